from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.times.daylight import daylight
from claimlint.model.dated import Day

DAYS = st.dates(date(1987, 1, 2), date(2037, 12, 30))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2024-07-04", "2024-07-04", True),
        ("2024-01-04", "2024-01-04", False),
        ("2006-03-28", "2006-03-28", False),
        ("2007-03-28", "2007-03-28", True),
        ("2006-10-30", "2006-10-30", False),
        ("2006-10-28", "2006-10-28", True),
        ("2024-03-10", "2024-03-10", None),
        ("2024-11-03", "2024-11-03", None),
        ("2024-03-01", "2024-03-31", None),
        ("2024-12-20", "2025-01-04", False),
        ("2024-07-04", "2025-07-04", None),
        ("1986-07-04", "1986-07-04", None),
    ],
)
def test_the_time_of_a_period(first: str, last: str, expected: bool | None) -> None:
    assert daylight(Day(date.fromisoformat(first), date.fromisoformat(last))) is expected


@given(DAYS)
def test_it_agrees_with_the_clocks_of_new_york(day: date) -> None:
    try:
        zone = ZoneInfo("America/New_York")
    except ZoneInfoNotFoundError:
        pytest.skip("no time zones here")
    offsets = {datetime(day.year, day.month, day.day, hour, tzinfo=zone).dst() for hour in (0, 12, 23)}
    expected = bool(offsets.pop()) if len(offsets) == 1 else None
    assert daylight(Day(day, day)) is expected


@given(DAYS, st.integers(0, 500))
def test_a_period_is_what_each_of_its_days_is(first: date, length: int) -> None:
    times = {daylight(Day(day, day)) for day in (first + timedelta(each) for each in range(length + 1))}
    expected = times.pop() if len(times) == 1 else None
    assert daylight(Day(first, first + timedelta(length))) is expected
