"""Holidays beside dates on which they do not fall."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.times.feasts import Feast
from claimlint.kinds.holiday import Holiday
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.on_day import hits_of, marks_of

NOVEMBER = "4th Thursday of November since 1942 (United States)"
KIND = Holiday(
    days={
        "Thanksgiving": (NOVEMBER, "2nd Monday of October since 1957 (Canada)"),
        "Thanksgiving Day": (NOVEMBER,),
        "Memorial Day": ("last Monday of May since 1971",),
        "Juneteenth": ("June 19",),
        "Easter Sunday": ("Easter",),
    }
)
STORY = "2022-10-11"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is closed on Thanksgiving, Nov. 23, 2022.", ["Thanksgiving, Nov. 23, 2022"]),
        ("It is closed on Thanksgiving Day (Nov. 23).", ["Thanksgiving Day (Nov. 23"]),
        ("Memorial Day, Tuesday, May 31, 2022", ["Memorial Day, Tuesday, May 31, 2022"]),
        ("She flew on April 16, 2022, Easter Sunday.", ["April 16, 2022, Easter Sunday"]),
        ("Thanksgiving is on Nov. 23 this year.", ["Thanksgiving is on Nov. 23"]),
        ("It is closed on Thanksgiving, Nov. 24.", []),
        ("It is closed on Thanksgiving, Oct. 10, 2022, in Ottawa.", []),
        ("It is closed on Juneteenth, June 20, 2022.", []),
        ("the Thursday before Thanksgiving, Nov. 17, 2022", []),
        ("after Thanksgiving, Nov. 25, 2022", []),
        ("closed for Thanksgiving, Nov. 25, 2022", []),
        ("Thanksgiving weekend, Nov. 26, 2022", []),
        ("Thanksgiving Eve, Nov. 23, 2022", []),
        ("Thanksgiving, Nov. 23-25, 2022", []),
        ("Memorial Day was observed on May 31, 2022", []),
        ("Orthodox Easter Sunday, April 24, 2022", []),
        ("Korean Memorial Day, June 6, 2022", []),
        ("Memorial Day, Nov. 11, 2022", []),
        ("Thanksgiving. Nov. 23 was wet.", []),
        ("on Nov. 23, Thanksgiving shopping began", []),
        ("Memorial Day, Monday, May 31, 2022", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text, STORY) == expected


@given(st.integers(1971, 2090), st.integers(-9, 9))
def test_the_rule_tells(year: int, off: int) -> None:
    right = Feast.read("last Monday of May since 1971").on(year)
    assert right is not None
    day = right.day + off
    if 1 <= day <= 31:
        found = hits_of(KIND, f"The parade is on Memorial Day, May {day}, {year}.")
        assert [hit.suggestions for hit in found] == ([(f"Memorial Day, May {right.day}, {year}",)] if off else [])


def test_without_a_year_it_is_a_warning_and_needs_a_story() -> None:
    (hit,) = hits_of(KIND, "It is closed on Thanksgiving, Nov. 23.", STORY)
    assert hit.level == "warning"
    assert hit.slots == {"because": "Thanksgiving is on November 24, 2022"}
    assert hits_of(KIND, "It is closed on Thanksgiving, Nov. 23.") == []


def test_a_rule_that_cannot_be_read_is_told() -> None:
    with pytest.raises(FieldError) as error:
        Holiday(days={"May Day": ("1st of May",)}).prepare()
    assert error.value.path == ("days", "May Day", 0)


def test_hostile_copy_is_read_quickly() -> None:
    hits_of(KIND, "Thanksgiving, Nov. 23, Thanksgiving Day " * 3_000, STORY)


def test_is_a_kind() -> None:
    assert isinstance(KIND, Kind)
