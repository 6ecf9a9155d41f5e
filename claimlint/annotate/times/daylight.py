"""Daylight time in the United States, by the law of the day.

Since 1987 (Public Law 99-359) it ran from the first Sunday of April to the last Sunday of October; since 2007 (Energy
Policy Act of 2005, section 110) it runs from the second Sunday of March to the first Sunday of November.
"""

from __future__ import annotations

from datetime import date, timedelta

from claimlint.model.dated import Day

FIRST, CHANGED = 1987, 2007
"""The first years of the two laws."""

SUNDAY = 6


def daylight(period: Day) -> bool | None:
    """Whether daylight time holds on every day of a period, or standard time on every day (False).

    None where it changes within, and before 1987. On the Sunday on which the clocks change both hold.
    """
    if period.early.year < FIRST or period.early.year != period.late.year:
        return _over_years(period)
    start, end = _bounds(period.early.year)
    if start < period.early and period.late < end:
        return True
    return False if period.late < start or period.early > end else None


def _over_years(period: Day) -> bool | None:
    """The same for a period that begins in one winter and ends in it, a year later."""
    if period.early.year < FIRST or period.late.year != period.early.year + 1:
        return None
    return (
        False if period.early > _bounds(period.early.year)[1] and period.late < _bounds(period.late.year)[0] else None
    )


def _bounds(year: int) -> tuple[date, date]:
    """The Sundays on which daylight time begins and ends."""
    if year >= CHANGED:
        return _sunday(date(year, 3, 8)), _sunday(date(year, 11, 1))
    return _sunday(date(year, 4, 1)), _sunday(date(year, 10, 25))


def _sunday(first: date) -> date:
    """The first Sunday on or after a day."""
    return first + timedelta((SUNDAY - first.weekday()) % 7)
