"""The laws of every document, held against nasty copy in each format."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import HealthCheck, example, given, settings

from claimlint.model.document import Document
from claimlint.model.protocols import Reader
from claimlint.readers import html, markdown, plain
from claimlint.testing.documents import check_document
from claimlint.testing.strategies import html_documents, markdown_documents, plain_documents

NASTY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@NASTY
@given(plain_documents())
@example("")
@example("\n")
@example("\r\n \t\r\n")
@example("//claimlint: ok")
@example("a\n//claimlint: ok x\nb")
@example("- a\n- b\n\n-")
@example("\x1c\x85a\x85")
def test_plain_text_keeps_the_laws(source: str) -> None:
    document = plain.READER.read(source, "x.txt")
    check_document(document)
    assert all(piece.verbatim for piece in document.pieces)


@NASTY
@given(markdown_documents())
@example("")
@example("\ufeff# a")
@example("a\ud800b\n\n*c\udfff*")
@example("---\na: \ud800\n---\n")
@example("\x00a\x00\n\n&#0;")
@example("- a\n\n  <div>\n  x\n  </div>\n- b\n")
@example("> <!-- claimlint: ok x -->\n> a <code>b\n\n# c")
@example("![a ![b](c) <code>](d)")
@example("<!-->\n\na\n\n<!--->")
@example("-\t    a\n\t\n\t<div>\n\tb\n\t</div>")
def test_markdown_keeps_the_laws(source: str) -> None:
    check_document(markdown.READER.read(source, "x.md"))


@NASTY
@given(markdown_documents())
def test_markdown_is_read_alike_with_line_feeds_and_with_crlf(source: str) -> None:
    source = source.replace("\r", "")
    assert _told(markdown.READER.read(source, "x.md")) == _told(
        markdown.READER.read(source.replace("\n", "\r\n"), "x.md")
    )


def _told(document: Document) -> list[tuple[str, tuple[str, ...]]]:
    """The words of each block with its zones."""
    return [(" ".join(document.text[b.span.start : b.span.end].split()), b.zones) for b in document.blocks]


@NASTY
@given(markdown_documents())
def test_a_document_is_a_value(source: str) -> None:
    document = markdown.READER.read(source, "x.md")
    assert markdown.READER.read(source, "x.md") == document
    assert pickle.loads(pickle.dumps(document)) == document


@pytest.mark.parametrize("reader", [plain.READER, markdown.READER, html.READER])
def test_readers_are_readers(reader: Reader) -> None:
    assert isinstance(reader, Reader)
    assert all(suffix.startswith(".") for suffix in reader.suffixes)


@NASTY
@given(html_documents())
def test_html_keeps_the_laws(source: str) -> None:
    check_document(html.READER.read(source, "x.html"))
