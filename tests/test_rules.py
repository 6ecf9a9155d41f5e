"""The shipped rules as a whole, and the pytest plugin that runs their examples and laws: see `claimlint_rules`."""

from __future__ import annotations

import functools
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
import yaml

from claimlint import Linter
from claimlint.model.rule import Rule
from claimlint.parts import rules_folder

ROOT = Path(__file__).parent.parent
IDS = sorted(
    str(path.relative_to(rules_folder()).with_suffix(""))
    for path in rules_folder().rglob("*.yml")
    if path.stem not in ("lists", "words")
)


@functools.cache
def shipped() -> tuple[Linter, dict[str, Rule]]:
    linter = Linter()
    return linter, {rule.id: rule for rule in linter.rulebook().rules}


def test_every_file_is_a_rule() -> None:
    linter, rules = shipped()
    assert linter.problems == ()
    assert sorted(rules) == IDS


def test_the_plugin_runs_all_of_them(pytestconfig: pytest.Config) -> None:
    assert pytestconfig.getini("claimlint_rules") == [rules_folder()]
    assert str(rules_folder().relative_to(ROOT)) in pytestconfig.getini("testpaths")
    assert pytestconfig.pluginmanager.has_plugin("claimlint.testing.pytest_plugin")


def test_rules_say_why_and_from_where_and_no_two_say_the_same() -> None:
    rules = shipped()[1].values()
    assert [rule.id for rule in rules if not (rule.why and rule.source)] == []
    # {because} and {problem} are sentences of their own
    ends = (".", "?", "{because}", "{problem}")
    assert [rule.id for rule in rules if not rule.message.rstrip("'\"”").endswith(ends)] == []
    # what is computed tells the messages of claims and dates apart; two rules of a cell say one thing for two houses
    own = {
        (rule.message, rule.tie.cell if rule.tie else rule.id) for rule in rules if rule.pack not in ("claims", "dates")
    }
    assert [message for message, count in Counter(message for message, _ in own).items() if count > 1] == []


def collected(folder: Path) -> subprocess.CompletedProcess[str]:
    """What pytest makes of a folder of rules with the plugin."""
    options = ["-p", "claimlint.testing.pytest_plugin", "-p", "no:cacheprovider", "-o", f"claimlint_rules={folder}"]
    command = [sys.executable, "-m", "pytest", "-q", "--rootdir", str(folder), "-c", "/dev/null", *options, str(folder)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


RULE = """kind: existence
message: "'{match}' stands here."
tokens: [zebra]
examples:
  good: ["A horse ran."]
  bad:
    - text: "A horse met a zebra."
      marks: ["MARK"]
"""


def test_the_pytest_plugin_collects_rules(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "lists.yml").write_text("animals: [zebra]\n", encoding="utf-8")
    (tmp_path / "house" / "words.yml").write_text("stripe: [zebra]\n", encoding="utf-8")
    rule = tmp_path / "house" / "zebra.yml"
    rule.write_text(RULE.replace("MARK", "zebra"), encoding="utf-8")
    done = collected(tmp_path)
    assert "3 passed" in done.stdout, done.stdout + done.stderr
    rule.write_text(RULE.replace("MARK", "horse"), encoding="utf-8")
    done = collected(tmp_path)
    assert "the bad example should have 'horse' flagged, not 'zebra'" in done.stdout
    assert "1 failed, 2 passed" in done.stdout
    rule.write_text(RULE.replace("tokens", "tokns"), encoding="utf-8")
    done = collected(tmp_path)
    assert "3 failed" in done.stdout
    assert "tokens" in done.stdout


@pytest.mark.parametrize("pack", sorted(path.name for path in rules_folder().iterdir() if path.is_dir()))
def test_the_rules_are_yaml_to_those_without_libyaml_too(pack: str) -> None:
    for path in sorted((rules_folder() / pack).rglob("*.yml")):
        list(yaml.parse(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader))
