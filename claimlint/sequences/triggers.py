"""The literals without which no sequence matches: the rarest words, or stretches of words, that must be there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import prod
from typing import NamedTuple

from claimlint.model.folding import folded
from claimlint.model.protocols import NEVER
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


class Triggers(NamedTuple):
    """Case-folded literals of which each match holds one, None where it may hold none; and whether they are words.

    `item` is the index of the item that begins with one of them; None where it may begin otherwise.
    """

    literals: tuple[str, ...] | None
    words: bool = True
    item: int | None = None


def triggers(items: Sequence[Item]) -> Triggers:
    """The rarest literals that some tokens cannot match without."""
    said = [_of_rows(first, found) for first, found in _said(items)]
    said += [Triggers(literals, words=False) for item in items if (literals := _of_pattern(item))]
    return min((each for each in said if all(each.literals or ())), key=_sum, default=Triggers(None))


def _sum(each: Triggers) -> float:
    return sum(map(_cost, each.literals or ()))


def _of_rows(first: int, found: Sequence[Row]) -> Triggers:
    rarest = [_rarest(row) for row in found]
    begin = all(f"{' '.join(row)} ".startswith(f"{literal} ") for row, literal in zip(found, rarest, strict=True))
    return Triggers(tuple(dict.fromkeys(rarest)), item=first if begin else None)


def _said(items: Sequence[Item]) -> Iterator[tuple[int, list[Row]]]:
    """What must be said, in all its ways: by each item, and by several that follow each other; and the first item."""
    own = [_rows(item) for item in items]
    for first in range(len(items)):
        run = own[first]
        last = first
        while run:
            yield first, run
            last += 1
            if last == len(items) or items[last - 1].skip or items[last - 1].most > 1:
                break
            more = own[last]
            run = [(*left, *right) for left in run for right in more] if len(run) * len(more) <= MOST_JOINED else []


def _rows(item: Item) -> list[Row]:
    """All that an item may say; nothing where it may be missing, or says more than can be listed."""
    found = [] if item.optional or item.word in ("", NEVER) else rows(parse(item.word), MOST_ROWS) or []
    return [tuple(map(folded, row)) for row in found]


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
    return word[:1].isalnum() and word[-1:].isalnum()


def _cost(literal: str) -> float:
    """How often a literal stands in copy, roughly: a share of its words."""
    return prod(COMMON.get(word, 10 ** -(2.5 + len(word) / 4)) for word in literal.split(" "))
