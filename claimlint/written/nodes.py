"""Values that know where they stand.

Scalars are as they were written: what a key holds decides whether `no` is a word and `1.10` a text, not YAML.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from claimlint.written.problems import FileProblem

LINE_END = re.compile("\r\n?|\n")


class Source:
    """The text of a file, or of something that has no place: then every problem in it is named by a prefix.

    `above` counts the lines of the file that stand before the text.
    """

    def __init__(self, path: str, text: str = "", prefix: str = "", above: int = 0) -> None:
        self.path = path
        self.text = text
        self.prefix = prefix
        self.above = above
        self._lines: list[int] | None = None

    def place(self, index: int) -> tuple[int, int, str]:
        """The line and column, from 1, of an offset, and that line; 0 and 0 where there are none."""
        if not self.text:
            return 0, 0, ""
        if self._lines is None:
            self._lines = [0, *(match.end() for match in LINE_END.finditer(self.text))]
        line = bisect_right(self._lines, index)
        start = self._lines[line - 1]
        end = self._lines[line] if line < len(self._lines) else len(self.text)
        return line + self.above, index - start + 1, self.text[start:end].rstrip("\r\n")

    def problem(self, index: int, message: str, hint: str = "") -> FileProblem:
        """A problem at an offset."""
        line, column, text = self.place(index)
        return FileProblem(self.path, line, column, self.prefix + message, text, hint)


class Node:
    """A part of a file: half-open offsets of its text."""

    __slots__ = ("end", "source", "start")

    def __init__(self, source: Source, start: int = 0, end: int = 0) -> None:
        self.source = source
        self.start = start
        self.end = end

    @property
    def line(self) -> int:
        """The line it begins on, from 1."""
        return self.source.place(self.start)[0]

    def problem(self, message: str, hint: str = "", within: int = 0) -> FileProblem:
        """A problem with this node; `within` counts code points of its value."""
        return self.source.problem(self.start + within, message, hint)


class Text(Node):
    """A scalar; `plain` if it was written without quotation marks."""

    __slots__ = ("plain", "value")

    def __init__(self, source: Source, start: int, end: int, value: str, plain: bool) -> None:
        super().__init__(source, start, end)
        self.value = value
        self.plain = plain

    @property
    def empty(self) -> bool:
        """Whether nothing was written, or that there is nothing."""
        return self.plain and self.value in ("", "~", "null")

    def problem(self, message: str, hint: str = "", within: int = 0) -> FileProblem:
        """A problem with this node; a place within is known where the value stands in the file as it is."""
        for quotes in (0, 1):
            start, end = self.start + quotes, self.end - quotes
            if within and self.source.text[start:end] == self.value:
                return self.source.problem(start + within, message, hint)
        return self.source.problem(self.start, message, hint)


class Items(Node):
    """A list."""

    __slots__ = ("items",)

    def __init__(self, source: Source, start: int, end: int, items: list[Node]) -> None:
        super().__init__(source, start, end)
        self.items = items


class Table(Node):
    """A mapping: by key, its node and its value."""

    __slots__ = ("pairs",)

    def __init__(self, source: Source, start: int, end: int, pairs: dict[str, tuple[Text, Node]]) -> None:
        super().__init__(source, start, end)
        self.pairs = pairs


def valued(value: object, source: Source) -> Node:
    """Nodes for values that come from elsewhere."""
    if isinstance(value, dict):
        table = {str(key): (Text(source, 0, 0, str(key), False), valued(each, source)) for key, each in value.items()}
        return Table(source, 0, 0, table)
    if isinstance(value, list | tuple):
        return Items(source, 0, 0, [valued(each, source) for each in value])
    if isinstance(value, bool):
        return Text(source, 0, 0, str(value).lower(), True)
    return Text(source, 0, 0, "" if value is None else str(value), not isinstance(value, str))
