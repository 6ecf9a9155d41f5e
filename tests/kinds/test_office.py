"""Titles that are not held on the story's day."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.office import Office
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.laws import stories
from tests.kinds.on_day import knowing, marks_of, page_of_day
from tests.kinds.pages import hits_on

KNOWN = knowing(
    "{type: person, id: person.ada, name: Ada Field, country: US}",
    "{type: person, id: person.bo, name: Bo Hill, country: US}",
    "{type: person, id: person.cy, name: Cy Lake, country: US}",
    "{type: person, id: person.dee, name: Dee Wood, country: US}",
    "{type: person, id: person.dee2, name: Dee Wood, country: US}",
    "{type: person, id: person.eve, name: Eve Moor, country: FR}",
    "{type: person, id: person.sen, name: Sol Dale, country: US, roles: ["
    "{office: office.us.senator, state: OH, from: 2019-01-03}]}",
    "{type: place, id: place.fr, name: France, sort: country, code: FR, adjective: [French]}",
    "{type: office, id: office.us.treasury, name: secretary of the Treasury, country: US, complete: 2013-02-28,"
    " titles: [Treasury Secretary, Secretary of the Treasury], holders: ["
    "{person: person.ada, from: 2013-02-28, to: 2017-01-20}, {person: person.bo, from: 2017-02-13}]}",
    "{type: office, id: office.us.state, name: secretary of state, country: US, complete: 2013-02-01,"
    " titles: [Secretary of State], holders: [{person: person.cy, from: 2013-02-01}]}",
    "{type: office, id: office.us.general, name: attorney general, country: US, complete: 2013-02-01,"
    " titles: [Attorney General], holders: [{person: person.dee, from: 2013-02-01}]}",
    "{type: office, id: office.us.senator, name: senator, country: US, seats: 2, titles: [Sen.]}",
    "{type: office, id: office.us.president, name: president, country: US, titles: [President], complete: 2009-01-20, "
    "holders: [{person: person.cy, from: 2009-01-20, to: 2013-01-20}, {person: person.gus, from: 2017-01-20}]}",
    "{type: office, id: office.fr.president, name: president of France, country: FR, "
    "titles: [President, French President], "
    "holders: [{person: person.eve, from: 2012-05-15, to: 2017-05}, {person: person.flo, from: 2017-05-14}]}",
    "{type: person, id: person.flo, name: Flo Gill, country: FR}",
    "{type: person, id: person.gus, name: Gus Pike, country: US}",
)
KIND = Office(heads=("Secretary", "president", "general"), courtesy=("office.us.president",))
DAY = "2020-03-05"
WORDS = (
    "Treasury Secretary",
    "Ada Field",
    "Bo Hill",
    "said",
    "Tuesday",
    "former",
    "in 2015",
    "President",
    "Cy Lake",
    ",",
)


def found(text: str, day: str = DAY) -> list[str]:
    return marks_of(KIND, text, day, KNOWN)


@given(stories(WORDS), st.sampled_from(["", DAY, "2015-03-05", "2031-03-05"]))
def test_any_copy_may_be_asked(text: str, day: str) -> None:
    hits = hits_on(KIND, page_of_day(text, day, KNOWN))
    assert not hits or day in (DAY, "2015-03-05")
    for hit in hits:
        assert hit.suggestions
        assert hit.evidence


@given(st.dates(date(2005, 1, 1), date(2030, 1, 1)))
def test_by_day(day: date) -> None:
    """Told from two weeks after the last day, with somebody else in office, until the record ends; on no other day."""
    text = "Treasury Secretary Ada Field said Tuesday that it rained."
    late = date(2017, 2, 13) <= day <= date(2024, 6, 30)
    assert found(text, day.isoformat()) == (["Treasury Secretary"] if late else [])


@pytest.mark.parametrize(
    "text",
    [
        "It rained, Treasury Secretary Ada Field said Tuesday.",
        "On Tuesday, U.S. Treasury Secretary Ada Field said it rained.",
        "Treasury Secretary Ada Field says it rained.",
        "Secretary of the Treasury Ada Field spoke today.",
        "In March 2020, Treasury Secretary Ada Field spoke on a Tuesday.",
    ],
)
def test_a_title_outlives_its_office(text: str) -> None:
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Former Treasury Secretary Ada Field said Tuesday that it rained.",
        "Ex-Treasury Secretary Ada Field said Tuesday that it rained.",
        "Then-Treasury Secretary Ada Field said on a Tuesday that it rained.",
        "The late Treasury Secretary Ada Field said on a Tuesday that it rained.",
        "Acting Treasury Secretary Ada Field said Tuesday that it rained.",
        "Treasury Secretary-designate Ada Field said Tuesday that it rained.",
        "Deputy Treasury Secretary Ada Field said Tuesday that it rained.",
        "Under Treasury Secretary Ada Field said Tuesday that it rained.",
        "Texas Treasury Secretary Ada Field said Tuesday that it rained.",
        "Treasury Secretary Ada Field said that it rained.",
        "In 2015, Treasury Secretary Ada Field said on a Tuesday that it rained.",
        "On Tuesday, Oct. 6, 2015, Treasury Secretary Ada Field said that it rained.",
        "In the 2010s, Treasury Secretary Ada Field spoke every Tuesday.",
        "Treasury Secretary Ada Field spoke on a Tuesday. It rained all 2016.",
        "On Tuesday they recalled how Treasury Secretary Ada Field resigned.",
        "Bo Hill, who succeeded Treasury Secretary Ada Field, spoke Tuesday.",
        "Former Treasury Secretary Ada Field came. Treasury Secretary Ada Field spoke Tuesday.",
        "Treasury Secretary Field said Tuesday that it rained.",
        "Attorney General Dee Wood said Tuesday that it rained.",
        "Treasury Secretary Nobody Known said Tuesday that it rained.",
        "President Cy Lake said Tuesday that it rained.",
        "Treasury Secretary Bo Hill said Tuesday that it rained.",
    ],
)
def test_passes(text: str) -> None:
    assert [one for one in found(text) if one != "President"] == []


def test_who_was_president_keeps_the_title_unless_in_another_office() -> None:
    (hit,) = hits_on(KIND, page_of_day("President Cy Lake said Tuesday that it rained.", DAY, KNOWN))
    assert hit.suggestions == ("Secretary of State", "Former President")
    assert found("President Eve Moor said Tuesday that it rained.") == ["President"]
    assert found("French President Eve Moor said Tuesday that it rained.") == ["French President"]
    assert found("German President Eve Moor said Tuesday that it rained.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Treasury Secretary Cy Lake spoke.", ["Treasury Secretary Cy Lake"]),
        ("Secretary of State Bo Hill spoke.", ["Secretary of State Bo Hill"]),
        ("Secretary of State Ada Field spoke.", []),
        ("Attorney General Sol Dale spoke.", []),
        ("In 2012, Secretary of State Bo Hill spoke.", []),
        ("Then-Secretary of State Bo Hill spoke.", []),
        ("Secretary of State Bo Hill would be a surprise.", []),
        ("If there is a Secretary of State Bo Hill, he will speak.", []),
        ("Secretary Bo Hill spoke.", []),
        ("President Bo Hill spoke.", []),
    ],
)
def test_an_office_of_somebody_else(text: str, expected: list[str]) -> None:
    assert found(text) == expected
    assert found(text, "") == []
    assert found(text, "2031-03-05") == []


def test_what_a_hit_says() -> None:
    (hit,) = hits_on(KIND, page_of_day("It rained, Treasury Secretary Ada Field said Tuesday.", DAY, KNOWN))
    assert hit.suggestions == ("former Treasury Secretary",)
    assert hit.slots["told"] == (
        "Ada Field was secretary of the Treasury from 2013-02-28 to 2017-01-20; Bo Hill has been since 2017-02-13"
    )
    (hit,) = hits_on(KIND, page_of_day("It rained, Treasury Secretary Cy Lake said.", DAY, KNOWN))
    assert hit.suggestions == ("Treasury Secretary Bo Hill", "Secretary of State Cy Lake")
    assert hit.slots["told"] == ("Bo Hill was secretary of the Treasury on 2020-03-05; Cy Lake was secretary of state")
    assert len(hit.evidence) == 2


def test_it_needs_heads_and_pickles() -> None:
    with pytest.raises(FieldError):
        Office().prepare()
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND
