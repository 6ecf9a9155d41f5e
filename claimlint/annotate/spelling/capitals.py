"""Capitalised words: how often each stands in the copy, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from claimlint.model.protocols import Page
from claimlint.model.span import Span
from claimlint.patterns.own import Own

CAPITALISED = Own(r"[A-ZÀ-ÖØ-ÞĀ-Ž](?<!\w.)[\w']{3,40}")
"""A word of at least four letters; the look-behind comes second, for speed."""
CHUNK = 1_000_000
"""So much is searched at a time: the words of a long text are never all in memory."""
INNER = Own(r"Mc|Mac|Fitz|De|Di|Du|La|Le|Van|[A-Z]'")
"""After this a name may have a second capital."""
JOINING = frozenset("@#/\\_=~+")
"""Beside one of these a word is part of an address, a handle or a tag."""


def capitals(page: Page) -> Mapping[str, int]:
    """How often each capitalised word of at least four letters stands on a page, in order of first place.

    A possessive counts as the word. Words in capitals, or with figures or odd capitals inside, are not among them.
    """
    found: Counter[str] = Counter()
    prose = page.prose
    for start in range(0, len(prose), CHUNK):
        found.update(CAPITALISED.findall(prose, start, start + CHUNK))
    counts: dict[str, int] = {}
    for written, count in found.items():
        word = written if "'" not in written else written.rstrip("'").removesuffix("'s")
        if (word[1:].islower() and word.isalpha()) or _inner(word):
            counts[word] = counts.get(word, 0) + count
    return counts


def _inner(word: str) -> bool:
    """Whether a word with a capital or an apostrophe inside is a name such as O'Neill or McCain."""
    found = INNER.match(word)
    rest = word[found.end() :] if found else ""
    return rest[:1].isupper() and rest[1:].islower() and rest.isalpha()


def places(prose: str, word: str) -> Iterator[Span]:
    """Where a word, or its possessive, stands as a whole, in order; not in addresses and handles."""
    at = prose.find(word)
    while at >= 0:
        end = at + len(word)
        if _begins(prose[max(0, at - 2) : at]) and _ends(prose[end : end + 3]):
            yield Span(at, end)
        at = prose.find(word, end)


def _begins(before: str) -> bool:
    """Whether a word begins behind these two characters."""
    last = before[-1:]
    if last in (".", "'"):
        return not before[:1].isalnum() or len(before) < 2
    return not last.isalnum() and last not in JOINING


def _ends(after: str) -> bool:
    """Whether a word ends before these three characters."""
    first, second = after[:1], after[1:2]
    if first == "'":
        return not second.isalnum() or (second == "s" and not after[2:].isalnum())
    if first == ".":
        return not second.islower()
    return not first.isalnum() and (first not in JOINING or first == "/")
