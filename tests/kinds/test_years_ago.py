"""Years ago: "in 2010, nine years ago"."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.kinds.years_ago import YearsAgo
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of

KIND = YearsAgo()
DAY = "2023-06-10"
WRONG = [
    "The mill closed in 2010, nine years ago.",
    "In 2010, nine years ago, the mill closed.",
    "Nine years ago, in 2010, the mill closed.",
    "The mill closed nine years ago, in 2010.",
    "The mill closed nine years ago in May 2010.",
    "The mill closed a decade ago, in 2008.",
    "The mill closed in 1998, 20 years ago.",
    "It opened on May 3, 1998 (20 years ago).",
    "Two decades ago, in 1995, he won.",
    "Nearly 10 years ago, in 2010, he won.",
    "He joined in 1985, and three years later, in 1991, left.",
    "He left in 1991. In 1985 he had joined, and 10 years earlier, in 1971, was born.",
    "About five years ago, in 2011, it rained.",
    "A century ago, in 1890, it rained.",
    "Since 1998, 20 years ago, it rained.",
]
RIGHT = [
    "The mill closed in 2010, 13 years ago.",
    "The mill closed in 2010, 12 years ago.",
    "The mill closed in 2010, more than a decade ago.",
    "A decade ago, in 2012, it rained.",
    "Two decades ago, in 2000, it rained.",
    "Twenty-five years ago, in 1997, it rained.",
    "20 years ago, in 2001, it rained.",
    "He said in 2019 that nine years ago, in 2010, he left.",
    "Nearly 15 years ago, in 2009, it rained.",
    "In 2010, nine years after the fire, it rained.",
    "The rate was 5 percent in 2010; nine years ago it was 4.",
    "Prices rose from 2010, nine years ago to this day he said.",
    "He joined in 1985, and six years later, in 1991, left.",
    "He was born in 1950, joined in 1985, and three years later, in 1991, left.",
    "Half a century ago, in 1973, it rained.",
    "Half a century ago, in 1970, it rained.",
    "A few years ago, in 2010, it rained.",
    "Many years ago, in 2010, it rained.",
    "Two years ago, 2010 people came.",
    "Two and a half years ago, in December 2020, he left.",
    "One year ago, in 2022, he left.",
    "A century ago, in 1919, it ended.",
    "Five years ago, in the 1990s, it rained.",
    "Two years ago, from 2010 to 2021, it rained.",
    "More than 30 years ago, in 1994, he won.",
]
FORMS = (
    "In {year}, {n} years ago, the mill closed.",
    "The mill closed {n} years ago, in {year}.",
    "The mill closed in {year}, {n} years ago.",
    "The mill, which closed {n} years ago in May {year}, is empty.",
    "The mill closed in {year} ({n} years ago).",
)


@pytest.mark.parametrize("text", WRONG)
def test_flags_a_length_that_does_not_fit(text: str) -> None:
    assert len(hits_of(KIND, text, DAY)) == 1


@pytest.mark.parametrize("text", RIGHT)
def test_leaves_alone_what_fits_or_may_fit(text: str) -> None:
    assert marks_of(KIND, text, DAY) == []


@pytest.mark.parametrize("text", WRONG[:8])
def test_a_story_without_a_date_says_nothing(text: str) -> None:
    assert marks_of(KIND, text) == []


def test_both_readings_are_named_and_the_right_number_offered() -> None:
    (hit,) = hits_of(KIND, "The mill closed in 2010, nine years ago.", DAY)
    assert hit.slots["problem"] == "'nine years ago' does not fit 2010: from 2010 to 2023 is 13 years."
    assert hit.suggestions == ("2010, thirteen years ago",)
    assert hit.evidence[0].text == "2023 − 2010 = 13; the copy says 'nine years ago'."


@settings(max_examples=100)
@given(st.sampled_from(FORMS), st.integers(1900, 2021), st.sampled_from([-1, 0, 1]))
def test_a_consistent_claim_is_never_flagged(form: str, year: int, off: int) -> None:
    number = 2023 - year + off
    assert hits_of(KIND, form.format(year=year, n=max(2, number)), DAY) == [] or number < 2


@settings(max_examples=100)
@given(st.sampled_from(FORMS), st.integers(1950, 2015), st.integers(12, 30), st.booleans())
def test_a_number_moved_out_of_every_reading_is_flagged_once(form: str, year: int, by: int, up: bool) -> None:
    number = 2023 - year + (by if up else -by)
    if number < 2:
        return
    (hit,) = hits_of(KIND, form.format(year=year, n=number), DAY)
    assert str(number) in hit.slots["problem"]
    assert str(year) in hit.slots["problem"]


def test_it_is_a_kind() -> None:
    assert isinstance(KIND, Kind)


@pytest.mark.parametrize("piece", ["9 years ago, ", "in 2010, ", "a century ago ", "(" * 10, "1" * 50])
def test_odd_copy_is_read_to_its_end(piece: str) -> None:
    hits_of(KIND, piece * (20_000 // len(piece)), DAY)
