"""Laws of the whole linter, over generated stories and the shipped rules."""

from __future__ import annotations

import functools
import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint import Finding, Linter
from claimlint.app import build
from claimlint.engine import Engine
from claimlint.settle.select import ordered

SLIPS = (
    "the the", "free reign", "$3 million dollars", "Calloway(R-Ohio)", "passerbys", "it's own", "ATM machine",
    "Democrat senators", "could of gone", "that that is so", "“so what”", '"so what"', "(in part", "TK", "don't",
    "Veterans’ Day", "a,b", "and / or", "&amp;", "caf\u00e9", "cafe\u0301", "\U0001f600", "soft\u00adhyphen",
    "no\u00a0break", "ß", "İstanbul", "x\u200by",
)  # fmt: skip
PLAIN = ("council", "met", "on", "Monday", "in", "Paris", "said", "she", "it", "was", "late", ".", ",", "—")
word = st.one_of(st.sampled_from(PLAIN), st.sampled_from(SLIPS))
paragraph = st.lists(word, min_size=1, max_size=14).map(" ".join)
stories = st.lists(paragraph, min_size=1, max_size=5).map("\n\n".join)
FORMATS = st.sampled_from(["plain", "markdown", "html"])
NEUTRAL = "Nothing of note happened there at all."


@functools.cache
def linter() -> Linter:
    return Linter(level="suggestion")


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset].split("\n")
    return len(before), len(before[-1]) + 1


@given(stories, FORMATS)
def test_every_finding_is_where_it_says(text: str, form: str) -> None:
    report = linter().lint_text(text, form)
    assert report.failures == ()
    for finding in report.findings:
        assert text[finding.start : finding.end] == finding.text
        assert (finding.line, finding.column) == line_and_column(text, finding.start)
        assert (finding.end_line, finding.end_column) == line_and_column(text, finding.end)
        for place in finding.related:
            assert (place.line, place.column) == line_and_column(text, place.start)
    assert list(report.findings) == ordered(report.findings)


@given(st.text(max_size=300), FORMATS)
def test_no_input_makes_a_crash(text: str, form: str) -> None:
    report = linter().lint_text(text, form)
    assert report.failures == ()
    linter().fix_text(text, form, unsafe=True)


@given(stories, FORMATS, st.booleans())
def test_fixing_twice_is_fixing_once(text: str, form: str, unsafe: bool) -> None:
    once = linter().fix_text(text, form, unsafe=unsafe).text
    assert linter().fix_text(once, form, unsafe=unsafe).text == once


@given(stories, FORMATS)
def test_nothing_is_edited_inside_a_quotation_or_where_the_source_says_it_otherwise(text: str, form: str) -> None:
    for finding in linter().lint_text(text, form).findings:
        if finding.fix and finding.rule.startswith("usage/"):
            assert not finding.quotation
            for edit in finding.fix.edits:
                assert finding.start <= edit.start <= edit.end <= finding.end


def local(finding: Finding) -> bool:
    """Whether the rule of a finding looks at one sentence or paragraph only."""
    entry = next(entry for entry in linter().rules if entry.id == finding.rule)
    rule = entry.rule()
    return rule.scope.unit != "document" and rule.kind.name not in (
        "duplicate",
        "consistency",
        "conditional",
        "balance",
    )


@given(stories)
def test_a_neutral_paragraph_at_the_head_only_shifts(text: str) -> None:
    head = f"{NEUTRAL}\n\n{NEUTRAL[:-1]} again.\n\n"
    before = linter().lint_text(f"{NEUTRAL}\n\n{text}", "plain").findings
    after = linter().lint_text(head + text, "plain").findings
    by = len(head) - len(NEUTRAL) - 2
    places = [(f.rule, f.start + by, f.end + by, f.text) for f in before if local(f)]
    assert places == [(f.rule, f.start, f.end, f.text) for f in after if local(f)]


@given(stories, FORMATS, st.integers(0, 2**32))
def test_other_rules_and_their_order_change_nothing(text: str, form: str, seed: int) -> None:
    # one number and not a draw a rule: hundreds of rules would be too much of an example
    chance = random.Random(seed)
    whole = linter()
    all_of_it = whole.lint_text(text, form).findings
    some = [entry for entry in whole.rules if chance.random() < 0.5]
    chance.shuffle(some)
    document = whole._document(text, form, "", None)
    ids = {entry.id for entry in some}
    alone = ordered(Engine(some, knowledge=whole.knowledge).run(document).findings)
    assert alone == [finding for finding in all_of_it if finding.rule in ids]


@given(stories, st.data())
def test_suppressing_removes_exactly_what_it_names(text: str, data: st.DataObject) -> None:
    before = linter().lint_text(text, "plain").findings
    rules = sorted({finding.rule for finding in before})
    if not rules:
        return
    rule = data.draw(st.sampled_from(rules))
    head = f"//claimlint: file {rule} -- a law\n\n"
    report = linter().lint_text(head + text, "plain")
    shift = len(head)
    gone = [(f.rule, f.start + shift, f.end + shift) for f in before if f.rule == rule]
    kept = [(f.rule, f.start + shift, f.end + shift) for f in before if f.rule != rule]
    assert [(f.rule, f.start, f.end) for f in report.suppressed] == gone
    assert [(f.rule, f.start, f.end) for f in report.findings] == kept


@pytest.mark.parametrize(
    ("ignore", "told"),
    [
        ([], ["suppressions/unused", "suppressions/unknown"]),
        (["suppressions/unused"], ["suppressions/unknown"]),
        (["suppressions"], []),
    ],
)
def test_what_is_said_of_suppressions_can_be_ignored(ignore: list[str], told: list[str]) -> None:
    text = "//claimlint: ok usage\nA council met.\n\n//claimlint: ok usgae\nA council met again.\n"
    assert [f.rule for f in Linter(ignore=ignore).lint_text(text, "plain").findings] == told


@given(stories, FORMATS)
def test_a_linter_that_was_pickled_finds_the_same(text: str, form: str) -> None:
    again = build(linter().settings)
    assert again.lint_text(text, form) == linter().lint_text(text, form)


@pytest.mark.parametrize("form", ["plain", "markdown", "html"])
def test_a_lone_surrogate_stops_nothing(form: str) -> None:
    source = "It is \ud83d as he saw the the mayor."
    report = linter().lint_text(source, form)
    assert "mechanics/repeats/repeated-function-word" in [f.rule for f in report.findings]
    assert "\ud83d" in linter().fix_text(source, form).text


@pytest.mark.parametrize("mark", ["\ufeff", ""])
def test_a_byte_order_mark_is_not_counted_and_is_kept(mark: str) -> None:
    report = linter().lint_text(mark + "The the mayor left.", "plain")
    assert [(f.start, f.column, f.text) for f in report.findings] == [(0, 1, "The the")]
    fixed = linter().fix_text(mark + "He saw the the mayor.", "plain")
    assert fixed.text == mark + "He saw the mayor."


def test_a_rule_that_fails_is_told_and_the_others_run() -> None:
    whole = linter()
    rule = next(entry.rule() for entry in whole.rules if entry.triggers is None)

    class Broken:
        name, slots, fixes, units, triggers = "broken", frozenset[str](), "none", frozenset({"text"}), None

        def hits(self, *_: object) -> None:
            raise ZeroDivisionError("by nought")

    broken = replace(rule, id="broken/one", kind=Broken())  # type: ignore[arg-type]
    report = whole.only(broken, rule).lint_text("A council met.", "plain")
    assert [str(failure) for failure in report.failures] == ["broken/one: ZeroDivisionError: by nought"]


def test_a_pattern_that_runs_too_long_is_cut_off_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "slow.yml").write_text("kind: existence\nmessage: \"'{match}'.\"\nbare: true\ntokens: ['(?:x|xx)+y']\n")
    (folder / "quick.yml").write_text("kind: existence\nmessage: \"'{match}'.\"\ntokens: [zebra]\n")
    monkeypatch.setattr("claimlint.annotate.page.SECONDS", 0.2)
    monkeypatch.setattr("claimlint.annotate.page.Page.allow.__defaults__", (0.2,))
    own = Linter(rules=[str(tmp_path)])
    report = own.lint_text("zebra " + "x" * 60 + " and xy", "plain")
    assert [failure.rule for failure in report.failures] == ["house/slow"]
    assert "house/quick" in {finding.rule for finding in report.findings}
