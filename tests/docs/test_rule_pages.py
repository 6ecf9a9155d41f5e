"""Pages of rules say all that a rule's file says, whatever its text holds."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

import pytest

from claimlint import Linter
from claimlint.model.rule import BadExample
from tests.docs.pages import ROOT


@pytest.fixture(scope="module")
def made() -> ModuleType:
    """The module that makes them; the folder of docs is no package."""
    sys.path.insert(0, str(ROOT / "docs"))
    try:
        return import_module("rule_pages")
    finally:
        sys.path.remove(str(ROOT / "docs"))


@pytest.mark.parametrize(
    ("text", "marks", "html"),
    [
        ("the the cat", ("the the",), "<mark>the the</mark> cat"),
        ("a a, a a", ("a a", "a a"), "<mark>a a</mark>, <mark>a a</mark>"),
        ("one two three", ("one two", "two three"), "<mark>one two</mark><mark> three</mark>"),
        ("<b>AT&T", ("AT&T",), "&lt;b&gt;<mark>AT&amp;T</mark>"),
        ("nothing", (), "nothing"),
    ],
)
def test_what_is_flagged_is_marked(made: ModuleType, text: str, marks: tuple[str, ...], html: str) -> None:
    assert made.marked(BadExample(text, marks)) == html


def test_copy_stays_in_its_block(made: ModuleType) -> None:
    assert made.shown("a\n\nb") == '<pre class="copy"><code>a&#10;&#10;b</code></pre>'


def test_text_is_shown_as_it_is(made: ModuleType) -> None:
    assert made.prose("[a](b) *c* | `d`\n<e>") == r"\[a\](b) \*c\* \| \`d\` &lt;e&gt;"


def test_every_rule_says_its_message_and_how_to_turn_it_off(made: ModuleType) -> None:
    linter = Linter()
    rules = linter.rulebook().rules
    pages = made.pages(rules, linter.state)
    for rule in rules:
        page = pages[f"rules/{rule.id}.md"]
        assert made.prose(rule.message) in page
        assert made.prose(rule.why) in page
        assert f'ignore = ["{rule.id}"]' in page
        assert page.count("<pre") >= len(rule.examples.good) + len(rule.examples.bad)
        wanted = sum(len(bad.marks) for bad in rule.examples.bad)
        assert page.count("<mark>") == wanted, rule.id
