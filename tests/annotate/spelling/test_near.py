"""Words that are one slip apart."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.annotate.spelling import near as module
from claimlint.annotate.spelling.near import CROWD, near, slip

WORD = st.text("abcdy", min_size=3, max_size=7).map(lambda tail: "K" + tail)
WORDS = st.lists(WORD, max_size=40, unique=True)


def changes(word: str) -> set[str]:
    """All that one slip of the pen can make of a word."""
    letters = "Kabcdyie"
    cuts = {word[:i] + word[i + 1 :] for i in range(len(word))}
    more = {word[:i] + letter + word[i:] for i in range(len(word) + 1) for letter in letters}
    others = {word[:i] + letter + word[i + 1 :] for i in range(len(word)) for letter in letters}
    swaps = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    ends = {word[:-1] + "ie"} if word.endswith("y") else set()
    return (cuts | more | others | swaps | ends) - {word}


@given(WORD, WORD)
def test_a_slip_is_one_change(one: str, other: str) -> None:
    near_enough = other in changes(one) or one in changes(other)
    assert (slip(one, other) is not None) is near_enough


@given(WORD, WORD)
def test_a_slip_is_the_same_from_both_sides(one: str, other: str) -> None:
    there, back = slip(one, other), slip(other, one)
    assert (there and (there.sort, there.last)) == (back and (back.sort, back.last))


@given(WORDS)
@settings(max_examples=100)
def test_every_pair_is_found_once(words: list[str]) -> None:
    expected = {frozenset(pair) for pair in combinations(words, 2) if slip(*pair)}
    found = list(near(words))
    assert {frozenset(pair) for pair in found} == expected
    assert len(found) == len(expected)


@given(WORDS, st.integers(0, 40))
@settings(max_examples=100)
def test_many_words_are_filed_and_few_compared(words: list[str], count: int) -> None:
    few = words[: min(count, CROWD)]
    assert {frozenset(pair) for pair in module._filed(few)} == {frozenset(pair) for pair in module._compared(few)}
    assert {frozenset(pair) for pair in module._filed(words)} <= {frozenset(pair) for pair in module._compared(words)}


def test_first_letters_are_the_same() -> None:
    assert list(near(["Larson", "Carson", "Larsen"])) == [("Larson", "Larsen")]


def test_a_table_is_not_compared() -> None:
    words = ["K" + "".join(letters) for letters in permutations("abcdefg")]
    assert len(list(near(words))) < len(words) * 8


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Zelensky", "Zelenksy", ("swap", 5, False)),
        ("Sanders", "Sandesr", ("swap", 5, True)),
        ("Ferguson", "Ferrguson", ("double", 3, False)),
        ("Allen", "Alen", ("double", 2, False)),
        ("Biden", "Bidenn", ("double", 5, True)),
        ("Dayton", "Deyton", ("vowel", 1, False)),
        ("Corzine", "Corzini", ("vowel", 6, True)),
        ("Gonzales", "Gonzalez", ("letter", 7, True)),
        ("Drnovsek", "Drnovek", ("gap", 5, False)),
        ("Forsyth", "Forsythe", ("gap", 7, True)),
        ("Majesty", "Majestie", ("ending", 6, True)),
        ("Lind", "Lind", None),
        ("Lind", "Lund", ("vowel", 1, False)),
        ("Lindner", "Lind", None),
        ("Marsh", "Smart", None),
        ("", "a", ("gap", 0, True)),
    ],
)
def test_sorts(one: str, other: str, expected: tuple[str, int, bool] | None) -> None:
    assert slip(one, other) == expected
