from __future__ import annotations

from datetime import date

from claimlint.model.document import CODE, Block, Document, Mark, Piece, Problem
from claimlint.model.span import Span
from claimlint.readers.markdown import READER
from tests.readers.told import blocks, marks, written


def read(source: str) -> Document:
    return READER.read(source, "story.md")


def test_plain_paragraphs_are_one_verbatim_piece() -> None:
    source = "The mayor\nresigned.\n\nHe left."
    document = read(source)
    assert (document.path, document.format, document.source) == ("story.md", "markdown", source)
    assert document.pieces == (Piece(Span(0, 29), Span(0, 29), True),)
    assert document.blocks == (Block(Span(0, 19), ("body",)), Block(Span(21, 29), ("body",)))


def test_emphasis_inside_a_name_is_a_gap() -> None:
    document = read("Mayor Jo*han***na** Lind")
    assert document.text == "Mayor Johanna Lind"
    assert document.pieces == (
        Piece(Span(0, 8), Span(0, 8), True),
        Piece(Span(8, 11), Span(9, 12), True),
        Piece(Span(11, 13), Span(15, 17), True),
        Piece(Span(13, 18), Span(19, 24), True),
    )
    assert written(document, "Johanna") == "Jo*han***na"


def test_entities_are_not_verbatim_and_escapes_are_gaps() -> None:
    document = read("AT&amp;T &eacute;&#x1F600; \\*x\\* \U0001f600&lt;")
    assert document.text == "AT&T \u00e9\U0001f600 *x* \U0001f600<"
    assert written(document, "AT&T") == "AT&amp;T"
    assert written(document, "*x*") == "*x\\*"
    assert [piece for piece in document.pieces if not piece.verbatim] == [
        Piece(Span(2, 3), Span(2, 7), False),
        Piece(Span(5, 6), Span(9, 17), False),
        Piece(Span(6, 7), Span(17, 26), False),
        Piece(Span(13, 14), Span(34, 38), False),
    ]


def test_breaks_are_line_feeds() -> None:
    document = read("a\nb  \nc\\\nd\r\ne")
    assert document.text == "a\nb\nc\nd\ne"
    assert [piece.verbatim for piece in document.pieces] == [True, False, True, False, True, False, True]
    assert [document.source[p.source.start : p.source.end] for p in document.pieces if not p.verbatim] == [
        "  \n",
        "\\\n",
        "\r\n",
    ]


def test_the_first_heading_of_the_first_level_is_the_headline() -> None:
    document = read("## Kicker\n\n# Mayor *resigns* #\n\nA tale\n===\n\nMore {#id}\n---\n\n> # Quoted")
    assert blocks(document) == [
        ("heading", "Kicker"),
        ("headline", "Mayor resigns"),
        ("heading", "A tale"),
        ("heading", "More"),
        ("blockquote heading", "Quoted"),
    ]


def test_an_empty_heading_is_no_headline() -> None:
    assert blocks(read("#\n\n# Mayor")) == [("headline", "Mayor")]


def test_front_matter_with_a_title_has_the_headline() -> None:
    document = read("---\ntitle: Mayor resigns\ndate: 2023-10-11\n---\n# Mayor\n\n\u201cText\u201d")
    assert blocks(document) == [
        ("front-matter.title headline", "Mayor resigns"),
        ("heading", "Mayor"),
        ("body", "\u201cText\u201d"),
    ]
    assert document.blocks[1].span == Span(15, 20)
    assert document.to_source(document.blocks[2].span) == Span(55, 61)
    assert document.meta["title"] == "Mayor resigns"
    assert document.date == date(2023, 10, 11)


def test_front_matter_without_a_title_leaves_it_to_the_heading() -> None:
    assert blocks(read("+++\nslug = 'x'\n+++\n# Mayor"))[1] == ("headline", "Mayor")


def test_broken_front_matter_is_told_and_the_story_read() -> None:
    document = read("---\ntitle: [\n---\n# Mayor\n")
    assert blocks(document) == [("headline", "Mayor")]
    assert document.problems == (Problem(13, "front matter: did not find expected node content"),)


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert blocks(read("---\n\nNote: one.\n\n---\n\nTwo.")) == [("body", "Note: one."), ("body", "Two.")]
    assert blocks(read("---\nOne.\n\nTwo.")) == [("body", "One."), ("body", "Two.")]


def test_lists_tight_and_loose_and_nested() -> None:
    document = read("- a\n  b\n  - c\n\n    d\n- [x] e\n\n1. f\n\n   g\n2. > h\n   > - i\n")
    assert blocks(document) == [
        ("list", "a\nb"),
        ("list", "c"),
        ("list", "d"),
        ("list", "e"),
        ("list", "f"),
        ("list", "g"),
        ("list blockquote", "h"),
        ("list blockquote", "i"),
    ]


def test_quotes_nest() -> None:
    document = read("> a\n> b\n> - c\n>\n> > d\n\ne")
    assert blocks(document) == [
        ("blockquote", "a\nb"),
        ("blockquote list", "c"),
        ("blockquote", "d"),
        ("body", "e"),
    ]
    assert written(document, "a\nb") == "a\n> b"


def test_each_cell_of_a_table_is_a_block() -> None:
    document = read("| a | b \\| c |\n|---|:-:|\n| *d* | |\n\n> |e|\n> |-|\n")
    assert blocks(document) == [
        ("table", "a"),
        ("table", "b | c"),
        ("table", "d"),
        ("blockquote table", "e"),
    ]


def test_links_are_marks_on_their_words() -> None:
    document = read('See [the *city* hall](https://a.org/x "t"), [x][y], [y].\n\n[y]: /z')
    assert document.text == "See the city hall, x, y."
    assert document.marks == (
        Mark(Span(4, 17), "link"),
        Mark(Span(19, 20), "link"),
        Mark(Span(22, 23), "link"),
    )


def test_a_block_that_begins_with_a_link() -> None:
    document = read("One.\n\n[Two](x).")
    assert document.marks == (Mark(Span(6, 9), "link"),)


def test_addresses_are_never_linted() -> None:
    document = read("<https://a.org> <jo@a.org> https://b.org, [www.c.org](x)")
    assert marks(document) == [
        ("url", "https://a.org"),
        ("url", "jo@a.org"),
        ("url", "https://b.org"),
        ("link", "www.c.org"),
        ("url", "www.c.org"),
    ]


def test_inline_code_is_one_sign() -> None:
    document = read("Use `a  b`, ``c`d``.")
    assert document.text == f"Use {CODE}, {CODE}."
    assert document.pieces[1] == Piece(Span(4, 5), Span(4, 10), False)
    assert marks(document) == [("code", CODE), ("code", CODE)]


def test_a_code_block_is_a_block_with_one_sign() -> None:
    document = read("a\n\n```py\nthe the\n//claimlint: off\n```\n\n    x\n\n> ~~~\n> y\n")
    assert blocks(document) == [("body", "a"), ("code", CODE), ("code", CODE), ("blockquote code", CODE)]
    assert document.to_source(document.blocks[1].span) == Span(3, 37)
    assert marks(document) == [("code", CODE)] * 3
    assert document.directives == ()


def test_money_is_no_mathematics() -> None:
    assert read("From $5 to 6$, $x and A$AP to Ke$ha").text == "From $5 to 6$, $x and A$AP to Ke$ha"


def test_mathematics_is_code_where_the_copy_has_some() -> None:
    document = read("$$\nx\n$$\n\nLet $y$ cost $5 or 6$.")
    assert blocks(document) == [("body", CODE), ("body", f"Let {CODE} cost $5 or 6$.")]


def test_an_image_alone_is_a_block() -> None:
    document = read("![the *old* mayor](x 't')\n\n[![b](x)](y)\n\n- ![c](x)\n\n> ![d](x)")
    assert blocks(document) == [
        ("alt", "the old mayor"),
        ("alt", "b"),
        ("list alt", "c"),
        ("blockquote alt", "d"),
    ]


def test_an_image_on_a_line_of_its_own_is_not_of_the_paragraph() -> None:
    document = read("![The mayor](x)\nThe mayor. (Jo Lind/Agency)\n\nBefore\n![one](x)\nafter")
    assert blocks(document) == [
        ("alt", "The mayor"),
        ("caption", "The mayor. (Jo Lind/Agency)"),
        ("body", "Before"),
        ("alt", "one"),
        ("body", "after"),
    ]


def test_an_image_among_words_is_a_mark() -> None:
    document = read("A ![logo](x) here, ![a ![b](y)](z)\n\n# ![c](x)")
    assert blocks(document) == [("body", "A logo here, a b"), ("headline", "c")]
    assert marks(document) == [("alt", "logo"), ("alt", "a b"), ("alt", "b"), ("alt", "c")]


def test_footnotes() -> None:
    document = read("The mayor[^1] left.\n\n[^1]: Who\n    else.\n\n    More.\n")
    assert blocks(document) == [("body", "The mayor left."), ("body", "Who\nelse."), ("body", "More.")]
    assert written(document, "mayor left") == "mayor[^1] left"


def test_strikethrough_and_superfluous_marks() -> None:
    assert read("~~a~~ *b _c_ **d").text == "a *b c **d"


def test_white_space_of_all_sorts() -> None:
    document = read("a\t\u00a0b\u2028c\u00add \x00e\n\n\u3000f")
    assert document.text == "a\t\u00a0b\u2028c\u00add \x00e\n\n\u3000f"
    assert [block.span for block in document.blocks] == [Span(0, 11), Span(14, 15)]


def test_lone_surrogates_keep_their_places() -> None:
    document = read("a \ud800 *b*")
    assert document.text == "a \ufffd b"
    assert written(document, "b") == "b"


def test_a_story_tells_its_parts() -> None:
    document = read("# Mayor resigns\n\n*By Jo Lind*\n\n**PARIS, Oct. 11, 2023 \u2014** The mayor resigned.")
    assert [zones for zones, _ in blocks(document)] == ["headline", "byline", "body"]
    assert marks(document) == [("dateline", "PARIS, Oct. 11, 2023 \u2014")]
    assert document.date == date(2023, 10, 11)


def test_front_matter_does_not_push_the_top_of_a_story_away() -> None:
    fields = "".join(f"key{number}: some words\n" for number in range(9))
    document = read(f"---\n{fields}---\n\nBy Jo Lind\n\nWASHINGTON (AP) \u2014 The mayor resigned.")
    assert [zones for zones, _ in blocks(document)][-2:] == ["byline", "body"]
    assert marks(document) == [("dateline", "WASHINGTON (AP) \u2014")]
