"""One file through a linter, whatever becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from claimlint.model.finding import Report, Unreadable


class Lints(Protocol):
    """What is asked of a linter; it must pickle."""

    def lint_file(self, path: str | Path) -> Report:
        """A file's report; raises Unreadable."""


@dataclass(frozen=True)
class Attempts:
    """The work of a worker: a report for each file."""

    linter: Lints

    def __call__(self, path: str | Path) -> Report:
        """A file's report, or one that says why there is none."""
        return attempt(self.linter.lint_file, path)


class WorkerDied(RuntimeError):  # noqa: N818
    """A worker process ended before its work was done; the message names the files that it had in hand."""


def attempt(lint: Callable[[str | Path], Report], path: str | Path) -> Report:
    """A file's report, or one with `read` False and a line that says why there is none."""
    try:
        return lint(path)
    except Unreadable as error:
        problem = str(error)
    except Exception as error:
        problem = f"{path}: cannot be linted: {type(error).__name__}: {error}"
    return Report(path=str(path), format="", date=None, words=0, problems=(problem,), read=False)
