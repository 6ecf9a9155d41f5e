"""What bound slots mean: units and magnitudes that neighbours lend."""

from __future__ import annotations

import pytest

from claimlint.claims.arithmetic.formula import Undefined
from claimlint.claims.checking.reading import COARSE, Reading, looked_up, readings
from claimlint.claims.patterns.pattern import Bound, ClaimPattern
from claimlint.model.interval import Interval
from tests.claims.patterns.read import RISE, sentences_of
from tests.kinds.pages import page_of

PATTERN = "{v:rise} from {a:quantity} [{d:when}] ... to {b:quantity}"
TYPES = {"v": "rise", "a": "quantity", "b": "quantity", "d": "when"}


def read(text: str) -> tuple[Bound, list[Reading], str]:
    page = page_of(text)
    (bound,) = ClaimPattern(f"{PATTERN} ... in droves", RISE).find(sentences_of(page), RISE, 5.0)
    return bound, list(readings(bound, TYPES)), page.prose


@pytest.mark.parametrize(
    ("figures", "unit"),
    [
        ("from 7.5 to 16 percent", "percent"),
        ("from $5 to 7", "$"),
        ("from 40 people to 50", "person"),
        ("from 40 to 50", ""),
    ],
)
def test_a_unit_that_is_said_once_is_meant_for_both(figures: str, unit: str) -> None:
    _, (reading, *_), _ = read(f"It rose {figures} in droves.")
    assert reading["a"].unit == reading["b"].unit == unit


def test_rates_of_different_things_have_different_units() -> None:
    _, (reading, *_), _ = read("It rose from $5 a gallon to $7 a barrel in droves.")
    assert reading["a"].unit != reading["b"].unit


def test_a_hundredth_may_be_meant_for_both() -> None:
    _, found, _ = read("It rose from 90.5 to 92 cents in droves.")
    assert pytest.approx(0.905) in [reading["a"].value for reading in found]


def test_a_round_number_is_not_read_as_any_that_rounds_to_it() -> None:
    _, (reading, *_), _ = read("It rose from 100,000 to 1 million in droves.")
    assert reading["a"].interval.high <= 100_000 * (1 + COARSE)
    assert reading["b"].interval.low >= 1e6 * (1 - COARSE)


def test_names_of_formulas_are_looked_up() -> None:
    bound, (reading, *_), prose = read("It climbed from nearly $40 in 2004 to $50 in droves.")
    found = {
        name: looked_up(name, bound, reading, prose)
        for name in ("v", "v.sense", "a.unit", "a.hedge", "a.sort", "a.value", "b.per", "d.text")
    }
    assert found == {
        "v": "climbed",
        "v.sense": "up",
        "a.unit": "$",
        "a.hedge": "nearly",
        "a.sort": "money",
        "a.value": Interval.of(40),
        "b.per": "",
        "d.text": "in 2004",
    }


def test_what_the_pattern_did_not_bind_has_no_value() -> None:
    bound, (reading, *_), prose = read("It climbed from $40 to $50 in droves.")
    with pytest.raises(Undefined):
        looked_up("d.text", bound, reading, prose)
