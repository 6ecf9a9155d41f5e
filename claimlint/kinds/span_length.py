"""Flags a length that does not fit the stretch it stands beside: "from 1998 to 2021, 25 years".

Read are years with the length behind ("from 1998 to 2021, 25 years,") or before ("a 25-year period from 1998 to 2021",
"five years (2007-11)"), and days of one month ("a five-day meeting on Oct. 7-9"), which are a suggestion. Counting may
leave out or take in the first or the last; with "nearly", "about" and the like a tenth more is allowed.

    kind: span-length
    message: "'{match}' does not fit: {because}."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.corrections import corrects
from claimlint.annotate.times.elements import dates_near
from claimlint.annotate.times.year_ranges import YearRange, year_ranges
from claimlint.model.finding import Checked, Evidence, Hit, Level
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.rule import FixPromise

NUMBERS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_HEDGE = (
    r"(?:(?P<hedge>nearly|almost|about|around|roughly|some|over|more than|at least|less than|just under|just over) )?"
)
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
BEHIND = Own(rf"\)?, (?:a (?:span|period|stretch|total) of )?{_HEDGE}{_NUMBER} years(?=[,.;)\n]|\Z)", fold=True)
BEFORE = Own(
    rf"(?<!\b(?:every|each|of|last|first|once in|another|in|two|three|four|final) )(?<![\w-])(?:the )?{_HEDGE}{_NUMBER}"
    r"(?: years|-year (?:period|span|stretch|reign|tenure|run|stint|career|term)),?"
    r"(?: \(| (?:from|between) (?:the years )?)\Z",
    fold=True,
)
DAYS = Own(
    rf"(?<![\w-]){_NUMBER}-day (?:[\w'-]+ ){{1,3}}?(?:(?:held |set |planned |scheduled )?(?:on|for|from) |\()\Z",
    fold=True,
)


YEAR = Own(r"[12]\d{3}")
NEAR = 60
"""How far from a length its stretch is looked for, in code points."""


class Length(NamedTuple):
    """A length beside a stretch: the span of both, the number and where it stands, and what it may be."""

    span: Span
    number: Span
    stated: int
    least: int
    most: int
    unit: str
    working: str
    level: Level | None = None


@dataclass(frozen=True)
class SpanLength:
    """Whether a stretch of time is as long as is said."""

    name: ClassVar[str] = "span-length"
    slots: ClassVar[frozenset[str]] = frozenset(("because",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Years and days behind a number, as they stand beside a stretch."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each length that does not fit."""
        days = [one for one in seen if page.folded.startswith("-day", one.start)]
        years = any(YEAR.search(page.prose, max(0, one.start - NEAR), one.end + NEAR) for one in seen)
        for one in (*(_of_years(page) if years else ()), *_of_days(page, days)):
            wrong = not one.least <= one.stated <= one.most
            if wrong and scope.covers(page.zones(one.span)) and not corrects(page, one.span):
                yield _hit(page, one)
            elif page.shows_claims and not wrong:
                yield Checked(one.span, (f"{one.stated} {one.unit}",), one.working)


@cache
def _triggers() -> tuple[str, ...]:
    joints = (" from ", ", from ", " between ", ", between ", " (")
    ends = [f" years{end}" for end in (*joints, ",", ".", ";", ")", "\n")]
    nouns = ("period", "span", "stretch", "reign", "tenure", "run", "stint", "career", "term")
    return (*ends, *(f"-year {noun}" for noun in nouns), "-day ")


def _of_years(page: Page) -> Iterator[Length]:
    """Lengths beside two years."""
    for one in page.layer(year_ranges):
        if one.first < one.last:
            before = BEFORE.search(page.prose, max(0, one.span.start - 60), one.span.start)
            found = before or BEHIND.match(page.prose, one.span.end)
            if found:
                yield _read(one, found)


def _read(one: YearRange, found: regex.Match[str]) -> Length:
    length = one.last - one.first
    slack = 1 + (max(1, length // 10) if found["hedge"] else 0)
    number = Span(*found.span("number"))
    span = Span(min(one.span.start, number.start), max(one.span.end, found.end()))
    sums = f"{one.last} − {one.first} = {length}"
    return Length(span, number, _figures(found["number"]), length - slack, length + slack, "years", sums)


def _of_days(page: Page, seen: Sequence[Seen]) -> Iterator[Length]:
    """Lengths beside days of one month."""
    for one in dates_near(page, seen, 0, NEAR):
        first, last = one.written.day, one.last.day if one.last else None
        if one.precision != "day" or not first or not last or last <= first:
            continue
        found = DAYS.search(page.prose, max(0, one.span.start - 70), one.span.start)
        if found:
            number = Span(*found.span("number"))
            most = last - first + 1
            yield Length(
                Span(number.start, one.span.end),
                number,
                _figures(found["number"]),
                most - 1,
                most,
                "days",
                f"{first} to {last}, both counted, makes {most}",
                "suggestion",
            )


def _figures(written: str) -> int:
    return int(written) if written.isdigit() else NUMBERS.index(written.casefold()) + 1


def _hit(page: Page, one: Length) -> Hit:
    """A hit, with the number that would fit."""
    right = (one.least + one.most) // 2 if one.unit == "years" else one.most
    because = f"that is {right} {one.unit}, not {one.stated}"
    text = page.prose[one.number.start : one.number.end]
    better = NUMBERS[right - 1] if not text.isdigit() and 0 < right <= len(NUMBERS) else str(right)
    whole = page.prose[one.span.start : one.number.start] + better + page.prose[one.number.end : one.span.end]
    evidence = (Evidence("computation", f"{one.working}; the copy says {one.stated}."),)
    return Hit(one.span, (whole,), {"because": because}, (), one.level, evidence=evidence)


KIND = SpanLength
