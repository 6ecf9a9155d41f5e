"""The diagnostic format of reviewdog: comments on a pull request, with what would mend it as a suggestion to accept.

Its columns count bytes of UTF-8; where the source is not to be had, only lines are told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from claimlint.model.finding import Edit, Finding, Report
from claimlint.model.places import Places
from claimlint.model.protocols import RunFacts
from claimlint.reports import HOME, elsewhere, grounds, readable, source_of, working, written

SEVERITIES = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}

Row = dict[str, Any]

NOWHERE = "."
"""The path of what is about no story: an empty one is refused."""


class Rdjson:
    """The reporter `rdjson`."""

    name = "rdjson"
    reads_source = True

    def render(self, reports: Iterable[Report], run: RunFacts) -> Iterator[str]:
        """The head, the diagnostics of each report as it comes, then what could not be done."""
        yield f'{{"source": {written({"name": "claimlint", "url": HOME})},\n "diagnostics": ['
        lead = "\n  "
        for report in reports:
            if rows := [written(row) for row in _diagnostics(report, run)]:
                yield lead + ",\n  ".join(rows)
                lead = ",\n  "
        for path, message in run.errors:
            yield lead + written(_failed(path, "claimlint", message))
            lead = ",\n  "
        yield "]}\n"


def _diagnostics(report: Report, run: RunFacts) -> Iterator[Row]:
    source = source_of(report, run) if report.findings else None
    places = None if source is None else Places(source)
    for finding in report.findings:
        yield _diagnostic(readable(report.path), finding, source, places)
    for rule, message in report.failures:
        yield _failed(report.path, rule, message)


def _diagnostic(path: str, finding: Finding, source: str | None, places: Places | None) -> Row:
    mended = _suggestions(finding, source, places)
    told = [*grounds(finding), *elsewhere(finding)] if mended else working(finding)
    row: Row = {
        "message": "\n".join((finding.message, *told)),
        "location": {"path": path or NOWHERE, "range": _place(finding, places)},
        "severity": SEVERITIES[finding.level],
        "code": {"value": finding.rule},
    }
    return row | ({"suggestions": mended} if mended else {})


def _place(finding: Finding, places: Places | None) -> Row:
    if places is None:
        return {"start": {"line": finding.line}, "end": {"line": finding.end_line}}
    return _range(finding.start, finding.end, places)


def _suggestions(finding: Finding, source: str | None, places: Places | None) -> list[Row]:
    """One replacement that makes all edits of the fix: taken one by one they would mend half of it."""
    edits = sorted(finding.fix.edits) if finding.fix else []
    if source is None or places is None or not edits:
        return []
    return [{"range": _range(edits[0].start, edits[-1].end, places), "text": _joined(edits, source)}]


def _joined(edits: Sequence[Edit], source: str) -> str:
    """The text of edits in order, with what stands between them."""
    parts, at = "", edits[0].start
    for edit in edits:
        parts += source[at : edit.start] + edit.text
        at = edit.end
    return parts


def _range(start: int, end: int, places: Places) -> Row:
    ends = (places.in_bytes(start), places.in_bytes(end))
    return {name: {"line": line, "column": column} for name, (line, column) in zip(("start", "end"), ends, strict=True)}


def _failed(path: str, rule: str, message: str) -> Row:
    return {
        "message": message,
        "location": {"path": readable(path) or NOWHERE},
        "severity": "ERROR",
        "code": {"value": rule},
    }


REPORTER = Rdjson()
