"""The house itself: imports go downward only, types and style hold, docs are what the code says."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPTS = Path(sys.executable).parent
LOUD = re.compile(r"\bprint\(|\bsys\.exit\b|\bsys\.std(?:out|err)\b")
HEAVY = {"regex", "yaml", "pyromark", "turbohtml", "pluggy", "ahocorasick_rs", "jinja2"}


@pytest.mark.parametrize(
    "command",
    [
        [str(SCRIPTS / "lint-imports"), "--no-cache"],
        [sys.executable, "-m", "ruff", "check", "."],
        [sys.executable, "-m", "ruff", "format", "--check", "."],
        [sys.executable, "-m", "mypy"],
        [sys.executable, "-m", "mypy", "-p", "claimlint_example"],
    ],
    ids=["imports", "ruff", "format", "types", "types of the plugin"],
)
def test_the_walls_hold(command: list[str]) -> None:
    env = {**os.environ, "MYPYPATH": str(ROOT / "tests" / "plugin")}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=env)
    assert done.returncode == 0, done.stdout + done.stderr


def test_only_the_command_prints() -> None:
    loud = [
        str(path.relative_to(ROOT))
        for path in (ROOT / "claimlint").rglob("*.py")
        if "cli" not in path.relative_to(ROOT).parts and LOUD.search(path.read_text(encoding="utf-8"))
    ]
    assert loud == ["claimlint/__main__.py"]


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_a_start_loads_nothing_heavy(argument: str) -> None:
    code = (
        "import sys; from claimlint.cli.main import run\n"
        f"try: run([{argument!r}])\nexcept SystemExit: pass\n"
        f"print(*sorted({HEAVY} & {{*sys.modules}}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.splitlines()[-1] == ""
