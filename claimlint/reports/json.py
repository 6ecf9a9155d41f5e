"""One JSON document for a whole run, written as the reports come, one finding a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimlint.model.finding import Claim, Finding, Report
from claimlint.model.protocols import RunFacts
from claimlint.reports import Summary, readable, written

VERSION = 1


class Json:
    """The reporter `json`; `claimlint schema report` prints the schema of what it writes."""

    name = "json"

    def render(self, reports: Iterable[Report], run: RunFacts) -> Iterator[str]:
        """Pieces of the document: the head, each report as it comes, then errors and sums."""
        summary = Summary()
        packs = list(run.knowledge)
        tool = {"name": "claimlint", "version": run.version, "rules": run.rules, "knowledge": packs}
        yield f'{{"version": {VERSION}, "tool": {written(tool)},\n "documents": ['
        lead = "\n  "
        for report in summary.counted(reports):
            if report.read:
                yield lead + _document(report, claims=bool(run.options.get("claims") or report.claims))
                lead = ",\n  "
        errors = [{"path": readable(path), "message": message} for path, message in run.errors]
        told = f',\n "statistics": {_lines(summary.statistics())}' if run.options.get("statistics") else ""
        yield f'],\n "errors": {_lines(errors)},\n "summary": {written(_sums(summary))}{told}}}\n'


def _document(report: Report, *, claims: bool) -> str:
    head: dict[str, object] = {
        "path": readable(report.path),
        "format": report.format,
        "date": report.date,
        "words": report.words,
    }
    rest: dict[str, object] = {"failures": report.failures}
    if report.accepted:
        rest["accepted"] = report.accepted
    if report.limited:
        rest["limited"] = report.limited
    return (
        f'{written(head)[:-1]},\n   "findings": {_lines(report.findings)},'
        f'\n   "suppressed": {_lines(report.suppressed)},'
        + (f'\n   "claims": {_lines(report.claims)},' if claims else "")
        + f"\n   {written(rest)[1:]}"
    )


def _lines(values: Iterable[Finding | Claim | Mapping[str, object]]) -> str:
    rows = ",".join(f"\n    {written(value)}" for value in values)
    return f"[{rows}]"


def _sums(summary: Summary) -> dict[str, object]:
    names = ("documents", "words", "findings", "suppressed", "failures")
    baseline = ("accepted", "gone") if summary.accepted or summary.gone else ()
    return {name: getattr(summary, name) for name in (*names, *baseline)}


REPORTER = Json()
