"""Which files are linted: those named, and those in the folders named that some reader knows."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from claimlint.run.ignore import Ignores, ignores_above

Judge = Callable[[Path, bool], bool]
"""Says something of a path, given whether it is a folder."""


class _Entry(NamedTuple):
    """A file, or a folder with what is ignored around it: as it is shown, and as a real path."""

    path: Path
    real: str
    ignores: Ignores | None


class Walk:
    """Finds files in an order that does not depend on the file system; each file and folder is met once.

    `known` tells the files that some reader knows by their suffix, `excluded` the files and folders to pass over; both
    are asked only inside folders. `tell` is given the path of a folder that cannot be listed, and why.
    """

    def __init__(self, known: Callable[[Path], bool], excluded: Judge, tell: Callable[[Path, str], None]) -> None:
        self._known = known
        self._excluded = excluded
        self._tell = tell
        self._met: set[str] = set()

    def files(self, paths: Iterable[str | Path]) -> Iterator[Path]:
        """The files meant by paths. One that is no folder is meant as it is, even where there is nothing."""
        for path in map(Path, paths):
            real = os.path.realpath(path)
            ignores = ignores_above(real) if os.path.isdir(path) else None  # noqa: PTH112 - that of a Path may raise
            yield from self._found(_Entry(path, real, ignores))

    def _found(self, start: _Entry) -> Iterator[Path]:
        """A file, or those in a folder and below, by name; links are followed."""
        stack = [start]
        while stack:
            entry = stack.pop()
            if entry.real in self._met:
                continue
            self._met.add(entry.real)
            if entry.ignores is None:
                yield entry.path
            else:
                stack += reversed(list(self._inside(entry, entry.ignores.within(entry.real))))

    def _inside(self, folder: _Entry, ignores: Ignores) -> Iterator[_Entry]:
        for each in self._listed(folder.path):
            path, is_folder = folder.path / each.name, _is_folder(each)
            if not is_folder and not (_is_story(each) and self._known(path)):
                continue
            real = f"{folder.real.rstrip(os.sep)}{os.sep}{each.name}"
            if ignores.says(real, is_folder) or self._excluded(path, is_folder):
                continue
            yield _Entry(path, os.path.realpath(real) if each.is_symlink() else real, ignores if is_folder else None)

    def _listed(self, folder: Path) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                return sorted((each for each in entries if each.name[0] != "."), key=lambda each: each.name)
        except OSError as error:
            self._tell(folder, error.strerror or str(error))
            return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_story(entry: os.DirEntry[str]) -> bool:
    """Whether something is a file, or a link that leads nowhere: reading it will tell."""
    try:
        return entry.is_file() or (entry.is_symlink() and not Path(entry.path).exists())
    except OSError:
        return True
