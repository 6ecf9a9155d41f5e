"""Holders named with their number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.offices.numbered import Numbered, numbered
from claimlint.annotate.offices.ordinals import number
from tests.kinds.laws import stories
from tests.kinds.pages import page_of

WORDS = (
    "Ada Field",
    "the",
    "41st",
    "president",
    "forty-second",
    "was",
    "of the United States",
    "and",
    "President",
    "who",
)


def found(text: str) -> list[Numbered]:
    page = page_of(text)
    starts = [at for at in range(len(page.prose)) if page.folded.startswith("president", at)]
    made = (numbered(page, at, at + len("president")) for at in starts)
    return [one for one in made if one]


def read(text: str) -> list[tuple[str, list[str], bool, bool]]:
    prose = page_of(text).prose
    return [
        (prose[slice(*one.name)], [prose[slice(*each)] for each in one.ordinals], one.national, one.titled)
        for one in found(text)
    ]


@given(stories(WORDS))
def test_what_is_found_lies_apart(text: str) -> None:
    prose = page_of(text).prose
    for one in found(text):
        assert 1 <= len(one.ordinals) <= 2
        assert all(number(prose[slice(*each)]) for each in one.ordinals)
        assert not any(one.name.overlaps(each) for each in one.ordinals)
        assert "\n" not in prose[min(one.name.start, one.ordinals[0].start) : max(one.name.end, one.ordinals[-1].end)]


@given(
    st.integers(1, 5), st.sampled_from(["Ada ", "the 1st president", "1st ", "A.", "president ", "1st president, A"])
)
def test_it_looks_no_farther_than_it_must(power: int, part: str) -> None:
    found(part * 10 ** min(power, 4))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Field, the 41st president, spoke", ("Ada Field", ["41st"], False, False)),
        ("President Ada Field, the 41st U.S. president.", ("Ada Field", ["41st"], False, True)),
        ("President Field, our first president of the United States.", ("Field", ["first"], True, True)),
        ("the 41st and 43rd president, Ada Field.", ("Ada Field", ["41st", "43rd"], False, False)),
        ("45th President Ada Field Jr. spoke", ("Ada Field Jr.", ["45th"], False, False)),
        ("Ada Field will be the forty-first president on Monday", ("Ada Field", ["forty-first"], False, False)),
    ],
)
def test_finds(text: str, expected: tuple[str, list[str], bool, bool]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["the 41st president", "the first President Field", "Ada Field, president", "Ada Field, the 41st vice president",
     "Ada Field met the 41st president.", "Ada Field, the 41st president said", "Ada Field, the 41st presidency"],
)  # fmt: skip
def test_passes(text: str) -> None:
    assert read(text) == []
