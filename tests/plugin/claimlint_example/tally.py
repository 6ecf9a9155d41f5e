"""How many findings each file has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimlint.model.finding import Report
from claimlint.model.protocols import RunFacts


class Tally:
    """A line for each file: the number of its findings and its path."""

    name = "tally"

    def render(self, reports: Iterable[Report], run: RunFacts) -> Iterator[str]:
        """The lines, in the order of the reports."""
        for report in reports:
            yield f"{len(report.findings)} {report.path}\n"
