"""Hedges on exact figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.hedged_exact import HedgedExact, places
from claimlint.model.protocols import FieldError
from tests.kinds.pages import found, hits_on, page_of

KIND = HedgedExact(hedges=("about", "nearly"))


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("About 4,317 people came.", ["About 4,317"]),
        ("It cost nearly $1,204.37 then.", ["nearly $1,204.37"]),
        ("It was roughly 3.1416 then.", ["roughly 3.1416"]),
        ("Some 4,317 people and about 1,234 dogs came.", ["Some 4,317", "about 1,234"]),
        ("About 4,310 people came.", []),
        ("About 43,000 people came.", []),
        ("More than 4,317 people came.", []),
        ("Exactly 4,317 people came.", []),
        ("It was about 4,317 then 5,112.", ["about 4,317"]),
        ("A talk about 1984 and 2001.", []),
    ],
)
def test_finds(text: str, marks: list[str]) -> None:
    assert found(KIND, text) == marks


def test_offers_the_bare_figure() -> None:
    (hit,) = hits_on(KIND, page_of("About 4,317 people came."))
    assert hit.suggestions == ("4,317",)
    assert hit.slots == {"hedge": "About"}


def test_a_hedge_that_there_is_not_is_told() -> None:
    with pytest.raises(FieldError):
        HedgedExact(hedges=("perhaps",)).prepare()


@given(st.integers(1, 10**9), st.integers(0, 6))
def test_zeros_at_the_end_do_not_count(number: int, more: int) -> None:
    assert places(f"{number * 10**more:,}") == places(str(number)) <= len(str(number))
