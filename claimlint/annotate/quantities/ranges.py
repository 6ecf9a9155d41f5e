"""Ranges: two quantities that are the ends of one, "5-7 percent", "between 5 and 7", "from 5 to 7"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from claimlint.annotate.quantities.linking import LONGEST, joint
from claimlint.annotate.quantities.quantities import quantities, quantities_in
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.model.interval import Interval
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

Form = Literal["-", "between", "from", "to", "or"]
LEADS = ("between", "from")


class Range(NamedTuple):
    """Two quantities of one sort and unit, joined: both are quantities of the page as well.

    The span begins with "between" or "from" where one leads. Of the form "from" it may be a change and no range: "rose
    from 5 to 7". The first is never greater than the second, but in that form.
    """

    span: Span
    first: Quantity
    second: Quantity
    form: Form

    @property
    def interval(self) -> Interval:
        """All that lies between the two ends, rounding included."""
        return self.first.rounded.hull(self.second.rounded)


def ranges(page: Page) -> tuple[Range, ...]:
    """The ranges of a page, in order; none overlaps another."""
    return tuple(_joined(page.folded, page.layer(quantities)))


def ranges_in(page: Page, span: Span) -> tuple[Range, ...]:
    """The ranges whose two ends lie in a stretch of the prose, in order."""
    return tuple(_joined(page.folded, quantities_in(page, span)))


def _joined(folded: str, numbers: Sequence[Quantity]) -> list[Range]:
    found: list[Range] = []
    for one, other in pairwise(numbers):
        if other.span.start - one.span.end <= LONGEST and (not found or found[-1].span.end <= one.span.start):
            made = _range(folded, one, other)
            if made:
                found.append(made)
    return found


def _range(folded: str, one: Quantity, other: Quantity) -> Range | None:
    word = joint(folded, one, other)
    if not word or (one.sort, one.unit) != (other.sort, other.unit):
        return None
    lead = next((lead for lead in LEADS if folded.endswith(f"{lead} ", 0, one.whole.start)), "")
    form: Form = "between" if lead == "between" else "from" if lead == "from" else _FORMS[word]
    if form != "from" and one.value > other.value:
        return None
    return Range(Span(one.whole.start - len(lead) - bool(lead), other.whole.end), one, other, form)


_FORMS: dict[str, Form] = {"-": "-", "to": "to", "or": "or", "and": "between"}
