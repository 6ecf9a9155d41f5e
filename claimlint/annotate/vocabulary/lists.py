"""The word lists of the extra `spelling`: American words of pyspellchecker, British ones of symspellpy.

Both packages hold how often a word was counted, and no word that is only a slip. Nothing is fetched, and of neither
package more is used than its list.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

BRITISH = "frequency_dictionary_en_82_765.txt"


class Lists(NamedTuple):
    """Words in small letters with how often each was counted, in two corpora of different size; and all of them."""

    american: Mapping[str, int]
    british: Mapping[str, int]
    words: frozenset[str]

    def known(self, word: str) -> bool:
        """Whether either list has a word."""
        return word in self.words

    def plain(self, word: str) -> bool:
        """Whether both lists have a word: names are mostly in one of them."""
        return word in self.american and word in self.british

    def common(self, word: str) -> int:
        """How common a word is: the higher of its two counts, the British ones scaled to the American."""
        return max(self.american.get(word, 0), self.british.get(word, 0) // SCALE)


SCALE = 1_000
"""How many times larger the corpus of the British counts is: in the middle of the words that both lists have."""


@cache
def word_lists() -> Lists:
    """The lists, read once in a process; raises ImportError where the extra is not installed."""
    from importlib.resources import files

    from spellchecker import SpellChecker

    american: Mapping[str, int] = SpellChecker(language="en").word_frequency.dictionary
    lines = (files("symspellpy") / BRITISH).read_text(encoding="utf-8-sig").splitlines()
    british = {word: int(count) for word, count in (line.split(" ") for line in lines)}
    return Lists(american, british, frozenset(american).union(british))
