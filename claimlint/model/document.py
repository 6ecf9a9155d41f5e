"""One story: its source exactly as written, its text, and the map between the two."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

from claimlint.model.span import Span

BLOCK_ZONES = (
    "headline",
    "deck",
    "byline",
    "dateline",
    "body",
    "heading",
    "caption",
    "credit",
    "list",
    "table",
    "blockquote",
)
INLINE_ZONES = ("link", "alt", "code", "url")
UNLINTED = frozenset({"code", "url"})
CODE = "\ufffc"
"""What stands in the text for a stretch of code: one object replacement character."""

Verb = Literal["ok", "off", "on", "file"]


class Piece(NamedTuple):
    """A stretch of text and the source it came from; verbatim where both are the same, code point by code point."""

    text: Span
    source: Span
    verbatim: bool


class Block(NamedTuple):
    """A paragraph, heading, list item, table cell, caption, ...: a span of text; its zones, outermost first."""

    span: Span
    zones: tuple[str, ...]


class Mark(NamedTuple):
    """A zone inside a block (`link`, `alt`, `code`, `url`, `dateline`, `credit`, ...): a span of text."""

    span: Span
    zone: str


class Directive(NamedTuple):
    """A suppression written in the copy: where it stands in the source and, as an offset, in the text.

    `verb` is one of `ok`, `off`, `on`, `file`, or whatever else was written there, which is told later.
    """

    source: Span
    at: int
    verb: str
    rules: tuple[str, ...]
    reason: str


class Problem(NamedTuple):
    """What a reader could not make sense of, at an offset of the source; the rest of the document was read."""

    at: int
    message: str


@dataclass(frozen=True)
class Document:
    """A story as its reader understood it.

    `pieces` tile `text`, rise in `source`, and are verbatim where `source[p.source] == text[p.text]`. `blocks` rise in
    `text` and do not overlap; what lies between two blocks is only separation. `marks` rise by start.
    """

    path: str
    format: str
    source: str
    text: str
    pieces: tuple[Piece, ...]
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    directives: tuple[Directive, ...] = ()
    problems: tuple[Problem, ...] = ()
    meta: Mapping[str, object] = field(default_factory=dict)
    date: date | None = None

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.text.start for piece in self.pieces]

    @cached_property
    def _lines(self) -> list[int]:
        starts = [0]
        find = self.source.find
        at = find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        return starts

    def to_source(self, span: Span) -> Span:
        """The stretch of source from the first to the last code point of a stretch of text.

        Where an end falls inside a piece that is not verbatim, the whole of that piece is meant.
        """
        if not self.pieces:
            return Span(0, 0)
        first = self.pieces[max(0, bisect_right(self._starts, span.start) - 1)]
        start = first.source.start + (span.start - first.text.start if first.verbatim else 0)
        if span.end <= span.start:
            return Span(start, start)
        last = self.pieces[max(0, bisect_right(self._starts, span.end - 1) - 1)]
        end = last.source.start + span.end - last.text.start if last.verbatim else last.source.end
        return Span(start, end)

    def verbatim(self, span: Span) -> bool:
        """Whether a stretch of text stands in the source just so: all of it verbatim, and without a gap."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = max(first, bisect_right(self._starts, span.end - 1) - 1) if span.end > span.start else first
        pieces = self.pieces[first : last + 1]
        joined = all(a.source.end == b.source.start for a, b in pairwise(pieces))
        return bool(pieces) and joined and all(piece.verbatim for piece in pieces)

    def line_column(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset of the source, both from 1, in code points; a line ends with a line feed."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def line(self, number: int) -> str:
        """The line of the source with that number, without its line ending."""
        start, end = self.line_span(number)
        return self.source[start:end].rstrip("\r\n")

    def line_span(self, number: int) -> Span:
        """Where the line with that number stands in the source, with its line feed."""
        end = self._lines[number] if number < len(self._lines) else len(self.source)
        return Span(self._lines[number - 1], end)
