"""Words in small letters: which stand in the copy, where, and which of them its own names explain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator

from claimlint.annotate.spelling.capitals import capitals
from claimlint.model.protocols import Page
from claimlint.model.span import Span
from claimlint.patterns.own import Own

WORD = Own(r"(?<![\w@#/\\=~+.'\])])[a-z]{5,30}+(?!(?:'s)?[\w@/\\=~+\[(]|\.\w|'(?!s\b)\w)")
"""A word of at least five letters, alone or between hyphens; in no address, handle or tag, without brackets in it."""

TWICE = 2
"""A capitalised word that stands so often is a name of the story's own."""


def plain_words(page: Page) -> Counter[str]:
    """The plain words of a page, and how often each stands."""
    return Counter(WORD.findall(page.prose))


def places(page: Page, words: Container[str]) -> Iterator[Span]:
    """Where some plain words stand, in order."""
    return (Span(*found.span()) for found in WORD.finditer(page.prose) if found[0] in words)


def own_names(page: Page) -> frozenset[str]:
    """Words that the story writes with a capital at least twice, in small letters."""
    return frozenset(word.lower() for word, count in capitals(page).items() if count >= TWICE)


def named(word: str, page: Page, names: frozenset[str]) -> bool:
    """Whether a word, or what it is the plural or possessive of, is a name of the story or of the knowledge."""
    singles = {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("n"), word.removesuffix("an")}
    if singles & names:
        return True
    return any(
        page.knowledge.find(space, one) for one in singles for space in ("name", "surname", "demonym", "adjective")
    )
