from __future__ import annotations

from typing import cast

import pytest

from claimlint.patterns.pattern import Pattern
from tests.rulebook.conftest import Desk
from tests.rulebook.fake_kinds import Finder, Swapper

BASE = """\
kind: finder
message: x.
level: error
status: deprecated
use: p/child
tokens: [foo, bar]
unless: {before: [a], after: b}
examples:
  bad: [{text: a foo, marks: [foo]}, a bar]
  good: [nothing]
"""


def test_keys_replace_add_and_take_away(desk: Desk) -> None:
    desk.write("p/base.yml", BASE)
    desk.write(
        "q/child.yml",
        """\
        extends: p/base
        message: y.
        tokens+: quux
        tokens-: [bar]
        unless+: {before: [c]}
        unless-: {after: b}
        examples+: {good: [a bar]}
        examples-: {bad: [a bar]}
        """,
    )
    desk.write("p/child.yml", "extends: q/child\nlevel: suggestion\n")
    _, second, first = desk.load().rules
    assert desk.told() == []
    assert (first.id, first.message, first.level, first.status, first.use) == ("q/child", "y.", "error", "stable", "")
    assert cast(Finder, first.kind).tokens == ("foo", "quux")
    assert [cast(Pattern, pattern).source for pattern in first.unless.before] == ["(?:a) ?$", "(?:c) ?$"]
    assert first.unless.after == ()
    assert [example.text for example in first.examples.good] == ["nothing", "a bar"]
    assert [example.text for example in first.examples.bad] == ["a foo"]
    assert (second.id, second.message, second.level) == ("p/child", "y.", "suggestion")


def test_mappings_grow_and_shrink_by_key(desk: Desk) -> None:
    desk.write("p/base.yml", "kind: swapper\nmessage: x.\nswap: {a: b, c: [d], e: f}\n")
    desk.write("p/child.yml", "extends: p/base\nswap+: {a: z, c: [y]}\nswap-: [e]\n")
    child = desk.load().rules[1]
    assert cast(Swapper, child.kind).swap == {"a": ("z",), "c": ("d", "y")}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("extends: p/base\ntokens-: [bar, fo]\n", "2:16: this is not there to be taken away"),
        ("extends: p/base\nunless-: [around]\n", "2:11: this is not there to be taken away"),
        ("extends: p/base\nunless-: {before: [z]}\n", "2:20: this is not there to be taken away"),
        ("extends: p/base\ntokens+: {a: b}\n", "2:10: a list cannot be added to a mapping, nor a mapping to a list"),
        ("extends: p/base\nswap-: [a]\n", "2:1: there is no key 'swap' to take from"),
        ("extends: p/base\nswap+: {a: b}\n", "2:1: finder has no key 'swap'"),
        ("extends: p/bas\n", "1:10: no rule is called 'p/bas'"),
        ("extends: [p/base]\n", "1:10: 'extends' must be text, not a list"),
        ("extends: p/broken\n", "1:10: the rule 'p/broken' cannot be extended, as it cannot be read"),
        ("extends: p/child\n", "1:10: 'p/child' extends this rule in turn"),
        ("extends: p/other\n", "1:10: the rule 'p/other' cannot be extended, as it cannot be read"),
    ],
)
def test_what_cannot_be_extended_is_told(desk: Desk, text: str, message: str) -> None:
    desk.write("p/base.yml", BASE)
    desk.write("p/broken.yml", "a: [")
    desk.write("p/other.yml", "extends: p/child\n")
    desk.write("p/child.yml", text)
    assert f"p/child.yml:{message}" in desk.told()
    assert "p/child" not in [rule.id for rule in desk.load().rules]


def test_a_mistake_of_the_rule_that_is_extended_is_told_once_and_there(desk: Desk) -> None:
    desk.write("p/base.yml", BASE.replace("[foo, bar]", "['a(']"))
    desk.write("p/child.yml", "extends: p/base\nmessage: y.\n")
    assert desk.told() == ["p/base.yml:6:10: the pattern does not compile: missing ) at character 3"]
    assert desk.load().rules == ()


def test_a_long_row_of_rules_that_extend_each_other(desk: Desk) -> None:
    desk.write("p/r0.yml", "kind: finder\nmessage: x.\ntokens: [t0]\n")
    for number in range(1, 1500):
        desk.write(f"p/r{number}.yml", f"extends: p/r{number - 1}\ntokens: t{number}\n")
    assert len(desk.load().rules) == 1500


def test_the_configuration_overrides_keys(desk: Desk) -> None:
    desk.write("p/base.yml", BASE.replace("use: p/child", "use: p/base"))
    desk.overrides = {"p/base": {"level": "suggestion", "tokens+": ["baz"], "limit": 2, "case": True}}
    (rule,) = desk.load().rules
    assert (rule.level, rule.limit, rule.status) == ("suggestion", 2, "deprecated")
    kind = cast(Finder, rule.kind)
    assert (kind.tokens, kind.case) == (("foo", "bar", "baz"), True)


@pytest.mark.parametrize(
    ("override", "message"),
    [
        ({"level": "eror"}, "level: 'level' must be one of error, warning, suggestion, not 'eror'"),
        ({"levl": "error"}, "levl: finder has no key 'levl'"),
        ({"tokens+": ["a("]}, "tokens+: the pattern does not compile: missing ) at character 3"),
        ({"kind": "swapper"}, "kind: this key cannot be overridden"),
        ({"examples+": {}}, "examples+: this key cannot be overridden"),
        ({"limit": True}, "limit: 'limit' must be a whole number, not 'true'"),
    ],
)
def test_mistakes_of_the_configuration_name_it(desk: Desk, override: dict[str, object], message: str) -> None:
    desk.write("p/base.yml", BASE.replace("use: p/child", "use: p/base"))
    desk.overrides = {"p/base": override}
    assert desk.told() == [f'claimlint.toml: rules."p/base".{message}']
    assert desk.load().rules == ()


def test_overrides_of_no_rule_are_told(desk: Desk) -> None:
    desk.write("p/base.yml", "kind: finder\nmessage: x.\ntokens: a\n")
    desk.overrides = {"p/bas": {}}
    assert desk.told() == ['claimlint.toml: rules."p/bas": no rule has this id']
    assert desk.hints() == ["did you mean 'p/base'?"]
    assert len(desk.load().rules) == 1
