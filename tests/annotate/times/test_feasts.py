"""The days of holidays."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.times.feasts import Feast, easter

YEARS = st.integers(1900, 2099)


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("December 25", 2023, "2023-12-25"),
        ("4th Thursday of November since 1942 (United States)", 2022, "2022-11-24"),
        ("2nd Monday of October since 1957 (Canada)", 2022, "2022-10-10"),
        ("last Monday of May since 1971", 2024, "2024-05-27"),
        ("last Monday of May since 1971", 2022, "2022-05-30"),
        ("3rd Monday of January since 1986", 2024, "2024-01-15"),
        ("Easter", 2024, "2024-03-31"),
        ("Easter -2", 2023, "2023-04-07"),
        ("Easter +1", 2038, "2038-04-26"),
        ("Orthodox Easter", 2024, "2024-05-05"),
        ("Orthodox Easter -2", 2023, "2023-04-14"),
        ("Orthodox Easter", 2010, "2010-04-04"),
    ],
)
def test_reads_rules(rule: str, year: int, day: str) -> None:
    assert Feast.read(rule).on(year) == date.fromisoformat(day)


def test_there_is_none_before_the_rule() -> None:
    assert Feast.read("3rd Monday of January since 1986").on(1985) is None


@pytest.mark.parametrize(
    "rule", ["", "Christmas", "4th of November", "December", "last May", "Easter 2", "December 25 since"]
)
def test_refuses_what_is_no_rule(rule: str) -> None:
    with pytest.raises(ValueError, match="is no rule"):
        Feast.read(rule)


@given(YEARS)
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    assert easter(year).weekday() == 6
    assert date(year, 3, 22) <= easter(year) <= date(year, 4, 25)


@given(YEARS, st.integers(1, 4), st.sampled_from(("Monday", "Thursday", "Sunday")))
def test_an_nth_weekday_lies_in_its_week_of_the_month(year: int, nth: int, weekday: str) -> None:
    day = Feast.read(f"{nth}{'st' if nth == 1 else 'th'} {weekday} of November").on(year)
    assert day is not None
    assert day.strftime("%A") == weekday
    assert (day.day - 1) // 7 == nth - 1
