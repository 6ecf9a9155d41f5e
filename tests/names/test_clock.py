"""No finding depends on the day on which a story is read: only on its own."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.names.stories import told

ROOT = Path(__file__).parents[2]
STORIES = (
    ("2025-03-05", "It rained, Treasury Secretary Janet Yellen said Tuesday. Rep. Jeff Van Drew (D-N.J.) did not."),
    ("", "It rained, Treasury Secretary Janet Yellen said Tuesday. Rep. Jeff Van Drew (D-N.J.) did not."),
    ("2019-12-20", "Rep. Jeff Van Drew (D-N.J.) and Sen. Dan Sullivan (R-Ark.) spoke in Swaziland."),
    ("2015-03-05", "Rep. Jeff Van Drew (D-N.J.) and Sen. Dan Sullivan (R-Ark.) spoke in Swaziland."),
    ("2024-03-05", "Congress heard the House International Relations Committee and Supreme Court Judge Elena Kagan."),
    ("2031-03-05", "Congress heard the House International Relations Committee and Supreme Court Judge Elena Kagan."),
    ("", "Joe Biden, the 45th president, and the Drug Enforcement Agency spoke of six Chinese companies and nations."),
)
MOVED = """
import datetime, json, sys, time
real = datetime.date
class date(real):
    @classmethod
    def today(cls):
        return cls(YEAR, 7, 1)
class moment(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(YEAR, 7, 1, tzinfo=tz)
    utcnow = today = now
for each, name in ((date, "date"), (moment, "datetime")):
    each.__module__, each.__qualname__ = "datetime", name
    setattr(datetime, name, each)
time.time = lambda: (YEAR - 1970) * 31556952.0
import claimlint
linter = claimlint.Linter(select=["names/*"], level="suggestion")
for day, text in json.load(sys.stdin):
    report = linter.lint_text(text, "plain", date=date.fromisoformat(day) if day else None)
    print([(one.rule, one.level, one.start, one.end, one.message, one.suggestions) for one in report.findings])
    assert not report.failures, report.failures
"""
CLOCKS = {"today", "now", "utcnow", "time_ns", "localtime", "gmtime"}


def read_in(year: int, cache: Path) -> str:
    """What is found in the stories by a program that believes to run in a year."""
    found = subprocess.run(
        [sys.executable, "-c", MOVED.replace("YEAR", str(year))],
        input=json.dumps(STORIES), capture_output=True, text=True, check=True, cwd=ROOT, timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CLAIMLINT_CACHE_DIR": str(cache)},
    )  # fmt: skip
    return found.stdout


def test_the_year_of_the_reader_changes_nothing(tmp_path: Path) -> None:
    now = read_in(2025, tmp_path)
    assert now.count("names/") >= len(STORIES) - 3
    assert read_in(1999, tmp_path) == now
    assert read_in(2063, tmp_path) == now


@pytest.mark.parametrize(
    "folder", ["annotate", "kinds", "knowledge", "model", "patterns", "readers", "reading", "settle"]
)
def test_nothing_that_reads_copy_asks_for_the_time(folder: str) -> None:
    for path in sorted((ROOT / "claimlint" / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            asked = isinstance(node, ast.Attribute) and node.attr in CLOCKS
            assert not asked, f"{path}: {ast.unparse(node)}"


def test_a_story_without_a_day_has_none() -> None:
    rules = {rule for rule, _ in told(STORIES[1][1])}
    assert rules <= {"names/party-state", "names/chamber"}
