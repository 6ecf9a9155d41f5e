"""Whether the weekday beside a date is its own: by its year, or by those around the document's without one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.times.dates import Written, dates_in
from claimlint.annotate.times.elements import in_year, is_clock, real, year_figures
from claimlint.annotate.times.inferred import around, elsewhen, near, years_beside
from claimlint.annotate.times.weekdays import Tied
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

YEARS = range(1800, 2100)
REPORTED = Own(
    r"\b(?:said|says|told|announced|reported|confirmed|warned|wrote|tweeted|claimed|insisted|added|argued|noted)\W* \Z"
)
"""Before a weekday without a comma behind it: "said Tuesday April 30 was too early"."""
BACK = 10
"""How many years back a calendar may be that several dates without a year agree on."""


class Slip(NamedTuple):
    """A weekday and a date that do not fit: the days that the date can be, the likeliest first."""

    tied: Tied
    days: tuple[date, ...]
    dated: bool


def slip_of(page: Page, tied: Tied) -> Slip | None:
    """What is wrong with a weekday beside a date; None where it fits, or where that is not known."""
    if tied.date is None:
        return _in_months(page, tied)
    written = tied.day.written
    if written.year is None or is_clock(page.prose, tied.date):
        return _without_year(page, tied)
    days = tuple(day for one in (written, *tied.others) if (day := real(one)))
    if not days or days[0].year not in YEARS or _fits(days, tied) or _may_be_clock(page, tied):
        return None
    return Slip(tied, days, dated=True)


def day_of(page: Page, tied: Tied) -> date | None:
    """The day of a date that has the weekday beside it; None where it has not, or none is certain."""
    written, on = tied.day.written, page.document.date
    if written.year is not None:
        day = real(written)
    else:
        day = next(iter(near(written, on)), None) if on and tied.date else None
    return day if day and day.year in YEARS and day.weekday() == tied.weekday.number else None


def _fits(days: Sequence[date], tied: Tied) -> bool:
    """Whether one of some days has the weekday; of a stretch any day may."""
    first, last = days[0], days[-1]
    stretch = [first + timedelta(step) for step in range((last - first).days + 1)] if tied.others else []
    return any(day.weekday() == tied.weekday.number for day in (*days, *stretch[:31]))


def _without_year(page: Page, tied: Tied) -> Slip | None:
    on, written = page.document.date, tied.day.written._replace(year=None)
    days = near(written, on) if on else []
    if not days or any(day.weekday() == tied.weekday.number for day in days):
        return None
    if elsewhen(page, tied.span) or _said(page, tied):
        return None
    further = [day for year in years_beside(page, tied.span) if (day := in_year(written, year))]
    others = [day for one in tied.others for day in near(one, on)] if on else []
    stretches = [day for last in others for day in _until(days[0], last)]
    if any(day.weekday() == tied.weekday.number for day in (*further, *others, *stretches)):
        return None
    return Slip(tied, tuple(days), dated=False)


def _until(first: date, last: date) -> Iterator[date]:
    """The days of a stretch of a month at most."""
    for step in range((last - first).days if (last - first).days < 31 else 0):
        yield first + timedelta(step)


def _said(page: Page, tied: Tied) -> bool:
    """Whether the weekday may be that of the report, and the date belong to what is reported."""
    start, end = tied.weekday.span
    behind = page.prose[end : end + 1] == " "
    return behind and REPORTED.search(page.folded, max(0, start - 20), start) is not None


def _may_be_clock(page: Page, tied: Tied) -> bool:
    """Whether the year may be a time of day, and the day fits in the year of the document: "Monday, Oct. 9 1930"."""
    on, one = page.document.date, tied.date
    year = year_figures(page.prose, one) if one else None
    if on is None or year is None or int(page.prose[year.start : year.end]) % 100 > 59:
        return False
    day = in_year(tied.day.written, on.year)
    away = abs(on.year - (tied.day.written.year or 0)) > 1
    loose = one is not None and one.form == "month-day" and page.prose[year.start - 2] != ","
    return away and loose and day is not None and day.weekday() == tied.weekday.number


def _in_months(page: Page, tied: Tied) -> Slip | None:
    """What is wrong with "Monday the 9th", tried in the months around the document's."""
    on, number = page.document.date, tied.day.written.day
    if on is None or number is None or (tied.weekday.number, number) == (4, 13):
        return None
    if dates_in(page, around(page, tied.span)) or elsewhen(page, tied.span):
        return None
    months = [(on.year + (on.month + step - 1) // 12, (on.month + step - 1) % 12 + 1) for step in (-1, 0, 1)]
    days = [day for year, month in months if (day := real(Written(year, month, number)))]
    if any(day.weekday() == tied.weekday.number for day in days):
        return None
    return Slip(tied, tuple(sorted(days, key=lambda day: abs(day - on))), dated=False)


def without_other_calendar(slips: Sequence[Slip]) -> list[Slip]:
    """Slips without those that have no year where several of them agree on one: a calendar of another year."""
    loose = [slip for slip in slips if not slip.dated]
    if len({slip.tied.span for slip in loose}) < 2:
        return list(slips)
    year = loose[0].days[0].year
    agreed = any(all(fits_in(slip, other) for slip in loose) for other in range(year - BACK, year + 3))
    return [slip for slip in slips if slip.dated or not agreed]


def fits_in(slip: Slip, year: int) -> bool:
    """Whether the weekday of a slip is right in another year."""
    day = in_year(slip.tied.day.written, year)
    return day is not None and day.weekday() == slip.tied.weekday.number
