"""Two ages of one person in a sentence: "the 72-year-old, who was 20 in 1945", "at 17, in 2001, ... is now 35"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.ages.ages import Age, ages_in
from claimlint.annotate.ages.births import births_in
from claimlint.annotate.ages.references import BACK, clipped, of_no_person
from claimlint.annotate.ages.strangers import relative, strangers
from claimlint.annotate.times.dates import dates_in
from claimlint.model.dated import Day
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

APART = 120
"""How far from each other the two may stand, in code points."""
NEAR = 50
"""How far behind an age the date may begin that it is of."""
BESIDE = Own(r",? (?:in|on) |(?: [\w'.-]+){1,6} (?:in|on) ")
"""What may stand between an age and its date."""
LINK = Own(
    r"(?:[,)]| [a-z]+)?(?:,| [a-z]+){0,2},? who |[^;()]*?,? (?:and|but|now|he|she|then)\b|"
    r"[^;()]* (?:is|was|turned|died) now\b"
)
NOW = Own(r"(?:\bis|\bnow|-year-old)\b", fold=True)


class Placed(NamedTuple):
    """An age and the period in which somebody had it; `date` is where that is written, None for the story's day."""

    age: Age
    period: Day
    date: Span | None


def pairs(page: Page, at: int) -> Iterator[tuple[Placed, Placed]]:
    """Two ages of one person, one at least with its date, in the sentence of an offset."""
    sentence = clipped(page.sentence(at), Span(at, at))
    told = [age for age in ages_in(page, sentence) if age.low == age.high and age.sort != "word"]
    if len(told) != 2 or births_in(page, sentence) or of_no_person(page, sentence, told[0].span.start):
        return
    for one, other in pairwise(told):
        gap = Span(one.span.end, other.span.start)
        if _of_one(page, gap, other):
            first, second = _placed(page, one, other.span.start), _placed(page, other, sentence.end)
            if first and second and (first.date or second.date) and not _else(page, sentence, first, second):
                yield first, second


def _else(page: Page, sentence: Span, first: Placed, second: Placed) -> bool:
    """Whether a sentence names another year, of which an age without a date may be."""
    used = {first.date, second.date}
    others = [one for one in dates_in(page, sentence) if one.year and one.span not in used]
    return None in used and any("dateline" not in page.zones(one.span) for one in others)


def _of_one(page: Page, gap: Span, other: Age) -> bool:
    """Whether two ages are of one person, by what stands between them."""
    if not 0 <= gap.end - gap.start <= APART or relative(page.prose, gap) or strangers(page.prose, gap):
        return False
    if other.name is not None or relative(page.prose, Span(other.span.end, other.span.end + 20)):
        return False
    return LINK.match(page.prose, gap.start, other.span.end) is not None


def _placed(page: Page, age: Age, until: int) -> Placed | None:
    """An age with its date: the one that stands behind it, or the day of the story where it is of now."""
    near = Span(age.span.end, min(until, age.span.end + NEAR))
    date = next(iter(dates_in(page, near)), None)
    if date and date.period and date.year and BESIDE.fullmatch(page.prose, age.span.end, date.span.start):
        return Placed(age, date.period, date.span)
    day = page.document.date
    if date or day is None or age.time == "then" or age.sort == "was":
        return None
    sentence = page.sentence(age.span.start)
    if age.sort == "apposed" and BACK.search(page.prose, sentence.start, age.span.start):
        return None
    return Placed(age, Day(day, day), None)
