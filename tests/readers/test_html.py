from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from claimlint.model.document import CODE, Document
from claimlint.model.protocols import Reader
from claimlint.model.span import Span
from claimlint.readers.html import READER
from claimlint.reading.builder import Builder
from claimlint.reading.html_tokens import core
from claimlint.reading.html_walk import fragment


def read(source: str) -> Document:
    return READER.read(source, "story.html")


def seen(source: str) -> list[str]:
    """Each block as `zone zone: text`, with `*` for a stretch of code."""
    document = read(source)
    return [
        f"{' '.join(block.zones)}: {document.text[slice(*block.span)].replace(CODE, '*')}" for block in document.blocks
    ]


def marked(source: str) -> list[str]:
    """Each mark as `zone: text`, with `*` for a stretch of code."""
    document = read(source)
    return [f"{mark.zone}: {document.text[slice(*mark.span)].replace(CODE, '*')}" for mark in document.marks]


def place(source: str, text: str) -> Span:
    """Where in the source a text stands that the document holds once."""
    document = read(source)
    assert document.text.count(text) == 1
    start = document.text.index(text)
    return document.to_source(Span(start, start + len(text)))


def test_it_is_a_reader() -> None:
    reader: Reader = READER
    assert isinstance(reader, Reader)
    assert READER.name == "html"
    assert set(READER.suffixes) == {".html", ".htm", ".xhtml"}


PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8">
<title>Bridge opens &ndash; Gazette</title>
<meta name="description" content="A bridge &amp; its toll">
<meta property="article:published_time" content="2024-05-14T09:30:00+02:00">
<style>p > a { color: red }</style><script>if (a < b) document.write("<p>no</p>")</script>
</head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article>
<h1>Bridge <em>opens</em></h1>
<p class="dek">It took nine years.</p>
<p>The span over the Ahr opened on Tuesday.</p>
<h2>What it cost</h2>
<p>It cost 12&nbsp;million.</p>
<figure><img src="b.jpg" alt="The bridge">
<figcaption>The bridge at noon <span class="credit">Jo Lind</span></figcaption></figure>
<blockquote><p>At last.</p></blockquote>
<table><caption>Tolls</caption><tr><th>Car</th><td>2</td></tr></table>
</article>
</body>
</html>
"""


def test_a_whole_page() -> None:
    assert seen(PAGE) == [
        "headline: Bridge opens – Gazette",
        "deck: A bridge & its toll",
        "list: Home",
        "list: News",
        "headline: Bridge opens",
        "deck: It took nine years.",
        "body: The span over the Ahr opened on Tuesday.",
        "heading: What it cost",
        "body: It cost 12\xa0million.",
        "alt: The bridge",
        "caption: The bridge at noon Jo Lind",
        "blockquote: At last.",
        "caption: Tolls",
        "table: Car",
        "table: 2",
    ]
    assert marked(PAGE) == ["link: Home", "link: News", "credit: Jo Lind"]
    assert read(PAGE).date == date(2024, 5, 14)
    assert read(PAGE).source == PAGE


@pytest.mark.parametrize("crlf", ["\n", "\r\n", "\r"])
def test_every_block_of_a_page_stands_where_it_is_written(crlf: str) -> None:
    source = PAGE.replace("\n", crlf)
    document = read(source)
    found = [source[slice(*document.to_source(block.span))] for block in document.blocks]
    assert found == [
        "Bridge opens &ndash; Gazette",
        "A bridge &amp; its toll",
        "Home",
        "News",
        "Bridge <em>opens",
        "It took nine years.",
        "The span over the Ahr opened on Tuesday.",
        "What it cost",
        "It cost 12&nbsp;million.",
        "The bridge",
        'The bridge at noon <span class="credit">Jo Lind',
        "At last.",
        "Tolls",
        "Car",
        "2",
    ]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("", []),
        ("bare text", ["body: bare text"]),
        (" \n\t&nbsp; ", []),
        ("<p></p><p> </p><p>&nbsp;</p>", []),
        ("a<p>b</p>c", ["body: a", "body: b", "body: c"]),
        ("<div>a<div>b</div>c</div>", ["body: a", "body: b", "body: c"]),
        ("a<hr>b", ["body: a", "body: b"]),
        ("a <b>b</b>, <i>c</i>d", ["body: a b, cd"]),
        ("<x-card>a</x-card>b", ["body: ab"]),
        ("<p>He said <q>no</q>.", ["body: He said no."]),
        ("<h1>a</h1><h1>b</h1>", ["headline: a", "heading: b"]),
        ("<title>a</title><h1>b</h1>", ["headline: a", "headline: b"]),
        ("<h1></h1><h1> </h1><h1>b</h1>", ["headline: b"]),
        ("<h1><img alt='Gazette'></h1><h1>b</h1>", ["alt: Gazette", "headline: b"]),
        ("<h1>a<br>b</h1>", ["headline: a\nb"]),
        ("<h3>a</h3><h6>b</h6>", ["heading: a", "heading: b"]),
        ("<dl><dt>a<dd>b</dl>", ["list: a", "list: b"]),
        ("<ul><li>a<ul><li>b</ul>c</ul>d", ["list: a", "list: b", "list: c", "body: d"]),
        ("<ul><li><p>a</p><p>b</p></ul>", ["list: a", "list: b"]),
        ("<table><tr><td>a<th>b</table>", ["table: a", "table: b"]),
        ("<table><tr><td><ul><li>a</ul></table>", ["table list: a"]),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>c", ["blockquote: a", "blockquote: b", "body: c"]),
        ("<blockquote><h2>a</h2><ol><li>b</ol></blockquote>", ["blockquote heading: a", "blockquote list: b"]),
        ("<details><summary>a</summary>b</details>", ["body: a", "body: b"]),
        ("<p hidden>a</p><p aria-hidden=true>b</p>", ["body: a", "body: b"]),
        ("<?xml version='1.0'?><!DOCTYPE html>a<![CDATA[ b ]]>c", ["body: ac"]),
        ("<p>a</p><!-- <p>b</p> --><p>c</p>", ["body: a", "body: c"]),
        ("a<wbr>b<!-- x -->c", ["body: abc"]),
    ],
)
def test_zones(source: str, blocks: list[str]) -> None:
    assert seen(source) == blocks


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("<p class=byline>a", ["byline: a"]),
        ("<p class='x byline y'>a", ["byline: a"]),
        ("<div class=caption><p>a</p><div>b</div></div>c", ["caption: a", "caption: b", "body: c"]),
        (
            "<p class=dateline>a<p class=credit>b<p class=deck>c<p class=dek>d",
            ["dateline: a", "credit: b", "deck: c", "deck: d"],
        ),
        ("<h2 class=headline>a</h2><h3 class=dek>b</h3><p class=subhead>c", ["headline: a", "deck: b", "heading: c"]),
        ("<div class=headline><h1>a</h1></div>", ["headline: a"]),
        ("<figcaption class=credit>a", ["credit: a"]),
        ("<blockquote><p class=credit>a", ["blockquote credit: a"]),
        ("<p class=bylines>a<p class=Byline>b<p class=article-byline>c", ["body: a", "body: b", "body: c"]),
        ("<body class=headline>a<article class=caption>b<ul class=deck><li>c", ["body: a", "body: b", "list: c"]),
        ("<p>a <span class=headline>b</span>", ["body: a b"]),
    ],
)
def test_classes_name_zones(source: str, blocks: list[str]) -> None:
    assert seen(source) == blocks


@pytest.mark.parametrize(
    ("source", "marks"),
    [
        ("<p>By <span class=byline>Jo</span> x", ["byline: Jo"]),
        ("<p><small class='credit'>Jo</small> x", ["credit: Jo"]),
        ("<p>a <span class=dateline>b <span>c</span> d</span> e", ["dateline: b c d"]),
        ("<p><span class=dateline>a<span class=dateline>b</span>c</span>d", ["dateline: abc"]),
        ("<p><span class=headline>a</span>b", []),
        ("<a href=/x>a</a> b", ["link: a"]),
        ("<p>a <a href=/x> b <i>c</i> </a>d", ["link: b c"]),
        ("<p>a <a name=x>b</a> c", []),
        ("<p>a <a href=/x></a> b <a href=/y> </a> c", []),
        ("<a href=/x><h3>a</h3><p>b</p></a>c", ["link: a", "link: b"]),
        ("<p>a <a href=/x>b<p>c", ["link: b"]),
        ("<p><a href=/x>a <a href=/y>b</a> c", ["link: a", "link: b"]),
        ("<p>a <a href=/x><code>b</code> c</a>", ["code: *", "link: * c"]),
        ("<p>a <a href=/x>b <span class=credit>c</span></a>", ["credit: c", "link: b c"]),
    ],
)
def test_marks(source: str, marks: list[str]) -> None:
    assert sorted(marked(source)) == marks


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("<p>a<p>b", ["body: a", "body: b"]),
        ("<p>a<div>b</div>c</p>d", ["body: a", "body: b", "body: c", "body: d"]),
        ("a</p>b", ["body: a", "body: b"]),
        ("a</div>b</em>c</li>d", ["body: abcd"]),
        ("<div><p>a</div></div></div>b", ["body: a", "body: b"]),
        ("<div><blockquote>a</div>b", ["blockquote: a", "body: b"]),
        ("<blockquote><p>a</blockquote>b", ["blockquote: a", "body: b"]),
        ("<li>a<li>b</ul>c", ["list: a", "list: bc"]),
        (
            "<ul><li>a<ul><li>b</li>c</ul>d</li>e</ul>f",
            ["list: a", "list: b", "list: c", "list: d", "body: e", "body: f"],
        ),
        (
            "<table><tr><td>a</div><p>b</td></p>c<td>d</table>e",
            ["table: a", "table: b", "body: c", "table: d", "body: e"],
        ),
        ("<table><tr><td>a<table><tr><td>b</table>c</table>d", ["table: a", "table: b", "table: c", "body: d"]),
        ("<td>a<td>b</tr>c", ["table: a", "table: b", "body: c"]),
        (
            "<ul><li>a<table><tr><td>b</table><li>c</li>d</ul>e",
            ["list: a", "list table: b", "list: c", "body: d", "body: e"],
        ),
        ("<ul><li>a</li><div class=caption>b<li>c</ul>", ["list: a", "caption: b", "caption list: c"]),
        ("<table><tr><td>a</td><div class=caption>b<tr>c</table>", ["table: a", "caption: b", "caption: c"]),
        ("<h2>a<h3>b</h2>c", ["heading: a", "heading: b", "body: c"]),
        ("<h2>a</h3>b", ["heading: a", "body: b"]),
        ("<b><p>a</b>b</p>c", ["body: ab", "body: c"]),
        ("<form>a<form>b</form>c</form>d", ["body: a", "body: b", "body: c", "body: d"]),
        ("<body>a</body></html>b", ["body: a", "body: b"]),
        ("a<body>b<html>c<head>d", ["body: a", "body: b", "body: c", "body: d"]),
        ("a < b & c > d", ["body: a < b & c > d"]),
        ("a</>b</>c", ["body: abc"]),
        ("a<p", ["body: a"]),
        ("a<!-- b", ["body: a"]),
        ("a<p class='x>b</p>", ["body: a"]),
        ("</br>a</br>b", ["body: a\nb"]),
        ("<P CLASS=byline>a</P><EM>b</em>", ["byline: a", "body: b"]),
    ],
)
def test_broken_html(source: str, blocks: list[str]) -> None:
    assert seen(source) == blocks


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("<p>Use <code>x <b>y</b></code> now", ["body: Use * now"]),
        ("<p>Press <kbd>x</kbd><samp>y</samp><var>z</var><tt>t</tt>", ["body: Press ****"]),
        ("<p>a<pre>\nb <code>c</code>\n</pre>d", ["body: a", "code: *", "body: d"]),
        ("<ul><li>a<pre>b</pre><li><code>c</code></ul>", ["list: a", "list code: *", "list: *"]),
        ("<p>a<code></code><code> </code>b<pre> </pre>", ["body: ab"]),
        ("<p>a <code>b<p>c", ["body: a *", "body: c"]),
        ("<div>a <code>b</div>c", ["body: a *", "body: c"]),
        ("<p>a<script>b<p></script><style>c</style>d", ["body: ad"]),
        ("<p>a<template><p>b<table><td>c</template>d", ["body: ad"]),
        ("<p>a<svg><title>b</title><text>c</text><foreignObject><p>d</foreignObject></svg>e", ["body: ae"]),
        ("<p>a<math><mi>b</mi></math>c", ["body: ac"]),
        ("<svg><path d='M0'><p>a", ["body: a"]),
        ("<p>a<noscript><p>b</p></noscript><iframe>c</iframe>d", ["body: ad"]),
        ("<p>a<textarea><p>b</textarea><select><option>c</select><button>d<div>e</div></button>f", ["body: af"]),
        ("<p>a<button>b<div>c</p>d", ["body: a", "body: d"]),
        ("<ul><li>a<button>b</ul>c", ["list: a", "body: c"]),
        ("<table><tr><td>a<button>b<tr><td>c</table>d", ["table: a", "table: c", "body: d"]),
        ("<p>a<object>b<object>c</object>d</object>e", ["body: ae"]),
        ("<p>a<video>b</video><audio>c</audio><canvas>d</canvas>e", ["body: ae"]),
        ("<p>It cost <del>5</del><ins>6</ins> <s>x</s>million", ["body: It cost 6 million"]),
        ("<p>a<svg><svg>b</svg>c</svg>d", ["body: ad"]),
        ("<title>a <b>b", ["headline: a <b>b"]),
    ],
)
def test_what_is_no_copy(source: str, blocks: list[str]) -> None:
    assert [_spaced(line) for line in seen(source)] == blocks


def _spaced(line: str) -> str:
    return " ".join(line.split())


def test_code_stands_for_the_whole_element() -> None:
    source = "<p>Use <code class=x>a &lt; b</code> now <code>y<p>z"
    document = read(source)
    found = [source[slice(*document.to_source(mark.span))] for mark in document.marks]
    assert found == ["<code class=x>a &lt; b</code>", "<code>y"]
    assert place("a<pre>b</pre>c", CODE) == (1, 13)
    assert marked("a<pre>b</pre>c") == ["code: *"]
    assert place("a<code>b<td>c</code>d", CODE) == (1, 20)
    assert place("<td>a<code>b</td>c", CODE) == (5, 12)


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("<p lang=es>Hola<p>b", ["code: *", "body: b"]),
        ("<p>a <i lang='fr-FR'>b <i>c</i> d</i> e", ["body: a * e"]),
        ("<p>a <i lang=en>b</i> <i lang='en-US'>c</i> <i lang=''>d</i>", ["body: a b c d"]),
        ("<html lang=fr><p>a <i lang=fr>b</i> <i lang=en>c</i>", ["body: a b *"]),
        ("<body lang=de-AT>a <i lang=de>b</i>", ["body: a b"]),
        ("<div lang=es><p>a</p><div>b</div><p lang=en>c</div>d", ["code: *", "body: d"]),
        ("<ul><li lang=es>a<li>b</ul>", ["list code: *", "list: b"]),
        ("<table><tr><td lang=es>a<td>b</table>c", ["table code: *", "table: b", "body: c"]),
        ("<h2 lang=es>a</h2>b", ["heading code: *", "body: b"]),
        ("<p>a <i xml:lang=es>b</i>", ["body: a *"]),
        ("<p lang=es></p>b<br lang=es>c", ["body: b\nc"]),
    ],
)
def test_other_languages_are_left_alone(source: str, blocks: list[str]) -> None:
    assert seen(source) == blocks


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("<p>a<br>b<br/>c", ["body: a\nb\nc"]),
        ("<p>a<br><br>b<br>\n<br />c", ["body: a", "body: b", "body: c"]),
        ("<br>a<br></p>b", ["body: a", "body: b"]),
        ("<ul><li>a<br><br>b</ul>", ["list: a", "list: b"]),
        ("<p>a<br><code>b</code><br>c", ["body: a\n*\nc"]),
    ],
)
def test_line_breaks(source: str, blocks: list[str]) -> None:
    assert seen(source) == blocks
    assert place("<p>a<br>b", "\n") == (4, 8)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("In 2023<sup>1</sup>, a", "In 2023*, a"),
        ("10<sup>6</sup> a", "10* a"),
        ("a million<sup><a href=#n>1</a></sup> b", "a million* b"),
        ("a million<sup>[<a href=#n>1</a>]</sup> b", "a million* b"),
        ("1914<sup>1</sup><sup>2</sup>", "1914*"),
        ("the 21<sup>st</sup> century", "the 21st century"),
        ("CO<sub>2</sub> and m<sup>2</sup>", "CO2 and m2"),
        ("a <sup>3</sup> b", "a 3 b"),
        ("in 2023 <sup>3</sup> b", "in 2023 3 b"),
        ("No. 1<sup>er</sup> 2", "No. 1er 2"),
    ],
)
def test_numbers_of_notes_are_no_part_of_a_number(source: str, text: str) -> None:
    assert seen(source) == [f"body: {text}"]


def test_the_number_before_a_note_is_a_number() -> None:
    assert seen("<p>In 2023<p><sup>1</sup> Note") == ["body: In 2023", "body: 1 Note"]
    assert seen("<p>In 2023<sup>1</sup><p><sup>1</sup> Note") == ["body: In 2023*", "body: 1 Note"]
    assert place("<p>In 2023<sup>[1]</sup>", CODE) == (15, 18)
    assert marked("<p>In 2023<sup>[1]</sup>") == ["code: *"]


def test_references() -> None:
    source = "<p>Caf&eacute; &amp Bar&#8217;s &notit; &x; &#x1F600;"
    assert seen(source) == ["body: Café & Bar’s ¬it; &x; \U0001f600"]
    assert place(source, "é") == (6, 14)
    assert place(source, "Café") == (3, 14)
    assert place(source, "’s") == (23, 31)
    assert place(source, "¬") == (32, 36)
    assert place(source, "it;") == (36, 39)
    assert not read(source).verbatim(Span(0, 4))
    assert read(source).verbatim(Span(0, 3))


def test_text_around_what_is_dropped() -> None:
    source = "<p>one</>two</>\0</>"
    document = read(source)
    assert document.text == "onetwo\0"
    assert [tuple(piece.source) for piece in document.pieces] == [(3, 6), (9, 12), (15, 16)]
    document = read("<title>a\0</></title>")
    assert document.text == "a\ufffd</>"
    assert document.to_source(Span(1, 2)) == (7, 9)
    assert document.to_source(Span(2, 5)) == (9, 12)


def test_emphasis_inside_a_name_is_a_gap() -> None:
    source = "<p>Jo <b>Li</b>nd"
    assert place(source, "Lind") == (9, 17)
    assert not read(source).verbatim(Span(3, 7))
    assert read(source).verbatim(Span(3, 5))


def test_white_space_is_kept_as_written() -> None:
    source = "<p>\r\n  one\r\n\ttwo  </p>\r\n"
    document = read(source)
    assert document.text[slice(*document.blocks[0].span)] == "one\r\n\ttwo"
    assert document.to_source(document.blocks[0].span) == (7, 16)


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("<img alt='A dog'>", ["alt: A dog"]),
        ("<p>a<img alt='b'>c", ["body: a b c"]),
        ("<p>a <img alt='b'> c", ["body: a b c"]),
        ("<p><img alt='b'>c", ["alt: b", "body: c"]),
        ("<ul><li><img alt=b></ul>", ["list alt: b"]),
        ("<p>a<img alt=''><img alt><img src=x><img alt=' '>b", ["body: ab"]),
        ("<code><img alt=a>b</code>", ["body: *"]),
    ],
)
def test_words_for_pictures(source: str, blocks: list[str]) -> None:
    assert [_spaced(line) for line in seen(source)] == blocks


def test_words_for_pictures_are_marked_in_running_text() -> None:
    assert marked("<p>a<img alt='b c'>d") == ["alt: b c"]
    assert marked("<a href=/x><img alt='b c'></a>") == ["link: b c"]


@pytest.mark.parametrize("quotes", ["'{}'", '"{}"', "\n{}"])
def test_attributes_have_places(quotes: str) -> None:
    source = f"<img src=x/ ALT = {quotes.format('Jo&amp;Lind&rsquo;s')} alt=no />"
    at = source.index("Jo")
    assert seen(source) == ["alt: Jo&Lind’s"]
    assert place(source, "Jo") == (at, at + 2)
    assert place(source, "&") == (at + 2, at + 7)
    assert place(source, "Lind") == (at + 7, at + 11)
    assert place(source, "’s") == (at + 11, at + 19)


@pytest.mark.parametrize(
    "written", ["&notit;x", "a&amp=b", "x&#xD;&", "a&ampx", "&hellip", "&#38;amp;", "&#59;&semi;", "\0x"]
)
def test_attributes_say_what_the_tokenizer_read(written: str) -> None:
    source = f'<meta name=description content="{written}.">'
    said = next(iter(core().tokenize(source))).attr("content")
    document = read(source)
    assert document.text == said
    assert document.to_source(Span(0, len(document.text))) == (32, 32 + len(written) + 1)


def test_what_is_no_reference_in_an_attribute_moves_nothing() -> None:
    assert place("<img alt='&notit; x&amp;y'>", "y") == (24, 25)
    assert place("<img alt='&amp=1 &ampx &lt; y'>", "y") == (28, 29)


def test_what_a_page_says_of_itself() -> None:
    assert read("<meta content='2023-10-11' name=date>").date == date(2023, 10, 11)
    assert read("<meta name=Date content=2023-10-11><meta name=pubdate content=1999-01-01>").meta == {
        "date": "2023-10-11"
    }
    assert read("<meta name=date content=soon>").date is None
    assert read("<meta name=author content='Jo Lind'><meta charset=utf-8><meta name=date content=''>").meta == {}
    assert seen("<meta name=description content=' A &lt; b '>") == ["deck: A < b"]
    assert seen("<meta name=description content=''><meta name=description>") == []
    assert place("<meta name=description content='A &lt; b'>", "<") == (34, 38)


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("<title/><p>a<script src='x'/>b<p>c", ["body: ab", "body: c"]),
        ("<svg><style/><title /></svg>a", ["body: a"]),
        ("<p/>a<div class=caption/>b<a href=/x />c", ["body: a", "body: bc"]),
        ("<iframe src=http://x/></iframe>a", ["body: a"]),
        ("<script src=/x/>a</script>b", ["body: b"]),
    ],
)
def test_an_element_that_closes_itself_is_empty(source: str, blocks: list[str]) -> None:
    assert seen(source) == blocks
    assert "link" not in " ".join(marked(source))


def test_suppressions() -> None:
    source = "<p>a <!-- claimlint: ok names/x -- so it is -->b</p><!--claimlint: off--><p>c</p><!-- other -->"
    first, second = read(source).directives
    assert (first.verb, first.rules, first.reason, first.at) == ("ok", ("names/x",), "so it is", 2)
    assert source[slice(*first.source)] == "<!-- claimlint: ok names/x -- so it is -->"
    assert (second.verb, second.rules, second.at) == ("off", (), 5)
    assert source[slice(*second.source)] == "<!--claimlint: off-->"


def test_deep_nesting_costs_no_zones() -> None:
    document = read("<blockquote><ul><li>" * 2000 + "x")
    assert [block.zones for block in document.blocks] == [("blockquote", "list")]


def test_a_fragment_adds_to_what_is_there() -> None:
    source = "intro <div class=caption>one &amp; two</div> <p>three outro"
    builder = Builder(source)
    builder.open("body")
    builder.copy(0, 5)
    fragment(builder, 6, 53, ("body", "blockquote"))
    builder.open("list")
    builder.copy(54, 59)
    document = builder.document("story.md", "markdown")
    found = [(block.zones, source[slice(*document.to_source(block.span))]) for block in document.blocks]
    assert found == [
        (("body",), "intro"),
        (("blockquote", "caption"), "one &amp; two"),
        (("blockquote",), "three"),
        (("list",), "outro"),
    ]


def test_white_space_between_blocks_is_no_text() -> None:
    assert read(" \n<p>a</p>\n \n<p>b</p> <p> </p>\n").text == "a\n\nb"


def test_a_suppression_in_a_fragment_stands_where_it_is_written() -> None:
    source = "intro\n\n<!-- claimlint: ok names -->"
    builder = Builder(source)
    fragment(builder, 7, len(source), ())
    assert [tuple(found.source) for found in builder.document("story.md", "markdown").directives] == [(7, 35)]


def test_a_fragment_is_not_the_headline_of_a_document_that_has_one() -> None:
    source = "Head<h1>two</h1>"
    builder = Builder(source)
    builder.open("headline")
    builder.copy(0, 4)
    fragment(builder, 4, len(source), ())
    assert [block.zones for block in builder.blocks] == [("headline",), ("heading",)]


def test_the_package_of_the_tokenizer_is_used_where_it_is_loaded() -> None:
    import turbohtml

    assert core.__wrapped__() is turbohtml


def test_the_core_of_the_tokenizer_is_enough() -> None:
    script = (
        "import sys\n"
        "from claimlint.readers.html import READER\n"
        "assert READER.read('<p>a &amp; b<img alt=\"&lt;\">', 'x').text == 'a & b < '\n"
        "assert 'turbohtml' not in sys.modules\n"
        "import turbohtml\n"
        "assert turbohtml.parse('<p>x').find('p').text == 'x'\n"
        "assert READER.read('<p>c', 'x').text == 'c'\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
