"""What the README says beside its blocks of code."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from claimlint import Linter
from claimlint.cli.main import run
from tests.docs.pages import ROOT, blocks

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_configuration_works_on_a_story(scratch: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks("README.md", "toml")
    (scratch / "claimlint.toml").write_text(example.text, encoding="utf-8")
    (scratch / "house-rules").mkdir()
    (scratch / "desk").mkdir()
    head = "pack: council\nsource: the clerk\nas-of: 2024-01-08\nrecords: []\n"
    (scratch / "desk" / "council.yml").write_text(head, encoding="utf-8")
    (scratch / "a.txt").write_text("It will cost $3 million dollars.\n", encoding="utf-8")
    status = run(["lint", "--quiet", "a.txt"])
    assert (status, *capfd.readouterr()) == (0, "", "")


def test_the_library_example_prints_a_finding(scratch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks("README.md", "python")
    exec(compile(example.text, "README.md", "exec"), {"__name__": "page"})
    assert capsys.readouterr().out.startswith("1 1 mechanics/repeats/repeated-function-word ")


def test_the_commands_are_those_of_the_help(capfd: pytest.CaptureFixture[str]) -> None:
    run(["--help"])
    told = capfd.readouterr().out
    for command in ("lint", "fix", "test", "try", "explain", "rules", "new", "schema"):
        assert re.search(rf"^  {command}\b", told, re.MULTILINE)


def test_it_counts_the_rules_and_knows_the_oldest_pack() -> None:
    linter = Linter()
    for pack, count in Counter(entry.id.split("/")[0] for entry in linter.entries).items():
        assert re.search(rf"`{pack}`\s\({count}(?: rules)?:", README), (pack, count)
    assert f"the oldest of those that ship {min(pack.as_of for pack in linter.knowledge.packs)}" in README
