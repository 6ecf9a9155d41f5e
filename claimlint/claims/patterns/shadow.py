"""A sentence rewritten for claim patterns: words, marks, and each mention as a typed placeholder around its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.quantities.begins import most
from claimlint.claims.patterns.mentions import Mention, mentions
from claimlint.claims.patterns.signs import DASH, HYPHEN, closing, opening
from claimlint.claims.patterns.when_phrases import WHEN, when_phrases
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

LONGEST = 2_000
"""A sentence longer than this, in code points, has no shadow: it is a list or a table."""
MOST = 60
"""Nor has one with more mentions."""

FEW = 12
"""So many words are looked for as plain text, before those of the sentence are told apart."""

WORD = r"[^\W_]+(?:'[^\W_]+)*"
_WORD = Own(WORD)
_TOKENS = Own(
    rf"(?P<word>{WORD})|(?P<dash> ?(?:--+|[—–―]) ?| - ?|(?<=\w)- )|(?P<hyphen>-)|(?P<mark>[()\[\];:,])"
    r"""|(?P<quote>["“”„«»])|(?P<other>[^\s\w.'])"""
)


class Token(NamedTuple):
    """A token of the shadow, with the stretch of the prose that it stands for."""

    text: str
    span: Span


class Shadow(NamedTuple):
    """The shadow of a stretch; `starts` are the offsets of its tokens in `text`."""

    text: str
    starts: Sequence[int]
    tokens: Sequence[Token]
    mentions: Sequence[Mention]

    def prose(self, start: int, end: int) -> Span:
        """The stretch of the prose that a stretch of the shadow stands for; it holds a token."""
        first = bisect_left(self.starts, start)
        last = max(first, bisect_left(self.starts, end) - 1)
        return Span(self.tokens[first].span.start, self.tokens[last].span.end)


class Words:
    """What all readings of a sentence share, whatever mentions they ask for; each part made when first asked for."""

    def __init__(self, page: Page, span: Span) -> None:
        self.page = page
        self.span = span
        self._holds: dict[int, tuple[bool, frozenset[str]]] = {}

    def holds(self, words: frozenset[str]) -> bool:
        """Whether one of some words is in it; it remembers what it was asked."""
        known = self._holds.get(id(words))
        if known is None:
            few = len(words) <= FEW and not any(word in self.text for word in words)
            known = self._holds[id(words)] = (not few and not words.isdisjoint(self.words), words)
        return known[0]

    @cached_property
    def text(self) -> str:
        """Its text, case folded; nothing where it is too long."""
        return "" if self.span.end - self.span.start > LONGEST else self.page.folded[self.span.start : self.span.end]

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words and marks."""
        if self.span.end - self.span.start > LONGEST:
            return []
        return _tokens(self.page, self.span)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, case folded."""
        return frozenset(_WORD.findall(self.text))

    @cached_property
    def numbers(self) -> int:
        """No fewer than its quantities."""
        return most(self.text)


class Sentence:
    """One sentence of a page as claim patterns see it that ask for some mentions."""

    def __init__(self, words: Words, letters: frozenset[str]) -> None:
        self._words = words
        self.page = words.page
        self.span = words.span
        self.holds = words.holds
        self._letters = letters

    @property
    def words(self) -> frozenset[str]:
        """Its words, case folded."""
        return self._words.words

    @property
    def tokens(self) -> list[Token]:
        """Its words and marks."""
        return self._words.tokens

    @property
    def numbers(self) -> int:
        """No fewer than its quantities."""
        return self._words.numbers

    @cached_property
    def mentions(self) -> list[Mention]:
        """Its mentions, by start."""
        if self.span.end - self.span.start > LONGEST:
            return []
        found = mentions(self.page, self.span, self._letters)
        return found if len(found) <= MOST else []

    @cached_property
    def letters(self) -> list[str]:
        """The letters of each mention, in order."""
        return [one.letters for one in self.mentions]

    @cached_property
    def shadow(self) -> Shadow:
        """Its shadow, phrases of time marked."""
        plain = shadow(self.tokens, self.mentions)
        if WHEN not in self._letters:
            return plain
        phrases = when_phrases(plain.text)
        if not phrases:
            return plain
        whens = [Mention(plain.prose(*phrase), WHEN, None) for phrase in phrases]
        return shadow(self.tokens, sorted([*self.mentions, *whens], key=lambda one: (one.span.start, -one.span.end)))


def shadow(tokens: Sequence[Token], found: Sequence[Mention]) -> Shadow:
    """The shadow of some tokens and the mentions among them, these by start, the longer first."""
    opens: dict[int, list[str]] = {}
    shuts: dict[int, list[str]] = {}
    starts = [token.span.start for token in tokens]
    for index, one in enumerate(found):
        first = bisect_left(starts, one.span.start)
        last = bisect_left(starts, one.span.end) - 1
        if first <= last:
            opens.setdefault(first, []).append(opening(index, one.letters))
            shuts.setdefault(last, []).append(closing(index))
    parts: list[str] = []
    offsets: list[int] = []
    size = 0
    for index, token in enumerate(tokens):
        before = "".join(opens.get(index, ()))
        offsets.append(size + len(before))
        text = f"{before}{token.text} {''.join(reversed(shuts.get(index, [])))}"
        parts.append(text)
        size += len(text)
    return Shadow("".join(parts), offsets, tokens, found)


def _tokens(page: Page, span: Span) -> list[Token]:
    found = []
    for match in _TOKENS.finditer(page.folded, *span):
        kind = match.lastgroup
        at = Span(*match.span())
        if kind == "word" or kind == "mark":
            text = match.group()
        elif kind == "dash":
            text = DASH
        else:
            text = {"hyphen": HYPHEN, "quote": '"'}.get(kind or "", "~")
        found.append(Token(text, at))
    return found
