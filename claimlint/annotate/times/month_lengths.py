"""How many days a month has, and why a day cannot be."""

from __future__ import annotations

from calendar import isleap, monthrange

from claimlint.annotate.times.calendar import MONTHS
from claimlint.annotate.times.dates import Written

LEAP, COMMON = 2000, 2001


def longest(month: int) -> int:
    """The most days that a month can have, from 1 for January."""
    return monthrange(LEAP, month)[1]


def why_impossible(written: Written) -> str:
    """Why there is no such day, as a clause: "April has 30 days"; empty where there may be one."""
    year, month, day = written
    if month is None or day is None:
        return ""
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    if day == 29 and month == 2 and year is not None and not isleap(year):
        return f"{year} is no leap year, and its February has 28 days"
    return f"{MONTHS[month - 1]} has {_days(month, year)} days" if not 1 <= day <= longest(month) else ""


def _days(month: int, year: int | None) -> str:
    """How many days a month has, in words that hold for the year, or for all years."""
    if month == 2 and year is None:
        return "28 or 29"
    return str(monthrange(year or COMMON, month)[1])
