from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.spelling.edits import distance, unaccented

WORDS = st.text(st.sampled_from("abcd"), max_size=8)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("synema", "sinema", 1),
        ("feild", "field", 1),
        ("hilary", "hillary", 1),
        ("chochran", "cochran", 1),
        ("warren", "warner", 2),
        ("dunn", "field", 3),
        ("", "abc", 3),
        ("", "", 0),
        ("a" * 100, "a" * 100, 3),
    ],
)
def test_slips_are_counted_up_to_the_limit(one: str, other: str, expected: int) -> None:
    assert distance(one, other) == expected


@given(WORDS, WORDS)
def test_it_is_a_distance(one: str, other: str) -> None:
    assert (distance(one, other, 9) == 0) == (one == other)
    assert distance(one, other, 9) == distance(other, one, 9)
    assert distance(one, other, 1) == min(distance(one, other, 9), 2)


@given(WORDS, st.integers(0, 8), st.sampled_from("abcd"))
def test_one_letter_more_is_one_slip(word: str, at: int, letter: str) -> None:
    assert distance(word, word[:at] + letter + word[at:]) == 1


def test_accents_are_dropped() -> None:
    assert [unaccented(text) for text in ("Fernández", "Fernandez", "Müller-Weiß")] == [
        "Fernandez",
        "Fernandez",
        "Muller-Weiß",
    ]
