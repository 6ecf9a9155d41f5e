"""Acronym drift: two acronyms of one story that differ by a slip of the keys."""

from __future__ import annotations

import pickle
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.acronyms.initials import apart
from claimlint.kinds.acronym_drift import AcronymDrift, pairs
from claimlint.model.protocols import FieldError
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import TEXT, found, hits_on, mended, page_of
from tests.kinds.test_acronym import knowing

KIND = AcronymDrift(free=("NAB",), known=("LOB", "LOBS", "P[ST]Q"), pairs=("RIA IRA",))
WORDS = ["Bay Lake Office (BLO)", "BLO", "BOL", "LBO", "BLOB", "BBLO", "HARBO", "HABRO", "HARBR", "said", "bol"]


@given(stories(WORDS))
def test_laws(text: str) -> None:
    KIND.prepare()
    keeps_the_laws(KIND, text, TEXT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Bay Lake Office (BLO) met. The BOL left.", ["BOL"]),
        ("The BOL left. The Bay Lake Office (BLO) met.", ["BOL"]),
        ("Bay Lake Offices (BLOs) are new. All BOLs closed; the BOL's head left.", ["BOL", "BOL"]),
        ("The BLO met. The BLO left. The BOL stayed.", ["BOL"]),
        ("The BLO met. The BOL left.", []),
        ("The BLO, BLO, BOL and BOL met here today.", []),
        ("The Bay Lake Office (BLO) and the Board of Lakes (BOL) met. The BOL left.", []),
        ("The Bay Lake Office (BLO) met the Board of Lakes; BOL left.", []),
        ("The Bay Lake Office (BLO) met the Board of Open Lakes; BOL left.", []),
        ("The Bay Lake Office (BLO) met. The OLB and the BLX left.", []),
        ("The Bay Lake Office (BLO) met. A bol is a BOL.", []),
        ("The Bay Lake Office (BLO) met. THE BOL IS OPEN NOW and so on.", []),
        ("The Bay Lake Office (BLO) met. Its code is BOL-40, its tag @BOL, its mark BOL_1.", []),
        ("The Bay Lake Office (BLO) met. The firm (NYSE: BOL) left.", []),
        ("The National Bay Act (NBA) passed. NAB won.", []),
        ("An individual retirement account (IRA) and an RIA are apart; the IRA pays.", []),
        ("Super Bowl XIV and XVI; XIV was long, and XIV was cold.", []),
        ("The Lake Bay Office (BLO) met. The LBO left. The LBO won.", []),
        ("The Lake Bay Office (BLO) met. A BLO aide left. The LBO won.", ["BLO"]),
        ("HARBO met. HARBO left. HABRO won.", ["HABRO"]),
        ("HARBO met. HARBO left. HARGO won.", ["HARGO"]),
        ("HARBO met. HARBO left. HARGO won. HARGO lost.", []),
        ("HARBO met. HARBO left. HARBOR won, XARBO lost, HARB drew.", []),
        ("HARB met. HARB left. HAXB won.", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert found(KIND, text) == expected


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("The Bay Lake Office (BLO) met. The BOL left.", [None]),
        ("The Bay Office of Lakes (BOL) met. The LOB left.", []),
        ("The Bay Lake Office (BLO) met. The LBO left.", [None]),
        ("The Open Lake Bay (OLB) met. The LOB left.", ["warning"]),
        ("The OLB met. The OLB left. The LOB left.", []),
        ("The Open Lake Bay Shed (OLBS) met. The LOBS left.", []),
        ("The BLO met. The BLO left. The BOL left.", ["warning"]),
        ("The Bay Inspection Board Bureau (BIBB) met. The BBIB left.", [None]),
        ("The Inspectors' Bay Board (IBB) met. The BBI left.", []),
        ("The Board of Inspectors of Bays (BIB) met. The BBI left.", ["warning"]),
        ("The Board of Inspectors of Bays (BIB) met the Bureau of Bay Inspection. The BBI left.", []),
        ("The BBI met. The BIB left.", ["warning"]),
    ],
)
def test_how_certain(text: str, levels: Sequence[str | None]) -> None:
    KIND.prepare()
    assert [hit.level for hit in hits_on(KIND, knowing(text))] == levels


def test_what_a_hit_tells() -> None:
    KIND.prepare()
    page = page_of("The Bay Lake Office (BLO) met. The BOL left.")
    (hit,) = hits_on(KIND, page)
    assert hit.suggestions == ("BLO",)
    assert hit.slots == {"count": "1", "others": "1", "reason": "as the story spells it out"}
    ((span, message),) = hit.related
    assert page.prose[slice(*span)] == "BLO"
    assert message == "'BLO' stands here."
    assert mended(KIND, page.prose) == "The Bay Lake Office (BLO) met. The BLO left."


@given(st.lists(st.text("ABCD", min_size=2, max_size=6), max_size=25, unique=True))
def test_pairs_are_all_that_are_near(acronyms: list[str]) -> None:
    expected = {
        (one, other)
        for one in acronyms
        for other in acronyms
        if min(len(one), len(other)) >= 3
        and (apart(one, other) == "swap" or (apart(one, other) == "edit" and min(len(one), len(other)) >= 5))
    }
    found_ = set(pairs(acronyms))
    assert found_ <= expected
    inner = {(a, b) for a, b in expected if apart(a, b) == "swap" or (a[0] == b[0] and a[-1] == b[-1])}
    assert inner <= found_


def test_patterns_that_are_none() -> None:
    with pytest.raises(FieldError) as error:
        AcronymDrift(known=("(",)).prepare()
    assert error.value.path == ("known",)


def test_it_pickles() -> None:
    KIND.prepare()
    assert pickle.loads(pickle.dumps(KIND)) == KIND
