"""Tokens: the words, numbers and marks of a sentence, and their parts of speech where those are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from claimlint.model.folding import folded
from claimlint.model.protocols import Page
from claimlint.model.span import Span
from claimlint.patterns.own import Own

TOKEN = Own(
    r"""
    (?:\p{L}\.){2,}+                                                       # initials: U.S.
    | [\p{L}\p{N}][\p{L}\p{N}\p{M}]*+                                      # a word or a number,
      (?:(?:['\-\u2010\u2011]|(?<=\d)[.,:](?=\d))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*+)*+   # or several joined: 10,000
    | \S                                                                   # a mark
    """,
    spaced=True,
)


class Tokens:
    """The tokens of a stretch of prose: their spans, and their texts as written and case folded."""

    def __init__(self, text: str, offset: int = 0) -> None:
        found = [match.span() for match in TOKEN.finditer(text)]
        fold = folded(text)
        self.spans = [Span(offset + start, offset + end) for start, end in found]
        self.written: Sequence[str] = [text[start:end] for start, end in found]
        self.folded: Sequence[str] = [fold[start:end] for start, end in found]

    def __len__(self) -> int:
        return len(self.spans)

    @cached_property
    def tags(self) -> Sequence[str]:
        """The part of speech of each, by the names of the Penn Treebank; raises ImportError without the extra."""
        from claimlint.sequences.tags import tagged

        return tagged(self.written)


class Sentences:
    """The tokens of a page's sentences, each made when first asked for."""

    def __init__(self, page: Page) -> None:
        self._prose = page.prose
        self._made: dict[Span, Tokens] = {}

    def tokens(self, span: Span) -> Tokens:
        """The tokens of a span of the prose."""
        if span not in self._made:
            self._made[span] = Tokens(self._prose[span.start : span.end], span.start)
        return self._made[span]


def wordy(token: str) -> bool:
    """Whether a token is a word or a number, and no mark."""
    return token[:1].isalnum()
