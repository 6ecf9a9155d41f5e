"""Times of day that no clock shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.impossible_time import ImpossibleTime
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of

KIND = ImpossibleTime()


@given(st.integers(1, 30), st.integers(0, 99), st.sampled_from(("a.m.", "p.m.")))
def test_a_clock_tells(hour: int, minute: int, half: str) -> None:
    found = hits_of(KIND, f"The doors open at {hour}:{minute:02} {half} on Monday.")
    assert len(found) == (hour > 12 or minute > 59)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 14 p.m.", ["14 p.m."]),
        ("at 0 a.m.", ["0 a.m."]),
        ("at 25:10 GMT", ["25:10 GMT"]),
        ("at 24:30 local time", ["24:30 local time"]),
        ("at 24:00 GMT, 12:59 p.m. and 12 a.m.", []),
        ("Matthew 24:30, a run of 24:30 and a win by 75:61", []),
        ("17 AM stations, 0.75 PM and I'm 14 am I", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text) == expected


def test_an_hour_told_twice_is_a_warning_and_mended() -> None:
    (hit,) = hits_of(KIND, "The doors open at 15:30 p.m. today.")
    assert (hit.level, hit.suggestions) == ("warning", ("3:30 p.m.",))


def test_is_a_kind() -> None:
    assert isinstance(KIND, Kind)
