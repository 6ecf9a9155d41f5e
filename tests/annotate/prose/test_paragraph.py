"""Blocks by line feeds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.prose.paragraph import near

TEXTS = st.text("ab\n", min_size=1, max_size=30)


@given(TEXTS, st.integers(0, 29), st.integers(1, 40))
def test_it_lies_between_line_feeds_and_within_reach(text: str, at: int, reach: int) -> None:
    at = min(at, len(text) - 1)
    start, end = near(text, at, reach)
    assert start <= at <= end
    assert "\n" not in text[start:at]
    assert "\n" not in text[at:end]
    assert start in (0, at - reach) or text[start - 1] == "\n"
    assert end in (len(text), at + reach) or text[end] == "\n"
    assert at - start <= reach
    assert end - at <= reach
