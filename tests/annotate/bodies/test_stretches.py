"""Stretches of capitalised words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.bodies.stretches import MOST, between, stretch
from claimlint.model.span import Span
from tests.kinds.pages import page_of


def around(text: str, word: str) -> list[str]:
    """The words of the stretch around a word of a text."""
    page = page_of(text)
    start = page.prose.index(word)
    return [each.text for each in stretch(page, Span(start, start + len(word))).words]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("He met the U.S. Harbor Board on Friday.", "Board", "U.S. Harbor Board on Friday"),
        ("the Office of Lights, Buoys and Pilots was shut", "Lights", "Office of Lights Buoys and Pilots"),
        ("He left the Board. Pilots came.", "Board", "Board"),
        ("In Ohio the Harbor Board's pilots", "Board", "In Ohio the Harbor Board's"),
        ("the Lights & Buoys Office (LBO)", "Office", "Lights & Buoys Office"),
        ("the board of the town", "board", "board"),
        ("Harbor Board\n\nPilots Office", "Board", "Harbor Board"),
        ("Harbor;Board", "Board", "Board"),
    ],
)
def test_where_a_stretch_ends(text: str, word: str, expected: str) -> None:
    assert " ".join(around(text, word)) == expected


def test_parts_hold_what_they_were_asked_for() -> None:
    page = page_of("the Office of Lights and Buoys in Ohio")
    words, at = stretch(page, Span(*page.words[1]))
    parts = [" ".join(word.text for word in words[low : high + 1]) for low, high in between(words, at, at)]
    assert parts == ["Office of Lights and Buoys in Ohio", "Office of Lights and Buoys", "Office of Lights", "Office"]


@given(st.text(alphabet="Ab, .&'\nof-", max_size=300), st.integers(0, 300), st.integers(1, 20))
def test_words_are_where_they_say(text: str, start: int, length: int) -> None:
    page = page_of(text)
    span = Span(start, start + length)
    words, at = stretch(page, span)
    assert 0 <= at <= len(words)
    for word in words:
        assert page.prose[word.start : word.end] == word.text
    assert all(left.end <= right.start for left, right in pairwise(words))


def test_no_stretch_is_longer_than_a_name() -> None:
    assert len(around("Ab " * 10_000 + "Word " + "Ab " * 10_000, "Word")) <= 2 * MOST + 3
