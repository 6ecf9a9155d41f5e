"""Centuries and the years in brackets behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.century import Century
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of

KIND = Century()


@given(st.integers(11, 21), st.integers(1001, 2099))
def test_centuries_are_counted_from_one(nth: int, year: int) -> None:
    ending = "st" if nth == 21 else "th"
    found = hits_of(KIND, f"It was built in the {nth}{ending} century ({year}).")
    right = 100 * (nth - 1) <= year <= 100 * nth + 1
    assert len(found) == (not right)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the 18th century (1850s)", ["18th century (1850s)"]),
        ("an eighteenth-century house (1820)", ["eighteenth-century house (1820)"]),
        ("a 17th-century painter (1790-1850)", ["17th-century painter (1790-1850)"]),
        ("in the 18th century (early 1700s)", []),
        ("a 17th-century painter (1590-1650)", []),
        ("in the 5th century (480 B.C.)", []),
        ("in the 18th century, 1850 people", []),
        ("the 18th century (volume 1850 of it)", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text) == expected


def test_the_century_of_the_years_is_suggested() -> None:
    (hit,) = hits_of(KIND, "It was built in the 18th century (1850s).")
    assert hit.suggestions == ("19th century (1850s)",)
    assert hit.slots == {"because": "the 18th century ran from 1701 to 1800"}


def test_is_a_kind() -> None:
    assert isinstance(KIND, Kind)
