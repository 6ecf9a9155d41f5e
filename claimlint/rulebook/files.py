"""The files of rule folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from claimlint import stamps
from claimlint.written.problems import FileProblem

SUFFIX = ".yml"
WRONG_SUFFIX = ".yaml"
LISTS = "lists"
WORDS = "words"
NO_RULES = frozenset((LISTS, WORDS))
"""The stems of files that hold lists and classes of words for rules, and no rule."""
DEEPEST = 40
"""Folders nested deeper than this are not read."""


class RuleFile(NamedTuple):
    """A file: the folder of rules it lies in, its path below that without suffix (parted by /), and its whole path.

    `stamp` changes whenever the file does: size, times and number of its node.
    """

    root: str
    name: str
    path: str
    stamp: stamps.Stamp

    @property
    def folder(self) -> str:
        """The folder it lies in, below the root; empty for the root itself."""
        return self.name.rpartition("/")[0]

    @property
    def is_words(self) -> bool:
        """Whether it holds classes of words and no rule."""
        return self.name.rpartition("/")[2] == WORDS

    @property
    def is_rule(self) -> bool:
        """Whether it holds a rule."""
        return self.name.rpartition("/")[2] not in NO_RULES

    @property
    def is_lists(self) -> bool:
        """Whether it holds named lists and no rule."""
        return self.name.rpartition("/")[2] == LISTS


class Listing(NamedTuple):
    """All files in some folders, in an order that does not depend on the file system, and what could not be read."""

    files: tuple[RuleFile, ...]
    problems: tuple[FileProblem, ...]


class Profile(NamedTuple):
    """A folder of profiles, and the name of the one that is in use, if any, or the path of a desk's own.

    `houses` are all files of the desk's own that its configuration names, for some paths perhaps: rules may follow
    cells that only one of these fills.
    """

    folder: Path | None = None
    name: str | None = None
    houses: tuple[str, ...] = ()


NO_PROFILE = Profile()


def shown(profile: str | None) -> str:
    """A profile as it is told of: its name, or that of a desk's own file."""
    return (profile or "").replace(os.sep, "/").rpartition("/")[2].removesuffix(SUFFIX)


def is_house(profile: str) -> bool:
    """Whether a profile is a desk's own: the path of a file, not a name."""
    return profile.endswith(SUFFIX)


def listing(roots: Iterable[os.PathLike[str] | str]) -> Listing:
    """The rule files in folders and below; a folder that is reached again, by links, is not walked again."""
    problems: list[FileProblem] = []
    seen: set[tuple[int, int]] = set()
    files = [file for root in roots for file in _walk(os.fspath(root), os.fspath(root), "", seen, problems)]
    return Listing(tuple(files), tuple(problems))


def content(file: RuleFile) -> bytes | FileProblem:
    """The bytes of a file, or why it cannot be read."""
    try:
        return Path(file.path).read_bytes()
    except OSError as error:
        return FileProblem(file.path, 0, 0, error.strerror or str(error))


def held(path: str) -> bytes:
    """What a file holds, or the names of the files in a folder; of what cannot be read, nothing."""
    try:
        if os.path.isdir(path):  # noqa: PTH112 - a start looks at these files before all else
            return "\n".join(sorted(os.listdir(path))).encode("utf-8", "surrogatepass")  # noqa: PTH208
        return Path(path).read_bytes()
    except OSError:
        return b""


def _walk(
    root: str, folder: str, name: str, seen: set[tuple[int, int]], problems: list[FileProblem]
) -> Iterator[RuleFile]:
    try:
        here = os.stat(folder)  # noqa: PTH116 - a thousand files are stepped over at each start
        if (here.st_dev, here.st_ino) in seen:
            return
        seen.add((here.st_dev, here.st_ino))
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        problems.append(FileProblem(folder, 0, 0, f"this folder of rules cannot be read: {error.strerror or error}"))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and name.count("/") < DEEPEST:
            yield from _walk(root, entry.path, f"{name}{entry.name}/", seen, problems)
        elif entry.name.endswith(SUFFIX):
            file = _file(root, entry, name)
            if isinstance(file, RuleFile):
                yield file
            else:
                problems.append(file)
        elif entry.name.endswith(WRONG_SUFFIX):
            problems.append(FileProblem(entry.path, 0, 0, f"not read: the files of rules end in {SUFFIX}"))


def _file(root: str, entry: os.DirEntry[str], name: str) -> RuleFile | FileProblem:
    try:
        stat = entry.stat()
    except OSError as error:
        return FileProblem(entry.path, 0, 0, error.strerror or str(error))
    if not entry.is_file():
        return FileProblem(entry.path, 0, 0, "not a file")
    return RuleFile(root, name + entry.name[: -len(SUFFIX)], entry.path, stamps.stamp(stat))
