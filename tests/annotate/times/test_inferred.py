"""The days that a date without a year can be."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.times.dates import Written
from claimlint.annotate.times.inferred import AROUND, elsewhen, near, years_beside
from claimlint.model.span import Span
from tests.kinds.pages import page_of

DAYS = st.dates(date(1800, 1, 1), date(2099, 12, 31))


@given(st.builds(Written, st.none(), st.integers(1, 12), st.integers(1, 28)), DAYS)
def test_the_nearest_comes_first_and_none_is_far(written: Written, on: date) -> None:
    days = near(written, on)
    assert days
    assert all((day.month, day.day) == written[1:] and abs(day - on) <= AROUND for day in days)
    assert days == sorted(days, key=lambda day: abs(day - on))


def test_a_day_that_a_year_lacks_is_left_out() -> None:
    assert near(Written(None, 2, 29), date(2023, 10, 1)) == [date(2024, 2, 29)]
    assert near(Written(None, 2, 30), date(2024, 2, 1)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was in 2004. On Oct. 9 it rained.", {2004}),
        ('On Oct. 9 at "Women 2000" it rained.', {2000}),
        ("From Dec. 29 to Jan. 2, 2024, it rained.", {2023, 2024}),
        ("Calendar for 2008\n\nRain fell on the river.\n\nOn Oct. 9 it rained.", {2008}),
        ("It cost $2004. On Oct. 9 it rained.", set()),
    ],
)
def test_years_that_are_named(text: str, expected: set[int]) -> None:
    page = page_of(text)
    at = max(page.prose.rfind("Oct."), page.prose.find("Dec."))
    assert years_beside(page, Span(at, at + 6)) == expected


@pytest.mark.parametrize(
    "text", ["That year it fell on Oct. 9.", "On Oct. 9, 20 years ago, it fell.", "On Oct. 9 last year it fell."]
)
def test_words_that_move_a_date(text: str) -> None:
    page = page_of(text)
    assert elsewhen(page, Span(page.prose.index("Oct."), page.prose.index("Oct.") + 6))
    assert not elsewhen(page_of("It fell on Oct. 9."), Span(11, 17))
