""" "Last August" in October."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.last_month import LastMonth
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of

KIND = LastMonth()
NAMES = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


@given(st.integers(1, 12), st.integers(1, 12))
def test_two_years_are_open_only_where_the_month_is_past_or_to_come(month: int, now: int) -> None:
    day = f"2023-{now:02}-11"
    assert len(hits_of(KIND, f"It was closed last {NAMES[month - 1]}.", day)) == (now - month > 1)
    assert len(hits_of(KIND, f"It will open next {NAMES[month - 1]}.", day)) == (month - now > 1)


@pytest.mark.parametrize(
    "text",
    [
        "It was closed last August, in 2022.",
        "It was closed last August 12.",
        "It was closed last August 2022.",
        "At last august company came.",
        "It was blast August.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert marks_of(KIND, text, "2023-10-11") == []


def test_both_years_are_named() -> None:
    (hit,) = hits_of(KIND, "It has been closed since last August.", "2023-10-11")
    assert hit.slots == {"because": "August of 2023 or of 2022"}
    assert hit.suggestions == ("August 2022", "August")
    (hit,) = hits_of(KIND, "It was closed last August.", "2023-10-11")
    assert hit.suggestions == ("in August 2022", "in August")
    (hit,) = hits_of(KIND, "Last August it was closed.", "2023-10-11")
    assert hit.suggestions == ("In August 2022", "In August")


def test_without_a_story_nothing_is_told() -> None:
    assert marks_of(KIND, "It was closed last August.") == []


def test_is_a_kind() -> None:
    assert isinstance(KIND, Kind)
