"""The laws of every document, whichever reader made it: for the tests of readers and of plugins with readers."""

from __future__ import annotations

import re
from itertools import pairwise

from claimlint.model.document import BLOCK_ZONES, INLINE_ZONES, Document
from claimlint.model.scope import FRONT_MATTER
from claimlint.model.span import Span

ZONES = frozenset((*BLOCK_ZONES, *INLINE_ZONES))


def check_document(document: Document) -> None:
    """Raise AssertionError if a document breaks a law: tiling, rising, verbatim, blocks, marks, places of words."""
    check_pieces(document)
    check_blocks(document)
    check_marks(document)
    check_words(document)
    check_lines(document)


def check_pieces(document: Document) -> None:
    """Pieces tile the text, rise in the source, and are equal to it where they say so."""
    reached = told = 0
    for piece in document.pieces:
        assert piece.text.start == told, f"a gap or an overlap in the text at {told}"
        assert piece.text.end > piece.text.start, f"an empty piece at {told}"
        assert reached <= piece.source.start <= piece.source.end, f"the source does not rise at {piece}"
        reached, told = piece.source.end, piece.text.end
        if piece.verbatim:
            assert _of(document.source, piece.source) == _of(document.text, piece.text), f"{piece} is not verbatim"
    assert told == len(document.text), "the pieces end before the text"
    assert reached <= len(document.source), "the pieces end behind the source"


def check_blocks(document: Document) -> None:
    """Blocks rise, do not meet, are trimmed, and have zones that there are."""
    for first, second in pairwise(document.blocks):
        assert first.span.end < second.span.start, f"{first} and {second} meet"
    for block in document.blocks:
        written = _of(document.text, block.span)
        assert 0 <= block.span.start < block.span.end <= len(document.text), f"{block} is not in the text"
        assert written == written.strip(), f"white space at the ends of {block}"
        assert block.zones, f"{block} has no zone"
        assert all(zone in ZONES or zone.startswith(FRONT_MATTER) for zone in block.zones), (
            f"an unknown zone in {block}"
        )


def check_marks(document: Document) -> None:
    """Marks rise and lie in the text; directives and problems lie in the source."""
    for first, second in pairwise(document.marks):
        assert first.span.start <= second.span.start, f"{first} comes before {second}"
    for mark in document.marks:
        assert 0 <= mark.span.start < mark.span.end <= len(document.text), f"{mark} is not in the text"
        assert mark.zone in ZONES, f"an unknown zone in {mark}"
    for directive in document.directives:
        start, end = directive.source
        assert 0 <= start < end <= len(document.source), f"{directive} is not in the source"
        assert "claimlint:" in document.source[start:end], f"{directive} is not where it says"
        assert 0 <= directive.at <= len(document.text), f"{directive} is not in the text"
    for problem in document.problems:
        assert 0 <= problem.at <= len(document.source), f"{problem} is not in the source"


def check_words(document: Document) -> None:
    """Each word of each block has its place in the source: the very word where the text is verbatim, in order."""
    reached = 0
    for block in document.blocks:
        for match in re.finditer(r"\S+", _of(document.text, block.span)):
            word = Span(*match.span()).shift(block.span.start)
            place = document.to_source(word)
            assert reached <= place.start <= place.end <= len(document.source), f"the words do not rise at {word}"
            if document.verbatim(word):
                assert _of(document.source, place) == _of(document.text, word), f"{word} is not where it says"
                reached = place.end
            else:
                reached = place.start


def check_lines(document: Document) -> None:
    """Line and column of where blocks and pieces begin agree with a count by hand."""
    source = document.source
    for offset in {0, len(source), *(piece.source.start for piece in document.pieces)}:
        before = source[:offset]
        counted = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
        assert document.line_column(offset) == counted, f"line and column of {offset}"


def _of(text: str, span: Span) -> str:
    return text[span.start : span.end]
