from __future__ import annotations

from datetime import date

import pytest

from claimlint.model.document import Block, Directive, Mark, Piece
from claimlint.model.span import Span
from claimlint.readers.plain import READER
from tests.readers.told import blocks, marks


def test_blank_lines_part_blocks_and_line_ends_inside_them_stay() -> None:
    source = "The mayor\nresigned.\n\n  He left.\n \t\n\nShe stayed.\n"
    document = READER.read(source, "story.txt")
    assert (document.path, document.format, document.source) == ("story.txt", "plain", source)
    assert document.text == source
    assert document.pieces == (Piece(Span(0, len(source)), Span(0, len(source)), True),)
    assert document.blocks == (
        Block(Span(0, 19), ("body",)),
        Block(Span(23, 31), ("body",)),
        Block(Span(36, 47), ("body",)),
    )


def test_carriage_returns_part_blocks_as_well() -> None:
    source = "The mayor\r\nresigned.\r\n\r\nHe left.\r\n"
    document = READER.read(source, "x")
    assert document.text == source
    assert blocks(document) == [("body", "The mayor\r\nresigned."), ("body", "He left.")]


@pytest.mark.parametrize("source", ["", "\n", " \t\n\r\n", "\u00a0"])
def test_without_words_there_is_no_block(source: str) -> None:
    document = READER.read(source, "x")
    assert document.text == source
    assert document.blocks == ()


def test_lines_with_bullets_are_blocks_of_their_own() -> None:
    source = "He named:\n* one\n  and more\n- two\n\n  \u2022 three\n\n-4 degrees\n-- no"
    document = READER.read(source, "x")
    assert blocks(document) == [
        ("body", "He named:"),
        ("list", "one\n  and more"),
        ("list", "two"),
        ("list", "three"),
        ("body", "-4 degrees\n-- no"),
    ]
    assert [block.span.start for block in document.blocks] == [0, 12, 29, 38, 45]


def test_one_line_that_begins_with_a_dash_is_no_list() -> None:
    assert blocks(READER.read("The mayor\n- who left - said so.", "x")) == [
        ("body", "The mayor\n- who left - said so.")
    ]


def test_a_directive_between_blocks_stands_where_the_next_one_begins() -> None:
    source = "One.\n\n//claimlint: ok names/drift -- as printed\nTwo.\n//claimlint: off\n"
    document = READER.read(source, "x")
    assert document.text == "One.\n\nTwo.\n"
    assert document.pieces == (Piece(Span(0, 6), Span(0, 6), True), Piece(Span(6, 11), Span(48, 53), True))
    assert document.directives == (
        Directive(Span(6, 47), 6, "ok", ("names/drift",), "as printed"),
        Directive(Span(53, 69), 11, "off", (), ""),
    )


def test_a_directive_in_a_paragraph_does_not_part_it() -> None:
    source = "The mayor\n  //claimlint: ok x\r\nresigned."
    document = READER.read(source, "x")
    assert blocks(document) == [("body", "The mayor\nresigned.")]
    assert document.directives == (Directive(Span(12, 29), 10, "ok", ("x",), ""),)
    assert document.to_source(Span(4, 18)) == Span(4, 39)
    assert not document.verbatim(Span(4, 18))
    assert document.verbatim(Span(10, 18))


def test_a_directive_is_never_linted_and_other_slashes_are() -> None:
    document = READER.read("//claimlint: off\n//claimlint is good\nsee //claimlint: off", "x")
    assert document.text == "//claimlint is good\nsee //claimlint: off"
    assert len(document.directives) == 1


def test_a_wire_story_tells_its_parts() -> None:
    source = (
        "Mayor resigns\n\nBy Jo Lind\n\nPARIS, Oct. 11, 2023 \u2014 The mayor resigned. See lind.org.\n\n"
        "The mayor on Oct. 9, 2023. (Jo Lind/Agency via Pool)\n"
    )
    document = READER.read(source, "x")
    assert [zones for zones, _ in blocks(document)] == ["headline", "byline", "body", "caption"]
    assert marks(document) == [
        ("dateline", "PARIS, Oct. 11, 2023 \u2014"),
        ("url", "lind.org"),
        ("credit", "(Jo Lind/Agency via Pool)"),
    ]
    assert document.marks[0] == Mark(Span(27, 49), "dateline")
    assert document.date == date(2023, 10, 11)


def test_plain_text_has_no_front_matter_and_no_markup() -> None:
    source = "---\ntitle: *x*\n---\n\n# A &amp; <b>b</b>"
    document = READER.read(source, "x")
    assert document.text == source
    assert document.meta == {}
    assert blocks(document) == [("body", "---\ntitle: *x*\n---"), ("body", "# A &amp; <b>b</b>")]
