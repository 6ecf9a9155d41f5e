"""Weekdays that are tied to a date: "Monday, Oct. 9, 2023", "on Monday (Oct. 9)", "9 October (Tue)".

Lists and ranges are tied element by element: in "Monday and Tuesday, Oct. 9 and 10", Monday to the 9th and Tuesday to
the 10th. Where the two have not the same number of elements, nothing is tied but the ends of two ranges.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.times.calendar import WEEKDAYS
from claimlint.annotate.times.dates import BEGINS, Date, Written, dates_in
from claimlint.annotate.times.elements import Element, elements
from claimlint.annotate.times.years import COUNTED
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.protocols import Page

NAMES = WEEKDAYS
REACH = 40
"""How far from a weekday its date may begin, in code points."""

_LONG = r"(?:(?<=M)on|(?<=T)ues|(?<=T)hurs|(?<=W)ednes|(?<=F)ri|(?<=S)atur|(?<=S)un)day"
_SHORT = (
    r"(?:(?<=M)(?:on|ON)|(?<=T)(?:ues?|UES?|hu(?:rs?)?|HU(?:RS?)?)|(?<=W)(?:eds?|EDS?)|(?<=F)(?:ri|RI)|"
    r"(?<=S)(?:at|AT|un|UN))"
)
_PART = r"(?: (?:early |late )?(?:mid-?)?(?:morning|afternoon|evening|night|noon|midnight|midday))"
WEEKDAY = Own(rf"[MTWFS](?<![\w'].)(?:{_LONG}|{_LONG.upper()}|{_SHORT}\b\.?)(?![\w'])")
"""A weekday with a capital: dates begin with one too."""
AFTER = Own(rf"{_PART}?(?:,? ?\(|,? [-–—] |, ?(?:the )?(?:(?:or )?(?:today|tomorrow|yesterday), )?| (?:the )?)")
"""Between a weekday and its date."""
BEFORE = Own(
    r",? ?\((?:a )?|, a |,? (?:is|was|will be|fell on|falls on|fell|falls) a |,? (?:fell|falls) on |"
    r",? (?:which|that) (?:is|was|will be|fell on|falls on) a "
)
"""Between a date and its weekday."""
CLOSES = Own(r"(?:,? [^\s()]{1,12}(?: [ap]\.?m\.?)?)?\)")
JOINT = Own(r",? (?:and|or) |, |,? (?:to|through|thru|until|till) | ?[-–—/] ?|,? & ")
"""Between two weekdays of a list or range, or between two days of a list."""
RANGE = Own(r",? (?:to|through|thru|until|till) | ?[-–—] ?")
FURTHER = Own(r"(?:,? (?:and|or|&) |, )(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%:/-]|[.,]\d| ?[ap]\.?m\b)")
"""A further day of a list, behind a date: "Oct. 9, 10 and 11"."""
THE_NTH = Own(
    r",? the (?P<day>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?=[,.;:)\n]|\Z| (?:at|in|for|and|when|as|with|from)\b)"
)
YEAR = Own(r",? (?P<year>(?:1[89]|20)\d\d)(?![\d_a-z%]|[.:/]\d|,\d{3})")
WORD = Own(r" ([a-z]+)")
NAMED = Own(r"(?:\b[A-Z][\w.'-]*|\bthe) \Z")
LONGEST = 40
"""No date is longer, in code points."""
TIES = (" a ", " on ", "(", "(a ")
"""What stands before a weekday that is tied to the date before it, beside a bracket."""


class Weekday(NamedTuple):
    """A weekday in the prose: its half-open span, and its number, 0 for Monday."""

    span: Span
    number: int


class Tied(NamedTuple):
    """A weekday and the day that it is tied to.

    `span` runs from the first to the last of the two, with all of a list or range between them; `day` has what is
    written, and where its figures stand. `date` is the date it is part of, None for "Monday the 9th". `others` are
    further days of the same date, any of which may be meant.
    """

    span: Span
    weekday: Weekday
    day: Element
    date: Date | None
    others: tuple[Written, ...] = ()


Days = Sequence[tuple[Element, Date]]
"""Days, each with the date it is part of."""


def weekday_number(word: str) -> int:
    """The number of a weekday by its first letters, 0 for Monday."""
    return next(number for number, name in enumerate(NAMES) if name[:3] == word[:3].capitalize())


def weekdays(page: Page) -> tuple[Tied, ...]:
    """The weekdays of a page that a date stands beside, in order of the weekdays."""
    return tuple(_found(page))


def _found(page: Page) -> Iterator[Tied]:
    prose, done = page.prose, 0
    for found in WEEKDAY.finditer(prose):
        if found.start() >= done and not _is_name(prose, found):
            group, until = _group(prose, found)
            done = group[-1].span.end
            yield from _tied(page, group, until)


def _is_name(prose: str, found: regex.Match[str]) -> bool:
    """Whether a short form is the name of a paper or a person: "The Sun, Oct. 12"."""
    return (
        found.group() in ("Sun", "Mon", "Sat")
        and NAMED.search(prose, max(0, found.start() - 20), found.start()) is not None
    )


def _tied(page: Page, group: Sequence[Weekday], until: bool) -> Iterator[Tied]:
    """What the weekdays of a list or range, or a single one, are tied to."""
    prose, last = page.prose, group[-1].span.end
    joint = AFTER.match(prose, last)
    one = _starting(page, joint.end()) if joint else None
    if one is not None:
        yield from _aligned(page, group, until, one)
    elif len(group) == 1 and (nth := THE_NTH.match(prose, last)):
        day = Element(Written(day=int(nth["day"])), Span(*nth.span("day")))
        yield Tied(Span(group[0].span.start, nth.end()), group[0], day, None)
    elif len(group) == 1:
        yield from _behind(page, group[0])


def _aligned(page: Page, group: Sequence[Weekday], until: bool, one: Date) -> Iterator[Tied]:
    """Weekdays tied to the days of a date behind them, element by element."""
    days, end = _days(page, one, len(group))
    if not days or _counts(page, end, one):
        return
    whole = _closed(page.prose, Span(group[0].span.start, end))
    ranged = len(days) == 2 and RANGE.search(page.prose, days[0][0].figures.end, days[1][0].figures.start) is not None
    if len(group) == 1:
        yield Tied(whole, group[0], days[0][0], one, tuple(day.written for day, _ in days[1:]))
    elif len(group) == len(days) and until in (ranged, False):
        yield from (Tied(whole, weekday, *day) for weekday, day in zip(group, days, strict=True))
    elif ranged:
        yield Tied(whole, group[0], *days[0])
        yield Tied(whole, group[-1], *days[1])


def _behind(page: Page, weekday: Weekday) -> Iterator[Tied]:
    """A weekday tied to the date before it, where marks or words tie them."""
    one = _ending(page, weekday.span.start)
    days = elements(page.prose, one) if one else ()
    if one is None or len(days) != 1:
        return
    bracket = "(" in page.prose[one.span.end : weekday.span.start]
    if not bracket or CLOSES.match(page.prose, weekday.span.end):
        yield Tied(_closed(page.prose, Span(one.span.start, weekday.span.end)), weekday, days[0], one)


def _closed(prose: str, span: Span) -> Span:
    """A span with the bracket that closes it, if one opened within."""
    opened = "(" in prose[span.start : span.end] and prose.startswith(")", span.end)
    return Span(span.start, span.end + opened)


def _group(prose: str, found: regex.Match[str]) -> tuple[list[Weekday], bool]:
    """The weekdays of a list or range that a match begins, and whether it is a range."""
    group, until = [_weekday(found)], False
    while (joint := JOINT.match(prose, group[-1].span.end)) and (further := WEEKDAY.match(prose, joint.end())):
        group.append(_weekday(further))
        until = until or RANGE.fullmatch(joint.group()) is not None
    return group, until


def _weekday(found: regex.Match[str]) -> Weekday:
    return Weekday(Span(*found.span()), weekday_number(found.group()))


def _days(page: Page, one: Date, wanted: int) -> tuple[Days, int]:
    """The days of a date, with those of a list that runs on behind it, and where the last ends."""
    days, end = [(day, one) for day in elements(page.prose, one)], one.span.end
    while days and len(days) < wanted:
        joint = JOINT.match(page.prose, end)
        other = _starting(page, joint.end()) if joint else None
        more = FURTHER.match(page.prose, end)
        if other is not None:
            days += [(day, other) for day in elements(page.prose, other)[:1]]
        elif more and one.year is None:
            days.append((Element(one.written._replace(day=int(more["day"])), Span(*more.span("day"))), one))
        else:
            break
        end = other.span.end if other else more.end() if more else end
    return _with_year(page.prose, days, end)


def _with_year(prose: str, days: Days, end: int) -> tuple[Days, int]:
    """Days with the year that stands behind all of them: "Oct. 9, 10 and 11, 2023"."""
    found = YEAR.match(prose, end) if days and days[-1][0].written.year is None else None
    if not found:
        return days, end
    year = int(found["year"])
    return [(day._replace(written=day.written._replace(year=year)), one) for day, one in days], found.end()


def _counts(page: Page, end: int, one: Date) -> bool:
    """Whether the figures before an offset count what follows: "May 20 people"."""
    word = WORD.match(page.folded, end) if one.year is None and one.form == "month-day" else None
    return word is not None and word[1] in COUNTED


def _starting(page: Page, at: int) -> Date | None:
    """The date that begins at an offset."""
    if not BEGINS.match(page.prose, at):
        return None
    return next(iter(dates_in(page, Span(at, at + 1))), None)


def _ending(page: Page, at: int) -> Date | None:
    """The date before an offset, if nothing but what ties the two stands between."""
    if not page.prose[max(0, at - 4) : at].endswith(TIES):
        return None
    one = next(reversed(dates_in(page, Span(max(page.block_span(at).start, at - REACH - LONGEST), at))), None)
    return one if one and at - one.span.end < REACH and BEFORE.fullmatch(page.prose, one.span.end, at) else None
