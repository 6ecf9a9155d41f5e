"""Numbers as copy writes them."""

from __future__ import annotations

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.quantities.units import UNITS
from claimlint.claims.arithmetic.figures import SIGNS, WORDS, apart, between, figure, place, step_of
from claimlint.model.interval import Interval
from tests.claims.arithmetic.intervals import INTERVALS

NAMED = st.sampled_from(["", "student", "SEK", *SIGNS, *WORDS, *sorted(UNITS)])
STEPS = st.sampled_from([0.0, *(10.0**power for power in range(-6, 10))])
PLAIN = re.compile(
    r"(?:[A-Z]{3} )?−?[A-Z]*[$£€¥]?\d{1,3}(?:,\d{3})*(?:\.\d+)?(?: (?:million|billion|trillion))?(?: .+)?"
)


@pytest.mark.parametrize(
    ("value", "unit", "step", "text"),
    [
        (26.63, "percent", 0.1, "26.6 percent"),
        (12.04, "percent", 0.1, "12 percent"),
        (1.2e9, "USD", 1e8, "$1.2 billion"),
        (1_204, "$", 1, "$1,204"),
        (5.5, "USD", 0.01, "$5.50"),
        (-5.5, "GBP", 0.1, "−£5.50"),
        (300e9, "JPY", 1e9, "¥300 billion"),
        (12e6, "SEK", 1e6, "SEK 12 million"),
        (3.79, "times", 0.1, "3.8 times"),
        (97.3, "km", 1, "97 km"),
        (1, "mi", 1, "1 mile"),
        (0.5, "points", 0.1, "0.5 percentage points"),
        (1, "points", 0, "1 percentage point"),
        (1_234_567, "", 0, "1.23 million"),
        (1_234_567, "", 1, "1,234,567"),
        (1_200_000, "student", 1, "1,200,000"),
        (0.1 + 0.2, "", 0, "0.3"),
        (0.000123, "", 0, "0.000123"),
        (1e21, "", 0, "1,000,000,000 trillion"),
        (12345.678, "", 0, "12,346"),
        (123.456, "", 0, "123"),
        (9.999, "percent", 0.1, "10 percent"),
        (-0.001, "", 0.1, "0"),
        (2.5, "", 1, "3"),
        (0, "percent", 0, "0 percent"),
    ],
)
def test_figures(value: float, unit: str, step: float, text: str) -> None:
    assert figure(value, unit, step) == text


@pytest.mark.parametrize(
    ("value", "unit", "step", "text"),
    [
        (Interval(21.5, 21.7), "percent", 0.1, "between 21.5 and 21.7 percent"),
        (Interval(11.58, 12.42), "percent", 1, "12 percent"),
        (Interval(1.2e9, 1.3e9), "USD", 1e8, "between $1.2 billion and $1.3 billion"),
        (Interval(3, math.inf), "times", 0, "at least 3 times"),
        (Interval(-math.inf, 3), "", 0, "at most 3"),
        (Interval(-math.inf, math.inf), "percent", 0, "any number"),
        (Interval.of(1000), "", 0, "1,000"),
    ],
)
def test_intervals(value: Interval, unit: str, step: float, text: str) -> None:
    assert between(value, unit, step) == text


def test_what_is_computed_is_not_written_as_what_is_stated() -> None:
    assert apart(Interval(12.53, 12.57), Interval(12.45, 12.52), "percent", 0.1) == "between 12.53 and 12.57 percent"
    assert apart(Interval(11.58, 12.42), Interval(19.5, 20.5), "percent", 1) == "12 percent"
    assert apart(Interval(20.6, 20.7), Interval(19.5, 20.5), "percent", 1) == "21 percent"
    assert apart(Interval(21.0, math.inf), Interval(19.5, 20.5), "percent") == "at least 21 percent"


@given(st.floats(allow_nan=False, allow_infinity=False), NAMED, STEPS)
def test_every_number_is_written_plainly(value: float, unit: str, step: float) -> None:
    text = figure(value, unit, step)
    assert PLAIN.fullmatch(text)
    assert "e" not in text.removesuffix(unit).split(" ")[0]


@given(st.floats(-1e12, 1e12), STEPS.filter(bool))
def test_a_figure_is_at_most_half_a_step_off(value: float, step: float) -> None:
    text = figure(value, "", step).replace(",", "").replace("−", "-")
    digits, _, word = text.partition(" ")
    read = float(digits) * {"": 1.0, "million": 1e6, "billion": 1e9, "trillion": 1e12}[word]
    assert abs(read - value) <= max(step / 2, abs(value) * 1e-11) * (1 + 1e-9)


@given(INTERVALS, INTERVALS, NAMED, STEPS)
def test_any_interval_is_written(computed: Interval, stated: Interval, unit: str, step: float) -> None:
    assert apart(computed, stated, unit, step)
    assert between(computed, unit, step).count("and") <= 1


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan])
def test_no_number(value: float) -> None:
    with pytest.raises(ValueError, match="cannot be written"):
        figure(value)


def test_steps() -> None:
    assert [place(value) for value in (12.345, 1.2345, 0.0123, 1234, 1_234_567, 0)] == pytest.approx(
        [0.1, 0.01, 0.0001, 1, 10_000, 1]
    )
    assert [step_of(Interval(*ends)) for ends in ((21.55, 21.65), (11.5, 12.5), (3.0, 3.0), (3.0, math.inf))] == (
        pytest.approx([0.1, 1, 0, 0])
    )
