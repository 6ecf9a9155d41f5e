"""Flags a country's adjective that opens a sentence as if it were the country: "Swiss approves the plan".

`verbs` are forms that no noun has ("approves", not "votes"). The adjective must be that of one country and begin its
sentence; behind an article it is a person: "The Swiss says he will play". Adjectives in `never` are left alone, and so
is one that somebody in the story bears as a name; a line that does not end as a sentence does is a headline, where
more is left out.

    kind: country-subject
    message: "The country is meant: '{better}', not '{match}'."
    verbs: [approves, announces]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.places.countries import countries_called
from claimlint.annotate.prose.abbreviations import STARTERS
from claimlint.annotate.prose.within import closes
from claimlint.knowledge.evidence import record
from claimlint.model.finding import Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.record import Filed
    from claimlint.model.rule import FixPromise

LONGEST = 25
"""An adjective has so many code points at most: "Bosnian", "South Sudanese", "Papua New Guinean"."""


@dataclass(frozen=True)
class CountrySubject:
    """Flags adjectives of countries where the countries are meant."""

    name: ClassVar[str] = "country-subject"
    slots: ClassVar[frozenset[str]] = frozenset(())
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ("place",)

    verbs: tuple[str, ...] = field(default=(), metadata={"doc": "Verbs in the singular, in lower case."})

    never: tuple[str, ...] = field(default=(), metadata={"doc": "Adjectives that are names too: American."})

    def prepare(self) -> None:
        """See that there are verbs; raises FieldError."""
        if not self.verbs:
            raise FieldError((), "the kind country-subject needs 'verbs'")

    @property
    def triggers(self) -> tuple[str, ...]:
        """The verbs, each between spaces."""
        return tuple(f" {folded(verb)} " for verb in self.verbs)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each adjective that opens a sentence before one of the verbs."""
        called: dict[str, Filed | None] = {}
        for start, _, _ in seen:
            first = self._first(page, start)
            unit = page.unit(scope, first.start) if first else None
            if not first or not unit or first.end > unit.end:
                continue
            adjective = page.prose[first.start : first.end]
            if adjective not in called:
                called[adjective] = self._country(page, adjective)
            if (country := called[adjective]) and closes(page, start):
                evidence = record(country, f"{country.record.name}: {adjective} is its adjective")
                yield Hit(first, (_opening(country, adjective),), evidence=(evidence,))

    def _country(self, page: Page, adjective: str) -> Filed | None:
        """The one country that an adjective is of, unless the story or the rule has it for a name."""
        found = countries_called(page, adjective)
        if len(found) != 1 or adjective in self.never or found[0].record.name == adjective:
            return None
        return None if _is_surname(page.prose, adjective) else found[0]

    def _first(self, page: Page, end: int) -> Span | None:
        """The words of the sentence before a verb, if there are so few that they may be an adjective."""
        begin = page.prose[max(0, end - LONGEST) : end]
        if not begin[begin.rfind(" ") + 1 :][:1].isupper():
            return None
        start = page.sentence(end).start
        return Span(start, end) if end - start < LONGEST else None


def _opening(filed: Filed, adjective: str) -> str:
    """The name of a country as a sentence opens with it: the one most like the adjective, with its article."""
    place = filed.record
    names = (place.name, *(name for name in getattr(place, "aliases", ()) if " " not in name))
    alike = max(names, key=lambda name: _shared(name, adjective))
    return f"The {alike}" if getattr(place, "article", False) and alike == place.name else alike


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _is_surname(prose: str, adjective: str) -> bool:
    """Whether a story names somebody so: a word with a capital stands before it that does not begin sentences."""
    at = prose.find(f" {adjective}")
    while at >= 0:
        before = prose[max(0, at - 20) : at].rpartition(" ")[2]
        after = prose[at + 1 + len(adjective) : at + 2 + len(adjective)]
        if before[:1].isupper() and before.isalpha() and before not in STARTERS and not after.isalpha():
            return True
        at = prose.find(f" {adjective}", at + 1)
    return False


KIND = CountrySubject
