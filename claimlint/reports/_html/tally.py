"""What a whole run amounts to, by level and by pack: the counts beside the filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from claimlint.model.finding import LEVELS, Report
from claimlint.reports import Summary


class Tally(Summary):
    """A summary that also counts findings by pack, claims, and stories in which nothing was found."""

    def __init__(self) -> None:
        super().__init__()
        self.by_pack: Counter[str] = Counter()
        self.claims = 0
        self.clean = 0

    @property
    def total(self) -> int:
        """How many findings there are."""
        return sum(self.findings.values())

    @property
    def levels(self) -> list[tuple[str, int]]:
        """Levels at which something was found, the gravest first, with counts."""
        return [(level, self.findings[level]) for level in reversed(LEVELS) if self.findings[level]]

    @property
    def packs(self) -> list[tuple[str, int]]:
        """Packs that found something, by name, with counts."""
        return sorted(self.by_pack.items())

    def counted(self, reports: Iterable[Report]) -> Iterator[Report]:
        """The same reports, each counted before it is handed on."""
        for report in super().counted(reports):
            self.by_pack.update(finding.rule.partition("/")[0] for finding in report.findings)
            self.claims += len(report.claims)
            self.clean += report.read and not report.findings
            yield report
