from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.prose.words import words

TEXTS = st.text(st.sampled_from("aZé0½²_-'\u2010 .,\"\n\u0301\u093e\U0001d49c\U0001f389\ufe0f") | st.characters())


def written(prose: str) -> list[str]:
    return [prose[start:end] for start, end in words(prose)]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("", []),
        ("-- ... ' \"", []),
        ("\u2764\ufe0f \u0301", []),
        ("He didn't.", ["He", "didn't"]),
        ("the boys' '90s rock 'n' roll", ["the", "boys", "90s", "rock", "n", "roll"]),
        ("a state-of-the-art co\u2010op - no", ["a", "state-of-the-art", "co\u2010op", "no"]),
        ("the U.S. No. 10", ["the", "U", "S", "No", "10"]),
        ("snake_case, 3.5", ["snake", "case", "3", "5"]),
        ("Jose\u0301's cafe\u0301", ["Jose\u0301's", "cafe\u0301"]),
        ("\U0001d49cb \U0001f389 c", ["\U0001d49cb", "c"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("don''t re--do", ["don", "t", "re", "do"]),
    ],
)
def test_words_are_letters_digits_and_marks(prose: str, expected: list[str]) -> None:
    assert written(prose) == expected


@given(TEXTS)
def test_no_letter_or_digit_is_left_out(prose: str) -> None:
    inside = {at for start, end in words(prose) for at in range(start, end)}
    assert all(at in inside for at, character in enumerate(prose) if unicodedata.category(character)[0] in "LN")


@given(TEXTS)
def test_words_rise_and_stand_apart(prose: str) -> None:
    assert all(left.end <= right.start for left, right in pairwise(words(prose)))
    assert all(word.start < word.end for word in words(prose))


@given(st.text(st.characters(exclude_categories=("M", "Cn"))))
def test_a_combining_mark_elsewhere_changes_no_word(prose: str) -> None:
    assert words(prose) == words(f"{prose} x\u0301")[:-1]
