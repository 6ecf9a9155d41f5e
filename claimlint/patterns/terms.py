"""Many patterns looked for together: plain ones by what stands beside them, regexes only where they can match."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Seen
from claimlint.model.span import Span
from claimlint.patterns.pattern import Pattern, PatternError

if TYPE_CHECKING:
    import regex

    from claimlint.model.protocols import Page
    from claimlint.model.scope import Scope
    from claimlint.scanner import Scanner

MANY = 4
SHARE = 4
"""For so many units, if they are a good share of all there are, one look at the whole prose comes first."""

DENSE = 2
"""Where patterns have more triggers than so many in each unit, all units are looked at without asking which."""

BLOCKS = frozenset(("text", "paragraph"))
META = frozenset("\\.^$*+?{}[]|()")
WORDY = frozenset(("Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "Pc"))
JOINERS = "\u200c\u200d"


class Place(NamedTuple):
    """Where a term stands in the prose: its index, and the unit it was found in.

    `match` has offsets from the start of the unit; it is None where the term is plain.
    """

    span: Span
    term: int
    unit: Span
    match: regex.Match[str] | None = None


class Terms:
    """Patterns looked for together; a plain one needs no regex, so their number costs nothing.

    `triggers` are the literals without which none of them can match; None if one of them has no such literal.
    """

    def __init__(self, sources: Sequence[str], *, case: bool = False, bare: bool = False) -> None:
        self.case = case
        self.bare = bare
        self.terms = tuple(_term(source, case, bare) for source in sources)
        owners: dict[str, list[int]] = {}
        always: list[int] = []
        for index, one in enumerate(self.terms):
            literals = (folded(one),) if isinstance(one, str) else one.literals
            if literals is None:
                always.append(index)
            for literal in literals or ():
                owners.setdefault(literal, []).append(index)
        self._literals = tuple(owners)
        self._owners = tuple(map(tuple, owners.values()))
        self._plain = any(isinstance(one, str) for one in self.terms)
        self._always = tuple(always)
        self._scanner: Scanner | None = None

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Case-folded literals of which any match holds at least one; None if some match may hold none."""
        return None if self._always else self._literals

    @property
    def groups(self) -> frozenset[str]:
        """The names of the groups in the patterns, which are compiled for it."""
        patterns = (one.compile() for one in self.terms if isinstance(one, Pattern))
        return frozenset(name for pattern in patterns for name in pattern.groupindex)

    def check(self, path: Callable[[int], tuple[str | int, ...]]) -> None:
        """Compile what is not plain; raises FieldError with the path of the term that is of no use."""
        for index, one in enumerate(self.terms):
            if isinstance(one, Pattern):
                compiled(one, path(index))
            elif not one:
                raise FieldError(path(index), "an empty pattern finds nothing")

    def places(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> list[Place]:
        """Where they stand, by start; of places that overlap the leftmost, then the longest, then the earlier term.

        `seen` is where `triggers` stand; it is not needed where they are None. Raises PatternTimeout.
        """
        if self._always:
            return self.everywhere(page, scope)
        return leftmost_longest(self._candidates(page, scope, seen))

    def everywhere(self, page: Page, scope: Scope) -> list[Place]:
        """The same for one who was not told where the triggers stand; raises PatternTimeout."""
        return leftmost_longest(self._candidates(page, scope, self._scan(page.folded)))

    def _candidates(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Place]:
        wanted: dict[int, dict[Span, None]] = {index: dict.fromkeys(page.units(scope)) for index in self._always}
        if not self._plain and len(seen) > DENSE * len(page.units(scope)):
            everywhere = dict.fromkeys(page.units(scope))
            wanted |= {index: everywhere for one in seen for index in self._owners[one.trigger]}
            seen = ()
        for (start, end, trigger), unit in _placed(page, scope, seen):
            for index in self._owners[trigger]:
                literal = self.terms[index]
                if not isinstance(literal, str):
                    if not literal.leading or self.bare or not wordy(page.prose[start - 1 : start]):
                        wanted.setdefault(index, {})[unit] = None
                elif self._stands(page.prose, start, end, literal):
                    yield Place(Span(start, end), index, unit)
        for index, units in wanted.items():
            yield from self.within(page, index, self._narrowed(page, scope, index, list(units)))

    def _narrowed(self, page: Page, scope: Scope, index: int, units: list[Span]) -> list[Span]:
        """Of many units those in which a term can stand, where one look at the whole prose can tell."""
        pattern = self.terms[index]
        if len(units) < MANY or len(units) * SHARE < len(page.units(scope)):
            return units
        if scope.unit not in BLOCKS or scope.inline or not isinstance(pattern, Pattern):
            return units
        glimpses = pattern.glimpses(page)
        if glimpses is None:
            return units
        ends = [glimpse.end for glimpse in glimpses]
        after = ((unit, bisect_right(ends, unit.start)) for unit in units)
        return [unit for unit, at in after if at < len(ends) and glimpses[at].start < unit.end]

    def _stands(self, prose: str, start: int, end: int, literal: str) -> bool:
        """Whether a literal that was seen is a whole word, or need not be one, and has its own case if it must."""
        if not self.bare and (wordy(prose[start - 1 : start]) or wordy(prose[end : end + 1])):
            return False
        return not self.case or prose[start:end] == literal

    def within(self, page: Page, index: int, units: Iterable[Span]) -> Iterator[Place]:
        """Where a term that is not plain stands in some units."""
        pattern = self.terms[index]
        assert isinstance(pattern, Pattern)
        for unit in units:
            for span, match in pattern.find(page, unit):
                yield Place(span, index, unit, match)

    def _scan(self, folded: str) -> list[Seen]:
        """Where the literals stand, by a scanner of their own."""
        if self._scanner is None:
            from claimlint.scanner import Scanner

            self._scanner = Scanner([self._literals])
        return self._scanner.scan(folded).get(0, [])

    def __getstate__(self) -> dict[str, object]:
        return self.__dict__ | {"_scanner": None}


def _placed(page: Page, scope: Scope, seen: Iterable[Seen]) -> Iterator[tuple[Seen, Span]]:
    """What was seen inside the units of a scope, with its unit."""
    unit: Span | None = None
    for one in seen:
        if unit is None or not unit.start <= one.start < unit.end:
            unit = page.unit(scope, one.start)
        if unit is not None and one.end <= unit.end:
            yield one, unit


def _term(source: str, case: bool, bare: bool) -> str | Pattern:
    literal = plain(source)
    return Pattern(source, case=case, bare=bare) if literal is None else literal


def plain(source: str) -> str | None:
    """The one string that a pattern without operators matches, as the prose has it; None if it has some."""
    from claimlint.patterns.literals import prepared

    straight = prepared(source)
    straight = source if straight == source else straight
    return straight if META.isdisjoint(straight) else _unescaped(straight)


def _unescaped(source: str) -> str | None:
    parts: list[str] = []
    at = 0
    while at < len(source):
        if source[at] == "\\":
            at += 1
            if at == len(source) or source[at].isalnum() or not source[at].isascii():
                return None
        elif source[at] in META:
            return None
        parts.append(source[at])
        at += 1
    return "".join(parts)


def wordy(character: str) -> bool:
    """Whether a character belongs to words, as `\\w` has it; the empty string does not."""
    if character.isascii():
        return character.isalnum() or character == "_"
    from unicodedata import category

    return category(character) in WORDY or character in JOINERS or character.isupper() or character.islower()


def compiled(pattern: Pattern, path: tuple[str | int, ...]) -> regex.Pattern[str]:
    """A pattern compiled; raises FieldError with a path where it cannot be."""
    try:
        return pattern.compile()
    except PatternError as error:
        raise FieldError(path, f"the pattern does not compile: {error}") from None


def leftmost_longest(places: Iterable[Place]) -> list[Place]:
    """Places that do not overlap, by start: of those that do the leftmost, then the longest, then the earlier term."""
    kept: list[Place] = []
    end = -1
    for place in sorted(places, key=lambda place: (place.span.start, -place.span.end, place.term)):
        if place.span.start >= end:
            kept.append(place)
            end = place.span.end
    return kept
