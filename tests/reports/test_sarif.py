"""SARIF: valid by its schema, true to the source, and complete about what could not be done."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given, settings
from jsonschema import Draft4Validator

from claimlint.model.finding import Edit, Report
from claimlint.model.places import Places
from claimlint.model.protocols import RunFacts
from claimlint.reports import sarif
from tests.reports.hostile import CLEAN, COMMON, HOSTILE, NASTY, PATH, SOURCES, run_of
from tests.reports.strategies import stories

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA)
URI = re.compile(r"(?:[A-Za-z0-9/._~-]|%[0-9A-F]{2})*|file://(?:[A-Za-z0-9/._~-]|%[0-9A-F]{2})*")


def log_of(given: Iterable[Report], run: RunFacts) -> Any:
    """The one run of a log that the schema accepts."""
    log = json.loads("".join(sarif.REPORTER.render(iter(given), run)))
    VALIDATOR.validate(log)
    (run_object,) = log["runs"]
    return run_object


def region_of(result: Any) -> Any:
    return result["locations"][0]["physicalLocation"]["region"]


def uri_of(result: Any) -> str:
    return str(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])


def mended(source: str, edits: Iterable[Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        source = source[: edit.start] + edit.text + source[edit.end :]
    return source


def test_the_schema_refuses_what_is_not_sarif() -> None:
    log = json.loads("".join(sarif.REPORTER.render(iter(COMMON), run_of(SOURCES))))
    VALIDATOR.validate(log)
    log["runs"][0]["results"][0]["level"] = "suggestion"
    assert not VALIDATOR.is_valid(log)


@settings(max_examples=40)
@given(stories())
def test_any_finding_is_valid_and_leads_back_to_its_place(story: tuple[Report, str]) -> None:
    report, source = story
    run = log_of([report], run_of({report.path: source}, ()))
    found = sorted((*report.findings, *report.suppressed), key=lambda each: (each.start, each.end, each.rule))
    assert len(run["results"]) == len(found)
    for result, finding in zip(run["results"], found, strict=True):
        region = region_of(result)
        start, length = region["charOffset"], region["charLength"]
        assert (result["ruleId"], source[start : start + length]) == (finding.rule, finding.text)
        assert (region["startLine"], region["startColumn"]) == (finding.line, finding.column)
        assert (region["endLine"], region["endColumn"]) == (finding.end_line, finding.end_column)
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == finding.rule
        assert URI.fullmatch(uri_of(result))
        for related, other in zip(result.get("relatedLocations", []), finding.related, strict=True):
            place = related["physicalLocation"]["region"]
            assert (place["startLine"], place["startColumn"]) == (other.line, other.column)
            assert (place["endLine"], place["endColumn"]) == Places(source).at(other.end)


@settings(max_examples=60)
@given(stories())
def test_replacements_mend_the_source_as_the_fix_does(story: tuple[Report, str]) -> None:
    report, source = story
    lines = [0, *(match.end() for match in re.finditer("\n", source))]
    results = json.loads("".join(sarif.REPORTER.render(iter([report]), run_of({report.path: source}))))
    fixes = [result["fixes"][0] for result in results["runs"][0]["results"] if "fixes" in result]
    ordered = sorted((*report.findings, *report.suppressed), key=lambda each: (each.start, each.end, each.rule))
    given = [finding.fix for finding in ordered if finding.fix]
    for told, fix in zip(fixes, given, strict=True):
        (change,) = told["artifactChanges"]
        edits = []
        for replacement in change["replacements"]:
            region, text = replacement["deletedRegion"], replacement["insertedContent"]["text"]
            start = lines[region["startLine"] - 1] + region["startColumn"] - 1
            end = lines[region["endLine"] - 1] + region["endColumn"] - 1
            assert (start, end - start) == (region["charOffset"], region["charLength"])
            edits.append(Edit(start, end, text))
        assert mended(source, edits) == mended(source, fix.edits)
        assert told["description"]["text"] == f"{fix.safety} fix"


def test_what_is_suppressed_says_so_and_nothing_else_does() -> None:
    results = log_of([HOSTILE], run_of(SOURCES))["results"]
    kinds = {result["message"]["text"].split("\n")[0]: result["suppressions"] for result in results}
    assert kinds["Hushed."] == [{"kind": "inSource"}]
    assert [kind for text, kind in kinds.items() if text != "Hushed."] == [[]] * 3


def test_what_a_baseline_silenced_is_suppressed_from_outside() -> None:
    report = replace(HOSTILE, accepted=tuple(range(len(HOSTILE.suppressed))))
    kinds = [result["suppressions"] for result in log_of([report], run_of(SOURCES))["results"]]
    assert kinds == [[{"kind": "external"}], [], [], [], []]


def test_levels_prints_and_working() -> None:
    results = log_of([HOSTILE], run_of(SOURCES))["results"]
    assert {result["ruleId"]: result["level"] for result in results[1:]} == {
        "mechanics/doubled": "warning",
        "mechanics/line": "error",
        "a/b": "note",
    }
    doubled = next(result for result in results if result["ruleId"] == "mechanics/doubled")
    assert doubled["partialFingerprints"] == {"claimlint/v1": "00ff"}
    assert doubled["message"]["text"].split("\n")[1:3] == [
        "this stands inside a quotation",
        "record: said & done\\u202e (a <book>, p. 3)",
    ]
    assert r"\[see](1)" in doubled["message"]["text"]
    assert region_of(doubled)["snippet"] == {"text": "the the"}
    assert "partialFingerprints" not in results[0]


def test_rules_are_described_once_with_all_that_is_known() -> None:
    rules = log_of(COMMON, run_of(SOURCES))["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    doubled = next(rule for rule in rules if rule["id"] == "mechanics/doubled")
    assert doubled["shortDescription"]["text"] == "'…' is <doubled>*: '…'."
    assert doubled["fullDescription"]["text"] == "It [trips] readers."
    assert doubled["help"]["markdown"] == (
        "**'…' is \\<doubled\\>\\*: '…'.**\n\nIt \\[trips\\] readers.\n\n*Source:* A \\<book\\>, p. 3"
    )
    assert doubled["help"]["text"].endswith("\n\nSource: A <book>, p. 3")
    assert doubled["defaultConfiguration"] == {"level": "error"}
    assert doubled["properties"]["tags"] == ["mechanics", "duplication"]
    unknown = next(rule for rule in rules if rule["id"] == "mechanics/line")
    assert unknown["shortDescription"]["text"] == "mechanics/line"


def test_what_could_not_be_done_is_told() -> None:
    (invocation,) = log_of([HOSTILE], run_of(SOURCES))["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    failure, gone, *_, bad = invocation["toolExecutionNotifications"]
    assert failure["associatedRule"]["id"] == "usage/slow"
    assert uri_of(gone) == "gone.md"
    assert uri_of(bad) == "bad%FF.md"
    (invocation,) = log_of([CLEAN], RunFacts("0.1.0", 7, [], {}, status=lambda: 0))["invocations"]
    assert invocation == {"executionSuccessful": True, "exitCode": 0, "toolExecutionNotifications": []}


def test_a_path_is_a_reference_that_leads_back() -> None:
    (uri,) = {uri_of(result) for result in log_of([HOSTILE], run_of(SOURCES))["results"]}
    assert uri.startswith("odd/a%20b%3Ac%2Cd%2520%E2%80%AE%1B%E6%97%A5.md")
    assert unquote_to_bytes(uri) == PATH.encode()


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a.md", "a.md"),
        ("../b/a.md", "../b/a.md"),
        ("/a b.md", "file:///a%20b.md"),
        ("C:/a.md", "file:///C%3A/a.md"),
        ("x\ud800.md", "x%EF%BF%BD.md"),
    ],
)
def test_uris(path: str, uri: str) -> None:
    assert sarif._uri(path) == uri


def test_without_the_source_edits_are_told_by_offset() -> None:
    changed = {PATH: NASTY.replace("the", "teh")}
    for sources in ({}, changed):
        results = log_of([HOSTILE], run_of(sources))["results"]
        (fix,) = (result["fixes"][0] for result in results if "fixes" in result)
        regions = [each["deletedRegion"] for each in fix["artifactChanges"][0]["replacements"]]
        assert [list(region) for region in regions] == [["charOffset", "charLength"]] * 2
