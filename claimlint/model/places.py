"""Places in a source: offsets as lines and columns, in code points and in bytes of UTF-8."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

STEP = 4096
"""Bytes are counted once for so many code points; what is left is counted when asked for."""


class Places:
    """The lines of a source. Lines and columns count from 1; a line ends with a line feed."""

    def __init__(self, source: str) -> None:
        self._source = source

    def at(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, in code points; one beyond the end is the end."""
        offset = min(offset, len(self._source))
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def in_bytes(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, the column in bytes of UTF-8."""
        line, column = self.at(offset)
        start = self._lines[line - 1]
        return line, self._bytes(start + column - 1) - self._bytes(start) + 1

    @cached_property
    def _lines(self) -> list[int]:
        starts = [0]
        at = self._source.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self._source.find("\n", at + 1)
        return starts

    def _bytes(self, offset: int) -> int:
        """How many bytes come before an offset."""
        if self._source.isascii():
            return offset
        whole = offset // STEP
        return self._sums[whole] + _size(self._source[whole * STEP : offset])

    @cached_property
    def _sums(self) -> list[int]:
        sums = [0]
        for start in range(0, len(self._source), STEP):
            sums.append(sums[-1] + _size(self._source[start : start + STEP]))
        return sums


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))
