"""A run narrowed to what has changed since a revision: which stories, and which of their findings."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from claimlint.cli.desk import STDIN, Desk, Story
from claimlint.cli.ends import Refused
from claimlint.cli.trouble import Trouble
from claimlint.model.finding import Report
from claimlint.run.revision import Changes, NoRevision, changes_since
from claimlint.settle.changed import touching


class Narrowed:
    """What `--diff-base` leaves of a run; raises Refused where changes cannot be told."""

    def __init__(self, revision: str) -> None:
        try:
            self._changes: Changes = changes_since(revision)
        except NoRevision as error:
            raise Refused(f"--diff-base: {error}") from None

    def stories(self, desk: Desk, trouble: Trouble, paths: Sequence[str]) -> Iterator[Story]:
        """The changed stories among the paths, or all in the repository that some reader knows where none is given."""
        if STDIN in paths:
            raise Refused("--diff-base reads files, not standard input")
        if not paths:
            yield from desk.found(self._files(), self._changes.root)
            return
        for path in paths:
            if path and not _within(os.path.realpath(path), self._changes.root):
                trouble.add(f"{path}: not in the git repository of the current folder (--diff-base)", path)
        for story in desk.stories(paths):
            if story.path and (os.path.realpath(story.path) in self._changes.files or not story.path.exists()):
                yield story

    def narrowed(self, report: Report) -> Report:
        """A report with those of its findings that touch changed lines."""
        lines = self._changes.files.get(os.path.realpath(report.path), ())
        return replace(report, findings=touching(report.findings, lines))

    def _files(self) -> Iterator[Path]:
        here = os.path.realpath(".")
        for file in sorted(self._changes.files):
            if os.path.isfile(file) and not os.path.islink(file):  # noqa: PTH113, PTH114
                yield Path(os.path.relpath(file, here))


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
