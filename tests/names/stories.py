"""Stories of a day, read with everything that ships of the pack names."""

from __future__ import annotations

from datetime import date
from functools import cache

from claimlint.app import Linter


@cache
def linter() -> Linter:
    """One linter for all of them: the rules of names alone, and every level."""
    return Linter(select=["names/*"], level="suggestion")


def told(text: str, day: str = "") -> list[tuple[str, str]]:
    """Rule and text of each finding at warning and above; nothing may fail."""
    report = linter().lint_text(text, "plain", date=date.fromisoformat(day) if day else None)
    assert not report.failures
    return [(one.rule, one.text) for one in report.findings if one.level != "suggestion"]
