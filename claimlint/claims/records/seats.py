"""How many sit in a body at the times that a sentence may speak of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.times.when import event_date
from claimlint.knowledge.evidence import period, record
from claimlint.model.record import Body, Filed, Seats

if TYPE_CHECKING:
    from datetime import date

    from claimlint.model.dated import Day
    from claimlint.model.finding import Evidence
    from claimlint.model.protocols import Page
    from claimlint.model.span import Span


class Size(NamedTuple):
    """The most seats that a body may have had, and the record that says so."""

    filed: Filed
    seats: Seats

    @property
    def name(self) -> str:
        """What the body is called."""
        return self.filed.record.name

    @property
    def evidence(self) -> Evidence:
        """What the record says."""
        since = period(self.seats.from_, self.seats.to)
        return record(self.filed, f"{self.name}: {self.seats.value} seats {since}")


def size(page: Page, span: Span, body: str) -> Size | None:
    """The most seats of a body at any time that a span may speak of; in all its time where there is no date.

    None where nothing is known of one of the times.
    """
    filed = page.knowledge.get(body)
    if filed is None or not isinstance(filed.record, Body):
        return None
    times = event_date(page, span).times
    known = [_at(filed.record.seats, time, filed.pack.as_of) for time in times] or [filed.record.seats]
    if not all(known):
        return None
    return Size(filed, max((seats for held in known for seats in held), key=lambda seats: seats.value))


def _at(held: Iterable[Seats], time: Day, as_of: date) -> tuple[Seats, ...]:
    """The periods that a time may lie in; none where it is later than the record, or before the first of them."""
    if time.early > as_of:
        return ()
    return tuple(
        seats
        for seats in held
        if (seats.from_ is None or seats.from_.early <= time.late) and (seats.to is None or time.early <= seats.to.late)
    )
