"""Flags an age that does not fit the birth of the same person: "Jo Lind, 45, who was born in 1971" in 2005.

The age is compared on the day of the story, and on each date that its sentence names; it is flagged if it fits none of
them. With a full date of birth one age fits a day, with a year two. An age that is too low may be an old one, so then
the dates of the paragraphs beside it count too, and where somebody died or words such as "at the time" stand in the
sentence nothing is said. Ages and births are taken for those of one person only where they stand beside each other in
a sentence, or sentences have the same subject.

    kind: age
    message: "{problem}"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.ages.ages import Age
from claimlint.annotate.ages.births import Birth, births
from claimlint.annotate.ages.born import ages_on, births_of
from claimlint.annotate.ages.cardinals import written
from claimlint.annotate.ages.references import (
    Reference,
    adrift,
    anchored,
    clipped,
    nearby,
    of_no_person,
    references,
)
from claimlint.annotate.ages.ties import Tie, ties
from claimlint.annotate.corrections import corrects
from claimlint.model.finding import Checked, Evidence, Hit, Level
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise


class Verdict(NamedTuple):
    """How far an age is from those that fit, on the day with the nearest of them; 0 where it fits."""

    gap: int
    reference: Reference
    low: int
    high: int


@dataclass(frozen=True)
class AgeAgainstBirth:
    """Whether an age fits a birth."""

    name: ClassVar[str] = "age"
    slots: ClassVar[frozenset[str]] = frozenset(("problem",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing to make."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """What births are told by."""
        return ("born", "(b. ", "-19", "–19", "-20", "–20")

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each age that its birth does not allow."""
        for birth in page.layer(births):
            for tie in ties(page, birth):
                if scope.covers(page.zones(tie.age.span)) and not corrects(page, birth.span):
                    yield from _judged(page, tie)


def _judged(page: Page, tie: Tie) -> Iterator[Hit | Checked]:
    """What there is to say of an age and a birth of one person."""
    verdict = _verdict(tie.age, tie.birth, references(page, tie.age, tie.birth))
    if verdict is None:
        return
    if verdict.gap == 0:
        if page.shows_claims:
            yield _held(page, tie, verdict)
    elif not _excused(page, tie, verdict):
        yield _hit(page, tie, verdict)


def _verdict(age: Age, birth: Birth, told: Sequence[Reference]) -> Verdict | None:
    """The best of what the times say to which an age may refer; the first of them if none fits."""
    verdicts = [_on(age, birth, reference) for reference in told]
    if not verdicts:
        return None
    fits = next((one for one in verdicts if one.gap == 0), None)
    return fits or verdicts[0]._replace(gap=min(one.gap for one in verdicts))


def _on(age: Age, birth: Birth, reference: Reference) -> Verdict:
    low, high = ages_on(birth.period, reference.period)
    return Verdict(max(0, low - age.high, age.low - high), reference, low, high)


def _excused(page: Page, tie: Tie, verdict: Verdict) -> bool:
    """Whether something in the copy may set an age right that does not fit."""
    age, birth = tie.age, tie.birth
    sentence = clipped(page.sentence(age.span.start), age.span)
    if verdict.high < 0 or of_no_person(page, sentence, age.span.start, birth.span.start):
        return True
    if age.low > verdict.high:
        return False
    if any(_on(age, birth, reference).gap == 0 for reference in nearby(page, age)):
        return True
    return not anchored(page, age, references(page, age, birth)) and adrift(page, age, sentence)


def _level(tie: Tie, verdict: Verdict) -> Level | None:
    """The gravest level of a mismatch: an age that is off by one may be counted in another way."""
    exact = tie.birth.date.precision == "day"
    return "warning" if tie.far or (verdict.gap < 2 and not exact) else None


def _hit(page: Page, tie: Tie, verdict: Verdict) -> Hit:
    age, birth = tie.age, tie.birth
    joint = page.sentence(age.span.start) == page.sentence(birth.span.start)
    later = max(age.figure, birth.date.span)
    span = _hull(age.figure, birth.date.span) if joint else later
    prose = page.prose
    problem = f"Age {_said(prose, age.figure)} and {_said(prose, birth.span)} do not fit: {_sum(page, tie, verdict)}."
    working = Evidence("computation", f"{_working(page, tie, verdict)}; the copy says {_said(prose, age.figure)}.")
    related = ((age.span, "The age stands here."), (birth.span, "The birth stands here."))
    texts = tuple(_suggestions(page, tie, verdict, span))
    return Hit(span, texts, {"problem": problem}, (), _level(tie, verdict), related, (working,))


def _sum(page: Page, tie: Tie, verdict: Verdict) -> str:
    """Which ages would fit, and when."""
    return f"that makes {_ages(verdict)} {_when(page, verdict.reference)}"


def _ages(verdict: Verdict) -> str:
    return str(verdict.low) if verdict.low == verdict.high else f"{verdict.low} or {verdict.high}"


def _when(page: Page, reference: Reference) -> str:
    if reference.told:
        return f"at '{_said(page.prose, reference.told.span)}'"
    return f"on the day of the story, {reference.period.late.isoformat()}"


def _working(page: Page, tie: Tie, verdict: Verdict) -> str:
    """The computation: "2005 - 1971 = 34, or 33 before the birthday"."""
    born, on = tie.birth.period, verdict.reference.period
    if tie.birth.date.precision == "day":
        return f"Born {born.early.isoformat()}, on {on.late.isoformat()}: {_ages(verdict)}"
    whole = on.late.year - born.early.year
    return f"{on.late.year} − {born.early.year} = {whole}, or {whole - 1} before the birthday"


def _suggestions(page: Page, tie: Tie, verdict: Verdict, span: Span) -> Iterator[str]:
    """The span with a year of birth that fits, the likelier first, and with an age that fits."""
    age, birth, prose = tie.age, tie.birth, page.prose
    year = prose.rfind(str(birth.date.year), *birth.date.span)
    if age.low == age.high and year >= 0 and span.start <= year and birth.date.precision != "decade":
        for right in _years(tie, verdict):
            yield _replaced(prose, span, Span(year, year + 4), str(right))
    if age.sort not in ("word", "decade", "birthday") and span.start <= age.figure.start:
        for value in dict.fromkeys((verdict.high, verdict.low)):
            yield _replaced(prose, span, age.figure, written(value, _said(prose, age.figure)))


def _years(tie: Tie, verdict: Verdict) -> list[int]:
    """The years of birth that an age allows."""
    on = verdict.reference.period.late
    years = births_of(tie.age.low, on)
    if tie.birth.date.precision != "day":
        return list(years)
    day = tie.birth.period.early
    return [year for year in years if year == on.year - tie.age.low - ((on.month, on.day) < (day.month, day.day))]


def _replaced(prose: str, span: Span, part: Span, text: str) -> str:
    return prose[span.start : part.start] + text + prose[part.end : span.end]


def _held(page: Page, tie: Tie, verdict: Verdict) -> Checked:
    span = _hull(tie.age.span, tie.birth.span) if not tie.far else tie.age.span
    readings = tuple(_said(page.prose, part) for part in (tie.age.span, tie.birth.span))
    return Checked(span, readings, _working(page, tie, verdict))


def _said(prose: str, span: Span) -> str:
    return prose[span.start : span.end]


def _hull(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


KIND = AgeAgainstBirth
