"""Degrees that are a temperature, and degrees of difference."""

from __future__ import annotations

import pytest

from claimlint.claims.measures.beside import pairs
from claimlint.claims.measures.warming import is_difference


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.5 C (2.7 F) of warming", True),
        ("1.60 °C (2.88 °F) above the 1991–2020 baseline", True),
        ("2 C (3.6 F) above pre-industrial levels", True),
        ("5 C (9 F) below the seasonal average", True),
        ("a rise of 2 C (3.6 F)", True),
        ("an increase in global temperatures of about 2 C (3.6 F)", True),
        ("The town warmed by 2 C (3.6 F).", True),
        ("It dropped 10 C (18 F) overnight.", True),
        ("a 2 C (3.6 F) rise", True),
        ("It was 3 C (5.4 F) warmer.", True),
        ("It rose to 35 C (95 F).", False),
        ("It reached 35 C (95 F).", False),
        ("temperatures of up to 35 C (95 F)", False),
        ("a high of 35 C (95 F)", False),
        ("at 35 C (95 F)", False),
        ("above 35 C (95 F)", None),
        ("35 C (95 F)", None),
        ("the goal to limit warming to 1.5 C (2.7 F)", None),
        ("It warmed to 35 C (95 F).", False),
        ("Runners were gripped by 40 C (104 F) heat.", None),
        ("Seas rose in temperature by 2 C (3.6 F).", True),
    ],
)
def test_words_tell(text: str, expected: bool | None) -> None:
    (one,) = pairs(text, 0, len(text))
    assert is_difference(text, one.source.span, one.span.end) is expected
