"""The file of a baseline: read for a linter, with paths that count from its folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from claimlint.model.finding import Finding
from claimlint.rulebook.config import ConfigError
from claimlint.settle.baseline import BadBaseline, Entries, Parted, parsed, part
from claimlint.stamps import digest


class Baseline(NamedTuple):
    """What was accepted, the real path of the folder that its paths count from, and what stands for both."""

    folder: str
    entries: Entries
    stamp: str = ""

    def part(self, path: str, findings: Iterable[Finding], looked: Callable[[str], bool]) -> Parted:
        """Part the findings of a document by what was accepted there; a document without a path has no part in it."""
        expected = self.entries.get(self.key(path), {}) if path and self.entries else {}
        return part(findings, expected, looked)

    def key(self, path: str | Path) -> str:
        """How a document's path is written in the file; raises ValueError for one on another drive."""
        folder, name = os.path.split(os.path.abspath(path))  # noqa: PTH100 - also takes away `..`
        return Path(os.path.relpath(os.path.join(os.path.realpath(folder), name), self.folder)).as_posix()  # noqa: PTH118

    def forgotten(self, folders: Iterable[str | Path]) -> tuple[int, list[str]]:
        """How many findings were accepted in documents that have left these folders, and under which paths."""
        gone = list(self.missing(folders))
        return sum(sum(self.entries[path].values()) for path in gone), gone

    def missing(self, folders: Iterable[str | Path]) -> Iterator[str]:
        """The paths in these folders under which a document was accepted that is not there any more."""
        within = [os.path.realpath(folder) for folder in folders if os.path.isdir(folder)]  # noqa: PTH112
        for path in sorted(self.entries):
            whole = os.path.normpath(os.path.join(self.folder, path))  # noqa: PTH118
            inside = any(whole.startswith(folder.rstrip(os.sep) + os.sep) for folder in within)
            if inside and _is_gone(whole):
                yield path


def _is_gone(path: str) -> bool:
    """Whether nothing is there; of what cannot be looked at nobody knows."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def opened(path: Path) -> Baseline:
    """The baseline in a file; raises ConfigError, which says what is wrong with it and where."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise ConfigError("there is no such baseline; `claimlint baseline` writes one", str(path)) from None
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror or error}", str(path)) from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"not UTF-8: byte 0x{error.object[error.start]:02x}", str(path)) from None
    try:
        folder, data = folder_of(path), text.encode()
        return Baseline(folder, parsed(text), digest(folder.encode("utf-8", "surrogatepass"), data).hex())
    except BadBaseline as error:
        lines = text.split("\n")
        guilty = lines[error.line - 1].rstrip("\r") if 0 < error.line <= len(lines) else ""
        raise ConfigError(error.message, str(path), error.line, error.column, guilty[:100]) from None


def folder_of(path: Path) -> str:
    """The real path of the folder that the paths of a baseline count from."""
    return os.path.realpath(path.parent)
