"""A source cut where something begins or ends, so that marks which overlap stand side by side and never cross.

Each stretch that is covered by anything is a mark, numbered from 0 in order; a span is the marks from its first to its
last. What is written grows with spans and lines, however deep the spans lie in each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

CLASSES = ("error", "warning", "suggestion", "held", "open", "see")
"""What a mark can be; of several that cover it, the first of these."""
LEAD = 40
"""A long span is cut behind its first words, this many code points in or a little more, and its note stands there."""

FOLD = 5_000
"""A longer line is shown as several, each of about so many code points, for a browser lays out a line as a whole."""
WORD = 200
"""How far from there a space is looked for."""


class Span(NamedTuple):
    """A half-open stretch of the source, and what it is marked as."""

    start: int
    end: int
    style: str


class Piece(NamedTuple):
    """A stretch of one line; `mark` is its number, -1 where nothing covers it. The text may be empty."""

    text: str
    mark: int = -1
    style: str = ""


class Marked(NamedTuple):
    """A source as lines of pieces, and where spans begin and end among the marks.

    `numbers` has a number for each line from 1, and 0 for the rest of a line that is too long to be shown as one.
    """

    lines: Sequence[Sequence[Piece]]
    numbers: Sequence[int]
    first: dict[int, int]
    last: dict[int, int]
    points: dict[int, int]

    def marks(self, span: Span) -> tuple[int, int]:
        """The numbers of a span's first and last mark."""
        if span.start == span.end:
            return self.points[span.start], self.points[span.start]
        return self.first[span.start], self.last[span.end]


def clamped(source: str, start: int, end: int, style: str) -> Span:
    """A span that lies inside the source, whatever is asked for."""
    start = max(0, min(start, len(source)))
    return Span(start, max(start, min(end, len(source))), style)


def marked(source: str, spans: Iterable[Span]) -> Marked:
    """Cut a source at every line, and where the spans begin and end."""
    spans = list(spans)
    lines: list[list[Piece]] = []
    starts = _line_starts(source)
    made = Marked(lines, [number for _, number in starts.values()], {}, {}, {})
    number = 0
    for start, end, style in _stretches(source, spans, starts):
        if start in starts and (not lines or starts[start][0] == len(lines)):
            lines.append([])
        mark = number if style else -1
        number += bool(style)
        lines[-1].append(Piece(_text(source, start, end), mark, style))
        if start == end:
            made.points[start] = mark
        elif style:
            made.first[start] = made.last[end] = mark
    return made


def _line_starts(source: str) -> dict[int, tuple[int, int]]:
    """Where lines as shown start, with the index and the number of each; there is always one."""
    feeds = [match.end() for match in re.finditer("\n", source)]
    starts: dict[int, tuple[int, int]] = {}
    for number, (start, end) in enumerate(pairwise([0, *feeds, len(source)]), 1):
        starts[start] = (len(starts), number)
        for fold in _folds(source, start, end):
            starts[fold] = (len(starts), 0)
    return starts


def _folds(source: str, start: int, end: int) -> Iterator[int]:
    """Where a line is broken that is too long."""
    while end - start > FOLD + 2 * WORD:
        space = source.find(" ", start + FOLD, start + FOLD + WORD)
        start = start + FOLD if space < 0 else space + 1
        yield start


def _stretches(source: str, spans: Sequence[Span], starts: Iterable[int]) -> Iterator[tuple[int, int, str]]:
    """Stretches in order, each covered by the same spans, with its style; of no length where a span has none."""
    changes = _changes(spans)
    points = {span.start: "" for span in spans if span.start == span.end}
    for span in spans:
        if span.start == span.end:
            points[span.start] = _graver(points[span.start], span.style)
    cuts = {0, len(source), *starts, *changes, *points, *_leads(source, spans)}
    open_now = dict.fromkeys(CLASSES, 0)
    for start, end in pairwise([*sorted(cuts), len(source)]):
        for style, count in changes.get(start, ()):
            open_now[style] += count
        if start in points:
            yield start, start, points[start]
        if start < end:
            yield start, end, next((style for style in CLASSES if open_now[style]), "")


def _changes(spans: Iterable[Span]) -> dict[int, list[tuple[str, int]]]:
    """By offset, how many spans of a style begin (1) or end (-1) there."""
    changes: dict[int, list[tuple[str, int]]] = {}
    for start, end, style in spans:
        if start < end:
            changes.setdefault(start, []).append((style, 1))
            changes.setdefault(end, []).append((style, -1))
    return changes


def _leads(source: str, spans: Iterable[Span]) -> Iterator[int]:
    """Where the first words of long spans end, and the first line of those that have several."""
    for start, end, _ in spans:
        stop = min(end, start + 3 * LEAD)
        feed = source.find("\n", start, stop)
        if feed >= 0:
            yield max(start, feed - (source[feed - 1 : feed] == "\r"))
        space = source.find(" ", start + LEAD, stop if feed < 0 else feed)
        if space >= 0:
            yield space


def _graver(one: str, other: str) -> str:
    return min(filter(None, (one, other)), key=CLASSES.index)


def _text(source: str, start: int, end: int) -> str:
    """A stretch; the carriage return of a line's end goes even where the line feed is in the next stretch."""
    return source[start : end - 1] if source[end - 1 : end + 1] == "\r\n" and start < end else source[start:end]
