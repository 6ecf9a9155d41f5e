"""Whether two words that are one slip apart are no slip: forms of one word, or two ways to write it."""

from __future__ import annotations

import re
from unicodedata import combining, normalize

ADDED = frozenset("sindrytlahox'")
"""A letter at the end that makes another form, or another name: Iraqi, Austrian, Sara and Sarah, Alex and Alexa."""
SWAPPED = (
    (r"our", "or"),
    (r"re(?=s?$)", "er"),
    (r"or(?=s?$)", "er"),
    (r"ce(?=s?$)", "se"),
    (r"is(?=(?:e[drs]?|ers|ing|ations?)$)", "iz"),
    (r"ys(?=(?:e[drs]?|ers|ing)$)", "yz"),
    (r"[ao]e", "e"),
    (r"(?<=g)e(?=ments?$)", ""),
    (r"(?:oa|ia)(?=ns?$)", "a"),
)
"""Two ways to write an ordinary word, British and American among them."""


def inflected(one: str, other: str) -> bool:
    """Whether two words are forms of one: by number, person or gender, of a place, by case or accents only."""
    short, long = sorted((one, other), key=len)
    if bare(short) == bare(long):
        return True
    if long[:-1] == short:
        return long[-1] in ADDED and long[-1] != short[-1]
    if short[-1:] == long[-1:] == "s":
        return inflected(short[:-1], long[:-1])
    last = {short[-1:], long[-1:]}
    return short[:-1] == long[:-1] and "s" in last and "z" not in last


def bare(word: str) -> str:
    """A word without accents, case folded."""
    if word.isascii():
        return word.casefold()
    return "".join(letter for letter in normalize("NFD", word.casefold()) if not combining(letter))


def varied(one: str, other: str) -> bool:
    """Whether two words are one ordinary word in two spellings that are both in use."""
    return _settled(one) == _settled(other)


def _settled(word: str) -> str:
    word = word.casefold()
    for pattern, instead in SWAPPED:
        word = re.sub(pattern, instead, word)
    return word
