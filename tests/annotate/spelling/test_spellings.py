"""Names in two spellings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.spelling.spellings import Pair, spellings
from claimlint.model.scope import Scope
from tests.kinds.pages import page_of

NAMES = ("Larson", "Larsen", "Larsson", "Lars", "Lasron", "Carson", "larson", "Iraq", "Iraqi")


def pairs(text: str, scope: Scope | None = None) -> list[Pair]:
    return list(spellings(page_of(text), scope or Scope(), 4))


def told(text: str) -> list[tuple[str, str]]:
    return [(pair.right.text, pair.rare.text) for pair in pairs(text)]


@given(st.lists(st.sampled_from(NAMES), max_size=12))
def test_the_more_frequent_is_right(names: list[str]) -> None:
    for right, rare, _ in pairs(", ".join(names)):
        assert right.count == names.count(right.text)
        assert 0 < rare.count <= right.count
        assert right.text[0] == rare.text[0]
        assert {right.text, rare.text} != {"Iraq", "Iraqi"}


def test_which_is_right() -> None:
    assert told("Larson met Larsen. Larsen left.") == [("Larsen", "Larson")]
    assert told("Larsen left. Erik Larson came.") == [("Larson", "Larsen")]
    assert told("Larsen left. Larson came.") == [("Larsen", "Larson")]


def test_forms() -> None:
    ((right, rare, slip),) = pairs("Sen. Erik Larson left. Larson said no. E. Larson Road. Then Ms. Larsen came.")
    assert right.given == {"Erik", "E"}
    assert right.first == {"Erik", "E"}
    assert right.beside == {"Road"}
    assert right.titles == {"Sen"}
    assert right.person
    assert right.introduced == 10
    assert rare.titles == {"Ms"}
    assert rare.introduced > 1_000_000
    assert slip.sort == "vowel"


def test_only_what_a_scope_covers_counts() -> None:
    page = page_of("Larson, Larson, Larsen\n\nLarsen, Larsen", zones=("body", "caption"))
    everywhere = list(spellings(page, Scope(), 4))
    assert [(pair.right.text, pair.right.count) for pair in everywhere] == [("Larsen", 3)]
    body = list(spellings(page, Scope.parse("body"), 4))
    assert [(pair.right.text, pair.right.count) for pair in body] == [("Larson", 2)]


def test_short_words_are_left_out() -> None:
    assert told("Lind, Lund, Lund") == [("Lund", "Lind")]
    assert list(spellings(page_of("Lind, Lund, Lund"), Scope(), 5)) == []
