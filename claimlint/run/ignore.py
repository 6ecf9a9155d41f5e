"""Patterns of paths to pass over, written as in .gitignore."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

GITIGNORE = ".gitignore"


class Patterns(NamedTuple):
    """Patterns and the folder that they count from, as a real path."""

    folder: str
    spec: GitIgnoreSpec

    def says(self, path: str, is_folder: bool) -> bool | None:
        """Whether a real path is passed over, or None where no pattern speaks of it."""
        inside = os.path.relpath(path, self.folder).replace(os.sep, "/")
        while inside.startswith("../"):
            inside = inside[3:]
        return self.spec.check_file(f"{inside}/" if is_folder else inside).include


class Ignores(NamedTuple):
    """The .gitignore files that count in a folder, outermost first."""

    stack: tuple[Patterns, ...] = ()

    def within(self, folder: str) -> Ignores:
        """The same with that of a folder inside, if it has one."""
        found = _read(folder)
        return Ignores((*self.stack, found)) if found else self

    def says(self, path: str, is_folder: bool) -> bool:
        """Whether a real path is ignored: the innermost file that speaks of it decides."""
        said = (patterns.says(path, is_folder) for patterns in reversed(self.stack))
        return next((word for word in said if word is not None), False)


def patterns(lines: Iterable[str], folder: str) -> Patterns:
    """Patterns that count from a folder, given as a real path; a line that is no pattern means nothing."""
    from pathspec import GitIgnoreSpec

    sound = []
    for line in lines:
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            continue
        sound.append(line)
    return Patterns(folder, GitIgnoreSpec.from_lines(sound))


def ignores_above(folder: str) -> Ignores:
    """The .gitignore files above a folder, given as a real path, up to the root of its repository.

    None where there is no repository, or where they ignore the folder itself: it was asked for all the same.
    """
    row = [Path(folder), *Path(folder).parents]
    root = next((i for i, each in enumerate(row) if os.path.lexists(each / ".git")), 0)
    ignores = Ignores()
    for parent, child in zip(row[root:0:-1], row[root - 1 :: -1], strict=False):
        ignores = ignores.within(str(parent))
        if ignores.says(str(child), True):
            return Ignores()
    return ignores


def _read(folder: str) -> Patterns | None:
    try:
        lines = (Path(folder) / GITIGNORE).read_text(encoding="utf-8-sig", errors="surrogateescape").splitlines()
    except OSError:
        return None
    return patterns(lines, folder)
