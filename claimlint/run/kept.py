"""Reports that are kept from run to run, by the content of the file and all else that decides them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from claimlint.extras import PACKAGES
from claimlint.model.finding import Report, Unreadable
from claimlint.patterns.bank import BANK
from claimlint.run.attempt import attempt
from claimlint.run.packed import packed, unpacked
from claimlint.run.segments import KEY, Segments
from claimlint.run.sources import decoded, read_bytes
from claimlint.run.workers import spread
from claimlint.stamps import HOME, MadeOf, digest, facts, of_package

if TYPE_CHECKING:
    from claimlint.rulebook.config import Settings

THEIRS = ("ahocorasick_rs", "pyromark", "regex", "turbohtml", "yaml")
"""Packages that read copy for us: another version may read it otherwise."""

OPTIONAL = tuple(sorted(package for packages in PACKAGES.values() for package in packages))
"""Packages of extras, which rules find in one run and not in the next."""

AHEAD = 2000
"""So many files are looked up before those that were not found are given to workers."""


class LintsText(Protocol):
    """What is asked of a linter whose reports are kept; it must pickle."""

    def lint_text(self, text: str, format: str | None = None, path: str = "") -> Report:  # noqa: A002
        """A text's report."""


class Fresh(NamedTuple):
    """A report that was just made, under its key; that is empty where the file could not be read."""

    report: Report
    key: bytes = b""


class Basis(NamedTuple):
    """What stands for all that decides a report beside the document, and whether its path matters too."""

    stamp: bytes
    by_path: bool = False

    def key(self, data: bytes, path: str) -> bytes:
        """What a report is kept under: the content of its file, and its suffix, by which the format is told."""
        name = path if self.by_path else os.path.splitext(path)[1].lower()  # noqa: PTH122 - once for each file
        return digest(data, name.encode("utf-8", "surrogatepass"), secret=self.stamp)[:KEY]


def basis(settings: Settings, made_of: MadeOf) -> Basis:
    """What stands for a linter."""
    told = replace(settings, fail_level="error", exclude=(), exclude_folder=Path(), origin="", rule_options={})
    code = (sys.version, sys.platform, facts(HOME, ".py"), *map(of_package, (*THEIRS, *OPTIONAL)))
    stamp = digest(repr((told, made_of[1:], code)).encode("utf-8", "surrogatepass"))
    # a plugin's reader is given the path, and may do with it what it likes; a baseline holds findings by path
    return Basis(stamp, by_path=bool(made_of.plugins or made_of.baseline))


@dataclass(frozen=True)
class Keyed:
    """Lints files, and says under which key a report can be kept."""

    linter: LintsText
    basis: Basis

    def __call__(self, path: str | Path) -> Fresh:
        """A file's report, or one that says why there is none."""
        key = b""

        def lint(path: str | Path) -> Report:
            nonlocal key
            data = read_bytes(path)
            # the key is of what is linted here: the file may have changed since it was looked up
            key = self.basis.key(data, str(path))
            return self.linter.lint_text(decoded(data, str(path)), path=str(path))

        report = attempt(lint, path)
        return Fresh(report, key)


class Kept:
    """The reports of one linter in the cache folder."""

    def __init__(self, settings: Settings, made_of: MadeOf) -> None:
        self._basis = basis(settings, made_of)
        self._segments = Segments(made_of.cache, self._basis.stamp[:KEY].hex())

    def lint_files(self, linter: LintsText, paths: Iterable[str | Path], jobs: int) -> Iterator[Report]:
        """A report for each file, in the order given; raises WorkerDied. With 0 jobs their number is chosen.

        What was made is kept, also where the reports are left early.
        """
        keyed = Keyed(linter, self._basis)
        try:
            if not self._segments:
                for fresh in spread(keyed, paths, jobs):
                    yield self._noted(fresh)
                return
            rest = iter(paths)
            while window := list(islice(rest, AHEAD)):
                yield from self._looked_up(keyed, window, jobs)
        finally:
            self._segments.close()
            BANK.save()

    def _looked_up(self, keyed: Keyed, paths: list[str | Path], jobs: int) -> Iterator[Report]:
        keys = [self._known(path) for path in paths]
        missing = [path for path, key in zip(paths, keys, strict=True) if not key]
        others = iter(spread(keyed, missing, jobs))
        for path, key in zip(paths, keys, strict=True):
            if not key:
                yield self._noted(next(others))
                continue
            blob = self._segments.get(key)
            report = unpacked(blob, str(path)) if blob is not None else None
            yield report or self._noted(keyed(path))

    def _known(self, path: str | Path) -> bytes:
        """The key of a file's report, if that is kept; otherwise nothing."""
        try:
            key = self._basis.key(read_bytes(path), str(path))
        except Unreadable:
            return b""
        return key if self._segments.get(key) is not None else b""

    def _noted(self, fresh: Fresh) -> Report:
        blob = packed(fresh.report) if fresh.key else None
        if blob is not None:
            self._segments.add(fresh.key, blob)
        return fresh.report
