"""What a copy says in figures and in quotation marks, to be held against what it says after its fixes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.page import Page
from claimlint.annotate.quantities.quantities import quantities
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.annotate.times.dates import Date, Written, dates
from claimlint.model.document import Document
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

CLOCK = Own(
    r"\b(?:(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap])\.? ?m\b|(?P<noon>noon|midday)\b|"
    r"(?P<night>midnight)\b)"
)
"""A time of day, however it is written."""
DIGITS = 9
"""Values are compared to so many figures."""
Said = tuple[str, ...]


class Meaning(NamedTuple):
    """What is said, in order: quantities by value and unit, counts by their value alone, dates by year, month and day,
    times of day by hour and minute, and what is quoted, word by word."""

    quantities: Said
    dates: Said
    times: Said
    quotations: Said


def meaning(document: Document) -> Meaning:
    """What a document says."""
    page = Page(document)
    return Meaning(
        tuple(map(_quantity, quantities(page))),
        tuple(_told(day) for date in dates(page) for day in _days(date)),
        tuple(_clock(found) for found in CLOCK.finditer(page.folded)),
        tuple(page.prose[slice(*quotation.span)] for quotation in page.quotations),
    )


def changes(before: Meaning, after: Meaning) -> Iterator[str]:
    """What is not said any more, and what is said only now, as "dates: - 2023-10-09" and "dates: + 2023-10-10"."""
    for name in Meaning._fields:
        old, new = Counter(getattr(before, name)), Counter(getattr(after, name))
        yield from (f"{name}: - {one}" for one in (old - new).elements())
        yield from (f"{name}: + {one}" for one in (new - old).elements())


def _quantity(one: Quantity) -> str:
    """Value and unit; what is counted is no unit, and how far it reaches depends on hyphens."""
    return f"{one.value:.{DIGITS}g} {one.unit if one.sort != 'count' else ''}".strip()


def _clock(found: regex.Match[str]) -> str:
    """Hours, minutes and half of the day."""
    if found["hour"] is None:
        return "12:00 p" if found["noon"] else "12:00 a"
    return f"{int(found['hour'])}:{found['minute'] or '00'} {found['half']}"


def _days(date: Date) -> Iterator[Written]:
    """The ends of a stretch, or the one day, month or year."""
    yield date.written
    if date.last:
        yield date.last


def _told(day: Written) -> str:
    return "-".join("?" if part is None else f"{part:02}" for part in day)
