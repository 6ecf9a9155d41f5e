"""Stretches of capitalised words, in which names stand: "the U.S. Department of Health and Human Services in Ohio"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.knowledge.shapes import LINKS
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

REACH = 120
"""So many code points before and after a place are looked at."""
MOST = 9
"""So many words with a capital a name has at most, on one side of the place where it was found."""
SMALL = LINKS | {"&", "de", "du"}
CAPITAL = "A-ZÀ-ÖØ-ÞĀ-Ž"
WORD = rf"(?>(?:[A-Z]\.){{2,}}|[{CAPITAL}][\w']*+(?:[-\u2013/][\w']++)*+)"
JOINT = rf"(?:(?:{'|'.join(sorted(SMALL))}) ){{0,3}}+"
BEFORE = Own(rf"(?<![\w'.-])(?:{WORD},? {JOINT}){{1,{MOST}}}+\Z")
AFTER = Own(rf"[\w'-]*+(?:,? {JOINT}{WORD}){{0,{MOST}}}")
TOKEN = Own(r"(?:[A-Z]\.){2,}|\w[\w']*(?:[-\u2013/][\w']+)*|&|,")


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
    """The words of a span and the capitalised ones around it, with the small ones that join them, in its block.

    The span begins with a word, and may end inside one.
    """
    prose = page.prose
    floor = max(0, span.start - REACH)
    before = BEFORE.search(prose, floor, span.start) if _goes_back(prose, floor, span.start) else None
    after = AFTER.match(prose, span.end, min(len(prose), span.end + REACH))
    start = before.start() if before else span.start
    words = list(_words(prose, start, after.end() if after else span.end))
    return Stretch(words, next((at for at, word in enumerate(words) if word.end > span.start), 0))


def _goes_back(prose: str, floor: int, at: int) -> bool:
    """Whether the word before a place may belong to a stretch: a capitalised one, or one that only joins."""
    if at <= floor or prose[at - 1 : at] != " ":
        return False
    word = prose[max(floor, prose.rfind(" ", floor, at - 1) + 1) : at - 1].rpartition("\n")[2].rstrip(",")
    inner = next((index for index, letter in enumerate(word) if letter.isalnum()), len(word))
    return word in SMALL or word[inner : inner + 1].isupper()


def between(words: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    """All parts of a stretch with the words from `first` to `last`, the longest first; none begins or ends small."""
    lows = [at for at in range(max(0, first - MOST), first + 1) if at == first or not words[at].small]
    highs = [at for at in range(last, min(len(words), last + MOST)) if at == last or not words[at].small]
    parts = ((low, high) for low in lows for high in highs)
    return iter(sorted(parts, key=lambda part: part[0] - part[1]))


def _words(prose: str, start: int, end: int) -> Iterator[Word]:
    apart = False
    for found in TOKEN.finditer(prose, start, end):
        text = found.group()
        if text != ",":
            yield Word(text, *found.span(), text in SMALL, apart)
        apart = text == ","
