"""Amounts beside one another: numbers, units, and what they share."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.claims.measures.amounts import amounts
from claimlint.model.interval import Interval


def read(text: str) -> list[tuple[str, list[float], str]]:
    """The amounts of a text: as written, their numbers, their unit."""
    found = amounts(text, 0, len(text))
    return [
        (text[one.span.start : one.span.end], [round(figure.value, 3) for figure in one.figures], one.unit)
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("60 miles", ("60 miles", [60], "mi")),
        ("97km", ("97km", [97], "km")),
        ("2300 miles", ("2300 miles", [2300], "mi")),
        ("248,655 miles", ("248,655 miles", [248655], "mi")),
        ("1.5 million acres", ("1.5 million acres", [1.5e6], "acre")),
        ("a 5-foot-10 guard", ("5-foot-10", [5.833], "ft")),
        ("5 ft 9 in", ("5 ft 9 in", [5.75], "ft")),
        ("5 feet, 9 inches", ("5 feet, 9 inches", [5.75], "ft")),
        ("5'9\" tall", ("5'9\"", [5.75], "ft")),
        ("9st 4lb", ("9st 4lb", [9.286], "st")),
        ("7 pounds, 6 ounces", ("7 pounds, 6 ounces", [7.375], "lb")),
        ("3-5 miles", ("3-5 miles", [3, 5], "mi")),
        ("3 to 5 km", ("3 to 5 km", [3, 5], "km")),
        ("10 by 12 feet", ("10 by 12 feet", [10, 12], "ft")),
        ("10 feet by 12 feet", ("10 feet by 12 feet", [10, 12], "ft")),
        ("2 x 3 x 4 m", ("2 x 3 x 4 m", [2, 3, 4], "m")),
        ("-5 to -10 C", ("-5 to -10 C", [-5, -10], "°C")),
        ("minus 40 degrees", ("minus 40 degrees", [-40], "degree")),
        ("38º C", ("38º C", [38], "°C")),
        ("100 degrees Fahrenheit", ("100 degrees Fahrenheit", [100], "°F")),
        ("1½ miles", ("1½ miles", [1.5], "mi")),
        ("5 1/2 feet", ("5 1/2 feet", [5.5], "ft")),
        ("half a mile", ("half a mile", [0.5], "mi")),
        ("a quarter-mile", ("a quarter-mile", [0.25], "mi")),
        ("a third of a mile", ("a third of a mile", [0.333], "mi")),
        ("three-quarters of a mile", ("three-quarters of a mile", [0.75], "mi")),
        ("one-tenth of an inch", ("one-tenth of an inch", [0.1], "in")),
        ("two-thirds of a mile", ("two-thirds of a mile", [0.667], "mi")),
        ("a mile", ("a mile", [1], "mi")),
        ("twenty-five miles", ("twenty-five miles", [25], "mi")),
        ("a hundred miles", ("a hundred miles", [100], "mi")),
        ("150-mile-per-hour winds", ("150-mile-per-hour", [150], "mph")),
        ("10 MPH", ("10 MPH", [10], "mph")),
        ("10 sq. ft.", ("10 sq. ft.", [10], "ft²")),
        ("40,000-square-mile", ("40,000-square-mile", [40000], "mi²")),
        ("20 tons", ("20 tons", [20], "ton")),
    ],
)
def test_reads(text: str, expected: tuple[str, list[float], str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "60",
        "$5 m",
        "£20m",
        "a man",
        "12 people",
        "1,2 km",
        "5 kg/m",
        "of a mile",
        "v.5 km",
        "in 5 minor cases",
        "an",
    ],
)
def test_leaves_alone_what_is_no_amount(text: str) -> None:
    assert read(text) == []


def test_feet_take_inches_and_not_more() -> None:
    assert read("5 feet 14 inches") == [("5 feet", [5], "ft"), ("14 inches", [14], "in")]
    assert read("5 feet (12 inches)") == [("5 feet", [5], "ft"), ("12 inches", [12], "in")]


def meaning(text: str) -> Interval:
    """What the one number of a text can mean."""
    (amount,) = amounts(text, 0, len(text))
    return amount.figures[0].interval


def test_zeros_may_be_rounding_up_to_a_tenth() -> None:
    assert meaning("100 miles") == Interval(90, 110)
    assert meaning("120 miles") == Interval(115, 125)
    assert meaning("1.50 miles") == pytest.approx(Interval(1.495, 1.505))


@given(st.text("0123456789,.-–/½ '\"°ºCFkmfit()x\n", max_size=60))
def test_any_text_is_read(text: str) -> None:
    found = amounts(text, 0, len(text))
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
