"""Words that differ by one slip of the pen: which of many are so close, and what the slip is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

Sort = Literal["swap", "double", "vowel", "letter", "gap", "ending"]
VOWELS = frozenset("aeiouyäöüàáâèéêìíîòóôùúû")
FEW = 30
"""So many words with one first letter are compared each with each."""
CROWD = 8
"""More words than this that share all but one letter are a table, not names."""


class Slip(NamedTuple):
    """How two words differ, and at which letter the difference begins.

    `swap`: two neighbours have changed places. `double`: a letter stands once or twice. `vowel`: one vowel for another;
    `letter`: any other letter for another. `gap`: one has a letter more. `ending`: y for ie. `last` is whether nothing
    follows the difference.
    """

    sort: Sort
    at: int
    last: bool


def near(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pairs of different words that begin with the same letter and are one slip apart, each once.

    The cost grows with the number of words, and with the square of their length.
    """
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[:1], []).append(word)
    for group in groups.values():
        if len(group) > 1:
            yield from _compared(group) if len(group) <= FEW else _filed(group)


def _compared(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The pairs among a few: one slip leaves the second letter alone, or the last."""
    for one, other in combinations(words, 2):
        if -2 < len(one) - len(other) < 2 and (one[1:2] == other[1:2] or one[-1] == other[-1]) and slip(one, other):
            yield one, other


def _filed(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The pairs among many: all words are filed by what they are without each of their letters."""
    cuts: dict[str, dict[str, None]] = {}
    for word in words:
        for cut in {word, *(word[:i] + word[i + 1 :] for i in range(len(word))), word.removesuffix("ie")}:
            cuts.setdefault(cut, {})[word] = None
    pairs = (pair for group in cuts.values() if 1 < len(group) <= CROWD for pair in combinations(group, 2))
    yield from (pair for pair in dict.fromkeys(pairs) if slip(*pair))


def slip(one: str, other: str) -> Slip | None:
    """The slip that parts two words, or None where they are the same or farther apart."""
    head, tail = _shared(one, other)
    left, right = one[head : len(one) - tail], other[head : len(other) - tail]
    if {left, right} == {"y", "ie"} and not tail:
        return Slip("ending", head, True)
    if len(left) == len(right) == 2:
        return Slip("swap", head, not tail) if left == right[::-1] else None
    if len(left) > 1 or len(right) > 1 or left == right:
        return None
    if left and right:
        return Slip("vowel" if left in VOWELS and right in VOWELS else "letter", head, not tail)
    return Slip("double" if (left or right) == one[head - 1 : head] else "gap", head, not tail)


def _shared(one: str, other: str) -> tuple[int, int]:
    """How many letters two words share at their beginning, and of the rest at their end."""
    shorter = min(len(one), len(other))
    head = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    rest = shorter - head
    tail = next((i for i in range(rest) if one[-1 - i] != other[-1 - i]), rest)
    return head, tail
