"""One finding a line, each a JSON object with the path of its document and every field of the finding.

Where claims are asked for, those of a document follow its findings: they have a `family` and no `rule`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimlint.model.finding import Report
from claimlint.model.protocols import RunFacts
from claimlint.reports import plain, readable, written


class JsonLines:
    """The reporter `jsonl`: for programs that read line by line."""

    name = "jsonl"

    def render(self, reports: Iterable[Report], run: RunFacts) -> Iterator[str]:
        """A line for each finding, then one for each claim."""
        for report in reports:
            path = {"path": readable(report.path)}
            for told in (*report.findings, *report.claims):
                yield written(path | plain(told)) + "\n"


REPORTER = JsonLines()
