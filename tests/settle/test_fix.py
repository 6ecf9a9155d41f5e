"""Edits: none meets another, each fix whole or not at all, fixing twice is fixing once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.finding import Edit, Finding, Fix, Safety
from claimlint.settle.fix import once, settled


def finding(rule: str, *edits: Edit, safety: Safety = "safe") -> Finding:
    start, end = min(e.start for e in edits), max(e.end for e in edits)
    return Finding(rule, "error", "style", "m.", start, end, 1, start + 1, 1, end + 1, "", fix=Fix(edits, safety))


def swaps(*pairs: tuple[str, str]) -> Callable[[str], Sequence[Finding]]:
    def find(text: str) -> list[Finding]:
        return [
            finding(f"r/{number}", Edit(*match.span(), better))
            for number, (wrong, better) in enumerate(pairs)
            for match in re.finditer(re.escape(wrong), text)
        ]

    return find


def test_the_earlier_start_is_made_then_the_longer_then_the_smaller_id() -> None:
    early = finding("z/early", Edit(0, 3, "x"))
    long = finding("z/long", Edit(2, 9, "y"))
    done = once("abcdefghij", [long, early])
    assert done.applied == [early]
    assert done.skipped == [(long, "its edit meets one of z/early")]
    short = finding("a/short", Edit(2, 4, "y"))
    assert once("abcdefghij", [short, long]).applied == [long]
    twin = finding("a/long", Edit(2, 9, "q"))
    assert once("abcdefghij", [long, twin]).text == "abqj"


def test_edits_that_touch_are_both_made_and_insertions_there_are_not() -> None:
    left, right = finding("a/a", Edit(0, 2, "x")), finding("a/b", Edit(2, 4, "y"))
    assert once("abcd", [left, right]).text == "xy"
    put = finding("a/c", Edit(2, 2, "!"))
    assert once("abcd", [left, put]).skipped == [(put, "its edit meets one of a/a")]


def test_a_fix_is_made_whole_or_not_at_all() -> None:
    both = finding("b/two", Edit(1, 2, "x"), Edit(5, 6, "y"))
    first = finding("a/one", Edit(0, 2, "q"))
    assert once("abcdefg", [both, first]).text == "qcdefg"


def test_unsafe_fixes_wait_to_be_asked_for() -> None:
    careful = finding("a/a", Edit(0, 1, "x"), safety="unsafe")
    assert once("ab", [careful]).text == "ab"
    assert once("ab", [careful], unsafe=True).text == "xb"


def test_an_edit_that_makes_room_for_another_is_followed_up() -> None:
    result = settled("a a a a", swaps(("a a", "a")))
    assert result.text == "a"


def test_fixes_that_undo_each_other_change_nothing_and_are_told() -> None:
    result = settled("ping", swaps(("ping", "pong"), ("pong", "ping")))
    assert (result.text, result.applied) == ("ping", ())
    assert [reason for _, reason in result.skipped] == ["the fixes of r/1 never settle here"]


def test_a_fix_that_feeds_itself_changes_nothing() -> None:
    assert settled("ab", swaps(("a", "aa"))).text == "ab"


WORDS = st.sampled_from(["a", "b", "ab", "ba", "aa", "c", ""])


@given(st.text("abc ", max_size=20), st.lists(st.tuples(WORDS.filter(bool), WORDS), max_size=4))
def test_fixing_twice_is_fixing_once(text: str, pairs: list[tuple[str, str]]) -> None:
    find = swaps(*pairs)
    fixed = settled(text, find)
    assert settled(fixed.text, find).text == fixed.text


@given(st.text("abcdef", min_size=6, max_size=6), st.lists(st.tuples(st.integers(0, 6), st.integers(0, 3)), max_size=6))
def test_edits_made_never_meet_and_their_order_does_not_matter(text: str, places: list[tuple[int, int]]) -> None:
    findings = [finding(f"r/{i}", Edit(start, min(6, start + size), str(i))) for i, (start, size) in enumerate(places)]
    done = once(text, findings)
    assert once(text, findings[::-1]).text == done.text
    edits = [edit for f in done.applied if f.fix for edit in f.fix.edits]
    for i, one in enumerate(edits):
        for other in edits[i + 1 :]:
            assert one.end <= other.start or other.end <= one.start
    assert len(done.applied) + len(done.skipped) == len(findings)
