"""Whole outputs of the command line; a change in one of them is a change that a user sees."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimlint.cli.main import COMMANDS
from tests.cli.conftest import DEMO, SNAPSHOTS, Claimlint

CASES: dict[str, tuple[str, ...]] = {
    "version": ("--version",),
    "help": ("--help",),
    **{f"help-{name}": (name, "--help") for name in COMMANDS},
    "help-new-rule": ("new", "rule", "--help"),
    "help-new-kind": ("new", "kind", "--help"),
    "lint": ("lint", *DEMO),
    "lint-suggestions": ("lint", *DEMO, "--level", "suggestion", "stories"),
    "lint-color": ("lint", *DEMO, "--color", "always", "stories/council.md"),
    "lint-json": ("lint", *DEMO, "--format", "json", "stories", "missing.md"),
    "lint-jsonl": ("lint", *DEMO, "--format", "jsonl", "stories"),
    "lint-quiet": ("lint", *DEMO, "-q", "stories/fair.txt"),
    "lint-nothing-found": ("lint", *DEMO, "stories/empty.txt"),
    "lint-missing": ("lint", *DEMO, "missing.md", "stories/fair.txt"),
    "lint-unknown-rule": ("lint", *DEMO, "--ignore", "demo/free-rain", "stories/fair.txt"),
    "lint-unknown-format": ("lint", *DEMO, "--format", "yaml"),
    "lint-format-of-later": ("lint", "--format", "sarif"),
    "lint-option-of-later": ("lint", "--diff-base", "main"),
    "lint-bad-date": ("lint", *DEMO, "--as-of", "May", "stories"),
    "command-of-later": ("baseline", "stories"),
    "fix-diff": ("fix", *DEMO, "--diff", "stories"),
    "fix-unsafe-diff": ("fix", *DEMO, "--unsafe", "--diff", "stories"),
    "fix-check": ("fix", *DEMO, "--check", "stories"),
    "fix": ("fix", *DEMO, "stories"),
    "explain": ("explain", *DEMO, "demo/free-rein"),
    "explain-unknown": ("explain", *DEMO, "demo/free-rain"),
    "explain-profile": ("explain", *DEMO, "--profile", "gov-uk"),
    "explain-nothing": ("explain", *DEMO),
    "try": ("try", *DEMO, "demo/past-history", "stories", "--max", "2"),
    "test": ("test", *DEMO, "rules"),
    "new-rule": ("new", "rule", "--isolated", "house/board", "--kind", "substitution"),
    "new-rule-unknown-kind": ("new", "rule", "--isolated", "house/board", "--kind", "substitute"),
    "new-rule-bad-id": ("new", "rule", "--isolated", "Board", "--kind", "existence"),
    "schema-report": ("schema", "report"),
    "schema-config": ("schema", "config"),
}


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str, claimlint: Claimlint, snapshot: Callable[[str, str], None]) -> None:
    ran = claimlint(*CASES[name])
    command = " ".join(("claimlint", *CASES[name]))
    snapshot(name, f"$ {command}\n{ran.out}--- standard error\n{ran.err}--- exit status {ran.status}\n")


def test_no_snapshot_is_left_over() -> None:
    assert {path.stem for path in SNAPSHOTS.iterdir()} == set(CASES)
