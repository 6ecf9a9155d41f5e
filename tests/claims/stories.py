"""Stories of a day, read with everything that ships of the packs claims and dates."""

from __future__ import annotations

from datetime import date
from functools import cache

from claimlint.app import Linter
from claimlint.model.finding import Report


@cache
def linter() -> Linter:
    """One linter for all of them: the rules of claims and dates alone, every level, and the claims that held."""
    return Linter(select=["claims/*", "dates/*"], level="suggestion", show_claims=True)


def read(text: str, day: str = "") -> Report:
    """The report of a story; nothing may fail."""
    report = linter().lint_text(text, "plain", date=date.fromisoformat(day) if day else None)
    assert not report.failures
    return report


def told(text: str, day: str = "") -> list[tuple[str, str]]:
    """Rule and text of each finding, suggestions too."""
    return [(one.rule, one.text) for one in read(text, day).findings]
