"""The forms of a name: what copy writes is found, and nobody is called by a surname alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.knowledge.importers.forms import Parts, everyday, forms, short_names, tidy
from claimlint.knowledge.spaces import key

NAME = st.text(st.characters(whitelist_categories=("Lu", "Ll"), max_codepoint=0x17F), min_size=2, max_size=8)


@pytest.mark.parametrize(
    ("parts", "name", "others"),
    [
        (Parts("Robert", "Stone"), "Robert Stone", ["Bob Stone", "Rob Stone"]),
        (Parts("Bob", "Stone"), "Bob Stone", ["Robert Stone"]),
        (Parts("Michael", "Stone", "Dean", nickname="Mike"), "Mike Stone", ["Michael D. Stone", "Mike D. Stone"]),
        (Parts("Earl", "Stone", "L.", nickname="Buddy"), "Buddy Stone", ["Earl Stone", "Earl L. Stone"]),
        (Parts("Ann", "Stone", "Rose Mae"), "Ann Stone", ["Ann R. M. Stone", "Ann R. Stone", "Ann Rose Mae Stone"]),
        (Parts("John", "Stone", suffix="Jr."), "John Stone", ["John Stone Jr.", "Jack Stone Jr."]),
        (Parts("E.", "Stone", "Clay"), "Clay Stone", ["E. Stone", "E. Clay Stone"]),
        (Parts("G.", "Stone", "K.", official="G. K. Stone"), "G. Stone", ["G. K. Stone"]),
        (Parts("Ann", "Van Stone-Marsh"), "Ann Van Stone-Marsh", ["Ann Van Stone Marsh"]),
        (Parts("Raúl", "Peña"), "Raúl Peña", ["Raul Pena"]),
        (Parts("Mary", "Marsh Stone", lasts=("Marsh",)), "Mary Marsh Stone", ["Mary Marsh"]),
        (Parts("Eric", "Stone", "A.", official='Eric A. "Rick" Stone'), "Eric Stone", ["Eric A. Stone"]),
    ],
)
def test_what_copy_writes_is_there(parts: Parts, name: str, others: list[str]) -> None:
    assert everyday(parts) == name
    made = forms(parts)
    assert made[0] == name
    assert set(others) <= set(made)


def test_a_nickname_keeps_the_short_forms_of_the_first_name_out() -> None:
    assert "Bob Stone" not in forms(Parts("Robert", "Stone", nickname="Kit"))


def test_parts_that_stand_where_they_do_not_belong_are_moved() -> None:
    assert tidy(Parts("Nicole (Nikki)", "Stone")) == Parts("Nicole", "Stone", nickname="Nikki")
    assert tidy(Parts("Tim", "Stone", "Thaddeus, Jr.,")) == Parts("Tim", "Stone", "Thaddeus", "Jr.")
    assert tidy(Parts("J.D. (James)", "Stone", "(David)")).middle == "David"
    assert tidy(Parts("Beto", "O’Stone")).last == "O'Stone"


def test_a_short_form_of_many_names_stays_short() -> None:
    assert "Robert" in short_names()["Bob"]
    assert "Al" not in short_names()


@given(NAME, NAME, NAME, st.sampled_from(["", "Jr.", "III"]))
def test_each_form_has_the_family_name_and_comes_once(first: str, middle: str, last: str, suffix: str) -> None:
    made = forms(Parts(first, last, middle, suffix))
    keys = [key("name", form) for form in made]
    assert len(keys) == len(set(keys))
    assert all(len(form.split()) > 1 for form in made)
    assert all(last in form or not last.isascii() for form in made)
