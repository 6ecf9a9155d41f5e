"""Whose chambers a story speaks of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.congress.capitol import of_congress, undisputed
from tests.kinds.pages import page_of

PARTS = (
    "Congress",
    "the Senate",
    "The Legislature met.",
    "Sen. Ada Field, D-Ohio,",
    "Nigeria",
    "\n\n",
    "Gov. Field",
    "so",
)


def congress(text: str, at: str = "the Senate") -> bool:
    page = page_of(text)
    return of_congress(page, page.prose.index(at))


@pytest.mark.parametrize(
    "text",
    [
        "Congress waited for the Senate.",
        "On Capitol Hill, the Senate met.",
        "Sen. Ada Field (D-Ohio) told the Senate.",
        "Sen. Ada Field, R-Wis., told the Senate of Nigeria's plight.",
        "The U.S. Senate met.\n\nThen the Senate went home.",
        "President Joe Biden signed it.\n\nThen the Senate went home.",
        "The Legislature met.\n\nU.S. Rep. Ada Field said the Senate would not.",
        "Reporters asked about New Mexico and Congress; the Senate met.",
    ],
)
def test_it_is_congress(text: str) -> None:
    assert congress(text)


@pytest.mark.parametrize(
    "text",
    [
        "Then the Senate went home.",
        "Ada Field (D-Springfield) told the Senate.",
        "The Legislature met. Congress did not; the Senate went home.",
        "Congress met.\n\nThe General Assembly met.\n\nThen the Senate went home.",
        "State Sen. Ada Field told U.S. Sen. Bo Hill that the Senate would go home.",
        "Congress met.\n\nGov. Ada Field asked the Senate to go home.",
        "Congress met.\n\nIn Manila, the Senate went home.",
        "Congress met.\n\nThe Canadian Senate met.\n\nThen the Senate went home.",
    ],
)
def test_it_may_be_another(text: str) -> None:
    assert not congress(text)


@given(st.lists(st.sampled_from(PARTS), max_size=10).map(" ".join))
def test_a_doubt_in_the_paragraph_is_never_overcome(text: str) -> None:
    assert not congress(f"{text}\n\nThe Legislature met Congress and the Senate.", "and the Senate")


@pytest.mark.parametrize("dateline", ["WASHINGTON —", "WASHINGTON (AP) –", "WASHINGTON, D.C. -", "WASHINGTON--"])
def test_a_dateline_of_washington_tells_of_congress(dateline: str) -> None:
    assert congress(f"{dateline} On Monday, the Senate went home.")
    assert not congress(f"{dateline} On Monday in Manila, the Senate went home.")


@pytest.mark.parametrize(("text", "expected"), [("The Senate met.", True), ("In Manila, the Senate met.", False)])
def test_nobody_disputes_a_chamber(text: str, expected: bool) -> None:
    assert undisputed(page_of(text)) is expected
