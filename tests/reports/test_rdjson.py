"""The format of reviewdog: columns in bytes that lead back to the place, and suggestions that mend as the fix does."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft7Validator, ValidationError

from claimlint.model.finding import Edit, Report
from claimlint.model.protocols import RunFacts
from claimlint.reports import rdjson
from tests.reports.hostile import CLEAN, COMMON, HOSTILE, SOURCES, run_of
from tests.reports.strategies import stories

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "rdformat.json").read_text(encoding="utf-8"))
(RESULT,) = (form for form in SCHEMA["oneOf"] if form["title"] == "DiagnosticResult")
VALIDATOR = Draft7Validator(RESULT)


def told(given: Iterable[Report], run: RunFacts) -> list[Any]:
    result = json.loads("".join(rdjson.REPORTER.render(iter(given), run)))
    VALIDATOR.validate(result)
    assert result["source"]["name"] == "claimlint"
    return list(result["diagnostics"])


def at(source: bytes, place: dict[str, int]) -> int:
    """The offset in bytes of a line and a column."""
    lines = source.split(b"\n")
    return sum(len(line) + 1 for line in lines[: place["line"] - 1]) + place["column"] - 1


def mended(source: str, edits: Iterable[Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        source = source[: edit.start] + edit.text + source[edit.end :]
    return source


@given(stories())
def test_any_finding_leads_back_to_its_place_and_is_mended_there(story: tuple[Report, str]) -> None:
    report, source = story
    raw = source.encode("utf-8", "surrogatepass")
    diagnostics = told([report], run_of({report.path: source}, ()))
    assert len(diagnostics) == len(report.findings) + len(report.failures)
    # what stood in the copy of a suppressed finding counts too
    for diagnostic, finding in zip(diagnostics, report.findings, strict=False):
        place = diagnostic["location"]["range"]
        assert raw[at(raw, place["start"]) : at(raw, place["end"])] == finding.text.encode("utf-8", "surrogatepass")
        assert diagnostic["code"] == {"value": finding.rule}
        assert ("suggestions" in diagnostic) == (finding.fix is not None)
        for suggestion in diagnostic.get("suggestions", ()):
            start, end = (at(raw, suggestion["range"][name]) for name in ("start", "end"))
            text = suggestion["text"].encode("utf-8", "surrogatepass")
            assert finding.fix
            after = mended(source, finding.fix.edits).encode("utf-8", "surrogatepass")
            assert raw[:start] + text + raw[end:] == after


def test_without_the_source_only_lines_are_told() -> None:
    doubled, *_ = told([HOSTILE], run_of(errors=()))
    assert doubled["location"]["range"] == {"start": {"line": 2}, "end": {"line": 2}}
    assert "suggestions" not in doubled
    assert doubled["message"].endswith("\nunsafe fix: the | ''")


def test_severities_and_working() -> None:
    diagnostics = told([HOSTILE], run_of(SOURCES, ()))
    assert [diagnostic["severity"] for diagnostic in diagnostics] == ["WARNING", "ERROR", "INFO", "INFO", "ERROR"]
    assert diagnostics[0]["message"].split("\n")[1:] == [
        "this stands inside a quotation",
        "record: said & done\\u202e (a <book>, p. 3)",
        "see 2:1: it begins, here: 100%",
    ]


def test_what_could_not_be_done_is_told_with_its_path() -> None:
    last = told(COMMON, run_of(SOURCES))[-3:]
    assert [diagnostic["location"]["path"] for diagnostic in last] == ["gone.md", ".", "bad\ufffd.md"]


def test_nothing_is_an_empty_list() -> None:
    assert told([CLEAN], run_of(errors=())) == []


def test_the_schema_refuses_what_is_no_result() -> None:
    refused: list[object] = [{"diagnostics": [{}]}, {"diagnostics": [{"message": "m", "location": {"path": ""}}]}, []]
    for wrong in refused:
        with pytest.raises(ValidationError):
            VALIDATOR.validate(wrong)
