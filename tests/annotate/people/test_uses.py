"""How a name is used at a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.people.uses import Use, use
from claimlint.model.span import Span

PIECES = ("Mr. ", "Lena ", "Sen. ", "J. ", '"Bo" ', "the ", "said ", "van ", "in ", "-", "(", ", ", ". ", "\n", "U.S. ")


def used(marked: str) -> Use:
    """How the word in [] is used."""
    start, end = marked.index("["), marked.index("]") - 1
    return use(marked.replace("[", "").replace("]", ""), Span(start, end))


@pytest.mark.parametrize(
    ("marked", "given_names", "title"),
    [
        ("said Lena [Forsyth] today", ("Lena",), ""),
        ("Lena M. [Forsyth]", ("Lena", "M"), ""),
        ("M. [Forsyth]", ("M",), ""),
        ("Mayor Lena Maria [Forsyth]", ("Lena", "Maria"), "Mayor"),
        ("Sen. [Forsyth]", (), "Sen"),
        ("the senator. [Forsyth]", (), "Senator"),
        ("former president [Forsyth]", (), "President"),
        ("Lena 'Bo' [Forsyth]", ("Lena",), ""),
        ('Lena "Bo" [Forsyth]', ("Lena",), ""),
        ("Pieter van der [Forsyth]", ("Pieter",), ""),
        ("Bashar al-[Forsyth]", ("Bashar",), ""),
        ("Lena Hale-[Forsyth]", ("Lena", "Hale"), ""),
        ('"Lena [Forsyth]', ("Lena",), ""),
        ("Hale, [Forsyth]", (), ""),
        ("Hale's [Forsyth]", (), ""),
        ("The [Forsyth]", (), ""),
        ("Meanwhile [Forsyth]", (), ""),
        ("On Monday [Forsyth]", (), ""),
        ("CEO [Forsyth]", (), ""),
        ("U.S. [Forsyth]", (), ""),
        ("Lena\n[Forsyth]", (), ""),
        ("Hale (Lena [Forsyth]", ("Lena",), ""),
        ("Ana Bea Cleo Dora [Forsyth]", ("Bea", "Cleo", "Dora"), ""),
    ],
)
def test_what_stands_before(marked: str, given_names: tuple[str, ...], title: str) -> None:
    found = used(marked)
    assert (found.given, found.title) == (given_names, title)


@pytest.mark.parametrize(
    ("marked", "beside"),
    [
        ("[Forsyth] County", "County"),
        ("[Forsyth] Jr.", ""),
        ("[Forsyth] said", ""),
        ("[Forsyth]'s County", ""),
        ("[Forsyth], County", ""),
        ("[Forsyth]. County", ""),
        ("[Forsyth] Monday", ""),
        ("[Forsyth] Director", ""),
        ("[Forsyth] bin Hale", "Hale"),
        ("[Forsyth] de la Hale", "Hale"),
        ("[Forsyth] DC", "DC"),
        ("[Forsyth] 12", "12"),
        ("[Forsyth] L. Hale", "L"),
        ("[Forsyth]\nCounty", ""),
    ],
)
def test_what_stands_behind(marked: str, beside: str) -> None:
    assert used(marked).beside == beside


@pytest.mark.parametrize(
    ("marked", "early"),
    [
        ("[Forsyth] left.", True),
        ("He left. [Forsyth] left.", True),
        ('He said, "[Forsyth] left."', True),
        ("Left: [Forsyth]", True),
        ("(R-[Forsyth])", True),
        ("We saw [Forsyth].", False),
        ("Sen. [Forsyth] left.", False),
        ("We saw Hale, [Forsyth].", False),
    ],
)
def test_capitals_that_say_nothing(marked: str, early: bool) -> None:
    assert used(marked).early is early


@pytest.mark.parametrize(
    ("marked", "said", "acts"),
    [
        ("[Forsyth] said", True, True),
        ("[Forsyth], said", True, True),
        ('" said [Forsyth], who', True, True),
        ("[Forsyth], who left", False, True),
        ("[Forsyth] has left", False, True),
        ("[Forsyth] nodded", False, True),
        ("[Forsyth]'s house", False, True),
        ("[Forsyth] and Hale", False, True),
        ("[Forsyth] and salt", False, False),
        ("near [Forsyth] on", False, False),
    ],
)
def test_who_speaks_and_acts(marked: str, said: bool, acts: bool) -> None:
    found = used(marked)
    assert (found.said, found.acts) == (said, acts)


@pytest.mark.parametrize(
    ("marked", "party"),
    [("[Forsyth] (R-Ohio)", True), ("[Forsyth], D-Vt.,", True), ("[Forsyth] (44)", False), ("[Forsyth] D-day", False)],
)
def test_a_party_tag(marked: str, party: bool) -> None:
    assert used(marked).party is party


@pytest.mark.parametrize(
    ("marked", "listed"),
    [
        ("Hale, [Forsyth], Marsh", True),
        ("Frost Hale - [Forsyth]", True),
        ("[Forsyth]-Hale", True),
        ("Hale, [Forsyth] and salt", False),
    ],
)
def test_members_of_a_list(marked: str, listed: bool) -> None:
    assert used(marked).listed is listed


@given(st.lists(st.sampled_from(PIECES), max_size=8), st.lists(st.sampled_from(PIECES), max_size=4))
def test_only_what_stands_directly_beside_counts(before: list[str], after: list[str]) -> None:
    text = "".join(before)
    found = use(f"{text}Forsyth{''.join(after)}", Span(len(text), len(text) + 7))
    assert set(found.given) <= {"Lena", "J"}
    assert found.title in ("", "Mr", "Sen")
    line = text.rpartition("\n")[2]
    assert all(name in line for name in found.given)
    assert not (found.early and (found.given or found.title))
