"""`extends`: a configuration file over another, and that perhaps over a third."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from claimlint.rulebook.config import FILE, ConfigError, discovered_in
from claimlint.rulebook.config_merging import over
from claimlint.rulebook.config_reading import File
from claimlint.rulebook.config_values import BadValueError, nearest

DEEPEST = 8
"""So many files may extend each other at most."""


def extending(fields: dict[str, Any], parent: Path, chain: tuple[File, ...]) -> dict[str, Any]:
    """Fields over those of the file that they extend, and of those that it extends in turn; raises ConfigError.

    `chain` are the files read so far, the first one first; the last of them says the fields. It is empty where a
    program does.
    """
    file = _opened(parent, chain)
    base = file.fields()
    further = base.pop("extends", None)
    if further is not None:
        base = extending(base, further, (*chain, file))
    try:
        return over(base, fields)
    except BadValueError as error:
        raise _error(error.message, chain, error.path) from None


def _opened(parent: Path, chain: tuple[File, ...]) -> File:
    path = _meant(parent)
    row = " -> ".join(map(str, (*(file.path for file in chain), path)))
    if any(os.path.realpath(file.path) == os.path.realpath(path) for file in chain):
        raise _error(f"'extends' goes in a circle: {row}", chain)
    if len(chain) >= DEEPEST:
        raise _error(f"no more than {DEEPEST} files may extend each other: {row}", chain)
    if not path.is_file():
        shown = f" ({row})" if len(chain) > 1 else ""
        raise _error(f"'extends': there is no file {path}{_near(path)}{shown}", chain)
    return File(path, tuple(str(file.path) for file in chain))


def _meant(path: Path) -> Path:
    """The file itself, or the one in a folder."""
    return discovered_in(path) or path / FILE if path.is_dir() else path


def _near(path: Path) -> str:
    try:
        return nearest(path.name, sorted(each.name for each in path.parent.iterdir()))
    except OSError:
        return ""


def _error(message: str, chain: tuple[File, ...], keys: tuple[str | int, ...] = ("extends",)) -> ConfigError:
    return chain[-1].error(message, keys) if chain else ConfigError(message)
