"""What was accepted is kept back by content, as often as it was accepted, and nothing else is."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.finding import Finding
from claimlint.settle.baseline import BadBaseline, Key, counts, parsed, part, renewed, total, written

KEYS = st.tuples(st.sampled_from(["usage/a", "usage/b", "names/c"]), st.sampled_from(["00", "11", "22"]))
FOUND = st.lists(KEYS, max_size=12)
COUNTS = st.dictionaries(KEYS, st.integers(1, 4))
PATHS = st.text(st.characters(codec="utf-8", exclude_characters="/\\:"), min_size=1, max_size=6)


def finding(key: Key, at: int = 0) -> Finding:
    return Finding(key[0], "error", "style", "m.", at, at + 1, 1, 1, 1, 2, "x", fingerprint=key[1])


def findings(keys: list[Key]) -> list[Finding]:
    return [finding(key, at) for at, key in enumerate(keys)]


@given(st.dictionaries(PATHS, COUNTS.filter(bool)))
def test_what_is_written_is_read_again_and_has_an_entry_a_line(entries: dict[str, dict[Key, int]]) -> None:
    text = written(entries)
    assert parsed(text) == entries
    lines = text.split("\n")
    assert len(lines) == 3 + sum(map(len, entries.values()))
    assert all(line.endswith("},") for line in lines[1:-2])
    assert lines[-2:] == ["{}]}", ""]


@given(COUNTS, FOUND)
def test_order_does_not_matter_and_counts_do(expected: dict[Key, int], found: list[Key]) -> None:
    first = part(findings(found), expected, lambda _: True)
    again = part(findings(sorted(found)), expected, lambda _: True)
    assert counts(first.kept) == counts(again.kept)
    assert counts(first.kept) + counts(first.accepted) == counts(findings(found))
    assert all(count <= expected[key] for key, count in counts(first.accepted).items())
    assert first.gone == total({"x": expected}) - len(first.accepted)


@given(FOUND, FOUND)
def test_what_is_accepted_is_kept_back_and_what_is_new_is_told(old: list[Key], new: list[Key]) -> None:
    accepted = renewed({}, counts(findings(old)), lambda _: True)
    after = part(findings([*old, *new]), accepted, lambda _: True)
    assert (counts(after.kept), after.gone) == (counts(findings(new)), 0)


@given(COUNTS, FOUND)
def test_pruning_never_accepts_anything_new(before: dict[Key, int], found: list[Key]) -> None:
    after = renewed(before, counts(findings(found)), lambda _: True, prune=True)
    assert all(0 < count <= before[key] for key, count in after.items())
    assert part(findings(found), after, lambda _: True).gone == 0


def test_rules_that_have_not_looked_lose_nothing() -> None:
    before = {("usage/a", "00"): 2, ("usage/b", "11"): 1}
    assert renewed(before, {}, lambda rule: rule == "usage/b") == {("usage/a", "00"): 2}
    assert part([], before, lambda rule: rule == "usage/b").gone == 1


def test_of_equal_findings_the_first_are_accepted() -> None:
    equal = findings([("usage/a", "00")] * 3)
    after = part(equal, {("usage/a", "00"): 2}, lambda _: True)
    assert (after.accepted, after.kept) == (equal[:2], equal[2:])


def test_an_entry_that_a_merge_left_twice_is_one() -> None:
    text = written({"a.md": {("usage/a", "00"): 2}})
    head, entry, end = text.split("\n", 2)
    assert parsed("\n".join((head, entry, entry.replace("2}", "1}"), end))) == {"a.md": {("usage/a", "00"): 2}}


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("", "damaged: Expecting value", 1),
        ("[]", "not a baseline of claimlint: it has no version", 0),
        ('{"version": true, "findings": []}', "not a baseline of claimlint: it has no version", 0),
        ('{"version": 2, "findings": []}', "a baseline of version 2; this claimlint reads version 1", 0),
        ('{"version": 1}', "not a baseline of claimlint: it has no list of findings", 0),
        ('{"version": 1, "findings": [1]}', "damaged: entry 1 is no object", 0),
        ('{"version": 1, "findings": [\n{"path": "a', "damaged: Unterminated string starting at", 2),
        ("{\n<<<<<<< ours\n", "two versions were merged here and the conflict is left", 2),
    ],
)
def test_what_is_no_baseline_says_so(text: str, message: str, line: int) -> None:
    with pytest.raises(BadBaseline) as raised:
        parsed(text)
    assert (raised.value.message, raised.value.line) == (message, line)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"count": 0}, "damaged: the count of entry 1 is no whole number above 0"),
        ({"count": True}, "damaged: the count of entry 1 is no whole number above 0"),
        ({"rule": None}, "damaged: the rule of entry 1 is no string"),
        ({"path": "/etc/a.md"}, "the path of entry 1 is '/etc/a.md'; paths count from the folder of the baseline"),
    ],
)
def test_a_damaged_entry_is_named(changed: dict[str, object], message: str) -> None:
    entry = {"path": "a.md", "rule": "usage/a", "fingerprint": "00", "count": 1, **changed}
    with pytest.raises(BadBaseline) as raised:
        parsed(json.dumps({"version": 1, "findings": [entry]}))
    assert raised.value.message == message
