from __future__ import annotations

from claimlint.model.document import Block, Directive, Mark, Piece
from claimlint.model.span import Span
from claimlint.reading.builder import Builder


def test_verbatim_stretches_that_meet_are_one_piece() -> None:
    builder = Builder("one two\n\nthree")
    builder.open("body")
    builder.copy(0, 3)
    builder.copy(3, 7)
    builder.open("list")
    builder.copy(9, 14)
    document = builder.document("x", "plain")
    assert document.text == "one two\n\nthree"
    assert document.pieces == (Piece(Span(0, 14), Span(0, 14), True),)
    assert document.blocks == (Block(Span(0, 7), ("body",)), Block(Span(9, 14), ("list",)))


def test_blocks_are_parted_by_an_empty_line_that_stands_for_what_is_between() -> None:
    builder = Builder("<p>a</p><p>b</p>")
    builder.open("body")
    builder.copy(3, 4)
    builder.open("body")
    builder.copy(11, 12)
    assert builder.document("x", "html").pieces == (
        Piece(Span(0, 1), Span(3, 4), True),
        Piece(Span(1, 3), Span(4, 11), False),
        Piece(Span(3, 4), Span(11, 12), True),
    )


def test_what_is_put_is_verbatim_if_it_is_the_same() -> None:
    builder = Builder("a&amp;&b")
    builder.open("body")
    builder.copy(0, 1)
    builder.put("&", 1, 6)
    builder.put("&", 6, 7)
    builder.copy(7, 8)
    assert builder.document("x", "html").pieces == (
        Piece(Span(0, 1), Span(0, 1), True),
        Piece(Span(1, 2), Span(1, 6), False),
        Piece(Span(2, 4), Span(6, 8), True),
    )


def test_white_space_at_the_ends_is_text_but_not_of_the_block() -> None:
    builder = Builder("  a \n\n b\n")
    builder.open("body")
    builder.copy(0, 4)
    builder.open("body")
    builder.copy(6, 9)
    document = builder.document("x", "plain")
    assert document.text == "  a \n\n b\n"
    assert [block.span for block in document.blocks] == [Span(2, 3), Span(7, 8)]


def test_a_block_of_white_space_is_none() -> None:
    builder = Builder("\u00a0 a")
    builder.open("body")
    builder.copy(0, 2)
    builder.open("body")
    builder.copy(2, 3)
    document = builder.document("x", "plain")
    assert document.text == "\u00a0 \n\na"
    assert document.blocks == (Block(Span(4, 5), ("body",)),)


def test_a_mark_begins_in_the_open_block() -> None:
    builder = Builder("a b")
    builder.open("body")
    builder.copy(0, 1)
    builder.open("body")
    before = builder.length
    builder.copy(2, 3)
    builder.mark("link", before)
    builder.mark("alt", builder.length)
    assert builder.document("x", "plain").marks == (Mark(Span(3, 4), "link"),)


def test_a_directive_between_blocks_stands_where_the_next_one_begins() -> None:
    builder = Builder("a<!-- -->  b<!-- -->")
    builder.open("body")
    builder.copy(0, 1)
    builder.close()
    builder.directive("off", 1, 9)
    builder.open("body")
    builder.copy(9, 12)
    builder.close()
    builder.directive("on", 12, 20)
    assert builder.document("x", "html").directives == (
        Directive(Span(1, 9), 5, "off", (), ""),
        Directive(Span(12, 20), 6, "on", (), ""),
    )


def test_a_directive_in_a_block_stands_in_its_place() -> None:
    builder = Builder(" ab ")
    builder.open("body")
    builder.copy(0, 1)
    builder.directive("ok x", 0, 1)
    builder.copy(1, 2)
    builder.directive("ok y", 1, 2)
    builder.copy(2, 4)
    builder.directive("ok z", 3, 4)
    assert [directive.at for directive in builder.document("x", "html").directives] == [1, 2, 3]


def test_the_text_can_be_asked_for_between_blocks() -> None:
    builder = Builder("a b")
    builder.open("body")
    builder.copy(0, 1)
    builder.close()
    assert builder.text == "a"
    builder.open("body")
    builder.copy(2, 3)
    assert builder.document("x", "plain").text == "a\n\nb"
