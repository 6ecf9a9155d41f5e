"""What "will open" on a day that is past."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.tense_clash import TenseClash
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of

KIND = TenseClash()
STORY = "2023-05-09"


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(-900, 900))
def test_the_day_of_the_story_tells(on: date, away: int) -> None:
    day = on + timedelta(away)
    words = f"{day:%B} {day.day}, {day.year}"
    assert len(hits_of(KIND, f"The park will open on {words}.", on.isoformat())) == (away < 0)
    assert len(hits_of(KIND, f"The park opened on {words}.", on.isoformat())) == (away > 1)
    assert marks_of(KIND, f"The park will open on {words}.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It will be held at City Hall on Tuesday, May 2, 2023.",
            ["will be held at City Hall on Tuesday, May 2, 2023"],
        ),
        ("She was elected on May 12, 2023.", ["was elected on May 12, 2023"]),
        ("The park will open on May 2.", ["will open on May 2"]),
        ("The park will open on Jan. 2.", []),
        ("They will study the attack of Sept. 11, 2001.", []),
        ("They will open the case of May 2, 2023.", []),
        ("It was to be held on May 12, 2023.", []),
        ("It opened talks for May 12, 2023.", []),
        ("The park will open on May 12.", []),
        ("The park will open at 9 a.m. and stay so until May 12, 2023.", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text, STORY) == expected


def test_without_a_year_it_is_a_suggestion() -> None:
    (hit,) = hits_of(KIND, "The park will open on May 2.", STORY)
    assert hit.level == "suggestion"
    assert hit.slots == {"because": "May 2, 2023, is past", "day": "May 9, 2023"}


@pytest.mark.parametrize("text", ["will open at " + "a" * 50_000 + " May 2, 2023", "will open on May 2, 2023 " * 3_000])
def test_hostile_copy_is_read_quickly(text: str) -> None:
    hits_of(KIND, text, STORY)


def test_is_a_kind() -> None:
    assert isinstance(KIND, Kind)
