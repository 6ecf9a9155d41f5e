"""HTML and directives inside Markdown."""

from __future__ import annotations

import pytest

from claimlint.model.document import CODE, Directive, Document
from claimlint.model.span import Span
from claimlint.readers.markdown import READER
from tests.readers.told import blocks, marks, written


def read(source: str) -> Document:
    return READER.read(source, "story.md")


def test_inline_html_is_a_gap_and_a_break_a_line_feed() -> None:
    document = read("Jo<b>han</b>na<br>Lind<br/> <a href='x'>here</a> &copy; <x-y>z")
    assert document.text == "Johanna\nLind\n here \u00a9 z"
    assert marks(document) == [("link", "here")]


@pytest.mark.parametrize("name", ["code", "script", "kbd", "style"])
def test_hidden_inline_html_is_one_sign(name: str) -> None:
    source = f"a <{name} x='y'>the *the* `z` <b></b>\nq</{name}> b"
    document = read(source)
    assert document.text == f"a {CODE} b"
    assert document.to_source(Span(2, 3)) == Span(2, len(source) - 2)
    assert marks(document) == [("code", CODE)]


def test_hidden_inline_html_ends_with_its_block() -> None:
    assert blocks(read("a <code>b *c*\n\nd </code> e")) == [("body", f"a {CODE}"), ("body", "d  e")]


def test_a_comment_before_a_block_is_a_directive_on_it() -> None:
    document = read(
        "One.\n\n<!-- claimlint: ok names/x -- why -->\nTwo.\n\n<!-- other -->\n\n<!-- claimlint: off -->\n"
    )
    assert blocks(document) == [("body", "One."), ("body", "Two.")]
    assert document.directives == (
        Directive(Span(6, 43), 6, "ok", ("names/x",), "why"),
        Directive(Span(66, 89), 10, "off", (), ""),
    )


def test_a_comment_in_a_paragraph_is_a_directive_in_its_place() -> None:
    document = read("One <!-- claimlint: ok x --> two. <!-- claimlint: ok y -->")
    assert document.text.rstrip() == "One  two."
    assert [directive.at for directive in document.directives] == [4, 9]
    assert [directive.source for directive in document.directives] == [Span(4, 28), Span(34, 58)]


def test_a_directive_on_a_line_of_its_own_is_never_linted() -> None:
    document = read("//claimlint: off\n\nThe *old\n//claimlint: ok x -- *so\nmayor* left.\n\n- a\n  //claimlint: on\n")
    assert blocks(document) == [("body", "The old\n\nmayor left."), ("list", "a")]
    assert document.directives == (
        Directive(Span(0, 16), 0, "off", (), ""),
        Directive(Span(27, 51), 8, "ok", ("x",), "*so"),
        Directive(Span(72, 87), 23, "on", (), ""),
    )


def test_private_characters_are_copy_beside_a_directive() -> None:
    document = read("\ue000\ue000 a\n\n//claimlint: off\n")
    assert document.text == "\ue000\ue000 a"


def test_html_blocks_are_read_as_html() -> None:
    document = read("One.\n\n<div>\n<p>T&amp;w<b>o</b></p>\n</div>\n\n> <p>three</p>\n\nFour.")
    assert blocks(document) == [("body", "One."), ("body", "T&wo"), ("blockquote", "three"), ("body", "Four.")]
    assert written(document, "T&wo") == "T&amp;w<b>o"
