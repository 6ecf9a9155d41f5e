"""How many people lived in a place at the times that a sentence may speak of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.times.when import event_date
from claimlint.knowledge.evidence import record
from claimlint.model.interval import Interval
from claimlint.model.record import Count, Filed, Place

if TYPE_CHECKING:
    from claimlint.model.dated import Day
    from claimlint.model.finding import Evidence
    from claimlint.model.protocols import Page
    from claimlint.model.span import Span

CLOSE = 0.01
"""By so much may a count be off between two that are known."""
GROWTH, DECLINE = 0.02, 0.015
"""How much a state may grow or shrink in a year after its last count; before the first it was hardly larger."""
FAR = timedelta(days=3_660)
"""How long after the last count anything is known."""


class Inhabitants(NamedTuple):
    """How many lived in a place, as an interval, with the record and the nearest count that it has."""

    filed: Filed
    people: Interval
    nearest: Count

    @property
    def name(self) -> str:
        """What the place is called."""
        return self.filed.record.name

    @property
    def evidence(self) -> Evidence:
        """What the record says."""
        return record(self.filed, f"{self.name}: {self.nearest.value:,} people on {self.nearest.as_of}")

    @property
    def told(self) -> str:
        """The nearest count, as a part of a sentence."""
        return f"{self.name} had {self.nearest.value:,} people in {self.nearest.as_of.early.year}"


def inhabitants(page: Page, span: Span, filed: Filed) -> Inhabitants | None:
    """The people of a place at all times that a span may speak of; None where there is no date, or no count near it."""
    times = event_date(page, span).times
    counts = _counts(filed)
    known = [_at(counts, day) for day in _days(times)] if counts else []
    if not known or not all(known):
        return None
    people = [one for one in known if one]
    hull = Interval(min(one.low for one in people), max(one.high for one in people))
    nearest = min(counts, key=lambda count: abs(count.as_of.early - times[0].early))
    return Inhabitants(filed, hull, nearest)


def _counts(filed: Filed) -> Sequence[Count]:
    place = filed.record
    return sorted(place.population, key=lambda count: count.as_of.early) if isinstance(place, Place) else ()


def _days(times: Iterable[Day]) -> list[date]:
    """The first and the last day of each time."""
    return [day for time in times for day in time]


def _at(counts: Sequence[Count], day: date) -> Interval | None:
    """The people on a day, between two counts on the line that joins them."""
    first, last = counts[0], counts[-1]
    if day < first.as_of.early:
        return Interval(0, first.value * (1 + 10 * CLOSE))
    if day >= last.as_of.early:
        years = (day - last.as_of.early).days / 365.25
        near = Interval(last.value * (1 - CLOSE - DECLINE * years), last.value * (1 + CLOSE + GROWTH * years))
        return near if day - last.as_of.early < FAR else None
    after = next(index for index, count in enumerate(counts) if count.as_of.early > day)
    low, high = counts[after - 1], counts[after]
    share = (day - low.as_of.early).days / max(1, (high.as_of.early - low.as_of.early).days)
    value = low.value + share * (high.value - low.value)
    return Interval(value * (1 - CLOSE), value * (1 + CLOSE))
