"""Flags a weekday that is not that of the date beside it: "Tuesday, March 4, 2024", which was a Monday.

It reads "Monday, Oct. 9, 2023", "on Monday (Oct. 9)", "Mon 9 Oct", "Oct. 9, a Monday", and lists and ranges element by
element. With a year the calendar tells. Without one the years around the document's date are tried, and those that the
sentence names; it is told if none within 300 days fits, and left alone if one fits that is not the nearest. Without
year and document date nothing is told, nor where words such as "that year" may move the date. "Monday the 9th" is tried
in the months around the document's, and told as a warning.

    kind: weekday
    message: "'{match}' does not fit: {because}."
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.annotate.times.calendar import called, in_words
from claimlint.annotate.times.elements import in_year, year_figures
from claimlint.annotate.times.fitting import Slip, day_of, fits_in, slip_of, without_other_calendar
from claimlint.annotate.times.weekdays import NAMES, weekdays
from claimlint.model.finding import Checked, Evidence, Hit, Level
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

SHORT = ("mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun")
_MONTH = r"(?:[Jj]an|[Ff]eb|[Mm]a[ry]|[Aa]pr|[Jj]u[nl]|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec|[A-Z]{3})"
AHEAD = Own(
    r"\.?(?: (?:early |late )?(?:mid-?)?[a-z]{4,9})?(?:,? ?\(| ?[-–—] ?|,? )?(?:(?:or )?to[a-z]+, |yesterday, )?"
    rf"(?:the )?(?:{_MONTH}|\d)|,? ?(?:and|or|to|through|thru|until|till|[-–—&/])? ?[MTWFSmtwfs][a-zA-Z]{{2,8}}"
)
"""A date or another weekday right behind."""
BEHIND = Own(r"\d(?:st|nd|rd|th)?,? ?(?:\(|[a-z ]*)\Z|[A-Z][a-z]{2,8}\.?,? ?\(?(?:a )?\Z")
FRIDAY = 4
HEAD = 60
"""A block of at most so many code points may be the date of the document."""


@dataclass(frozen=True)
class Weekdays:
    """Whether a date has the weekday that stands beside it."""

    name: ClassVar[str] = "weekday"
    slots: ClassVar[frozenset[str]] = frozenset(("because",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Weekdays, and the short forms with what stands behind them."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each date, list or range with a weekday that does not fit."""
        if not any(_may_be_tied(page.prose, one) for one in seen):
            return
        slips = [slip for tied in page.layer(weekdays) if (slip := slip_of(page, tied))]
        for span, group in groupby(without_other_calendar(slips), key=lambda slip: slip.tied.span):
            if scope.covers(page.zones(span)) and not corrects(page, span):
                yield _hit(page, span, list(group))
        if page.shows_claims:
            yield from _held(page)


@cache
def _triggers() -> tuple[str, ...]:
    ends = [f"{short}{end}" for short in SHORT for end in (" ", ". ", ", ", "., ")]
    return (*(name.casefold() for name in NAMES), *ends, *(f"({short}" for short in SHORT))


def _may_be_tied(prose: str, seen: Seen) -> bool:
    """Whether a date may stand beside a weekday, by the cheapest questions."""
    if AHEAD.match(prose, seen.end):
        return True
    before = prose[max(0, seen.start - 4) : seen.start + 1]
    return ("(" in before or before[:-1].endswith((" a ", " on "))) and (
        BEHIND.search(prose, max(0, seen.start - 40), seen.start) is not None
    )


def _held(page: Page) -> Iterator[Checked]:
    """The weekdays that fit."""
    for tied in page.layer(weekdays):
        if day := day_of(page, tied):
            readings = (NAMES[tied.weekday.number], in_words(day))
            yield Checked(tied.span, readings, f"{in_words(day)}, {_is(day, page.document.date)} {called(day)}")


def _hit(page: Page, span: Span, slips: Sequence[Slip]) -> Hit:
    """A hit for the slips of one date, list or range."""
    on = page.document.date
    told = [f"{in_words(slip.days[0])}, {_is(slip.days[0], on)} {called(slip.days[0])}" for slip in slips]
    because = " and ".join(dict.fromkeys(told))
    related = tuple(place for slip in slips for place in _places(page, slip))
    level: Level | None = "warning" if slips[0].tied.date is None else None
    working = because if slips[0].dated or on is None else f"{because}; the story is of {in_words(on)}"
    evidence = (Evidence("calendar", f"{working}."),)
    return Hit(span, _suggestions(page, span, slips), {"because": because}, (), level, related, evidence)


def _is(day: date, on: date | None) -> str:
    return "was a" if on and day < on else "is a"


def _places(page: Page, slip: Slip) -> Iterator[tuple[Span, str]]:
    start, end = slip.tied.day.figures
    day = slip.days[0]
    yield slip.tied.weekday.span, NAMES[slip.tied.weekday.number]
    yield Span(start, end), f"{in_words(day)}, {_is(day, page.document.date)} {called(day)}"


def _suggestions(page: Page, span: Span, slips: Sequence[Slip]) -> tuple[str, ...]:
    """What could stand instead: the year, the weekday, or the nearest day of that weekday; the likeliest first."""
    weekday = _replaced(page.prose, span, {slip.tied.weekday.span: _alike(page.prose, slip) for slip in slips})
    days = [_replaced(page.prose, span, _moved(page.prose, slips, step)) for step in _steps(slips[0])]
    either = [*days[:1], weekday] if _day_is_likelier(page, span, slips) else [weekday]
    found = [*_years(page, span, slips), *either, *days]
    return tuple(dict.fromkeys(one for one in found if one))[:3]


def _day_is_likelier(page: Page, span: Span, slips: Sequence[Slip]) -> bool:
    """Whether the day is likelier to be the slip than the weekday.

    It is where the weekday is that of the document, whose head this is, or the date would be a Saturday or Sunday.
    """
    first, on = slips[0], page.document.date
    block = page.block_span(span.start)
    if on and block.end - block.start < HEAD and on.weekday() == first.tied.weekday.number:
        return abs(first.days[0] - on) <= timedelta(3)
    return len(slips) == 1 and first.days[0] != on and first.days[0].weekday() > FRIDAY >= first.tied.weekday.number


def _years(page: Page, span: Span, slips: Sequence[Slip]) -> Iterator[str]:
    """The year of the document in place of one that is written, where the weekdays fit in it."""
    on, one = page.document.date, slips[0].tied.date
    figures = year_figures(page.prose, one) if one and slips[0].dated else None
    if on is None or figures is None or not span.holds(figures):
        return
    for year in (on.year, on.year + 1, on.year - 1):
        day = in_year(slips[0].tied.day.written, year)
        if day and abs(day - on) < timedelta(120) and all(fits_in(slip, year) for slip in slips):
            yield _replaced(page.prose, span, {figures: str(year)})


def _steps(slip: Slip) -> list[int]:
    """By how many days the date would have to move, the shorter way first."""
    forward = (slip.tied.weekday.number - slip.days[0].weekday()) % 7
    return sorted((forward, forward - 7), key=abs)


def _moved(prose: str, slips: Sequence[Slip], step: int) -> Mapping[Span, str]:
    """The figures of the days, moved; empty where that would leave the month."""
    moved = {_with_suffix(prose, slip.tied.day.figures): slip.days[0] + timedelta(step) for slip in slips}
    same = all(day.month == slip.days[0].month for day, slip in zip(moved.values(), slips, strict=False))
    return {span: _figures(prose, span, day.day) for span, day in moved.items()} if same else {}


def _with_suffix(prose: str, span: Span) -> Span:
    """The figures of a day with the letters behind them."""
    return Span(span.start, span.end + 2 * prose[span.end : span.end + 2].isalpha())


def _figures(prose: str, span: Span, day: int) -> str:
    """A day in figures, with a leading zero or the letters of an ordinal where there were such."""
    if prose[span.end - 1].isdigit():
        return f"{day:02}" if prose[span.start] == "0" else str(day)
    return f"{day}{'th' if day in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def _alike(prose: str, slip: Slip) -> str:
    """The right weekday, written as the wrong one is: in full or short, in capitals or not."""
    text = prose[slice(*slip.tied.weekday.span)]
    name = NAMES[slip.days[0].weekday()]
    letters = text.rstrip(".")
    name = name if len(letters) > 5 else name[:3]
    name = name.upper() if letters.isupper() else name.casefold() if letters.islower() else name
    return name + text[len(letters) :]


def _replaced(prose: str, span: Span, new: Mapping[Span, str]) -> str:
    """The text of a span with some stretches replaced; empty where there are none to replace."""
    text, at = "", span.start
    for place, words in sorted(new.items()):
        text, at = text + prose[at : place.start] + words, place.end
    return text + prose[at : span.end] if new else ""


KIND = Weekdays
