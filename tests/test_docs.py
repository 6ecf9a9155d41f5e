"""What the README and the docs say is what claimlint does."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

import pytest
import yaml

from claimlint import Linter
from claimlint.parts import shipped

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def fenced(language: str) -> list[str]:
    """The blocks of a language in the README."""
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def run(*command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, *command], cwd=cwd, env=env, capture_output=True, text=True, check=False)


def test_the_findings_shown_are_those_of_the_samples() -> None:
    done = run("-m", "claimlint", "lint", "--isolated", "samples")
    assert done.returncode == 1
    shown = fenced("")[0]
    assert shown.count("\n") >= 2
    for finding in re.split(r"(?m)^(?=samples)", shown)[1:]:
        assert finding in done.stdout


def test_the_library_example_prints_a_finding() -> None:
    (example,) = fenced("python")
    done = run("-c", example)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("1 1 mechanics/repeats/repeated-function-word ")


def test_the_configuration_is_read(tmp_path: Path) -> None:
    (example,) = fenced("toml")
    assert tomllib.loads(example)["ignore"] == ["usage/redundant"]
    (tmp_path / "claimlint.toml").write_text(example, encoding="utf-8")
    (tmp_path / "house-rules").mkdir()
    (tmp_path / "desk").mkdir()
    head = "pack: council\nsource: the clerk\nas-of: 2024-01-08\nrecords: []\n"
    (tmp_path / "desk" / "council.yml").write_text(head, encoding="utf-8")
    (tmp_path / "a.txt").write_text("It will cost $3 million dollars.\n", encoding="utf-8")
    done = run("-m", "claimlint", "lint", "a.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_the_rule_of_the_readme_passes_its_test(tmp_path: Path) -> None:
    rule = fenced("yaml")[1]
    assert yaml.safe_load(rule)["kind"] == "substitution"
    (tmp_path / "house-rules" / "house").mkdir(parents=True)
    (tmp_path / "house-rules" / "house" / "board.yml").write_text(rule, encoding="utf-8")
    done = run("-m", "claimlint", "test", "house-rules", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_rule_of_the_guide_passes_its_test(tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "writing-rules.md").read_text(encoding="utf-8")
    rule = re.findall(r"^```yaml\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)[0]
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "board.yml").write_text(rule, encoding="utf-8")
    done = run("-m", "claimlint", "test", str(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_page_of_kinds_is_what_the_code_says() -> None:
    done = run("docs/generate.py", "--check")
    assert done.returncode == 0, done.stderr
    page = (ROOT / "docs" / "kinds.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (\S+)$", page, re.MULTILINE) == sorted(name.replace("_", "-") for name in shipped("kinds"))


def test_the_keys_of_the_configuration_are_what_the_code_says() -> None:
    done = run("docs/generate_configuration.py", "--check")
    assert done.returncode == 0, done.stderr


def test_rules_that_are_named_exist() -> None:
    known = {entry.id for entry in Linter().entries}
    packs = {rule.split("/")[0] for rule in known}
    for page in PAGES:
        for rule in re.findall(r"`((?:mechanics|usage|claims|dates)/[\w/-]+)`", page.read_text(encoding="utf-8")):
            below = any(other.startswith(rule + "/") for other in known)
            assert rule in known or below or "your-rule" in rule, f"{page.name} names {rule}"
    assert packs == {"claims", "dates", "mechanics", "names", "usage"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_nothing_is_left_to_be_filled_in() -> None:
    for page in PAGES:
        assert "@@" not in page.read_text(encoding="utf-8")


def test_the_commands_are_those_of_the_help() -> None:
    done = run("-m", "claimlint", "--help")
    for command in ("lint", "fix", "test", "try", "explain", "rules", "new", "schema"):
        assert re.search(rf"^  {command}\b", done.stdout, re.MULTILINE)


def test_the_readme_counts_the_rules_and_knows_the_oldest_pack() -> None:
    linter = Linter()
    for pack, count in Counter(entry.id.split("/")[0] for entry in linter.entries).items():
        assert re.search(rf"`{pack}`\s\({count}(?: rules)?:", README), (pack, count)
    assert f"the oldest of those that ship {min(pack.as_of for pack in linter.knowledge.packs)}" in README
