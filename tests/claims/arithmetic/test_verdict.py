"""Whether the stated agrees with the computed: never a mismatch where one pair of numbers agrees."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.claims.arithmetic.formula import Formula
from claimlint.claims.arithmetic.verdict import Tolerance, judge, level
from claimlint.model.function import Value
from claimlint.model.interval import Interval
from tests.claims.arithmetic.intervals import INTERVALS, POSITIVE, SHARES, at, inside

CHANGE = Formula.parse("100 * (b - a) / a", ("a", "b"))


def change(a: Interval, b: Interval) -> Interval:
    values: dict[str, Value] = {"a": a, "b": b}
    result = CHANGE.value(values.__getitem__)
    assert isinstance(result, Interval)
    return result


@given(POSITIVE, POSITIVE, INTERVALS, SHARES, SHARES)
def test_no_pair_that_agrees_is_called_a_mismatch(
    a: Interval, b: Interval, stated: Interval, here: float, there: float
) -> None:
    old, new = at(a, here), at(b, there)
    if stated.holds(100 * (new - old) / old):
        assert judge(stated, change(a, b)).agrees


@given(INTERVALS, INTERVALS, SHARES, SHARES)
def test_what_is_known_better_agrees_with_no_more(stated: Interval, computed: Interval, a: float, b: float) -> None:
    if judge(inside(stated, a, b), computed).agrees:
        assert judge(stated, computed).agrees


@given(INTERVALS, INTERVALS, st.floats(0, 100))
def test_a_tolerance_only_widens(stated: Interval, computed: Interval, by: float) -> None:
    if judge(stated, computed).agrees:
        assert judge(stated, computed, Tolerance(by)).agrees
    assert judge(stated, computed, Tolerance(by)).agrees == judge(
        stated, Interval(computed.low - by, computed.high + by)
    ).agrees or math.isclose(judge(stated, computed).gap * abs(stated.mid), by, rel_tol=1e-6, abs_tol=1e-6)


@pytest.mark.parametrize(
    ("stated", "computed", "agrees", "gap"),
    [
        (Interval(19.5, 20.5), Interval(11.58, 12.42), False, 0.354),
        (Interval(11.5, 12.5), Interval(11.58, 12.42), True, 0),
        (Interval(3, math.inf), Interval(3.75, 3.83), True, 0),
        (Interval(3, math.inf), Interval(2.6, 2.7), False, 0.1),
        (Interval.of(0), Interval.of(1), False, math.inf),
        (Interval(-math.inf, math.inf), Interval.of(1), True, 0),
    ],
)
def test_verdicts(stated: Interval, computed: Interval, agrees: bool, gap: float) -> None:
    verdict = judge(stated, computed)
    assert verdict.agrees is agrees
    assert verdict.gap == pytest.approx(gap, abs=0.001)


@pytest.mark.parametrize(
    ("gap", "sentences", "expected"),
    [
        (0.02, 0, "error"),
        (0.5, 1, "error"),
        (0.5, 2, "warning"),
        (0.5, 3, "warning"),
        (0.5, 4, None),
        (0.019, 0, "warning"),
        (0.005, 3, "warning"),
        (0.0049, 0, None),
        (math.inf, 0, "error"),
        (0.0, 0, None),
    ],
)
def test_levels(gap: float, sentences: int, expected: str | None) -> None:
    assert level(gap, sentences) == expected


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("0.5", Tolerance(0.5)),
        ("3%", Tolerance(share=0.03)),
        ("1 or 3%", Tolerance(1, 0.03)),
        ("3% or 1", Tolerance(1, 0.03)),
    ],
)
def test_tolerances(written: str, read: Tolerance) -> None:
    assert Tolerance.parse(written) == read


@pytest.mark.parametrize("written", ["", "x", "-1", "nan", "inf", "1 or", "%"])
def test_no_tolerances(written: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        Tolerance.parse(written)
