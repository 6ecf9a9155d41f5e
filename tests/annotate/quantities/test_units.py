"""Units and their exact sizes, currencies, and the nouns of counts."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.quantities import money
from claimlint.annotate.quantities.nouns import noun, singular
from claimlint.annotate.quantities.units import NAMES, UNITS, convert

DIMENSIONS = sorted({unit.dimension for unit in UNITS.values() if unit.dimension})


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        (1, "mi", "km", 1.609344),
        (1, "ft", "m", 0.3048),
        (1, "in", "cm", 2.54),
        (1, "lb", "kg", 0.45359237),
        (1, "oz", "g", 28.349523125),
        (1, "st", "kg", 6.35029318),
        (1, "acre", "ha", 0.40468564224),
        (1, "mi²", "km²", 2.589988110336),
        (1, "gal", "l", 3.785411784),
        (1, "imp gal", "l", 4.54609),
        (1, "ton", "kg", 907.18474),
        (1, "long ton", "kg", 1016.0469088),
        (1, "nmi", "km", 1.852),
        (1, "bbl", "l", 158.987294928),
        (100, "°F", "°C", 37.77777777777777),
        (-40, "°C", "°F", -40),
        (60, "mph", "km/h", 96.56064),
        (1, "MWh", "GJ", None),
        (1, "MW", "MWh", None),
        (1, "degree", "°C", None),
        (1, "month", "day", None),
        (1, "elbow", "m", None),
    ],
)
def test_converts(value: float, unit: str, to: str, expected: float | None) -> None:
    found = convert(value, unit, to)
    assert found is None if expected is None else found is not None and math.isclose(found, expected)


def test_a_difference_of_temperatures_is_scaled_and_not_shifted() -> None:
    found = convert(1.5, "°C", "°F", difference=True)
    assert found is not None
    assert math.isclose(found, 2.7)


@given(st.data(), st.floats(-1e6, 1e6))
def test_there_and_back_is_the_same(data: st.DataObject, value: float) -> None:
    dimension = data.draw(st.sampled_from(DIMENSIONS))
    one, other = (
        data.draw(st.sampled_from([u.symbol for u in UNITS.values() if u.dimension == dimension])) for _ in "ab"
    )
    there = convert(value, one, other)
    assert there is not None
    back = convert(there, other, one)
    assert back is not None
    assert math.isclose(back, value, rel_tol=1e-9, abs_tol=1e-6)


def test_every_name_is_of_a_unit() -> None:
    assert set(NAMES.values()) <= set(UNITS)
    assert all(other in UNITS for unit in UNITS.values() for other in unit.others)
    for name in ("miles", "square feet", "degrees Celsius", "miles per hour", "pounds per square inch", "days", "tons"):
        assert name in NAMES or name.casefold() in NAMES


def test_dollars_may_be_of_any_country() -> None:
    assert money.same_money("$", "USD")
    assert money.same_money("AUD", "$")
    assert not money.same_money("USD", "AUD")
    assert not money.same_money("$", "GBP")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("men", "man"),
        ("public school students who", "student"),
        ("sales executives said", "executive"),
        ("crew members", "member"),
        ("police who", "police"),
        ("workers strike Boeing plants", "worker"),
        ("important steps agencies can", "step"),
        ("U.S. service members", "member"),
        ("more bodies", "body"),
        ("children attend", "child"),
        ("buses, vans", "bus"),
        ("firefighters.", "firefighter"),
        ("police", "police"),
        ("dead", "dead"),
        ("Israelis are", "israeli"),
        ("bureaus that", "bureau"),
        ("policewomen", "policewoman"),
        ("churches", "church"),
        ("of them", None),
        ("and", None),
        ("percent", None),
    ],
)
def test_what_is_counted(words: str, expected: str | None) -> None:
    found = noun(words.split(" "))
    assert (found.singular if found else None) == expected


@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12), max_size=6))
def test_any_words_are_read(words: list[str]) -> None:
    found = noun(words)
    assert found is None or 1 <= found.words <= len(words)
    assert all(singular(word) != "" for word in words)
