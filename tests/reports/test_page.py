"""The page about reports: its examples are what claimlint writes."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from claimlint.cli.main import run
from claimlint.parts import shipped

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```console\n\$ claimlint (.*)\n((?:.*\n)*?)```", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("command", "output"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
def test_an_example_is_what_is_written(
    command: str, output: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    run(shlex.split(command))
    assert capfd.readouterr().out == output


def test_every_format_is_told_of() -> None:
    table = re.findall(r"^\| (`.*?) \|", PAGE, re.MULTILINE)
    assert sorted(re.findall(r"`(\w+)`", " ".join(table))) == shipped("reports")
