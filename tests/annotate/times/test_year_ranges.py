"""Ranges between years, and figures that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.times.year_ranges import year_ranges
from tests.kinds.pages import page_of

YEARS = st.integers(1600, 2099)


def read(text: str) -> list[tuple[str, int, int]]:
    page = page_of(text)
    return [(page.prose[slice(*one.span)], one.first, one.last) for one in year_ranges(page)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 1998 to 2021", ("1998 to 2021", 1998, 2021)),
        ("between 1976 and 2006", ("1976 and 2006", 1976, 2006)),
        ("between the years 1976 and 2006", ("1976 and 2006", 1976, 2006)),
        ("1983-1981", ("1983-1981", 1983, 1981)),
        ("in 2006–10", ("2006–10", 2006, 2010)),
        ("Lind (1919 - 1992)", ("1919 - 1992", 1919, 1992)),
        ("2012 through 2003", ("2012 through 2003", 2012, 2003)),
        ("from fiscal 2012 to fiscal 2013", ("2012 to fiscal 2013", 2012, 2013)),
        ("from FY2012 to FY2013", ("2012 to FY2013", 2012, 2013)),
        ("from late 2012 to early 2013", ("2012 to early 2013", 2012, 2013)),
        ("from the 1970s to the 1990s", ("1970s to the 1990s", 1970, 1990)),
    ],
)
def test_reads(text: str, expected: tuple[str, int, int]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Compare 2016 to 2015, and 2005 and 2006.",
        "The town of 1850-1600 B.C. and of 1800-1700 BCE",
        "Call 555-1983-1981 or 1983-1981-12.",
        "ISO 2015-2010, H.R. 2016-2015, No. 1999-1990, phone 1983-1981, pages 1983-1981",
        "20510-2015, $2000-1500, 1900/1800, 2015-2010-2005",
        "from 2000 to 1500 people and from 1900 to 1800 square feet",
        "2015-1998 Main Street",
        "at 2000-1800 hours, from 2100 to 2030 GMT",
        "2006-10-09 and 2006-2007%",
    ],
)
def test_what_is_no_range(text: str) -> None:
    assert read(text) == []


@given(YEARS, YEARS, st.sampled_from(("from {} to {}", "between {} and {}", "in {}-{}", "({}–{})", "{} until {}")))
def test_any_two_years_are_read(first: int, last: int, form: str) -> None:
    assert [found[1:] for found in read(f"She led it {form.format(first, last)}.")] == [(first, last)]
