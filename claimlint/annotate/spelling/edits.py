"""How many slips of the pen part two words, and a word without its accents."""

from __future__ import annotations

from unicodedata import combining, normalize

LONGEST = 60
"""What is longer is no name, and far from every other."""


def distance(one: str, other: str, limit: int = 2) -> int:
    """How many letters must be put in, taken out, replaced or swapped with a neighbour; or `limit + 1`."""
    if abs(len(one) - len(other)) > limit or max(len(one), len(other)) > LONGEST:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit and min(before) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def unaccented(text: str) -> str:
    """A text without the accents of its letters, on which houses differ."""
    if text.isascii():
        return text
    return normalize("NFC", "".join(character for character in normalize("NFD", text) if not combining(character)))
