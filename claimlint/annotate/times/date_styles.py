"""How a house writes dates, and what of a date is written otherwise: order, month, day and commas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from claimlint.annotate.times.calendar import MONTHS
from claimlint.annotate.times.dates import Date
from claimlint.annotate.times.month_lengths import longest
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

Order = Literal["month-first", "day-first"]
Months = Literal["ap", "full"]

SHORT = dict(zip((1, 2, 8, 9, 10, 11, 12), ("Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."), strict=True))
"""The months that AP shortens beside a day, by number."""
_MONTH = r"(?P<month>[A-Za-z]+\.?)"
_DAYS = (
    r"(?P<day>\d\d?)(?P<ordinal>st|nd|rd|th)?"
    r"(?:(?P<to> ?[-–—] ?| (?:to|and|through|or) )(?P<last>\d\d?)(?P<also>st|nd|rd|th)?)?"
)
MONTH_FIRST = Own(rf"{_MONTH} {_DAYS}(?P<mark>,? ?)(?P<year>\d{{4}})?")
DAY_FIRST = Own(rf"{_DAYS}(?P<joint>[ -]){_MONTH}(?P<mark>,?[ -]?)(?P<year>\d{{4}})?")
MONTH_ALONE = Own(rf"{_MONTH}(?P<mark>,? ?(?:of )?)(?P<year>\d{{4}})?")


class Style(NamedTuple):
    """What a house decides of dates."""

    order: Order = "month-first"
    months: Months = "ap"

    def better(self, date: Date, text: str) -> tuple[str, str]:
        """A date as the house writes it, and what was wrong with it as a clause; both empty where it is right.

        A month that ends a sentence keeps its full stop: that is for who asks to see.
        """
        month = date.written.month or 0
        pattern = {"month-day": MONTH_FIRST, "day-month": DAY_FIRST}.get(date.form, MONTH_ALONE)
        found = pattern.fullmatch(text)
        if found is None or not 1 <= month <= 12 or found["month"].isupper() or " of " in text:
            return "", ""
        if date.precision == "month":
            better = " ".join(filter(None, (MONTHS[month - 1], found["year"])))
        elif 1 <= (date.written.day or 0) <= longest(month):
            better = self._day(date, found, month)
        else:
            return "", ""
        return (better, self._because(date, found, better)) if better != text else ("", "")

    def month(self, number: int) -> str:
        """A month beside a day."""
        return SHORT.get(number, MONTHS[number - 1]) if self.months == "ap" else MONTHS[number - 1]

    def _day(self, date: Date, found: regex.Match[str], month: int) -> str:
        days = f"{int(found['day'])}{found['to'] or ''}{int(found['last']) if found['last'] else ''}"
        if self.order == "day-first":
            return " ".join(filter(None, (days, self.month(month), found["year"])))
        return f"{self.month(month)} {days}{', ' if found['year'] else ''}{found['year'] or ''}"

    def _because(self, date: Date, found: regex.Match[str], better: str) -> str:
        """What is wrong with a date, the gravest first."""
        if date.precision == "day" and (date.form == "month-day") is not (self.order == "month-first"):
            return (
                "the month stands before the day" if self.order == "month-first" else "the day stands before the month"
            )
        if found["month"] not in better.split():
            return self._month_because(date)
        if date.precision == "day" and (found["ordinal"] or found["also"]):
            return "a day beside its month is a plain figure"
        if "," in found["mark"] and "," not in better:
            return "no comma stands between month and year"
        return "a comma stands between day and year" if found["year"] else "a day is written without a zero before it"

    def _month_because(self, date: Date) -> str:
        if date.precision == "month":
            return "a month without a day is not shortened"
        if self.months == "full" or date.written.month not in SHORT:
            return "this month is not shortened" if self.months == "ap" else "months are not shortened"
        return f"beside a day this month is {SHORT[date.written.month]!r}"
