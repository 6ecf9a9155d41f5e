"""Titles that holders of an office do not have."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given

from claimlint.kinds.office_title import OfficeTitle
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.on_day import knowing, marks_of, page_of_day
from tests.kinds.pages import TEXT, hits_on

KNOWN = knowing(
    "{type: person, id: person.ada, name: Ada Field}",
    "{type: person, id: person.bo, name: Bo Hill}",
    "{type: person, id: person.dee, name: Dee Lake}",
    "{type: person, id: person.dee2, name: Dee Lake}",
    "{type: office, id: office.court, name: justice of the Supreme Court, titles: [Justice], seats: 8, holders: ["
    "{person: person.ada, from: 2010-08-07}, {person: person.dee, from: 2010-08-07},"
    "{person: person.bo, from: 1990-01-01, to: 2005-09-01}]}",
    "{type: office, id: office.chief, name: chief justice, titles: [Chief Justice], holders: ["
    "{person: person.bo, from: 2005-09-29}]}",
)
KIND = OfficeTitle(swap={"Judge": "Justice"}, body="Supreme Court")
DAY = "2024-03-05"
WORDS = ("Supreme Court", "Judge", "Ada Field", "Chief", "Bo Hill", "and", "U.S.", "former", "in 2009")


@given(stories(WORDS))
def test_laws(text: str) -> None:
    keeps_the_laws(KIND, text, TEXT)
    for hit in hits_on(KIND, page_of_day(text, DAY, KNOWN)):
        assert hit.suggestions[0].casefold() == "justice"
        assert hit.evidence


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Supreme Court Judge Ada Field wrote.", DAY, ["Judge"]),
        ("Supreme Court Judge Ada Field wrote.", "", ["Judge"]),
        ("U.S. Supreme Court Judge Ada Field wrote.", "", ["Judge"]),
        ("Judge Ada Field wrote.", DAY, ["Judge"]),
        ("Judge Ada Field wrote.", "2041-01-01", []),
        ("Judge Ada Field wrote.", "", []),
        ("Judge Ada Field wrote.", "2010-12-01", []),
        ("Judge Ada Field wrote.", "2009-12-01", []),
        ("Supreme Court Judge Ada Field wrote.", "2009-12-01", []),
        ("Chief Judge Bo Hill wrote.", DAY, ["Judge"]),
        ("Supreme Court Chief Judge Bo Hill wrote.", DAY, ["Judge"]),
        ("Chief Judge Ada Field wrote.", DAY, []),
        ("Justice Ada Field wrote.", DAY, []),
        ("Then-Judge Ada Field wrote.", DAY, []),
        ("Former Judge Ada Field wrote.", DAY, []),
        ("In 2009, Judge Ada Field wrote.", DAY, []),
        ("Iowa Supreme Court Judge Ada Field wrote.", DAY, []),
        ("Federal Judge Ada Field wrote.", DAY, []),
        ("Judge Field wrote.", DAY, []),
        ("Supreme Court Judge Dee Lake wrote.", DAY, []),
        ("Supreme Court Judge Nobody Known wrote.", DAY, []),
        ("Ada Field judges it.", DAY, []),
        ("JUDGE Ada Field wrote.", DAY, ["JUDGE"]),
    ],
)
def test_finds(text: str, day: str, expected: list[str]) -> None:
    assert marks_of(KIND, text, day, KNOWN) == expected


def test_what_a_hit_says() -> None:
    (hit,) = hits_on(KIND, page_of_day("Supreme Court Judge Ada Field wrote.", DAY, KNOWN))
    assert hit.slots == {"name": "Ada Field", "office": "justice of the Supreme Court"}
    assert hit.evidence[0].text == "Ada Field: justice of the Supreme Court since 2010-08-07"


def test_it_needs_titles_and_pickles() -> None:
    with pytest.raises(FieldError):
        OfficeTitle().prepare()
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND
