"""Ages and births as layers."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.ages.ages import OLDEST, ages, ages_in
from claimlint.annotate.ages.births import births, births_in
from claimlint.annotate.ages.born import ages_on, births_of, full_years
from claimlint.annotate.ages.cardinals import WORDS, cardinal, written
from claimlint.model.dated import Day
from claimlint.model.span import Span
from tests.kinds.pages import page_of

WRITTEN = (
    *(
        "Jo Lind",
        ", 45,",
        " (45)",
        " aged 45",
        " at 81.",
        " turned forty-five",
        "72-year-old",
        " was 20",
        " born in 1950",
    ),
    *(
        " (1919-1992)",
        " (b. 1958)",
        " in her 40s",
        " octogenarian",
        " 45th birthday",
        ". ",
        "\n\n",
        "é",
        "45",
        "9" * 30,
    ),
)
PIECES = st.lists(st.sampled_from(WRITTEN), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jo Lind, 45, spoke.", [("45", 45, 45, "apposed")]),
        ("Jo Lind Jr., 45, and Tom Gray, 3, spoke.", [("45", 45, 45, "apposed"), ("3", 3, 3, "apposed")]),
        ("Jo Lind (45) spoke.", [("45", 45, 45, "apposed")]),
        ("Jo Lind, aged 45, spoke.", [("45", 45, 45, "aged")]),
        ("At age 17 he won.", [("17", 17, 17, "at-age")]),
        ("He won at the age of 17.", [("17", 17, 17, "at-age")]),
        ("The 72-year-old spoke.", [("72", 72, 72, "old")]),
        ("He died Monday at 81.", [("81", 81, 81, "at")]),
        ("She turned forty-five.", [("forty-five", 45, 45, "turned")]),
        ("It is his 45th birthday.", [("45th", 45, 45, "birthday")]),
        ("She is 45 years old.", [("45", 45, 45, "is")]),
        ("Lind was 66.", [("66", 66, 66, "was")]),
        ("He is now 35.", [("35", 35, 35, "is")]),
        ("She was in her 40s.", [("40", 40, 49, "decade")]),
        ("An octogenarian spoke.", [("octogenarian", 80, 89, "word")]),
        ("Children ages 5 to 11 and those 65 and older came.", []),
        ("Users aged 13 and older came.", []),
        ("The 5-year-olds sang.", []),
        ("The temperature was 45.", []),
        ("He was 3 of 4 that day.", []),
        ("He is 45,000 dollars short.", []),
        ("The score, 45, was low.", []),
        ("Lind turned 45 percent of it over.", []),
        ("A 400-year-old tree fell.", []),
        ("He is 45 miles away.", []),
        ("They met at 9 p.m. and at 10 in May.", [("10", 10, 10, "at")]),
    ],
)
def test_ages_as_they_are_written(text: str, expected: list[tuple[str, int, int, str]]) -> None:
    page = page_of(text)
    found = [(page.prose[slice(*one.figure)], one.low, one.high, one.sort) for one in page.layer(ages)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She was born in 1958.", [("born in 1958", "1958")]),
        ("She was born May 3, 1980.", [("born May 3, 1980", "1980-05-03")]),
        ("Born in Detroit, Michigan, in 1929, he won.", [("Born in Detroit, Michigan, in 1929", "1929")]),
        ("He was born to humble people on June 23, 1910.", [("born to humble people on June 23, 1910", "1910-06-23")]),
        ("Jo Lind (b. 1958) spoke.", [("b. 1958", "1958")]),
        ("Qaboos was born 1940 in Oman.", [("born 1940", "1940")]),
        ("Jo Lind (1919-1992) spoke.", [("1919-1992", "1919")]),
        ("She was born after 1990.", []),
        ("She was born about 1990.", []),
        ("She was born in 1950 or 1951.", []),
        ("She was born and raised in Ohio in 1950.", []),
        ("She was born in May.", []),
        ("The foreign-born teacher came in 1990.", []),
        ("Born again in 1990, he prays.", []),
        ("All babies born in 2002 were counted.", []),
        ("She was born in Ohio; in 1990 she left.", []),
        ("The war (1914-1918 and later) ended.", []),
    ],
)
def test_births_as_they_are_written(text: str, expected: list[tuple[str, str]]) -> None:
    page = page_of(text)
    assert [(page.prose[slice(*one.span)], str(one.period)) for one in page.layer(births)] == expected


@given(PIECES)
def test_spans_rise_and_lie_in_the_prose(text: str) -> None:
    page = page_of(text)
    for found in (page.layer(ages), page.layer(births)):
        spans = [one.span for one in found]
        assert all(one.end <= other.start for one, other in pairwise(spans))
        assert all(0 <= one.start < one.end <= len(page.prose) for one in spans)
    assert all(one.span.holds(one.figure) and 0 <= one.low <= one.high <= OLDEST for one in page.layer(ages))
    assert all(one.period.early <= one.period.late for one in page.layer(births))
    whole = Span(0, len(page.prose))
    assert (tuple(ages_in(page, whole)), tuple(births_in(page, whole))) == (page.layer(ages), page.layer(births))


DAYS = st.dates(date(1850, 1, 1), date(2030, 12, 31))


@given(DAYS, st.integers(0, 50_000))
def test_somebody_is_older_on_each_birthday_and_on_no_other_day(born: date, later: int) -> None:
    on = born + timedelta(later)
    if on.year > 2100:
        return
    before = full_years(born, on - timedelta(1))
    birthday = (on.month, on.day) == (born.month, born.day) or ((born.month, born.day) == (2, 29) and on.day == 1)
    assert full_years(born, on) - before in ((0, 1) if birthday else (0,))
    low, high = ages_on(Day(date(born.year, 1, 1), date(born.year, 12, 31)), Day(on, on))
    assert low <= full_years(born, on) <= high <= low + 1


@given(st.integers(1, 110), DAYS)
def test_both_years_of_birth_allow_the_age(age: int, on: date) -> None:
    if (on.month, on.day) == (12, 31):
        return
    for year in births_of(age, on):
        low, high = ages_on(Day(date(year, 1, 1), date(year, 12, 31)), Day(on, on))
        assert low <= age <= high


def test_cardinals_are_read_as_they_are_written() -> None:
    for word, value in WORDS.items():
        assert cardinal(word) == value
        assert cardinal(str(value)) == value
    assert [written(45, like) for like in ("9", "nine", "Nine")] == ["45", "forty-five", "Forty-five"]
    assert cardinal("one-hundredth") is None
