"""Parts that are told with what remains: "of the 50 seats, 27 ... and the remaining 23 ..."; shares of a hundred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.annotate.quantities.quantity import Quantity
from claimlint.claims.totals import words
from claimlint.claims.totals.sums import COUNTED, Sum, alike, of_kind
from claimlint.model.protocols import Page
from claimlint.model.span import Span

MOST_HEADS = 12
"""A sum is split among no more than so many."""


def with_rest(page: Page, sentence: Span, found: Sequence[Quantity]) -> Iterator[list[Sum]]:
    """The reading of a sentence that begins with a total and ends with what remains of it."""
    total = found[0]
    parts = of_kind(total, found)
    if (
        len(parts) > 1
        and len(parts) == len(found) - 1
        and total.sort != "percent"
        and _remains(page, parts)
        and words.OF_THE.search(page.prose, max(sentence.start, total.whole.start - 12), total.whole.start)
    ):
        yield [Sum(total, tuple(parts), "rest", Span(parts[0].whole.start, parts[-1].whole.start))]


def _remains(page: Page, parts: Sequence[Quantity]) -> bool:
    last = parts[-1]
    return words.REMAINING.search(page.prose, parts[-2].span.end, last.whole.start) is not None


def shares(page: Page, sentence: Span, found: Sequence[Quantity]) -> Iterator[list[Sum]]:
    """The shares of a sentence that says they are all: some are undecided, or remain."""
    parts = [each for each in found if each.sort == "percent" and not each.per]
    if len(parts) > 1 and (words.UNDECIDED.search(page.prose, *sentence) or _remains(page, parts)):
        yield [Sum(None, tuple(parts), "shares", Span(parts[0].whole.start, parts[-1].span.end))]


def evenly(page: Page, sentence: Span, found: Sequence[Quantity]) -> Iterator[list[Sum]]:
    """The readings of a sentence in which a sum is split in equal parts: "split evenly, $50 each among five, $250"."""
    parts = [each for each in found if each.per == "each" and each.sort == "money"]
    if len(parts) == 1 and words.EVENLY.search(page.prose, *sentence):
        part = parts[0]
        totals = [each for each in found if alike(each, part._replace(per="")) and each is not part]
        counts = [each for each in found if each.sort in COUNTED and each.value % 1 == 0]
        heads = [each for each in counts if 1 < each.value <= MOST_HEADS]
        region = Span(part.whole.start, part.span.end)
        if len(totals) == len(heads) == 1:
            yield [Sum(totals[0], (part,) * int(heads[0].value), "whole", region)]
