"""Mentions that are nearly the name of a body: one word for another of its sort, a plural, a small word, an order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.stretches import Word, stretch
from claimlint.knowledge.keys import forms
from claimlint.knowledge.shapes import Unlike, unlike
from claimlint.model.record import Entity, Filed
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.protocols import Page, Seen

HEADS = tuple(
    """administration agency association authority board bureau center centre commission committee corporation council
    department division enforcement foundation fund institute institution network office organisation organization
    protection service society survey system""".split()  # noqa: SIM905
)
"""Words that a body's name may begin or end with, in the singular; where one stands in copy, it is looked at."""
BEFORE, INNER, AFTER = 7, 3, 9
"""So many words stand at most before a last head, before one inside a name, and after a head."""
POSSESSIVE = re.compile(r"'+s?'*\Z")
OF_NATION = frozenset({"U.S.", "US", "United", "States"})
NATION = OF_NATION | {"Federal"}
STARTERS = frozenset(
    """A After All Also An And Any As At Before Both But By Each Every For From Her His If In Its Many Most No Not Of On
    Once Our Since So Some That The Their These This To Under When While With Yet""".split()  # noqa: SIM905
)
"""Words that have a capital only because a sentence begins with them."""
HEAD_WORDS = frozenset(HEADS) | {head + "s" for head in HEADS} | {"agencies", "authorities", "societies"}


class Alike(NamedTuple):
    """A mention and the one name that it nearly is; `first` and `last` are its words in its stretch."""

    span: Span
    filed: Filed
    name: str
    unlike: Unlike
    words: Sequence[Word]
    first: int
    last: int


class Part(NamedTuple):
    """Some words of a stretch, from the first to the last."""

    first: int
    last: int

    def meets(self, other: Part) -> bool:
        """Whether two parts share a word."""
        return self.first <= other.last and other.first <= self.last


def alikes(page: Page, seen: Sequence[Seen]) -> Iterator[Alike]:
    """What is nearly the name of a body and no right name, nor a part of one, in order; `seen` is where heads stand."""
    done = -1
    for start, end, _ in seen:
        if start >= done and page.prose[start].isupper() and not page.prose[start + 1 : start + 2].isupper():
            words, _ = stretch(page, Span(start, end))
            if words:
                done = words[-1].end
                yield from sorted(_in_stretch(page, words), key=lambda alike: alike.span.start)


def bare_end(word: Word) -> int:
    """Where a word ends without a possessive."""
    return word.start + len(POSSESSIVE.sub("", word.text))


def _in_stretch(page: Page, words: Sequence[Word]) -> Iterator[Alike]:
    """The longest first; what is settled, one way or the other, settles all that shares a word with it."""
    settled: list[Part] = []
    for part in _parts(words):
        if any(part.meets(other) for other in settled):
            continue
        text = page.prose[words[part.first].start : bare_end(words[part.last])]
        if _listed(page, text):
            settled.append(part)
        elif found := _nearly(page, text):
            settled.append(part)
            if len(found) == 1 and not _holds_wrong(page, words, part):
                span = Span(words[part.first].start, bare_end(words[part.last]))
                yield Alike(span, *found[0], words, *part)


def _parts(words: Sequence[Word]) -> list[Part]:
    """The parts of a stretch that could be a name, for they have a head in its place; the longest first."""
    parts: dict[Part, None] = {}
    for head, word in enumerate(words):
        if POSSESSIVE.sub("", word.text).casefold() in HEAD_WORDS:
            lows = range(head - 1, max(-1, head - BEFORE - 1), -1)
            parts.update((Part(low, head), None) for low in lows)
            if head + 1 < len(words) and words[head + 1].small:
                highs = range(head + 2, min(len(words), head + AFTER + 1))
                inner = range(head, max(-1, head - INNER - 1), -1)
                parts.update((Part(low, high), None) for low in inner for high in highs)
    able = [part for part in parts if _begins(words, part.first) and _ends(words[part.last])]
    return sorted(able, key=lambda part: (part.first - part.last, part.first))


def _begins(words: Sequence[Word], at: int) -> bool:
    """Whether a name may begin with a word: not with one that only begins a sentence, a nation, or an owner."""
    word = words[at]
    if word.text == "United":
        return at + 1 < len(words) and words[at + 1].text != "States"
    inside = word.text == "Nations" and at > 0 and words[at - 1].text == "United"
    return not (inside or word.text in STARTERS | OF_NATION or word.text.endswith(("'s", "s'"))) and not word.small


def _ends(word: Word) -> bool:
    return not word.small and word.text not in STARTERS


def _listed(page: Page, text: str) -> bool:
    """Whether a name is known as right, as one of many bodies, or as wrong, which is for others to tell."""
    known = page.knowledge.find
    return bool(known("name", text) or known("weak", text) or known("wrong", text) or known("name", f"U.S. {text}"))


def _holds_wrong(page: Page, words: Sequence[Word], part: Part) -> bool:
    """Whether a part of a mention is listed as wrong."""
    lows = range(part.first, part.last)
    inner = ((low, high) for low in lows for high in range(low + 1, part.last + 1))
    return any(page.knowledge.find("wrong", page.prose[words[a].start : bare_end(words[b])]) for a, b in inner)


def _nearly(page: Page, text: str) -> list[tuple[Filed, str, Unlike]]:
    """The records that a mention nearly names, with the nearest form of the name; those that are certain, if any."""
    found: list[tuple[Filed, str, Unlike]] = []
    for filed in page.knowledge.find("shape", text):
        near = [(form, how) for form in forms(filed.record) if (how := unlike(text, form)) is not None]
        if near and isinstance(filed.record, Entity):
            form, how = max(near, key=lambda each: each[1].weight)
            found.append((filed, form, how))
    return [each for each in found if each[0].record.certainty == "A"] or found
