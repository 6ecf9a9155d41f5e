"""Collects a document's text, pieces, blocks and marks while a reader walks its source."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from claimlint.model.document import Block, Directive, Document, Mark, Piece, Problem
from claimlint.model.span import Span

SEPARATOR = "\n\n"


class Builder:
    """Text is added in the order of the source, inside blocks: verbatim with `copy`, otherwise with `put`.

    What parts two blocks in the text is added here. Offsets given are code points of the source, and must rise.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.length = 0
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.directives: list[Directive] = []
        self.problems: list[Problem] = []
        self._text: list[str] = []
        self._pieces: list[Piece] = []
        self._block: list[str] = []
        self._start = 0
        self._zones: tuple[str, ...] | None = None

    def open(self, *zones: str) -> None:
        """Begin a block with these zones, outermost first; a block that is open ends."""
        self.close()
        self._zones = zones

    def close(self) -> None:
        """End the open block; white space at its ends does not belong to it, and an empty one is none."""
        if self._block and self._zones is not None:
            written = "".join(self._block)
            left = len(written) - len(written.lstrip())
            right = len(written.rstrip())
            if right > left:
                self.blocks.append(Block(Span(self._start + left, self._start + right), self._zones))
            self._text.append(written)
            self._block = []
        self._zones = None

    def copy(self, start: int, end: int) -> None:
        """Add `source[start:end]` as it stands."""
        if end > start:
            self._add(self.source[start:end], start, end, True)

    def put(self, text: str, start: int, end: int) -> None:
        """Add a text that stands for `source[start:end]`; verbatim after all where the two are the same."""
        if text:
            self._add(text, start, end, text == self.source[start:end])

    def mark(self, zone: str, start: int) -> None:
        """Give a zone to the text from an offset of the text to where it is now."""
        if self.length > start:
            self.marks.append(Mark(Span(start, self.length), zone))

    def document(
        self,
        path: str,
        format: str,  # noqa: A002
        meta: Mapping[str, object] | None = None,
        day: date | None = None,
    ) -> Document:
        """The document that was collected."""
        self.close()
        return Document(
            path=path,
            format=format,
            source=self.source,
            text="".join(self._text),
            pieces=tuple(self._pieces),
            blocks=tuple(self.blocks),
            marks=tuple(sorted(self.marks)),
            directives=tuple(self.directives),
            problems=tuple(self.problems),
            meta=meta or {},
            date=day,
        )

    def _add(self, text: str, start: int, end: int, verbatim: bool) -> None:
        if not self._block:
            self._part(start)
            self._start = self.length
        self._block.append(text)
        self._piece(text, start, end, verbatim)

    def _part(self, start: int) -> None:
        if self.length:
            reached = self._pieces[-1].source.end
            self._text.append(SEPARATOR)
            self._piece(SEPARATOR, reached, start, self.source[reached:start] == SEPARATOR)

    def _piece(self, text: str, start: int, end: int, verbatim: bool) -> None:
        here = Span(self.length, self.length + len(text))
        self.length = here.end
        if verbatim and self._pieces:
            last = self._pieces[-1]
            if last.verbatim and last.source.end == start:
                self._pieces[-1] = Piece(Span(last.text.start, here.end), Span(last.source.start, end), True)
                return
        self._pieces.append(Piece(here, Span(start, end), verbatim))
