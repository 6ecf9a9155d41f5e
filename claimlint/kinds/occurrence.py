"""Counts a pattern in each unit of the scope and says where it stands too often or not often enough.

With `max`, the hit is the first place beyond it, and the first place of all is told beside it; with `min`, the hit is
the first word of the unit. A unit is what `scope` names: each block of text unless it says `sentence`, `paragraph`,
`quotation` or `document`. In a document only the zones of the scope are counted.

    kind: occurrence
    message: "This sentence has {count} commas."
    scope: sentence
    token: ","
    bare: true
    max: 5
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from claimlint.annotate.prose.within import covered, first_word
from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.rule import FixPromise
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.pattern import Pattern
from claimlint.patterns.terms import compiled


@dataclass(frozen=True)
class Occurrence:
    """How often a pattern may stand in a unit."""

    name: ClassVar[str] = "occurrence"
    slots: ClassVar[frozenset[str]] = frozenset({"count", "min", "max"})
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)

    token: str = field(metadata={"doc": "The pattern that is counted."})
    min: int = field(default=0, metadata={"doc": "How often it must stand in a unit, at least."})
    max: int | None = field(default=None, metadata={"doc": "How often it may stand in a unit, at most."})
    case: bool = field(default=False, metadata={"doc": "Upper and lower case differ in the pattern."})
    bare: bool = field(default=False, metadata={"doc": "The pattern may match inside a word."})

    def prepare(self) -> None:
        """Compile the pattern; raises FieldError for one that does not compile and for bounds that never bind."""
        if self.min < 0:
            raise FieldError(("min",), "a count is never below 0")
        if self.max is None and self.min == 0:
            raise FieldError(("max",), "give `min`, `max` or both")
        if self.max is not None and self.max < self.min:
            raise FieldError(("max",), f"no count is at least {self.min} and at most {self.max}")
        if not self.token:
            raise FieldError(("token",), "an empty pattern counts nothing")
        compiled(self._pattern, ("token",))

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """What the pattern cannot match without; None where too few places are to be told."""
        return None if self.min else self._pattern.literals

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """One hit for each unit that has too many places or too few."""
        for unit in self._units(page, scope, seen):
            parts = covered(page, scope, unit)
            places = [place for part in parts for place, _ in self._pattern.find(page, part)]
            if self.max is not None and len(places) > self.max:
                yield self._beyond(self.max, places)
            elif parts and len(places) < self.min:
                yield Hit(first_word(page, parts[0]), slots=self._slots(len(places)))

    @cached_property
    def _pattern(self) -> Pattern:
        return Pattern(self.token, case=self.case, bare=self.bare)

    def _units(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Sequence[Span]:
        """The units that can have a hit: each place holds a trigger, so one with few triggers has few places."""
        if self.triggers is None:
            return page.units(scope)
        counts: dict[Span, int] = {}
        for each in seen:
            unit = page.unit(scope, each.start)
            if unit is not None:
                counts[unit] = counts.get(unit, 0) + 1
        return sorted(unit for unit, count in counts.items() if count > (self.max or 0))

    def _beyond(self, right: int, places: Sequence[Span]) -> Hit:
        first = ((places[0], "The first one is here."),) if right else ()
        return Hit(places[right], slots=self._slots(len(places)), related=first)

    def _slots(self, count: int) -> dict[str, str]:
        return {"count": str(count), "min": str(self.min), "max": "" if self.max is None else str(self.max)}


KIND = Occurrence
