"""The literals without which no sequence matches: the rarest words, or stretches of words, that must be there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import prod

from claimlint.model.folding import folded
from claimlint.patterns.pattern import Pattern
from claimlint.sequences.items import Item
from claimlint.sequences.wording import parse, rows

MOST_ROWS = 20_000
MOST_JOINED = 64
"""More ways than this to say several items in a row are not written out."""

COMMON = {
    **dict.fromkeys(("the", "of", "and", "to", "in", "a"), 3e-2),
    **dict.fromkeys(("is", "for", "that", "on", "was", "with", "as", "it", "by", "at", "he", "from", "s"), 8e-3),
    **dict.fromkeys(("be", "are", "an", "has", "not", "or", "who", "this", "have", "but", "they", "more", "i"), 4e-3),
    **dict.fromkeys(
        ("one", "than", "which", "will", "been", "its", "we", "can", "all", "if", "so", "were", "both"), 2e-3
    ),
}
"""How often words stand in a thousand or so; the others are rarer the longer they are."""

Row = tuple[str, ...]


def triggers(items: Sequence[Item]) -> tuple[str, ...] | None:
    """Case-folded literals of which each match holds one; None where there may be a match without any."""
    choices = [[_rarest(row) for row in said] for said in _said(items)]
    choices += [list(literals) for item in items if (literals := _of_pattern(item))]
    choices = [choice for choice in choices if choice and all(choice)]
    best = min(choices, key=lambda choice: sum(map(_cost, dict.fromkeys(choice))), default=None)
    return None if best is None else tuple(dict.fromkeys(best))


def _said(items: Sequence[Item]) -> Iterator[list[Row]]:
    """What must be said, in all its ways: by each item, and by those that follow each other."""
    run: list[Row] = []
    for item in items:
        own = [] if item.optional or not item.word else rows(parse(item.word), MOST_ROWS) or []
        own = [tuple(map(folded, row)) for row in own]
        if own:
            yield own
        together = len(run) * len(own)
        run = [(*left, *right) for left, right in product(run, own)] if 0 < together <= MOST_JOINED else own
        if together:
            yield run
        if item.skip or item.most > 1 or not own:
            run = []


def _of_pattern(item: Item) -> tuple[str, ...]:
    if item.optional or item.word or not item.pattern:
        return ()
    return Pattern(item.pattern, bare=True).literals or ()


def _rarest(row: Row) -> str:
    """The rarest stretch of a row of which we know what stands between its words: one space."""
    stretches: list[list[str]] = [[]]
    for word in row:
        if _joins(word):
            stretches[-1].append(word)
        else:
            stretches += [[word], []]
    return min(map(" ".join, stretches), key=lambda each: _cost(each) if each else 2.0)


def _joins(word: str) -> bool:
    return word[:1].isalpha() and all(letter.isalnum() or letter in "-'" for letter in word)


def _cost(literal: str) -> float:
    """How often a literal stands in copy, roughly: a share of its words."""
    return prod(COMMON.get(word, 10 ** -(2.5 + len(word) / 4)) for word in literal.split(" "))
