"""Whether it is clear that the parts of a sum are all of its total, and each only once."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.annotate.quantities.quantity import Quantity
from claimlint.claims.totals import words
from claimlint.claims.totals.sums import COUNTED, Sum
from claimlint.model.protocols import Page
from claimlint.model.span import Span

PLAIN = ("", "about", "nearly", "exact")
"""Hedges that a part may have: the others give it no upper or no lower end."""

FURTHEST = 3.0
"""A sum further than this from its total, as a multiple of it, is rather no sum at all."""

BESIDE = 28
"""How much before a part is read, in code points."""


def clear(page: Page, one: Sum) -> bool:
    """Whether a sum that does not come out can be told: no word says that its numbers are something else."""
    total = one.total
    if total is None:
        return False
    short = total.value > sum(part.value for part in one.parts)
    return (
        all(part.hedge in PLAIN for part in one.parts)
        and total.hedge != "less"
        and _near(total, one.parts)
        and not any(words.BEFORE_PART.search(page.prose, *span) for span in _before(one))
        and not any(words.OTHERWISE.search(page.prose, *span) for span in _between(one))
        and not (short and _adds_to_more(page, one))
    )


def _near(total: Quantity, parts: tuple[Quantity, ...]) -> bool:
    """Whether a total may be the sum of parts but for a slip: no part is larger, and the sum is of its size."""
    made = sum(part.value for part in parts)
    if total.sort in COUNTED and total.value == len(parts):
        return False
    return total.value / FURTHEST <= made <= total.value * FURTHEST


def _before(one: Sum) -> Iterator[Span]:
    """What stands right before each part."""
    for part in one.parts:
        yield Span(max(0, part.whole.start - BESIDE), part.whole.start)


def _between(one: Sum) -> Iterator[Span]:
    """The text of the region that is none of its numbers."""
    at = one.region.start
    for each in one.operands:
        if one.region.start <= each.whole.start and each.span.end <= one.region.end:
            if each.whole.start > at:
                yield Span(at, each.whole.start)
            at = each.span.end
    if at < one.region.end:
        yield Span(at, one.region.end)


def _adds_to_more(page: Page, one: Sum) -> bool:
    """Whether the parts may come on top of a number that does not stand here."""
    total = one.total
    assert total
    if words.UNLISTED.search(page.prose, page.sentence(one.region.start).start, one.region.end):
        return True
    if one.form != "total":
        return False
    if words.BROUGHT.search(page.prose, max(0, total.whole.start - words.REACH), total.whole.start):
        return True
    return any(words.ADDING.search(page.prose, *span) for span in _before(one)) or any(
        words.ADDING_BEHIND.match(page.prose, part.span.end) for part in one.parts
    )
