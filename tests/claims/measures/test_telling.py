"""What is said of a pair that does not fit."""

from __future__ import annotations

import pytest

from claimlint.claims.measures.converted import weighed
from claimlint.claims.measures.telling import rounded, slip, suggestions, working
from tests.claims.measures.test_converted import pair


@pytest.mark.parametrize(
    ("value", "like", "beside", "expected"),
    [
        (9.3206, "15", "14.9", "9.3"),
        (3280.84, "1,000", "1,320", "3,300"),
        (3701.5, "2300", "370", "3700"),
        (400171.4, "248,655", "640,274", "400,171"),
        (804.7, "500", "80", "800"),
        (0.3048, "1", "3", "0.30"),
        (93205678.8, "150 million", "930", "93 million"),
        (-12.2, "10", "12", "-12"),
    ],
)
def test_it_is_as_exact_as_what_it_comes_from(value: float, like: str, beside: str, expected: str) -> None:
    assert rounded(value, like, beside) == expected


@pytest.mark.parametrize(("value", "like", "expected"), [(107.6, "42", "108"), (87.404, "30.78", "87.40")])
def test_temperatures_have_as_many_decimals(value: float, like: str, expected: str) -> None:
    assert rounded(value, like, "1", temperature=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100 km (620 miles)", "the figure is ten times too high"),
        ("100 km (6.2 miles)", "the figure is ten times too low"),
        ("300 m (984,000 ft)", "the figure is a thousand times too high"),
        ("97 km (156 miles)", "it was divided instead of multiplied"),
        ("60 miles (75 km)", ""),
        ("0 km (5 miles)", ""),
    ],
)
def test_slips(text: str, expected: str) -> None:
    one = pair(text)
    found = weighed(one.source, one.target)
    assert found is not None
    assert slip(one, found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15 km (14.9 miles)", ["15 km (9.3 miles)", "24 km (14.9 miles)"]),
        ("3-5 miles (2-3 km)", ["3-5 miles (4.8-8 km)", "1.2-1.9 miles (2-3 km)"]),
        ("5-foot-10 (150 cm)", ["5-foot-10 (180 cm)"]),
        ("150 cm (5-foot-10)", ["180 cm (5-foot-10)"]),
        ("12-km (3-mile)", ["12-km (7-mile)", "4.8-km (3-mile)"]),
        ("2300 miles (370 km)", ["2300 miles (3700 km)", "230 miles (370 km)"]),
        ("135 km/h (840 mph)", ["135 km/h (84 mph)", "1,350 km/h (840 mph)"]),
        ("42 °C (135 °F)", ["42 °C (108 °F)", "57 °C (135 °F)"]),
    ],
)
def test_either_may_be_the_slip(text: str, expected: list[str]) -> None:
    one = pair(text)
    found = weighed(one.source, one.target)
    assert found is not None
    assert list(suggestions(text, one, found)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15 km (14.9 miles)", "15 km × 0.621371 = 9.32057 mi"),
        ("42 °C (135 °F)", "42 °C × 1.8 + 32 = 107.6 °F"),
        ("90 F (40 C)", "90 °F × 0.555556 − 17.7778 = 32.2222 °C"),
    ],
)
def test_the_working_is_in_figures(text: str, expected: str) -> None:
    one = pair(text)
    found = weighed(one.source, one.target)
    assert found is not None
    assert working(one, found) == expected
