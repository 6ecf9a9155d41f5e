"""The day on which a holiday falls in a year, from a rule in words.

A rule is "December 25", "4th Thursday of November", "last Monday of May", "Easter -2" or "Orthodox Easter" (days from
Easter Sunday), perhaps with "since 1942" and the country in brackets. Easter is reckoned by the methods that Meeus
gives (Astronomical Algorithms, chapter 8): after Butcher for the Gregorian calendar, his own for the Julian.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from claimlint.annotate.times.calendar import MONTHS, WEEKDAYS

RULE = (
    r"(?:(?P<fixed>[A-Z][a-z]+) (?P<day>\d\d?)|"
    r"(?P<nth>\d)(?:st|nd|rd|th) (?P<weekday>[A-Z][a-z]+) of (?P<of>[A-Z][a-z]+)|"
    r"last (?P<last>[A-Z][a-z]+) of (?P<in>[A-Z][a-z]+)|(?P<east>Orthodox )?Easter(?: (?P<offset>[+-]\d+))?)"
    r"(?: since (?P<since>\d{4}))?(?: \((?P<country>[^()]+)\))?"
)


class Feast(NamedTuple):
    """When a holiday falls: in a month on a day, or on the nth weekday (0 for the last), or some days from Easter.

    `east` is whether that Easter is the Orthodox one.
    """

    month: int = 0
    day: int = 0
    weekday: int = -1
    nth: int = 0
    offset: int = 0
    since: int = 0
    country: str = ""
    east: bool = False

    @classmethod
    def read(cls, rule: str) -> Feast:
        """A rule in words; raises ValueError for one that cannot be read."""
        found = re.fullmatch(RULE, rule)
        month = (found["fixed"] or found["of"] or found["in"]) if found else None
        weekday = (found["weekday"] or found["last"]) if found else None
        if not found or month not in (None, *MONTHS) or weekday not in (None, *WEEKDAYS):
            raise ValueError(f"'{rule}' is no rule such as 'December 25', '4th Thursday of November' or 'Easter -2'")
        return cls(
            MONTHS.index(month) + 1 if month else 0,
            int(found["day"] or 0),
            WEEKDAYS.index(weekday) if weekday else -1,
            int(found["nth"] or 0),
            int(found["offset"] or 0),
            int(found["since"] or 0),
            found["country"] or "",
            bool(found["east"]),
        )

    @property
    def fixed(self) -> bool:
        """Whether it has the same date in every year."""
        return self.day > 0

    def on(self, year: int) -> date | None:
        """The day on which it falls; None for a year before there was such a rule."""
        if year < self.since:
            return None
        if not self.month:
            return (orthodox_easter if self.east else easter)(year) + timedelta(self.offset)
        if self.fixed:
            return date(year, self.month, self.day)
        return self._nth(year)

    def _nth(self, year: int) -> date:
        """The nth weekday of the month, or the last."""
        first = date(year, self.month, 1 if self.nth else monthrange(year, self.month)[1] - 6)
        return first + timedelta((self.weekday - first.weekday()) % 7 + 7 * max(0, self.nth - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Western churches."""
    golden, century, rest = year % 19, *divmod(year, 100)
    moons = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - moons + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Orthodox churches, in the Gregorian calendar; right from 1900 to 2099."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(13)
