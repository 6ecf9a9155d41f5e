"""Intervals cover, meet and hold."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.interval import Interval

NUMBERS = st.floats(min_value=-1e9, max_value=1e9)
INTERVALS = st.tuples(NUMBERS, NUMBERS).map(lambda ends: Interval(min(ends), max(ends)))


@given(INTERVALS, INTERVALS)
def test_a_hull_covers_both_and_meeting_is_mutual(one: Interval, other: Interval) -> None:
    hull = one.hull(other)
    assert hull.covers(one)
    assert hull.covers(other)
    assert one.meets(other) is other.meets(one)
    assert one.meets(other) is (max(one.low, other.low) <= min(one.high, other.high))


@given(INTERVALS)
def test_the_middle_lies_inside(one: Interval) -> None:
    assert one.holds(one.mid)


def test_an_open_end_has_the_other_for_a_middle() -> None:
    assert Interval(3, math.inf).mid == 3
    assert Interval(-math.inf, 4).mid == 4
    assert Interval.about(10, 0.5) == (9.5, 10.5)
    assert Interval.of(2).holds(2)
