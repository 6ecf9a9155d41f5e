"""All sums of a page that stand where something calls for them, each with its readings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from claimlint.annotate.quantities.quantities import quantities_in
from claimlint.claims.totals.lists import listed
from claimlint.claims.totals.rests import evenly, shares, with_rest
from claimlint.claims.totals.stated import stated
from claimlint.claims.totals.stretches import over_items, over_sentences
from claimlint.claims.totals.sums import Sum
from claimlint.claims.totals.weighing import fits
from claimlint.model.protocols import Page
from claimlint.model.span import Span

FEWEST, MOST = 3, 40
"""A sum in one sentence has at least so many numbers, and in one of more than these none is looked for."""

LONGEST = 3000
"""Of longer sentences, in code points, none is one."""


def sums(page: Page, places: Iterable[int]) -> Iterator[list[Sum]]:
    """The sums at some offsets, in order, each as its readings, the likeliest first.

    Those that come out are first in each sentence, and hide others of the same total.
    """
    starts = [span.start for span, _ in page.blocks]
    blocks: set[int] = set()
    for sentence in dict.fromkeys(page.sentence(at) for at in places):
        block = bisect_right(starts, sentence.start) - 1
        every = list(over_items(page, block)) if block not in blocks else []
        blocks.add(block)
        every += _in(page, sentence)
        yield from _apart([readings for readings in every if readings])


def _in(page: Page, sentence: Span) -> list[list[Sum]]:
    if sentence.end - sentence.start > LONGEST:
        return []
    found = quantities_in(page, sentence)
    if len(found) > MOST:
        return []
    if len(found) >= FEWEST:
        told = (stated, listed, with_rest, shares, evenly)
        return list(chain.from_iterable(each(page, sentence, found) for each in told))
    return [*over_sentences(page, sentence, found), *(shares(page, sentence, found) if len(found) > 1 else ())]


def _apart(every: Sequence[list[Sum]]) -> Iterator[list[Sum]]:
    """One set of readings for each total, that which comes out where there is one."""
    seen: set[int] = set()
    for readings in sorted(every, key=lambda each: not any(map(fits, each))):
        marks = {each.total.span.start for each in readings if each.total} | {readings[0].parts[-1].span.start}
        if not marks & seen:
            yield readings
        seen |= marks
