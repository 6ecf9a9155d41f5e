"""Which parts of a stretch of capitalised words could be the name of a body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimlint.annotate.bodies.stretches import Word
from claimlint.patterns.own import Own

HEADS = tuple(
    """administration agency association authority board bureau center centre commission corporation council
    department division enforcement foundation fund institute institution network office organisation organization
    protection service society survey system""".split()  # noqa: SIM905
)
"""Words that a body's name may begin or end with, in the singular; where one stands in copy, it is looked at.

Committee is not among them: parliaments have hundreds, and their names are another rule's.
"""
HEAD_WORDS = frozenset(HEADS) | {head + "s" for head in HEADS} | {"agencies", "authorities", "committee", "societies"}
BEFORE, INNER, AFTER = 7, 3, 9
"""So many words stand at most before a last head, before one inside a name, and after a head."""
LEAST = 3
"""A name of fewer words is borne by many."""
POSSESSIVE = Own(r"'+s?'*\Z")
OF_NATION = frozenset({"U.S.", "US", "United", "States"})
STARTERS = frozenset(
    """A After All Also An And Any As At Before Both But By Each Every For From Her His If In Its Many Most No Not Of On
    Once Our Since So Some That The Their These This To Under When While With Yet""".split()  # noqa: SIM905
)
"""Words that have a capital only because a sentence begins with them."""
NO_NAME = STARTERS | OF_NATION


class Part(NamedTuple):
    """Some words of a stretch, from the first to the last."""

    first: int
    last: int

    def meets(self, other: Part) -> bool:
        """Whether two parts share a word."""
        return self.first <= other.last and other.first <= self.last


def parts(words: Sequence[Word]) -> list[Part]:
    """The parts of a stretch that have a head in its place, and words enough; the longest first."""
    counts = _counts(words)
    if not counts or counts[-1] < LEAST:
        return []
    begins = [_begins(words, at) for at in range(len(words))]
    ends = [not word.small and word.text not in STARTERS for word in words]
    able = {
        part
        for part in _with_heads(words)
        if begins[part.first] and ends[part.last] and counts[part.last] - counts[part.first] + 1 >= LEAST
    }
    return sorted(able, key=lambda part: (part.first - part.last, part.first))


def bare(word: Word) -> str:
    """A word without a possessive."""
    return POSSESSIVE.sub("", word.text) if "'" in word.text else word.text


def _counts(words: Sequence[Word]) -> list[int]:
    """How many words up to each one a name can be made of."""
    counts, count = [], 0
    for word in words:
        count += not (word.small or word.text in NO_NAME)
        counts.append(count)
    return counts


def _with_heads(words: Sequence[Word]) -> Iterator[Part]:
    """Parts that end with a head, or have one before a small word at their beginning."""
    for head, word in enumerate(words):
        if bare(word).casefold() not in HEAD_WORDS:
            continue
        yield from (Part(low, head) for low in range(max(0, head - BEFORE), head))
        if head + 1 < len(words) and words[head + 1].small:
            highs = range(head + 2, min(len(words), head + AFTER + 1))
            yield from (Part(low, high) for low in range(max(0, head - INNER), head + 1) for high in highs)


def _begins(words: Sequence[Word], at: int) -> bool:
    """Whether a name may begin with a word: not with one that only begins a sentence, a nation, or an owner."""
    word = words[at]
    if word.small or word.text.endswith(("'s", "s'")):
        return False
    if word.text == "United":
        return at + 1 < len(words) and words[at + 1].text != "States"
    return word.text not in NO_NAME and not (word.text == "Nations" and at > 0 and words[at - 1].text == "United")
