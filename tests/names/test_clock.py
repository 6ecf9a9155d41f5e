"""No finding depends on the day on which a story is read: only on its own."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.moved_clock import read_in
from tests.names.stories import told

ROOT = Path(__file__).parents[2]
SELECT = ("names/*",)
STORIES = (
    ("2025-03-05", "It rained, Treasury Secretary Janet Yellen said Tuesday. Rep. Jeff Van Drew (D-N.J.) did not."),
    ("", "It rained, Treasury Secretary Janet Yellen said Tuesday. Rep. Jeff Van Drew (D-N.J.) did not."),
    ("2019-12-20", "Rep. Jeff Van Drew (D-N.J.) and Sen. Dan Sullivan (R-Ark.) spoke in Swaziland."),
    ("2015-03-05", "Rep. Jeff Van Drew (D-N.J.) and Sen. Dan Sullivan (R-Ark.) spoke in Swaziland."),
    ("2024-03-05", "Congress heard the House International Relations Committee and Supreme Court Judge Elena Kagan."),
    ("2031-03-05", "Congress heard the House International Relations Committee and Supreme Court Judge Elena Kagan."),
    ("", "Joe Biden, the 45th president, and the Drug Enforcement Agency spoke of six Chinese companies and nations."),
)
CLOCKS = {"today", "now", "utcnow", "time_ns", "localtime", "gmtime"}


def test_the_year_of_the_reader_changes_nothing(tmp_path: Path) -> None:
    now = read_in(2025, tmp_path, SELECT, STORIES)
    assert now.count("names/") >= len(STORIES) - 3
    assert read_in(1999, tmp_path, SELECT, STORIES) == now
    assert read_in(2063, tmp_path, SELECT, STORIES) == now


@pytest.mark.parametrize(
    "folder", ["annotate", "claims", "kinds", "knowledge", "model", "patterns", "readers", "reading", "settle"]
)
def test_nothing_that_reads_copy_asks_for_the_time(folder: str) -> None:
    for path in sorted((ROOT / "claimlint" / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            asked = isinstance(node, ast.Attribute) and node.attr in CLOCKS
            assert not asked, f"{path}: {ast.unparse(node)}"


def test_a_story_without_a_day_has_none() -> None:
    rules = {rule for rule, _ in told(STORIES[1][1])}
    assert rules <= {"names/party-state", "names/chamber"}
