"""Initials: how letters agree with words, and how far two acronyms are apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.acronyms.initials import MOST_WORDS, agrees, apart, begins, letters_of, matched, swaps, words_of

LETTERS = st.text("ABCD", min_size=1, max_size=7)


@pytest.mark.parametrize(
    ("words", "acronym", "agreement", "long"),
    [
        ("the Bureau of Lake Surveys", "BLS", "plain", "Bureau of Lake Surveys"),
        ("the Department of Ports", "DOP", "plain", "Department of Ports"),
        ("said the Department of Ports", "DoP", "plain", "Department of Ports"),
        ("Health, Energy, Labor, and Ports", "HELP", "plain", "Health, Energy, Labor, and Ports"),
        ("Post-Traumatic Stress Disorder", "PTSD", "plain", "Post-Traumatic Stress Disorder"),
        ("U.S. Lake Survey", "USLS", "plain", "U.S. Lake Survey"),
        ("research and development", "R&D", "plain", "research and development"),
        ("the LakeGov Users' Board's", "LGUB", "plain", "LakeGov Users' Board"),
        ("The Harbor Project", "THP", "plain", "The Harbor Project"),
        ("user experience", "UX", "inner", "user experience"),
        ("Federal Port Administration", "FPADM", "inner", "Federal Port Administration"),
        ("Hypertext Markup Language", "HTML", "inner", "Hypertext Markup Language"),
        ("Closure and Alignment of Docks Commission", "CADC", "plain", "Closure and Alignment of Docks Commission"),
        ("Public Works and Ports Committee", "PWP", "loose", "Public Works and Ports Committee"),
        ("Department of Agriculture", "USDA", "loose", "Department of Agriculture"),
        ("Centers for Dock Control and Prevention", "CDC", "loose", "Centers for Dock Control and Prevention"),
        ("Long Wave Length Array", "LWA", "loose", "Long Wave Length Array"),
        ("World Harbor Organization", "WOH", "swapped", "World Harbor Organization"),
        ("Peach Income Contract Loss", "PILC", "swapped", "Peach Income Contract Loss"),
        ("Doctors Without Borders", "MSF", "none", ""),
        ("report", "PDF", "none", ""),
    ],
)
def test_agreement(words: str, acronym: str, agreement: str, long: str) -> None:
    found = words_of(words)
    match = matched(found, acronym)
    assert match.agreement == agreement
    assert long == (words[found[match.first].start : found[-1].end] if long else "")


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("FBI", "FBI", "same"),
        ("FBI", "FIB", "swap"),
        ("FBI", "BFI", "swap"),
        ("FBI", "BIF", "far"),
        ("NOAA", "NOOA", "edit"),
        ("CDC", "CDCP", "edit"),
        ("USAID", "UAID", "edit"),
        ("ABC", "XYZ", "far"),
        ("AB", "ABCD", "far"),
        ("", "A", "edit"),
    ],
)
def test_distance(one: str, other: str, distance: str) -> None:
    assert apart(one, other) == apart(other, one) == distance


@given(LETTERS)
def test_a_swap_is_one_swap_away_and_swaps_back(letters: str) -> None:
    for other in swaps(letters):
        assert apart(letters, other) == "swap"
        assert letters in swaps(other)


@given(LETTERS, st.integers(0, 6), st.sampled_from("ABCDE"))
def test_one_letter_more_is_an_edit(letters: str, at: int, letter: str) -> None:
    longer = letters[:at] + letter + letters[at:]
    assert apart(letters, longer) == apart(longer, letters) == "edit"


@given(st.lists(st.sampled_from(["Bay", "Lake", "of", "and", "the", "LakeGov", "U.S.", "4-H", "&"]), max_size=20))
def test_initials_agree_with_their_words(parts: list[str]) -> None:
    words = words_of(" ".join(parts))
    assert len(words) <= MOST_WORDS
    assert agrees(words, "".join(word.first for word in words))
    assert agrees(words, "".join(word.first for word in words if not word.small))


@given(st.text(st.sampled_from("aB.-'& ,9ß") | st.characters(), max_size=60), st.text("ABC", max_size=12))
def test_any_text_is_matched(text: str, acronym: str) -> None:
    words = words_of(text)
    match = matched(words, acronym)
    assert 0 <= match.first <= len(words)
    if match.agreement in ("plain", "inner"):
        assert agrees(words[match.first :], letters_of(acronym), inside=True)
    if match.agreement == "swapped":
        assert begins(words, match.meant) == match.first
    assert all(0 <= word.start < word.end <= len(text) for word in words)
