"""The JSON reports: their shape, and that any report fits the schema."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from claimlint.model.finding import LEVELS, Claim, Finding, Report
from claimlint.model.protocols import Reporter, RunFacts
from claimlint.reports import json as as_json
from claimlint.reports import jsonl
from claimlint.reports._schema import report_schema
from tests.reports.strategies import HELD, OPEN, REPORT, reports, words

VALIDATOR = Draft202012Validator(report_schema())


def rendered(reporter: Reporter, given: Sequence[Report], errors: Sequence[tuple[str, str]] = ()) -> str:
    return "".join(reporter.render(iter(given), RunFacts("0.1.0", 7, errors, {})))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(report_schema())


@given(st.lists(reports, max_size=3), st.lists(st.tuples(words, words), max_size=2))
def test_any_run_fits_the_schema_and_sums_up(given: list[Report], errors: list[tuple[str, str]]) -> None:
    document = json.loads(rendered(as_json.REPORTER, given, errors))
    VALIDATOR.validate(document)
    read = [report for report in given if report.read]
    assert [each["path"] for each in document["documents"]] == [report.path for report in read]
    assert document["errors"] == [{"path": path, "message": message} for path, message in errors]
    levels = [finding.level for report in given for finding in report.findings]
    assert document["summary"]["findings"] == {level: levels.count(level) for level in LEVELS}
    assert document["summary"]["documents"] == len(read)


def test_the_schema_refuses_what_is_not_a_report() -> None:
    document = json.loads(rendered(as_json.REPORTER, [REPORT]))
    damages: list[dict[str, object]] = [{"version": 2}, {"documents": [{}]}, {"extra": 1}, {"errors": ["x"]}]
    for damage in damages:
        assert not VALIDATOR.is_valid(document | damage)


def test_every_field_of_a_finding_is_there() -> None:
    document = json.loads(rendered(as_json.REPORTER, [REPORT]))
    first: dict[str, Any] = document["documents"][0]["findings"][0]
    assert list(first) == [field.name for field in fields(Finding)]
    assert first["fix"] == {"edits": [{"start": 24, "end": 34, "text": "free rein"}], "safety": "safe"}
    assert first["evidence"] == [
        {"kind": "record", "text": "a rein is loose, a reign is a king's", "source": "House style, p. 3"}
    ]
    assert first["related"] == [{"start": 0, "end": 3, "line": 1, "column": 1, "message": "the story begins here"}]
    assert document["documents"][0]["failures"] == [{"rule": "usage/slow", "message": "ran too long"}]
    assert document["documents"][0]["limited"] == {"usage/sum": 3}
    assert document["tool"] == {"name": "claimlint", "version": "0.1.0", "rules": 7, "knowledge": []}


def test_each_document_is_written_before_the_next_is_asked_for() -> None:
    asked = []

    def come() -> Any:
        for number in range(3):
            asked.append(number)
            yield REPORT

    pieces = iter(as_json.REPORTER.render(come(), RunFacts("0.1.0", 7, [], {})))
    head, first = next(pieces), next(pieces)
    assert (asked, '"documents": [' in head, '"story.md"' in first) == ([0], True, True)


def test_errors_are_those_known_in_the_end() -> None:
    errors: list[tuple[str, str]] = []

    def come() -> Any:
        yield REPORT
        errors.append(("late.md", "gone"))

    text = "".join(as_json.REPORTER.render(come(), RunFacts("0.1.0", 7, errors, {})))
    assert json.loads(text)["errors"] == [{"path": "late.md", "message": "gone"}]


def test_a_path_that_is_no_text_becomes_text() -> None:
    path = b"st\xffry.md".decode("utf-8", "surrogateescape")
    text = rendered(as_json.REPORTER, [Report(path=path, format="markdown", date=None, words=0)])
    assert json.loads(text)["documents"][0]["path"] == "st\ufffdry.md"
    assert text.encode("utf-8")


@given(st.lists(reports, max_size=3))
def test_lines_hold_one_finding_each_with_its_path(given: list[Report]) -> None:
    rows = [json.loads(line) for line in rendered(jsonl.REPORTER, given).split("\n")[:-1]]
    said = [(r.path, told) for r in given for told in (*r.findings, *r.claims)]
    assert [row.pop("path") for row in rows] == [path for path, _ in said]
    parts = report_schema()["$defs"]
    for row, (_, told) in zip(rows, said, strict=True):
        Draft202012Validator(parts["claim" if isinstance(told, Claim) else "finding"]).validate(row)


def test_claims_are_there_where_they_are_asked_for() -> None:
    given = replace(REPORT, claims=(HELD, OPEN))
    (document,) = json.loads(rendered(as_json.REPORTER, [given]))["documents"]
    assert [list(claim) for claim in document["claims"]] == [list(Claim._fields)] * 2
    assert document["claims"][0]["readings"] == ["3: 3", "4: 4"]
    assert "claims" not in json.loads(rendered(as_json.REPORTER, [REPORT]))["documents"][0]
    asked = "".join(as_json.REPORTER.render(iter([REPORT]), RunFacts("0.1.0", 7, [], {"claims": True})))
    assert json.loads(asked)["documents"][0]["claims"] == []
