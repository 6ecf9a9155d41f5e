"""What tells one state of files from another: their sizes and times, and digests of what they hold.

Caches of compiled rules, records and patterns are named by these, so that none outlives what it was made of.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

HOME = Path(__file__).parent
DIGEST = 32
"""Bytes of a digest."""

UNSETTLED = 2 * 10**9
"""A file that changed less than so many nanoseconds before it was read could change again and show the same time: then
only its content counts."""

Stamp = tuple[int, ...]
"""Size, times and number of a file's node: it changes whenever the file does."""

Facts = tuple[tuple[str, int, int], ...]
"""Names, sizes and times of files, in order."""


class MadeOf(NamedTuple):
    """The cache folder, and what stands for all that a linter is made of beside its settings."""

    cache: Path
    rules: bytes
    knowledge: str
    facts: tuple[object, ...]
    plugins: str
    baseline: str = ""


def stamp(found: os.stat_result) -> Stamp:
    """The stamp of a file."""
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_dev


def settled(stamps: Sequence[Stamp | None], written: int) -> bool:
    """Whether every file is there and was left alone for long enough before a time, in nanoseconds."""
    return all(each is not None and max(each[1:3]) < written - UNSETTLED for each in stamps)


def digest(*parts: bytes, secret: bytes = b"") -> bytes:
    """Stands for all parts, each with its length."""
    state = blake2b(digest_size=DIGEST, key=secret)
    for part in parts:
        state.update(len(part).to_bytes(8, "little"))
        state.update(part)
    return state.digest()


def of_code(*folders: str) -> tuple[Facts, ...]:
    """The modules in folders of this package and below; an empty name is for those of the package itself alone."""
    return tuple(facts(HOME / name, ".py", below=bool(name)) for name in folders)


def code_content(*folders: str) -> bytes:
    """Stands for what the modules in folders of this package and below say; an empty name is as in `of_code`."""
    paths = (
        HOME / folder / name for folder, found in zip(folders, of_code(*folders), strict=True) for name, *_ in found
    )
    return digest(*(part for path in paths for part in (str(path.relative_to(HOME)).encode(), path.read_bytes())))


def of_regex() -> Facts:
    """The modules of regex, whose compiled patterns fit no other version."""
    return of_package("regex")


@cache
def of_package(name: str) -> Facts:
    """The modules of a package outside of this one, found and not imported."""
    from importlib.machinery import PathFinder

    spec = PathFinder.find_spec(name)
    return facts(Path(spec.origin).parent, ".py", ".so", ".pyd") if spec and spec.origin else ()


@cache
def facts(folder: Path, *suffixes: str, below: bool = True) -> Facts:
    """The files of a folder, and of those below it, that end in one of some suffixes; read once in a process."""
    found: list[tuple[str, int, int]] = []
    try:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.endswith(suffixes):
                    status = entry.stat()
                    found.append((entry.name, status.st_size, status.st_mtime_ns))
                elif below and entry.is_dir() and entry.name != "__pycache__":
                    inner = facts(Path(entry.path), *suffixes, below=True)
                    found += [(f"{entry.name}/{name}", size, time) for name, size, time in inner]
    except OSError:
        return ()
    return tuple(found)
