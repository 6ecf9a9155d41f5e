"""Hedges only widen or bound what a number can mean."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.quantities.quantity import Hedge, meant
from claimlint.claims.arithmetic.verdict import judge
from claimlint.model.interval import Interval

VALUES = st.one_of(st.integers(1, 10**6).map(float), st.decimals(1, 1000, places=1).map(float))
STEPS = st.sampled_from([0.1, 1.0, 10.0, 100.0])
HEDGES: st.SearchStrategy[Hedge] = st.sampled_from(["about", "nearly", "more", "least", "most", "less", "exact", ""])


def readings(value: float, step: float) -> tuple[Interval, Interval]:
    """A number as printed, and with zeros at its end as rounding."""
    return Interval.about(value, min(step, 1.0) / 2), Interval.about(value, step / 2)


@given(VALUES, STEPS, HEDGES)
def test_the_number_itself_is_always_meant(value: float, step: float, hedge: Hedge) -> None:
    assert meant(value, *readings(value, step), hedge).holds(value)


@given(VALUES, STEPS)
def test_about_widens_and_exactly_narrows(value: float, step: float) -> None:
    printed, rounded = readings(value, step)
    assert meant(value, printed, rounded, "about").covers(rounded)
    assert rounded.covers(meant(value, printed, rounded, "exact"))
    assert meant(value, printed, rounded, "") == rounded


@given(VALUES, STEPS)
def test_bounds_are_open_on_one_side_and_no_looser_on_the_other(value: float, step: float) -> None:
    printed, rounded = readings(value, step)
    up: tuple[Hedge, ...] = ("more", "least")
    down: tuple[Hedge, ...] = ("most", "less")
    for hedge in up:
        low, high = meant(value, printed, rounded, hedge)
        assert high == math.inf
        assert low >= printed.low
    for hedge in down:
        low, high = meant(value, printed, rounded, hedge)
        assert low == -math.inf
        assert high <= printed.high
    assert meant(value, printed, rounded, "nearly").high <= printed.high


@given(VALUES, STEPS, HEDGES, st.floats(0.5, 2))
def test_no_hedge_makes_a_mismatch_of_what_lies_on_its_side(
    value: float, step: float, hedge: Hedge, times: float
) -> None:
    printed, rounded = readings(value, step)
    sides = {"more": times >= 1, "least": times >= 1, "most": times <= 1, "less": times <= 1}
    if sides.get(hedge, times == 1):
        assert judge(meant(value, printed, rounded, hedge), Interval.of(value * times)).agrees
