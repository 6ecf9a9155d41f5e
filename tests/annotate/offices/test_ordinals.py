"""Ordinal numbers."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.offices.ordinals import ORDINAL, WORDS, number, suffix, written

LIKE = st.sampled_from(["44th", "forty-fourth", "Forty-Fourth", "FORTY-FOURTH", "first"])


@given(st.integers(1, 99), LIKE)
def test_what_is_written_is_read(value: int, like: str) -> None:
    text = written(value, like)
    assert number(text) == value
    assert re.fullmatch(ORDINAL, text, re.IGNORECASE)
    assert text.isupper() == like.isupper() or text[0].isdigit()


@given(st.text(max_size=12))
def test_anything_may_be_asked(text: str) -> None:
    assert number(text) >= 0


def test_all_words_are_numbers() -> None:
    assert sorted(WORDS.values()) == list(range(1, 100))


@pytest.mark.parametrize(
    ("text", "value"),
    [("1st", 1), ("22nd", 22), ("forty fourth", 44), ("Twelfth", 12), ("fortieth", 40), ("four", 0), ("4", 4), ("", 0)],
)
def test_number(text: str, value: int) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    ("value", "letters"),
    [(1, "st"), (2, "nd"), (3, "rd"), (4, "th"), (11, "th"), (12, "th"), (13, "th"), (21, "st"), (111, "th")],
)
def test_suffix(value: int, letters: str) -> None:
    assert suffix(value) == letters
