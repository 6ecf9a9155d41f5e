"""Forms of one word, and two ways to write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.spelling.inflections import inflected, varied

WORD = st.text("abcdeis", min_size=4, max_size=8)


@given(WORD, WORD)
def test_neither_depends_on_the_order(one: str, other: str) -> None:
    assert inflected(one, other) is inflected(other, one)
    assert varied(one, other) is varied(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iraq", "Iraqi"),
        ("Austria", "Austrian"),
        ("Market", "Markets"),
        ("Americans", "Americas"),
        ("Germans", "Germany"),
        ("Unites", "United"),
        ("Sara", "Sarah"),
        ("Alex", "Alexa"),
        ("Robert", "Roberts"),
        ("Peña", "Pena"),
        ("GitHub", "Github"),
        ("Provider", "Provides"),
        ("Indiana", "Indians"),
    ],
)
def test_forms_of_one_word(one: str, other: str) -> None:
    assert inflected(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Forsyth", "Forsythe"),
        ("Gonzales", "Gonzalez"),
        ("Hawley", "Hawleyy"),
        ("Thomas", "Thomass"),
        ("Larson", "Larsen"),
        ("Zelensky", "Zelenksy"),
        ("Corzine", "Corzini"),
        ("Snow", "Snowe"),
    ],
)
def test_two_spellings(one: str, other: str) -> None:
    assert not inflected(one, other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Centre", "Center", True),
        ("Defence", "Defense", True),
        ("Labour", "Labor", True),
        ("Organisation", "Organization", True),
        ("Organising", "Organizing", True),
        ("Judgement", "Judgment", True),
        ("Adviser", "Advisor", True),
        ("Paediatrics", "Pediatrics", True),
        ("Coloradans", "Coloradoans", True),
        ("Governorate", "Gavernorate", False),
        ("Forsyth", "Forsythe", False),
        ("Fisher", "Fischer", False),
    ],
)
def test_two_ways_to_write_a_word(one: str, other: str, expected: bool) -> None:
    assert varied(one, other) is expected
