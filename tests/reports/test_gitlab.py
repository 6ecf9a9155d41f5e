"""Code Quality: items that GitLab accepts, with fingerprints that tell places apart and live through edits above."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from hypothesis import given
from jsonschema import Draft202012Validator

from claimlint.model.finding import Report
from claimlint.model.protocols import RunFacts
from claimlint.reports import gitlab
from tests.reports.hostile import CLEAN, COMMON, HOSTILE, run_of
from tests.reports.strategies import REPORT, stories

SEVERITY = {"error": "major", "warning": "minor", "suggestion": "info"}

TEXT = {"type": "string", "minLength": 1}
LINE = {"type": "integer", "minimum": 1}
SCHEMA: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": TEXT,
            "check_name": TEXT,
            "fingerprint": TEXT,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {**TEXT, "not": {"pattern": "^\\./"}},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": LINE, "end": LINE}},
                },
            },
        },
    },
}
"""What GitLab's documentation of Code Quality asks of a report; no schema of it is published."""
VALIDATOR = Draft202012Validator(SCHEMA)


def items(given: Iterable[Report], run: RunFacts) -> Any:
    written = "".join(gitlab.REPORTER.render(iter(given), run))
    assert not written.startswith("\ufeff"), "GitLab cannot read a report with a byte-order mark"
    told = json.loads(written)
    VALIDATOR.validate(told)
    return told


@given(stories())
def test_any_finding_leads_back_to_its_place(story: tuple[Report, str]) -> None:
    report, _ = story
    told = items([report], run_of(errors=()))
    assert len(told) == len(report.findings) + len(report.failures)
    assert len({item["fingerprint"] for item in told}) == len(told)
    for item, finding in zip(told, report.findings, strict=False):
        assert (item["check_name"], item["description"]) == (finding.rule, finding.message)
        assert item["location"]["lines"] == {"begin": finding.line, "end": finding.end_line}
        assert item["severity"] == SEVERITY[finding.level]


def test_fingerprints_live_through_edits_above() -> None:
    moved = tuple(replace(finding, line=finding.line + 9, start=finding.start + 99) for finding in REPORT.findings)
    before, after = (items([replace(REPORT, findings=found)], run_of(errors=())) for found in (REPORT.findings, moved))
    assert [item["fingerprint"] for item in before] == [item["fingerprint"] for item in after]


def test_prints_differ_by_document_and_rule() -> None:
    told = items([HOSTILE, replace(HOSTILE, path="other.md")], run_of())
    assert len({item["fingerprint"] for item in told}) == len(told)


def test_what_could_not_be_done_is_critical() -> None:
    told = items(COMMON, run_of())
    assert [item["location"]["path"] for item in told if item["severity"] == "critical"] == [
        *("story.md", HOSTILE.path, "gone.md", ".", "bad\ufffd.md"),
    ]


def test_nothing_is_an_empty_list() -> None:
    assert items([CLEAN], run_of(errors=())) == []
