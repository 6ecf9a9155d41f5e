"""Every shipped rule against its examples, the laws, and its company."""

from __future__ import annotations

import functools
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from claimlint import Linter
from claimlint.model.rule import Rule
from claimlint.parts import rules_folder
from claimlint.testing.examples import check_rule
from claimlint.testing.laws import check_clothes, check_company

ROOT = Path(__file__).parent.parent
IDS = sorted(
    str(path.relative_to(rules_folder()).with_suffix(""))
    for path in rules_folder().rglob("*.yml")
    if path.stem != "lists"
)


@functools.cache
def shipped() -> tuple[Linter, dict[str, Rule]]:
    linter = Linter()
    return linter, {rule.id: rule for rule in linter.rulebook().rules}


def test_every_file_is_a_rule() -> None:
    linter, rules = shipped()
    assert linter.problems == ()
    assert sorted(rules) == IDS


@pytest.mark.parametrize("rule", IDS)
def test_examples_and_laws_hold(rule: str) -> None:
    linter, rules = shipped()
    checks = (check_rule, check_clothes, check_company)
    assert [str(problem) for check in checks for problem in check(linter, rules[rule])] == []


def test_rules_say_why_and_from_where_and_no_two_say_the_same() -> None:
    rules = shipped()[1].values()
    assert [rule.id for rule in rules if not (rule.why and rule.source)] == []
    assert [rule.id for rule in rules if not rule.message.rstrip("'\"”").endswith((".", "?"))] == []
    twice = [message for message, count in Counter(rule.message for rule in rules).items() if count > 1]
    assert twice == []


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
