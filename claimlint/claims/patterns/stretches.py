"""Which sentences a claim pattern is read over: those that hold its triggers, with neighbours where it needs them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.claims.patterns.mentions import PROVIDERS
from claimlint.claims.patterns.shadow import Sentence, Words
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.claims.patterns.pattern import ClaimPattern
    from claimlint.model.protocols import Page, Seen
    from claimlint.model.scope import Scope


class Sentences:
    """The sentences of a page as claim patterns see them, each made once for the layers that are asked."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._starts = [span.start for span in page.sentences]
        self._words: dict[int, Words] = {}
        self._made: dict[tuple[int, frozenset[str]], Sentence] = {}

    def index(self, at: int) -> int:
        """Which sentence holds an offset; -1 if none does."""
        index = bisect_right(self._starts, at) - 1
        return index if index >= 0 and at < self._page.sentences[index].end else -1

    def start(self, index: int) -> int:
        """Where a sentence begins; 0 for none."""
        return self._starts[index] if index >= 0 else 0

    def end(self, index: int) -> int:
        """Where it ends; -1 for none, and for one that is too long to be read."""
        return self._page.sentences[index].end if index >= 0 else -1

    def row(self, first: int, count: int, letters: frozenset[str]) -> tuple[Sentence, ...]:
        """So many sentences in one block from the first on; none where there are not so many."""
        if first < 0 or first + count > len(self._starts):
            return ()
        spans = self._page.sentences[first : first + count]
        if not self._page.block_span(spans[0].start).holds(spans[-1]):
            return ()
        return tuple(self._sentence(first + offset, span, letters) for offset, span in enumerate(spans))

    def _sentence(self, index: int, span: Span, letters: frozenset[str]) -> Sentence:
        key = index, letters
        if key not in self._made:
            words = self._words.get(index) or self._words.setdefault(index, Words(self._page, span))
            self._made[key] = Sentence(words, letters)
        return self._made[key]


def widened(letters: frozenset[str]) -> frozenset[str]:
    """All letters of the layers that know some of these, so that rules with like needs share shadows."""
    known = [group for group in PROVIDERS if not letters.isdisjoint(group)]
    return frozenset("".join(known))


class Group(NamedTuple):
    """Patterns that are called by the same triggers and read over as many sentences.

    `numbers` is how many quantities each of the sentences must have for any of them to match.
    """

    triggers: tuple[str, ...]
    anchor: int
    length: int
    numbers: tuple[int, ...]
    patterns: tuple[int, ...]


def grouped(patterns: Sequence[ClaimPattern]) -> tuple[Group, ...]:
    """Patterns by what calls them."""
    found: dict[tuple[tuple[str, ...], int, int], list[int]] = {}
    for index, pattern in enumerate(patterns):
        found.setdefault((pattern.triggers, pattern.anchor, len(pattern.parts)), []).append(index)
    return tuple(
        Group(*key, tuple(map(min, zip(*(patterns[index].numbers for index in indexes), strict=True))), tuple(indexes))
        for key, indexes in found.items()
    )


def called(
    page: Page, scope: Scope, seen: Sequence[Seen], owners: Sequence[Sequence[Group]], letters: frozenset[str]
) -> Iterator[tuple[int, tuple[Sentence, ...]]]:
    """Each pattern that may match with the sentences to read it over, once; `owners` are the groups of each trigger."""
    sentences = page.layer(Sentences)
    done: set[tuple[int, int]] = set()
    for at, trigger in _places(sentences, page, scope, seen):
        for group in owners[trigger]:
            key = at, group.patterns[0]
            if key in done:
                continue
            done.add(key)
            row = sentences.row(at - group.anchor, group.length, letters)
            if row and all(each.numbers >= fewest for each, fewest in zip(row, group.numbers, strict=True)):
                yield from ((index, row) for index in group.patterns)


def _places(sentences: Sentences, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[tuple[int, int]]:
    """Each sentence with each trigger that stands in it, once."""
    known: set[tuple[int, int]] = set()
    until = -1
    at = -1
    for start, _, trigger in seen:
        # triggers come in order of their end, so most stand in the sentence of the one before
        if not sentences.start(at) <= start < until:
            at = sentences.index(start)
            until = sentences.end(at)
        if at >= 0 and (at, trigger) not in known and page.unit(scope, start) is not None:
            known.add((at, trigger))
            yield at, trigger
