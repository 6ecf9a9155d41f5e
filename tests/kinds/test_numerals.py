"""Counts in words and in figures."""

from __future__ import annotations

import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.ages.cardinals import written
from claimlint.kinds.numerals import Numerals
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, TEXT, found, hits_on, mended, page_of

TEN = Numerals()
FOUR = Numerals(below=4)
WORDS = ("9 people", "12 people", "eleven women", "two schools", "thirty-five years", "Section 5", "to", "she met")


@given(st.sampled_from([TEN, FOUR]), stories(WORDS), st.sampled_from([TEXT, DOCUMENT]))
def test_laws(kind: Kind, text: str, scope: Scope) -> None:
    kind.prepare()
    keeps_the_laws(kind, text, scope)


@given(st.integers(2, 99), st.booleans(), st.integers(1, 20))
def test_a_count_is_in_words_below_the_limit_alone(value: int, spelled: bool, below: int) -> None:
    words, figures = written(value, "a"), str(value)
    right, wrong = (words, figures) if value < below else (figures, words)
    text = f"She met {words if spelled else figures} people there."
    kind = Numerals(below=below)
    assert found(kind, text) == ([wrong] if wrong in text else [])
    assert mended(kind, text) == f"She met {right} people there."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9 people came. Eleven people left.", []),
        ("She met 9 people and eleven others.", ["9", "eleven"]),
        ("of 5 to 9 people, 7, 8 schools, 8 and 9 women", []),
        ("between ten and twelve weeks", []),
        ("Title 9 schools, Section 5 members, Grade 3 students, No. 4 teams", []),
        ("the top 5 reasons and one in ten men", []),
        ("$5 bills, 1.5 people, 3-5 women, 9% people", []),
        ("two hundred ten times, one hundred and forty-five members", []),
        ("the Big Ten teams and Ocean's Eleven fans", []),
        ("ten percent", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert found(TEN, text) == expected


@pytest.mark.parametrize("below", [0, -1, 21])
def test_refuses(below: int) -> None:
    with pytest.raises(FieldError) as caught:
        Numerals(below=below).prepare()
    assert caught.value.path == ("below",)


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(TEN, Kind)
    assert pickle.loads(pickle.dumps(FOUR)) == FOUR


@pytest.mark.parametrize("piece", ["9 people ", "eleven women ", " ten ", "5 to "])
def test_the_time_grows_with_the_number_of_counts_alone(piece: str) -> None:
    page = page_of(piece * 10_000)
    started = time.perf_counter()
    hits_on(TEN, page)
    assert time.perf_counter() - started < 5
