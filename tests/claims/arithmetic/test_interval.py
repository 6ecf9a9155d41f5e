"""The laws of interval arithmetic."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimlint.claims.arithmetic import interval
from claimlint.claims.arithmetic.interval import close, distance
from claimlint.expressions.tree import Undefined
from claimlint.model.interval import Interval
from tests.claims.arithmetic.intervals import INTERVALS, NUMBERS, POSITIVE, SHARES, at, inside

INFINITY = math.inf
Operation = Callable[[Interval, Interval], Interval]
EXACT: dict[Operation, Callable[[Fraction, Fraction], Fraction]] = {
    interval.add: lambda one, other: one + other,
    interval.subtract: lambda one, other: one - other,
    interval.multiply: lambda one, other: one * other,
    interval.divide: lambda one, other: one / other,
}
OPERATIONS = st.sampled_from(list(EXACT))


def of(value: float) -> Interval:
    return Interval.of(value)


def holds(made: Interval, exact: Fraction) -> bool:
    """Whether a number lies in an interval, whose ends may be infinite."""
    return (made.low == -INFINITY or Fraction(made.low) <= exact) and (
        made.high == INFINITY or exact <= Fraction(made.high)
    )


@given(OPERATIONS, INTERVALS, INTERVALS, SHARES, SHARES)
def test_it_holds_the_exact_result_of_any_numbers_of_its_operands(
    operation: Operation, left: Interval, right: Interval, here: float, there: float
) -> None:
    assume(operation is not interval.divide or not right.holds(0))
    made = operation(left, right)
    exact = EXACT[operation](Fraction(at(left, here)), Fraction(at(right, there)))
    assert holds(made, exact)


@given(OPERATIONS, INTERVALS, INTERVALS, SHARES, SHARES, SHARES, SHARES)
def test_what_is_known_better_gives_what_is_known_better(
    operation: Operation, left: Interval, right: Interval, a: float, b: float, c: float, d: float
) -> None:
    assume(operation is not interval.divide or not right.holds(0))
    assert operation(left, right).covers(operation(inside(left, a, b), inside(right, c, d)))


@given(INTERVALS, st.integers(0, 6), SHARES)
def test_a_power_holds_the_powers_of_its_numbers(value: Interval, times: int, share: float) -> None:
    made = interval.power(value, of(float(times)))
    assert holds(made, Fraction(at(value, share)) ** times)


@given(POSITIVE, st.integers(1, 6), SHARES)
def test_a_negative_power_holds_the_powers_of_its_numbers(value: Interval, times: int, share: float) -> None:
    made = interval.power(value, of(float(-times)))
    assert holds(made, Fraction(at(value, share)) ** -times)


@given(POSITIVE, SHARES)
def test_a_root_holds_the_roots_of_its_numbers(value: Interval, share: float) -> None:
    made = interval.root(value)
    assert Fraction(made.low) ** 2 <= Fraction(at(value, share)) <= Fraction(made.high) ** 2


@given(st.lists(INTERVALS, min_size=1, max_size=4), SHARES)
def test_the_others_hold_the_results_of_their_numbers(values: list[Interval], share: float) -> None:
    numbers = [at(value, share) for value in values]
    assert interval.minimum(*values).holds(min(numbers))
    assert interval.maximum(*values).holds(max(numbers))
    assert interval.hull(*values).covers(values[0])
    assert interval.absolute(values[0]).holds(abs(numbers[0]))
    assert interval.negative(values[0]).holds(-numbers[0])
    assert interval.scale(values[0], 12.0).holds(numbers[0] * 12.0)


@given(INTERVALS, SHARES, st.integers(-3, 3))
def test_rounding_holds_what_its_numbers_round_to(value: Interval, share: float, places: int) -> None:
    made = interval.rounded(value, places)
    assert distance(of(round(at(value, share), places)), made) == 0


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (interval.add(of(3), of(4)), of(7)),
        (interval.subtract(Interval(2, 3), Interval(1, 5)), Interval(-3, 2)),
        (interval.multiply(Interval(-2, 3), Interval(-5, 4)), Interval(-15, 12)),
        (interval.divide(of(6), of(3)), of(2)),
        (interval.divide(of(0), Interval(-3, -1)), of(0)),
        (interval.power(Interval(-2, 3), of(2)), Interval(0, 9)),
        (interval.power(Interval(-2, 3), of(3)), Interval(-8, 27)),
        (interval.power(of(0), of(0)), of(1)),
        (interval.absolute(Interval(-3, 2)), Interval(0, 3)),
        (interval.rounded(Interval(1.4, 2.6)), Interval(1, 3)),
        (interval.rounded(of(0.15), 1), Interval(0.1, 0.2)),
        # whole numbers stay exact, so that a sum of counts can be told from its neighbour
        (interval.add(of(2.0**52), of(1)), of(2.0**52 + 1)),
    ],
)
def test_results(made: Interval, expected: Interval) -> None:
    assert made == expected


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (interval.add(Interval(1, INFINITY), of(2)), Interval(3, INFINITY)),
        (interval.subtract(Interval(1, INFINITY), Interval(1, INFINITY)), Interval(-INFINITY, INFINITY)),
        (interval.multiply(Interval(0, INFINITY), Interval(0, INFINITY)), Interval(0, INFINITY)),
        (interval.multiply(of(0), Interval(-INFINITY, INFINITY)), of(0)),
        (interval.divide(Interval(1, INFINITY), Interval(1, INFINITY)), Interval(0, INFINITY)),
        (interval.divide(Interval(-INFINITY, -1), Interval(1, INFINITY)), Interval(-INFINITY, 0)),
        (interval.absolute(Interval(-INFINITY, 2)), Interval(0, INFINITY)),
        (interval.power(Interval(-INFINITY, 2), of(2)), Interval(0, INFINITY)),
        (interval.hull(of(1), Interval(3, INFINITY)), Interval(1, INFINITY)),
    ],
)
def test_ends_may_be_infinite(made: Interval, expected: Interval) -> None:
    assert made == expected


@pytest.mark.parametrize(
    "work",
    [
        lambda: interval.divide(of(1), Interval(-1, 1)),
        lambda: interval.divide(of(1), of(0)),
        lambda: interval.power(of(2), of(0.5)),
        lambda: interval.power(of(2), Interval(1, 2)),
        lambda: interval.power(of(2), of(65)),
        lambda: interval.power(of(0), of(-1)),
        lambda: interval.power(of(2), of(INFINITY)),
        lambda: interval.root(Interval(-1, 1)),
        lambda: interval.multiply(of(1e300), of(1e300)),
        lambda: interval.rounded(Interval(1, INFINITY)),
    ],
)
def test_what_has_no_certain_value(work: Callable[[], Interval]) -> None:
    with pytest.raises(Undefined, match=r"[a-z]"):
        work()


def test_what_floats_err_by_is_no_distance() -> None:
    assert 0.1 + 0.2 != 0.3
    assert close(of(0.1 + 0.2), of(0.3))
    assert distance(Interval(19.5, 20.5), Interval(20.5 + 1e-12, 21)) == 0
    assert distance(Interval(19.5, 20.5), Interval(21.5, 22)) == distance(Interval(21.5, 22), Interval(19.5, 20.5)) == 1


@given(NUMBERS, NUMBERS, NUMBERS)
def test_sums_of_decimals_meet_in_any_order(one: float, two: float, three: float) -> None:
    first = interval.add(interval.add(of(one), of(two)), of(three))
    last = interval.add(of(one), interval.add(of(two), of(three)))
    assert first.meets(last)
