"""Workflow commands of GitHub Actions: each line becomes an annotation beside the changed copy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from claimlint.model.finding import Finding, Report
from claimlint.model.protocols import RunFacts
from claimlint.reports import harmless, readable, working

COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}
ESCAPED = re.compile("[%\r\n]")
ESCAPED_IN_PROPERTIES = re.compile("[%\r\n:,]")


class GitHub:
    """The reporter `github`."""

    name = "github"

    def render(self, reports: Iterable[Report], run: RunFacts) -> Iterator[str]:
        """A line for each finding and each rule that failed, then one for whatever else could not be done."""
        for report in reports:
            path = readable(report.path)
            for finding in report.findings:
                yield _finding(path, finding)
            for failure in report.failures:
                yield _command(
                    "error", {"file": path, "title": f"claimlint ({failure.rule} failed)"}, [failure.message]
                )
        for path, message in run.errors:
            yield _command("error", {"file": readable(path), "title": "claimlint"}, [message])


def _finding(path: str, finding: Finding) -> str:
    properties = {
        "file": path,
        "line": str(finding.line),
        "endLine": str(finding.end_line),
        "col": str(finding.column),
        "endColumn": str(finding.end_column),
        "title": f"claimlint ({finding.rule})",
    }
    return _command(COMMANDS[finding.level], properties, [finding.message, *working(finding)])


def _command(name: str, properties: dict[str, str], lines: list[str]) -> str:
    told = ",".join(f"{key}={_safe(value, ESCAPED_IN_PROPERTIES)}" for key, value in properties.items() if value)
    return f"::{name} {told}::{_safe(chr(10).join(lines), ESCAPED)}\n"


def _safe(text: str, special: re.Pattern[str]) -> str:
    return harmless(special.sub(lambda found: f"%{ord(found[0]):02X}", text))


REPORTER = GitHub()
