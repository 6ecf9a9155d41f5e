"""The page about reports tells of every format; its examples are run with those of all pages."""

from __future__ import annotations

import re
from pathlib import Path

from claimlint.parts import shipped

PAGE = Path(__file__).parent.parent.parent / "docs" / "reports.md"


def test_every_format_is_told_of() -> None:
    table = re.findall(r"^\| (`.*?) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(re.findall(r"`(\w+)`", " ".join(table))) == shipped("reports")
