"""Lengths beside stretches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.span_length import SpanLength
from claimlint.model.finding import Checked
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of, page_of_day, seen_on
from tests.kinds.pages import TEXT

KIND = SpanLength()
FORMS = (
    "She led it from {first} to {last}, {n} years, and left.",
    "It grew over the {n}-year period from {first} to {last}.",
    "It is open for {n} years ({first}-{last}).",
    "She led it for {n} years, from {first} to {last}.",
)


@given(st.integers(1700, 2000), st.integers(1, 99), st.integers(-9, 9), st.sampled_from(FORMS))
def test_counting_may_take_in_or_leave_out_an_end(first: int, length: int, off: int, form: str) -> None:
    stated = length + off
    if stated > 0:
        found = hits_of(KIND, form.format(first=first, last=first + length, n=stated))
        assert len(found) == (abs(off) > 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 1998 to 2021, nearly 25 years.", []),
        ("from 1998 to 2021, nearly 30 years.", ["1998 to 2021, nearly 30 years"]),
        ("for five years (2007-2017).", ["five years (2007-2017"]),
        ("They met every two years from 2006 to 2016.", []),
        ("He served three four-year terms from 1998 to 2010.", []),
        ("from 1998 to 2021, 25 years old, it", []),
        ("The five-day meeting on Oct. 7-9 was long.", ["five-day meeting on Oct. 7-9"]),
        ("The two-day meeting on Oct. 7-9 was long.", []),
        ("The three-day meeting on Oct. 7-9 was long.", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text) == expected


def test_the_number_that_fits_is_suggested() -> None:
    (hit,) = hits_of(KIND, "She led it for five years (2007-2017).")
    assert hit.suggestions == ("ten years (2007-2017",)
    assert hit.level is None
    (hit,) = hits_of(KIND, "The five-day meeting on Oct. 7-9 was long.")
    assert (hit.suggestions, hit.level) == (("three-day meeting on Oct. 7-9",), "suggestion")


def test_what_fits_is_listed() -> None:
    page = page_of_day("She led it from 1998 to 2021, 23 years.")
    page.shows_claims = True
    (one,) = KIND.hits(page, TEXT, seen_on(KIND, page))
    assert isinstance(one, Checked)


def test_is_a_kind() -> None:
    assert isinstance(KIND, Kind)
