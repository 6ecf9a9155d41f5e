"""Blocks by line feeds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.prose.paragraph import near, paragraph

TEXTS = st.text("ab\n", min_size=1, max_size=30)


@given(TEXTS, st.integers(0, 29), st.integers(1, 40))
def test_a_paragraph_lies_between_line_feeds(text: str, at: int, reach: int) -> None:
    at = min(at, len(text) - 1)
    start, end = paragraph(text, at)
    assert start <= at <= end
    assert "\n" not in text[start:at]
    assert "\n" not in text[at:end]
    assert start == 0 or text[start - 1] == "\n"
    assert end == len(text) or text[end] == "\n"
    close = near(text, at, reach)
    assert close == (max(start, at - reach), min(end, at + reach))
