"""The days that a date names one by one, and where their figures stand: of "Oct. 9 and 10", the 9th and the 10th."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Protocol

from claimlint.annotate.times.dates import Date, Written, dates_in
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

FIGURES = Own(r"\d+")
ZONES = r"GMT|UTC|BST|EST|CET|EDT|[ECMP][DS]?T|Zulu|Z|[Hh](?:ou)?rs?|local"
CLOCK = Own(rf" ?(?:{ZONES}|[ap]\.?m)\b|(?: to | ?[-–] ?)[012]\d[0-5]\d ?(?:{ZONES})\b")
"""Behind four figures that are a time of day and no year."""


class Placed(Protocol):
    """Something that was seen in the prose, between two offsets."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


class Element(NamedTuple):
    """One day of a date: what is written of it, and the half-open span of the figures of the day."""

    written: Written
    figures: Span


def elements(prose: str, one: Date) -> tuple[Element, ...]:
    """The first day of a date, and the last where it has one; none for a date that names no day."""
    if one.precision != "day" or one.form not in ("month-day", "day-month"):
        return ()
    figures = [Span(*found.span()) for found in FIGURES.finditer(prose, *one.span)]
    days = (one.written, one.last) if one.last else (one.written,)
    return tuple(Element(written, span) for written, span in zip(days, figures, strict=False))


def dates_near(page: Page, places: Iterable[Placed], before: int, after: int) -> list[Date]:
    """The dates that begin near some places, so many code points before or after each; in order, each once."""
    spans = (Span(max(0, place.start - before), min(len(page.prose), place.end + after)) for place in places)
    return sorted({one.span: one for span in spans for one in dates_in(page, span)}.values(), key=lambda one: one.span)


def year_figures(prose: str, one: Date) -> Span | None:
    """Where the year of a date stands that is written behind its day."""
    if one.year is None:
        return None
    found = [Span(*found.span()) for found in FIGURES.finditer(prose, *one.span)]
    return found[-1] if found[-1].end - found[-1].start == 4 else None


def is_clock(prose: str, one: Date) -> bool:
    """Whether the four figures at the end of a date are a time of day: "1 March 2000 GMT"."""
    return CLOCK.match(prose, one.span.end) is not None


def real(written: Written) -> date | None:
    """The day of the calendar that is written; None where it lacks a part, or there is no such day."""
    if written.year is None or written.month is None or written.day is None:
        return None
    try:
        return date(written.year, written.month, written.day)
    except ValueError:
        return None


def in_year(written: Written, year: int) -> date | None:
    """The day of the calendar that is written, in a year; None where that year has no such day."""
    return real(written._replace(year=year)) if 1 <= year <= 9999 else None
