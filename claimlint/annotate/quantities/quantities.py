"""The quantities of a page: each number that copy states, read once for every rule."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from claimlint.annotate.quantities.begins import beginnings
from claimlint.annotate.quantities.linking import linked
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.annotate.quantities.reading import Reading
from claimlint.annotate.times.dates import dates
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.protocols import Page


def quantities(page: Page) -> tuple[Quantity, ...]:
    """The quantities of a page, in order; none overlaps another, and none runs over the end of a block."""
    begun = beginnings(page.prose, page.folded)
    if not begun:
        return ()
    reading = Reading(page.prose, page.folded, [date.span for date in page.layer(dates)])
    return tuple(linked(page.folded, reading.all(begun)))


def quantities_in(page: Page, span: Span) -> tuple[Quantity, ...]:
    """The quantities that lie wholly in a stretch of the prose, in order."""
    found = page.layer(quantities)
    first = bisect_left(found, span.start, key=lambda one: one.span.start)
    last = bisect_right(found, span.end, key=lambda one: one.span.end)
    return found[first:last]
