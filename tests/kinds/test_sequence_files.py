"""Sequences as rule files: every mistake with its place, and rules that need what is not installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimlint import Linter, extras
from claimlint.choice import decided

HEAD = "kind: sequence\nmessage: \"'{match}' is {noun}.\"\n"
TOKENS = "tokens:\n  - one of\n  - {word: reason, as: noun, mark: true}\n"


def linter(folder: Path, rule: str, **settings: object) -> Linter:
    (folder / "usage").mkdir(exist_ok=True)
    (folder / "usage" / "lists.yml").write_text("things: [reason, way of life]\n", encoding="utf-8")
    (folder / "usage" / "own.yml").write_text(rule, encoding="utf-8")
    return Linter(rules=[str(folder)], **settings)


@pytest.mark.parametrize(
    ("rule", "place", "told"),
    [
        (HEAD + TOKENS.replace("reason", "(reason"), "5:19", "the bracket is not closed"),
        (HEAD + TOKENS.replace("one of", "one [o]f"), "4:9", "these are words and no regex"),
        (HEAD + TOKENS.replace("mark", "marked"), "5:30", "has no key 'marked'; did you mean 'mark'?"),
        (HEAD + TOKENS.replace("mark: true", "mark: 1"), "5:36", "'mark' must be true or false"),
        (HEAD + TOKENS + "better: '{nuon:plural}'\n", "6:11", "no token is called 'nuon'; did you mean 'noun'?"),
        (HEAD + TOKENS + "better: '{noun:plurl}'\n", "6:16", "there is no form 'plurl'; did you mean 'plural'?"),
        (HEAD + TOKENS + "better: ['one', '{7}']\n", "6:19", "numbered from 1 to 2"),
        (HEAD + TOKENS.replace("as: noun", "as: nuon"), "2:24", "nothing fills the slot {noun}; did you mean 'nuon'?"),
        (HEAD + TOKENS + "except:\n  - one of )\n", "7:12", "this bracket closes nothing"),
        (HEAD + TOKENS.replace("word: reason", "tag: NOUN"), "5:11", "no part of speech is called 'NOUN'"),
        (HEAD + TOKENS.replace("one of", "{word: one, skip: 99}"), "4:23", "a gap is from 1 to 20 words long"),
        (HEAD + TOKENS.replace("one of", "{word: one, skip: {over: 2, not: [{}]}}"), "4:39", "this needs 'word'"),
        (HEAD + TOKENS.replace("reason", "'{list:thongs}'"), "5:12", "no list is called 'thongs'"),
    ],
)  # fmt: skip
def test_mistakes_have_their_place(tmp_path: Path, rule: str, place: str, told: str) -> None:
    problems = [problem for problem in linter(tmp_path, rule).problems if "own.yml" in problem]
    assert len(problems) == 1
    line = problems[0].splitlines()[0]
    assert f"own.yml:{place}: " in line
    assert told in line


def test_lists_are_words(tmp_path: Path) -> None:
    rule = HEAD + TOKENS.replace("reason", "'{list:things}'")
    made = linter(tmp_path, rule, select=["usage/own"])
    texts = [finding.message for finding in made.lint_text("One of reason. One of way of life. One of life.").findings]
    assert texts == ["'reason' is reason.", "'way of life' is way of life."]


def test_a_rule_that_needs_an_extra_is_off_and_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "installed", lambda extra: False)
    made = linter(tmp_path, HEAD + TOKENS.replace("word: reason", "tag: NN"), preview=True)
    assert made.state("usage/own") == (False, "needs the extra 'tags': pip install 'claimlint[tags]'")
    assert made.problems == ()
    assert not made.lint_text("One of the reason.").failures
    asked = linter(tmp_path, HEAD + TOKENS.replace("word: reason", "tag: NN"), select=["usage/own"])
    assert asked.problems == ("usage/own: it needs the extra 'tags': pip install 'claimlint[tags]'",)
    monkeypatch.setattr(extras, "installed", lambda extra: True)
    assert made.state("usage/own")[0]


def test_a_rule_for_those_who_ask_is_off(tmp_path: Path) -> None:
    rule = HEAD + TOKENS + "status: optional\n"
    for select, on in (([], False), (["usage"], False), (["usage/own"], True), (["usage/o*"], True)):
        made = linter(tmp_path, rule, select=select)
        entry = next(entry for entry in made.entries if entry.id == "usage/own")
        assert decided(entry, made.settings).on is on, select
