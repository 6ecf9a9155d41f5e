from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.written.nodes import Items, Node, Table, Text, valued
from claimlint.written.nodes import Source as NodeSource
from claimlint.written.yaml_source import DEEPEST, parsed


def value(node: Node | None) -> Any:
    if isinstance(node, Text):
        return node.value
    if isinstance(node, Items):
        return [value(item) for item in node.items]
    if isinstance(node, Table):
        return {name: value(each) for name, (_, each) in node.pairs.items()}
    return None


def told(text: str | bytes) -> list[str]:
    return [str(problem) for problem in parsed(text.encode() if isinstance(text, str) else text, "f")[1]]


def test_scalars_stay_as_they_are_written() -> None:
    node, problems = parsed(b"no: 1.10\non: yes\n'1': ~\nd: 2024-01-31\nlong: |\n  a\n  b\n", "f")
    assert not problems
    assert value(node) == {"no": "1.10", "on": "yes", "1": "~", "d": "2024-01-31", "long": "a\nb\n"}


def test_nodes_know_where_they_stand() -> None:
    node, _ = parsed("é: [1,\r\n  '𝒳x']\r\n".encode(), "f")
    assert isinstance(node, Table)
    items = node.pairs["é"][1]
    assert isinstance(items, Items)
    assert items.source.place(items.items[1].start) == (2, 3, "  '𝒳x']")
    assert str(items.items[1].problem("no", within=1)) == "f:2:5: no"


def test_a_place_within_a_value_that_is_not_as_written_is_its_start() -> None:
    node, _ = parsed(b"a: 'it''s (wrong'\n", "f")
    assert isinstance(node, Table)
    assert str(node.pairs["a"][1].problem("no", within=5)) == "f:1:4: no"


def test_aliases_stand_for_what_they_name() -> None:
    assert value(parsed(b"a: &x [1, 2]\nb: *x\n", "f")[0]) == {"a": ["1", "2"], "b": ["1", "2"]}


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    assert told(b"\xef\xbb\xbfa: b: c") == ["f:1:5: a colon and a space inside a value"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "f:1:1: the file is empty"),
        ("# nothing\n", "f:1:1: the file is empty"),
        ("a: 1\na: 2\n", "f:2:1: the key 'a' is given twice, first in line 1"),
        ("a: {b: 1, b: 2}\n", "f:1:11: the key 'b' is given twice, first in line 1"),
        ("? [a]\n: b\n", "f:1:3: a key must be text"),
        ("a: 1\n--- \nb: 1\n", "f:2:1: a second document: a file holds one rule"),
        ("a:\n\tb: c\n", "f:2:1: a tab cannot indent: use spaces"),
        ("a: 'x\nb: y\n", "f:1:4: this quotation mark has no partner"),
        ("a: [1, 2\nb: 3\n", "f:1:4: a list that begins with [ is not closed"),
        ("a: @b\n", "f:1:4: a value cannot begin with @"),
        ("message: '{match}' is wrong\n", "f:1:20: this does not belong to the value before it"),
        ("a: *b\n", "f:1:4: no anchor is called 'b', or it holds this very place"),
        ("a: &a [*a]\n", "f:1:8: no anchor is called 'a', or it holds this very place"),
        (
            "a: !!python/name:os.system x\n",
            "f:1:4: tags such as tag:yaml.org,2002:python/name:os.system are not read here",
        ),
        ("a: b\x07\n", "f:1:5: a control character, '\\x07'"),
    ],
)
def test_mistakes_have_places(text: str, message: str) -> None:
    assert told(text) == [message]


def test_bytes_that_are_not_utf8_have_a_place() -> None:
    assert told("é: x\nb: é".encode() + b"\xff") == ["f:2:5: not UTF-8: byte 0xff"]


def test_several_mistakes_are_all_told() -> None:
    assert told("a: 1\na: 2\nb: !x y\n? {}\n: z\n") == [
        "f:2:1: the key 'a' is given twice, first in line 1",
        "f:3:4: tags such as !x are not read here",
        "f:4:3: a key must be text",
    ]


def test_what_unfolds_without_end_is_refused() -> None:
    bomb = "a: &a0 [x]\n" + "".join(f"b{i}: &a{i + 1} [{', '.join([f'*a{i}'] * 10)}]\n" for i in range(9))
    assert "each alias counted" in told(bomb)[0]
    (deep,) = told("a: " + "[" * 100_000)
    assert deep.endswith(f": nested deeper than {DEEPEST} lists and mappings")
    assert told("a: " + "[" * 100 + "]" * 100)[0].startswith(f"f:1:{DEEPEST + 3}: nested deeper")


@given(st.text("ab:-?[]{}'\"|>&*!#%@, \n\t\r0\x85\u2028\x00é", max_size=60))
@settings(max_examples=200)
def test_any_text_is_read_or_told(text: str) -> None:
    node, problems = parsed(text.encode(), "f")
    assert node is not None or problems
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert problem.text == (lines[problem.line - 1] if text else "")
        assert 1 <= problem.column <= len(problem.text) + 1


@given(st.binary(max_size=40))
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    node, problems = parsed(data, "f")
    assert node is not None or problems


# PyYAML does not escape its own line ends when it writes
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x85\u2028\u2029"), max_size=8)
DATA = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=10,
)


@given(st.dictionaries(TEXTS, DATA, min_size=1, max_size=4), st.booleans())
def test_what_yaml_writes_is_read_back(data: dict[str, Any], flow: bool) -> None:
    text = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=True)
    node, problems = parsed(text.encode(), "f")
    assert not problems
    assert value(node) == data


def test_values_from_elsewhere_have_no_line() -> None:
    node = valued({"a": [1, True, None, "x"]}, NodeSource("claimlint.toml", prefix="rules: "))
    assert value(node) == {"a": ["1", "true", "", "x"]}
    assert str(node.problem("no")) == "claimlint.toml: rules: no"
