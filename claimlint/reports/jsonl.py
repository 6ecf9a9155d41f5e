"""One finding a line, each a JSON object with the path of its document and every field of the finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimlint.model.finding import Report
from claimlint.model.protocols import RunFacts
from claimlint.reports import plain, readable, written


class JsonLines:
    """The reporter `jsonl`: for programs that read line by line."""

    name = "jsonl"

    def render(self, reports: Iterable[Report], run: RunFacts) -> Iterator[str]:
        """A line for each finding."""
        for report in reports:
            path = {"path": readable(report.path)}
            for finding in report.findings:
                yield written(path | plain(finding)) + "\n"


REPORTER = JsonLines()
