"""Sentences that begin with a figure."""

from __future__ import annotations

import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.sentence_figure import SentenceFigure
from claimlint.model.protocols import Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, TEXT, found, hits_on, mended, page_of

KIND = SentenceFigure()
WORDS = (
    "12 people died in the storm",
    "It was dark. 7",
    "2023 was a year",
    "5% of them came back.",
    "She met",
    "1,200 of",
)


@given(stories(WORDS), st.sampled_from([TEXT, DOCUMENT]))
def test_laws(text: str, scope: Scope) -> None:
    keeps_the_laws(KIND, "Quiet.\n\n" + text, scope)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was dark. 12 people died in the storm on Friday.", ["12"]),
        ("It was dark.\n\n1,200 people fled from the storm on Friday.", ["1,200"]),
        ("It was dark. 5% of the people fled on Friday night.", ["5"]),
        ("It was dark. 2023 was the year in which the storm came.", []),
        ("It was dark. 12 people died.", []),
        ("It was dark.\n\n12 schools in the north of the state", []),
        ("It was dark. 12 p.m. was the hour at which the storm came.", []),
        ("It was dark. 7-Eleven opened its doors in the night of Friday.", []),
        ("It was dark. 12. The people died in the storm on Friday.", []),
        ("They went down Rt. 15 through some of the towns of the north.", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert found(KIND, text) == expected


def test_small_ones_are_spelled() -> None:
    done = mended(KIND, "It was dark. 12 people died in the storm, she said.")
    assert done == "It was dark. Twelve people died in the storm, she said."


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND


def test_the_time_grows_with_the_number_of_figures_alone() -> None:
    page = page_of("It was dark. 12 people died in the storm of Friday. " * 10_000)
    started = time.perf_counter()
    assert len(hits_on(KIND, page)) == 10_000
    assert time.perf_counter() - started < 5
