"""What the library's methods are given: a wrong type is told by name, before anything is done with it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path


def text_of(value: object) -> str:
    """The copy to lint; raises TypeError."""
    if isinstance(value, str):
        return value
    hint = ": decode it first" if isinstance(value, bytes | bytearray) else ""
    raise _wrong("text", "a str", value, hint)


def path_of(value: object) -> str:
    """A path as a string; raises TypeError."""
    path = os.fspath(value) if isinstance(value, os.PathLike) else value
    if isinstance(path, str):
        return path
    raise _wrong("path", "a str or a Path", value)


def day_of(value: object) -> date | None:
    """The day of a document, if there is one; raises TypeError."""
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    raise _wrong(
        "date",
        "a datetime.date or None",
        value,
        ": date.fromisoformat makes one of it" if isinstance(value, str) else "",
    )


def format_of(value: object, known: Iterable[str]) -> str | None:
    """The name of a format, if there is one; raises TypeError, and KeyError with the nearest name for an unknown."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise _wrong("format", "a str or None", value)
    names = list(known)
    if value in names or not value:
        return value
    from claimlint.rulebook.config_values import nearest

    raise KeyError(f"no reader for the format '{value}'; there are {', '.join(names)}{nearest(value, names)}")


def jobs_of(value: object) -> int:
    """A number of processes; raises TypeError, and ValueError below 0."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise _wrong("jobs", "an int", value)
    if value < 0:
        raise ValueError(f"jobs must be 0, to choose, or more, not {value}")
    return value


def paths_of(value: object) -> Iterable[str | Path]:
    """Several paths; raises TypeError, also for one alone, which can only be a mistake."""
    if isinstance(value, str | os.PathLike):
        raise TypeError(f"several paths are needed, such as [{os.fspath(value)!r}]")
    if not isinstance(value, Iterable):
        raise _wrong("paths", "several paths", value)
    return value


def _wrong(name: str, wanted: str, value: object, hint: str = "") -> TypeError:
    return TypeError(f"{name} must be {wanted}, not {type(value).__name__}{hint}")
