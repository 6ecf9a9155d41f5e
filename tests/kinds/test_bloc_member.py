"""Blocs: who is said to belong to what."""

from __future__ import annotations

import pickle
import time

import pytest

from claimlint.kinds.bloc_member import BlocMember
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, knowing, marks_of

KNOWN = knowing(
    "{type: membership, id: bloc.lu, name: Lake Union, acronym: [LU], members: [{place: place.xa, from: 1960-01-01}, "
    "{place: place.xb, from: 1960-01-01, to: 2009-12-31}, {place: place.xc, from: 2015-03-01}]}",
    "{type: place, id: place.xa, name: Aland, sort: country}",
    "{type: place, id: place.xb, name: North Bland, sort: country}",
    "{type: place, id: place.xc, name: Cland, sort: country}",
    "{type: place, id: place.xd, name: Dland, sort: country}",
    "{type: place, id: place.us.xe, name: Eland, sort: state}",
)
KIND = BlocMember()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is backed by LU member Dland.", ["LU member Dland"]),
        ("It is backed by LU-member state Dland.", ["LU-member state Dland"]),
        ("It is backed by Lake Union members Aland and Dland.", ["Lake Union members Aland and Dland"]),
        ("Dland, a member of the Lake Union, backs it.", ["Dland, a member of the Lake Union"]),
        ("Dland, which is an LU member, backs it.", ["Dland, which is an LU member"]),
        ("Dland is a member of the LU.", ["Dland is a member of the LU"]),
        ("It is backed by LU member North Bland and LU member Cland.", []),
        ("It is backed by LU member Aland and non-LU member Dland.", []),
        ("It is backed by LU member Eland and LU member Nowhere.", []),
        ("It is backed by former LU member Dland.", []),
        ("It is backed by aspiring LU member Dland.", []),
        ("Dland wants to join as an LU member. LU member Dland would gain.", []),
        ("Dland is not a member of the LU.", []),
        ("Dland, a member of the Lake Union Trust, backs it.", []),
        ("LU members met in Dland. A member of the board of Dland did not.", []),
        ("Correction: It said that LU member Dland backs it.", []),
    ],
)
def test_finds_without_a_day_what_never_was(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text, "", KNOWN) == expected


@pytest.mark.parametrize(
    ("text", "day", "count"),
    [
        ("It is backed by LU member North Bland.", "2005-05-01", 0),
        ("It is backed by LU member North Bland.", "2015-05-01", 1),
        ("In 2005 LU member North Bland backed it.", "2015-05-01", 0),
        ("It is backed by non-LU Cland.", "2010-05-01", 0),
        ("It is backed by non-LU Cland.", "2020-05-01", 1),
        ("Cland, which is not an LU member, backs it.", "2020-05-01", 1),
        ("Cland, a non-LU country, and Cland, a major non-LU ally, back it.", "2020-05-01", 0),
        ("It is backed by LU member Dland.", "2024-06-30", 1),
        ("It is backed by LU member Dland.", "2024-07-01", 0),
        ("It is backed by non-LU Cland.", "2024-07-01", 0),
    ],
)
def test_by_the_day(text: str, day: str, count: int) -> None:
    assert len(hits_of(KIND, text, day, KNOWN)) == count


@pytest.mark.parametrize(
    ("text", "told", "because"),
    [
        ("It is backed by LU member Dland.", "is not", "it never was one"),
        ("It is backed by LU member North Bland.", "is not", "it was one from 1960-01-01 to 2009-12-31"),
        ("It is backed by non-LU Cland.", "is", "it has been one since 2015-03-01"),
    ],
)
def test_what_a_hit_tells(text: str, told: str, because: str) -> None:
    (hit,) = hits_of(KIND, text, "2020-05-01", KNOWN)
    assert (hit.slots["is"], hit.slots["because"], hit.slots["bloc"]) == (told, because, "LU")
    assert hit.level is None
    assert hit.evidence[0].text.startswith("Lake Union: ")


def test_a_later_one_of_several_is_less_grave() -> None:
    (hit,) = hits_of(KIND, "It is backed by LU members Aland and Dland.", "", KNOWN)
    assert hit.level == "suggestion"


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND


@pytest.mark.parametrize("piece", ["LU member ", "Aa ", "non-LU Dland, ", "Dland, a member of the LU and ", "A."])
def test_the_time_grows_with_the_length_alone(piece: str) -> None:
    started = time.perf_counter()
    hits_of(KIND, piece * (30_000 // len(piece)), "", KNOWN)
    assert time.perf_counter() - started < 10
