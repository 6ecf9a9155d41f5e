"""Dates: every day, month, year and decade that the prose writes out.

A date says what is written and no more: "Oct. 9" has no year, and February 30 is kept as it stands. A number is a year
only beside something that makes it one ("in 2015", "the 2015 election", "2015-16"), so quantities, bills, times and
telephone numbers are none.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from claimlint.annotate.prose.by_block import ByBlock
from claimlint.annotate.times.years import chained, describes, is_month, is_year
from claimlint.model.dated import Day
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.protocols import Page

Form = Literal["month-day", "day-month", "iso", "slashed", "month", "year", "decade", "century"]
Precision = Literal["day", "month", "year", "decade", "century"]

_SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
_FULL = "January February March April May June July August September October November December"
_MONTHS = {
    form: number
    for names in (_FULL.split(), _SHORT.split())
    for number, name in enumerate(names, 1)
    for whole in (name, name.upper())
    for form in ((whole, whole + ".") if len(name) == 3 and name != "May" else (whole,))
} | dict.fromkeys(("Sept", "Sept.", "SEPT", "SEPT."), 9)
"""Each way to write a month that is read as one, with its number."""
_END = r"(?![\w%]|[.:/]\d|,\d{3}(?!\d))"
_MONTH = r"(?:(?:May|June|July|MAY|JUNE|JULY)\b|[JFMASOND][A-Za-z]{2,3}\b\.?|[JFMASOND][A-Za-z]{4,8}\b)"
"""What may be a month; whether it is one is looked up, for a pattern of all their names takes long to compile."""
_YEAR = r"(?:1[1-9]|2[01])\d\d"
_DAY = rf"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?{_END}"
_BEGINNING = (
    r"[\dJFMASOND'‘](?<![\w$£€#@/:].)(?:(?<=\d)[\d snrt/.–-]|(?<=['‘])\d0s|(?<=J)(?:an|AN|u[nl]|U[NL])|(?<=F)(?:eb|EB)|"
    r"(?<=M)(?:a[ry]|A[RY])|(?<=A)(?:pr|PR|ug|UG)|(?<=S)(?:ep|EP)|(?<=O)(?:ct|CT)|(?<=N)(?:ov|OV)|(?<=D)(?:ec|EC))"
)
"""What every date begins with; one search for it costs a third of what one for dates would."""
_TO = r"(?:\ ?[-–—]\ ?|\ (?:to|and|through|or)\ )"
_DATE = rf"""(?:(?<![\w$£€\#@/:])(?<!\d[.,–-](?=\d))(?:
    (?P<md>(?P<md_m>{_MONTH})\ (?P<md_d>{_DAY}|\d\d(?=,?\ {_YEAR}{_END}))(?:{_TO}(?P<md_e>{_DAY}))?
        (?:,\ ?(?P<md_y>{_YEAR}{_END})|\ (?P<md_z>{_YEAR}{_END}))?)
  | (?P<dm>(?P<dm_d>{_DAY}|\d\d(?=\ {_MONTH}\ {_YEAR}{_END}))(?:{_TO}(?P<dm_e>{_DAY}))?
        (?:\ of\ |[ -])(?P<dm_m>{_MONTH})(?!\ \d\d?\b)(?:,?[ -](?P<dm_y>{_YEAR}{_END}))?)
  | (?P<my>(?P<my_m>{_MONTH}),?\ (?:of\ )?(?P<my_y>{_YEAR}{_END}))
  | (?P<month>{_MONTH})
  | (?P<iso>{_YEAR}-\d\d-\d\d)(?![\d-])
  | (?P<slashed>\d\d?/\d\d?/{_YEAR}{_END}|\d\d?\.\d\d?\.{_YEAR}{_END})
  | (?P<century>(?:1\d|2[01]|[1-9])(?:st|nd|rd|th))[ -][Cc]entury\b
  | (?P<decade>{_YEAR[:-2]}0)'?s\b
  | (?P<years>{_YEAR}[-–](?:{_YEAR}|\d\d))(?![\w%]|[.:/–-]\d)
  | (?P<year>{_YEAR})(?![\w%]|[.:/–-]\d|,\d{{3}}(?!\d))
  ) | (?<![\w.])['‘](?P<nineties>\d0)s\b
    | (?<=[A-Za-z][-–])(?P<hyphened>{_YEAR}){_END}
)"""


class Written(NamedTuple):
    """A year, month and day as written, each perhaps absent; they need not be of any calendar."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class Date(NamedTuple):
    """A date in the prose: its half-open span, what it says, how it is written and how exact it is.

    `last` ends a stretch ("Oct. 9-12, 2023", "2015-16"); `attributive` is whether a year describes what follows it
    ("the 2015 election"). A decade or century is its first year. Of figures that may be read either way ("3/4/2015")
    only the year is kept.
    """

    span: Span
    written: Written
    form: Form
    precision: Precision
    last: Written | None = None
    attributive: bool = False

    @property
    def year(self) -> int | None:
        """The year, if one is written."""
        return self.written.year

    @property
    def period(self) -> Day | None:
        """The first and the last day that it can be; None where it has no year, or is no date of the calendar."""
        try:
            early, late = _first(self.written), _last(self.last or self.written, self.precision)
        except ValueError:
            return None
        return Day(early, late) if early <= late else None


BEGINS, PATTERN = Own(_BEGINNING), Own(_DATE, spaced=True)


class Dates(ByBlock[Date]):
    """The dates of a page, each block read when it is asked for."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, _found)


def dates(page: Page) -> tuple[Date, ...]:
    """The dates of a page, in order; none overlaps another, and none runs over the end of a block."""
    return page.layer(Dates).all()


def dates_in(page: Page, span: Span) -> tuple[Date, ...]:
    """The dates that begin inside a stretch of the prose, in order."""
    return page.layer(Dates).beginning(span)


def _found(page: Page, block: Span) -> tuple[Date, ...]:
    found: list[Date] = []
    beginning = BEGINS.search(page.prose, *block)
    while beginning:
        match = PATTERN.match(page.prose, beginning.start(), block.end)
        made = _read(match, found[-1] if found else None) if match else None
        if made:
            found.append(made)
        beginning = BEGINS.search(page.prose, made.span.end if made else beginning.start() + 1, block.end)
    return tuple(found)


def _read(match: regex.Match[str], previous: Date | None) -> Date | None:
    """The date that a match is, if what stands beside it lets it be one."""
    month = match["md_m"] or match["dm_m"] or match["my_m"] or match["month"]
    if month is not None and month not in _MONTHS:
        return None
    return next((make(match, previous) for form, make in READ.items() if match[form] is not None), None)


def _month_day(match: regex.Match[str], _: Date | None) -> Date:
    year = match["md_y"] or match["md_z"]
    return _day(match, "month-day", year, match["md_m"], match["md_d"], match["md_e"])


def _day_month(match: regex.Match[str], _: Date | None) -> Date:
    return _day(match, "day-month", match["dm_y"], match["dm_m"], match["dm_d"], match["dm_e"])


def _day(match: regex.Match[str], form: Form, year: str | None, month: str, day: str, last: str | None) -> Date:
    first = Written(int(year) if year else None, _MONTHS[month], _figures(day))
    return Date(Span(*match.span()), first, form, "day", first._replace(day=_figures(last)) if last else None)


def _month_year(match: regex.Match[str], _: Date | None) -> Date:
    return Date(Span(*match.span()), Written(int(match["my_y"]), _MONTHS[match["my_m"]]), "month", "month")


def _month(match: regex.Match[str], _: Date | None) -> Date | None:
    if not is_month(match.string, *match.span()):
        return None
    return Date(Span(*match.span()), Written(month=_MONTHS[match["month"]]), "month", "month")


def _iso(match: regex.Match[str], _: Date | None) -> Date:
    return Date(Span(*match.span()), Written(*map(int, match["iso"].split("-"))), "iso", "day")


def _slashed(match: regex.Match[str], _: Date | None) -> Date:
    one, two, year = map(int, re.split("[/.]", match["slashed"]))
    if one <= 12 and two <= 12 and one != two:
        return Date(Span(*match.span()), Written(year), "slashed", "year")
    return Date(Span(*match.span()), Written(year, *((two, one) if one > 12 else (one, two))), "slashed", "day")


def _century(match: regex.Match[str], _: Date | None) -> Date:
    first = 100 * (_figures(match["century"]) - 1) + 1
    return Date(Span(*match.span()), Written(first), "century", "century")


def _decade(match: regex.Match[str], _: Date | None) -> Date:
    year = int(match["decade"] or f"19{match['nineties']}")
    hundreds = year % 100 == 0 and year < 2000
    return Date(Span(*match.span()), Written(year), "decade", "century" if hundreds else "decade")


def _years(match: regex.Match[str], _: Date | None) -> Date | None:
    first, last = re.split("[-–]", match["years"])
    until = int(first[:2] + last) if len(last) == 2 else int(last)
    until += 100 if len(last) == 2 and until < int(first) else 0
    if until - int(first) > 99 and len(last) == 2:
        return None
    return Date(Span(*match.span()), Written(int(first)), "year", "year", Written(until))


def _year(match: regex.Match[str], previous: Date | None) -> Date | None:
    start, end = match.span()
    after = previous is not None and previous.year is not None and chained(match.string, previous.span.end, start)
    if match["hyphened"] is None and not is_year(match.string, start, end, chained=after):
        return None
    year = Written(int(match.group()))
    return Date(Span(start, end), year, "year", "year", attributive=describes(match.string, start, end))


READ: dict[str, Callable[[regex.Match[str], Date | None], Date | None]] = {
    "md": _month_day,
    "dm": _day_month,
    "my": _month_year,
    "month": _month,
    "year": _year,
    "iso": _iso,
    "slashed": _slashed,
    "century": _century,
    "decade": _decade,
    "nineties": _decade,
    "years": _years,
    "hyphened": _year,
}


def _figures(day: str) -> int:
    """A day or century without the letters behind it."""
    return int(day.rstrip("stndrh"))


def _first(written: Written) -> date:
    """The first day that it can be; raises ValueError where there is none."""
    return date(written.year or 0, written.month or 1, written.day or 1)


def _last(written: Written, precision: Precision) -> date:
    """The last day that it can be; raises ValueError where there is none."""
    year = (written.year or 0) + {"decade": 9, "century": 99}.get(precision, 0)
    month = written.month or 12
    if written.day or not 1 <= month <= 12:
        return date(year, month, written.day or 1)
    return date(year, month, monthrange(year, month)[1])
