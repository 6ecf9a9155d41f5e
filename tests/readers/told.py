"""What a document says, in a form that a test can show."""

from __future__ import annotations

from claimlint.model.document import Document
from claimlint.model.span import Span


def blocks(document: Document) -> list[tuple[str, str]]:
    """Each block as its zones, joined by spaces, and its text."""
    return [(" ".join(block.zones), text_of(document, block.span)) for block in document.blocks]


def marks(document: Document) -> list[tuple[str, str]]:
    """Each mark as its zone and its text."""
    return [(mark.zone, text_of(document, mark.span)) for mark in document.marks]


def written(document: Document, words: str) -> str:
    """What stands in the source for some words of the text, which must be in it once."""
    assert document.text.count(words) == 1
    start = document.text.index(words)
    place = document.to_source(Span(start, start + len(words)))
    return document.source[place.start : place.end]


def text_of(document: Document, span: Span) -> str:
    """The text of a span."""
    return document.text[span.start : span.end]
