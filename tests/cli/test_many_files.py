"""Many files by the command: the same bytes however they are made, and copy that nothing can hurt."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from claimlint.app import Linter
from claimlint.model.finding import Report
from claimlint.run.sources import read_text
from tests.cli.conftest import DEMO, Claimlint
from tests.dying import small_disk

BAD = "A free reign.\n\n" + "Nothing else of note.\n\n" * 400


@pytest.fixture
def many(desk: Path) -> Path:
    folder = desk / "many"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number:02d}.txt").write_text(f"Story {number}.\n\n{BAD}", encoding="utf-8")
    (folder / "broken.txt").write_bytes(b"\xff")
    return folder


@pytest.mark.parametrize("format", ["text", "json"])
def test_workers_and_caches_change_no_byte(
    format: str,  # noqa: A002
    claimlint: Claimlint,
    many: Path,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    command = ("lint", *DEMO, "--format", format, "many")
    alone = claimlint(*command, "--jobs", "1", "--no-cache")
    assert alone.status == 2
    assert alone.out.count("demo/free-rein") == 30
    assert claimlint(*command, "--jobs", "3", "--no-cache") == alone
    monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(tmp_path / "kept"))
    assert claimlint(*command, "--jobs", "3") == alone
    monkeypatch.setattr(Linter, "lint_text", lambda *_, **__: pytest.fail("made again"))
    assert claimlint(*command, "--jobs", "1") == alone
    assert claimlint(*command) == alone


def test_another_setting_or_rule_is_another_report(
    claimlint: Claimlint, many: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CLAIMLINT_CACHE_DIR", str(tmp_path / "kept"))
    ran = claimlint("lint", *DEMO, "many/01.txt")
    assert "demo/free-rein" in ran.out, ran
    before = ran.out
    assert claimlint("lint", *DEMO, "--ignore", "demo/free-rein", "many/01.txt").out == ""
    (rule,) = Path("rules").rglob("free-rein.yml")
    text = rule.read_text(encoding="utf-8")
    rule.write_text(text.replace("message: ", "message: Anew, ", 1).replace('message: Anew, "', 'message: "Anew, '))
    changed = claimlint("lint", *DEMO, "many/01.txt").out
    assert changed != before
    rule.write_text(text, encoding="utf-8")
    assert claimlint("lint", *DEMO, "many/01.txt").out == before


@pytest.mark.skipif(sys.platform == "win32", reason="there are no limits")
def test_a_full_disk_leaves_copy_and_report_as_they_were(claimlint: Claimlint, many: Path) -> None:
    Path("report.json").write_text("before", encoding="utf-8")
    before = {path: path.read_bytes() for path in many.iterdir()}
    # what is compiled is there already
    claimlint("lint", *DEMO, "many")
    with small_disk(3000):
        fixed = claimlint("fix", *DEMO, "--unsafe", "many/01.txt", "many/02.txt")
        linted = claimlint("lint", *DEMO, "many", "--quiet", "--format", "json", "--output", "report.json")
    assert (fixed.status, linted.status) == (2, 2)
    assert fixed.err.splitlines()[:2] == [
        f"many/0{n}.txt: cannot be written: File too large; left as it is" for n in (1, 2)
    ]
    assert linted.err.splitlines()[-1:] == ["claimlint: cannot write report.json: File too large; left as it is"]
    assert {path: path.read_bytes() for path in many.iterdir()} == before
    assert Path("report.json").read_text(encoding="utf-8") == "before"
    assert not list(Path().glob(".claimlint-*"))


def test_copy_that_changes_while_it_is_mended_is_left(
    claimlint: Claimlint, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = many / "01.txt"
    real = Linter.lint_text

    def edited(linter: Linter, text: str, *rest: Any) -> Report:
        story.write_text("What an editor has just saved.\n", encoding="utf-8")
        return real(linter, text, *rest)

    monkeypatch.setattr(Linter, "lint_text", edited)
    ran = claimlint("fix", *DEMO, "--unsafe", "many/01.txt")
    assert ran.err.startswith("many/01.txt: changed while it was being mended; left as it is\n")
    assert (ran.status, read_text(story)) == (2, "What an editor has just saved.\n")
    assert not list(many.glob(".claimlint-*"))
