"""What can be counted in stretches of a page, each count made when it is first asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from claimlint.annotate.prose.syllables import LONGEST, syllables
from claimlint.annotate.prose.within import NO_PARAGRAPH, inside
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

LONG = 7
"""A long word has this many letters or more (Björnsson, Läsbarhet, 1968)."""
MANY = 3
"""A polysyllabic word has this many syllables or more."""


class Counts:
    """Counts over `parts`, stretches of a page in order; those of blocks are over `whole`, the unit they belong to."""

    def __init__(self, page: Page, whole: Span, parts: Sequence[Span]) -> None:
        self._page = page
        self._whole = whole
        self._parts = parts

    def __getitem__(self, name: str) -> float:
        """A count by its name in COUNTS."""
        return COUNTS[name](self)

    @cached_property
    def _spans(self) -> list[Span]:
        return [word for part in self._parts for word in inside(self._page.words, part)]

    @cached_property
    def _words(self) -> list[str]:
        prose = self._page.prose
        return [word for start, end in self._spans if _spoken(word := prose[start:end])]

    @cached_property
    def _forms(self) -> Counter[str]:
        return Counter(self._words)

    @cached_property
    def _sentences(self) -> list[Span]:
        return [sentence for part in self._parts for sentence in inside(self._page.sentences, part)]

    @cached_property
    def _blocks(self) -> list[frozenset[str]]:
        blocks = self._page.blocks
        first, last = (bisect_left(blocks, at, key=lambda block: block[0].start) for at in self._whole)
        return [zones for _, zones in blocks[first:last]]

    def words(self) -> int:
        """Words with a letter or figure."""
        return len(self._words)

    def sentences(self) -> int:
        """Sentences that begin in the parts."""
        return len(self._sentences)

    def paragraphs(self) -> int:
        """Blocks that are no heading, list item, table cell, caption, byline or the like."""
        return sum(NO_PARAGRAPH.isdisjoint(zones) for zones in self._blocks)

    def characters(self) -> int:
        """Letters and figures of the words."""
        return self._over(lambda word: sum(c.isalnum() for c in word))

    def letters(self) -> int:
        """Letters of the words."""
        return self._over(lambda word: sum(c.isalpha() for c in word))

    def syllables(self) -> int:
        """Syllables of the words."""
        return self._over(_syllables)

    def polysyllabic_words(self) -> int:
        """Words of three syllables or more."""
        return self._over(lambda word: _syllables(word) >= MANY)

    def complex_words(self) -> int:
        """Words of three syllables or more, leaving out names, joined words, and the endings -es, -ed and -ing."""
        starts = {first.start for sentence in self._sentences for first in inside(self._spans, sentence)[:1]}
        return sum(_complex(word, start in starts) for word, start in self._placed())

    def long_words(self) -> int:
        """Words of seven letters or more."""
        return self._over(lambda word: sum(c.isalpha() for c in word) >= LONG)

    def headings(self) -> int:
        """Headings inside the unit."""
        return sum("heading" in zones for zones in self._blocks)

    def list_items(self) -> int:
        """Items of lists inside the unit."""
        return sum("list" in zones for zones in self._blocks)

    def blockquotes(self) -> int:
        """Block quotations inside the unit."""
        return self._runs("blockquote")

    def tables(self) -> int:
        """Tables inside the unit."""
        return self._runs("table")

    def _over(self, measure: Callable[[str], int]) -> int:
        return sum(measure(word) * times for word, times in self._forms.items())

    def _runs(self, zone: str) -> int:
        """How many runs of blocks with a zone there are."""
        flags = [False, *(zone in zones for zones in self._blocks)]
        return sum(here and not before for before, here in pairwise(flags))

    def _placed(self) -> Iterator[tuple[str, int]]:
        prose = self._page.prose
        return ((prose[start:end], start) for start, end in self._spans)


COUNTS: dict[str, Callable[[Counts], int]] = {name: made for name, made in vars(Counts).items() if name[0] != "_"}
"""The counts by name, each with a sentence on what it counts."""


def _spoken(word: str) -> bool:
    return any(map(str.isalnum, word))


def _complex(word: str, first: bool) -> bool:
    """Whether a word is complex; one that is first in its sentence is not taken for a name."""
    if word[0].isupper() and not first:
        return False
    return any(_syllables(part) >= MANY and _syllables(_stem(part)) >= MANY for part in word[:LONGEST].split("-"))


def _stem(word: str) -> str:
    for ending in ("ing", "es", "ed"):
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=1 << 14)
def _syllables(word: str) -> int:
    return syllables(word)
