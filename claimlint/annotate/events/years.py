"""Which years a sentence speaks of, and whether words tie it to the days of the story."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from claimlint.annotate.times.dates import dates_in
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

REACH = 300
"""How much of a sentence is read on either side."""
TIE_REACH = 60

WHEN = (
    r"\b(?P<next>next)? ?(?P<last>last)? ?(?:(?:today|tonight|yesterday|tomorrow|(?<=last |next |this )(?:week|weekend|"
    r"month|year|spring|summer|fall|autumn|winter)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:'s)?)"
)
TIED = Own(
    WHEN + r",? (?:(?:(?:it|we|he|she|they|who|that|which|and) )?(?:is|was|will be|(?:will )?mark(?:s|ed|ing)?|"
    r"(?:will )?celebrat\w+|(?:will )?commemorat\w+|(?:will )?honou?r\w*|(?:will )?observ\w+|on) )?"
    r"(?:(?:the|its|our|their|his|her) )?(?:[a-z]+ )?\Z",
    fold=True,
)
"""A time of the story's days with nothing but a verb between it and a place."""


def around(page: Page, span: Span) -> Span:
    """The sentence of a place, as far as it is read."""
    sentence = page.sentence(span.start)
    return Span(max(sentence.start, span.start - REACH), min(sentence.end, span.end + REACH))


def years_told(page: Page, sentence: Span, besides: Span | None = None) -> Iterator[tuple[int, int]]:
    """The first and last year of each date of a stretch that has one, but for a date that overlaps a place."""
    for one in dates_in(page, sentence):
        if one.period and not (besides and one.span.overlaps(besides)) and "dateline" not in page.zones(one.span):
            yield one.period.early.year, one.period.late.year


def tied(prose: str, sentence: Span, at: int, day: date) -> list[int]:
    """The years to which words such as "today marks the" tie a place; near the turn of the year the next one too."""
    found = TIED.search(prose, max(sentence.start, at - TIE_REACH), at)
    if found is None:
        return []
    if found["next"]:
        return [day.year, day.year + 1]
    if found["last"]:
        return [day.year, day.year - 1]
    return [day.year, *([day.year - 1] if day.month == 1 else [day.year + 1] if day.month == 12 else [])]
