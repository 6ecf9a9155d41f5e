"""Consistent claims are left alone; with one number moved out of every reading, one finding names what it should be."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimlint import Finding, Linter
from tests.claims.oracle.claim import Claim
from tests.claims.oracle.families import FAMILIES, Family

DAY = date(2023, 6, 15)
EACH = pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
MANY = settings(max_examples=60, suppress_health_check=list(HealthCheck))


@cache
def linter() -> Linter:
    return Linter(select=["claims", "dates"], level="warning")


def findings(text: str) -> Sequence[Finding]:
    return linter().lint_text(text, format="plain", date=DAY).findings


def said(finding: Finding) -> str:
    """All that a finding says."""
    evidence = (each.text for each in finding.evidence)
    related = (each.message for each in finding.related)
    return " ".join((finding.message, *evidence, *related))


def told(text: str) -> str:
    return "; ".join(f"{each.rule}: {each.message}" for each in findings(text))


def caught(claim: Claim) -> bool:
    """Whether one finding, and no other, names what is stated and what it should be."""
    found = findings(claim.fails)
    return len(found) == 1 and claim.named_in(said(found[0]))


@EACH
@MANY
@given(data=st.data())
def test_a_consistent_claim_is_left_alone(family: Family, data: st.DataObject) -> None:
    claim = data.draw(family.claims())
    assert told(claim.holds) == "", claim.holds


@EACH
@MANY
@given(data=st.data())
def test_a_number_out_of_every_reading_is_told_once(family: Family, data: st.DataObject) -> None:
    claim = data.draw(family.claims(family.read))
    assert caught(claim), f"{claim.fails} -> {[said(each) for each in findings(claim.fails)]}"


@EACH
@MANY
@given(data=st.data())
def test_no_claim_is_told_twice(family: Family, data: st.DataObject) -> None:
    claim = data.draw(family.claims())
    assert len(findings(claim.fails)) <= 1, f"{claim.fails} -> {told(claim.fails)}"


def test_most_frames_are_read() -> None:
    read = sum(len(family.read) for family in FAMILIES)
    assert read >= 0.9 * sum(len(family.frames) for family in FAMILIES)
    assert all(set(family.unread) <= set(family.frames) for family in FAMILIES)


def test_the_model_knows_nothing_of_the_code_under_test() -> None:
    for path in Path(__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [each.name for each in node.names] if isinstance(node, ast.Import) else []
            assert all(name.partition(".")[0] != "claimlint" or name == "claimlint" for name in names), path.name
