"""Ranks with those above them."""

from __future__ import annotations

import pickle

import pytest

from claimlint.kinds.rank import Ranks
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, knowing, marks_of

TWO = "Aville and Beville"
KIND = Ranks(superlatives=("largest", "most populous", "tallest"))
TOBAGO = "{type: place, id: place.tt, name: Trinidad and Tobago, sort: country, code: TT}"


@pytest.mark.parametrize(
    ("phrase", "flagged"),
    [
        (f"second-largest city after {TWO}", True),
        (f"2nd tallest tower behind the Aville Tower, {TWO}", True),
        (f"fourth most populous city, after {TWO}", True),
        (f"third-largest city after {TWO}", False),
        ("second-largest city after Aville", False),
        ("fifth-largest city, behind Aville", False),
        (f"second-largest firm after {TWO}", False),
        (f"second-largest city after {TWO}'s suburb", False),
        ("second-largest crowd after Monday and Tuesday", False),
    ],
)
def test_finds(phrase: str, flagged: bool) -> None:
    assert marks_of(KIND, f"It is the {phrase}.") == ([phrase] if flagged else [])


@pytest.mark.parametrize(
    "text",
    [
        f"It is tied as the second-largest city after {TWO}.",
        f"It is one of the second-largest cities after {TWO}.",
        f"The second-largest fire broke out after {TWO} had left.",
        f"Correction: It was called the second-largest city after {TWO}.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert marks_of(KIND, text) == []


def test_an_and_inside_a_name_joins_nothing() -> None:
    text = "It is the second-largest island after Trinidad and Tobago."
    assert marks_of(KIND, text) == [text[10:-1]]
    assert marks_of(KIND, text, "2024-05-01", knowing(TOBAGO)) == []


def test_what_a_hit_tells() -> None:
    (one,) = hits_of(KIND, "It is the Second-Largest city after Aville and Beville.")
    assert one.slots == {"count": "two", "right": "third"}
    assert one.suggestions == ("Third-Largest city after Aville and Beville",)
    assert one.level is None
    (less,) = hits_of(KIND, "It is the ninth-largest city after Aville and Beville.")
    assert less.level == "warning"


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND
