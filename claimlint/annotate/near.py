"""Words that differ by one slip of the pen: which of many are so close, and what the slip is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

Sort = Literal["swap", "double", "vowel", "letter", "gap", "ending"]
VOWELS = frozenset("aeiouyäöüàáâèéêìíîòóôùúû")
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
    """Pairs of different words that are one slip apart, each once, in the order of the words.

    All words with a letter less are filed; two words that are one slip apart share one of these. The cost grows with
    the square of the length of a word, and with the number of words.
    """
    cuts = [word[:i] + word[i + 1 :] for word in words for i in range(len(word))]
    owners = [word for word in words for _ in word]
    for more, of in ((words, words), _without_ie(words)):
        cuts += more
        owners += of
    last = dict(zip(cuts, owners, strict=True))
    shared = {cut for cut, owner in zip(cuts, owners, strict=True) if last[cut] is not owner}
    if shared:
        yield from _pairs(zip(cuts, owners, strict=True), shared)


def _without_ie(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """What is left of the words that end with "ie" without it, and these words."""
    found = [word for word in words if word[-2:] == "ie"]
    return [word[:-2] for word in found], found


def _pairs(filed: Iterator[tuple[str, str]], shared: set[str]) -> Iterator[tuple[str, str]]:
    groups: dict[str, dict[str, None]] = {cut: {} for cut in shared}
    for cut, owner in filed:
        if cut in shared:
            groups[cut][owner] = None
    pairs = (pair for group in groups.values() if len(group) <= CROWD for pair in combinations(group, 2))
    for one, other in dict.fromkeys(pairs):
        if slip(one, other):
            yield one, other


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
