"""Flags stretches of time that end before they begin: "between 2006 and 1976", "1983-1981", "from Oct. 12 to Oct. 9".

Read are two years, decades, months or days with a dash, or with "from ... to", "through", "until", "between ... and".
"1990-85" is told as a warning, and only behind a word that makes it a stretch ("from", "during"); seasons such as
2023-24 run forward. Months without a year may run over its end; "from March to January 2024" is a suggestion. Left
alone are years before Christ, numbers that only look like years, and words that turn time round: a date moved from 2008
to 2006, the difference between 2016 and 2015.

    kind: date-range
    message: "'{match}' runs backward: {because}."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.corrections import corrects
from claimlint.annotate.times.calendar import MONTHS
from claimlint.annotate.times.dates import Date
from claimlint.annotate.times.elements import dates_near, elements
from claimlint.annotate.times.month_lengths import why_impossible
from claimlint.annotate.times.year_ranges import YearRange, year_ranges
from claimlint.model.finding import Checked, Evidence, Hit, Level
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

AROUND = 40
"""How far from what joins them two dates may begin, in code points."""
NEAR = 90
"""How far before a range words are read that turn it round, in code points."""
WRAPPED = range(8, 11)
"""So many months over the end of a year are too long for "from March to January 2024"."""
LONG = 40
"""The longest stretch of years that "1990-85" may be."""
TURNED = Own(
    r"\b(?:mov(?:e|es|ed|ing)|advanc(?:e|es|ed|ing)|accelerat\w+|br(?:ought|ing\w*) (?:\w+ ){0,4}forward|push\w*|"
    r"pull\w*|shift\w*|revis\w+|shorten\w*|hasten\w*|re-?schedul\w+|reset|back(?:ward|wards|dated)?|earlier|deplet\w+|"
    r"insolven\w+|exhaust\w+|deadlines?|target(?:s| date| year)?|expir\w+|phase-?outs?|phas\w+ out|sunset|"
    r"revers(?:e|ed|ing)|retroactiv\w+|dates? (?:\w+ ){0,3}(?=from\b)|dates?(?= \Z)|rolled|end[ -]of[ -]life|"
    r"goals?|timelines?|sped|speed\w*|completion|matur\w+|due date|renam\w+|re-?number\w+|version|downgrad\w+)\b"
)
"""Before a range they may turn it round."""
COMPARED = Own(
    r"\b(?:differ\w*|compar\w+|contrast\w*|distinct\w+|gaps?|cho(?:ose|ice|se|osing)|match\w*|ties?|split\w*|"
    r"alternat\w+|relation\w*|correlat\w+|overlap\w*)\b"
)
"""Before "between" they say that two years are set side by side."""
FALLING = Own(
    r"\b(?:fell|dropp?\w*|declin\w+|shr[aiu]nk|reduc\w+|cut|lower\w*|slash\w*|trimm\w+|went|down|decreas\w+|falls?|"
    r"falling|fallen)(?: \w+){0,3} (?:from )?\Z"
)
BESIDE = Own(r"[a-z]\.? \d\d?[^a-z]|\d[-–]\d\d? [a-z]{3}")
"""Days of a month, behind its name or before it."""
ENDS = frozenset(
    ("uary", "arch", "pril", " may", "june", "july", "gust", "mber", "ober", "jan.", "feb.", "mar.", "apr.", "aug.")
) | {"ept.", "oct.", "nov.", "dec."}
"""The last four letters of months."""
JOINT = Own(r" ?[-–—] ?|,? (?:to|through|thru|until|till) (?:the )?")
AND = Own(r",? and ")
BETWEEN = Own(r"\bbetween (?:the )?\Z")


GOES_ON = Own(
    r" ?(?:[ap]\.?m\b|[AP]\.?M\b|o'clock|noon)|[-–]\d|"
    r" (?!(?:and|at|in|for|to|on|with|by|from|as|when|where|or|but)\b)[a-z]"
)
"""Behind "Oct. 12-9" it takes the second figures to itself."""


class Backward(NamedTuple):
    """A stretch that runs backward: why, the same turned round, and how grave it is.

    `moves` is whether words before it may say that it is a move from one time to another.
    """

    span: Span
    because: str
    turned: str = ""
    level: Level | None = None
    places: tuple[tuple[Span, str], ...] = ()
    moves: bool = True


@dataclass(frozen=True)
class DateRange:
    """Whether a stretch of time begins before it ends."""

    name: ClassVar[str] = "date-range"
    slots: ClassVar[frozenset[str]] = frozenset(("because",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """What joins two years, months or days, with the first letters of the second."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each stretch that runs backward."""
        years = any(_ends_year(page.folded, one.start) for one in seen)
        days = [one for one in seen if _ends_day(page.folded, one.start)]
        known = dates_near(page, days, AROUND, AROUND)
        for found in sorted((*(_years(page) if years else ()), *_days(page, known), *_within(page, known))):
            if scope.covers(page.zones(found.span)) and not _is_turned(page, found):
                evidence = (Evidence("calendar", f"{found.because}."),)
                suggestions = (found.turned,) if found.turned else ()
                slots = {"because": found.because}
                yield Hit(found.span, suggestions, slots, (), found.level, found.places, evidence)
        if page.shows_claims and years:
            yield from _held(page)


def _held(page: Page) -> Iterator[Checked]:
    """The years that run forward."""
    for one in page.layer(year_ranges):
        if one.first <= one.last and not one.short:
            yield Checked(one.span, (str(one.first), str(one.last)), f"{one.first} is not after {one.last}")


@cache
def _triggers() -> tuple[str, ...]:
    words = [f" {word} " for word in ("to", "and", "through", "thru", "until", "till")]
    joints = [*"-–—", " - ", " – ", " — ", *words]
    months = [name.casefold() for name in MONTHS]
    short = [f"{month[:4] if month[:3] == 'sep' else month[:3]}." for month in months]
    seconds = ("15", "16", "17", "18", "19", "20", *months, *short, "the 1", "fy", "fiscal", "cy")
    joined = [
        f"{joint}{second}" for joint in joints for second in (*seconds, "early ", "late ", "mid-", "about ", "around ")
    ]
    return (*joined, *(f"{dash}{digit}" for dash in "-–" for digit in "3456789"))


def _ends_year(folded: str, at: int) -> bool:
    """Whether a year or a decade ends at an offset, by the cheapest questions."""
    return folded[max(0, at - 4) : at].isdecimal() or folded.startswith(("0s", "'s"), max(0, at - 2))


def _ends_day(folded: str, at: int) -> bool:
    """The same for a day of a month, or a month."""
    at -= folded.startswith(",", at - 1)
    last = folded[max(0, at - 4) : at]
    if last[3:].isdecimal():
        return last.isdecimal() or BESIDE.search(folded, max(0, at - 14), at + 8) is not None
    return last in ENDS


def _is_turned(page: Page, found: Backward) -> bool:
    """Whether words before a stretch say that it runs backward, or the copy sets a slip right."""
    start = max(page.sentence(found.span.start).start, found.span.start - NEAR)
    before = page.folded[start : found.span.start]
    return (found.moves and TURNED.search(before) is not None) or corrects(page, found.span)


def _years(page: Page) -> Iterator[Backward]:
    """Years that run backward."""
    for one in page.layer(year_ranges):
        if one.last < one.first and _is_time(page, one):
            turned = _turned(page.prose, one)
            places = ((one.first_span, f"begins in {one.first}"), (one.last_span, f"ends in {one.last}"))
            level: Level | None = "warning" if one.short else None
            because = f"{one.first} comes after {one.last}"
            yield Backward(one.span, because, turned, level, places, one.joint == "to")


def _turned(prose: str, one: YearRange) -> str:
    """A range with its years in each other's place, the second as short as it was."""
    between, after = prose[one.first_span.end : one.last_span.start], prose[one.last_span.end : one.span.end]
    return f"{one.last}{between}{str(one.first)[2 if one.short else 0 :]}{after}"


def _is_time(page: Page, one: YearRange) -> bool:
    """Whether two years that run backward are a stretch, and not compared, and no numbers that fell."""
    sentence = page.sentence(one.span.start)
    before = page.folded[max(sentence.start, one.span.start - NEAR) : one.span.start]
    if one.short and not (one.cued and one.first - one.last <= LONG and one.last % 100 > 12):
        return False
    if one.joint == "and" and COMPARED.search(before):
        return False
    return not (one.joint == "to" and FALLING.search(before) and (one.first % 10 == 0 or one.last % 10 == 0))


def _days(page: Page, known: Sequence[Date]) -> Iterator[Backward]:
    """Months and days that run backward, written as two dates."""
    for one, other in pairwise(known):
        if _are_joined(page, one, other) and (found := _compared(page, one, other)):
            yield found


def _are_joined(page: Page, one: Date, other: Date) -> bool:
    """Whether two dates with a month are the ends of a stretch."""
    gap = Span(one.span.end, other.span.start)
    if gap.end - gap.start > 12 or one.written.month is None or other.written.month is None or one.last or other.last:
        return False
    if JOINT.fullmatch(page.prose, *gap):
        return True
    lead = page.folded[max(0, one.span.start - 14) : one.span.start]
    return AND.fullmatch(page.prose, *gap) is not None and BETWEEN.search(lead) is not None


def _compared(page: Page, one: Date, other: Date) -> Backward | None:
    """Whether the second of two dates comes before the first."""
    if why_impossible(one.written) or why_impossible(other.written) or one.precision != other.precision:
        return None
    span = Span(one.span.start, other.span.end)
    first, last = page.prose[slice(*one.span)], page.prose[slice(*other.span)]
    because = f"{first} comes after {last}"
    turned = f"{last}{page.prose[one.span.end : other.span.start]}{first}"
    if one.year is not None and other.year is not None:
        return Backward(span, because, turned) if one.written > other.written else None
    if one.year is not None:
        return None
    return _without_year(page, span, one, other, because)


def _without_year(page: Page, span: Span, one: Date, other: Date, because: str) -> Backward | None:
    """The same for a first date without a year, which may lie in the year before the last."""
    months = ((other.written.month or 0) - (one.written.month or 0)) % 12
    if one.precision == "day" and months == 0 and (one.written.day or 0) > (other.written.day or 0):
        return Backward(span, because, _swapped(page.prose, span, one, other))
    if one.precision == "month" and other.year is not None and months in WRAPPED and one.written.month != 12:
        wraps = (one.written.month or 0) > (other.written.month or 0)
        return Backward(span, because, level="suggestion") if wraps else None
    return None


def _swapped(prose: str, span: Span, one: Date, other: Date) -> str:
    """Two days of one month with their figures swapped; empty where they are written in figures alone."""
    days = [element.figures for date in (one, other) for element in elements(prose, date)[:1]]
    return exchanged(prose, span, *days) if len(days) == 2 else ""


def exchanged(prose: str, span: Span, first: Span, last: Span) -> str:
    """The text of a span with two stretches of it in each other's place."""
    head, tail = prose[span.start : first.start], prose[last.end : span.end]
    return f"{head}{prose[slice(*last)]}{prose[first.end : last.start]}{prose[slice(*first)]}{tail}"


def _within(page: Page, known: Sequence[Date]) -> Iterator[Backward]:
    """Days of one month that run backward: "Oct. 12-9"."""
    for one in known:
        if one.last is None or one.precision != "day" or (one.last.day or 0) >= (one.written.day or 0):
            continue
        first, last = elements(page.prose, one)
        if (
            not JOINT.fullmatch(page.prose, first.figures.end, last.figures.start)
            or why_impossible(one.written)
            or _goes_on(page, one)
        ):
            continue
        turned = exchanged(page.prose, one.span, first.figures, last.figures)
        month = MONTHS[(one.written.month or 1) - 1]
        level: Level | None = None if one.year else "warning"
        yield Backward(one.span, f"{month} {one.written.day} comes after {month} {one.last.day}", turned, level)


def _goes_on(page: Page, one: Date) -> bool:
    """Whether the second figures belong to what follows: a time, a result or a number of things."""
    return one.year is None and GOES_ON.match(page.prose, one.span.end) is not None


KIND = DateRange
