"""All sums of a page that stand where something calls for them, each with its readings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from claimlint.annotate.quantities.quantities import quantities_in
from claimlint.claims.totals.lists import listed
from claimlint.claims.totals.stated import stated
from claimlint.claims.totals.sums import Sum
from claimlint.claims.totals.weighing import fits
from claimlint.model.protocols import Page

FEWEST = 3
"""A sum has at least so many numbers."""


def sums(page: Page, places: Iterable[int]) -> Iterator[list[Sum]]:
    """The sums of the sentences that hold some offsets, in order, each as its readings, the likeliest first.

    Those that come out are first in each sentence, and hide others of the same total.
    """
    for sentence in dict.fromkeys(page.sentence(at) for at in places):
        found = quantities_in(page, sentence)
        if len(found) >= FEWEST:
            every = list(chain(stated(page, sentence, found), listed(page, sentence, found)))
            yield from _apart([readings for readings in every if readings])


def _apart(every: Sequence[list[Sum]]) -> Iterator[list[Sum]]:
    """One set of readings for each total, that which comes out where there is one."""
    seen: set[int] = set()
    for readings in sorted(every, key=lambda each: not any(map(fits, each))):
        marks = {each.total.span.start for each in readings if each.total} | {readings[0].parts[-1].span.start}
        if not marks & seen:
            yield readings
        seen |= marks
