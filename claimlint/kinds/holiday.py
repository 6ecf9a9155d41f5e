"""Flags a holiday beside a date on which it does not fall: "Thanksgiving, Nov. 23, 2022".

`days` has for each name the rules of its day, in one country or several; a date that any of them gives is right, and so
is the Friday or Monday beside a fixed day that falls on a Saturday or Sunday. Without a year the years around the
document's date are tried. Left alone are dates more than ten days off, eves, weekends and weeks, days "before" or
"after", observed days, stretches of days, and names with an adjective before them ("Canadian Thanksgiving").

    kind: holiday
    message: "'{match}' does not fit: {because}."
    days: {Christmas Day: [December 25]}
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.corrections import corrects
from claimlint.annotate.times.calendar import in_words
from claimlint.annotate.times.dates import BEGINS, Date, dates_in
from claimlint.annotate.times.elements import Element, elements, in_year, real
from claimlint.annotate.times.feasts import Feast
from claimlint.annotate.times.inferred import elsewhen, near, years_beside
from claimlint.annotate.times.weekdays import weekdays
from claimlint.model.finding import Evidence, Hit, Level
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

YEARS = range(1900, 2100)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
AFTER = Own(rf"(?:, | \(|,? (?:is|was|falls|fell|which is|which was|which falls|which fell)(?: on)? | on ){_WEEKDAY}")
"""Between a holiday and its date."""
BEFORE = Own(r"(?:, | \(|,? (?:is|was|which is|which was) )(?:the )?\Z")
"""Between a date and its holiday."""
APART = Own(
    r"(?:\b(?:after|before|since|until|till|following|preceding|eve|(?:eve|week|weekend|days?|start|season) of|"
    r"ahead of|from|to|between|past|around|near|for|through|with|except|post|pre|like)(?: the)?|[a-z]'s?|-) ?\Z"
)
"""Before a holiday they set the date beside it apart."""
ADJECTIVE = Own(r"\b(?!(?:On|The|This|At|By|Last|Next|And|But|Is|Until|Every)\b)[A-Z][\w'-]* \Z")
LONGER = Own(r"(?i: ?(?:eve|weekend|week|season|break|parade|holidays?|period|observed|'s)\b|-)")
OTHERS = Own(
    r"\b(?:observ\w+|postpon\w+|delay\w+|moved|early|belated|instead|orthodox|julian|coptic|ethiopia\w*|"
    r"canad\w+|liberia\w*)\b"
)
"""Near a holiday they say that it may be kept on another day."""
RUNS = Own(r",? ?(?:[-–—]|to|through|until|and|or|&) ?(?:\d|[A-Z])| (?:through|to|until)\b|, (?:and )?\d")
"""Behind a date they make it the first of a stretch or list."""
CLOSE = timedelta(10)
"""A date further away may be that of another country's day of the same name."""
SEEN = 60
"""How far on either side of a holiday words are read, in code points."""


class Beside(NamedTuple):
    """A holiday beside a date: the span of both, the name, the date and its day."""

    span: Span
    name: str
    date: Date
    day: Element


@dataclass(frozen=True)
class Holiday:
    """Whether a holiday falls on the date beside it."""

    name: ClassVar[str] = "holiday"
    slots: ClassVar[frozenset[str]] = frozenset(("because",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    days: Mapping[str, tuple[str, ...]] = field(metadata={"doc": "By the name of a holiday, the rules of its day."})

    def prepare(self) -> None:
        """Read the rules; raises FieldError for one that cannot be read."""
        for name, rules in self.days.items():
            for index, rule in enumerate(rules):
                try:
                    Feast.read(rule)
                except ValueError as error:
                    raise FieldError(("days", name, index), str(error)) from None

    @cached_property
    def _feasts(self) -> Mapping[str, tuple[str, tuple[Feast, ...]]]:
        """By folded name, the name and its rules."""
        return {folded(name): (name, tuple(map(Feast.read, rules))) for name, rules in self.days.items()}

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The names."""
        return tuple(folded(name) for name in self.days)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each date on which the holiday beside it does not fall."""
        names = tuple(self._feasts)
        for one in _longest(seen):
            found = _beside(page, one, names[one.trigger])
            if found and scope.covers(page.zones(found.span)) and not corrects(page, found.span):
                yield from self._told(page, found)

    def _told(self, page: Page, found: Beside) -> Iterator[Hit]:
        name, feasts = self._feasts[found.name]
        possible = _possible(page, found)
        right = [day for year in {one.year for one in possible} for feast in feasts if (day := feast.on(year))]
        if not right or any(_holds(one, feast) for one in possible for feast in feasts):
            return
        if _has_other_weekday(page, found, possible[0]):
            return
        day = min(right, key=lambda one: abs(one - possible[0]))
        if abs(day - possible[0]) > CLOSE:
            return
        because = f"{name} {_is(day, page.document.date)} on {in_words(day)}"
        evidence = (Evidence("calendar", f"{because}: {', '.join(self.days[name])}."),)
        level: Level | None = None if found.day.written.year else "warning"
        slots = {"because": because}
        yield Hit(found.span, _better(page.prose, found, day), slots, (), level, evidence=evidence)


def _has_other_weekday(page: Page, found: Beside, day: date) -> bool:
    """Whether a weekday stands beside the date that is not its own, so that the date is told for that already."""
    known = page.layer(weekdays)
    at = bisect_left(known, found.span.start, key=lambda one: one.weekday.span.start)
    tied = takewhile(lambda one: one.weekday.span.start < found.span.end, known[at : at + 9])
    return any(one.date == found.date and one.weekday.number != day.weekday() for one in tied)


def _longest(seen: Sequence[Seen]) -> list[Seen]:
    """What was seen, without names that lie in longer ones."""
    longest = {one.start: one for one in sorted(seen, key=lambda one: one.end)}
    return list(longest.values())


def _beside(page: Page, seen: Seen, name: str) -> Beside | None:
    """A date beside a holiday, where nothing sets the two apart."""
    prose = page.prose
    before = prose[max(0, seen.start - 24) : seen.start]
    if not re.fullmatch(r"\W?", prose[seen.end : seen.end + 1]) or LONGER.match(prose, seen.end):
        return None
    near_by = page.folded[max(0, seen.start - SEEN) : seen.end + SEEN]
    if prose[seen.start - 1 : seen.start].isalnum() or OTHERS.search(near_by):
        return None
    apart = APART.search(before.casefold()) or ADJECTIVE.search(before)
    return None if apart else _date_behind(page, seen, name) or _date_before(page, seen, name)


def _date_behind(page: Page, seen: Seen, name: str) -> Beside | None:
    joint = AFTER.match(page.prose, seen.end)
    if not joint or not BEGINS.match(page.prose, joint.end()):
        return None
    one = next(iter(dates_in(page, Span(joint.end(), joint.end() + 1))), None)
    days = elements(page.prose, one) if one else ()
    if one is None or len(days) != 1 or _runs_on(page, one):
        return None
    return Beside(Span(seen.start, one.span.end), name, one, days[0])


def _date_before(page: Page, seen: Seen, name: str) -> Beside | None:
    joint = BEFORE.search(page.prose, max(0, seen.start - 20), seen.start)
    if not joint:
        return None
    known = dates_in(page, Span(max(0, joint.start() - 40), joint.start()))
    one = next((one for one in known if one.span.end == joint.start()), None)
    days = elements(page.prose, one) if one else ()
    behind = page.prose[seen.end : seen.end + 1]
    if one is None or len(days) != 1 or behind.isalnum() or re.match(r" [a-z]", page.prose[seen.end : seen.end + 2]):
        return None
    return Beside(Span(one.span.start, seen.end), name, one, days[0])


def _runs_on(page: Page, one: Date) -> bool:
    """Whether a date begins a stretch or a list of days."""
    return RUNS.match(page.prose, one.span.end) is not None


def _possible(page: Page, found: Beside) -> list[date]:
    """The days that the date can be, the likeliest first; none where that is not known."""
    written, on = found.day.written, page.document.date
    if written.year is not None:
        day = real(written)
        return [day] if day and day.year in YEARS else []
    if on is None or elsewhen(page, found.span):
        return []
    further = [day for year in years_beside(page, found.span) if (day := in_year(written, year))]
    days = near(written, on)
    return [*days, *further] if days else []


def _holds(day: date, feast: Feast) -> bool:
    """Whether a holiday falls on a day, or is kept on it because it falls on a Saturday or Sunday."""
    right = feast.on(day.year)
    if right is None or right == day:
        return True
    kept = {5: (-1, 2), 6: (1, 2)}.get(right.weekday(), ())
    return feast.fixed and any(right + timedelta(step) == day for step in kept)


def _is(day: date, on: date | None) -> str:
    return "was" if on and day < on else "is"


def _better(prose: str, found: Beside, day: date) -> tuple[str, ...]:
    """The date with the right figures, where the holiday falls in the same month."""
    figures = found.day.figures
    if day.month != found.day.written.month or prose[figures.end : figures.end + 1].isalpha():
        return ()
    return (f"{prose[found.span.start : figures.start]}{day.day}{prose[figures.end : found.span.end]}",)


KIND = Holiday
