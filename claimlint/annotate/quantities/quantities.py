"""The quantities of a page: each number that copy states, read once for every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimlint.annotate.prose.by_block import ByBlock
from claimlint.annotate.quantities.begins import beginnings
from claimlint.annotate.quantities.linking import linked
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.annotate.quantities.reading import Reading
from claimlint.annotate.times.dates import dates_in
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.protocols import Page


class Quantities(ByBlock[Quantity]):
    """The quantities of a page, each block read when it is asked for."""

    def __init__(self, page: Page) -> None:
        super().__init__(page, _read)


def quantities(page: Page) -> tuple[Quantity, ...]:
    """The quantities of a page, in order; none overlaps another, and none runs over the end of a block."""
    return page.layer(Quantities).all()


def quantities_in(page: Page, span: Span) -> tuple[Quantity, ...]:
    """The quantities that lie wholly in a stretch of the prose, in order."""
    return page.layer(Quantities).inside(span)


def _read(page: Page, block: Span) -> tuple[Quantity, ...]:
    begun = beginnings(page, block)
    if not begun:
        return ()
    reading = Reading(page.prose, page.folded, [date.span for date in dates_in(page, block)])
    return tuple(linked(page.folded, reading.all(begun)))
