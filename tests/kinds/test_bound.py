"""Numbers that cannot be."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.bound import Bound
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.pages import found, hits_on, page_of

ACID = Bound(words=("ph",), of=("",), before="pH of (?:about )?", low=0, high=14)
WARM = Bound(words=("fever",), of=("°F", "°C"), before="fever of ", scale="°C", low=11, high=47)
HOURS = Bound(words=("hours",), of=("h",), behind=" a day", high=24)


@pytest.mark.parametrize(
    ("kind", "text", "marks"),
    [
        (ACID, "It had a pH of 15.8.", ["15.8"]),
        (ACID, "It had a PH OF 15.8.", ["15.8"]),
        (ACID, "It had a pH of about 60.", ["60"]),
        (ACID, "It had a pH of 7.", []),
        (ACID, "It had a pH of 14.", []),
        (ACID, "It had a pH of 60 percent.", []),
        (ACID, "It had a pH of less than 60.", []),
        (ACID, "Of 60 lakes, one had a pH of 7.", []),
        (ACID, "It had a pH of 4. Some 60 lakes had one.", []),
        (WARM, "He had a fever of 140 degrees Fahrenheit.", ["140 degrees Fahrenheit"]),
        (WARM, "He had a fever of 102 degrees Celsius.", ["102 degrees Celsius"]),
        (WARM, "He had a fever of 102 degrees Fahrenheit.", []),
        (WARM, "He had a fever of 102 degrees.", []),
        (HOURS, "They work 26 hours a day.", ["26 hours"]),
        (HOURS, "They work 24 hours a day.", []),
        (HOURS, "They work 60 hours a week.", []),
        (HOURS, "Correction: It said that they work 26 hours a day.", []),
    ],
)
def test_finds(kind: Kind, text: str, marks: list[str]) -> None:
    assert found(kind, text) == marks


@given(st.integers(0, 300))
def test_tells_what_lies_beyond_and_nothing_else(number: int) -> None:
    assert bool(found(ACID, f"It had a pH of {number}.1 then.")) is (number >= 14)


def test_shows_its_working() -> None:
    (hit,) = hits_on(WARM, page_of("He had a fever of 102 degrees Celsius."))
    assert hit.slots == {"low": "11", "high": "47"}
    (evidence,) = hit.evidence
    assert evidence.text == "'102 degrees Celsius' is 102 °C, which is not between 11 °C and 47 °C."


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        (Bound(words=("ph",), of=("",), high=14), "before"),
        (Bound(words=("ph",), of=("",), before="x"), "high"),
        (Bound(words=("ph",), of=("",), before="x", low=3, high=2), "high"),
        (Bound(words=("ph",), of=("",), before="x(", high=2), "before"),
        (Bound(words=("ph",), of=("",), behind="x(", high=2), "behind"),
        (Bound(words=("ph",), of=("",), before="x", scale="elbow", high=2), "scale"),
    ],
)
def test_what_cannot_be_a_rule_is_told(kind: Bound, key: str) -> None:
    with pytest.raises(FieldError) as caught:
        kind.prepare()
    assert caught.value.path == (key,)


def test_pickles_with_its_patterns() -> None:
    assert found(pickle.loads(pickle.dumps(ACID)), "It had a pH of 15.8.") == ["15.8"]
