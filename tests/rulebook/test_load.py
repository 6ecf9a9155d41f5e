from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.model.scope import Scope
from claimlint.patterns.pattern import Pattern
from claimlint.rulebook.load import load
from tests.rulebook.conftest import Desk
from tests.rulebook.fake_kinds import KINDS, Finder, Swapper

FULL = """\
kind: finder
message: "'{match}' is {{not}} {what}."
level: error
category: grammar
why: because
source: the style book
scope: [headline & ~link, sentence]
quotations: fix
unless:
  before: ["in the"]
  around: [king]
  exceptions: [FOO’s]
  glossary: true
fix: none
from: 2023-01-01
to: 2024-12-31
status: deprecated
use: style/small
limit: 3
tokens:
  - (?P<what>foo)s?
  - bar
min-characters: 4
share: 0.5
case: true
style: null
examples:
  format: markdown
  bad:
    - text: A foo here.
      marks: [foo]
      fixed: A bar here.
    - A bar.
  good: Nothing.
"""
SMALL = "kind: finder\nmessage: no.\ntokens: foo\n"


def test_every_key_reaches_the_rule(desk: Desk) -> None:
    path = desk.write("names/full.yml", FULL)
    desk.write("style/small.yml", SMALL)
    full, _ = desk.load().rules
    assert desk.told() == []
    assert (full.id, full.pack, full.origin) == ("names/full", "names", str(path))
    assert (full.level, full.category, full.why, full.source) == ("error", "grammar", "because", "the style book")
    assert full.scope == Scope.parse(["headline & ~link", "sentence"])
    assert (full.quotations, full.fix, full.limit) == ("fix", "none", 3)
    assert (full.first, full.last) == (date(2023, 1, 1), date(2024, 12, 31))
    assert (full.status, full.use) == ("deprecated", "style/small")
    assert full.unless.before == (Pattern("(?:in the) ?$"),)
    assert full.unless.around == (Pattern("king"),)
    assert full.unless.exceptions == {"foo's"}
    assert full.unless.glossary
    kind = cast(Finder, full.kind)
    assert (kind.tokens, kind.min_characters, kind.share) == (("(?P<what>foo)s?", "bar"), 4, 0.5)
    assert (kind.case, kind.style) == (True, None)
    assert [(each.text, each.marks, each.fixed, each.line) for each in full.examples.bad] == [
        ("A foo here.", ("foo",), "A bar here.", 30),
        ("A bar.", (), None, 33),
    ]
    assert [(each.text, each.line) for each in full.examples.good] == [("Nothing.", 34)]
    assert full.examples.format == "markdown"


def test_defaults_depend_on_the_pack_for_quotations_only(desk: Desk) -> None:
    desk.write("style/small.yml", SMALL)
    desk.write("usage/small.yml", SMALL)
    style, usage = desk.load().rules
    assert (style.quotations, usage.quotations) == ("skip", "check")
    assert (style.level, style.status, style.limit, style.fix) == ("warning", "stable", None, None)
    assert not style.unless
    assert cast(Finder, style.kind).tokens == ("foo",)


def test_words_that_yaml_takes_for_something_else_stay_words(desk: Desk) -> None:
    desk.write("p/a.yml", "kind: swapper\nmessage: x.\nswap: {no: yes, 1990: [1.10, ~x], on: 010}\n")
    (rule,) = desk.load().rules
    assert cast(Swapper, rule.kind).swap == {"no": ("yes",), "1990": ("1.10", "~x"), "on": ("010",)}


BASE = "kind: finder\nmessage: x.\ntokens: [foo]\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- a\n", "1:1: a rule is a mapping: `key: value` lines"),
        ("message: x.\n", "1:1: a rule needs the key 'kind'"),
        ("kind: finder\ntokens: a\n", "1:1: a rule needs the key 'message'"),
        ("kind: finder\nmessage: x.\n", "1:1: finder needs the key 'tokens'"),
        ("kind: findr\nmessage: x.\n", "1:7: no kind is called 'findr'"),
        ("kind: [finder]\nmessage: x.\n", "1:7: 'kind' must be text, not a list"),
        (BASE + "tokns: x\n", "4:1: finder has no key 'tokns'"),
        (BASE + "min_characters: 3\n", "4:1: finder has no key 'min_characters'"),
        (BASE + "min-characters: many\n", "4:17: 'min-characters' must be a whole number, not 'many'"),
        (BASE + "min-characters: '3'\n", "4:17: 'min-characters' must be a whole number, not '3'"),
        (BASE + "min-characters: 3.5\n", "4:17: 'min-characters' must be a whole number, not '3.5'"),
        (BASE + "min-characters: -1\n", "4:17: a length is never below 0"),
        (BASE + "share: nan\n", "4:8: 'share' must be a number, not 'nan'"),
        (BASE + "case: yes\n", "4:7: 'case' must be true or false, not 'yes'"),
        (BASE + "style: APA\n", "4:8: 'style' must be one of AP, Chicago, not 'APA'"),
        (BASE + "level: eror\n", "4:8: 'level' must be one of error, warning, suggestion, not 'eror'"),
        (BASE + "category: mispelling\n", "4:11: 'category' must be one of those known, not 'mispelling'"),
        (BASE + "why:\n", "4:5: 'why' must be text, not empty"),
        (BASE + "why: [a]\n", "4:6: 'why' must be text, not a list"),
        (BASE + "from: 2024-13-01\n", "4:7: 'from' must be a date such as 2024-01-31, not '2024-13-01'"),
        (BASE + "from: 20240101\n", "4:7: 'from' must be a date such as 2024-01-31, not '20240101'"),
        (BASE + "from: 2024-01-02\nto: 2024-01-01\n", "5:5: 'to' lies before 'from', which is 2024-01-02"),
        (BASE + "limit: 0\n", "4:8: 'limit' must be 1 or more"),
        (BASE + "status: deprecated\n", "4:9: a deprecated rule needs the key 'use': the rule to take instead"),
        (BASE + "use: p/a\n", "4:6: 'use' is for rules with `status: deprecated`"),
        (BASE + "status: deprecated\nuse: p/b\n", "5:6: no rule is called 'p/b'"),
        (BASE + "scope: headline & ~sentance\n", "4:20: unknown scope '~sentance'"),
        (BASE + "scope:\n  - body\n  - 'captoin'\n", "6:5: unknown scope 'captoin'"),
        (BASE + "scope: [sentence, raw]\n", "4:1: a rule runs on one unit, not on raw and sentence"),
        (BASE + "scope: document\n", "4:8: finder cannot be run on the unit 'document'"),
        (BASE + "unless: ['a(']\n", "4:13: the pattern does not compile: missing ) at character 3"),
        (BASE + "unless:\n  after: 'a('\n", "5:13: the pattern does not compile: missing ) at character 3"),
        (BASE + "unless: {befor: a}\n", "4:10: 'unless' has no key 'befor'"),
        (BASE + "examples: {bad: [{txt: a}]}\n", "4:18: 'bad' needs the key 'text'"),
        (BASE + "examples: {bad: [{text: a foo, marks: [fo, fu]}]}\n", "4:44: the example does not hold 'fu'"),
        (BASE + "extends: p/b\n", "4:10: no rule is called 'p/b'"),
        (BASE + "tokens+: [a]\n", "4:1: 'tokens+' changes another rule's key, but there is no 'extends'"),
        ("kind: finder\nmessage: x.\ntokens: {a: b}\n", "3:9: 'tokens' must be a list, not a mapping"),
        ("kind: finder\nmessage: x.\ntokens: [a, [b]]\n", "3:13: 'tokens' must be text, not a list"),
        (
            "kind: finder\nmessage: x.\ntokens: [ok, 'a(']\n",
            "3:14: the pattern does not compile: missing ) at character 3",
        ),
        (
            "kind: finder\nmessage: x.\ntokens: [a b, c, A  B]\n",
            "3:18: the pattern 'A  B' is given twice: this one never matches",
        ),
        ("kind: swapper\nmessage: x.\nswap: [a]\n", "3:7: 'swap' must be a mapping, not a list"),
        (
            "kind: swapper\nmessage: x.\nswap:\n  a: b\n  A: c\n",
            "5:3: the pattern 'A' is given twice: this one never matches",
        ),
        (
            "kind: swapper\nmessage: x.\nswap:\n  a: b\n  'c(': c\n",
            "5:3: the pattern does not compile: missing ) at character 3",
        ),
        (
            "kind: swapper\nmessage: x.\nswap: {a: b}\nextra: []\n",
            "4:8: 'extra' must be a whole number or text, not a list",
        ),
        ("kind: finder\nmessage: '{mach}.'\ntokens: a\n", "2:10: nothing fills the slot {mach}"),
        ("kind: finder\nmessage: '{what}.'\ntokens: '(?P<wat>a)'\n", "2:10: nothing fills the slot {what}"),
        ("kind: finder\nmessage: 'a {match!r}.'\ntokens: a\n", "2:13: {match} is no slot"),
        (
            "kind: finder\nmessage: 'a } b.'\ntokens: a\n",
            "2:10: braces that are no slot: Single '}' encountered in format string",
        ),
        (
            "kind: breaker\nmessage: x.\ntokens: a\n",
            "1:7: breaker cannot be made of these keys: RuntimeError: out of order",
        ),
        (
            "kind: clash\nmessage: x.\ntokens: a\n",
            "1:7: the kind 'clash' cannot be used: message is a key of all rules",
        ),
    ],
)
def test_a_mistake_is_told_where_it_stands(desk: Desk, text: str, message: str) -> None:
    desk.write("p/a.yml", text)
    desk.write("p/good.yml", BASE)
    assert f"p/a.yml:{message}" in desk.told()
    assert [rule.id for rule in desk.load().rules] == ["p/good"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("kind: findr\nmessage: x.\n", "did you mean 'finder'?"),
        (BASE + "tokns: x\n", "did you mean 'tokens'?"),
        (BASE + "min_characters: 3\n", "did you mean 'min-characters'?"),
        (BASE + "category: mispelling\n", "did you mean 'misspelling'?"),
        (BASE + "scope: sentance\n", "did you mean 'sentence'?"),
        (BASE + "scope: document\n", "it runs on text, sentence, raw"),
        (BASE + "status: deprecated\nuse: p/goood\n", "did you mean 'p/good'?"),
        ("kind: finder\nmessage: '{mach}.'\ntokens: a\n", "did you mean 'match'?"),
        ("kind: finder\nmessage: {match}\ntokens: a\n", "put it in quotation marks"),
    ],
)
def test_what_may_have_been_meant_is_said(desk: Desk, text: str, hint: str) -> None:
    desk.write("p/a.yml", text)
    desk.write("p/good.yml", BASE)
    assert hint in desk.hints()


def test_all_mistakes_of_a_file_are_told(desk: Desk) -> None:
    desk.write(
        "p/a.yml",
        """\
        kind: finder
        message: "{wat}."
        level: eror
        tokens: ["a(", ok, OK, "b["]
        min_characters: 2
        case: perhaps
        unless: {before: ["(", ")"]}
        limit: 0
        """,
    )
    assert [told.split(":")[1] for told in desk.told()] == ["2", "3", "4", "4", "4", "5", "6", "7", "7", "8"]


def test_bad_files_stop_no_other(desk: Desk) -> None:
    desk.write("p/good.yml", BASE)
    desk.write("p/bad.yml", "a: [")
    (desk.root / "p/not-utf8.yml").write_bytes(b"\xff")
    (desk.root / "p/link.yml").symlink_to("nowhere")
    os.mkfifo(desk.root / "p/fifo.yml")
    desk.write("p/wrong.yaml", BASE)
    desk.write("p/no id.yml", BASE)
    desk.write("no-pack.yml", BASE)
    desk.write("p/.hidden.yml", "a: [")
    desk.write("p/readme.txt", "a: [")
    assert [rule.id for rule in desk.load().rules] == ["p/good"]
    assert desk.told() == [
        "no-pack.yml: a rule lies in the folder of a pack: <pack>/<name>.yml",
        "p/bad.yml:1:5: did not find expected node content while parsing a flow node",
        "p/fifo.yml: not a file",
        "p/link.yml: No such file or directory",
        "p/no id.yml: 'p/no id' cannot be an id: those are of letters, digits, hyphens, full stops and underscores",
        "p/not-utf8.yml:1:1: not UTF-8: byte 0xff",
        "p/wrong.yaml: not read: the files of rules end in .yml",
    ]


def test_a_folder_that_links_to_itself_is_walked_once(desk: Desk) -> None:
    desk.write("p/good.yml", BASE)
    (desk.root / "p/again").symlink_to(desk.root, target_is_directory=True)
    assert [rule.id for rule in desk.load().rules] == ["p/good"]
    assert desk.told() == []


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    book = load([tmp_path / "none"], KINDS)
    assert book.rules == ()
    assert str(book.problems[0]).endswith("none: this folder of rules cannot be read: No such file or directory")


def test_one_id_in_two_folders_is_an_error_that_names_both(tmp_path: Path) -> None:
    one, two = Desk(tmp_path / "one"), Desk(tmp_path / "two")
    first, second = one.write("p/a.yml", BASE), two.write("p/a.yml", BASE)
    book = load([one.root, two.root], KINDS)
    assert [rule.origin for rule in book.rules] == [str(first)]
    assert [str(each) for each in book.problems] == [f"{second}: the rule 'p/a' is also in {first}, which is taken"]


def test_rules_come_by_id_whatever_the_order_of_folders(tmp_path: Path) -> None:
    one, two = Desk(tmp_path / "one"), Desk(tmp_path / "two")
    one.write("q/b.yml", BASE)
    two.write("p/c.yml", BASE)
    two.write("q/a.yml", BASE)
    there, back = load([one.root, two.root], KINDS), load([two.root, one.root], KINDS)
    assert there == back
    assert [rule.id for rule in there.rules] == ["p/c", "q/a", "q/b"]


KEYS = st.sampled_from(
    ["kind", "message", "tokens", "swap", "unless", "scope", "examples", "extends", "from", "limit", "tokens+", "x-"]
)
SCALAR = st.sampled_from(["finder", "swapper", "p/a", "p/b", "a(", "{match}", "{list:x}", "", "~", "3", "2024-01-01"])
VALUES = st.recursive(
    SCALAR | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SCALAR | KEYS, inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(KEYS, VALUES, max_size=6), st.dictionaries(KEYS, VALUES, max_size=3))
@settings(max_examples=200, deadline=None)
def test_any_keys_make_a_rule_or_problems(
    tmp_path_factory: pytest.TempPathFactory, keys: dict[str, object], overrides: dict[str, object]
) -> None:
    import json

    desk = Desk(tmp_path_factory.mktemp("desk", numbered=True))
    desk.write("p/a.yml", json.dumps(keys))
    desk.write("p/b.yml", BASE)
    desk.overrides = {"p/b": overrides}
    book = desk.load()
    assert {"p/a", "p/b"} == {rule.id for rule in book.rules} or book.problems
    assert list(book.problems) == sorted(set(book.problems))


@given(st.text("kind: fer\n-[]{}'\"|>&*!#messagtoks.x", max_size=80))
@settings(max_examples=200, deadline=None)
def test_any_text_makes_a_rule_or_problems(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    desk = Desk(tmp_path_factory.mktemp("desk", numbered=True))
    desk.write("p/a.yml", text)
    book = desk.load()
    assert len(book.rules) == (0 if book.problems else 1)


def test_contexts_beside_a_match_may_be_verbose(desk: Desk) -> None:
    desk.write("p/a.yml", BASE + "unless: {before: '(?x) in \\  the # place'}\n")
    (rule,) = desk.load().rules
    assert desk.told() == []
    assert cast(Pattern, rule.unless.before[0]).compile().search("stands in the ")
