"""Acronym: letters that are not those of their words, by record, by story, by the words alone; and clashes."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.page import Page
from claimlint.kinds.acronym import Acronym
from claimlint.knowledge.compiling import compiled
from claimlint.knowledge.index import Index
from claimlint.knowledge.known import Known
from claimlint.model.dated import Acronym as Letters
from claimlint.model.dated import Pack
from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.record import Entity
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import TEXT, found, hits_on, mended, page_of

WRONG = Acronym(accepted=("LBO",))
SWAPPED = Acronym(check="swapped")
CLASH = Acronym(check="clash")
WORDS = ["Bay Lake Office (BLO)", "Bay Lake Office (BOL)", "Bay Lake Open Office (BLOO)", "Bay Lake Open Dock (BOLD)"]
WORDS += ["BLO", "Bell Labs Office (BLO)", "said", "Office of", "(OBL)", "Port"]


def org(name: str, *letters: str, aliases: tuple[str, ...] = ()) -> Entity:
    acronym = tuple(Letters(one) for one in letters)
    return Entity(f"org.us.{name.lower().replace(' ', '-')}", "org", name, aliases=aliases, acronym=acronym)


RECORDS = [
    org("Bureau of Bay Inspection", "BBI"),
    org("Centers for Dock Control and Prevention", "CDC"),
    org("Department of Lakes", "DOL"),
    org("Department of Dock Affairs", "DA"),
    org("Library of Lakes", "LOL"),
    org("Doctors Without Docks", "MSF"),
    org("Two Boards", "TWB", aliases=("Port Board",)),
    org("Second Port Board", "SPB", aliases=("Port Board",)),
    org("Quay Zone Upper Bay Inspection", "QZUBI"),
    org("Unlettered Board"),
]
KNOWN = Known([Index(compiled([Pack("test", "a test", date(2024, 5, 1))], [(one, 0) for one in RECORDS], []))])


def knowing(text: str) -> Page:
    page = page_of(text)
    page.knowledge = KNOWN
    return page


def by_record(text: str) -> list[Hit]:
    WRONG.prepare()
    return hits_on(WRONG, knowing(text))


@given(st.sampled_from([WRONG, SWAPPED, CLASH]), stories(WORDS))
def test_laws(kind: Kind, text: str) -> None:
    kind.prepare()
    keeps_the_laws(kind, text, TEXT)


@pytest.mark.parametrize(
    ("text", "marks", "better"),
    [
        ("the Bureau of Bay Inspection (BIB) met", ["BIB"], ["BBI"]),
        ("the Bureau of Bay Inspection (BBX) met", ["BBX"], ["BBI"]),
        ("the Centers for Dock Control and Prevention (CDCP) met", ["CDCP"], ["CDC"]),
        ("the Centers for Dock Control and Prevention (CCD) met", ["CCD"], ["CDC"]),
        ("the Bureau of Bay Inspection (BBI) met", [], []),
        ("the Bureau of Bay Inspection (B.B.I.) met", [], []),
        ("the Bureau of Bay Inspection (bbi) met", [], []),
        ("the Doctors Without Docks (DWD) met", [], []),
        ("the Doctors Without Docks (MFS) met", ["MFS"], ["MSF"]),
        ("the Department of Lakes (USDOL) met", [], []),
        ("the Department of Lakes (ODOL) met", [], []),
        ("the Library of Lakes (LL) met", [], []),
        ("the Department of Dock Affairs (DDA) met", [], []),
        ("the Port Board (PBT) met", [], []),
        ("the Unlettered Board (UBX) met", [], []),
        ("the New Unlettered Bureau of Bay Inspection (NUBBI) met", [], []),
    ],
)
def test_against_a_record(text: str, marks: list[str], better: list[str]) -> None:
    page, hits = knowing(text), by_record(text)
    assert [page.prose[slice(*hit.span)] for hit in hits] == marks
    assert [hit.suggestions[0] for hit in hits] == better


def test_what_a_record_says() -> None:
    (sure,) = by_record("the Bureau of Bay Inspection (BIB) met")
    (likely,) = by_record("the Centers for Dock Control and Prevention (CDCP) met")
    assert (sure.level, likely.level) == (None, "warning")
    assert sure.evidence[0].kind == "record"
    assert sure.evidence[0].text == "Bureau of Bay Inspection: BBI"
    assert "a test" in sure.evidence[0].source
    assert sure.slots == {"acronym": "BIB", "long": "Bureau of Bay Inspection", "other": "BBI"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The World Harbor Board (WBH) met. The WHB left.", ["WBH"]),
        ("The WHB left. The World Harbor Board (WBH) met.", ["WBH"]),
        ("The World Harbor Board (WBH) met. Again the World Harbor Board (WHB) met.", ["WBH"]),
        ("The World Harbor Board (WBH) met. The WBH left.", []),
        ("The National Ocean and Air Board (NOOB) met. NOAB left.", ["NOOB"]),
        ("The Health and Harbor Insurance Act (HIHA) passed. HHIA is dear.", ["HIHA"]),
        ("The Lake Bay Office (LBO) met. The LOB left.", []),
        ("The Children's Harbor Insurance Plan (SCHIP) beside CHIP", []),
        ("known Children's Harbor Insurance Plan (SCHIP) beside KCHIP", []),
        ("The Justice Assistance Grant Program (JAG) beside the JAGP", []),
        ("The North Bay Tunnel (NoBT) and the National Bay Trust (NBT)", []),
        ("The World Harbor Board (WBH) met. Its code is WHB-40.", []),
    ],
)
def test_against_the_story(text: str, expected: list[str]) -> None:
    assert found(WRONG, text) == expected


def test_what_the_story_says() -> None:
    WRONG.prepare()
    page = page_of("The World Harbor Board (WBH) met. The WHB left. WHB won.")
    (hit,) = hits_on(WRONG, page)
    assert [page.prose[slice(*span)] for span, _ in hit.related] == ["WHB"]
    assert hit.evidence[0].text == "The words give WHB, which the story uses 2 times."
    assert mended(WRONG, page.prose) == "The World Harbor Board (WHB) met. The WHB left. WHB won."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Peach Income Contract Loss (PILC) act", ["Peach Income Contract Loss (PILC)"]),
        ("The Mine Health and Safety Administration (MSHA)", ["Mine Health and Safety Administration (MSHA)"]),
        ("The Popular Movement for the Lakes (PML)", []),
        ("The Social Democratic Party (SPD)", []),
        ("The Movement for Popular Lake Access (PMLA)", []),
        ("The Long Wave Length Array (LWLA) and the Bay Lake Open Lock (BLLO)", ["Bay Lake Open Lock (BLLO)"]),
        ("The Army Corps of Engineers (USACE)", []),
        ("The World Harbor Open Board (WOHB) met. The WHOB left.", []),
        (
            "The Social Security Dock Office (SDSO) and the Sea Dock Security Office (SDSO)",
            ["Social Security Dock Office (SDSO)"],
        ),
    ],
)
def test_swaps_alone(text: str, expected: list[str]) -> None:
    assert found(SWAPPED, text) == expected


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        (
            "The Mine Health and Safety Board (MSHB) met.",
            ("Mine Health and Safety Board (MHSB)", "Mine Safety and Health Board (MSHB)"),
        ),
        (
            "The Mine Health and Safety Board (MSHB) met. MSHB rules are MSHB rules.",
            ("Mine Safety and Health Board (MSHB)", "Mine Health and Safety Board (MHSB)"),
        ),
        ("The U.S. Health Safety Board (UHSSB) met.", ("U.S. Health Safety Board (USHSB)",)),
    ],
)
def test_either_the_letters_or_the_words(text: str, suggestions: tuple[str, ...]) -> None:
    SWAPPED.prepare()
    (hit,) = hits_on(SWAPPED, page_of(text))
    assert hit.suggestions == suggestions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Port Safety Board (PSB) met. The Pier Surveying Bureau (PSB) met.", ["PSB"]),
        ("The Port Safety Board (PSB) met. The Port Safety Boards (PSBs) met.", []),
        ("The Labour Bay Centre (LBC) met. The Labor Bay Center (LBC) met.", []),
        ("The U.S. Lake Board (USLB) met. The United States Lake Board (USLB) met.", []),
        ("The Port Act (PA) passed. The Pier Act (PA) failed.", []),
        ("The Port Safety Board (PSB) met. The Port Safety Board (PSAB) met.", ["PSAB"]),
        ("The Department of Docks (DoD) met. The Department of Docks (DOD) met.", []),
    ],
)
def test_clashes(text: str, expected: list[str]) -> None:
    assert found(CLASH, text) == expected


def test_one_body_with_two_acronyms_is_a_suggestion() -> None:
    CLASH.prepare()
    (hit,) = hits_on(CLASH, page_of("The Port Safety Board (PSB) met. The Port Safety Board (PSAB) met."))
    assert hit.level == "suggestion"
    assert hit.slots == {"acronym": "PSAB", "long": "Port Safety Board", "other": "PSB"}
    assert [message for _, message in hit.related] == ["Here 'PSB' stands for 'Port Safety Board'."]


def test_a_pattern_that_is_none() -> None:
    with pytest.raises(FieldError) as error:
        Acronym(accepted=("(",)).prepare()
    assert error.value.path == ("accepted",)


def test_it_pickles() -> None:
    WRONG.prepare()
    assert pickle.loads(pickle.dumps(WRONG)) == WRONG
