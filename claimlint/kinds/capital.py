"""Flags a city that is said to be the capital of a place whose capital is another one.

It rests on records of places with their capitals over time. Told is only a city that is known: the capital of some
other place, one that was the capital in another time, or one that `cities` lists under the id of the place. Seats of
government pass, disputed capitals are never told, and neither are names that two places bear. A capital that changed is
told only where the day of the copy and all dates in the sentence agree.

    kind: capital
    message: "{told}."
    cities:
      place.au: [Sydney, Melbourne]
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.annotate.places.capital_cities import Statement, statement
from claimlint.annotate.times.when import event_date
from claimlint.knowledge.evidence import period, record
from claimlint.model.dated import Day, holds
from claimlint.model.finding import Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.record import Capital as Seat
from claimlint.model.record import Filed, Place
from claimlint.model.scope import Scope
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

OWNERS = frozenset({"country", "state", "territory"})
DOUBT = Own(
    r"\b(?:not|never|isn't|wrong\w*|mistak\w+|myth|misconception|trivia|quiz|instead of|rather than|"
    r"(?:would|should) be|propos\w+|becom\w+|became|once|former\w*|until|then)\b"
)
"""Words of a sentence that may say that a city is not, or not now, the capital."""

ALIKE = 0.75
"""Above this two names may be one in two spellings."""


@dataclass(frozen=True)
class Capital:
    """What is said to be the capital of what."""

    name: ClassVar[str] = "capital"
    slots: ClassVar[frozenset[str]] = frozenset(("city", "place", "capital"))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ("place",)

    cities: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata={"doc": "By the id of a place, cities in it that are taken for its capital and never were."},
    )

    def prepare(self) -> None:
        """Nothing to make."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The word itself."""
        return ("capital",)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each statement that the records contradict."""
        for place in seen:
            found = statement(page, place.start)
            if found is None or not scope.covers(page.zones(found.whole)):
                continue
            filed = _owner(page, page.prose[slice(*found.owner)])
            if filed and self._is_wrong(page, found, filed) and not corrects(page, found.whole):
                yield _hit(page, found, filed)

    def _is_wrong(self, page: Page, found: Statement, filed: Filed) -> bool:
        """Whether a city is certainly not the capital of a place, in all times that the sentence may speak of."""
        city = page.prose[slice(*found.city)]
        day, seats = page.document.date, _seats(filed)
        if any(seat.status == "contested" for seat in seats) or (day is not None and day > filed.pack.as_of):
            return False
        if DOUBT.search(page.folded, *page.sentence(found.whole.start)):
            return False
        own = [seat for seat in seats if _alike(city, seat.name)]
        if own:
            times = event_date(page, found.whole).times
            return bool(times) and not any(_may_hold(seat, times, filed.pack.as_of) for seat in own)
        return city in self.cities.get(filed.record.id, ()) or bool(page.knowledge.find("capital", city))


def _owner(page: Page, words: str) -> Filed | None:
    """The one place with capitals that a name or an adjective means; None where there are several."""
    find = page.knowledge.find
    named = [filed for space in ("name", "adjective") for filed in find(space, words) if _seats(filed)]
    found = {filed.record.id: filed for filed in named}
    return next(iter(found.values())) if len(found) == 1 else None


def _seats(filed: Filed) -> tuple[Seat, ...]:
    place = filed.record
    return place.capital if isinstance(place, Place) and place.sort in OWNERS else ()


def _may_hold(seat: Seat, times: Sequence[Day], as_of: date) -> bool:
    """Whether a city may have been the capital at one of several times."""
    return any(holds(seat.from_, seat.to, day, as_of) is not False for time in times for day in (time.early, time.late))


def _alike(one: str, other: str) -> bool:
    """Whether two names may be those of one city."""
    from difflib import SequenceMatcher

    one, other = _plain(one), _plain(other)
    return one.startswith(other) or other.startswith(one) or SequenceMatcher(None, one, other).ratio() > ALIKE


def _plain(name: str) -> str:
    """A name without case, accents, marks and spaces."""
    return "".join(each for each in unicodedata.normalize("NFKD", name.casefold()) if each.isalnum())


def _hit(page: Page, found: Statement, filed: Filed) -> Hit:
    times = event_date(page, found.whole).times
    now = [seat for seat in _seats(filed) if not times or _may_hold(seat, times[:1], filed.pack.as_of)]
    right = [seat for seat in now if seat.status == "capital"][:1] or now
    names = _listed([seat.name for seat in right])
    city = page.prose[slice(*found.city)]
    before, after = page.prose[found.whole.start : found.city.start], page.prose[found.city.end : found.whole.end]
    told = f"{filed.record.name}: capital {_listed([f'{seat.name} ({period(seat.from_, seat.to)})' for seat in right])}"
    return Hit(
        found.whole,
        tuple(f"{before}{seat.name}{after}" for seat in right),
        {"city": city, "place": filed.record.name, "capital": names},
        related=((found.owner, "This is the place."), (found.city, "This is the city.")),
        evidence=(record(filed, told),),
    )


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


KIND = Capital
