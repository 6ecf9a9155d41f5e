"""Three times less."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given

from claimlint.kinds.times_less import TimesLess
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import TEXT, found, mended

KIND = TimesLess(
    comparatives={"less": "much", "fewer": "many", "smaller": "large"},
    adjectives={"small": "large", "few": "many"},
    likely=("likely",),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is three times less.", "It is a third as much."),
        ("It has 10 times fewer beds than that.", "It has a tenth as many beds than that."),
        ("It is four times smaller than that.", "It is a quarter as large as that."),
        ("It is two times less likely than that.", "It is half as likely as that."),
        ("It is ten times less coverage.", "It is a tenth as much coverage."),
        ("It is 12 times smaller.", "It is 1/12 as large."),
        ("It is 1,000 times less.", "It is a thousandth as much."),
        ("It is twice as small.", "It is half as large."),
        ("They are twice as few now.", "They are half as many now."),
    ],
)
def test_says_it_as_a_fraction(text: str, expected: str) -> None:
    assert mended(KIND, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It is three times as much.",
        "It is many times less.",
        "Sometimes less is more; at times less than that.",
        "She won four times less than a year apart.",
        "It is three times lesser known.",
        "It is twice as smallish.",
        "It is twice as large.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert found(KIND, text) == []


def test_needs_words() -> None:
    with pytest.raises(FieldError):
        TimesLess(comparatives={}).prepare()


@given(stories(["three", "10", "times less", "times fewer", "than", "twice as small", "likely", "a year"]))
def test_it_keeps_the_laws(text: str) -> None:
    keeps_the_laws(KIND, text, TEXT)


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND
