"""Totals whose parts stand in other sentences before them, or in the items of a list."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from claimlint.annotate.quantities.quantities import quantities_in
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.claims.totals import words
from claimlint.claims.totals.stated import is_total
from claimlint.claims.totals.sums import COUNTED, Sum, of_kind
from claimlint.model.protocols import Page
from claimlint.model.span import Span

BACK = 3
"""How many sentences before it the parts of a total may stand."""

MOST_ITEMS = 60
MOST = 6
"""More numbers than these in the sentences before a total are no list of its parts."""


def over_sentences(page: Page, sentence: Span, found: Sequence[Quantity]) -> Iterator[list[Sum]]:
    """The readings of a sentence with nothing but a total, whose parts stand before it in the same block."""
    totals = [each for each in found if is_total(page, sentence, each) or _opens(page, sentence)]
    if len(totals) != 1 or of_kind(totals[0], found):
        return
    total, block = totals[0], page.block_span(sentence.start)
    before: list[Quantity] = []
    readings = []
    for earlier in _before(page, sentence, block):
        more = _parts(total, quantities_in(page, earlier))
        before = [*more, *before]
        if more and 1 < len(before) <= MOST:
            readings.append(Sum(total, tuple(before), "sentences", Span(before[0].whole.start, total.whole.start)))
    yield readings


def _opens(page: Page, sentence: Span) -> bool:
    return words.IN_ALL.match(page.prose, *sentence) is not None


def _before(page: Page, sentence: Span, block: Span) -> Iterator[Span]:
    """The sentences before one in its block, the nearest first."""
    at = bisect_right(page.sentences, sentence.start, key=lambda each: each.start) - 1
    for index in range(at - 1, max(-1, at - 1 - BACK), -1):
        if page.sentences[index].start >= block.start:
            yield page.sentences[index]


def _parts(total: Quantity, found: Sequence[Quantity]) -> list[Quantity]:
    """What may be parts of a total: of its currency or measure, or counts of the same thing."""
    like = of_kind(total, found)
    return [each for each in like if total.sort not in COUNTED or each.unit == total.unit or not each.unit]


def over_items(page: Page, block: int) -> Iterator[list[Sum]]:
    """The reading of a block that is the total of the list above it, or that leads to the list below with its total."""
    span, zones = page.blocks[block]
    found = quantities_in(page, span)
    if words.TOTAL_LINE.match(page.prose, *span) and len(found) == 1:
        yield from _listed(page, found[0], _above(page, block))
    elif page.prose[span.end - 1 : span.end] == ":" and "list" not in zones:
        totals = [each for each in found if is_total(page, page.sentence(each.span.start), each)]
        if len(totals) == 1:
            yield from _listed(page, totals[0], _below(page, block))


def _listed(page: Page, total: Quantity, items: Sequence[Span]) -> Iterator[list[Sum]]:
    parts = [of_kind(total, quantities_in(page, item)) for item in items]
    if len(parts) > 1 and all(len(each) == 1 for each in parts):
        flat = tuple(each[0] for each in parts)
        start, end = min(flat[0].whole.start, total.whole.start), max(flat[-1].span.end, total.whole.start)
        yield [Sum(total, flat, "lines", Span(start, end))]


def _above(page: Page, block: int) -> list[Span]:
    items: list[Span] = []
    while block > 0 and len(items) < MOST_ITEMS and "list" in page.blocks[block - 1][1]:
        block -= 1
        if words.TOTAL_LINE.match(page.prose, *page.blocks[block][0]):
            break
        items.append(page.blocks[block][0])
    return items[::-1]


def _below(page: Page, block: int) -> list[Span]:
    items: list[Span] = []
    while block + 1 < len(page.blocks) and len(items) < MOST_ITEMS and "list" in page.blocks[block + 1][1]:
        block += 1
        items.append(page.blocks[block][0])
    return items
