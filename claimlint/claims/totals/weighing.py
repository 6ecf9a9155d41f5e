"""Whether parts make their total: intervals added up, and how far the sum is from what the copy says.

A number written out to its last digit is taken at its word, for parts that are listed are meant to add up: $20,000 is
not 19,600. Zeros at the end are rounding only where the other side of the sum is finer. Magnitudes ("$1.2 billion"),
decimals, percentages and measures reach half a unit beyond their last place, and these halves add up: three times 33
percent may be 100.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from claimlint.annotate.quantities.quantity import Quantity
from claimlint.claims.totals.sums import MARKED, Sum
from claimlint.model.interval import Interval

LOOSE, LOOSE_WHOLE = 0.05, 0.02
"""Further than this from the sum, a total is not excused by its own rounding: $1 million for $500,000 and $600,000.

The second is that of numbers that are written out: $100,000 for $102,500.
"""

UNHEDGED = ("", "exact", "most")
"""Hedges that leave a number what it is; "a total of up to" counts as one, for what is listed is all that there is."""

MANY = 8
"""No more quantities than these are tried as parts beside those that are listed."""

SLACK = 1e-9
HUNDRED = 100.0


class Weighed(NamedTuple):
    """The sum of the parts, the value that is stated, and how far they are apart, as a share of what is stated.

    `strict` says that no rounding at all reaches over the gap.
    """

    made: Interval
    stated: Interval
    gap: float
    strict: bool

    @property
    def holds(self) -> bool:
        """Whether the parts make the total."""
        return self.gap == 0.0


def weigh(one: Sum) -> Weighed:
    """The parts of a sum against its total."""
    assert one.total
    return _weighed(one.total, one.parts)


def fits(one: Sum) -> bool:
    """Whether any choice of the numbers that may be the parts, and of things without one, makes the total."""
    if one.total is None:
        return _are_all(one.parts)
    return any(_weighed(one.total, chosen, ones).holds for chosen in _choices(one) for ones in range(one.ones + 1))


def _are_all(parts: Sequence[Quantity]) -> bool:
    """Whether some of the shares that follow one another are a hundred, or one is the sum of all others."""
    values = [part.value for part in parts]
    runs = (parts[start:end] for start in range(len(parts) - 1) for end in range(start + 2, len(parts) + 1))
    return any(abs(sum(part.value for part in run) - HUNDRED) <= _room(run) for run in runs) or any(
        abs(sum(values) - 2 * value) <= 1 for value in values
    )


def _room(parts: Sequence[Quantity]) -> float:
    """How far shares may be from a hundred."""
    if any(part.value % 1 for part in parts):
        return max(0.5, sum(part.printed.high - part.value for part in parts))
    return 3.0 if len(parts) > 2 else 1.0


def _choices(one: Sum) -> Iterator[tuple[Quantity, ...]]:
    """What the parts may be: all that a mark sets apart, with any of the others; of those before a total any run."""
    if one.form in MARKED:
        others = one.others[:MANY]
        for size in range(len(others) + 1):
            yield from ((*one.parts, *more) for more in combinations(others, size))
        return
    found = (*one.parts, *one.others)
    for start in range(len(found) - 1):
        for end in range(start + 2, len(found) + 1):
            yield tuple(found[start:end])


def _weighed(total: Quantity, parts: Sequence[Quantity], ones: int = 0) -> Weighed:
    finest, own = min(map(place, parts)), place(total)
    rounds = all(place(part) > own for part in parts)
    made = added([_meant(part, rounds=rounds) for part in parts])
    made = Interval(made.low + ones, made.high + ones)
    stated = _meant(total, rounds=own > finest)
    size = abs(total.value) or 1.0
    apart = max(stated.low - made.high, made.low - stated.high) / size
    if apart > SLACK:
        return Weighed(made, stated, apart, True)
    far = max(total.value - made.high, made.low - total.value) / size
    loose = total.hedge in UNHEDGED and far > (LOOSE_WHOLE if whole(total) else LOOSE)
    return Weighed(made, stated, far if loose else 0.0, False)


def added(parts: Sequence[Interval]) -> Interval:
    """The sum of intervals."""
    return Interval(sum(part.low for part in parts), sum(part.high for part in parts))


def place(one: Quantity) -> float:
    """The size of the last place of a quantity that is not zero at the end of a whole number: 10,000 for 50,000."""
    width = one.printed.high - one.printed.low
    if width > 1 or not whole(one):
        return width or 1.0
    digits = str(int(abs(one.value)))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def whole(one: Quantity) -> bool:
    """Whether a quantity is a whole number, written to its last digit."""
    return one.printed.high - one.printed.low <= 1 and one.value == int(one.value) and one.sort != "percent"


def _meant(one: Quantity, *, rounds: bool) -> Interval:
    """What an operand can mean; `rounds` says that zeros at its end are rounding."""
    if one.hedge in UNHEDGED:
        if rounds:
            return one.rounded
        return Interval.of(one.value) if whole(one) and one.sort != "measure" else one.printed
    return one.interval
