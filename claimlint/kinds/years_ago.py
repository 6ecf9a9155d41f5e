"""Flags "N years ago" that does not fit the year beside it: "in 2010, nine years ago" in a story of 2023.

Read are a length in years with a date beside it ("in 2010, nine years ago", "a decade ago, in 2008"), counted from the
year of the story; and "three years later, in 1888" behind a year of the same sentence, counted from that. One year is
let pass, for a round number of twenty or more a tenth, for decades and centuries a fifth, and what a word such as
"nearly" or "more than" allows. A year in the sentence from which it fits silences it.

    kind: years-ago
    message: "{problem}"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.ages.cardinals import CARDINAL, cardinal, written
from claimlint.annotate.corrections import corrects
from claimlint.annotate.events.years import around, years_told
from claimlint.annotate.times.dates import Date, dates_in
from claimlint.model.finding import Checked, Evidence, Hit, Level
from claimlint.model.interval import Interval
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

UNITS_OF_TIME = {"year": 1, "decade": 10, "generation": 0, "century": 100, "centurie": 100}
LENGTH = Own(
    rf"(?<![\w.,-])(?:(?P<hedge>about|around|roughly|some|approximately|nearly|almost|just under|less than|under|"
    rf"more than|over|at least|just over|well over|only|just|exactly|a little more than|a bit more than|barely) )?"
    rf"(?P<number>(?:half )?an?|{CARDINAL})(?P<half> and a half)? (?P<unit>year|decade|century|centurie)s? "
    rf"(?P<way>ago|later|earlier)\b",
    fold=True,
)
YEAR = Own(r"(?<!\d)(?:1[1-9]|20)\d\d(?!\d)")
LEADS = Own(r"(?:,|\s?\(|\s?[—–]\s?|\s-{1,2}\s?) ?(?:or |that is |that's |just )?")
FOLLOWS = Own(
    r"(?:,|\s?\(|\s?[—–]\s?|\s-{1,2}\s?)? ?(?:back )?(?:in |on )?(?:early |late |mid-)?(?:the )?"
    r"(?:(?:spring|summer|fall|winter|autumn|end|beginning|middle) of )?"
)
STOPS = Own(r"[,.;:)\]!?—–\"”\n]|\s?\Z| (?:today|this|when|with|and|by|to the|in|on|at|from|after|—|-)")
HEDGES: dict[str, tuple[float, float]] = {
    **dict.fromkeys(("about", "around", "roughly", "some", "approximately"), (0.85, 1.15)),
    **dict.fromkeys(("nearly", "almost", "just under", "barely"), (0.85, 1.0)),
    **dict.fromkeys(("less than", "under"), (0.6, 1.0)),
    **dict.fromkeys(("more than", "over", "just over", "a little more than", "a bit more than"), (1.0, 1.3)),
    **dict.fromkeys(("at least", "well over"), (1.0, 10.0)),
}
"""By what factors a hedge widens a length."""
NEAR = 24
SLACK = 1.0
"""By how many years a length may be off: the year may not be over, or it was not when the words were written."""


class Ago(NamedTuple):
    """A length of time in years that counts from now, or from another date: its number and what it can mean."""

    span: Span
    number: Span
    value: float
    meant: Interval
    way: str


@dataclass(frozen=True)
class YearsAgo:
    """Whether a length in years fits the year beside it."""

    name: ClassVar[str] = "years-ago"
    slots: ClassVar[frozenset[str]] = frozenset(("problem",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing to make."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The units of time with the words behind them."""
        units = ("year", "years", "decade", "decades", "century", "centuries")
        return tuple(f" {unit} {way}" for unit in units for way in ("ago", "later", "earlier"))

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each length that does not fit."""
        done = -1
        for one in seen:
            if one.start < done or not YEAR.search(page.prose, max(0, one.start - 60), one.end + 40):
                continue
            begin = max(done, one.start - 40, page.prose.rfind("\n", max(0, one.start - 80), one.start) + 1, 0)
            for found in LENGTH.finditer(page.prose, begin, one.end):
                ago = _read(found.groupdict(), Span(*found.span()), Span(*found.span("number")))
                done = found.end()
                if ago and scope.covers(page.zones(ago.span)) and not corrects(page, ago.span):
                    yield from _judged(page, ago)


def _read(groups: dict[str, str | None], span: Span, figure: Span) -> Ago | None:
    """The length that a match is; None for half a year and for what is no number."""
    text = (groups["number"] or "").casefold()
    one = {"a": 1.0, "an": 1.0, "half a": 0.5, "half an": 0.5}.get(text)
    count = one if one is not None else cardinal(text)
    unit = UNITS_OF_TIME[(groups["unit"] or "").casefold()]
    if count is None or (unit == 1 and count < 1):
        return None
    value = unit * (count + (0.5 if groups["half"] else 0))
    return Ago(span, figure, value, _meant(value, unit, groups["hedge"]), (groups["way"] or "").casefold())


def _meant(value: float, unit: int, hedge: str | None) -> Interval:
    """All that a length can mean, in years."""
    low, high = HEDGES.get((hedge or "").casefold(), (1.0, 1.0))
    by = max(SLACK, value / 5 if unit > 1 else value / 10 if value >= 20 and value % 5 == 0 else 0)
    return Interval(
        low * value - (by if low < 1 or high == 1 else SLACK), high * value + (by if high > 1 or low == 1 else SLACK)
    )


def _judged(page: Page, ago: Ago) -> Iterator[Hit | Checked]:
    date = _beside(page, ago)
    since = _from(page, ago, date) if date else None
    if date is None or date.period is None or since is None:
        return
    sign = -1 if ago.way == "later" else 1
    runs = Interval(*sorted((sign * (since[0] - date.period.late.year), sign * (since[1] - date.period.early.year))))
    if runs.meets(ago.meant):
        if page.shows_claims:
            yield Checked(_whole(ago, date), (_said(page, ago.span), _said(page, date.span)), _sum(since[0], date))
    elif not _otherwise(page, ago, date):
        yield _hit(page, ago, date, since[0], runs)


def _beside(page: Page, ago: Ago) -> Date | None:
    """The date that stands beside a length: behind it, or before it with a comma or bracket between."""
    prose = page.prose
    behind = next(iter(dates_in(page, Span(ago.span.end, ago.span.end + NEAR))), None)
    if behind and behind.year and FOLLOWS.fullmatch(prose, ago.span.end, behind.span.start):
        return behind if _precise(behind) and STOPS.match(prose, behind.span.end) else None
    before = dates_in(page, Span(max(0, ago.span.start - 2 * NEAR), ago.span.start))
    last = before[-1] if before else None
    if ago.way != "ago" or not last or not last.year or not _precise(last):
        return None
    joined = LEADS.fullmatch(prose, last.span.end, ago.span.start) is not None
    return last if joined and STOPS.match(prose, ago.span.end) else None


def _precise(date: Date) -> bool:
    return date.precision in ("day", "month", "year") and date.last is None


def _from(page: Page, ago: Ago, date: Date) -> tuple[int, int] | None:
    """The first and last year from which a length counts."""
    if ago.way == "ago":
        day = page.document.date
        return (day.year, day.year) if day else None
    sentence = page.sentence(ago.span.start)
    earlier = list(years_told(page, Span(max(sentence.start, ago.span.start - 300), ago.span.start)))
    return earlier[0] if len(earlier) == 1 and date.span.start > ago.span.end else None


def _otherwise(page: Page, ago: Ago, date: Date) -> bool:
    """Whether it fits from another year that the sentence names."""
    if date.period is None or ago.way != "ago":
        return False
    told = years_told(page, around(page, ago.span), date.span)
    return any(
        ago.meant.meets(Interval(low - date.period.late.year, high - date.period.early.year)) for low, high in told
    )


def _hit(page: Page, ago: Ago, date: Date, since: int, runs: Interval) -> Hit:
    stated, told = _said(page, ago.span), _said(page, date.span)
    right = int(runs.low)
    problem = f"'{stated}' does not fit {told}: from {told} to {since} is {right} years."
    if ago.way != "ago":
        problem = f"'{stated}' does not fit {told}: {since} and {told} are {right} years apart."
    span = _whole(ago, date)
    texts = tuple(_suggestions(page, ago, span, right))
    working = Evidence("computation", f"{_sum(since, date)}; the copy says '{stated}'.")
    related = ((ago.span, "The length stands here."), (date.span, "The date stands here."))
    return Hit(span, texts, {"problem": problem}, (), _level(ago, runs), related, (working,))


def _level(ago: Ago, runs: Interval) -> Level | None:
    """An old quotation or a rounding may be off by little more than what is let pass."""
    gap = max(ago.meant.low - runs.high, runs.low - ago.meant.high)
    return "warning" if gap <= SLACK or ago.way != "ago" else None


def _suggestions(page: Page, ago: Ago, span: Span, right: int) -> Iterator[str]:
    """The stretch with the right number of years, where it counts years."""
    prose = page.prose
    if right > 1 and prose.startswith(" years", ago.number.end):
        text = written(right, prose[ago.number.start : ago.number.end])
        yield prose[span.start : ago.number.start] + text + prose[ago.number.end : span.end]


def _sum(since: int, date: Date) -> str:
    first, last = sorted((since, date.year or 0))
    return f"{last} − {first} = {last - first}"


def _whole(ago: Ago, date: Date) -> Span:
    return Span(min(ago.span.start, date.span.start), max(ago.span.end, date.span.end))


def _said(page: Page, span: Span) -> str:
    return page.prose[span.start : span.end]


KIND = YearsAgo
