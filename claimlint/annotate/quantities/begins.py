"""Where numbers may begin: digits, found by one pattern, and number words, found by one automaton."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.quantities.numbers import LARGE, SMALL, VULGAR
from claimlint.annotate.quantities.shares import PARTS, VERBS
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

    from claimlint.model.protocols import Page

VAGUE = {
    "dozens": 24.0,
    "scores": 40.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
    "trillions": 2e12,
    "several": 3.0,
}
"""Words for at least so many."""
RUN = Own(r"[0-9][0-9.,:/]*+(?:[-–][0-9][0-9.,:/]*+)*+")
"""Digits with what may stand between them, so that dates, times and telephone numbers are looked at once."""
DIGITS = Own(r"[0-9]++(?:[.,][0-9]++)*+")
WORDS = tuple({**SMALL, **LARGE, **VAGUE, **PARTS, **VERBS, "couple": 2.0}.keys() - {"bn", "mln"})


class Beginning(NamedTuple):
    """A stretch at which a number may begin: digits, or, where `word` is not empty, a word."""

    start: int
    end: int
    word: str


@cache
def _automaton() -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick, MatchKind

    return AhoCorasick(WORDS, matchkind=MatchKind.LeftmostLongest)


def most(folded: str) -> int:
    """No fewer than the quantities that a text holds, case folded; cheap, and often more."""
    found = len(DIGITS.findall(folded)) + len(_automaton().find_matches_as_indexes(folded))
    return found if folded.isascii() else found + sum(letter in VULGAR for letter in folded)


def has_signs(page: Page) -> bool:
    """Whether a page has signs for fractions, which few have: ½."""
    return not page.prose.isascii() and any(sign in page.prose for sign in VULGAR)


def beginnings(page: Page, block: Span) -> list[Beginning]:
    """Where numbers may begin in a block, in order."""
    prose, folded = page.prose, page.folded
    found = [Beginning(*run.span(), "") for run in RUN.finditer(prose, *block)]
    if page.layer(has_signs):
        found.extend(_signs(prose, block))
    found.extend(_words(folded, block))
    found.sort()
    return found


def _signs(prose: str, block: Span) -> Iterator[Beginning]:
    """The signs for fractions that stand alone."""
    for sign in VULGAR:
        at = prose.find(sign, *block)
        while at >= 0:
            if not prose[at - 1 : at].isdigit():
                yield Beginning(at, at + 1, "")
            at = prose.find(sign, at + 1, block.end)


def _words(folded: str, block: Span) -> Iterator[Beginning]:
    for index, first, last in _automaton().find_matches_as_indexes(folded[block.start : block.end]):
        start, end = block.start + first, block.start + last
        if folded[end : end + 1].isalnum() and not folded.startswith("fold", end):
            continue
        if not start or not (folded[start - 1].isalnum() or folded[start - 1] == "_"):
            yield Beginning(start, end, WORDS[index])
