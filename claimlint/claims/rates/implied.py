"""Exchange rates that two sums imply: "$11bn (£8.5bn)" is 0.77 pounds to the dollar."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from itertools import product
from typing import NamedTuple

from claimlint.model.interval import Interval

FACTORS = (1, 2, 3, 6, 9)
"""By how many places a slip of a magnitude or a decimal point moves a sum."""
SHARED = {
    "$": ("USD", "AUD", "CAD", "NZD", "SGD", "HKD"),
    "¥": ("JPY", "CNY"),
    "krone": ("NOK", "DKK"),
}
"""The currencies that a name or sign may mean."""


class Rate(NamedTuple):
    """How much of the second unit one of the first is, in a pair of sums: the least, the most, and as printed."""

    couple: tuple[str, str]
    low: float
    high: float
    mid: float

    @property
    def meaning(self) -> Interval:
        """All that it may be."""
        return Interval(self.low, self.high)

    @property
    def turned(self) -> Rate:
        """The same the other way round."""
        return Rate(self.couple[::-1], 1 / self.high, 1 / self.low, 1 / self.mid)

    def __str__(self) -> str:
        return f"{self.mid:,.4g} {self.couple[1]} to the {self.couple[0]}"


def implied(one: Interval, other: Interval, couple: tuple[str, str], printed: float) -> Rate | None:
    """The rate that two sums imply, its units in alphabetical order; None where one of them may be nothing.

    `printed` is the second sum over the first, as they stand.
    """
    if min(one.low, other.low) <= 0:
        return None
    rate = Rate(couple, other.low / one.high, other.high / one.low, printed)
    return rate if couple[0] <= couple[1] else rate.turned


def known(couple: tuple[str, str], dollars: Mapping[str, Interval]) -> list[Interval]:
    """All rates of a couple, by what a dollar was of each; one for each currency that its names may mean."""
    found = []
    for one, other in product(*(_meant(unit, dollars) for unit in couple)):
        if one != other:
            found.append(Interval(dollars[other].low / dollars[one].high, dollars[other].high / dollars[one].low))
    return found


def _meant(unit: str, dollars: Mapping[str, Interval]) -> tuple[str, ...]:
    if unit in dollars:
        return (unit,)
    shared = SHARED.get(unit, ())
    return shared if all(code in dollars for code in shared) else ()


def apart(rate: Rate, bounds: Interval, spread: float = 1.0) -> float:
    """By what factor a rate lies outside of bounds that are widened by a factor; 1.0 where it does not."""
    return max(rate.low / (bounds.high * spread), bounds.low / spread / rate.high, 1.0)


def nearest(rate: Rate, ranges: Iterable[Interval], spread: float = 1.0) -> Interval | None:
    """Of several ranges the one that a rate is nearest to; None where there are none."""
    return min(ranges, key=lambda bounds: apart(rate, bounds, spread), default=None)


def widened(bounds: Interval, spread: float) -> Interval:
    """Bounds moved apart by a factor."""
    return Interval(bounds.low / spread, bounds.high * spread)


def places(rate: Rate, bounds: Interval) -> int:
    """By how many places one sum is off, if moving its point mends the rate; 0 where no move does, or two do."""
    moves = [sign * move for move in FACTORS for sign in (1, -1)]
    fits = [by for by in moves if Interval(rate.low / 10.0**by, rate.high / 10.0**by).meets(bounds)]
    return abs(fits[0]) if len(fits) == 1 else 0


def inverted(rate: Rate, bounds: Interval) -> bool:
    """Whether a rate fits once it is turned round, and not by a hair: it is off by more than a tenth."""
    return rate.turned.meaning.meets(bounds) and abs(math.log(rate.mid)) > math.log(1.1)


def median(rates: Iterable[Rate]) -> float:
    """The middle of some rates, one or more, by their logarithms."""
    ordered = sorted(rate.mid for rate in rates)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else math.sqrt(ordered[half - 1] * ordered[half])
