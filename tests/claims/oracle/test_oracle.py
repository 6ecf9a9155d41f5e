"""Consistent claims are left alone; with one number moved out of every reading, one finding names what it should be."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimlint import Finding, Linter
from tests.claims.oracle.claim import Claim
from tests.claims.oracle.families import FAMILIES, Family

DAY = date(2023, 6, 15)
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@cache
def linter() -> Linter:
    return Linter(select=["claims", "dates"], level="warning")


def findings(text: str) -> Sequence[Finding]:
    return linter().lint_text(text, format="plain", date=DAY).findings


def told(text: str) -> str:
    return "; ".join(f"{each.rule}: {each.message}" for each in findings(text))


def reaches(finding: Finding, claim: Claim) -> bool:
    """Whether the message or the working names the stated value."""
    said = " ".join(
        (finding.message, *(each.text for each in finding.evidence), *(each.message for each in finding.related))
    )
    return claim.stated in said or claim.stated.replace(",", "") in said


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_consistent_claim_is_left_alone(family: Family, data: st.DataObject) -> None:
    claim = data.draw(family.claims())
    assert told(claim.holds) == "", claim.holds
