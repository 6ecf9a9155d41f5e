"""Code Quality of GitLab: what is new in a merge request is told by fingerprints, which live through edits above."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from claimlint.model.finding import Report
from claimlint.model.protocols import RunFacts
from claimlint.reports import readable, written

SEVERITIES = {"error": "major", "warning": "minor", "suggestion": "info"}
FAILED = "critical"

Row = dict[str, object]

NOWHERE = "."
"""The path of what is about no story: Code Quality wants one."""


class GitLab:
    """The reporter `gitlab`."""

    name = "gitlab"

    def render(self, reports: Iterable[Report], run: RunFacts) -> Iterator[str]:
        """The list, with the items of each report as it comes."""
        yield "["
        lead = "\n "
        for report in reports:
            if rows := [written(row) for row in _items(report)]:
                yield lead + ",\n ".join(rows)
                lead = ",\n "
        seen: Counter[tuple[str, ...]] = Counter()
        for path, message in run.errors:
            yield lead + written(_item(path, "claimlint", message, FAILED, (1, 1), _print(seen, path, message)))
            lead = ",\n "
        yield "\n]\n"


def _items(report: Report) -> Iterator[Row]:
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in report.findings:
        own = _print(seen, report.path, finding.rule, finding.fingerprint)
        lines = (finding.line, finding.end_line)
        yield _item(report.path, finding.rule, finding.message, SEVERITIES[finding.level], lines, own)
    for rule, message in report.failures:
        yield _item(report.path, rule, message, FAILED, (1, 1), _print(seen, report.path, rule, message, "failed"))


def _item(path: str, check: str, message: str, severity: str, lines: tuple[int, int], own: str) -> Row:
    return {
        "description": message,
        "check_name": check,
        "fingerprint": own,
        "severity": severity,
        "location": {"path": readable(path) or NOWHERE, "lines": {"begin": lines[0], "end": lines[1]}},
    }


def _print(seen: Counter[tuple[str, ...]], *parts: str) -> str:
    """A hash of some parts, another one each time they come again: of two items with one print only one is shown."""
    seen[parts] += 1
    told = "\0".join((*parts, str(seen[parts])))
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


REPORTER = GitLab()
