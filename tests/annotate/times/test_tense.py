"""What words tell of the time of a stretch of prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.times.tense import Tense, tense
from claimlint.model.folding import folded
from claimlint.model.span import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The office said on Tuesday that it rains", "day"),
        ("It rained this week", "day"),
        ("He announced Monday's vote", "day"),
        ("The office says no", "present"),
        ("The office will ask", "present"),
        ("The office asked", "past"),
        ("It was the office", "past"),
        ("The office has asked", "open"),
        ("It is the office that asked", "open"),
        ("The office in the rain", "open"),
        ("The Sunday Times, a paper", "open"),
        ("The office needs United Nations-based seed", "present"),
        ("", "open"),
    ],
)
def test_tense(text: str, expected: Tense) -> None:
    assert tense(folded(text), Span(0, len(text))) == expected


@given(st.text(max_size=30), st.sampled_from(["it says", "it asked", "it said on tuesday"]))
def test_only_the_stretch_counts(around: str, text: str) -> None:
    whole = f"{folded(around)}\n{text}\n{folded(around)}"
    start = whole.index(text)
    assert tense(whole, Span(start, start + len(text))) == tense(text, Span(0, len(text)))
