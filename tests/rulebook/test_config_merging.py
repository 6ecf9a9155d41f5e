"""Settings over settings."""

from __future__ import annotations

import pytest

from claimlint.rulebook.config_merging import options_over, over
from claimlint.rulebook.config_values import BadValueError


@pytest.mark.parametrize(
    ("base", "own", "merged"),
    [
        ({"level": "error", "limit": 1}, {"level": "warning"}, {"level": "warning", "limit": 1}),
        ({"tokens": ["a"]}, {"tokens+": ["b"]}, {"tokens": ["a", "b"]}),
        ({"tokens": "a"}, {"tokens+": "b"}, {"tokens": ["a", "b"]}),
        ({"tokens": ["a", "b"]}, {"tokens-": ["a"]}, {"tokens": ["b"]}),
        ({"tokens+": ["a"]}, {"tokens+": ["b"]}, {"tokens+": ["a", "b"]}),
        ({"tokens+": ["a"]}, {"tokens": ["b"]}, {"tokens": ["b"]}),
        ({"tokens-": ["a"]}, {"tokens": ["b"]}, {"tokens": ["b"]}),
        ({"tokens-": ["a"]}, {"tokens+": ["b"]}, {"tokens-": ["a"], "tokens+": ["b"]}),
        ({"tokens+": ["a"]}, {"tokens-": ["a"]}, {}),
        ({"tokens+": ["a", "b"]}, {"tokens-": ["a", "c"]}, {"tokens+": ["b"], "tokens-": ["c"]}),
        ({"swap": {"a": "b"}}, {"swap+": {"c": "d"}}, {"swap": {"a": "b", "c": "d"}}),
        ({"swap": {"a": ["b"]}}, {"swap+": {"a": ["d"]}}, {"swap": {"a": ["b", "d"]}}),
        ({"swap": {"a": "b", "c": "d"}}, {"swap-": ["a"]}, {"swap": {"c": "d"}}),
        ({"swap": {"a": ["b", "x"]}}, {"swap-": {"a": ["b"]}}, {"swap": {"a": ["x"]}}),
    ],
)
def test_keys_of_a_rule_are_merged(base: dict[str, object], own: dict[str, object], merged: dict[str, object]) -> None:
    before = (dict(base), dict(own))
    assert options_over(base, own) == merged
    assert (base, own) == before


def test_what_is_said_later_is_done_later() -> None:
    assert list(options_over({"a+": [1]}, {"a-": [2]})) == ["a+", "a-"]
    assert list(options_over({"a-": [2], "a+": [3]}, {"a-": [4]})) == ["a+", "a-"]


def test_a_list_and_a_table_do_not_go_together() -> None:
    with pytest.raises(BadValueError, match="a list cannot be added to a table") as caught:
        over({"rule_options": {"a/b": {"swap": {"c": "d"}}}}, {"rule_options": {"a/b": {"swap+": ["e"]}}})
    assert caught.value.path == ("rules", "a/b", "swap+")


def test_all_but_rules_is_replaced() -> None:
    base = {"ignore": ("a",), "level": "error", "rule_options": {"a/b": {"x": 1}, "c/d": {"x": 1}}}
    own = {"ignore": ("b",), "rule_options": {"a/b": {"y": 2}}}
    assert over(base, own) == {
        "ignore": ("b",),
        "level": "error",
        "rule_options": {"a/b": {"x": 1, "y": 2}, "c/d": {"x": 1}},
    }
