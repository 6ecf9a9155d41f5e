"""Misnomer: wrong forms that records list."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.misnomer import Misnomer
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.on_day import hits_of, knowing, marks_of, page_of_day

BOARD = (
    "{id: org.b, type: org, name: Harbor Pilots Board, wrong: [{text: Harbor Pilots Bureau, certainty: A, fix: safe,"
    " unless: [Philippine], why: a Board since 1973}, {text: Harbor Pilot Board, certainty: B},"
    " {text: Pilots Board, right: Pilots' Board, certainty: C, needs: [harbor, port]},"
    " {text: Harbor Pilot's Board, right: Harbor Pilots' Board, certainty: A, fix: none}]}"
)
LONGER = "{id: org.l, type: org, name: Inner Harbor Pilots Bureau}"
DEPT = (
    "{id: org.d, type: org, name: Department of Tides & Lights Services, wrong: ["
    "{text: Department of Lights and Tides, certainty: A}]}"
)
TAP = "{id: brand.t, type: brand, name: TapTap, wrong: [{text: Taptap, certainty: A}, {text: Tap Tap, certainty: A}]}"
ADA = "{id: term.ada, type: term, name: Ada Fielde, wrong: [{text: Ada Fields, certainty: A}]}"
MOON = "{id: day.m, type: day, name: moon saving time, wrong: [{text: moon savings time, certainty: A}]}"
CO = "{id: brand.c, type: brand, name: Merrow & Co., wrong: [{text: Merow & Co, certainty: A}]}"
OLD = (
    "{id: org.o, type: org, name: Light Office, names: [{text: Lamp Office, to: 1999},"
    " {text: Light Office, from: 2000}], wrong: [{text: Lamp Office, certainty: A}]}"
)
KNOWN = knowing(BOARD, LONGER, DEPT, TAP, ADA, MOON, CO, OLD)
ORG, BRAND, PEOPLE = Misnomer(types=("org",)), Misnomer(types=("brand",)), Misnomer(packs=("desk",), whole=True)
DAYS = Misnomer(types=("day",))


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (ORG, "The Harbor Pilots Bureau met.", ["Harbor Pilots Bureau"]),
        (ORG, "The Harbor Pilots Bureau's fees rose; the Harbor Pilots Bureaus' too.", ["Harbor Pilots Bureau"]),
        (ORG, "The Harbor\u00a0Pilots Bureau met.", ["Harbor Pilots Bureau"]),
        (ORG, "THE HARBOR PILOTS BUREAU MET.", ["HARBOR PILOTS BUREAU"]),
        (ORG, "The harbor pilots bureau met, and so did Harbor pilots bureau.", []),
        (ORG, "The Philippine Harbor Pilots Bureau met.", []),
        (ORG, "The Harbor Pilots Bureau of the Philippines met in Manila.", ["Harbor Pilots Bureau"]),
        (ORG, "The Inner Harbor Pilots Bureau met.", []),
        (ORG, "The Pilots Board met.", []),
        (ORG, "In port the Pilots Board met.", ["Pilots Board"]),
        (ORG, "In port, " + "so it was told, " * 30 + "the Pilots Board met.", []),
        (ORG, "See @Harbor Pilots Bureau, #Harbor Pilots Bureau and Harbor Pilots Bureau.com.", []),
        (ORG, "Pre-Harbor Pilots Bureau days", []),
        (ORG, "A Harbor Pilots Bureau-led inquiry", ["Harbor Pilots Bureau"]),
        (ORG, "The notice misspelled it as the Harbor Pilots Bureau.", []),
        (BRAND, "He has Taptap and Tap Tap, taptap and TAPTAP.", ["Taptap", "Tap Tap"]),
        # in capitals it may be two words
        (BRAND, "TAP TAP SUED.", []),
        (DAYS, "Moon savings time began. The end of moon savings time is near, not of Moon savings time.",
         ["Moon savings time", "moon savings time"]),
        (PEOPLE, "Ada Fields spoke to Ada Fields Jones and Ada Fields-Jones; Ada Fields' aide left.",
         ["Ada Fields", "Ada Fields"]),
    ],
)  # fmt: skip
def test_finds(kind: Kind, text: str, expected: list[str]) -> None:
    assert marks_of(kind, text, known=KNOWN) == expected


def mended(kind: Kind, text: str) -> str:
    """A text with each form replaced by the first suggestion."""
    prose = page_of_day(text, known=KNOWN).prose
    for hit in reversed(hits_of(kind, text, known=KNOWN)):
        prose = prose[: hit.span.start] + hit.suggestions[0] + prose[hit.span.end :]
    return prose


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (ORG, "A HARBOR PILOTS BUREAU FEE", "A HARBOR PILOTS BOARD FEE"),
        (DAYS, "Moon savings time began.", "Moon saving time began."),
        (BRAND, "He works for Merow & Co.", "He works for Merrow & Co."),
        (BRAND, "Merow & Co paid.", "Merrow & Co. paid."),
        # the right form's last word stands there already
        (ORG, "The Department of Lights and Tides Services paid.", "The Department of Tides & Lights Services paid."),
        (ORG, "The Department of Lights and Tides paid.", "The Department of Tides & Lights Services paid."),
    ],
)
def test_mends(kind: Kind, text: str, expected: str) -> None:
    assert mended(kind, text) == expected


def test_what_a_hit_tells() -> None:
    (hit,) = hits_of(ORG, "The Harbor Pilots Bureau met.", known=KNOWN)
    assert hit.suggestions == ("Harbor Pilots Board",)
    assert hit.slots == {"name": "Harbor Pilots Board", "because": ": a Board since 1973"}
    (evidence,) = hit.evidence
    assert evidence.kind == "record"
    assert evidence.text == "Harbor Pilots Board: a Board since 1973."
    assert "desk" in evidence.source


def test_certainty_is_the_level_and_the_fix_is_the_forms_own() -> None:
    told = "The Harbor Pilots Bureau, the Harbor Pilot Board, the Pilots Board of the port, the Harbor Pilot's Board."
    hits = hits_of(ORG, told, known=KNOWN)
    assert [hit.level for hit in hits] == [None, "warning", "suggestion", None]
    assert [hit.safety for hit in hits] == [None, "unsafe", "unsafe", None]
    assert [hit.edits for hit in hits] == [None, None, None, ()]


@pytest.mark.parametrize(
    ("day", "expected"), [("1995-01-01", []), ("2005-01-01", ["Lamp Office"]), ("1999-12-31", []), ("", [])]
)
def test_what_was_right_once_is_wrong_by_date(day: str, expected: list[str]) -> None:
    assert marks_of(ORG, "The Lamp Office was shut.", day, KNOWN) == expected


@pytest.mark.parametrize("apostrophes", ["with", "without", "only"])
def test_apostrophes_may_be_a_rule_of_their_own(apostrophes: str) -> None:
    kind = Misnomer(types=("org",), apostrophes=apostrophes)  # type: ignore[arg-type]
    found = marks_of(kind, "In port the Pilots Board met the Harbor Pilots Bureau.", known=KNOWN)
    assert ("Pilots Board" in found) is (apostrophes != "without")
    assert ("Harbor Pilots Bureau" in found) is (apostrophes != "only")


def test_copy_that_lost_its_apostrophes_lacks_none() -> None:
    long = "In port the Pilots Board met. " + "It rained. " * 200
    assert marks_of(ORG, long, known=KNOWN) == []
    assert marks_of(ORG, long + "It's over.", known=KNOWN) == ["Pilots Board"]


def test_what_it_needs() -> None:
    with pytest.raises(FieldError, match="needs 'types' or 'packs'"):
        Misnomer().prepare()
    assert ORG.triggers == ()


@given(st.lists(st.sampled_from(["Harbor Pilots Bureau", "Harbor Pilot Board", "the", "HARBOR", "Pilots", ". ", ", "])))
def test_hits_rise_and_do_not_meet(parts: list[str]) -> None:
    text = " ".join(parts)
    hits = hits_of(ORG, text, known=KNOWN)
    prose = page_of_day(text).prose
    assert all(left.span.end <= right.span.start for left, right in pairwise(hits))
    assert all(hit.suggestions[0] != prose[hit.span.start : hit.span.end] for hit in hits)


def test_pickles() -> None:
    kind = pickle.loads(pickle.dumps(ORG))
    assert marks_of(kind, "The Harbor Pilots Bureau met.", known=KNOWN) == ["Harbor Pilots Bureau"]


def test_a_long_line_takes_no_long_time() -> None:
    assert len(marks_of(ORG, "The Harbor Pilots Bureau met. " * 2_000, known=KNOWN)) == 2_000
