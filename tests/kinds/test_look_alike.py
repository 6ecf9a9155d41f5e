"""Look-alike: mentions that are nearly the name of a known body."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.look_alike import LookAlike
from tests.kinds.on_day import hits_of, knowing, marks_of

TIDES = "{id: org.us.t, type: org, name: National Harbor Tides Administration, acronym: NHTA, country: US}"
LIGHTS = (
    "{id: org.us.l, type: org, name: Office of Lights and Buoys, acronym: OLB, country: US,"
    " wrong: [Office of Lamps and Buoys]}"
)
PORTS = "{id: org.us.p, type: org, name: Federal Ports Commission, acronym: FPC, country: US}"
MANY = "{id: org.us.m, type: org, name: Harbor Fees Board, country: US, certainty: B}"
TWINS = ("{id: org.a, type: org, name: Deep Sea Pilots Agency}", "{id: org.b, type: org, name: Deep Sea Pilots Board}")
GENERIC = "{id: org.us.g, type: org, name: bodies, weak: [Department of Harbor Tides], certainty: C}"
FRANCE = "{id: place.fr, type: place, name: France, sort: country, code: FR, adjective: [French]}"
OHIO = "{id: place.us.oh, type: place, name: Ohio, sort: state, code: OH}"
KNOWN = knowing(TIDES, LIGHTS, PORTS, MANY, *TWINS, GENERIC, FRANCE, OHIO)
KIND = LookAlike()


def found(text: str) -> list[str]:
    return marks_of(KIND, text, known=KNOWN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # enough agrees
        ("The National Harbor Tides Agency met.", ["National Harbor Tides Agency"]),
        ("The National Harbor Tide Administration met.", ["National Harbor Tide Administration"]),
        ("The Office for Lights and Buoys met.", ["Office for Lights and Buoys"]),
        ("The Office of Lights and Buoy's fees rose.", ["Office of Lights and Buoy"]),
        # its letters, the nation, the right name, or its letters elsewhere confirm it
        ("The Federal Ports Council (FPC) met.", ["Federal Ports Council"]),
        ("The U.S. Harbor Fee Board met.", ["Harbor Fee Board"]),
        ("The federal Harbor Fee Board met.", ["Harbor Fee Board"]),
        ("The Harbor Fees Board met. The Harbor Fee Board left.", ["Harbor Fee Board"]),
        ("The Office of Buoys and Lights met, said the OLB.", ["Office of Buoys and Lights"]),
    ],
)
def test_told(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # right, or listed as wrong, or a name that many bear
        "The National Harbor Tides Administration's fees rose.",
        "The Office of Lamps and Buoys met.",
        "The U.S. Department of Harbor Tides met.",
        # too little agrees, and nothing confirms it
        "The Harbor Fee Board met.",
        "The Federal Ports Council met.",
        # other letters
        "The Federal Ports Council (FPX) met.",
        "The National Harbor Tides Agency (HTA) met.",
        # another body by what stands beside it
        "The Ohio National Harbor Tides Agency met.",
        "The state National Harbor Tides Agency met.",
        "The French National Harbor Tides Agency met.",
        "The National Harbor Tides Agency of Ohio met.",
        "The National Harbor Tides Agency Fund met.",
        "The National Harbor Tides Agency, Inc., met.",
        "In France the National Harbor Tides Agency met.",
        "A National Harbor Tides Agency meets in each port.",
        # several bodies
        "The National Harbor Tides Administrations of both states met.",
        # another sort of body
        "The National Harbor Tides Foundation met.",
        # two candidates
        "The Deep Sea Pilots Office met.",
        # written small, or all capitals
        "The national harbor tides agency met.",
        "THE NATIONAL HARBOR TIDES AGENCY MET.",
        # a list that runs on
        "He knows the Office of Lights, Buoys and Pilots.",
        # told as a slip
        "The letter misnamed it as the National Harbor Tides Agency.",
    ],
)
def test_silent(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "level", "better"),
    [
        ("The National Harbor Tides Agency met.", "warning", "National Harbor Tides Administration"),
        ("The National Harbor Tides Agency (NHTA) met.", None, "National Harbor Tides Administration"),
        ("The U.S. Harbor Fee Board met.", None, "Harbor Fees Board"),
        ("The Harbor Fees Board met. The Harbor Fee Board left.", None, "Harbor Fees Board"),
        ("The Office for Lights & Buoys met, said the OLB.", "warning", "Office of Lights and Buoys"),
        ("The Office of Light & Buoys met.", "warning", "Office of Lights & Buoys"),
    ],
)
def test_what_a_hit_tells(text: str, level: str | None, better: str) -> None:
    (hit,) = hits_of(KIND, text, known=KNOWN)
    assert (hit.level, hit.suggestions) == (level, (better,))
    assert hit.evidence[0].kind == "record"
    assert hit.evidence[0].text.endswith(".")


@given(
    st.lists(
        st.sampled_from(["National", "Harbor", "Tides", "Tide", "Agency", "Administration", "of", "the", ",", "met."])
    )
)
def test_hits_rise_and_are_no_right_names(parts: list[str]) -> None:
    text = " ".join(parts)
    hits = hits_of(KIND, text, known=KNOWN)
    assert all(left.span.end <= right.span.start for left, right in pairwise(hits))
    assert all(hit.suggestions for hit in hits)


def test_pickles() -> None:
    assert pickle.loads(pickle.dumps(KIND)) == KIND


def test_capitals_without_end_take_no_long_time() -> None:
    assert found("National Harbor Tides Agency " * 3_000) is not None
    assert found("Agency " * 20_000) == []
    assert found("Agency of " * 20_000) == []
