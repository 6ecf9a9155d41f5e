"""A time in two zones: "9 a.m. EST (1300 GMT)"."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.kinds.zone_conversion import ZoneConversion
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of

KIND = ZoneConversion()
DAY = "2023-06-10"
WRONG = [
    "It begins at 9 a.m. EST (1300 GMT).",
    "It begins at 8 p.m. ET (6 p.m. CT).",
    "It begins at 8 p.m. ET/6 p.m. CT.",
    "It begins at 10:00 GMT (12:00 BST).",
    "It begins at 10:00 GMT (11:00 CEST).",
    "It begins at 9 a.m. Eastern (7 a.m. Pacific).",
    "It begins at 9 a.m. ET (1400 GMT).",
    "It begins at 9 a.m. EDT (1400 GMT).",
    "It begins at noon EDT (1500 UTC).",
    "It begins at 8:30 p.m. Eastern time (5 p.m. Pacific time).",
    "It begins at 9 a.m. Eastern Daylight Time (6 a.m. Mountain Daylight Time).",
    "It begins at 9 p.m. ET, or 7 p.m. CT.",
    "It begins at 5 p.m. PDT (9 p.m. EDT).",
]
RIGHT = [
    "It begins at 9 a.m. EST (1400 GMT).",
    "It begins at 8 p.m. ET (7 p.m. CT).",
    "It begins at 8 p.m. ET/7 p.m. CT.",
    "It begins at 8 ET/7 CT.",
    "It begins at 10:00 GMT (11:00 BST).",
    "It begins at 10:30 BST (0930 UTC).",
    "It begins at 7:30 a.m. EDT (1130 UTC).",
    "It begins at 5:00 pm EDT (2100 UTC).",
    "It begins at 9 p.m. EDT Monday (0100 GMT on Tuesday).",
    "It begins at 9 a.m. ET (1300 GMT).",
    "On Jan. 9 it begins at 9 a.m. ET (1400 GMT).",
    "It begins at 9 a.m. CST (0100 GMT).",
    "It begins at 5:30 a.m. IST (0000 GMT).",
    "It begins at 8 a.m. local time (1300 GMT).",
    "Sessions are at 1 p.m. ET, 3 p.m. PT and 5 p.m. ET.",
    "It runs from 9 a.m. EST to 5 p.m. EST (2200 GMT).",
    "It runs 9-10 a.m. ET (6-7 a.m. PT).",
    "Call 9 a.m. to 5 p.m. ET, 24 hours.",
    "Polls close at 7 p.m. MST (7 p.m. PDT).",
    "It begins at noon ET (9 a.m. PT).",
    "It begins at midnight GMT (7 p.m. EST).",
    "It begins at 3 p.m. ET (noon PT).",
]
HOURS = {"GMT": 0, "EST": -5, "PDT": -7, "CET": 1, "JST": 9, "NZST": 12, "HST": -10, "AKDT": -8}


@pytest.mark.parametrize("text", WRONG)
def test_flags_times_that_are_not_one(text: str) -> None:
    assert len(hits_of(KIND, text, DAY)) == 1


@pytest.mark.parametrize("text", RIGHT)
def test_leaves_alone_what_is_one_time_or_may_be(text: str) -> None:
    assert marks_of(KIND, text, DAY) == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("It begins at 9 a.m. EST (1300 GMT).", "9 a.m. EST (1400 GMT"),
        ("It begins at 8 p.m. ET (6 p.m. CT).", "8 p.m. ET (7 p.m. CT"),
        ("It begins at 10:00 GMT (12:00 BST).", "10:00 GMT (11:00 BST"),
        ("It begins at 8:30 PM EDT/5 PM PDT.", "8:30 PM EDT/5:30 PM PDT"),
    ],
)
def test_the_second_time_is_offered_as_it_should_be(text: str, better: str) -> None:
    (hit,) = hits_of(KIND, text, DAY)
    assert hit.suggestions == (better,)


def test_a_zone_of_the_wrong_season_is_a_warning_and_is_told() -> None:
    (hit,) = hits_of(KIND, "It begins at 9 a.m. EST (1300 GMT).", DAY)
    assert hit.level == "warning"
    assert hit.slots["problem"] == "9 a.m. EST is 1400 GMT, not 1300 GMT, which would fit daylight time."
    (hit,) = hits_of(KIND, "It begins at 9 a.m. EST (1300 GMT).", "2023-01-10")
    assert hit.level is None


@settings(max_examples=100)
@given(st.integers(0, 1439), st.sampled_from(sorted(HOURS)), st.sampled_from(sorted(HOURS)), st.integers(0, 23))
def test_one_time_is_right_and_another_is_not(minutes: int, one: str, other: str, off: int) -> None:
    there = (minutes + 60 * (HOURS[other] - HOURS[one]) + 60 * off) % 1440
    first, second = (f"{each // 60:02}{each % 60:02}" for each in (minutes, there))
    flagged = hits_of(KIND, f"It begins at {first} {one} ({second} {other}).", DAY)
    assert len(flagged) == (off != 0 and one != other)


def test_it_is_a_kind() -> None:
    assert isinstance(KIND, Kind)


@pytest.mark.parametrize("piece", ["9 a.m. EST (", "EST/", "1400 GMT or ", "9 a.m. " * 3, "(1" * 5])
def test_odd_copy_is_read_to_its_end(piece: str) -> None:
    hits_of(KIND, piece * (20_000 // len(piece)), DAY)
