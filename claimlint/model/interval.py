"""What a written number can mean: every value between two ends."""

from __future__ import annotations

from typing import NamedTuple


class Interval(NamedTuple):
    """All numbers from `low` to `high`, both included; either end may be infinite.

    Arithmetic over intervals is in `claimlint.claims.arithmetic.interval`.
    """

    low: float
    high: float

    @classmethod
    def of(cls, value: float) -> Interval:
        """Nothing but one number."""
        return cls(value, value)

    @classmethod
    def about(cls, value: float, by: float) -> Interval:
        """What lies within a distance of a number."""
        return cls(value - by, value + by)

    @property
    def mid(self) -> float:
        """The middle; an end that is finite where the other is not."""
        if self.low == -float("inf"):
            return self.high
        return self.low if self.high == float("inf") else self.low + (self.high - self.low) / 2

    def holds(self, value: float) -> bool:
        """Whether a number lies in it."""
        return self.low <= value <= self.high

    def covers(self, other: Interval) -> bool:
        """Whether all of another lies in it."""
        return self.low <= other.low and other.high <= self.high

    def meets(self, other: Interval) -> bool:
        """Whether the two share a number."""
        return self.low <= other.high and other.low <= self.high

    def hull(self, other: Interval) -> Interval:
        """The least that covers both."""
        return Interval(min(self.low, other.low), max(self.high, other.high))
