"""Capitalised words and their places."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.spelling import capitals as module
from claimlint.annotate.spelling.capitals import capitals, places
from tests.kinds.pages import page_of

WORDS = ("Lind", "Lind's", "Forsyth", "forsyth", "FORSYTH", "Ann", "O'Neill", "McCain", "DevOps", "Forsythe", "Lind2")
TEXT = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", ", ", "-", "\n\n", ". ", '" '])), max_size=20)


def told(text: str) -> dict[str, int]:
    return dict(capitals(page_of(text)))


@given(TEXT)
def test_each_word_is_counted_where_it_stands(parts: list[tuple[str, str]]) -> None:
    text = "".join(map("".join, parts))
    words = [word.removesuffix("'s") for word, _ in parts]
    expected = [word for word in words if word in ("Lind", "Forsyth", "O'Neill", "McCain", "Forsythe")]
    assert told(text) == {word: expected.count(word) for word in dict.fromkeys(expected)}


@given(TEXT)
def test_as_many_places_as_are_counted(parts: list[tuple[str, str]]) -> None:
    text = "".join(map("".join, parts))
    page = page_of(text)
    for word, count in capitals(page).items():
        found = list(places(page.prose, word))
        assert len(found) == count
        assert all(page.prose[start:end] == word for start, end in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Łukasz Żak and Šefčovič met.", {"Łukasz": 1, "Šefčovič": 1}),
        ("the Linds' house, Lind's house", {"Linds": 1, "Lind": 1}),
        ("al-Assad, Ocasio-Cortez", {"Assad": 1, "Ocasio": 1, "Cortez": 1}),
        ("iPhone, GitHub, XPrize, B52s, McKay, DeJoy, LaTeX", {"McKay": 1, "DeJoy": 1}),
        ("We're, I'll, D'Esposito", {"D'Esposito": 1}),
        ("", {}),
    ],
)
def test_names(text: str, expected: dict[str, int]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("prose", "count"),
    [
        ("Lind, Lind's, Lind. Linden", 3),
        ("@Lind #Lind /Lind _Lind", 0),
        ("www.Lind.com Lind.com", 0),
        ("Lind@home Lind_1 Lind's", 1),
        ('"Lind" (Lind) Lind-Hale Hale-Lind', 4),
        ("Lind/Hale d'Lind", 1),
        ("'Lind' Lind'll", 1),
        ("Said.Lind left.", 0),
        (".Lind 'Lind", 2),
    ],
)
def test_whole_words_only(prose: str, count: int) -> None:
    assert len(list(places(prose, "Lind"))) == count


def test_a_long_text_is_read_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CHUNK", 10)
    text = "Forsyth lives. " * 20
    counts = told(text)
    assert counts["Forsyth"] >= 20 * 3 // 10
    assert set(counts) <= {"Forsyth"[:i] for i in range(4, 8)}
    assert re.fullmatch("Forsyth", next(word for word in counts if len(word) == 7))
