"""Stories read by a program that believes to run in another year."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
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
asked = json.load(sys.stdin)
linter = claimlint.Linter(select=asked["select"], level="suggestion", show_claims=True)
for day, text in asked["stories"]:
    report = linter.lint_text(text, "plain", date=date.fromisoformat(day) if day else None)
    print([(one.rule, one.level, one.start, one.end, one.message, one.suggestions) for one in report.findings])
    print([tuple(one) for one in report.claims])
    assert not report.failures, report.failures
"""


def read_in(year: int, cache: Path, select: Sequence[str], stories: Sequence[tuple[str, str]]) -> str:
    """What some rules find in stories, each a day and a text, by a program that believes to run in a year."""
    found = subprocess.run(
        [sys.executable, "-c", MOVED.replace("YEAR", str(year))],
        input=json.dumps({"select": select, "stories": stories}),
        capture_output=True, text=True, check=True, cwd=ROOT, timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT), "CLAIMLINT_CACHE_DIR": str(cache)},
    )  # fmt: skip
    return found.stdout
