"""Flags days that no calendar has: "April 31", "Feb. 29, 2023", "the 32nd of May", "13/25/2023".

Figures that count what follows are no days ("In April 31 people died"). Feb. 29 without a year is told, as a warning,
only where every year that may be meant is a common one. Weeks beyond the 53rd and quarters beyond the fourth are told
where a year stands behind them.

    kind: impossible-date
    message: "There is no '{match}': {because}."
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.corrections import corrects
from claimlint.annotate.times.dates import Date, Written
from claimlint.annotate.times.elements import dates_near, elements
from claimlint.annotate.times.inferred import elsewhen, years_beside
from claimlint.annotate.times.month_lengths import longest, why_impossible
from claimlint.annotate.times.years import COUNTED
from claimlint.model.finding import Evidence, Hit, Level
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_HIGH = r"(?:3[2-9]|[4-9]\d)(?:st|nd|rd|th)"
_ENDS = r"(?=[.,;:!?)\]\n]|\Z| (?:at|for|to|in|on|by|with|from|after|before|until|and|or|as|when|is|was|will)\b)"
ORDINAL = Own(rf"\b{_HIGH} of (?P<of>{_MONTH})\b{_ENDS}|(?<![\w-])(?P<month>{_MONTH})\.? {_HIGH}{_ENDS}")
OF_YEAR = Own(
    r"\b(?P<number>\d{3})(?:st|nd|rd|th) day of (?:the year )?(?P<year>(?:1[89]|20)\d\d)\b|"
    r"\b(?:[Ww]eek (?P<week>5[4-9]|[6-9]\d)|(?P<weeks>5[4-9]|[6-9]\d)(?:st|nd|rd|th) week) of (?:1[89]|20)\d\d\b|"
    r"\b(?:Q(?P<quarter>[5-9])|(?P<nth>fifth|sixth|5th|6th) quarter) of (?:fiscal )?(?:year )?(?:1[89]|20)\d\d\b"
)
MEANT = Own(
    r"\b(?:calendars?|leap|leaplings?|no such|not? exist\w*|non-?existent|fiction\w*|imaginary|jok\w+|nonsens\w+|fake|"
    r"impossible|invalid|typo\w*|soviet|swedish)\b"
)
"""Words of a sentence that speaks of a day that is none."""
COUNTS_IN = Own(r"\b(?:in|since|during|last|this|each|every|early|late|mid) ?-?\Z")
"""Before a month whose figures may count what follows: "in April 31 ships"."""
AFTER = Own(r"(?: (?:new|more|other|additional|different|separate|such|full|of(?= the)))* (?P<word>[a-z]+)")
LINKS = _words(
    """at for to in on by with from after before until till through and or as but if when where while is was were will
    would has had have that which who whose the a an this his her its our your their my not deadline despite during
    against between because since us across hours"""
)
"""Behind a day one of these may follow."""
VERBS = _words("is was has does goes begins starts ends marks comes closes opens falls remains says this as")
PLACED = Own(
    r"(?:\b(?:on|the|by|until|till|from|to|of|since|before|after|through|is|was|day),?|[,(;:–—-]) ?\Z|\A\Z|\n\Z"
)
"""Before figures that are a day and stand before their month."""
BORN = Own(r"\b(?:born|birthdays?|births?)\b")


JOINTS = (" ", "-", "th ", "st ", "th of ", "st of ", " of ")
MONTH = Own(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
NEAR = 40
"""How far from what was seen a date may begin, in code points."""
Finder = Callable[[Page, Sequence[Seen]], Iterator["Found"]]


class Found(NamedTuple):
    """A day that cannot be, why, and what may have been meant."""

    span: Span
    because: str
    suggestions: tuple[str, ...] = ()
    level: Level | None = None


@dataclass(frozen=True)
class ImpossibleDate:
    """Whether there is such a day."""

    name: ClassVar[str] = "impossible-date"
    slots: ClassVar[frozenset[str]] = frozenset(("because",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Figures beside the months that do not have them, and beside the words of days, weeks and quarters."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each day that cannot be."""
        done = Span(0, 0)
        for found in sorted(found for find, places in _called(seen) for found in find(page, places)):
            if found.span.overlaps(done) or not scope.covers(page.zones(found.span)) or _is_meant(page, found.span):
                continue
            done = found.span
            because = (Evidence("calendar", f"{found.because[0].upper()}{found.because[1:]}."),)
            slots = {"because": found.because}
            yield Hit(found.span, found.suggestions, slots, (), found.level, evidence=because)


def _called(seen: Sequence[Seen]) -> Iterator[tuple[Finder, list[Seen]]]:
    """The finders whose literals were seen, and where."""
    ends = accumulate(len(literals) for _, literals in _finders())
    bounds = [(find, range(end - len(each), end)) for (find, each), end in zip(_finders(), ends, strict=True)]
    for find, indexes in bounds:
        if places := [one for one in seen if one.trigger in indexes]:
            yield find, places


@cache
def _triggers() -> tuple[str, ...]:
    return tuple(literal for _, literals in _finders() for literal in literals)


@cache
def _finders() -> tuple[tuple[Finder, tuple[str, ...]], ...]:
    """What finds days, each with the literals of which any that it finds holds one."""
    ordinals = tuple(f"3{digit}{end}" for digit in range(2, 10) for end in ("nd", "rd", "th")[min(digit, 4) - 2 :])
    quarters = ("q5 of", "q6 of", "fth quarter", "xth quarter", "5th quarter", "6th quarter")
    days = [f"{month}-{day}" for month in ("02", "04", "06", "09", "11") for day in (29, 30, 31)]
    return (
        (_written, _with_months()),
        (_in_figures, (*(f"-{day}" for day in days), "/20", "/19", "/18")),
        (_ordinals, ordinals),
        (_of_years, ("th day of ", "st day of ", "week 5", "week 6", "th week of ", *quarters)),
    )


def _with_months() -> tuple[str, ...]:
    short = ("april", "apr", "apr.", "june", "jun", "jun.", "september", "sept", "sept.", "sep", "sep.")
    february = [f"{month} {day}" for month in ("february", "feb", "feb.") for day in (29, 30, 31)]
    before = [f"31{joint}{month}" for joint in JOINTS for month in ("apr", "jun", "sep", "nov", "feb")]
    early = [f"{day}{joint}feb" for joint in JOINTS for day in (29, 30)]
    ranges = [f"{joint}{day}" for joint in (*"-–—", " - ", " – ", " to ", " and ", " through ") for day in (29, 30, 31)]
    high = [f"{joint}{century}" for joint in (", ", " ") for century in (18, 19, 20)]
    late = [f"3{digit}{end}" for digit in range(2, 10) for end in high]
    return (
        *february,
        *(f"{month} 31" for month in (*short, "november", "nov", "nov.")),
        *before,
        *early,
        *ranges,
        *late,
    )


def _is_meant(page: Page, span: Span) -> bool:
    """Whether the copy speaks of the slip itself."""
    sentence = page.sentence(span.start)
    reach = Span(max(sentence.start, span.start - 300), min(sentence.end, span.end + 300))
    denied = page.folded.endswith(("no ", "never "), reach.start, span.start)
    return denied or MEANT.search(page.folded, *reach) is not None or corrects(page, span)


def _written(page: Page, seen: Sequence[Seen]) -> Iterator[Found]:
    """Days that are written with the name of their month."""
    places = [one for one in seen if MONTH.search(page.folded, max(0, one.start - NEAR), one.end + NEAR)]
    for one in dates_near(page, places, NEAR, NEAR):
        for number, element in enumerate(elements(page.prose, one)):
            because = why_impossible(element.written) or _no_leap_day(page, one, element.written)
            if because and (number or _is_day(page, one)) and (not number or _ends_stretch(page, one)):
                level: Level | None = "warning" if element.written[1:] == (2, 29) and one.year is None else None
                yield Found(one.span, because, _nearest(page.prose, one, element.written, element.figures), level)


def _no_leap_day(page: Page, one: Date, written: Written) -> str:
    """Why there is no Feb. 29 in any year that may be meant; empty where there may be one."""
    on = page.document.date
    if on is None or written != (None, 2, 29) or elsewhen(page, one.span) or BORN.search(page.folded):
        return ""
    years = {*range(on.year - 1, on.year + 2), *years_beside(page, one.span)}
    return "" if any(map(isleap, years)) else f"{on.year} is no leap year, and its February has 28 days"


def _is_day(page: Page, one: Date) -> bool:
    """Whether the figures beside a month are a day, and do not count what follows."""
    if one.year is not None:
        return True
    before = page.folded[max(0, one.span.start - 12) : one.span.start]
    word = AFTER.match(page.prose, one.span.end)
    follows = word["word"] if word else ""
    if one.form == "day-month":
        return PLACED.search(before) is not None and (not follows or follows in LINKS)
    if not follows or follows in LINKS:
        return True
    plural = follows.endswith("s") and follows not in VERBS
    return follows not in COUNTED and not plural and not COUNTS_IN.search(before)


def _ends_stretch(page: Page, one: Date) -> bool:
    """Whether the second figures of a date end a stretch of days."""
    word = AFTER.match(page.prose, one.span.end)
    return one.year is not None or not word or word["word"] in LINKS


def _nearest(prose: str, one: Date, written: Written, figures: Span) -> tuple[str, ...]:
    """The date with the last day of the month instead."""
    month, day = written.month or 1, written.day or 0
    leap = month != 2 or written.year is None or isleap(written.year)
    last = longest(month) if leap and day != 29 else 28
    text = prose[one.span.start : figures.start] + f"{last}" + prose[figures.end : one.span.end]
    return (text,) if not prose[figures.end : figures.end + 2].isalpha() and day <= 31 else ()


def _in_figures(page: Page, seen: Sequence[Seen]) -> Iterator[Found]:
    """Days that are written in figures alone: 4/31/2023 and 2023-04-31."""
    for one in dates_near(page, seen, NEAR, 0):
        month, day = one.written.month, one.written.day
        if one.form not in ("iso", "slashed") or month is None or day is None or "." in page.prose[slice(*one.span)]:
            continue
        because = why_impossible(one.written)
        if because and (one.form == "slashed" or (1 <= month <= 12 and day <= 31)) and month and day:
            yield Found(one.span, because)


def _ordinals(page: Page, _: Sequence[Seen]) -> Iterator[Found]:
    """The 32nd of May."""
    for found in ORDINAL.finditer(page.prose):
        yield Found(Span(*found.span()), "no month has more than 31 days")


def _of_years(page: Page, _: Sequence[Seen]) -> Iterator[Found]:
    """Days, weeks and quarters of a year that it does not have."""
    for found in OF_YEAR.finditer(page.prose):
        span = Span(*found.span())
        if found["number"] is None:
            weeks = found["week"] or found["weeks"]
            yield Found(span, "no year has more than 53 weeks" if weeks else "a year has four quarters")
        elif int(found["number"]) > (days := 366 if isleap(int(found["year"])) else 365):
            yield Found(span, f"{found['year']} has {days} days")


KIND = ImpossibleDate
