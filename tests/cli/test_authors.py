"""What those who write rules use: rules, explain, try, test, new, schema."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from claimlint.app import Linter
from claimlint.cli.shelf import root_of
from claimlint.cli.skeletons import HERE, rule_text
from claimlint.extras import wanting
from claimlint.model.protocols import Kind
from claimlint.parts import rules_folder
from claimlint.rulebook.config_schema import config_schema
from claimlint.rulebook.schema import rule_schema
from claimlint.testing.examples import check_rule
from claimlint.written.typed import keys_of
from tests.cli.conftest import DEMO, Claimlint

PROJECT = Path(__file__).parents[2]


def test_rules_are_told_with_the_reason(claimlint: Claimlint) -> None:
    ran = claimlint("rules", *DEMO, "--ignore", "demo/past-history")
    told = [line.split(maxsplit=3) for line in ran.out.splitlines() if "demo/" in line]
    assert told == [
        ["on", "demo/free-rein", "error", "selected by 'demo'"],
        ["off", "demo/past-history", "warning", "ignored by 'demo/past-history'"],
        ["on", "demo/perhaps", "suggestion", "selected by 'demo'"],
    ]
    assert (ran.status, ran.err) == (0, "")


def test_slow_rules_are_those_without_a_trigger(claimlint: Claimlint, desk: Path) -> None:
    assert claimlint("rules", *DEMO, "--slow").out == ""
    rule = (desk / "rules" / "demo" / "perhaps.yml").read_text(encoding="utf-8")
    (desk / "rules" / "demo" / "slow.yml").write_text(rule.replace("[perhaps]", r"['\w\w\w\w']"), encoding="utf-8")
    assert claimlint("rules", *DEMO, "--slow").out.split()[:2] == ["on", "demo/slow"]


def test_explain_lists_and_finds_by_file(claimlint: Claimlint) -> None:
    lines = claimlint("explain", *DEMO, "--list").out.splitlines()
    assert "'{match}' can be '{better}'." in next(line for line in lines if line.startswith("demo/past-history"))
    by_file = claimlint("explain", "--isolated", "rules/demo/perhaps.yml")
    assert (by_file.status, by_file.out.splitlines()[0]) == (0, "demo/perhaps")


def test_try_reads_rows(claimlint: Claimlint, desk: Path) -> None:
    rows = [
        {"text": "The past history of it.", "id": "one", "date": "2023-10-11"},
        {"text": "# Past history\n", "path": "two", "format": "markdown"},
        {"text": 5},
        {"text": "x", "format": "nothing"},
    ]
    data = "\n".join(map(json.dumps, rows)) + "\n\nnot json\n"
    (desk / "rows.jsonl").write_text(data, encoding="utf-8")
    (desk / "rows.jsonl.gz").write_bytes(gzip.compress(data.encode()))
    for name in ("rows.jsonl", "rows.jsonl.gz"):
        ran = claimlint("try", *DEMO, "demo/past-history", name)
        assert ran.status == 2
        assert ran.out == (
            "one:1:5: The [[past history -> history]] of it.\n"
            "two:1:3: # [[Past history -> history]] \n"
            "demo/past-history: 2 findings in 2 of 2 stories, 7 words: 285714.3 per million words\n"
        ).replace("Past history -> history", "Past history -> History")
        assert ran.err.splitlines()[0] == f"{name}:3:1: not a row with a text"
        assert ran.err.splitlines()[2] == f"{name}:6:1: not a row with a text"


def test_try_shows_a_fair_sample_that_is_the_same_each_time(claimlint: Claimlint, desk: Path) -> None:
    (desk / "many.txt").write_text("A past history.\n\n" * 500, encoding="utf-8")
    ran = claimlint("try", *DEMO, "demo/past-history", "many.txt", "--max", "10")
    lines = [int(line.split(":")[1]) for line in ran.out.splitlines()[:-1]]
    assert len(lines) == 10
    assert lines == sorted(lines)
    assert lines[-1] > 500
    assert claimlint("try", *DEMO, "demo/past-history", "many.txt", "--max", "10") == ran


def test_a_damaged_corpus_is_told(claimlint: Claimlint, desk: Path) -> None:
    (desk / "rows.jsonl.gz").write_bytes(gzip.compress(b'{"text": "x"}\n' * 99)[:-20])
    ran = claimlint("try", *DEMO, "demo/past-history", "rows.jsonl.gz")
    assert (ran.status, ran.err.split(": ")[0]) == (2, "rows.jsonl.gz")


def test_examples_that_do_not_hold_are_told(claimlint: Claimlint, desk: Path) -> None:
    path = desk / "rules" / "demo" / "perhaps.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("Per haps", "Perhaps"), encoding="utf-8")
    ran = claimlint("test", "--isolated", "rules")
    assert ran.status == 1
    assert "rules/demo/perhaps.yml:10: demo/perhaps: the good example is not silent" in ran.out
    assert claimlint("test", "--isolated", "rules/demo/past-history.yml").status == 0
    assert claimlint("test", *DEMO, "demo/past*").status == 0


def test_a_rule_that_cannot_be_read_fails_the_test(claimlint: Claimlint, desk: Path) -> None:
    (desk / "rules" / "demo" / "bad.yml").write_text("kind: nothing\n", encoding="utf-8")
    ran = claimlint("test", "--isolated", "rules")
    assert ran.status == 2
    assert "rules/demo/bad.yml:1:" in ran.err


def test_what_is_not_there_is_told(claimlint: Claimlint, desk: Path) -> None:
    (desk / "nothing").mkdir()
    for word, message in (
        ("demo/past-histori", "there is no rule 'demo/past-histori'; did you mean 'demo/past-history'?"),
        ("nothing", "there is no rule in nothing"),
    ):
        ran = claimlint("test", *DEMO, word)
        assert (ran.status, ran.out, ran.err) == (2, "", f"claimlint: {message}\n")
    ran = claimlint("explain", *DEMO, "demo")
    assert (ran.status, ran.err) == (2, "claimlint: 'demo' is 3 rules; name one, such as demo/free-rein\n")


def test_ids_count_from_the_folder_of_rules(tmp_path: Path) -> None:
    for name in ("rules/usage/a/x.yml", "house/pack/y.yml", "house/pack/lists.yml", "house/lists.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    assert root_of(tmp_path / "rules/usage/a/x.yml") == tmp_path / "rules"
    assert root_of(tmp_path / "rules/usage") == tmp_path / "rules"
    assert root_of(tmp_path / "house/pack/y.yml") == tmp_path / "house"
    assert root_of(tmp_path / "house/pack") == tmp_path / "house"
    assert root_of(tmp_path / "house") == tmp_path / "house"


@pytest.mark.parametrize("kind", sorted(path.stem for path in HERE.glob("*.yml")))
def test_the_skeleton_of_a_rule_passes_its_own_test(kind: str, claimlint: Claimlint, desk: Path) -> None:
    ran = claimlint("new", "rule", "--isolated", "house/new", "--kind", kind)
    assert (ran.status, ran.err) == (0, "wrote rules/house/new.yml; next: claimlint test rules/house/new.yml\n")
    linter = Linter(rules=["rules"])
    assert linter.problems == ()
    rule = next(rule for rule in linter.rulebook().rules if rule.id == "house/new")
    assert [str(problem) for problem in check_rule(linter, rule)] == []
    before = (desk / "rules/house/new.yml").read_bytes()
    ran = claimlint("new", "rule", "--isolated", "house/new", "--kind", kind)
    assert (ran.status, ran.err) == (2, "claimlint: rules/house/new.yml is there already\n")
    assert (desk / "rules/house/new.yml").read_bytes() == before


def test_every_kind_has_a_skeleton() -> None:
    for name, kind in Linter().kinds.items():
        text = rule_text(kind)
        schema, first = text.splitlines()[:2]
        assert schema == "# yaml-language-server: $schema=" + rule_schema({})["$id"]
        assert first == f"kind: {name}"
        assert "examples:" in text


def filled(kind: type[Kind], written: dict[str, Any]) -> str:
    """A skeleton filled in with what a shipped rule of its kind says; each key that the rule has is named in it."""
    skeleton = rule_text(kind)
    named = set(re.findall(r"^(?:# )?([a-z-]+):", skeleton, re.MULTILINE))
    assert {key for key in written if key in keys_of(kind)} <= named, kind.name
    return yaml.safe_dump({**yaml.safe_load(skeleton), **written}, allow_unicode=True)


def test_the_skeleton_of_every_kind_passes_its_own_test_once_it_is_filled_in(tmp_path: Path) -> None:
    linter = Linter()
    origins = {rule.kind.name: Path(rule.origin) for rule in linter.rulebook().rules}
    bare = [name for name in linter.kinds if not (HERE / f"{name}.yml").is_file()]
    (tmp_path / "house").mkdir()
    shutil.copy(rules_folder() / "names" / "lists.yml", tmp_path / "house")
    for name in bare:
        written = yaml.load(origins[name].read_text(encoding="utf-8"), yaml.CSafeLoader)
        path = tmp_path / "house" / f"{name}.yml"
        path.write_text(filled(linter.kinds[name], written), encoding="utf-8")
    ours = Linter(rules=[str(tmp_path)])
    assert ours.problems == ()
    rules = [rule for rule in ours.rulebook().rules if rule.id.startswith("house/")]
    assert sorted(rule.id for rule in rules) == sorted(f"house/{name}" for name in bare)
    run = [rule for rule in rules if not wanting(rule.extras)]
    assert [str(problem) for rule in run for problem in check_rule(ours, rule)] == []


def test_what_no_example_covers_is_told(claimlint: Claimlint, desk: Path) -> None:
    (desk / "rules/demo/bare.yml").write_text("kind: existence\nmessage: Not so.\ntokens: [x]\n", encoding="utf-8")
    ran = claimlint("test", "--isolated", "rules/demo/bare.yml")
    assert ran.status == 1
    assert ran.out.splitlines() == [
        f"rules/demo/bare.yml:1: demo/bare: there is no {what} example" for what in ("bad", "good")
    ]


def test_try_takes_a_folder(claimlint: Claimlint) -> None:
    ran = claimlint("try", *DEMO, "rules/demo/past-history.yml", "stories", "--max", "1")
    assert ran.status == 0, ran.err
    assert ran.out.splitlines()[0].startswith("stories/")
    assert "of 3 stories" in ran.out.splitlines()[1]


MISTAKES = {
    "tokns: [x]": "3:1: existence has no key 'tokns'; did you mean 'tokens'?",
    "tokens: {x: y}": "3:9: ",
    "tokens: ['(x']": "3:10: ",
    "tokens: [x]\nscope: headlin": "4:8: ",
    "tokens: [x]\nmessage: '{mtch}'": "4:",
}


def test_mistakes_are_told_with_their_place_and_the_nearest_right_thing(claimlint: Claimlint, desk: Path) -> None:
    for number, wrong in enumerate(MISTAKES):
        text = f"kind: existence\nlevel: error\n{wrong}\n"
        (desk / f"rules/demo/bad-{number}.yml").write_text(text, encoding="utf-8")
    ran = claimlint("rules", *DEMO)
    assert ran.status == 2
    for number, told in enumerate(MISTAKES.values()):
        assert f"rules/demo/bad-{number}.yml:{told}" in ran.err


def test_a_kind_of_a_plugin_has_a_skeleton_with_its_keys() -> None:
    from dataclasses import dataclass, field

    @dataclass(frozen=True)
    class Shouting:
        name = "shouting"
        least: int = field(metadata={"doc": "Letters that make a shout."})
        all_caps: bool = True

    lines = rule_text(Shouting).splitlines()  # type: ignore[arg-type]
    assert lines[0] == "kind: shouting"
    assert "least:  # Letters that make a shout." in lines
    assert "# all-caps:" in lines


def test_a_rule_is_written_where_the_house_keeps_its_own(claimlint: Claimlint, desk: Path) -> None:
    (desk / "house").mkdir()
    (desk / "claimlint.toml").write_text("rules = 'house'\n", encoding="utf-8")
    assert claimlint("new", "rule", "a/b", "--kind", "existence").status == 0
    assert (desk / "house/a/b.yml").is_file()
    assert claimlint("new", "rule", "a/b", "--kind", "existence", "--rules", "other").status == 0
    assert (desk / "other/a/b.yml").is_file()


def test_the_skeleton_of_a_kind_passes_its_own_test(claimlint: Claimlint, desk: Path) -> None:
    ran = claimlint("new", "kind", "plain-word", "--into", "plugin")
    assert ran.status == 0
    assert claimlint("new", "kind", "plain-word", "--into", "plugin").status == 2
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "plugin/test_plain_word.py"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=desk, env={"PYTHONPATH": str(PROJECT)}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 passed" in done.stdout


def test_a_kind_goes_into_a_checkout_or_a_folder_that_is_named(claimlint: Claimlint, desk: Path) -> None:
    ran = claimlint("new", "kind", "plain-word")
    assert (ran.status, ran.err) == (
        2,
        "claimlint: this is no checkout of claimlint: name the folder of your plugin with --into\n",
    )
    for name in ("claimlint/kinds", "tests/kinds"):
        (desk / name).mkdir(parents=True)
    (desk / "claimlint/kinds/__init__.py").write_text('"""Kinds."""\n', encoding="utf-8")
    assert claimlint("new", "kind", "plain-word").status == 0
    test = (desk / "tests/kinds/test_plain_word.py").read_text(encoding="utf-8")
    assert "from claimlint.kinds.plain_word import KIND" in test
    ours = ["--config", str(PROJECT / "pyproject.toml"), "--config", "lint.isort.known-first-party = ['claimlint']"]
    lint = [sys.executable, "-m", "ruff", "check", "--no-cache", *ours, "claimlint", "tests"]
    done = subprocess.run(lint, capture_output=True, text=True, check=False, cwd=desk)
    assert done.returncode == 0, done.stdout
    ran = claimlint("new", "kind", "Plain Word")
    assert ran.status == 2


@pytest.mark.parametrize("what", ["rule", "config", "report"])
def test_schemas_are_printed_as_they_are_published(what: str, claimlint: Claimlint) -> None:
    ran = claimlint("schema", what)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (PROJECT / f"schemas/{what}.json").read_text(encoding="utf-8")


def test_the_schema_of_the_configuration_takes_what_is_read(desk: Path) -> None:
    validator = Draft202012Validator(config_schema())
    good = {"rules": {"folders": "rules", "a/b": {"level": "error"}}, "fail-level": "error", "preview": ["a"]}
    assert validator.is_valid(good)
    mistakes: list[dict[str, object]] = [{"levle": "error"}, {"level": "bad"}, {"rules": {"b": {}}}, {"preview": 1}]
    assert [mistake for mistake in mistakes if validator.is_valid(mistake)] == []
