"""Checks how a story introduces its acronyms. Everything here is a matter of custom: give it the level `suggestion`.

`check: undefined` flags the first use of an acronym that the story spells out only later, or never, and whose words are
nowhere in it; `check: untied` one whose words the story has, without saying that it stands for them; `check: twice` the
second place where the same acronym is spelled out; `check: unused` one that is spelled out and never used again.

Acronyms in `free` and in the desk's glossary need no introduction, nor do those that knowledge calls free. Numbers in
Roman letters, parts of codes, words in capitals, quotations and what lies outside the scope are left alone; so are two
letters by the first two checks.

    kind: acronym-use
    check: undefined
    message: "'{match}' is {reason}."
    scope: ["~headline & ~heading & ~caption & ~table"]
    free: [FBI, NATO]
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, ClassVar, Literal

from claimlint.annotate.acronyms.acronyms import Acronyms, Definition, Use, acronyms, shouted
from claimlint.annotate.acronyms.initials import letters_of
from claimlint.annotate.acronyms.spelled_out import spelled_out
from claimlint.model.finding import Evidence, Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own, either

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

SHORTEST = 3
"""Acronyms of fewer letters need no introduction here: most are states, countries and initials."""
LONGEST = 7
"""Longer ones are words in capitals."""
MOST = 200
"""So many different acronyms are looked at; who has more does not introduce them."""
ROMAN = Own(r"[IVXL]+")
NAMED = Own(r"(?: [A-Z][\w-]{1,30}){0,3} (?:Act|Bill|Program)\b")
"""What follows an acronym that is a name by itself: the CARES Act, the SECURE Water Act."""
LABEL = Own(r":| [A-Z]{4}| [A-Z]{1,3} [A-Z]{2}")
"""What follows a word in capitals that is a label, or part of a heading: BACKGROUND:, HOW IT WORKS."""


@dataclass(frozen=True)
class AcronymUse:
    """Flags acronyms that are introduced too late, never, twice or in vain."""

    name: ClassVar[str] = "acronym-use"
    slots: ClassVar[frozenset[str]] = frozenset(("reason", "long"))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text",))
    rests: ClassVar[tuple[str, ...]] = ("org", "law", "membership")

    check: Literal["undefined", "untied", "twice", "unused"] = field(
        default="undefined", metadata={"doc": "What is checked."}
    )
    free: tuple[str, ...] = field(
        default=(), metadata={"doc": "Patterns of acronyms that may stand without being spelled out."}
    )

    @cached_property
    def _free(self) -> Own:
        return either(self.free)

    def prepare(self) -> None:
        """Compile what is free; raises FieldError."""
        try:
            _ = self._free
        except ValueError as error:
            raise FieldError(("free",), f"this is no pattern: {error}") from error

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """None: no literal is in every acronym."""
        return None

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """The hits of the check, in order."""
        layer = page.layer(acronyms)
        if self.check in ("undefined", "untied"):
            return self._strangers(page, scope, layer)
        return _repeated(page, scope, layer) if self.check == "twice" else _unused(page, scope, layer)

    def _strangers(self, page: Page, scope: Scope, layer: Acronyms) -> Iterator[Hit]:
        """A hit for each acronym that nothing introduces before its first use."""
        for use in page.layer(_Met).uses((self.free, scope), lambda: self._met(page, scope, layer)):
            definition = next(iter(layer.of.get(use.acronym, ())), None)
            long = None if definition else page.layer(spelled_out).find(letters_of(use.acronym))
            if (long is not None) == (self.check == "untied"):
                yield _stranger(page, use, definition, long)

    def _met(self, page: Page, scope: Scope, layer: Acronyms) -> list[Use]:
        """The first use of each acronym that must be introduced and is not by then, in order."""
        uses = (self._first(page, scope, layer, acronym) for acronym in islice(layer.uses, MOST))
        return sorted(use for use in uses if use)

    def _first(self, page: Page, scope: Scope, layer: Acronyms, acronym: str) -> Use | None:
        """The first use that a reader takes for an acronym, if it must be introduced and is not by then."""
        if not SHORTEST <= len(letters_of(acronym)) <= LONGEST:
            return None
        introduced = layer.of[acronym][0].letters if acronym in layer.of else None
        if (introduced and introduced <= layer.uses[acronym][0].span) or self._is_free(page, acronym):
            return None
        for use in layer.uses_of(acronym):
            if introduced and introduced <= use.span:
                return None
            if not _named(page.prose, use.span) and _counts(page, scope, use.span):
                return use
        return None

    def _is_free(self, page: Page, acronym: str) -> bool:
        if self._free.fullmatch(acronym) or acronym in page.glossary or ROMAN.fullmatch(acronym):
            return True
        records = page.knowledge.find("acronym", acronym)
        return any(
            one.text == acronym and one.free for filed in records for one in getattr(filed.record, "acronym", ())
        )


class _Met:
    """What one rule found of acronyms that are not introduced, kept for another rule that asks the same."""

    def __init__(self, page: Page) -> None:
        self._known: dict[object, list[Use]] = {}

    def uses(self, asked: object, found: Callable[[], list[Use]]) -> list[Use]:
        """What was found for whoever asks this."""
        if asked not in self._known:
            self._known[asked] = found()
        return self._known[asked]


def _named(prose: str, span: Span) -> bool:
    """Whether capitals are a name, a label or a part of a heading."""
    after = NAMED.match(prose, span.end) or LABEL.match(prose, span.end)
    return bool(after) or prose[max(0, span.start - 5) : span.start].strip().isupper()


def _counts(page: Page, scope: Scope, span: Span) -> bool:
    """Whether a place is in the scope, outside quotations and not among words in capitals."""
    if shouted(page.prose, span) or not scope.covers(page.zones(span)):
        return False
    index = bisect_right(page.quotations, span.start, key=lambda quotation: quotation.span.start) - 1
    return index < 0 or not page.quotations[index].span.holds(span)


def _stranger(page: Page, use: Use, definition: Definition | None, long: Span | None) -> Hit:
    words = page.prose[slice(*long)] if long else ""
    reason = "spelled out only later" if definition else "never spelled out"
    place = definition.letters if definition else long
    related = ((place, "Its words stand here."),) if place else ()
    working = (Evidence("document", f"'{use.acronym}' is {reason}."),)
    return Hit(use.span, slots={"reason": reason, "long": words}, related=related, evidence=working)


def _repeated(page: Page, scope: Scope, layer: Acronyms) -> Iterator[Hit]:
    """A hit for each place, but the first, where the same acronym is spelled out."""
    first: dict[str, Definition] = {}
    for definition in layer.definitions:
        several = len(layer.of[definition.acronym]) > 1
        if several and definition.sure and _counts(page, scope, definition.letters):
            earlier = first.setdefault(definition.acronym, definition)
            if earlier is not definition and definition.same(earlier):
                yield _spelled(page, definition, earlier.letters)


def _spelled(page: Page, definition: Definition, earlier: Span) -> Hit:
    long = page.prose[slice(*definition.long)]
    told = f"'{definition.acronym}' is spelled out here first."
    span = Span(min(definition.long.start, definition.letters.start), max(definition.long.end, definition.letters.end))
    return Hit(
        span,
        (),
        {"reason": "spelled out before", "long": long},
        related=((earlier, told),),
        evidence=(Evidence("document", told),),
    )


def _unused(page: Page, scope: Scope, layer: Acronyms) -> Iterator[Hit]:
    """A hit for each acronym that is spelled out and then never used."""
    for definition in layer.definitions:
        if definition.sure and len(layer.uses[definition.acronym]) == 1 and _counts(page, scope, definition.letters):
            long = page.prose[slice(*definition.long)]
            working = Evidence("document", f"'{definition.acronym}' stands only here.")
            yield Hit(definition.letters, (), {"reason": "never used again", "long": long}, evidence=(working,))


KIND = AcronymUse
