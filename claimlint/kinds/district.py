"""Flags congressional districts with a number that their state never had: Vermont's 2nd Congressional District.

`seats` has for each state the most seats that it had at any time for which the rule holds; a time before that in the
sentence silences it. Read are "Vermont's 2nd Congressional District", "the 2nd Congressional District of Vermont" and
party tags with a district, `(D-VT-02)`.

    kind: district
    message: "There is no '{match}': {state} has had {seats} at most."
    from: 1993-01-03
    seats: {VT: 1}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.corrections import corrects
from claimlint.annotate.people.party_tags import party_tags
from claimlint.annotate.places.states import state_code, states
from claimlint.annotate.times.when import event_date
from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    "twentieth",
)
NUMBER = rf"(?P<number>\d{{1,3}}(?:st|nd|rd|th)|(?i:{'|'.join(ORDINALS)}))"
STATE = r"(?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
FORMS = (
    rf"{STATE}(?:'s|(?<=s)') {NUMBER} [Cc]ongressional [Dd]istrict\b(?!s)",
    rf"{NUMBER} [Cc]ongressional [Dd]istrict (?:of|in) {STATE}\b",
)
TAGS = tuple(f"({party}{joint}" for party in "dri" for joint in ("-", "–", " -"))


class District(NamedTuple):
    """A district that is named: where, of which state, with which number."""

    span: Span
    state: str
    number: int


@dataclass(frozen=True)
class Districts:
    """Whether a congressional district can be."""

    name: ClassVar[str] = "district"
    slots: ClassVar[frozenset[str]] = frozenset(("state", "seats"))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    seats: Mapping[str, int] = field(metadata={"doc": "By postal code, the most seats that a state had."})

    def prepare(self) -> None:
        """Check the states; raises FieldError."""
        for code in self.seats:
            if code not in states():
                raise FieldError(("seats", code), f"'{code}' is no postal code of a state")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """What districts are called, and tags that may have one."""
        return ("congressional district", *TAGS)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each district beyond the seats of its state."""
        for district in sorted({*_named(page, seen), *_tagged(page)}):
            most = self.seats.get(district.state)
            if most is None or not most < district.number or not scope.covers(page.zones(district.span)):
                continue
            if not _may_be_older(page, district.span) and not corrects(page, district.span):
                seats = f"{most} seat{'s' if most > 1 else ''}"
                yield Hit(district.span, slots={"state": states()[district.state].name, "seats": seats})


def _may_be_older(page: Page, span: Span) -> bool:
    """Whether the sentence speaks of a time before the day of the document by a year or more."""
    day = page.document.date
    return day is None or any((day - time.early).days > 365 for time in event_date(page, span).times)


def _named(page: Page, seen: Sequence[Seen]) -> Iterator[District]:
    for place in seen:
        if place.trigger == 0:
            start, end = max(0, place.start - 60), min(len(page.prose), place.end + 40)
            for form in _forms():
                yield from map(_read, form.finditer(page.prose, start, end))


def _read(found: re.Match[str]) -> District:
    """The district of a match; without a state where its words name none, as in "Party of Vermont's"."""
    words, first = found["state"], found.start("state") == found.start()
    parts = (words, words.rpartition(" ")[2] if first else words.partition(" ")[0])
    name = next(filter(state_code, parts), "")
    cut = len(words) - len(name or words)
    span = Span(found.start() + cut, found.end()) if first else Span(found.start(), found.end() - cut)
    return District(span, state_code(name), _number(found["number"]))


def _number(written: str) -> int:
    figures = written.rstrip("stndrh")
    return int(figures) if figures.isdigit() else ORDINALS.index(written.casefold()) + 1


def _tagged(page: Page) -> Iterator[District]:
    for tag in page.layer(party_tags):
        figures = re.match(r"\d+", tag.district)
        if tag.state and figures:
            yield District(tag.span, tag.state, int(figures[0]))


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, FORMS))


KIND = Districts
