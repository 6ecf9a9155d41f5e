"""Days that no calendar has."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.impossible_date import ImpossibleDate
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of

KIND = ImpossibleDate()
STORY = "2023-10-11"
NAMES = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
FORMS = ("It ended on {m} {d}, {y}.", "It ended on {d} {m} {y}.", "By {m} {d}, {y}, it had ended.")


def is_day(year: int, month: int, day: int) -> bool:
    try:
        return date(year, month, day) is not None
    except ValueError:
        return False


@given(st.integers(1800, 2099), st.integers(1, 12), st.integers(1, 31), st.sampled_from(FORMS))
def test_the_calendar_tells(year: int, month: int, day: int, form: str) -> None:
    text = form.format(m=NAMES[month - 1], d=day, y=year)
    assert len(hits_of(KIND, text)) == (not is_day(year, month, day))


@given(st.integers(1, 12), st.integers(1, 31), st.sampled_from(("By {m} {d}.", "It ended on {m} {d}, at noon.")))
def test_without_a_year(month: int, day: int, form: str) -> None:
    text = form.format(m=NAMES[month - 1], d=day)
    assert len(hits_of(KIND, text)) == (not is_day(2024, month, day))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the launch on September 31 is the first", ["September 31"]),
        ("BOSTON, Feb. 30 – The mayor spoke.", ["Feb. 30"]),
        ("The tool went to market September 31, and sold.", ["September 31"]),
        ("from April 31-September 30, 2006", ["April 31"]),
        ("the September 31 webinar", ["September 31"]),
        ("They met on 31 June.", ["31 June"]),
        ("the 31st of April", ["31st of April"]),
        ("the talks of Feb. 27-30", ["Feb. 27-30"]),
        ("the 32nd of May.", ["32nd of May"]),
        ("by May 33rd, he said", ["May 33rd"]),
        ("on 13/25/2023", ["13/25/2023"]),
        ("on 4/31/2023", ["4/31/2023"]),
        ("on 2023-02-30", ["2023-02-30"]),
        ("the 366th day of 2023", ["366th day of 2023"]),
        ("week 54 of 2023", ["week 54 of 2023"]),
        ("in Q5 of 2023 and the fifth quarter of 2022", ["Q5 of 2023", "fifth quarter of 2022"]),
        ("the 366th day of 2024, week 53 of 2023, Q4 of 2023", []),
        ("In April 31 people came, and in June 31 new ships.", []),
        ("As of November 31 deaths were known.", []),
        ("Since September 31 percent have come.", []),
        ("from June 1 to 31 percent", []),
        ("with 31 April showers", []),
        ("There is no February 30, and the 31st of April is a joke.", []),
        ("on May 32nd Street", []),
        ("on 12/13/2023 and 13/12/2023", []),
        ("version 2023-45-99, No. 2023-00-31", []),
        ("He was born on Feb. 29.", []),
        ("An earlier version of this story gave the day as April 31.", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text, STORY) == expected


@pytest.mark.parametrize(
    ("day", "found"), [("2022-10-11", True), ("2023-10-11", False), ("2024-01-11", False), ("", False)]
)
def test_a_leap_day_without_a_year(day: str, found: bool) -> None:
    hits = hits_of(KIND, "The race was run on Feb. 29.", day)
    assert [hit.level for hit in hits] == (["warning"] if found else [])


def test_the_last_day_of_the_month_is_suggested() -> None:
    (hit,) = hits_of(KIND, "It ended on Sept. 31, 2023.")
    assert hit.suggestions == ("Sept. 30, 2023",)
    assert hit.slots == {"because": "September has 30 days"}
    assert hit.evidence[0].kind == "calendar"


@pytest.mark.parametrize("text", ["April 31 " * 10_000, "31/31/2023" * 5_000, "32nd of " * 10_000, "9" * 100_000])
def test_hostile_copy_is_read_quickly(text: str) -> None:
    hits_of(KIND, text, STORY)


def test_is_a_kind() -> None:
    assert isinstance(KIND, Kind)
