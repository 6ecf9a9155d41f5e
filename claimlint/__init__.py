"""claimlint lints editorial copy: style slips, and names and claims that do not hold, with the working shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimlint.app import Linter as Linter
    from claimlint.hookspecs import hookimpl as hookimpl
    from claimlint.model.finding import Edit as Edit
    from claimlint.model.finding import Evidence as Evidence
    from claimlint.model.finding import Failure as Failure
    from claimlint.model.finding import Finding as Finding
    from claimlint.model.finding import Fix as Fix
    from claimlint.model.finding import FixResult as FixResult
    from claimlint.model.finding import Related as Related
    from claimlint.model.finding import Report as Report
    from claimlint.model.finding import Unreadable as Unreadable
    from claimlint.rulebook.config import ConfigError as ConfigError

__version__ = "0.1.0"

_FACE = {
    "Linter": "claimlint.app",
    "hookimpl": "claimlint.hookspecs",
    "ConfigError": "claimlint.rulebook.config",
} | dict.fromkeys(
    ("Edit", "Evidence", "Failure", "Finding", "Fix", "FixResult", "Related", "Report", "Unreadable"),
    "claimlint.model.finding",
)
__all__ = ["ConfigError", "Edit", "Evidence", "Failure", "Finding", "Fix", "FixResult"]
__all__ += ["Linter", "Related", "Report", "Unreadable", "hookimpl"]


def __getattr__(name: str) -> Any:
    """The library's names, imported when first asked for."""
    if name not in _FACE:
        raise AttributeError(f"module 'claimlint' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_FACE[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_FACE])
