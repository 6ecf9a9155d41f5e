"""Strategies: intervals, and numbers in them."""

from __future__ import annotations

from hypothesis import strategies as st

from claimlint.model.interval import Interval

SIZE = 1e9
NUMBERS = st.one_of(
    st.integers(-1000, 1000).map(float),
    st.floats(-SIZE, SIZE, allow_nan=False),
    st.decimals(-1000, 1000, places=2).map(float),
)
INTERVALS = st.tuples(NUMBERS, NUMBERS).map(lambda ends: Interval(min(ends), max(ends)))
POSITIVE = st.tuples(st.floats(0.01, SIZE), st.floats(0.01, SIZE)).map(lambda ends: Interval(min(ends), max(ends)))
SHARES = st.floats(0.0, 1.0)


def at(value: Interval, share: float) -> float:
    """A number of an interval."""
    return min(value.high, max(value.low, value.low + share * (value.high - value.low)))


def inside(value: Interval, first: float, second: float) -> Interval:
    """An interval within another."""
    ends = at(value, first), at(value, second)
    return Interval(min(ends), max(ends))
