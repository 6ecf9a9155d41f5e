"""Flags what "will open" on a day that is past, and what "opened" on a day to come, by the document's date.

Read are verbs of what happens on a day, directly before it: "will open on May 2, 2023" in a story of May 9. It is told
where the year is written; "will open on May 2" alone is a suggestion, where that day lies at most 45 days back.

    kind: tense-clash
    message: "'{match}' does not fit a story of {day}: {because}."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.annotate.times.calendar import in_words
from claimlint.annotate.times.dates import Date
from claimlint.annotate.times.elements import dates_near, is_clock, real
from claimlint.annotate.times.inferred import elsewhen, near, years_beside
from claimlint.model.finding import Evidence, Hit, Level
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

BACK = timedelta(45)
"""So far back a day without a year is surely the one that is past."""
REACH = 80
"""How far before a date its verb may begin, in code points."""
NEAR = 60
"""How far behind a verb the first figure of its date may stand."""
_PLACE = r"(?: (?:at|in)(?: [\w'&.:-]+){1,6}?)?"
_TIED = rf"{_PLACE}(?:,? on|,)? (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\Z"
ADVERBS = ("", "also ", "now ", "again ", "finally ", "officially ")
COMING = (
    *(
        "open",
        "begin",
        "start",
        "close",
        "take place",
        "launch",
        "end",
        "expire",
        "air",
        "premiere",
        "return",
        "arrive",
    ),
    *("retire", "resume", "meet", "kick off", "go on sale", "be held", "be released", "be published", "be aired"),
    *("be launched", "be closed", "be opened"),
)
DONE = ("opened", "began", "started", "took place", "launched", "died", "resigned", "retired")
SUFFERED = ("signed", "held", "released", "published", "arrested", "killed", "found", "elected")
FUTURE = Own(rf"\bwill (?:{'|'.join(ADVERBS)})(?:{'|'.join(COMING)}){_TIED}")
PAST = Own(rf"\b(?<!be )(?<!been )(?:{'|'.join(DONE)}|(?:was|were) (?:{'|'.join(SUFFERED)})){_TIED}")
DIGIT = Own(r"\d")


@dataclass(frozen=True)
class TenseClash:
    """Whether the tense of a verb fits the day beside it."""

    name: ClassVar[str] = "tense-clash"
    slots: ClassVar[frozenset[str]] = frozenset(("because", "day"))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """What stands before a date that its verb speaks of."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each day on the wrong side of the document's."""
        on = page.document.date
        if on is None:
            return
        places = [one for one in seen if DIGIT.search(page.prose, one.end, one.end + NEAR)]
        for one in dates_near(page, places, 0, REACH):
            if one.precision == "day" and not one.last and scope.covers(page.zones(one.span)):
                found = _clash(page, one, on)
                if found and not corrects(page, found.span):
                    yield found


@cache
def _triggers() -> tuple[str, ...]:
    coming = [f" will {adverb}{verb}" for adverb in ADVERBS for verb in COMING]
    return (*coming, *(f" {verb} " for verb in DONE), *(f" w{be} {verb} " for be in ("as", "ere") for verb in SUFFERED))


def _clash(page: Page, one: Date, on: date) -> Hit | None:
    """What is wrong with a date and the verb before it."""
    start = max(0, one.span.start - REACH)
    future = FUTURE.search(page.prose, start, one.span.start)
    past = None if future else PAST.search(page.prose, start, one.span.start)
    found = future or past
    day = _day(page, one, on, past=bool(past)) if found else None
    if found is None or day is None or (day >= on if future else day <= on + timedelta(1)):
        return None
    if found.start() < page.sentence(one.span.start).start:
        return None
    because = f"{in_words(day)}, {'is past' if future else 'is still to come'}"
    level: Level | None = None if one.year else "suggestion"
    slots = {"because": because, "day": in_words(on)}
    evidence = (Evidence("calendar", f"{because}; the story is of {in_words(on)}."),)
    return Hit(Span(found.start(), one.span.end), (), slots, (), level, evidence=evidence)


def _day(page: Page, one: Date, on: date, *, past: bool) -> date | None:
    """The day that a date is; without a year only one that is surely past."""
    if one.year is not None and not is_clock(page.prose, one):
        return real(one.written)
    if past or one.year is not None or elsewhen(page, one.span) or years_beside(page, one.span):
        return None
    day = next(iter(near(one.written, on)), None)
    return day if day and on - BACK <= day < on else None


KIND = TenseClash
