"""JUnit XML: well formed whatever the copy holds, a suite a document, a failed test a finding."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

import xmlschema
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.finding import Report
from claimlint.model.protocols import RunFacts
from claimlint.reports import junit
from tests.reports.hostile import CLEAN, COMMON, HOSTILE, UNREAD, run_of
from tests.reports.strategies import stories

SCHEMA = xmlschema.XMLSchema10(str(Path(__file__).parent / "schemas" / "junit-10.xsd"))
BEYOND = ("file", "line")
"""Attributes of a test that GitLab and editors read and the schema of Jenkins does not have."""


def _validate(text: str) -> None:
    root = ElementTree.fromstring(text.encode("utf-8"))
    for case in root.iter("testcase"):
        for name in BEYOND:
            case.attrib.pop(name, None)
    SCHEMA.validate(root)


def suites(given: Iterable[Report], run: RunFacts) -> list[ElementTree.Element]:
    text = "".join(junit.REPORTER.render(iter(given), run))
    root = ElementTree.fromstring(text.encode("utf-8"))
    assert root.tag == "testsuites"
    _validate(text)
    return list(root)


@given(st.lists(stories(), max_size=2))
def test_any_finding_leads_back_to_its_place(given: list[tuple[Report, str]]) -> None:
    told = suites([report for report, _ in given], run_of(errors=()))
    assert len(told) == len(given)
    for suite, (report, _) in zip(told, given, strict=True):
        failed = [case for case in suite if case.find("failure") is not None]
        assert [case.get("name") for case in failed] == [f"{f.rule} {f.line}:{f.column}" for f in report.findings]
        assert [case.get("line") for case in failed] == [str(finding.line) for finding in report.findings]
        assert suite.get("failures") == str(len(report.findings))
        assert suite.get("errors") == str(len(suite.findall("*/error"))) == str(len(report.failures))
        assert suite.get("tests") == str(len(suite))


def test_messages_are_there_with_the_working() -> None:
    (suite,) = suites([HOSTILE], run_of(errors=()))
    failure = suite.find("testcase/failure")
    assert failure is not None
    assert failure.get("type") == "warning"
    assert failure.get("message") == "'the␛[2J the' is 100% <doubled> {match}: [see](1)."
    assert (failure.text or "").split("\n")[1:] == [
        "this stands inside a quotation",
        "record: said & done\\u202e (a <book>, p. 3)",
        "see 2:1: it begins, here: 100%",
        "unsafe fix: the | ''",
    ]


def test_a_clean_document_is_one_test_that_passed() -> None:
    (suite,) = suites([CLEAN], run_of(errors=()))
    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == ("clean.md", "1", "0")
    assert [list(case) for case in suite] == [[]]


def test_what_could_not_be_done_is_an_error() -> None:
    *_, last = suites([*COMMON, UNREAD], run_of())
    assert (last.get("name"), last.get("errors")) == ("claimlint", "3")
    assert [case.get("classname") for case in last] == ["gone.md", "claimlint", "bad\ufffd.md"]
