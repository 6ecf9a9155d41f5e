"""The comma that closes a year."""

from __future__ import annotations

import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.year_comma import YearComma
from claimlint.model.protocols import Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, TEXT, found, hits_on, mended, page_of

KIND = YearComma()
WORDS = (
    "on Oct. 9, 2023",
    "in Paris",
    "Monday, October 9, 2023",
    "hearing",
    "since May 5, 1999",
    "to",
    "the",
    "9, 2023 in",
)


@given(stories(WORDS), st.sampled_from([TEXT, DOCUMENT]))
def test_laws(text: str, scope: Scope) -> None:
    keeps_the_laws(KIND, text, scope)


@given(stories(WORDS))
def test_what_was_mended_is_silent(text: str) -> None:
    assert found(KIND, mended(KIND, text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Oct. 9, 2023 in Paris", ["Oct. 9, 2023"]),
        ("On Oct. 9, 2023 she met, and on Monday, October 16, 2023 at 5 p.m.", ["Oct. 9, 2023", "October 16, 2023"]),
        ("on Oct. 9, 2023, in Paris. She came on Oct. 9, 2023.", []),
        ("the Oct. 9, 2023 hearing, her May 5, 2020 letter", []),
        ("from Oct. 9, 2023 to Nov. 9, 2023", []),
        ("on Oct. 9, 2023 and Oct. 10, 2023", []),
        ("on Oct. 9, 2023 Lee spoke", []),
        ("Posted on Oct. 9, 2023 by the desk", []),
        ("of Rome 9, 2023 in all", []),
        ("on Oct. 9, 20234 in Paris", []),
        ("It came on Oct. 9, 2023\n\nin Paris", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert found(KIND, text) == expected


def test_only_the_comma_is_put_in() -> None:
    assert mended(KIND, "on Oct. 9, 2023 in Paris") == "on Oct. 9, 2023, in Paris"


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND


def test_the_time_grows_with_the_number_of_dates_alone() -> None:
    page = page_of("on Oct. 9, 2023 in 5, 2023 " * 10_000)
    started = time.perf_counter()
    assert len(hits_on(KIND, page)) == 10_000
    assert time.perf_counter() - started < 5
