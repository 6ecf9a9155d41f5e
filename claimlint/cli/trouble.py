"""What could not be done: told at once on standard error, and kept for the report and the exit status."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from claimlint.cli.writing import tell
from claimlint.model.finding import Report

PLACED = re.compile(r"(?P<path>[^\n]+?):(?P<line>\d+):(?P<column>\d+): (?P<message>[^\n]*)")


class Trouble:
    """Collects what could not be done; each thing is told once.

    `errors` are (path, message) for a report; `failed` says whether a rule failed on a document, which its report has.
    """

    def __init__(self, tell: Callable[[str], None] = tell) -> None:
        self._tell = tell
        self.errors: list[tuple[str, str]] = []
        self.failed = False
        self._told: set[str] = set()

    def __bool__(self) -> bool:
        return self.failed or bool(self.errors)

    def add(self, problem: str, path: str = "") -> None:
        """Something that went wrong, as it is shown; it begins with a path, unless it is about none.

        `path` is what it begins with where no line and column follow.
        """
        if problem in self._told:
            return
        self._told.add(problem)
        if path and problem.startswith(f"{path}: "):
            self.errors.append((path, problem[len(path) + 2 :]))
        elif placed := PLACED.match(problem):
            message = f"line {placed['line']}, column {placed['column']}: {placed['message']}"
            self.errors.append((placed["path"], message))
        else:
            self.errors.append((path, problem))
            problem = problem if path else f"claimlint: {problem}"
        self._tell(problem)

    def remark(self, text: str) -> None:
        """Something worth knowing that keeps nothing from being done."""
        if text not in self._told:
            self._told.add(text)
            self._tell(f"claimlint: {text}")

    def heard(self, reports: Iterator[Report]) -> Iterator[Report]:
        """The same reports, with what each could not do added before it is handed on."""
        for report in reports:
            for problem in report.problems:
                self.add(problem, report.path)
            for failure in report.failures:
                self.failed = True
                self._tell(f"{report.path}: rule {failure}")
            yield report
