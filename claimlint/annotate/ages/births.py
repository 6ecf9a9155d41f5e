"""When somebody was born: "born May 3, 1980", "was born in Ohio in 1958", "(b. 1958)", "(1919-1992)".

Only births whose year is written are read. "Born after 2006", "born about 1940", "born in 1950 or 1951" and what is of
many ("babies born in 2002") say no birth of one person.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.times.dates import Date, Written, dates_in
from claimlint.model.dated import Day
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

GAP = 80
"""How far behind "born" its date may begin, in code points."""
BORN = Own(r"(?<![\w-])(?:[Bb]orn\b(?! (?:again|and raised))|(?<=\()b\.|(?<=\()(?=1[6-9]\d\d ?[-–—]))(?!-)")
LIFE = Own(r"1[6-9]\d\d ?[-–—] ?((?:1[6-9]|20)\d\d)\)")
YEAR = Own(r" ((?:1[5-9]|20)\d\d)(?![\w%]|[.:/–-]\d|,\d{3})")
OPEN = Own(
    r"[;()\[\]\"“”:]|\b(?:and|who|which|that|when|where|while|was|were|is|are|has|had|have|after|before|since|until|"
    r"between|from|later|but|or|died|moved|came|graduated|joined|won|elected|became|married|served|around|about|circa|"
    r"ca?\.|approximately|early|late|late|mid|on or)\b",
    fold=True,
)
"""What may not stand between "born" and its date."""
ON = Own(r" ?(?:,|-|–|—|to|or|and|through|until) ?")
"""What joins a date to another of its kind."""
MANY = Own(
    r"\b(?:babies|infants|children|kids|those|people|americans|anyone|everyone|all|workers|persons|men|women)\b[^,]*\Z",
    fold=True,
)


class Birth(NamedTuple):
    """A birth in the prose.

    `span` runs from "born" to the end of its date, `date` is that date, `period` the first and last day that it can be.
    `died` is the year in which somebody died, where it stands in the same brackets.
    """

    span: Span
    date: Date
    period: Day
    died: Day | None = None


def births(page: Page) -> tuple[Birth, ...]:
    """The births of a page, in order, none overlapping another; a layer."""
    return tuple(_all(page))


def births_in(page: Page, span: Span) -> Sequence[Birth]:
    """The births that begin inside a stretch of the prose, in order."""
    found = page.layer(births)
    first, last = (bisect_left(found, at, key=lambda one: one.span.start) for at in span)
    return found[first:last]


def _all(page: Page) -> Iterator[Birth]:
    done = 0
    for found in BORN.finditer(page.prose):
        birth = _life(page, found.start()) if not found.group() else _born(page, Span(*found.span()))
        if birth and birth.span.start >= done:
            done = birth.span.end
            yield birth


def _born(page: Page, born: Span) -> Birth | None:
    """The birth that begins with a word, if one date follows it in the same breath."""
    behind = page.prose.find("\n", born.end, born.end + GAP)
    told = dates_in(page, Span(born.end, behind if behind >= 0 else born.end + GAP)) or _bare(page, born)
    if not told or told[0].period is None or told[0].last is not None:
        return None
    date = told[0]
    alone = len(told) == 1 or ON.fullmatch(page.prose, date.span.end, told[1].span.start) is None
    if not alone or OPEN.search(page.prose, born.end, date.span.start) or _of_many(page.prose, born.start):
        return None
    return Birth(Span(born.start, date.span.end), date, told[0].period)


def _bare(page: Page, born: Span) -> tuple[Date, ...]:
    """The year that stands straight behind "born"; without "in" it is none of the dates."""
    found = YEAR.match(page.prose, born.end)
    if found is None:
        return ()
    return (Date(Span(*found.span(1)), Written(int(found[1])), "year", "year"),)


def _of_many(prose: str, at: int) -> bool:
    return MANY.search(prose, max(0, prose.rfind("\n", max(0, at - 40), at) + 1, at - 40), at) is not None


def _life(page: Page, at: int) -> Birth | None:
    """The birth of a life in brackets."""
    found = LIFE.match(page.prose, at)
    told = dates_in(page, Span(at, at + 1))
    if found is None or not told or told[0].last is None or told[0].form != "year":
        return None
    date = told[0]
    first, last = (date._replace(written=one, last=None).period for one in (date.written, told[0].last))
    return Birth(date.span, date, first, last) if first and last else None
