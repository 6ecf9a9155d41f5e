from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimlint.model.document import Document
from claimlint.model.span import Span
from claimlint.readers.html import READER
from claimlint.reading.builder import Builder
from claimlint.reading.html_tokens import COMMENT, END, REFERENCE, START, prepared, tokens
from claimlint.reading.html_walk import fragment
from claimlint.testing.documents import check_document
from claimlint.testing.strategies import html_documents
from tests.readers.html_documents import REFERENCES, Known, known, nasty


def hold(document: Document) -> None:
    """The laws of every document, and those of HTML."""
    check_document(document)
    _words_are_in_blocks(document)
    _marks(document)
    _directives(document)


def _words_are_in_blocks(document: Document) -> None:
    told = [0, *(offset for block in document.blocks for offset in block.span), len(document.text)]
    assert not "".join(document.text[a:b] for a, b in zip(told[::2], told[1::2], strict=True)).strip()
    assert all(len(set(block.zones)) == len(block.zones) for block in document.blocks)


def _marks(document: Document) -> None:
    for mark in document.marks:
        assert any(block.span.holds(mark.span) for block in document.blocks)
        written = document.text[slice(*mark.span)]
        assert written == written.strip()


def _directives(document: Document) -> None:
    for directive in document.directives:
        assert re.fullmatch(r"<!--\s*claimlint:.*-->", document.source[slice(*directive.source)], re.DOTALL)


@given(nasty() | html_documents())
@example("<code><a href>x</code>y</a>")
@example("<title>\0</></title>")
@example("<p><a href=1><div><img alt=' x '>y</a>z")
@example("<img alt='\ud800&amp;\r\n'>\ud800")
@settings(max_examples=200, deadline=None)
def test_laws_hold_for_any_html(source: str) -> None:
    hold(READER.read(source, "story.html"))


@given(st.text())
@settings(max_examples=100, deadline=None)
def test_laws_hold_for_any_text(source: str) -> None:
    hold(READER.read(source, "story.html"))


@given(nasty(), nasty(), nasty(), st.sampled_from([("body",), ("list",), ("blockquote", "list")]))
@settings(max_examples=100, deadline=None)
def test_a_fragment_is_read_like_a_document(before: str, source: str, after: str, zones: tuple[str, ...]) -> None:
    alone, inside = Builder(source), Builder(before + source + after)
    fragment(alone, 0, len(source), zones)
    fragment(inside, len(before), len(before + source), zones)
    one, two = alone.document("a", "html"), inside.document("b", "html")
    hold(two)
    assert two.text == one.text
    assert two.blocks == one.blocks
    assert two.marks == one.marks
    assert [p.source.shift(len(before)) for p in one.pieces] == [p.source for p in two.pieces]
    around = set(zones) - {"body"}
    assert all(around <= set(block.zones) for block in two.blocks if not {"headline", "deck"} & set(block.zones))


@given(known())
@settings(max_examples=200, deadline=None)
def test_what_is_written_is_what_is_read(document: Known) -> None:
    read = Builder(document.source)
    fragment(read, 0, len(document.source), ())
    found = read.document("story.html", "html")
    assert [(block.zones, found.text[slice(*block.span)]) for block in found.blocks] == document.blocks
    hold(found)


@given(st.lists(st.sampled_from([*REFERENCES, "word", " ", "<i>", "</i>", "&", ";", "\r\n"])))
@settings(max_examples=200, deadline=None)
def test_a_reference_stands_for_itself_and_nothing_else(parts: list[str]) -> None:
    source = "<p>w" + " ".join(parts)
    found = READER.read(source, "story.html")
    written = [found.source[slice(*piece.source)] for piece in found.pieces if not piece.verbatim]
    assert written == [part for part in parts if part in REFERENCES]
    for piece in found.pieces:
        if not piece.verbatim:
            reference = found.source[slice(*piece.source)]
            assert found.text[slice(*piece.text)] == REFERENCES[reference]
            inside = Span(piece.text.end - 1, piece.text.end)
            assert found.to_source(inside) == piece.source


@given(nasty())
@settings(max_examples=100, deadline=None)
def test_line_ends_change_no_word(source: str) -> None:
    source = source.replace("\r", "")
    assert _told(source.replace("\n", "\r\n")) == _told(source)


def _told(source: str) -> list[tuple[str, tuple[str, ...]]]:
    """The words of each block with its zones."""
    document = READER.read(source, "story.html")
    return [(" ".join(document.text[slice(*block.span)].split()), block.zones) for block in document.blocks]


@given(nasty())
@settings(max_examples=200, deadline=None)
def test_tokens_stand_where_they_are_said_to(source: str) -> None:
    ready = prepared(source)
    assert len(ready) == len(source)
    reached = 0
    for token, at in tokens(ready):
        assert at >= reached
        reached = at
        if token.type in (START, END, COMMENT, REFERENCE):
            assert token.source
            assert ready.startswith(token.source, at)
            reached += len(token.source)
