"""Which files are linted: those named, and those in the folders named that some reader knows."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from claimlint.run.ignore import Ignores, ignores_above

Judge = Callable[[Path, bool], bool]
"""Says something of a path, given whether it is a folder."""


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
            if path.is_dir():
                real = os.path.realpath(path)
                yield from self._walk(path, real, ignores_above(real))
            elif self._first(os.path.realpath(path)):
                yield path

    def _first(self, real: str) -> bool:
        """Whether this is the first time that a real path is met."""
        new = real not in self._met
        self._met.add(real)
        return new

    def _walk(self, folder: Path, real: str, ignores: Ignores) -> Iterator[Path]:
        """The files in a folder and below, by name; links are followed."""
        if not self._first(real):
            return
        ignores = ignores.within(real)
        for entry in self._entries(folder):
            path, is_folder = folder / entry.name, _is_folder(entry)
            if not is_folder and not (_is_story(entry) and self._known(path)):
                continue
            at = f"{real.rstrip(os.sep)}{os.sep}{entry.name}"
            if ignores.says(at, is_folder) or self._excluded(path, is_folder):
                continue
            at = os.path.realpath(at) if entry.is_symlink() else at
            if is_folder:
                yield from self._walk(path, at, ignores)
            elif self._first(at):
                yield path

    def _entries(self, folder: Path) -> list[os.DirEntry[str]]:
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
