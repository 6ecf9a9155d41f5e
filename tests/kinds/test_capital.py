"""Capitals: what is said to be the capital of what."""

from __future__ import annotations

import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.places.capital_cities import statement
from claimlint.kinds.capital import Capital
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, knowing, marks_of
from tests.kinds.pages import page_of

KNOWN = knowing(
    "{type: place, id: place.xa, name: Aland, sort: country, capital: [Aville], adjective: [Alandic]}",
    "{type: place, id: place.xb, name: North Bland, sort: country, capital: [Beeton], adjective: [Blandish]}",
    "{type: place, id: place.xc, name: Cland, sort: country, adjective: [Clandish], capital: "
    "[{name: Oldton, to: 1999-12-31}, {name: Newton Hill, from: 2000-01-01}, {name: Seaton, status: seat}]}",
    "{type: place, id: place.xd, name: Dland, sort: country, capital: [{name: Deeton, status: contested}]}",
    "{type: place, id: place.xe, name: Twin, sort: country, capital: [Eton]}",
    "{type: place, id: place.us.xe, name: Twin, sort: state, capital: [Effton]}",
)
KIND = Capital(cities={"place.xa": ("Bigton",)})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Bigton, the capital of Aland, twice.", ["Bigton, the capital of Aland"]),
        ("They met in Bigton, capital of Aland.", ["Bigton, capital of Aland"]),
        ("Bigton is the capital of Aland.", ["Bigton is the capital of Aland"]),
        ("Bigton, which is the capital city of Aland, grew.", ["Bigton, which is the capital city of Aland"]),
        ("They met in Bigton, Aland's capital.", ["Bigton, Aland"]),
        ("They met in Bigton, the Alandic capital, twice.", ["Bigton, the Alandic"]),
        ("They met in Aland's capital, Bigton.", ["Aland's capital, Bigton"]),
        ("In Aland's capital Bigton they met.", ["Aland's capital Bigton"]),
        ("In the Alandic capital of Bigton they met.", ["Alandic capital of Bigton"]),
        ("The capital of Aland, Bigton, grew.", ["Aland, Bigton"]),
        ("They met in Beeton, the capital of Aland.", ["Beeton, the capital of Aland"]),
        ("They met in Aville, the capital of North Bland.", ["Aville, the capital of North Bland"]),
        ("They met in Aville, the capital of Aland, and Beeton, the Blandish capital.", []),
        ("They met in Somewhere, the capital of Aland.", []),
        ("They met in Avile, the capital of Aland.", []),
        ("They met in Bigton, the financial capital of Aland.", []),
        ("They met in Bigton, the former capital of Aland.", []),
        ("They met in Bigton, the Alandic capital of jazz.", []),
        ("Bigton, Aland's capital markets hub, grew.", []),
        ("Bigton, the capital of Aland's beer trade, grew.", []),
        ("Bigton, the capital of Aland Airways, grew.", []),
        ("Bigton is not the capital of Aland.", []),
        ("Is it a myth that Bigton is the capital of Aland?", []),
        ("They flew to the Alandic capital, Bigton and Rome.", []),
        ("They flew to the Alandic capital, Bigton, and Rome.", []),
        ("They met in Bigton, the capital of West Aland.", []),
        ("They met in Bigton, the capital of Bland.", []),
        ("They met in Bigton, the capital of Dland, and Aville, the capital of Dland.", []),
        ("They met in Aville, the capital of Twin.", []),
        ("They met in Seaton, the capital of Cland.", []),
        ("They met in Oldton, the capital of Cland.", []),
        ("Correction: An earlier version called Bigton, Aland's capital.", []),
        ("Aland raised capital. Capital of Aland", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text, "", KNOWN) == expected


@pytest.mark.parametrize(
    ("text", "day", "count"),
    [
        ("They met in Oldton, the capital of Cland.", "2010-05-01", 1),
        ("They met in Oldton, the capital of Cland.", "1990-05-01", 0),
        ("In 1990 they met in Oldton, the capital of Cland.", "2010-05-01", 0),
        ("They met in Newton Hill, the capital of Cland.", "1990-05-01", 1),
        ("They met in Newton Hill, the capital of Cland.", "2010-05-01", 0),
        ("They met in Bigton, the capital of Aland.", "2024-06-30", 1),
        ("They met in Bigton, the capital of Aland.", "2024-07-01", 0),
    ],
)
def test_by_the_day(text: str, day: str, count: int) -> None:
    assert len(hits_of(KIND, text, day, KNOWN)) == count


def test_what_a_hit_tells() -> None:
    (hit,) = hits_of(KIND, "They met in Bigton, the capital of Aland.", "", KNOWN)
    assert hit.slots == {"city": "Bigton", "place": "Aland", "capital": "Aville"}
    assert hit.suggestions == ("Aville, the capital of Aland",)
    assert hit.evidence[0].text == "Aland: capital Aville (at all times)"
    (hit,) = hits_of(KIND, "They met in Oldton, the capital of Cland.", "2010-05-01", KNOWN)
    assert hit.suggestions == ("Newton Hill, the capital of Cland",)


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND


@given(st.lists(st.sampled_from(["capital", " of ", "the ", "Aland", "'s ", ", ", "Bigton", " ", ".", "\n\n", "é"])))
def test_a_statement_lies_in_its_block(parts: list[str]) -> None:
    page = page_of("".join(parts))
    at = page.prose.find("capital")
    while at >= 0:
        found = statement(page, at)
        if found:
            assert found.whole.holds(found.city)
            assert found.whole.holds(found.owner)
            assert "\n" not in page.prose[slice(*found.whole)]
        at = page.prose.find("capital", at + 1)


@pytest.mark.parametrize("piece", ["Aland's capital ", "Aa ", "capital of A", "The Aa capital, ", "capital (", "A."])
def test_the_time_grows_with_the_length_alone(piece: str) -> None:
    started = time.perf_counter()
    hits_of(KIND, piece * (50_000 // len(piece)), "", KNOWN)
    assert time.perf_counter() - started < 10
