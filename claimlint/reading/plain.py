"""Plain text: blocks are parted by blank lines; a line that begins with `//claimlint:` is a directive."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from claimlint.model.document import Block, Directive, Document, Piece
from claimlint.model.span import Span
from claimlint.reading.directives import Line, lines, parse
from claimlint.reading.news import date_of, recognise
from claimlint.reading.urls import urls

END = attrgetter("end")
BLANK = r"\n[^\S\n]*\n\s*"
BULLET = r"[ \t]*[*\u2022\u2023\u25aa\u25e6\u00b7-][ \t]+(?=\S)"
BODY = ("body",)
LIST = ("list",)


def story(source: str, path: str, name: str) -> Document:
    """The document of a whole plain text: its text is the source, without the lines that are directives."""
    found = lines(source)
    text, pieces = _text(source, [line.span for line in found])
    blocks, marks = recognise(text, _blocks(text), urls(text), plain=True)
    return Document(
        path=path,
        format=name,
        source=source,
        text=text,
        pieces=tuple(pieces),
        blocks=tuple(blocks),
        marks=tuple(marks),
        directives=tuple(_directives(found, blocks, len(text))),
        date=date_of({}, text, blocks, marks),
    )


def _text(source: str, gaps: list[Span]) -> tuple[str, list[Piece]]:
    """The source without the gaps, and how the two hang together."""
    pieces: list[Piece] = []
    length = 0
    starts = [0, *(gap.end for gap in gaps)]
    ends = [*(gap.start for gap in gaps), len(source)]
    for start, end in zip(starts, ends, strict=True):
        if end > start:
            pieces.append(Piece(Span(length, length + end - start), Span(start, end), True))
            length += end - start
    return "".join(source[piece.source.start : piece.source.end] for piece in pieces), pieces


def _blocks(text: str) -> list[Block]:
    blocks: list[Block] = []
    bullets = _bullets(text)
    start = len(text) - len(text.lstrip())
    for gap in re.finditer(BLANK, text):
        if gap.start() > start:
            blocks += _items(text, start, gap.start(), bullets)
        start = max(start, gap.end())
    return blocks + _items(text, start, len(text.rstrip()), bullets)


def _bullets(text: str) -> list[Span]:
    """Where lines begin with a bullet: from the end of the line before to the first word."""
    first = re.match(BULLET, text)
    return [Span(*found.span()) for found in ([first] if first else []) + list(re.finditer("\n" + BULLET, text))]


def _items(text: str, start: int, end: int, bullets: list[Span]) -> list[Block]:
    """A stretch without blank lines as one block, or as one for each of its lines that begin with a bullet.

    A single such line below another is rather a dash at which a line was broken.
    """
    if end <= start:
        return []
    here = bullets[bisect_left(bullets, start, key=END) : bisect_left(bullets, end, key=END)]
    if not here or (len(here) == 1 and here[0].start > start):
        return [_block(text, start, end, BODY)]
    ends = [*(bullet.start for bullet in here[1:]), end]
    found = [_block(text, bullet.end, until, LIST) for bullet, until in zip(here, ends, strict=True)]
    head = here[0].start
    return [_block(text, start, head, BODY), *found] if head > start else found


def _block(text: str, start: int, end: int, zones: tuple[str, ...]) -> Block:
    return Block(Span(start, start + len(text[start:end].rstrip())), zones)


def _directives(found: list[Line], blocks: list[Block], length: int) -> list[Directive]:
    """Each directive where it stands in the text: inside a block, or where the next one begins."""
    directives = []
    ends = [block.span.end for block in blocks]
    gone = 0
    for span, written, body in found:
        at = span.start - gone
        gone += span.end - span.start
        index = bisect_left(ends, at)
        place = max(at, blocks[index].span.start) if index < len(blocks) else length
        directive = parse(body, written, place)
        if directive is not None:
            directives.append(directive)
    return directives
