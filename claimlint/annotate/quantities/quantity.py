"""A number that copy states, and what it can mean."""

from __future__ import annotations

from typing import Literal, NamedTuple

from claimlint.model.interval import Interval
from claimlint.model.span import Span

Sort = Literal["number", "count", "percent", "points", "money", "measure", "fraction", "multiple"]
Hedge = Literal["", "about", "nearly", "more", "least", "most", "less", "exact"]

INFINITY = float("inf")
EXACT = 20
"""Counts in figures up to this are exact."""
ABOUT = 0.07
""""About 100" may be 93 to 107."""
NEARLY = 0.12
""""Nearly 100" may be 88 to 100."""
MORE = 0.3
""""More than 100" is hardly said of 131."""
SLACK = 0.025
"""How far rounding may carry a bound past what is written, as a share: "more than $3 billion" is not said of 2.6."""


class Quantity(NamedTuple):
    """One number of the prose, read.

    `span` is the figure with its sign, magnitude and unit words, without hedge; of a count it ends with the number,
    or, where a hyphen ties the noun to it, with that noun. `figure` is the number alone, what one would replace; of a
    fraction or multiple in words, all of it. `value` is in the unit: 12.5 for "12.5 percent", 1.4e6 for "1.4 million",
    0.5 for "50 cents", 2/3 for "two-thirds", 0.2 for "one in five", 3 for "tripled".

    `unit` is "percent" or, of the sort points, "points" (percentage points) or "point" (a bare "points"); of money an
    ISO code, or "$" where no country is named; of a measure its symbol (units.py); of a count the noun behind it,
    folded and singular, or nothing where none was made out.

    `printed` reaches half a unit beyond the last printed place, and is a point for counts to 20 and for numbers spelled
    out; `rounded` holds it and reads zeros at the end as rounding as well. `whole` is the span with the hedge.
    `per` is what a rate is of: "year", "100,000", "each". `factor` is the magnitude that is written: 1e6 for "million".
    """

    span: Span
    figure: Span
    value: float
    sort: Sort
    unit: str
    printed: Interval
    rounded: Interval
    hedge: Hedge
    whole: Span
    spelled: bool = False
    per: str = ""
    factor: float = 1.0

    def scaled(self, factor: float) -> Quantity:
        """The same with a magnitude that is written elsewhere."""
        return self._replace(
            value=self.value * factor,
            printed=Interval(self.printed.low * factor, self.printed.high * factor),
            rounded=Interval(self.rounded.low * factor, self.rounded.high * factor),
            factor=factor,
        )

    @property
    def interval(self) -> Interval:
        """All that it can mean: `rounded`, widened or bounded by its hedge."""
        return meant(self.value, self.printed, self.rounded, self.hedge, self.sort)

    @property
    def likely(self) -> Interval:
        """What a writer would still put so: as `interval`, but "more than 100" ends at 130, and tripled at fourfold."""
        low, high = self.interval
        reach = abs(self.value) * MORE if self.sort != "multiple" else 1.0
        if self.hedge == "more":
            return Interval(low, self.value + reach)
        return Interval(self.value - reach, high) if self.hedge == "less" else Interval(low, high)


def meant(value: float, printed: Interval, rounded: Interval, hedge: Hedge, sort: Sort = "number") -> Interval:
    """All that a number with a hedge can mean.

    A hedge that bounds takes away the rounding that goes past the bound, down to `SLACK`; a multiple or a fraction is
    its own bound, for "nearly doubled" is not said of 2.1 times.
    """
    size = abs(value)
    if hedge == "about":
        return rounded.hull(Interval.about(value, ABOUT * size))
    if hedge == "exact":
        return printed
    slack = 0.0 if sort in ("multiple", "fraction") else SLACK * size
    low, high = max(printed.low, value - slack), min(printed.high, value + slack)
    if hedge == "nearly":
        return Interval(value - NEARLY * size, high) if value >= 0 else Interval(low, value + NEARLY * size)
    if hedge in ("more", "least"):
        return Interval(low, INFINITY)
    return Interval(-INFINITY, high) if hedge in ("most", "less") else rounded
