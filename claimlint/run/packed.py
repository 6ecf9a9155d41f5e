"""A report as bytes that can be kept, and back; nothing of it is ever executed."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from claimlint.model.finding import Claim, Edit, Evidence, Finding, Fix, Related, Report

OF_FINDING = tuple(field.name for field in fields(Finding))
FIX, EVIDENCE, RELATED = map(OF_FINDING.index, ("fix", "evidence", "related"))
PLAIN = tuple(
    field.name
    for field in fields(Report)
    if field.name not in ("path", "findings", "suppressed", "failures", "problems", "claims", "limited", "read")
)
"""Fields of a report that are kept as they are."""


def packed(report: Report) -> bytes | None:
    """A report without its path; None for one that should be made again next time.

    That is where the file could not be read, where a rule failed (it may have been cut off for its time), or where
    something of it is not plain data.
    """
    lead = f"{report.path}:"
    if not report.read or report.failures or not all(problem.startswith(lead) for problem in report.problems):
        return None
    problems = tuple(problem[len(lead) :] for problem in report.problems)
    plain = {name: getattr(report, name) for name in PLAIN}
    found = _rows(report.findings), _rows(report.suppressed), tuple(map(tuple, report.claims))
    whole: Any = (*found, problems, dict(report.limited), plain)
    try:
        return marshal.dumps(whole)
    except ValueError:
        return None


def unpacked(data: bytes, path: str) -> Report | None:
    """The report that was packed, of a file at a path; None for bytes that are none."""
    try:
        findings, suppressed, claims, problems, limited, plain = marshal.loads(data)
        return Report(
            path=path,
            findings=tuple(map(_finding, findings)),
            suppressed=tuple(map(_finding, suppressed)),
            claims=tuple(Claim(*row) for row in claims),
            problems=tuple(f"{path}:{problem}" for problem in problems),
            limited=limited,
            **plain,
        )
    except (ValueError, EOFError, TypeError):
        return None


def _rows(findings: Iterable[Finding]) -> tuple[tuple[object, ...], ...]:
    return tuple(map(_row, findings))


def _row(finding: Finding) -> tuple[object, ...]:
    row = [getattr(finding, name) for name in OF_FINDING]
    if finding.fix:
        row[FIX] = (tuple(map(tuple, finding.fix.edits)), finding.fix.safety)
    row[EVIDENCE] = tuple(map(tuple, finding.evidence))
    row[RELATED] = tuple(map(tuple, finding.related))
    return tuple(row)


def _finding(row: Sequence[Any]) -> Finding:
    values = list(row)
    if values[FIX]:
        edits, safety = values[FIX]
        values[FIX] = Fix(tuple(Edit(*edit) for edit in edits), safety)
    values[EVIDENCE] = tuple(Evidence(*each) for each in values[EVIDENCE])
    values[RELATED] = tuple(Related(*each) for each in values[RELATED])
    return Finding(*values)
