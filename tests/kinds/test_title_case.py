"""Capitals of titles behind names."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.title_case import TitleCase
from claimlint.model.protocols import FieldError
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, TEXT, found, mended

KIND = TitleCase(heads=("president", "mayor", "officer", "ceo"), beside=("vice", "chief", "executive"))
WORDS = (
    "Jane Doe,",
    "Al B. Oak,",
    "President",
    "Vice President",
    "CEO",
    "of",
    "Acme",
    "Mayor",
    "and",
    "met",
    "the",
    ".",
)


@given(stories(WORDS), st.sampled_from([TEXT, DOCUMENT]))
def test_laws(text: str, scope: Scope) -> None:
    keeps_the_laws(KIND, text, scope)


@given(st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_what_was_mended_is_silent(text: str) -> None:
    assert found(KIND, mended(KIND, text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jane Doe, Mayor of Erie, spoke.", ["Mayor"]),
        ("Jane Doe, the Mayor, spoke.", ["Mayor"]),
        ("Jane B. Doe (R-Ohio), Vice President and CEO of Acme, spoke.", ["Vice President and CEO"]),
        ("Al Doe Jr., Chief Executive Officer at Acme, spoke.", ["Chief Executive Officer"]),
        ("Jane Doe, mayor of Erie, and Al Oak, CEO of Acme, spoke.", []),
        ("Jane Doe, Mayor Al Oak and others spoke.", []),
        ("The Harbor Board, Mayor of Erie, spoke.", []),
        ("It asked, Mayor of Erie, for it.", []),
        ("Jane Doe, Chief of Erie, spoke.", []),
        ("Jane Doe, Mayor, Erie", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert found(KIND, text) == expected


def test_acronyms_keep_their_capitals() -> None:
    assert mended(KIND, "Al Oak, President and CEO of Acme, met.") == "Al Oak, president and CEO of Acme, met."


def test_it_needs_heads() -> None:
    with pytest.raises(FieldError):
        TitleCase(heads=()).prepare()


def test_a_long_line_is_read_in_time() -> None:
    start = time.perf_counter()
    found(KIND, "Jane Doe, Vice " * 30_000 + ".")
    assert time.perf_counter() - start < 5
