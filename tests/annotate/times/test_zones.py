"""Times with zones."""

from __future__ import annotations

import pytest
import regex

from claimlint.annotate.times.zones import OFFSETS, ZONED, zoned

PATTERN = regex.compile(ZONED)


@pytest.mark.parametrize(
    ("text", "minutes", "sure", "offsets"),
    [
        ("9 a.m. EST", 540, True, (-5,)),
        ("9:30 pm EDT", 1290, True, (-4,)),
        ("12 a.m. GMT", 0, True, (0,)),
        ("12 p.m. GMT", 720, True, (0,)),
        ("1400 GMT", 840, True, (0,)),
        ("14:05 UTC", 845, True, (0,)),
        ("10:00 BST", 600, False, (1, 6)),
        ("noon Eastern", 720, True, (-5, -4)),
        ("midnight PT", 0, True, (-8, -7)),
        ("8 CT", 480, False, (-6, -5)),
        ("9 p.m. Monday ET", 1260, True, (-5, -4)),
        ("9 a.m. Pacific Daylight Time", 540, True, (-7,)),
        ("9 a.m. E.S.T.", 540, True, (-5,)),
    ],
)
def test_a_time_with_its_zone(text: str, minutes: int, sure: bool, offsets: tuple[float, ...]) -> None:
    found = PATTERN.fullmatch(text)
    assert found is not None
    time = zoned(found)
    assert time is not None
    assert (time.minutes, time.sure, time.offsets) == (minutes, sure, offsets)


@pytest.mark.parametrize("text", ["13 p.m. EST", "0 a.m. EST", "9:75 a.m. EST", "25:00 GMT", "1400 p.m. GMT"])
def test_what_no_clock_shows_is_none(text: str) -> None:
    found = PATTERN.match(text)
    assert found is None or zoned(found) is None


def test_offsets_are_those_of_the_globe() -> None:
    assert all(-12 <= hours <= 14 for offsets in OFFSETS.values() for hours in offsets)
