"""Exchange rates that pairs of sums imply: "$11bn (£8.5bn)" is 0.77 pounds to the dollar."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from claimlint.model.interval import Interval

FACTORS = (1, 2, 3, 6, 9)
"""By how many places a slip of a magnitude or a decimal point moves a sum."""
SPREAD = 1.25
"""How far beyond all rates that were, as a factor, a pair may be: price tags, fees and old rates differ from the market."""
WITHIN = 1.3
"""How far pairs of one story may differ, as a factor, for prices and rates of other days."""
LIKE = 1.05
"""How near a slip must bring a rate to the other one, as a factor."""


class Rate(NamedTuple):
    """How much of the second unit one of the first is, in a pair of sums."""

    couple: tuple[str, str]
    low: float
    high: float

    @property
    def mid(self) -> float:
        """The geometric middle."""
        return math.sqrt(self.low * self.high)

    def turned(self) -> Rate:
        """The same the other way round."""
        return Rate(self.couple[::-1], 1 / self.high, 1 / self.low)


def implied(one: Interval, other: Interval, couple: tuple[str, str]) -> Rate | None:
    """The rate that two sums imply, of units in alphabetical order; None where one of them may be nothing."""
    if min(one.low, other.low) <= 0:
        return None
    rate = Rate(couple, other.low / one.high, other.high / one.low)
    return rate if couple[0] <= couple[1] else rate.turned()


def known(couple: tuple[str, str], ranges: Mapping[str, Sequence[float]]) -> Interval | None:
    """All rates of a couple, by the least and the most that a dollar ever was of each; None where one has none."""
    one, other = (ranges.get(unit) for unit in couple)
    return Interval(other[0] / one[1], other[1] / one[0]) if one and other else None


def apart(rate: Rate, bounds: Interval, spread: float = 1.0) -> float:
    """By what factor a rate lies outside of bounds, widened by a spread; 1.0 where it does not."""
    return max(rate.low / (bounds.high * spread), bounds.low / spread / rate.high, 1.0)


def places(rate: Rate, bounds: Interval) -> int:
    """By how many places the second sum is too large (or, below zero, too small), if moving the point mends the rate.

    0 where no move does, or two do.
    """
    fits = [
        sign * move
        for move in FACTORS
        for sign in (1, -1)
        if Interval(rate.low / 10.0 ** (sign * move), rate.high / 10.0 ** (sign * move)).meets(bounds)
    ]
    return fits[0] if len(fits) == 1 else 0


def inverted(rate: Rate, bounds: Interval) -> bool:
    """Whether a rate fits once it is turned round."""
    return Interval(1 / rate.high, 1 / rate.low).meets(bounds)


def median(rates: Iterable[Rate]) -> float:
    """The middle of some rates, one or more, by their logarithms."""
    ordered = sorted(rate.mid for rate in rates)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else math.sqrt(ordered[half - 1] * ordered[half])
