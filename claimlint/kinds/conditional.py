r"""Flags what stands there without what it needs.

Each match of `first` needs a match of `second` somewhere in the document or, with `where: earlier`, one that begins no
later. Where both have a group, the first group of each must have captured the same. What is flagged is the first group
of `first`, or its whole match, and only once for each text, unless `every` is true.

    kind: conditional
    message: "'{value}' is never spelled out."
    first: "\\b([A-Z]{3,5})\\b"
    second: "(?:[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)"
    case: true
    bare: true
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from claimlint.model.finding import Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.pattern import Pattern
from claimlint.patterns.terms import Place, Terms

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise


class Told(NamedTuple):
    """What a match speaks of: its first group that took part, or all of it."""

    span: Span
    value: str


@dataclass(frozen=True)
class Conditional:
    """Flags matches of one pattern for which there is no match of another."""

    name: ClassVar[str] = "conditional"
    slots: ClassVar[frozenset[str]] = frozenset(("value",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)

    first: str = field(default="", metadata={"doc": "The pattern of what needs something else."})
    second: str = field(default="", metadata={"doc": "The pattern of what it needs."})
    where: Literal["anywhere", "earlier"] = field(
        default="anywhere", metadata={"doc": "Where the second must stand: anywhere, or no later than the first."}
    )
    every: bool = field(default=False, metadata={"doc": "Flag each place, not only the first of each text."})
    case: bool = field(default=False, metadata={"doc": "Match only what is written in the same case."})
    bare: bool = field(default=False, metadata={"doc": "Match parts of words too."})

    @cached_property
    def _first(self) -> Terms:
        return Terms([self.first], case=self.case, bare=self.bare)

    @cached_property
    def _second(self) -> Terms:
        return Terms([self.second], case=self.case, bare=self.bare)

    @cached_property
    def _captured(self) -> bool:
        """Whether both patterns capture something, which must then be the same."""
        patterns = (*self._first.terms, *self._second.terms)
        return all(isinstance(one, Pattern) and one.compile().groups > 0 for one in patterns)

    def prepare(self) -> None:
        """Compile the patterns; raises FieldError."""
        for key, terms in (("first", self._first), ("second", self._second)):
            if not getattr(self, key):
                raise FieldError((key,), f"the kind conditional needs {key!r}")
            terms.check(lambda _, key=key: (key,))  # type: ignore[misc]
        _ = self._captured

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Case-folded literals of which any match of `first` holds at least one."""
        return self._first.triggers

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each text that `first` matches and that lacks its `second`."""
        firsts = self._first.places(page, scope, seen)
        known = self._known(page, scope) if firsts else {}
        flagged: set[str] = set()
        for place in firsts:
            told = _told(page.prose, place)
            text = self._folded(told.value)
            second = known.get(text if self._captured else "")
            if self._met(place, second) or (text in flagged and not self.every):
                continue
            flagged.add(text)
            later = ((second, "It stands only here."),) if second else ()
            yield Hit(told.span, slots={"value": told.value}, related=later)

    def _known(self, page: Page, scope: Scope) -> dict[str, Span]:
        """The first place of `second` for each text that it captures, or for the empty one."""
        known: dict[str, Span] = {}
        for place in self._second.everywhere(page, scope):
            text = self._folded(_told(page.prose, place).value) if self._captured else ""
            known.setdefault(text, place.span)
        return known

    def _met(self, first: Place, second: Span | None) -> bool:
        return second is not None and (self.where == "anywhere" or second.start <= first.span.start)

    def _folded(self, text: str) -> str:
        return text if self.case else folded(text)


def _told(prose: str, place: Place) -> Told:
    found = place.match
    index = next((i for i in range(1, found.re.groups + 1) if found[i]), 0) if found else 0
    span = Span(*found.span(index)).shift(place.unit.start) if found and index else place.span
    if not place.span.holds(span):
        span = place.span
    return Told(span, prose[span.start : span.end])


KIND = Conditional
