"""Which known words an unknown one may have been meant to be, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimlint.annotate.spelling.inflections import varied
from claimlint.annotate.spelling.near import slip
from claimlint.annotate.vocabulary.lists import Lists

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONG = 8
"""From so many letters on two slips are looked for, if one of them doubles a letter, or swaps two."""

ORDER = {"swap": 0, "double": 0, "ending": 1, "vowel": 1, "gap": 1, "letter": 2}
"""The slips of the pen, the likelier ones first."""

ENDINGS = (
    ("ally", "ly"),
    ("ence", "ance"),
    ("able", "ible"),
    ("ible", "able"),
    ("tion", "sion"),
    ("sion", "tion"),
    ("ment", "ement"),
)
"""Endings that are taken for each other."""

_KEYS = """
qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm qa ws ed rf tg yh uj ik ol az
sx dc fv gb hn jm
"""
_ALIKE = "cs sz ck td bp fv gj yi mn kq wv xc"
TAKEN = frozenset(map(frozenset, f"{_KEYS} {_ALIKE}".split()))
"""Letters that are taken for each other, by the hand or by the ear."""

LEAST, USUAL = 60, 1_000
"""A word that is rarer is not offered; one that only one list has, or that ran into another, is as usual as this."""

_JOINED = "the and that this with from for of to in is was are by on at as be it have has he they"
JOINED = frozenset(_JOINED.split())
"""Short words that run into others."""


def meant(word: str, lists: Lists) -> tuple[str, ...]:
    """Known words that are one slip away, or two of certain sorts, and begin with the same letter; likeliest first."""
    apart = _apart(word, lists)
    if apart:
        return (apart,)
    found = _offered(edits(word), word, lists)
    if not found and len(word) >= LONG:
        found = _offered(_further(word), word, lists)
    return tuple(sorted(found, key=lambda better: _rank(word, better, lists))[:3])


def _apart(word: str, lists: Lists) -> str:
    """Two words that ran together, one of them of the sort that stands between others; empty where it is not so."""
    for cut in range(2, len(word) - 1):
        left, right = word[:cut], word[cut:]
        if (left in JOINED and _alone(right, lists)) or (right in JOINED and _alone(left, lists)):
            return f"{left} {right}"
    return ""


def _alone(word: str, lists: Lists) -> bool:
    return word in JOINED or (len(word) >= 4 and lists.common(word) >= USUAL and word in lists.british)


def variants(word: str, lists: Lists) -> tuple[str, ...]:
    """The American spellings of a word that only the British list has, or the other way about."""
    known = lists.american if word in lists.british else lists.british
    return tuple(dict.fromkeys(each for each in edits(word) if each in known and varied(word, each)))


def edits(word: str) -> Iterator[str]:
    """All that is one slip away: a letter swapped with its neighbour, left out, replaced or put in."""
    for at in range(len(word)):
        head, tail = word[:at], word[at:]
        yield head + tail[1:2] + tail[0] + tail[2:]
        yield head + tail[1:]
        for letter in LETTERS:
            yield head + letter + tail[1:]
            yield head + letter + tail
    yield from (word + letter for letter in LETTERS)


def _further(word: str) -> Iterator[str]:
    """What is two slips away: an ending, a double letter or a swap, and any other."""
    for ending, instead in ENDINGS:
        if word.endswith(ending):
            yield word.removesuffix(ending) + instead
    for at in range(1, len(word)):
        head, tail = word[:at], word[at:]
        yield from edits(head + tail[0] + tail)
        if head[-1] == tail[0]:
            yield from edits(head + tail[1:])
        yield from edits(head[:-1] + tail[0] + head[-1] + tail[1:])


def _offered(words: Iterable[str], word: str, lists: Lists) -> set[str]:
    return {
        each
        for each in lists.words.intersection(words)
        if lists.common(each) >= (LEAST if lists.plain(each) else USUAL)
        and (each[0] == word[0] or each[:2] == word[1::-1])
        and _likely(word, each)
    }


def _likely(word: str, better: str) -> bool:
    """Whether a letter that stands for another one is its neighbour on the keyboard, or sounds like it."""
    how = slip(word, better)
    return how is None or how.sort != "letter" or frozenset((word[how.at], better[how.at])) in TAKEN


def _rank(word: str, better: str, lists: Lists) -> tuple[int, int, str]:
    how = slip(word, better)
    return ORDER[how.sort] if how else 3, -lists.common(better), better
