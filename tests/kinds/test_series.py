"""Numbered series: "the 118th Congress, in 2021"."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.annotate.offices.ordinals import suffix
from claimlint.annotate.offices.roman import in_roman, roman
from claimlint.kinds.series import SeriesOfNumbers
from claimlint.knowledge.known import Known
from claimlint.knowledge.load import load
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.on_day import hits_of, marks_of

KIND = SeriesOfNumbers(
    behind=(
        "Congress",
        "Summer Olympics",
        "Summer Games",
        "Winter Games",
        "U.N. General Assembly",
        "Academy Awards",
        "Kentucky Derby",
        "Boston Marathon",
    ),
    ahead=("Super Bowl", "COP"),
)
DAY = "2023-06-10"
WRONG = [
    "In 2021, the 118th Congress met.",
    "It passed in the 116th Congress (2021-2022).",
    "The bill died in the 117th Congress in 2019.",
    "In the current 117th Congress, it is alive.",
    "The 181st Congress met.",
    "The 33rd Summer Olympics in Tokyo were hot.",
    "The 30th Summer Olympics, in 2016, were hot.",
    "The 24th Winter Games in Sochi were warm.",
    "They won Super Bowl LVII in 2020.",
    "They won Super Bowl LVIII in 2023.",
    "Leaders met at COP27 in Glasgow.",
    "Leaders met at COP26 in 2019.",
    "The 78th U.N. General Assembly in 2021 heard him.",
    "The 96th Academy Awards in 2021 were long.",
    "The 150th Kentucky Derby, in 2019, was wet.",
    "In 2024, at the 127th Boston Marathon, he fell.",
]
RIGHT = [
    "In 2023, the 118th Congress met.",
    "It passed in the 117th Congress (2021-2022).",
    "It passed in the 117th Congress (2021-2023).",
    "It passed in the 117th Congress (2021-22).",
    "She was elected to the 118th Congress in 2022.",
    "In the current 118th Congress, it is alive.",
    "The new 118th Congress met.",
    "The 20th Congress in 1956 was secret.",
    "The 20th Communist Party Congress in 2022 was long.",
    "The 32nd Summer Olympics in Tokyo were hot.",
    "The 32nd Summer Olympics in 2021 were hot.",
    "The 2020 32nd Summer Olympics were hot.",
    "They won Super Bowl LVII in 2023.",
    "They won Super Bowl LVII in the 2022 season.",
    "They won Super Bowl LVII in Glendale.",
    "Leaders met at COP15 in Montreal.",
    "Leaders met at COP28 in Dubai.",
    "The 75th U.N. General Assembly in 2020 heard him.",
    "The 95th Academy Awards in 2023 were long.",
    "The 95th Academy Awards honored the films of 2022.",
    "In 2021, she joined; the 118th Congress met in 2023.",
    "The 5th Summer Games of 1912 were held.",
    "The XXXIII Summer Games were held.",
    "The 9th World Congress in 2012 met.",
]


@cache
def _known() -> Known:
    return load().known


@pytest.fixture
def known() -> Known:
    return _known()


@pytest.mark.parametrize("text", WRONG)
def test_flags_a_number_that_does_not_fit(text: str, known: Known) -> None:
    assert len(hits_of(KIND, text, DAY, known)) == 1


@pytest.mark.parametrize("text", RIGHT)
def test_leaves_alone_what_fits_or_may_fit(text: str, known: Known) -> None:
    assert marks_of(KIND, text, DAY, known) == []


def test_the_right_number_is_offered_as_the_wrong_one_is_written(known: Known) -> None:
    (hit,) = hits_of(KIND, "In 2021, the 118th Congress met.", DAY, known)
    assert hit.suggestions == ("2021, the 117th Congress",)
    (hit,) = hits_of(KIND, "They won Super Bowl LVII in 2020.", DAY, known)
    assert hit.suggestions == ("Super Bowl LIV in 2020",)


@settings(max_examples=100)
@given(st.integers(80, 119))
def test_a_congress_in_one_of_its_years_is_right(n: int) -> None:
    known = _known()
    for year in (1787 + 2 * n, 1788 + 2 * n):
        assert hits_of(KIND, f"In {year}, the {n}{suffix(n)} Congress met.", DAY, known) == []
    for year in (1780 + 2 * n, 1792 + 2 * n):
        assert len(hits_of(KIND, f"In {year}, the {n}{suffix(n)} Congress met.", DAY, known)) == 1


@given(st.integers(1, 399))
def test_roman_numerals_are_read_as_they_are_written(value: int) -> None:
    assert roman(in_roman(value)) == value


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "CCCCC", "12th", "lviii"])
def test_what_is_no_roman_numeral_is_nothing(text: str) -> None:
    assert roman(text) == 0


def test_it_wants_words_and_is_a_kind() -> None:
    with pytest.raises(FieldError):
        SeriesOfNumbers().prepare()
    assert isinstance(KIND, Kind)


@pytest.mark.parametrize("piece", ["118th Congress in ", "Super Bowl L", "COP", "In 2021, the 118th "])
def test_odd_copy_is_read_to_its_end(piece: str, known: Known) -> None:
    hits_of(KIND, piece * (20_000 // len(piece)), DAY, known)
