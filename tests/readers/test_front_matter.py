from __future__ import annotations

from datetime import date

import pytest

from claimlint.model.document import Document, Problem
from claimlint.reading.builder import Builder
from claimlint.reading.front_matter import LONGEST, FrontMatter, front_matter
from tests.readers.told import blocks, text_of

YAML = """---
title: "A: B \\u00e9"   # why
deck: 'plain \U0001f600 words'
Summary: two words  # no
author: [Jo Lind, "Sam Roe"]
note: one
  two \u00e9
  three
text: |-
  first  line

    second
folded: >
  x y
  z

image:
  caption: 'it''s'
  alt: "an alt"
  credit: Agency
tags:
- a b
date: 2023-10-11
count: 3
empty:
draft: false
---
Body
"""

TOML = """+++
title = "A \\u00e9 B"
"sub title" = 'plain' # why
date = 2023-10-11
tags = ["a", 'b', # "c"
  "d"]
text = \"\"\"
one \U0001f600
  two\"\"\"
image = {caption = "cap", credit = 'x "y"'}
[params]
author = "Jo Lind"
a.b = "c"
[[pictures]]
alt = "pic"
+++
Body
"""


def read(source: str) -> tuple[FrontMatter, Document]:
    builder = Builder(source)
    front = front_matter(builder)
    return front, builder.document("x", "markdown", front.values)


def places(document: Document) -> list[tuple[str, str, str, bool]]:
    """Each block's zones, text, source, and whether it is verbatim."""
    found = []
    for block in document.blocks:
        place = document.to_source(block.span)
        there = document.source[place.start : place.end]
        found.append((" ".join(block.zones), text_of(document, block.span), there, document.verbatim(block.span)))
    return found


def test_every_string_of_yaml_has_its_place_and_copy_its_zone() -> None:
    front, document = read(YAML)
    assert document.source[front.end :] == "Body\n"
    assert front.headline
    assert places(document) == [
        ("front-matter.title headline", "A: B \u00e9", '"A: B \\u00e9"', False),
        ("front-matter.deck deck", "plain \U0001f600 words", "plain \U0001f600 words", True),
        ("front-matter.Summary deck", "two words", "two words", True),
        ("front-matter.author byline", "Jo Lind", "Jo Lind", True),
        ("front-matter.author byline", "Sam Roe", "Sam Roe", True),
        ("front-matter.note", "one two \u00e9 three", "one\n  two \u00e9\n  three", False),
        ("front-matter.text", "first  line\n\n  second", "first  line\n\n    second", False),
        ("front-matter.folded", "x y z", "x y\n  z", False),
        ("front-matter.image.caption caption", "it's", "'it''s'", False),
        ("front-matter.image.alt alt", "an alt", "an alt", True),
        ("front-matter.image.credit credit", "Agency", "Agency", True),
        ("front-matter.tags", "a b", "a b", True),
    ]


def test_every_string_of_toml_has_its_place_and_copy_its_zone() -> None:
    front, document = read(TOML)
    assert document.source[front.end :] == "Body\n"
    assert front.headline
    assert places(document) == [
        ("front-matter.title headline", "A \u00e9 B", '"A \\u00e9 B"', False),
        ("front-matter.sub title", "plain", "plain", True),
        ("front-matter.tags", "a", "a", True),
        ("front-matter.tags", "b", "b", True),
        ("front-matter.tags", "d", "d", True),
        ("front-matter.text", "one \U0001f600\n  two", "one \U0001f600\n  two", True),
        ("front-matter.image.caption caption", "cap", "cap", True),
        ("front-matter.image.credit credit", 'x "y"', 'x "y"', True),
        ("front-matter.params.author byline", "Jo Lind", "Jo Lind", True),
        ("front-matter.params.a.b", "c", "c", True),
        ("front-matter.pictures.alt alt", "pic", "pic", True),
    ]


@pytest.mark.parametrize("source", [YAML, TOML])
def test_line_ends_change_neither_blocks_nor_values(source: str) -> None:
    (front, document), (windows, other) = read(source), read(source.replace("\n", "\r\n"))
    assert front.values == windows.values
    assert [zones for zones, _ in blocks(document)] == [zones for zones, _ in blocks(other)]
    assert other.source[windows.end :] == "Body\r\n"


def test_words_over_several_lines_are_verbatim_one_by_one() -> None:
    _, document = read(YAML)
    for word in ("three", "second", "first"):
        at = document.text.index(word)
        span = document.blocks[0].span._replace(start=at, end=at + len(word))
        place = document.to_source(span)
        assert document.source[place.start : place.end] == word
        assert document.verbatim(span)


def test_values_are_plain() -> None:
    front, _ = read(YAML)
    assert front.values["title"] == "A: B \u00e9"
    assert front.values["date"] == date(2023, 10, 11)
    assert front.values["count"] == 3
    assert front.values["image"] == {"caption": "it's", "alt": "an alt", "credit": "Agency"}
    assert read(TOML)[0].values["params"] == {"author": "Jo Lind", "a": {"b": "c"}}


@pytest.mark.parametrize(
    "source",
    [
        "---\n\nNote: the mayor left.\n\n---\n",
        "---\nThe story\n---\n",
        "---\nThe mayor: he left\n\nMore",
        "---\n- a\n---\n",
        "----\ntitle: a\n---\n",
        "--- \n\ntext",
        "---",
        "---\n",
        "+++\nfoo\n+++\n",
        "+++ a\nb = 1\n+++\n",
        " ---\ntitle: a\n---\n",
        "\n---\ntitle: a\n---\n",
        "",
    ],
)
def test_what_is_no_front_matter_is_left_to_the_story(source: str) -> None:
    front, document = read(source)
    assert front == FrontMatter()
    assert not document.blocks
    assert not document.problems


@pytest.mark.parametrize("source", ["---\n---\nBody", "---\na: 1\n...\nBody", "+++\n+++\nBody"])
def test_front_matter_without_strings(source: str) -> None:
    front, document = read(source)
    assert source[front.end :] == "Body"
    assert not front.headline
    assert not document.blocks
    assert not document.problems


@pytest.mark.parametrize(
    ("source", "at", "message"),
    [
        ("---\ntitle: [\n---\nBody", 13, "front matter: did not find expected node content"),
        ("---\na: b: c\n---\nBody", 8, "front matter: mapping values are not allowed in this context"),
        ("---\na: \U0001f600\nb: *x\n---\nBody", 12, "front matter: found undefined alias"),
        ("---\ndate: 2023-13-11\n---\nBody", 10, "front matter: date cannot be read: month must be in 1..12"),
        ("---\na: \x07\n---\nBody", 4, "front matter: control characters are not allowed"),
        ("---\n{a: b\n---\nBody", None, "front matter: did not find expected ',' or '}'"),
        ("+++\na = 1\ntitle = \n+++\nBody", 18, "front matter: Invalid value"),
        ("+++\na = 1\na = 2\n+++\nBody", None, "front matter: Cannot overwrite a value"),
    ],
)
def test_broken_front_matter_is_told_and_left_out(source: str, at: int | None, message: str) -> None:
    front, document = read(source)
    assert source[front.end :] == "Body"
    assert document.blocks == ()
    (problem,) = document.problems
    assert problem.message == message
    assert at is None or problem.at == at
    assert 4 <= problem.at <= front.end


def test_front_matter_that_nothing_closes_is_told() -> None:
    source = "---\ntitle: A\n\nThe mayor."
    front, document = read(source)
    assert source[front.end :] == "The mayor."
    assert document.problems == (Problem(0, "front matter: it begins here, and no line with --- closes it"),)


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("a: " + "[" * 1000, "front matter: it is nested more than 50 deep"),
        ("a: &a x\nb: [" + "*a, " * 1000 + "]", "front matter: it is using more than 100 aliases"),
        ("a: " + "x" * LONGEST, f"front matter: it is longer than {LONGEST} characters"),
    ],
)
def test_hostile_front_matter_is_refused(inside: str, message: str) -> None:
    _, document = read(f"---\n{inside}\n---\n")
    assert [problem.message for problem in document.problems] == [message]


def test_deep_toml_is_refused() -> None:
    _, document = read("+++\na = " + "[" * 5000 + "]" * 5000 + "\n+++\n")
    assert [problem.message for problem in document.problems] == ["front matter: it is nested too deeply"]


def test_a_value_that_holds_itself_is_told_once() -> None:
    _, document = read("---\na: &x [*x, b c]\n---\n")
    assert blocks(document) == [("front-matter.a", "b c")]
