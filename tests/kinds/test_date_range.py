"""Stretches of time that end before they begin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.date_range import DateRange
from claimlint.model.finding import Checked
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of, page_of_day, seen_on
from tests.kinds.pages import TEXT

KIND = DateRange()
FORMS = (
    "She led it from {} to {}.",
    "Prices doubled between {} and {}, a study says.",
    "She led it ({}-{}) well.",
    "The {}–{} plan is out.",
    "She led it from {} until {}.",
    "She led it in {}-{}.",
    "It rose from {} through {}.",
    "For fiscal years {} to {} it rose.",
)
MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


@given(st.integers(1700, 2098), st.integers(1, 90), st.sampled_from(FORMS))
def test_years_that_run_backward_are_told(first: int, length: int, form: str) -> None:
    """The range is silent forward, and backward one finding whose suggestion is the range forward."""
    last = min(first + length, 2099)
    forward, backward = form.format(first, last), form.format(last, first)
    assert marks_of(KIND, forward) == []
    (hit,) = hits_of(KIND, backward)
    assert backward[: hit.span.start] + hit.suggestions[0] + backward[hit.span.end :] == forward


@given(st.integers(0, 11), st.integers(1, 28), st.integers(1, 28))
def test_days_of_one_month(month: int, one: int, other: int) -> None:
    name = MONTHS[month]
    found = marks_of(KIND, f"The show runs from {name} {one} to {name} {other}, 2023.")
    assert found == ([f"{name} {one} to {name} {other}, 2023"] if one > other else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from June 2016 to May 2015", ["June 2016 to May 2015"]),
        ("from Jan. 3, 2011, to Jan. 3, 2009", ["Jan. 3, 2011, to Jan. 3, 2009"]),
        ("between Oct. 12 and Oct. 9", ["Oct. 12 and Oct. 9"]),
        ("Oct. 12–Oct. 9", ["Oct. 12–Oct. 9"]),
        ("on Oct. 12-9, 2023", ["Oct. 12-9, 2023"]),
        ("from the 1990s to the 1970s", ["1990s to the 1970s"]),
        ("from 1990-85", ["1990-85"]),
        ("up from 2016 to 2015", ["2016 to 2015"]),
        ("from March to January 2024", ["March to January 2024"]),
        ("Compare 2016 to 2015 and 2006 and 2005.", []),
        ("in 2023-24, 1999-00 and 1999-2000", []),
        ("the date was moved from 2008 to 2006", []),
        ("the depletion date, from 2033 to 2031", []),
        ("the difference between 2016 and 2015", []),
        ("Sales fell from 2000 to 1950 last week", []),
        ("from Oct. 30 to Feb. 2", []),
        ("from October to March 2024 and from July to June 2024", []),
        ("from Nov. 12, 2022, to Feb. 9, 2023", []),
        ("on Oct. 12-9 p.m.", []),
        ("Notice 2016-14 and Act 2015-12", []),
        ("It ran from 2021 to about 2018, an earlier version of this story said.", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text) == expected


@pytest.mark.parametrize(
    ("text", "level"), [("in 1990-85", "warning"), ("from March to January 2024", "suggestion"), ("in 1990-1985", None)]
)
def test_how_grave_it_is(text: str, level: str | None) -> None:
    (hit,) = hits_of(KIND, text)
    assert hit.level == level


def test_what_runs_forward_is_listed() -> None:
    page = page_of_day("She led it from 1998 to 2021.")
    page.shows_claims = True
    (one,) = KIND.hits(page, TEXT, seen_on(KIND, page))
    assert isinstance(one, Checked)
    assert one.readings == ("1998", "2021")


@pytest.mark.parametrize("text", ["1998-1990-" * 20_000, "from 1998 to " * 20_000, "Oct. 9-" * 20_000, "9" * 100_000])
def test_hostile_copy_is_read_quickly(text: str) -> None:
    hits_of(KIND, text)


def test_is_a_kind() -> None:
    assert isinstance(KIND, Kind)
