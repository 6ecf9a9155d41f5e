"""What a start costs, told by what it imports; and that the hooks for pre-commit call commands that there are."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from claimlint.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
LATE = ("regex", "yaml", "pyromark", "json", "tomllib", "difflib", "pathspec", "multiprocessing", "tempfile")
OURS = ("claimlint.app", "claimlint.reports", "claimlint.run", "claimlint.rulebook")


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["lint", "--help"]])
def test_what_is_not_needed_is_not_imported(arguments: list[str]) -> None:
    code = (
        f"import sys; from claimlint.cli.main import run; run({arguments!r})\n"
        f"print(*sorted({{*{LATE + OURS}}} & {{*sys.modules}}), 'importlib.metadata' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.splitlines()[-1].split() == ["False"]


def test_the_hooks_for_pre_commit_call_commands_that_there_are() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {hook["id"]: hook["entry"] for hook in hooks} == {
        "claimlint": "claimlint lint --force-exclude",
        "claimlint-fix": "claimlint fix --force-exclude",
    }
    for hook in hooks:
        assert hook["language"] == "python"
        assert hook["types_or"] == ["markdown", "html", "plain-text"]
        assert hook["entry"].split()[1] in COMMANDS


def test_only_what_a_configuration_says_is_imported(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("The mayor left.\n", encoding="utf-8")
    (tmp_path / "plain.toml").write_text('level = "error"\nselect = "mechanics"\n', encoding="utf-8")
    code = (
        "import sys; from claimlint.cli.main import run\n"
        "def parts(): return sorted(each for each in sys.modules if '.config_' in each or 'toml' in each)\n"
        "assert run(['lint', '-q', '--isolated', 'story.txt']) == 0; print(*parts())\n"
        "assert run(['lint', '-q', '--config', 'plain.toml', 'story.txt']) == 0; print(*parts())\n"
        "print('pathspec' in sys.modules)"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path, env=env
    )
    without, plain, pathspec = done.stdout.splitlines()
    assert without == ""
    assert [each.rpartition(".")[2] for each in plain.split() if "config_" in each] == [
        "config_keys",
        "config_reading",
        "config_values",
    ]
    assert pathspec == "False"
