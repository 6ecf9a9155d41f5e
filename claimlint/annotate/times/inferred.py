"""The days that a date without a year can be: those near the day of the document, and those of years named beside it.

Only days within 300 days of the document count, for copy that means another says so. Words such as "last year" or "that
year" say that another may be meant, and then nothing is inferred.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from claimlint.annotate.times.dates import Date, Written, dates_in
from claimlint.annotate.times.elements import in_year
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

AROUND = timedelta(300)
"""How far from the day of the document a date without a year is looked for."""
ABOVE = 4_000
"""How far above a heading is looked for, in code points."""
HEADING = 60
"""A block of at most so many code points may head what follows it."""
REACH = 400
"""How much of a sentence is read on either side."""
YEAR = Own(r"(?<![\d$£€.,#])(?:1[89]|20)\d\d(?!\d|,\d)")
ELSEWHEN = Own(
    r"\b(?:(?:last|next|that|same|previous|prior|following|each|every|any|given|leap|preceding) year|"
    r"years? (?:ago|earlier|later|before|after|when)|years to come|anniversary of|century|old style|julian|o\.s\.|"
    r"back in|(?:fell|landed) on a|(?:falls?|lands?) on (?:a|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b"
)
"""Words that may move a date into a year of their own."""


def near(written: Written, on: date) -> list[date]:
    """The days that a date without a year can be for a document of a day, the nearest first."""
    days = [day for year in range(on.year - 1, on.year + 2) if (day := in_year(written, year))]
    return sorted((day for day in days if abs(day - on) <= AROUND), key=lambda day: abs(day - on))


def elsewhen(page: Page, span: Span) -> bool:
    """Whether words of its sentence may move a date into a year of their own."""
    return ELSEWHEN.search(page.folded, *within(page, span)) is not None


def within(page: Page, span: Span) -> Span:
    """The sentence of a span, as far as it can be read in one look."""
    sentence = page.sentence(span.start)
    return Span(max(sentence.start, span.start - REACH), min(sentence.end, span.end + REACH))


def around(page: Page, span: Span) -> Span:
    """The sentence of a span with the one before it in its block, as far as they can be read in one look."""
    sentence, block = within(page, span), page.block_span(span.start)
    before = page.sentence(max(block.start, page.sentence(span.start).start - 2))
    return Span(max(before.start, span.start - REACH), sentence.end)


def years_beside(page: Page, span: Span) -> set[int]:
    """The years that the sentence of a date names, in whatever sense, the one before it, and the heading above it.

    A year that ends a stretch may also be that after its beginning: "Dec. 29 to Jan. 2, 2024".
    """
    near_by = around(page, span)
    told = {int(found) for part in (near_by, *_heading(page, span)) for found in YEAR.findall(page.prose, *part)}
    ends = {one.year - 1 for one in dates_in(page, within(page, span)) if one.year and one.precision == "day"}
    return told | ends | {year for one in dates_in(page, near_by) for year in _between(one)}


def _between(one: Date) -> range:
    """The years that a stretch of years holds."""
    first, last = one.year, one.last.year if one.last else None
    return range(first, last) if one.precision == "year" and first and last and last - first < 10 else range(0)


def _heading(page: Page, span: Span) -> list[Span]:
    """The nearest short block above that names a year."""
    start = page.block_span(span.start).start
    for one in reversed(dates_in(page, Span(max(0, start - ABOVE), start))[-20:]):
        block = page.block_span(one.span.start)
        if one.year is not None and block.end - block.start <= HEADING:
            return [] if any(zone.startswith("front-matter") for zone in page.zones(block)) else [block]
    return []
