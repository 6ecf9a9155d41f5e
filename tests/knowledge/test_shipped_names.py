"""The shipped names: right ones are never flagged, and each wrong one is."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from claimlint import Linter
from claimlint.knowledge.keys import forms
from claimlint.knowledge.load import shipped
from claimlint.knowledge.packs import read_pack
from claimlint.model.record import Entity, Record

RULES = ("agencies", "apostrophes", "brands", "laws-and-days", "look-alikes", "ministries", "people-misspelt")
PLAIN = "Officials of the {} met on Tuesday."
AMERICAN = "WASHINGTON - The U.S. program of the {} is federal, Sen. Ada Field said."


@cache
def linter() -> Linter:
    return Linter(select=[f"names/{rule}" for rule in (*RULES, "places-misspelt")], level="suggestion")


@cache
def records() -> tuple[Record, ...]:
    read = (read_pack(Path(file.path).read_bytes(), file.path, "core") for file in shipped())
    return tuple(placed.record for each in read for placed in each.placed)


def flagged(text: str) -> list[str]:
    return [finding.text for finding in linter().lint_text(text).findings]


@pytest.mark.parametrize("frame", [PLAIN, AMERICAN])
def test_right_names_are_silent(frame: str) -> None:
    names = {form for record in records() if isinstance(record, Entity) for form in forms(record)}
    assert len(names) > 1_000
    assert [name for name in sorted(names) if flagged(frame.format(name))] == []


def test_wrong_forms_are_told() -> None:
    silent = []
    for record in records():
        for wrong in getattr(record, "wrong", ()):
            cue = f"With {wrong.needs[0]} near, o" if wrong.needs else "O"
            if not flagged(f"{cue}fficials spoke of {wrong.text} there."):
                silent.append(wrong.text)
    assert silent == []


def test_reasons_are_clauses() -> None:
    whys = {wrong.why for record in records() for wrong in getattr(record, "wrong", ()) if wrong.why}
    assert [why for why in sorted(whys) if len(why) > 140 or why[-1] in ":;,"] == []
