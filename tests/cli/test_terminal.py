"""What a terminal is shown: colours where they are wanted, lines that fit, and nothing that it would obey."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import DEMO, Claimlint

OBEYED = {"\x1b", "\x07", "\x9b", "\u202e", "\r"}
NASTY = "a\x1b[31m\x07\x9b2J\u202eb"
COLOR = "\x1b[31m"


@pytest.mark.parametrize(
    "arguments",
    [
        ("lint", f"{NASTY}.md"),
        ("lint", "--format", NASTY),
        ("lint", "--config", f"{NASTY}.toml", "stories"),
        ("lint", "--select", NASTY, "stories/fair.txt"),
        ("lint", f"--{NASTY}"),
        (NASTY,),
        ("explain", NASTY),
    ],
)
def test_what_was_typed_is_quoted_without_its_escapes(arguments: tuple[str, ...], claimlint: Claimlint) -> None:
    ran = claimlint(*arguments)
    assert ran.status == 2
    assert not OBEYED & set(ran.out + ran.err)


def test_a_path_is_told_without_its_escapes(claimlint: Claimlint, desk: Path) -> None:
    (desk / "stories" / f"{NASTY}.txt").write_bytes(b"\xff")
    (desk / "stories" / f"{NASTY}.md").write_text(f"{NASTY} He had free reign.\n", encoding="utf-8")
    ran = claimlint("lint", *DEMO, "stories", "--color", "never")
    assert "not UTF-8" in ran.err
    assert "free reign" in ran.out
    assert not OBEYED & set(ran.out + ran.err)


@pytest.mark.parametrize(
    ("variables", "option", "colored"),
    [
        ({}, "auto", False),
        ({"FORCE_COLOR": "1"}, "auto", True),
        ({"FORCE_COLOR": "0"}, "auto", False),
        ({"FORCE_COLOR": "1"}, "never", False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "auto", False),
        ({"NO_COLOR": "1"}, "always", True),
    ],
)
def test_colors(
    variables: dict[str, str], option: str, colored: bool, claimlint: Claimlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    ran = claimlint("lint", *DEMO, "stories/council.md", "--color", option)
    assert (COLOR in ran.out) is colored


def test_lines_fit_the_terminal(claimlint: Claimlint, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "a.txt").write_text("日本 " * 30 + "He had free reign over it. " * 3 + "\n", encoding="utf-8")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("NO_COLOR", "1")
    lines = claimlint("lint", *DEMO, "a.txt").out.split("\n")
    assert lines[1:3] == ["    …日本 He had free reign over it. He…", "                 ^^^^^^^^^^"]
