"""Mentions: what a slot of a claim pattern can stand for, found in a stretch of a page by the layers that know it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from claimlint.annotate.quantities.quantities import quantities_in
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.annotate.times.dates import Date, dates_in
from claimlint.claims.patterns.slot_types import LETTERS
from claimlint.model.interval import Interval
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.annotate.prose.by_block import Spanned
    from claimlint.model.protocols import Page

TIMES = frozenset(("s", "min", "h", "d", "day", "wk", "week", "month", "yr", "year", "decade", "century"))
"""Units of time, whose measures are durations."""


NEAR = ("near ", "near-")
"""A hedge of multiples alone: "a near doubling"."""


class Mention(NamedTuple):
    """A stretch of the prose with the letters of the types that it can be, and what it was read as."""

    span: Span
    letters: str
    value: object


Some = TypeVar("Some", bound="Spanned")
Provider = Callable[["Page", Span], Iterable[Mention]]


def mentions(page: Page, span: Span, letters: frozenset[str]) -> list[Mention]:
    """All mentions in a stretch that some wanted letters need, by start, the longer first."""
    found = [one for provider in providers(letters) for one in provider(page, span)]
    inside = [one for one in found if span.holds(one.span)]
    return sorted(inside, key=lambda one: (one.span.start, -one.span.end))


def providers(letters: frozenset[str]) -> tuple[Provider, ...]:
    """Those that know mentions of these letters."""
    return tuple(provider for known, provider in PROVIDERS.items() if not letters.isdisjoint(known))


def _quantities(page: Page, span: Span) -> Iterator[Mention]:
    for one in quantities_in(page, span):
        if (
            one.sort == "multiple"
            and not one.hedge
            and page.folded[max(0, one.span.start - 5) : one.span.start] in NEAR
        ):
            one = one._replace(hedge="nearly", whole=Span(one.span.start - 5, one.span.end))
        yield Mention(one.whole, quantity_letters(one), one)


def quantity_letters(one: Quantity) -> str:
    """The types that a quantity can be."""
    if one.sort in ("points", "multiple"):
        return LETTERS[one.sort]
    time = LETTERS["duration"] if one.sort == "measure" and one.unit in TIMES else ""
    number = LETTERS["number"] if one.sort == "count" else ""
    return LETTERS["quantity"] + LETTERS[one.sort] + number + time


def _dates(page: Page, span: Span) -> Iterator[Mention]:
    for one in dates_in(page, span):
        yield Mention(one.span, LETTERS["date"] + _precision(one), one)


def _precision(one: Date) -> str:
    return LETTERS[one.precision] if one.precision in ("day", "month", "year") else ""


_WEEKDAY = Own(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_ORDINAL = Own(r"\b\d{1,4}(?:st|nd|rd|th)\b")


def _weekdays(page: Page, span: Span) -> Iterator[Mention]:
    for match in _WEEKDAY.finditer(page.prose, *span):
        yield Mention(Span(*match.span()), LETTERS["weekday"], match.group())


def _ordinals(page: Page, span: Span) -> Iterator[Mention]:
    for match in _ORDINAL.finditer(page.prose, *span):
        yield Mention(Span(*match.span()), LETTERS["ordinal"], float(match.group()[:-2]))


def _ranges(page: Page, span: Span) -> Iterator[Mention]:
    from claimlint.annotate.quantities.ranges import ranges_in

    for one in ranges_in(page, span):
        yield Mention(one.span, LETTERS["range"], one.interval)


def _ages(page: Page, span: Span) -> Iterator[Mention]:
    from claimlint.annotate.ages.ages import ages_in

    for one in ages_in(page, span):
        yield Mention(one.span, LETTERS["age"], Interval(one.low, one.high))


def _people(page: Page, span: Span) -> Iterator[Mention]:
    from claimlint.annotate.people.people import people

    for one in _within(page.layer(people), span):
        yield Mention(one.span, LETTERS["person"], one.name)


def _tags(page: Page, span: Span) -> Iterator[Mention]:
    from claimlint.annotate.people.party_tags import party_tags

    for one in _within(page.layer(party_tags), span):
        yield Mention(one.letter, LETTERS["party"], one.party)
        if one.state:
            yield Mention(one.words, LETTERS["state"], one.state)


def _within(found: Sequence[Some], span: Span) -> Sequence[Some]:
    """Those of some things in order that begin in a stretch."""
    first, last = (bisect_left(found, at, key=lambda one: one.span.start) for at in span)
    return found[first:last]


PROVIDERS: Mapping[str, Provider] = {
    "qpomcnufxT": _quantities,
    "dDMYw": _dates,
    "W": _weekdays,
    "O": _ordinals,
    "r": _ranges,
    "A": _ages,
    "P": _people,
    "QS": _tags,
}
"""By the letters of what they know."""
