"""Times of day in figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.times.clock import clock_times
from tests.kinds.pages import page_of


def read(text: str) -> list[tuple[int, int | None, str]]:
    return [(one.hour, one.minute, one.half) for one in clock_times(page_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 9:30 a.m. sharp", (9, 30, "a")),
        ("at 9 p.m.", (9, None, "p")),
        ("at 9pm", (9, None, "p")),
        ("by 9 PM", (9, None, "p")),
        ("at 9.30 a.m.", (9, 30, "a")),
        ("at 13:05 GMT", (13, 5, "")),
        ("at 25:10 local time", (25, 10, "")),
        ("12:75 p.m.", (12, 75, "p")),
        ("0 a.m.", (0, None, "a")),
    ],
)
def test_reads(text: str, expected: tuple[int, int | None, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Matthew 24:30",
        "it lasted 24:30",
        "17 AM stations",
        "0.75 PM",
        "I'm 14 am I",
        "$14 pm",
        "1:2:30 p.m.",
        "10-14 p.m.",
        "14",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert read(text) == []


@given(st.integers(0, 99), st.integers(0, 99), st.sampled_from(("a.m.", "p.m.", "am", "PM")))
def test_any_figures_are_read(hour: int, minute: int, half: str) -> None:
    assert read(f"at {hour}:{minute:02} {half}") == [(hour, minute, half[0].lower())]
