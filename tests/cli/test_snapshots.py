"""Whole outputs of the command line; a change in one of them is a change that a user sees."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimlint.cli.main import COMMANDS
from tests.cli.conftest import DEMO, SNAPSHOTS, Claimlint

NEWSROOM = ("--config", "newsroom/newsroom.toml")
AS_OF = ("--as-of", "2024-06-30")
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
    "lint-claims": ("lint", "--isolated", "--select", "claims/vote", "--show-claims", "senate.copy"),
    "lint-claims-json": (
        *("lint", "--isolated", "--select", "claims/vote", "--show-claims", "--format", "json", "senate.copy"),
    ),
    "lint-quiet": ("lint", *DEMO, "-q", "stories/fair.txt"),
    "lint-nothing-found": ("lint", *DEMO, "stories/empty.txt"),
    "lint-missing": ("lint", *DEMO, "missing.md", "stories/fair.txt"),
    "lint-unknown-rule": ("lint", *DEMO, "--ignore", "demo/free-rain", "stories/fair.txt"),
    "lint-unknown-format": ("lint", *DEMO, "--format", "yaml"),
    "lint-sarif": ("lint", *DEMO, "--format", "sarif", "stories", "missing.md"),
    "lint-github": ("lint", *DEMO, "--format", "github", "stories", "missing.md"),
    "lint-gitlab": ("lint", *DEMO, "--format", "gitlab", "stories", "missing.md"),
    "lint-junit": ("lint", *DEMO, "--format", "junit", "stories", "missing.md"),
    "lint-rdjson": ("lint", *DEMO, "--format", "rdjson", "stories", "missing.md"),
    "lint-statistics": ("lint", *DEMO, "--statistics", "--level", "suggestion", "stories"),
    "lint-statistics-json": ("lint", *DEMO, "--statistics", "--format", "json", "stories/council.md"),
    "lint-statistics-jsonl": ("lint", *DEMO, "--statistics", "--format", "jsonl", "stories"),
    "lint-no-baseline": ("lint", *DEMO, "--baseline", "accepted.json", "stories"),
    "lint-no-repository": ("lint", *DEMO, "--diff-base", "main"),
    "lint-bad-date": ("lint", *DEMO, "--as-of", "May", "stories"),
    "baseline": ("baseline", *DEMO, "stories"),
    "baseline-nowhere": ("baseline", *DEMO, "stories", "--output", "missing/accepted.json"),
    "command-of-later": ("server",),
    "fix-diff": ("fix", *DEMO, "--diff", "stories"),
    "fix-unsafe-diff": ("fix", *DEMO, "--unsafe", "--diff", "stories"),
    "fix-check": ("fix", *DEMO, "--check", "stories"),
    "fix": ("fix", *DEMO, "stories"),
    "explain": ("explain", *DEMO, "demo/free-rein"),
    "explain-unknown": ("explain", *DEMO, "demo/free-rain"),
    "explain-nothing": ("explain", *DEMO),
    "try": ("try", *DEMO, "demo/past-history", "stories", "--max", "2"),
    "test": ("test", *DEMO, "rules"),
    "new-rule": ("new", "rule", "--isolated", "house/board", "--kind", "substitution"),
    "new-rule-unknown-kind": ("new", "rule", "--isolated", "house/board", "--kind", "substitute"),
    "new-rule-bad-id": ("new", "rule", "--isolated", "Board", "--kind", "existence"),
    **{f"help-knowledge-{name}": ("knowledge", name, "--help") for name in ("list", "show", "check", "import")},
    **{
        f"help-knowledge-import-{name}": ("knowledge", "import", name, "--help")
        for name in ("congress", "csv", "jsonl")
    },
    "knowledge-show": ("knowledge", "show", "Ann Osei", "--on", "2021-05-01", *NEWSROOM),
    "knowledge-show-later": ("knowledge", "show", "mayor of Fallmouth", "--on", "2025-01-01", *NEWSROOM),
    "knowledge-show-two": ("knowledge", "show", "Idris Vane", *NEWSROOM),
    "knowledge-show-place": ("knowledge", "show", "Falmouth Landing", "--on", "2021-05-01", *NEWSROOM),
    "knowledge-show-acronym": ("knowledge", "show", "FPB", *NEWSROOM),
    "knowledge-show-wrong": ("knowledge", "show", "Anne Osei", *NEWSROOM),
    "knowledge-show-near": ("knowledge", "show", "Idriss Vane", *NEWSROOM),
    "knowledge-show-unknown": ("knowledge", "show", "Zzyzx Quux", *NEWSROOM),
    "knowledge-show-bad-date": ("knowledge", "show", "Ann Osei", "--on", "May"),
    "knowledge-check": ("knowledge", "check", "newsroom/council.yml", "newsroom/broken.yml"),
    "knowledge-check-clean": ("knowledge", "check", "newsroom/council.yml"),
    "knowledge-check-missing": ("knowledge", "check", "newsroom/clerks.yml"),
    "knowledge-import-csv": ("knowledge", "import", "csv", "newsroom/council.csv", "-o", "out.yml", *AS_OF),
    "knowledge-import-csv-broken": ("knowledge", "import", "csv", "newsroom/broken.csv", "-o", "out.yml", *AS_OF),
    "knowledge-import-no-day": ("knowledge", "import", "csv", "newsroom/council.csv", "-o", "out.yml"),
    "knowledge-import-no-suffix": ("knowledge", "import", "csv", "newsroom/council.csv", "-o", "out.txt", *AS_OF),
}


@pytest.mark.parametrize("name", CASES)
def test_whole_output(name: str, claimlint: Claimlint, snapshot: Callable[[str, str], None]) -> None:
    ran = claimlint(*CASES[name])
    command = " ".join(("claimlint", *CASES[name]))
    snapshot(name, f"$ {command}\n{ran.out}--- standard error\n{ran.err}--- exit status {ran.status}\n")


def test_no_snapshot_is_left_over() -> None:
    assert {path.stem for path in SNAPSHOTS.iterdir()} == set(CASES)
