"""Classes of words, as YAML has them."""

from __future__ import annotations

from claimlint.claims.patterns.classes import senses


def test_a_list_has_no_senses() -> None:
    assert senses(("rose", "climbed")) == {"rose": "", "climbed": ""}


def test_words_with_senses_and_senses_with_words_say_the_same() -> None:
    assert senses({"rose": "up", "fell": "down"}) == senses({"up": ("rose",), "down": ("fell",)})


def test_several_words_are_one_member_and_a_star_inflects_any_of_them() -> None:
    found = senses({"down": ("scale* back", "year-over-year")})
    assert found["scaled back"] == found["scaling back"] == found["year over year"] == "down"


def test_the_first_sense_of_a_word_holds() -> None:
    assert senses({"up": ("back",), "down": ("back",)}) == {"back": "up"}
