"""Collects a document's text, pieces, blocks and marks while a reader walks its source."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from claimlint.model.document import Block, Directive, Document, Mark, Piece, Problem
from claimlint.model.span import Span
from claimlint.reading.directives import parse

SEPARATOR = "\n\n"
NONE = -1


class Builder:
    """Text is added in the order of the source, inside blocks: verbatim with `copy`, otherwise with `put`.

    What parts two blocks in the text is added here. Offsets given are code points of the source, and must rise.
    `length` is how long the text is so far; `begun` says whether the open block has text already.
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
        self._waiting: list[Directive] = []
        self._inside: list[Directive] = []
        self._zones: tuple[str, ...] = ()
        self.begun = False
        self._start = 0
        self._first = 0
        self._skip = 0
        self._from = NONE
        self._to = NONE

    def open(self, *zones: str) -> None:
        """Begin a block with these zones, outermost first; a block that is open ends."""
        self.close()
        self._zones = zones

    def close(self) -> None:
        """End the open block; white space at its ends does not belong to it, and an empty one is none."""
        if self.begun:
            left, right = self._start, self.length
            if not self._tidy():
                self._flush()
                written = "".join(self._text[self._first :])[self._skip :]
                left += len(written) - len(written.lstrip())
                right -= len(written) - len(written.rstrip())
            if right > left and self._zones:
                self._block(Span(left, right))
            self._waiting += self._inside
            self._inside = []
            self.begun = False
        self._zones = ()

    def copy(self, start: int, end: int) -> None:
        """Add `source[start:end]` as it stands."""
        if end <= start:
            return
        if not self.begun:
            self._begin(start)
        if start != self._to:
            self._flush()
            self._from = start
        self._to = end
        self.length += end - start

    def put(self, text: str, start: int, end: int) -> None:
        """Add a text that stands for `source[start:end]`; verbatim after all where the two are the same."""
        if not text:
            return
        if text == self.source[start:end]:
            self.copy(start, end)
            return
        if not self.begun:
            self._begin(start)
        self._foreign(text, start, end)

    def mark(self, zone: str, start: int) -> None:
        """Give a zone to the text from an offset of the text to where it is now; it begins in the open block."""
        start = max(start, self._start)
        if self.length > start:
            self.marks.append(Mark(Span(start, self.length), zone))

    def directive(self, body: str, start: int, end: int) -> None:
        """Note a suppression written as `source[start:end]`; between two blocks it stands where the next one begins."""
        found = parse(body, Span(start, end), self.length)
        if found is not None:
            (self._inside if self.begun else self._waiting).append(found)

    def document(
        self,
        path: str,
        format: str,  # noqa: A002
        meta: Mapping[str, object] | None = None,
        day: date | None = None,
    ) -> Document:
        """The document that was collected."""
        self.close()
        self._flush()
        self.directives += [found._replace(at=self.length) for found in self._waiting]
        self._waiting = []
        return Document(
            path=path,
            format=format,
            source=self.source,
            text=self.text,
            pieces=tuple(self._pieces),
            blocks=tuple(self.blocks),
            marks=tuple(sorted(self.marks)),
            directives=tuple(sorted(self.directives)),
            problems=tuple(self.problems),
            meta=meta or {},
            date=day,
        )

    @property
    def text(self) -> str:
        """The text so far."""
        self._flush()
        return "".join(self._text)

    def _block(self, span: Span) -> None:
        self.blocks.append(Block(span, self._zones))
        inside = [found._replace(at=min(max(found.at, span.start), span.end)) for found in self._inside]
        self.directives += [found._replace(at=span.start) for found in self._waiting] + inside
        self._waiting = []
        self._inside = []

    def _tidy(self) -> bool:
        """Whether the open block is one verbatim stretch without white space at its ends."""
        first = self._to - (self.length - self._start)
        return first >= self._from >= 0 and not (self.source[first].isspace() or self.source[self._to - 1].isspace())

    def _begin(self, start: int) -> None:
        """Part the open block, of which the first text comes, from the one before."""
        if self.length:
            reached = self._pieces[-1].source.end if self._to == NONE else self._to
            if self.source[reached:start] == SEPARATOR:
                self._from = reached if self._to == NONE else self._from
                self._to = start
                self.length += len(SEPARATOR)
            else:
                self._foreign(SEPARATOR, reached, start)
        self.begun = True
        self._start = self.length
        self._first = len(self._text)
        self._skip = self._to - self._from

    def _foreign(self, text: str, start: int, end: int) -> None:
        self._flush()
        here = self.length
        self.length += len(text)
        self._text.append(text)
        self._pieces.append(Piece(Span(here, self.length), Span(start, end), False))

    def _flush(self) -> None:
        """Make a piece of the verbatim stretch that is being gathered."""
        if self._to == NONE:
            return
        start, end = self._from, self._to
        self._from = self._to = NONE
        here = Span(self.length - (end - start), self.length)
        self._text.append(self.source[start:end])
        last = self._pieces[-1] if self._pieces else None
        if last is not None and last.verbatim and last.source.end == start:
            self._pieces[-1] = Piece(Span(last.text.start, here.end), Span(last.source.start, end), True)
        else:
            self._pieces.append(Piece(here, Span(start, end), True))
