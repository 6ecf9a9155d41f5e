"""Whether two amounts agree, and how far apart they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.claims.measures.beside import Pair, pairs
from claimlint.claims.measures.converted import weighed


def pair(text: str) -> Pair:
    """The one pair of a text."""
    (one,) = pairs(text, 0, len(text))
    return one


def gap(text: str, *, difference: bool = False) -> float:
    """The gap of the one pair of a text."""
    one = pair(text)
    found = weighed(one.source, one.target, about=one.about, difference=difference)
    assert found is not None
    return found.gap


@pytest.mark.parametrize(
    "text",
    [
        "60 miles (97 km)",
        "97km (60 miles)",
        "30ft (10m)",
        "100 miles (160 km)",
        "62 miles (100 km)",
        "30 mph (45 kph)",
        "75 mph (120 kph)",
        "5-foot-10 (178-centimeter)",
        "100-degree (38 C)",
        "90 F (32 C)",
        "-40 C (-40 F)",
        "5,000 degrees Celsius (9,000 Fahrenheit)",
        "15 million C (27 million F)",
        "400 F (200 C)",
        "97 degrees (36 degrees Celsius)",
        "2,000 acres (800 hectares)",
        "40,000 square miles (103,600 square km)",
        "1400 feet (about 430 meters)",
        "12 ounces (340 g)",
        "12 ounces (355 ml)",
        "10 gallons (38 l)",
        "10 gallons (45 l)",
        "three stone (19kg)",
        "one ton (907 kg)",
        "one tonne (1,000 kg)",
        "one ton (1,000 kg)",
        "5 knots (9 km/h)",
        "half a mile (800 m)",
        "3-5 miles (5-8 km)",
        "10 by 12 feet (3 by 3.7 m)",
        "a pint (568 ml)",
        "a pint (473 ml)",
        "150 million km (93 million miles)",
        "300 hp (221 kW)",
        "300 hp (224 kW)",
        "29.92 inches of mercury (1,013 millibars)",
        "60 nautical miles (69 miles)",
    ],
)
def test_these_agree(text: str) -> None:
    assert gap(text) == 0


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("15 km (14.9 miles)", 0.5, 0.7),
        ("62 miles (94 km)", 0.03, 0.06),
        ("62 miles (97 km)", 0, 0.03),
        ("42 C (135 F)", 0.2, 0.4),
        ("21 C (74 F)", 0.03, 0.06),
        ("3-5 miles (5-18 km)", 1, 2),
        ("10 gallons (60 l)", 0.1, 0.5),
        ("0 km (5 miles)", 1, 1),
    ],
)
def test_these_are_apart(text: str, low: float, high: float) -> None:
    assert low <= gap(text) <= high


def test_a_difference_is_not_shifted() -> None:
    assert gap("1.5 C (2.7 F)", difference=True) == 0
    assert gap("1.5 C (2.7 F)") > 0.1
    assert gap("1.5 C (34.7 F)", difference=True) > 1


@pytest.mark.parametrize("text", ["5 miles (8 kg)", "3-5 miles (8 km)", "5 MW (8 MWh)"])
def test_what_cannot_be_compared_is_not(text: str) -> None:
    one = pair(text)
    assert weighed(one.source, one.target) is None


def test_both_ways_are_told() -> None:
    one = pair("12 miles (12 km)")
    found = weighed(one.source, one.target)
    assert found is not None
    assert found.there[0] == pytest.approx(19.31213)
    assert found.back[0] == pytest.approx(7.456454)
    assert found.units == ("mi", "km")
    assert found.gap == pytest.approx((11.5 * 1.609344 - 12.5) / 19.31213)


SIZES = [("miles", "km", 1.609344), ("feet", "m", 0.3048), ("acres", "ha", 0.40468564)]


@given(st.floats(0.1, 1e6), st.sampled_from(SIZES))
def test_what_is_converted_with_the_same_digits_agrees(value: float, units: tuple[str, str, float]) -> None:
    unit, other, factor = units
    first = float(f"{value:.3g}")
    second = float(f"{first * factor:.3g}")
    text = f"{_written(first)} {unit} ({_written(second)} {other})"
    assert gap(text) <= 0.002


def _written(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.6f}".rstrip("0").rstrip(".")
