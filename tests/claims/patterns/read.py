"""Claim patterns read over a text, for the tests of what they match."""

from __future__ import annotations

from collections.abc import Mapping

from claimlint.annotate.page import Page
from claimlint.claims.patterns.pattern import Bound, ClaimPattern
from claimlint.claims.patterns.shadow import Sentence, Words
from claimlint.claims.patterns.stretches import widened
from tests.kinds.pages import page_of

RISE = {"rise": {"rose": "up", "climbed": "up", "fell": "down", "went up": "up"}, "stops": {"and": "", "while": ""}}
LETTERS = widened(frozenset("qdwWO"))


def sentences_of(page: Page, letters: frozenset[str] = LETTERS) -> list[Sentence]:
    """The sentences of a page, with the layers of some letters asked for."""
    return [Sentence(Words(page, span), letters) for span in page.sentences]


def shown(text: str) -> str:
    """The shadow of a text of one sentence, with signs that can be read."""
    (sentence,) = sentences_of(page_of(text))
    return sentence.shadow.text.translate({0xE000: "<", 0xE001: ">", 0xE002: "</", 0xE003: ">"})


def matches(pattern: str, text: str, classes: Mapping[str, Mapping[str, str]] = RISE) -> list[dict[str, str]]:
    """What the names of a pattern are bound to in a text, for each way to read it."""
    page = page_of(text)
    made = ClaimPattern(pattern, classes)
    rows = sentences_of(page, LETTERS | made.letters)
    found: list[Bound] = []
    for first in range(len(rows) - len(made.parts) + 1):
        found += made.find(rows[first : first + len(made.parts)], classes, 5.0)
    return [_texts(page, bound) for bound in found]


def _texts(page: Page, bound: Bound) -> dict[str, str]:
    slots = {name: page.prose[one.span.start : one.span.end] for name, one in bound.slots.items()}
    words = {name: page.prose[one.span.start : one.span.end] for name, one in bound.words.items()}
    return {**slots, **words}
