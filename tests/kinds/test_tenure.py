"""Lengths of years against their beginning: "in his 12th year as mayor, elected in 2010"."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.annotate.offices.ordinals import suffix
from claimlint.kinds.tenure import Tenure
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of

KIND = Tenure()
DAY = "2023-06-10"
FORMS = (
    "Lind, in her {nth} year as mayor of Salem, elected in {year}, spoke.",
    "Lind, in his {nth} season with the Owls, hired in {year}, spoke.",
    "The {n}-year-old law, passed in {year}, is good.",
    "The {n}-year-old mill that was built in {year} is empty.",
    "It is {n} years into the war that began in May {year}.",
    "They won for the first time in {n} years, since {year}.",
)


def told(form: str, year: int, number: int) -> str:
    ordinal = number + 1
    return form.format(year=year, n=number, nth=f"{ordinal}{suffix(ordinal)}")


@settings(max_examples=100)
@given(st.sampled_from(FORMS), st.integers(1930, 2020), st.sampled_from([-1, 0]))
def test_a_consistent_claim_is_never_flagged(form: str, year: int, off: int) -> None:
    assert hits_of(KIND, told(form, year, 2023 - year + off), DAY) == []


@settings(max_examples=100)
@given(st.sampled_from(FORMS), st.integers(1930, 2005), st.sampled_from([-15, -13, 13, 17]))
def test_a_number_moved_is_flagged_once_with_both_values(form: str, year: int, by: int) -> None:
    (hit,) = hits_of(KIND, told(form, year, 2023 - year + by), DAY)
    assert str(year) in hit.slots["problem"]
    assert hit.suggestions
    assert hits_of(KIND, told(form, year, 2023 - year + by)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The 45-year-old teacher, elected in 2010, spoke.",
        "In 2005, Lind, in her 12th year as mayor, elected in 1993, spoke.",
        "Lind, in her 12th year as mayor, spoke; she was elected in 2002.",
        "The 20-year-old law, which she passed in 2010, is good.",
        "The story said Lind was in her 12th year as mayor, elected in 2002. The story has been corrected.",
        "They won for the first time in five years, since the 1980s.",
        "The 5-year-old program, launched in 2010-11, is good.",
        "In her 12th year as mayor, elected in 2031, she spoke.",
    ],
)
def test_leaves_alone_what_may_fit(text: str) -> None:
    assert marks_of(KIND, text, DAY) == []


def test_it_is_a_kind() -> None:
    assert isinstance(KIND, Kind)


@pytest.mark.parametrize(
    "piece", ["in her 12th year as ", "20-year-old law ", "for the first time in 3 years, ", "th year "]
)
def test_odd_copy_is_read_to_its_end(piece: str) -> None:
    hits_of(KIND, piece * (20_000 // len(piece)), DAY)
