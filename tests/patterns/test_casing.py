"""A replacement in the case of what it replaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.patterns.casing import like, shouted


@pytest.mark.parametrize(
    ("match", "key", "better", "expected"),
    [
        ("free reign", "free reign", "free rein", "free rein"),
        ("Free reign", "free reign", "free rein", "Free rein"),
        ("Free Reign", "free reign", "free rein", "Free Rein"),
        ("FREE REIGN", "free reign", "free rein", "FREE REIN"),
        ("the FREE reign", "the free reign", "the free rein", "the FREE rein"),
        ("Alot", "alot", "a lot", "A lot"),
        ("ALOT", "alot", "a lot", "A LOT"),
        ("A Lot Of", "a lot of", "many", "Many"),
        ("Kiev", "Kiev", "Kyiv", "Kyiv"),
        ("KIEV", "Kiev", "Kyiv", "KYIV"),
        ("kiev", "Kiev", "Kyiv", "Kyiv"),
        ("NATO", "NATO", "Nato", "Nato"),
        ("NATO Troops", "NATO troops", "Nato soldiers", "Nato Soldiers"),
        ("Kiev", "Kiev(?:an)?", "of Kyiv", "of Kyiv"),
        ("Alumna", "(?:alumna|alumnus)", "graduate", "Graduate"),
        ("I-phone", "i-phone", "iPhone", "iPhone"),
        ("I-PHONE", "i-phone", "iPhone", "iPhone"),
        ("THE I-PHONE", "the i-phone", "the iPhone", "THE iPhone"),
        ("Macdonald's", "macdonald's", "McDonald's", "McDonald's"),
        ("ONEILL", "oneill", "O'Neill", "O'NEILL"),
        ("HONG-KONGER", "hong-konger", "Hong Konger", "HONG KONGER"),
        ("An url", "an URL", "a URL", "A URL"),
        ("'Cause", "'cause", "because", "Because"),
        ("Ten percent", "ten percent", "10 percent", "10 percent"),
        ("3RD", "3rd", "third", "THIRD"),
        ("A", "a", "one", "One"),
        ("VERY", "very", "", ""),
    ],
)
def test_like(match: str, key: str, better: str, expected: str) -> None:
    assert like(match, key, better) == expected


WORDS = st.text("abcxyzéß", min_size=2, max_size=6)


@given(WORDS, st.lists(WORDS, min_size=1, max_size=3).map(" ".join))
def test_capitals_for_capitals(key: str, better: str) -> None:
    assert like(key.upper(), key, better) == better.upper()
    assert like(key.capitalize(), key, better).startswith(better[:1].title())
    assert like(key, key, better) == better


@given(st.text(max_size=8), st.text(max_size=8), st.text(max_size=8))
def test_any_text_is_accepted(match: str, key: str, better: str) -> None:
    assert like(match, key, better).casefold() == better.casefold()


def test_shouted_means_more_than_one_capital() -> None:
    assert shouted("U.S.")
    assert not shouted("I")
    assert not shouted("iOS")
    assert not shouted("42")
