"""Syllables: words as they are spoken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.prose.syllables import LISTED, syllables

SPOKEN = {
    1: """the a I state states walked called names rules ruled whole style eye eyes don't won't can't school league
        leagues friend field piece tax fraud guide quake through once ones moved lived strength years build court vote
        bridge safe size height aged prayed named laws days breathe""",
    2: """table tables settled wanted stated voted houses prices judges judge's George's churches people business every
        senate statement lately careful careless something someone homeland housework million billion region nation
        racist couldn't didn't wasn't client quiet poet fuel royal player being going buying coal-fired create U.S.
        p.m. 18F colleague colleagues Wednesday police water lawyer trial state's-right office hopeful legal 9-11""",
    3: """senator elections media radio stadium easier racism officer government actual idea theater various serious
        Virginia area video museum nuclear animal hospital industry president yesterday importance agreement
        retirement settlement basically twenty-five radios reopened guardian's CDC language's résumé element""",
    4: """society negotiate American political security material experience coordinate unanimous everybody cooperate
        reality's information military hesitated previously appreciate""",
    5: "university opportunity administrative organization international negotiation association's experience's",
    6: "responsibility reality-show-free",
}
WRONG = {"fired": 1, "families": 3, "entirely": 4, "valuable": 4, "wastewater": 3}
"""What the heuristic is known to get wrong, or is told differently, by what it says."""


@pytest.mark.parametrize(("count", "words"), SPOKEN.items())
def test_words_as_they_are_spoken(count: int, words: str) -> None:
    assert {word: syllables(word) for word in words.split()} == dict.fromkeys(words.split(), count)


def test_what_has_no_sound_has_no_syllable() -> None:
    assert [syllables(word) for word in ("", "-", "—", "'", "...", "$")] == [0] * 6


def test_listed_words_are_words() -> None:
    assert all(word.isalpha() and word == word.lower() and syllables(word) == count for word, count in LISTED.items())


@given(st.text(max_size=30))
def test_any_text_has_a_count(word: str) -> None:
    assert syllables(word) >= any(map(str.isalnum, word))


@given(st.from_regex(r"[a-z]{1,12}(?:'s)?", fullmatch=True))
def test_case_and_apostrophe_do_not_count(word: str) -> None:
    assert syllables(word) == syllables(word.capitalize()) == syllables(word.replace("'", "’"))
    assert 1 <= syllables(word) <= len(word)


@given(st.lists(st.from_regex(r"[a-z]{2,9}", fullmatch=True), min_size=1, max_size=4))
def test_the_parts_of_a_compound_are_counted_one_by_one(parts: list[str]) -> None:
    assert syllables("-".join(parts)) == sum(map(syllables, parts))
