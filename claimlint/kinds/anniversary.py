"""Flags an anniversary with the wrong number: "the 30th anniversary of the 1990 treaty" in 2021.

The year that it counts from stands behind "anniversary of", or knowledge has the day of the event. It is compared with
the years that the sentence names, and with the year of the story: with that alone where words such as "today" or
"this year" stand in the sentence, and with the year before and after it where the anniversary is marked or celebrated.
An anniversary that may have been of long ago, "nth annual", and one without a base say nothing. Read too are
centenaries and their like, and "marks 20 years since".

    kind: anniversary
    message: "{problem}"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.ages.cardinals import CARDINAL, cardinal
from claimlint.annotate.ages.cardinals import written as cardinal_written
from claimlint.annotate.corrections import corrects
from claimlint.annotate.events.events import event_at
from claimlint.annotate.events.years import around, tied, years_told
from claimlint.annotate.offices.ordinals import ORDINAL, number, suffix, written
from claimlint.annotate.times.dates import dates_in
from claimlint.knowledge.evidence import record
from claimlint.model.finding import Checked, Evidence, Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.record import Filed
    from claimlint.model.rule import FixPromise

LATIN = {
    "semicentennial": 50,
    "centennial": 100,
    "centenary": 100,
    "sesquicentennial": 150,
    "bicentennial": 200,
    "bicentenary": 200,
    "semiquincentennial": 250,
    "tercentenary": 300,
    "tricentennial": 300,
    "quadricentennial": 400,
    "quincentennial": 500,
}
NUMBERED = Own(
    rf"(?<![\w-])(?:(?P<nth>{ORDINAL})(?: year)?|(?P<count>{CARDINAL})[- ]year)(?: [a-z]+)? anniversary\b", fold=True
)
SINCE = Own(
    rf"\b(?:marks?|marked|marking|(?:has|had) (?:now )?been|it's been|commemorat\w+|celebrat\w+) (?:exactly |just )?"
    rf"(?P<count>{CARDINAL}) years since (?=the |\w)",
    fold=True,
)
LATINATE = Own(rf"\b(?P<latin>{'|'.join(LATIN)})\b", fold=True)
OF = Own(r"(?: (?:year|celebration|commemoration))? of ")
BREAK = Own(
    r"[;:()—\"“”\n]|,(?! \d{4})|\b(?:will|was|were|is|are|has|have|had|which|that|who|when|where|next|last|to|but|than|"
    r"until|since|after|before|while|as|coming|annual)\b"
)
"""What ends the words behind "anniversary of" in which its year may stand."""
MARKED = Own(
    r"\b(?:mark(?:s|ed|ing)?|celebrat\w+|commemorat\w+|honou?r\w*|observ\w+|recogni[sz]\w+|ahead of|approach\w*|"
    r"upcoming|eve of|(?:statements?|remarks|release\w*|resolution) [^.]{0,20}on)\b",
    fold=True,
)
DOUBT = Own(r"\b(?:would have been|what would be|would be|annual|had been|then|were|planned|supposed)\b", fold=True)
BASE_REACH = 90
FAR = 5
"""By how many years at most an anniversary that is marked may miss the year of the story to be flagged."""


class Counted(NamedTuple):
    """An anniversary in the prose: its number, where that stands, how it is written, and where its base may begin."""

    value: int
    figure: Span
    form: str
    after: int


class Base(NamedTuple):
    """What an anniversary counts from: where it stands, its first and last year, and the record it rests on, if any."""

    span: Span
    early: int
    late: int
    text: str
    filed: Filed | None = None


class Verdict(NamedTuple):
    """The year in which it is, and how many years that is from where the number puts it."""

    year: int
    gap: int


@dataclass(frozen=True)
class Anniversary:
    """Whether an anniversary's number fits its base and its year."""

    name: ClassVar[str] = "anniversary"
    slots: ClassVar[frozenset[str]] = frozenset(("problem",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ("events", "laws")

    def prepare(self) -> None:
        """Nothing to make."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """What anniversaries are called."""
        return ("anniversary of", "anniversary year of", "anniversary c", "centennial", "centenary", "years since")

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each anniversary whose number is wrong."""
        if page.document.date is None:
            return
        done = -1
        for one in seen:
            counted = _counted(page.prose, one)
            if counted and counted.figure.start > done and scope.covers(page.zones(counted.figure)):
                done = counted.figure.start
                yield from _judged(page, counted)


def _judged(page: Page, counted: Counted) -> Iterator[Hit | Checked]:
    base = _base(page, counted)
    if base is None or corrects(page, counted.figure):
        return
    verdict = _verdict(page, counted, base)
    if verdict is None:
        return
    if verdict.gap:
        yield _hit(page, counted, base, verdict)
    elif page.shows_claims:
        span = Span(counted.figure.start, base.span.end)
        yield Checked(
            span, (f"{counted.value}", base.text), f"{base.early} + {counted.value} = {base.early + counted.value}"
        )


def _counted(prose: str, seen: Seen) -> Counted | None:
    """The anniversary that a trigger belongs to."""
    begin = max(0, seen.start - 40, prose.rfind("\n", max(0, seen.start - 80), seen.start) + 1)
    for pattern in (NUMBERED, SINCE, LATINATE):
        for found in pattern.finditer(prose, begin, min(len(prose), seen.end + 20)):
            if found.end() >= seen.start and found.start() <= seen.end:
                return _read(prose, found.groupdict(), Span(*found.span(found.lastgroup or 0)), found.end())
    return None


def _read(prose: str, groups: dict[str, str | None], figure: Span, end: int) -> Counted | None:
    nth, count, latin = (groups.get(name) for name in ("nth", "count", "latin"))
    value = number(nth) if nth else cardinal(count) if count else LATIN[(latin or "").casefold()]
    of = OF.match(prose, end)
    since = prose.endswith("since ", 0, end)
    after = end if since else of.end() if of else -1
    form = "nth" if nth else "since" if since else "count" if count else "latin"
    return Counted(value, figure, form, after) if value and after >= 0 else None


def _base(page: Page, counted: Counted) -> Base | None:
    """What an anniversary counts from: a date in the words behind it, or else a well-known event."""
    end = min(page.sentence(counted.figure.start).end, counted.after + BASE_REACH)
    stop = BREAK.search(page.prose, counted.after, end)
    clause = Span(counted.after, stop.start() if stop else end)
    told = next((one for one in dates_in(page, clause) if one.period), None)
    if told and told.period and told.precision != "century":
        text = page.prose[told.span.start : told.span.end]
        return Base(told.span, told.period.early.year, told.period.late.year, text)
    event = event_at(page, counted.after, end)
    if event is None:
        return None
    name = page.prose[event.span.start : event.span.end]
    return Base(event.span, event.day.early.year, event.day.late.year, f"{name} ({event.day})", event.filed)


def _verdict(page: Page, counted: Counted, base: Base) -> Verdict | None:
    """How an anniversary stands to the years that the copy tells; None where they do not tell enough."""
    day = page.document.date
    sentence = around(page, counted.figure)
    if day is None or DOUBT.search(page.prose, *sentence):
        return None
    if base.filed is None and abs(day.year - base.late) < counted.value / 2 - 1:
        return None
    falls = (base.early + counted.value, base.late + counted.value)
    told = [
        *((year, year) for year in tied(page.prose, sentence, counted.figure.start, day)),
        *years_told(page, sentence, base.span),
    ]
    if told:
        gap = 0 if _gap(falls, (day.year, day.year)) == 0 else min(_gap(falls, years) for years in told)
        return Verdict(told[0][0], gap)
    off = falls[0] - day.year
    if -1 <= off <= 1:
        return Verdict(day.year, 0)
    planned = off > 0 and counted.value % 5 == 0
    marked = counted.form == "since" or MARKED.search(page.prose, *sentence) is not None
    return Verdict(day.year, abs(off)) if marked and abs(off) <= FAR and not planned else None


def _gap(falls: tuple[int, int], years: tuple[int, int]) -> int:
    return max(0, years[0] - falls[1], falls[0] - years[1])


def _hit(page: Page, counted: Counted, base: Base, verdict: Verdict) -> Hit:
    prose, figure, year = page.prose, counted.figure, verdict.year
    right = year - base.late
    stated = prose[figure.start : figure.end]
    falls = base.early + counted.value
    problem = f"'{stated}' does not fit {base.text}: that falls in {falls}; in {year} it is {_told(right)}"
    span = Span(figure.start, base.span.end) if base.filed is None else figure
    better = _better(counted.form, right, stated)
    texts = (prose[span.start : figure.start] + better + prose[figure.end : span.end],) if better else ()
    working = Evidence("computation", f"{year} − {base.late} = {right}; the copy says {stated}.")
    rests = (record(base.filed, f"{base.filed.record.name}: {base.text}"),) if base.filed else ()
    related = ((figure, "The number stands here."), (base.span, "What it counts from stands here."))
    return Hit(span, texts, {"problem": f"{problem}."}, (), None, related, (working, *rests))


def _told(value: int) -> str:
    return f"{value} years" if value < 1 else f"the {value}{suffix(value)}"


def _better(form: str, value: int, like: str) -> str:
    """The right number as the wrong one is written; empty where there is none."""
    if value < 1 or form == "latin":
        return ""
    if form in ("count", "since"):
        return cardinal_written(value, like)
    return written(value, like) if value < 100 else f"{value}{suffix(value)}"


KIND = Anniversary
