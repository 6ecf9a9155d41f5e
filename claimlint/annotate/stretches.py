"""Stretches of capitalised words, in which names stand: "the U.S. Department of Health and Human Services in Ohio"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.knowledge.shapes import LINKS
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[^\W_][\w']*(?:[-\u2013/][\w']+)*|&|[^\w\s]|\s")
REACH = 160
"""So many code points before and after a place are looked at."""
MOST = 9
"""So many words a name has at most, on one side of the place where it was found."""
SMALL = LINKS | {"&", "de", "du"}


class Word(NamedTuple):
    """A word of a stretch; `small` if it only joins others, `apart` where a comma stands before it."""

    text: str
    start: int
    end: int
    small: bool
    apart: bool


class Stretch(NamedTuple):
    """Words in order, and the index of the one that was asked for (the first, where several were)."""

    words: Sequence[Word]
    at: int


def stretch(page: Page, span: Span) -> Stretch:
    """The capitalised words around a span, with the small ones that join them, all in the block of the span."""
    start, end = _window(page, span)
    words = list(_words(page.prose, start, end))
    inside = [index for index, word in enumerate(words) if span.start < word.end and word.start < span.end]
    if not inside:
        return Stretch((), 0)
    first, last = inside[0], inside[-1]
    low, high = _reach(words, first, -1), _reach(words, last, 1)
    return Stretch(words[low : high + 1], first - low)


def between(words: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    """All parts of a stretch with the words from `first` to `last`, the longest first; none begins or ends small."""
    lows = [at for at in range(max(0, first - MOST), first + 1) if at == first or not words[at].small]
    highs = [at for at in range(last, min(len(words), last + MOST)) if at == last or not words[at].small]
    parts = ((low, high) for low in lows for high in highs)
    return iter(sorted(parts, key=lambda part: part[0] - part[1]))


def _window(page: Page, span: Span) -> tuple[int, int]:
    """Where to look: near the span, inside its block, and not from the middle of a word."""
    prose = page.prose
    low, high = max(0, span.start - REACH), min(len(prose), span.end + REACH)
    start = max(low, prose.rfind("\n", low, span.start) + 1)
    while 0 < start < min(span.start, high) and prose[start - 1].isalnum():
        start += 1
    line = prose.find("\n", span.end, high)
    return start, high if line < 0 else line


def _words(prose: str, start: int, end: int) -> Iterator[Word]:
    """The words of a piece of prose, and other marks as words of their own."""
    apart = False
    for found in TOKEN.finditer(prose, start, end):
        text = found.group()
        if text == ",":
            apart = True
        elif text != " ":
            yield Word(text, *found.span(), text in SMALL, apart)
            apart = False


def _reach(words: Sequence[Word], first: int, step: int) -> int:
    """The last word in one direction that still belongs to the stretch."""
    at = last = first
    while 0 <= at + step < len(words) and abs(at - first) < MOST:
        left, right = sorted((at, at + step))
        at += step
        if not _joined(words[left], words[right]) or not (words[at].small or words[at].text[:1].isupper()):
            break
        if not words[at].small:
            last = at
    return last


def _joined(left: Word, right: Word) -> bool:
    """Whether two words stand side by side, with a space or a comma and a space between them."""
    return right.start - left.end == 1 + right.apart
