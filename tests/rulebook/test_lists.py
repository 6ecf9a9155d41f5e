from __future__ import annotations

from typing import cast

import pytest

from claimlint.patterns.pattern import Pattern
from tests.rulebook.conftest import Desk
from tests.rulebook.fake_kinds import Finder, Swapper

RULE = "kind: finder\nmessage: x.\ntokens: 'in {list:months}'\n"


def tokens(desk: Desk) -> list[tuple[str, ...]]:
    return [cast(Finder, rule.kind).tokens for rule in desk.load().rules]


def test_a_named_list_is_a_group_of_alternatives(desk: Desk) -> None:
    desk.write("lists.yml", "months: [January, Febr?uary]\n")
    desk.write("p/a.yml", RULE)
    assert tokens(desk) == [("in (?:January|Febr?uary)",)]
    assert desk.told() == []


def test_the_nearest_list_counts(desk: Desk) -> None:
    desk.write("lists.yml", "months: [far]\n")
    desk.write("p/lists.yml", "months: [near]\n")
    desk.write("p/q/a.yml", RULE)
    desk.write("r/a.yml", RULE)
    assert tokens(desk) == [("in (?:near)",), ("in (?:far)",)]


def test_lists_may_hold_lists(desk: Desk) -> None:
    desk.write("lists.yml", "months: ['{list:short}', January]\nshort: [May]\n")
    desk.write("p/a.yml", RULE)
    assert tokens(desk) == [("in (?:(?:May)|January)",)]


def test_keys_of_mappings_and_contexts_know_lists_too(desk: Desk) -> None:
    desk.write("lists.yml", "months: [May]\n")
    desk.write("p/a.yml", "kind: swapper\nmessage: x.\nswap: {'in {list:months}': a}\nunless: ['{list:months} 1']\n")
    (rule,) = desk.load().rules
    assert cast(Swapper, rule.kind).swap == {"in (?:May)": ("a",)}
    assert [cast(Pattern, pattern).source for pattern in rule.unless.around] == ["(?:May) 1"]


def test_a_mistake_in_a_key_with_a_list_has_its_place(desk: Desk) -> None:
    desk.write("lists.yml", "months: [May]\n")
    desk.write("p/a.yml", "kind: swapper\nmessage: x.\nswap:\n  a: b\n  '{list:months}(': a\n")
    assert desk.told() == ["p/a.yml:5:3: the pattern does not compile: missing ) at character 9"]


def test_what_is_inherited_finds_the_lists_of_its_own_folder(desk: Desk) -> None:
    desk.write("p/lists.yml", "months: [May]\n")
    desk.write("p/a.yml", RULE)
    desk.write("q/a.yml", "extends: p/a\n")
    assert tokens(desk) == [("in (?:May)",)] * 2


@pytest.mark.parametrize(
    ("lists", "message"),
    [
        ("month: [a]\n", "p/a.yml:3:9: no list is called 'months'"),
        ("months: ['{list:months}']\n", "lists.yml:1:10: the list 'months' holds itself, or lists in lists in lists"),
        (
            "months: ['{list:x}']\nx: ['{list:months}']\n",
            "lists.yml:2:5: the list 'months' holds itself, or lists in lists in lists",
        ),
        ("months: []\n", "lists.yml:1:1: the list 'months' is empty"),
        ("months: [a, {b: c}]\n", "lists.yml:1:13: 'lists' must be text, not a mapping"),
        ("- a\n", "lists.yml:1:1: a rule is a mapping: `key: value` lines"),
    ],
)
def test_lists_of_no_use_are_told(desk: Desk, lists: str, message: str) -> None:
    desk.write("lists.yml", lists)
    desk.write("p/a.yml", RULE)
    assert message in desk.told()


def test_lists_that_grow_without_end_are_refused(desk: Desk) -> None:
    lists = "l0: [aaaaaaaaaaaaaaaaaaaaaaaaa]\n" + "".join(
        f"l{n + 1}: [{', '.join([f'x{n}y{i}{{list:l{n}}}' for i in range(20)])}]\n" for n in range(15)
    )
    desk.write("lists.yml", lists.replace("[", "['").replace("]", "']").replace(", ", "', '"))
    desk.write("p/a.yml", "kind: finder\nmessage: x.\ntokens: '{list:l15}'\n")
    assert any("is too long" in told for told in desk.told())
    assert desk.load().rules == ()
