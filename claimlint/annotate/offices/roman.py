"""Roman numerals up to 399: LVIII."""

from __future__ import annotations

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
TENS = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(text: str) -> int:
    """The number that Roman numerals name; 0 for what is none."""
    if not text or not ROMAN.keys() >= set(text):
        return 0
    total = 0
    for letter, after in zip(text, (*text[1:], "I"), strict=True):
        total += -ROMAN[letter] if ROMAN[letter] < ROMAN[after] else ROMAN[letter]
    return total if total < 400 and in_roman(total) == text else 0


def in_roman(value: int) -> str:
    """A number up to 399 in Roman numerals."""
    text = ""
    for size, letters in TENS:
        text += letters * (value // size)
        value %= size
    return text
