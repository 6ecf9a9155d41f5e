"""Rates that two sums imply."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.claims.rates.implied import Rate, apart, implied, inverted, known, median, nearest, places, widened
from claimlint.model.interval import Interval

DOLLARS = {"USD": Interval(1, 1), "EUR": Interval(0.8, 1.2), "JPY": Interval(80, 160), "CNY": Interval(6, 8)}
SUMS = st.floats(1, 1e12)


def rate(low: float, high: float) -> Rate:
    return Rate(("EUR", "USD"), low, high, (low * high) ** 0.5)


def test_units_are_in_order() -> None:
    one = implied(Interval(10, 10), Interval(8, 8), ("USD", "EUR"), 0.8)
    assert one is not None
    assert one.couple == ("EUR", "USD")
    assert one.meaning == pytest.approx(Interval(1.25, 1.25))
    assert str(one) == "1.25 USD to the EUR"


def test_a_sum_that_may_be_nothing_implies_no_rate() -> None:
    assert implied(Interval(-0.5, 0.5), Interval(8, 8), ("USD", "EUR"), 1.0) is None


@given(SUMS, SUMS, SUMS, SUMS)
def test_the_true_rate_lies_in_it(one: float, other: float, more: float, less: float) -> None:
    made = implied(
        Interval(min(one, more), max(one, more)), Interval(min(other, less), max(other, less)), ("A", "B"), other / one
    )
    assert made is not None
    assert made.low * (1 - 1e-9) <= other / one <= made.high * (1 + 1e-9)
    assert made.turned.turned.meaning == pytest.approx(made.meaning)


def test_all_rates_there_were() -> None:
    assert known(("EUR", "USD"), DOLLARS) == [pytest.approx(Interval(1 / 1.2, 1.25))]
    assert known(("USD", "¥"), DOLLARS) == [Interval(80, 160), Interval(6, 8)]
    assert known(("EUR", "XYZ"), DOLLARS) == []
    assert known(("$", "EUR"), DOLLARS) == []


def test_how_far_a_rate_lies_outside() -> None:
    assert apart(rate(1.1, 1.3), Interval(0.8, 1.2)) == 1
    assert apart(rate(2.4, 2.6), Interval(0.8, 1.2)) == pytest.approx(2)
    assert apart(rate(0.2, 0.4), Interval(0.8, 1.2)) == pytest.approx(2)
    assert apart(rate(2.4, 2.6), Interval(0.8, 1.2), 2.5) == 1
    assert nearest(rate(2, 2), [Interval(9, 9), Interval(3, 3)]) == Interval(3, 3)
    assert nearest(rate(2, 2), []) is None
    assert widened(Interval(1, 2), 2) == Interval(0.5, 4)


@pytest.mark.parametrize(
    ("low", "high", "moved"),
    [(1000, 1100, 3), (1e-6, 1.1e-6, 6), (9.5, 10.5, 1), (1, 1.1, 0), (3, 4, 0), (5, 2000, 0)],
)
def test_moving_the_point(low: float, high: float, moved: int) -> None:
    assert places(rate(low, high), Interval(0.9, 1.2)) == moved or moved == 0


def test_turned_round() -> None:
    assert inverted(rate(150, 152), Interval(0.006, 0.007))
    assert not inverted(rate(1.01, 1.03), Interval(0.97, 0.99))


def test_the_middle() -> None:
    assert median([rate(1, 1), rate(9, 9), rate(100, 100)]) == 9
    assert median([rate(1, 1), rate(100, 100)]) == 10
