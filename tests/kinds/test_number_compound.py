"""Numbers and units before a noun."""

from __future__ import annotations

import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.number_compound import UNITS, WORDS, NumberCompound
from claimlint.model.protocols import Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, TEXT, found, hits_on, mended, page_of

KIND = NumberCompound()
COPY = (
    "a 10 mile race",
    "the three year plan",
    "ten miles",
    "a 5",
    "day of rest",
    "a 1,500 page book",
    "2023 year",
    "of",
)


@given(stories(COPY), st.sampled_from([TEXT, DOCUMENT]))
def test_laws(text: str, scope: Scope) -> None:
    keeps_the_laws(KIND, text, scope)


@given(stories(COPY))
def test_what_was_mended_is_silent(text: str) -> None:
    assert found(KIND, mended(KIND, text)) == []


@given(
    st.one_of(st.integers(2, 1499).map(str), st.sampled_from(WORDS)),
    st.sampled_from(UNITS),
    st.sampled_from(["a", "the"]),
)
def test_a_number_and_its_unit_become_one_word(number: str, unit: str, article: str) -> None:
    assert mended(KIND, f"It is {article} {number} {unit} thing.") == f"It is {article} {number}-{unit} thing."
    assert found(KIND, f"It is {article} {number} {unit}s thing.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 10 mile race, their 535 member body.", ["10 mile", "535 member"]),
        ("a 10-mile race, ten mile races, a mile race", []),
        ("a 10 year of rest, the 24 hour in it, a 5 year old boy", []),
        ("The two men met. The 2 Mile Run is a 5 Day Plan.", []),
        ("the 2023 year plan, a 1 year plan", []),
        ("the 5 day.", []),
        ("a 1,500 page book and a 300,000 gallon tank", ["1,500 page", "300,000 gallon"]),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert found(KIND, text) == expected


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND


def test_the_time_grows_with_the_number_of_compounds_alone() -> None:
    page = page_of("a 10 mile race and a three year plan " * 10_000)
    started = time.perf_counter()
    assert len(hits_on(KIND, page)) == 20_000
    assert time.perf_counter() - started < 5
