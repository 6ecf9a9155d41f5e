"""What the html report is made of: cuts of a source, text that can do no harm, headlines."""

from __future__ import annotations

import pytest

from claimlint.reports._html.escaping import shown, visible
from claimlint.reports._html.headline import headline
from claimlint.reports._html.marking import LEAD, Marked, Piece, Span, clamped, marked


def pieces(source: str, *spans: Span) -> list[list[tuple[str, str]]]:
    return [[(piece.text, piece.style) for piece in line] for line in marked(source, spans).lines]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("", []),
        ("a", ["a"]),
        ("a\n", ["a\n"]),
        ("\n\na", ["\n", "\n", "a"]),
        ("a\r\nb\rc", ["a\n", "b␍c"]),
    ],
)
def test_a_source_without_spans_is_its_lines(source: str, lines: list[str]) -> None:
    read = [visible("".join(piece.text for piece in line)) for line in marked(source, ()).lines]
    assert read == lines


def test_a_span_over_lines_is_marked_on_each() -> None:
    span = Span(2, 9, "error")
    made = marked("a bcd\n\ne f\n", [span])
    assert [[tuple(piece) for piece in line] for line in made.lines] == [
        [("a ", -1, ""), ("bcd", 0, "error"), ("\n", 1, "error")],
        [("\n", 2, "error")],
        [("e ", 3, "error"), ("f\n", -1, "")],
    ]
    assert made.marks(span) == (0, 3)


def test_the_gravest_of_what_covers_a_stretch_is_what_it_looks_like() -> None:
    spans = [Span(0, 6, "see"), Span(1, 5, "suggestion"), Span(2, 4, "error"), Span(2, 3, "warning")]
    assert pieces("abcdef", *spans) == [
        [("a", "see"), ("b", "suggestion"), ("c", "error"), ("d", "error"), ("e", "suggestion"), ("f", "see")]
    ]
    assert pieces("ab", Span(1, 1, "warning"), Span(1, 1, "error"), Span(1, 1, "see")) == [
        [("a", ""), ("", "error"), ("b", "")]
    ]


def test_a_span_without_length_stands_between_its_neighbours() -> None:
    spans = [Span(0, 1, "error"), Span(1, 1, "error"), Span(1, 2, "error"), Span(3, 3, "error")]
    made = marked("ab\n", spans)
    assert [made.marks(span) for span in spans] == [(0, 0), (1, 1), (2, 2), (3, 3)]
    assert list(map(list, made.lines)) == [
        [Piece("a", 0, "error"), Piece("", 1, "error"), Piece("b", 2, "error"), Piece("\n")],
        [Piece("", 3, "error")],
    ]


def test_a_long_span_is_cut_behind_its_first_words_so_that_its_note_stands_there() -> None:
    source = "word " * 100
    first, *_ = [piece for line in marked(source, [Span(5, 400, "warning")]).lines for piece in line if piece.style]
    assert LEAD <= len(first.text) < LEAD + 5
    (only,) = marked("x" * 300, [Span(0, 300, "warning")]).lines
    assert len(only) == 1


def test_a_place_outside_the_source_is_brought_inside() -> None:
    assert clamped("abc", -4, 99, "see") == Span(0, 3, "see")
    assert clamped("abc", 7, 2, "see") == Span(3, 3, "see")
    assert isinstance(marked("abc", [clamped("abc", 7, 9, "see")]), Marked)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a\tb\nc", "a\tb\nc"),
        ("a\r\nb\rc", "a\nb␍c"),
        ("\x00\x1b[0m\x7f\x85", "␀␛[0m␡\\x85"),
        ("\u202a\u2066\u2028\ud800", "\\u202a\\u2066\\u2028\\ud800"),
        ("\u200e\u200f\u200dשé😀", "\u200e\u200f\u200dשé😀"),
    ],
)
def test_what_would_be_obeyed_is_made_visible(text: str, seen: str) -> None:
    assert visible(text) == seen
    assert str(shown(text)) == seen


def test_what_is_shown_is_escaped_once() -> None:
    assert str(shown("<a b=\"c\" d='e'>&amp;")) == "&lt;a b=&#34;c&#34; d=&#39;e&#39;&gt;&amp;amp;"
    assert str(shown(shown("<"))) == "&lt;"
    assert str(shown(7)) == "7"


@pytest.mark.parametrize(
    ("format", "source", "name"),
    [
        ("plain", "\n  A   first line\nmore", "A first line"),
        ("plain", "<b>as typed</b>", "<b>as typed</b>"),
        ("plain", " \n", ""),
        ("markdown", '---\ntitle: "Bridge\'s *end*"\n---\n# Other\n', "Bridge's end"),
        ("markdown", "Deck.\n\n## Not this\n# This `one` #\n", "This one"),
        ("markdown", "No heading.", ""),
        ("html", "<title>Page</title><h1 class=x>The <i>head</i>\nline &amp; more</h1>", "The head line & more"),
        ("html", "<TITLE>Page</TITLE>", "Page"),
        ("plain", "x" * 200, "x" * 89 + "…"),
        ("plain", " " * 6_000 + "too far", ""),
    ],
)
def test_a_headline_is_found_at_one_look(format: str, source: str, name: str) -> None:  # noqa: A002
    assert headline(source, format) == name
