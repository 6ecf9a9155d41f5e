"""What stands inside a block of Markdown: words, breaks, code, and inline HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimlint.model.document import CODE
from claimlint.reading.builder import Builder
from claimlint.reading.directives import comment, lines
from claimlint.reading.offsets import code_points

if TYPE_CHECKING:
    from pyromark.event import Range

HIDDEN = frozenset(["code", "kbd", "math", "pre", "samp", "script", "style", "svg", "tt"])
"""Inline HTML of which nothing is linted."""
TAG = r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)"


class Words:
    """Adds what is inside blocks to a builder; `written` is the source from `base` on, as it was parsed."""

    def __init__(self, builder: Builder, written: str, base: int) -> None:
        self._builder = builder
        self._source = builder.source
        self._at = code_points(written, base)
        self._directives = {line.directive.start: line for line in lines(self._source)}
        self._anchors: list[int] = []
        self._from = self._to = 0
        self.hidden = ""
        """The element whose content is hidden just now."""

    def places(self, place: Range) -> tuple[int, int]:
        """A range of the parser in code points of the source."""
        return self._at(place["start"]), self._at(place["end"])

    def end(self) -> None:
        """End what a block left open."""
        self._anchors.clear()
        if self.hidden:
            self._show()

    def text(self, value: str, place: Range) -> None:
        """Add words: verbatim where the source has just them."""
        start = self._at(place["start"])
        end = start + len(value)
        size = len(value) if value.isascii() else len(value.encode())
        if self.hidden:
            self._to = self._at(place["end"])
        elif place["end"] - place["start"] == size and self._source[start:end] == value:
            self._builder.copy(start, end)
        elif start in self._directives:
            line = self._directives[start]
            self._builder.directive(line.body, *line.directive)
        else:
            self._builder.put(value, start, self._at(place["end"]))

    def code(self, place: Range) -> None:
        """Add a sign for code."""
        start, end = self.places(place)
        if self.hidden:
            self._to = end
        else:
            self.sign(start, end)

    def math(self, value: str, place: Range) -> None:
        """Add a sign for mathematics; a sum of money between two dollar signs is none."""
        if value[:1].isdigit() and not self.hidden:
            self._builder.copy(*self.places(place))
        else:
            self.code(place)

    def sign(self, start: int, end: int) -> None:
        """Add the sign that stands for a stretch of source that is never linted."""
        at = self._builder.length
        self._builder.put(CODE, start, end)
        self._builder.mark("code", at)

    def line_break(self, place: Range) -> None:
        """Add the end of a line inside a paragraph."""
        start, end = self.places(place)
        if self.hidden:
            self._to = end
        elif self._builder.begun:
            self._builder.put("\n", start, end)

    def comment(self, written: str, start: int, end: int) -> None:
        """Heed an HTML comment if it is a directive."""
        body = comment(written)
        if body is not None:
            self._builder.directive(body, start, end)

    def tag(self, value: str, place: Range) -> None:
        """Heed inline HTML that hides, breaks or links what is around it."""
        start, end = self.places(place)
        tag = re.match(TAG, value)
        if value.startswith("<!--"):
            self.comment(value, start, end)
        if tag is None:
            return
        closing, name = bool(tag[1]), tag[2].lower()
        if self.hidden:
            self._to = end
            if closing and name == self.hidden:
                self._show()
        elif name in HIDDEN and not closing and not value.endswith("/>"):
            self.hidden, self._from, self._to = name, start, end
        elif name == "br" and self._builder.begun:
            self._builder.put("\n", start, end)
        elif name == "a":
            self._anchor(closing)

    def _anchor(self, closing: bool) -> None:
        if not closing:
            self._anchors.append(self._builder.length)
        elif self._anchors:
            self._builder.mark("link", self._anchors.pop())

    def _show(self) -> None:
        """End what was hidden: one sign stands for all of it."""
        self.hidden = ""
        self.sign(self._from, self._to)
