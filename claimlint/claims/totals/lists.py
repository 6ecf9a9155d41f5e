"""Parts that are listed: behind a mark after their total, or behind words that divide it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimlint.annotate.quantities.quantity import Quantity
from claimlint.claims.totals import words
from claimlint.claims.totals.sums import Form, Sum, of_kind
from claimlint.model.protocols import Page
from claimlint.model.span import Span

CLOSERS = {"(": ")", "—": "—", "–": "–", "-": " - ", "--": "--"}
"""What ends a list that a mark begins; a colon lets it run to the end of the sentence."""

FAR = 100
"""How far before the mark a total may stand, in code points."""

NUMBERING = (")", "]")


class Listing(NamedTuple):
    """Where parts may be listed: what leads to them, and where they end."""

    lead: Span
    end: int
    form: Form


def listed(page: Page, sentence: Span, found: Sequence[Quantity]) -> Iterator[list[Sum]]:
    """The readings of each list of parts in a sentence, the likeliest first."""
    for listing in _listings(page, sentence):
        parts, others = _items(page, listing, found)
        before = [each for each in found if listing.lead.start - FAR <= each.span.end <= listing.lead.start]
        totals = of_kind(parts[0], before)[::-1] if len(parts) > 1 else []
        totals = [each for each in totals if _leads(page, each, listing)]
        ones = len(words.A_THING.findall(page.prose, parts[0].span.end, listing.end)) if parts else 0
        if totals:
            region = Span(parts[0].whole.start, listing.end)
            yield [Sum(total, tuple(parts), listing.form, region, tuple(others), ones) for total in totals]


def _listings(page: Page, sentence: Span) -> Iterator[Listing]:
    for mark in words.GLOSS.finditer(page.prose, *sentence):
        closer = CLOSERS.get(_closing(mark["mark"]), "")
        end = page.prose.find(closer, mark.end(), sentence.end) if closer else -1
        yield Listing(Span(*mark.span()), end if end >= 0 else sentence.end, "gloss")
    for mark in words.DIVIDED.finditer(page.prose, *sentence):
        yield Listing(Span(*mark.span()), sentence.end, "whole")


def _closing(mark: str) -> str:
    bare = mark.strip()
    return "--" if bare == "--" else bare[:1]


def _items(page: Page, listing: Listing, found: Sequence[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """The quantities that begin items of a list, and those like them that stand inside items."""
    inside = [each for each in found if listing.lead.end <= each.whole.start and each.span.end <= listing.end]
    if not inside or not words.FIRST.match(page.prose, listing.lead.end, inside[0].whole.start):
        return [], []
    first, *rest = inside
    like = of_kind(first, rest)
    items = [each for each in like if words.ITEM.search(page.prose, listing.lead.end, each.whole.start)]
    parts = [first, *items]
    if _numbered(page, parts):
        return [], []
    return parts, [each for each in like if each not in items]


def _numbered(page: Page, parts: Sequence[Quantity]) -> bool:
    """Whether the items only bear numbers: 1) and 2)."""
    return all(page.prose[each.span.end : each.span.end + 1] in NUMBERING for each in parts)


def _leads(page: Page, total: Quantity, listing: Listing) -> bool:
    """Whether nothing between a total and its list says that the list is not all of it."""
    between = page.prose[total.span.end : listing.lead.start]
    return not words.INCOMPLETE.search(between) and ";" not in between and ":" not in between
