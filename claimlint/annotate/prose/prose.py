"""The text as rules read it: straight apostrophes, single spaces, no soft hyphens, one line feed between blocks."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from claimlint.model.document import Document
from claimlint.model.folding import folded
from claimlint.model.span import Span
from claimlint.patterns.own import Own
from claimlint.reading.surrogates import encodable

APOSTROPHES = "\u2019\u02bc\uff07"
RUN = Own(r"\u00ad*\s[\s\u00ad]*|\u00ad+")


@dataclass(frozen=True, slots=True)
class Prose:
    """A normalised text, the span of each block in it, and the way back.

    `_here` and `_there` are offsets of prose and of text at which the two run on in step.
    """

    text: str
    blocks: list[Span]
    _here: list[int]
    _there: list[int]

    @classmethod
    def of(cls, document: Document) -> Prose:
        """The prose of a document."""
        parts: list[str] = []
        blocks: list[Span] = []
        here: list[int] = []
        there: list[int] = []
        length = 0
        for block in document.blocks:
            start, end = block.span
            written = document.text[start:end]
            here.append(length)
            there.append(start)
            if not written.isascii():
                written = _straight(written)
            if not written.isprintable() or "  " in written:
                written = _tidied(written, length, start, here, there)
            parts.append(written)
            blocks.append(Span(length, length + len(written)))
            length += len(written) + 1
        return cls("\n".join(parts), blocks, here, there)

    @classmethod
    def as_written(cls, document: Document) -> Prose:
        """The text itself, nothing normalised: what a rule of scope `raw` reads."""
        return cls(document.text, [block.span for block in document.blocks], [0], [0])

    def folded(self) -> str:
        """The text, case folded code point by code point where that keeps its length; no scanner fails on it."""
        return folded(encodable(self.text))

    def to_text(self, span: Span) -> Span:
        """A span of the prose as a span of the document's text."""
        if span.end <= span.start:
            at = self._over(span.start)
            return Span(at, at)
        return Span(self._over(span.start), self._over(span.end - 1) + 1)

    def from_text(self, span: Span) -> Span:
        """A span of the document's text as a span of the prose; what is not in the prose shrinks to where it was."""
        return Span(self._back(span.start), self._back(span.end))

    def _over(self, at: int) -> int:
        index = bisect_right(self._here, at) - 1
        return at if index < 0 else self._there[index] + at - self._here[index]

    def _back(self, at: int) -> int:
        index = bisect_right(self._there, at) - 1
        if index < 0:
            return 0
        limit = self._here[index + 1] if index + 1 < len(self._here) else len(self.text)
        return min(self._here[index] + at - self._there[index], limit)


def _straight(written: str) -> str:
    for mark in APOSTROPHES:
        written = written.replace(mark, "'")
    return written


def _tidied(written: str, base: int, start: int, here: list[int], there: list[int]) -> str:
    """A block with its runs of white space as single spaces and its soft hyphens gone; notes where the two part."""
    parts = []
    done = 0
    length = 0
    for match in RUN.finditer(written):
        kept = " " if match.group().strip("\u00ad") else ""
        if match.end() - match.start() == len(kept):
            continue
        parts.append(written[done : match.start()])
        length += match.start() - done + len(kept)
        parts.append(kept)
        done = match.end()
        here.append(base + length)
        there.append(start + done)
    parts.append(written[done:])
    tidy = "".join(parts)
    return re.sub(r"\s", " ", tidy)
