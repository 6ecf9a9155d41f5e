"""The page on knowledge says what the code does, and its examples can be used as they stand."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from claimlint.knowledge.importers.from_csv import read_table
from claimlint.knowledge.packs import TYPES
from tests.knowledge.desk import loaded_text

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "knowledge.md").read_text(encoding="utf-8")


def fenced(language: str) -> str:
    """The block of a language on the page."""
    (block,) = re.findall(rf"^```{language}(?: title=\S+)?\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    return str(block)


def test_its_tables_are_what_the_code_says() -> None:
    command = [sys.executable, "docs/generate_knowledge.py", "--check"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_each_type_of_record_is_there() -> None:
    told = {word for title in re.findall(r"^### (.+)$", PAGE, re.MULTILINE) for word in title.split(", ")}
    assert set(TYPES) <= told


def test_a_newsrooms_file_is_without_a_mistake(tmp_path: Path) -> None:
    found = loaded_text(tmp_path, fenced("yaml"))
    assert not found.problems
    assert [filed.record.id for filed in found.known.find("acronym", "FWT")] == ["org.fallmouth.water"]


def test_the_table_can_be_imported() -> None:
    records, problems = read_table(fenced("csv").encode(), "council.csv")
    assert not problems
    assert len(records) == 5
