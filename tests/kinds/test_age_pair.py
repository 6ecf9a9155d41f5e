"""Two ages of one person, and words for ages."""

from __future__ import annotations

import pytest

from claimlint.kinds.age_pair import AgePair
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of

KIND = AgePair()
DAY = "2005-06-10"
WRONG = [
    "The 72-year-old, who was 20 when the war ended in 1945, spoke.",
    "Jo Lind, 72, who was 20 when the war ended in 1945, spoke.",
    "He joined the band at 17, in 1981, and is now 35.",
    "She married at 21 in 1970 and was 74 in 2004.",
    "The octogenarian, 78, won.",
    "A 20-year-old teenager was arrested.",
    "The 72-year-old, who turned 20 in 1945, spoke.",
]
RIGHT = [
    "The 80-year-old, who was 20 when the war ended in 1945, spoke.",
    "Jo Lind, 79, who was 20 when the war ended in 1945, spoke.",
    "He joined the band at 17, in 1981, and is now 41.",
    "He joined the band at 17, in 1981, and his son is now 35.",
    "She married at 21 in 1970 and was 55 in 2004.",
    "The octogenarian, 88, won.",
    "A 19-year-old teenager was arrested.",
    "Jo Lind, 72, and Tom Gray, who was 20 in 1945, spoke.",
    "In 1990, Jo Lind, 65, who was 20 in 1945, spoke.",
    "The 72-year-old, who was 20 when the war ended, spoke.",
    "The law, 20 years old in 1945, was 72 in 2005.",
    "Jo Lind, 45, was 3 of 4 in 1990 and is now 5.",
    "The 72-year-old, who was 20 years younger than her husband in 1945, spoke.",
]


@pytest.mark.parametrize("text", WRONG)
def test_flags_ages_that_do_not_fit(text: str) -> None:
    assert len(hits_of(KIND, text, DAY)) == 1


@pytest.mark.parametrize("text", RIGHT)
def test_leaves_alone_what_fits_or_may_fit(text: str) -> None:
    assert marks_of(KIND, text, DAY) == []


def test_both_ages_are_told_with_what_they_mean() -> None:
    (hit,) = hits_of(KIND, WRONG[0], DAY)
    told = "who is 72 in 2005-06-10 (the story) is born in 1932 or 1933, but who is 20 in 1945 is born in 1924 or 1925."
    assert hit.slots["problem"] == told


def test_it_is_a_kind() -> None:
    assert isinstance(KIND, Kind)


@pytest.mark.parametrize("piece", ["72-year-old, who was 20 ", ", who was ", "octogenarian, 8", " now 3"])
def test_odd_copy_is_read_to_its_end(piece: str) -> None:
    hits_of(KIND, piece * (20_000 // len(piece)), DAY)
