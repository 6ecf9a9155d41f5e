"""Courtesy titles on later references."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.courtesy import CourtesyTitles
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, TEXT, found, mended

NONE = CourtesyTitles(later="none")
TITLES = CourtesyTitles(later="titles")
WORDS = (
    "Jane Doe",
    "Al B. Oak",
    "Ms. Doe",
    "Mr. Oak",
    "Mr Oak",
    "Mrs. Doe",
    "Doe said",
    "Oak",
    "and",
    "said",
    "Sen. Doe",
)


@given(st.sampled_from([NONE, TITLES]), stories(WORDS), st.sampled_from([TEXT, DOCUMENT]))
def test_laws(kind: CourtesyTitles, text: str, scope: Scope) -> None:
    keeps_the_laws(kind, text, scope)


@given(st.sampled_from([NONE, TITLES]), st.lists(st.sampled_from([*WORDS, "."])).map(" ".join))
def test_what_was_mended_is_silent(kind: CourtesyTitles, text: str) -> None:
    assert found(kind, mended(kind, text)) == []


@pytest.mark.parametrize(
    ("text", "extra", "missing"),
    [
        ("Jane Doe met. Ms. Doe said no. Doe said yes.", ["Ms. Doe"], ["Doe"]),
        ("Ann O'Hara met. Ms. O'Hara left. O'Hara said yes.", ["Ms. O'Hara"], ["O'Hara"]),
        ("Ms. Doe met. Doe said yes.", [], []),
        ("Ms. Doe met. She is Jane Doe. Doe said yes.", [], ["Doe"]),
        ("Jane Doe and Al Doe met. Ms. Doe said no. Doe said yes.", [], []),
        ("Jane Doe met. Ms. Doe said no, Mrs. Doe yes. Doe said so.", ["Ms. Doe", "Mrs. Doe"], []),
        ("Jane Doe met. Ms. Doe left. Sen. Doe said yes. Doe said so.", ["Ms. Doe"], []),
        ('Jane Doe met. "Ms. Doe left," he said. Doe said so.', [], []),
        ("Jane Doe met. Ms. Doe Oak left, and Mr. and Mrs. Doe. Ms. Doe's Diner and Ms. Doe: Yes.", [], []),
        ("Jane Doe met. Ms. Doe left. They read the Doe report on Doe.", ["Ms. Doe"], []),
        ("Jane Doe-Oak met. Ms. Doe left.", [], []),
    ],
)
def test_finds(text: str, extra: list[str], missing: list[str]) -> None:
    assert (found(NONE, text), found(TITLES, text)) == (extra, missing)


def test_what_is_missing_is_that_of_the_story() -> None:
    assert mended(TITLES, "Jane Doe met. Ms. Doe left. Doe said so.").endswith("Ms. Doe said so.")


@pytest.mark.parametrize("kind", [NONE, TITLES])
def test_a_long_story_is_read_in_time(kind: CourtesyTitles) -> None:
    text = " ".join(f"Jane D{'abcdefghij'[n % 10]}e{'klmnopqrst'[n // 10 % 10]}x. Mr. Doe said." for n in range(6000))
    start = time.perf_counter()
    found(kind, text)
    found(kind, "Mr. Doe " * 100_000)
    assert time.perf_counter() - start < 8
