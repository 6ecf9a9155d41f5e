"""Lists of members: the same people, however the list is written, and every mistake with its place."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
import yaml

from claimlint.knowledge.importers.from_congress import Called, Member, persons, read_members
from claimlint.model.record import Person

TERM = {"type": "rep", "start": "2019-01-03", "end": "2021-01-03", "state": "NJ", "district": 2, "party": "Democrat"}
MEMBER = {
    "id": {"bioguide": "X000001", "thomas": "01"},
    "name": {"first": "Ann", "middle": "Rose", "last": "Stone", "official_full": "Ann R. Stone"},
    "bio": {"birthday": "1960-02-29", "gender": "F"},
    "terms": [TERM],
}
OTHER = {
    "bioguide": "X000002",
    "name": {"first": "Bo", "last": "Marsh"},
    "birthday": "1950-01-01",
    "terms": [{**TERM, "type": "sen", "district": None, "caucus": "Democrat", "party": "Independent"}],
}
WRITTEN = {
    "yaml": yaml.safe_dump([MEMBER, OTHER], sort_keys=False),
    "json": json.dumps([MEMBER, OTHER], indent=2),
    "lines": json.dumps(MEMBER) + "\n" + json.dumps(OTHER) + "\n",
}


def people(*members: dict[str, Any], called: dict[str, Called] | None = None) -> list[Person]:
    """The records of members."""
    return persons(read("\n".join(map(json.dumps, members))), called)


def read(text: str) -> list[Member]:
    """The members of a list without mistakes."""
    members, problems = read_members(text.encode(), "members")
    assert not problems
    return members


@pytest.mark.parametrize("how", WRITTEN)
def test_however_it_is_written_it_says_the_same(how: str) -> None:
    ann, bo = persons(read(WRITTEN[how]))
    assert (ann.id, ann.name, str(ann.born)) == ("person.us.X000001", "Ann Stone", "1960-02-29")
    assert "Ann R. Stone" in ann.aliases
    (role,) = ann.roles
    assert (role.office, role.state, role.district, role.party) == ("office.us.representative", "NJ", "2", "Democratic")
    (seat,) = bo.roles
    assert (seat.district, seat.party, seat.caucus) == ("", "Independent", "Democratic")


@pytest.mark.parametrize("how", WRITTEN)
def test_a_mistake_is_told_with_its_place(how: str) -> None:
    text = WRITTEN[how].replace("2019-01-03", "never", 1)
    at = text.index("never")
    at -= text[at - 1] in "'\""
    place = f"{text.count(chr(10), 0, at) + 1}:{at - text.rfind(chr(10), 0, at)}"
    members, problems = read_members(text.encode(), "members")
    told = "'start' must be a date such as 2024-01-31, not 'never'"
    assert [str(problem) for problem in problems] == [f"members:{place}: {told}"]
    assert [member.name.first for member in members] == ["Bo"]


def test_an_array_that_is_not_closed_is_told() -> None:
    _, problems = read_members(b'[{"name": {"first": "A", "last": "B"}, "terms": []}', "members")
    assert [str(problem) for problem in problems] == ["members:1:52: not JSON: the array is not closed"]


def test_an_at_large_district_is_called_so() -> None:
    (ann,) = people({**MEMBER, "terms": [{**TERM, "district": 0}]})
    assert ann.roles[0].district == "at-large"


def test_one_who_is_in_two_lists_has_one_record() -> None:
    term = {"type": "prez", "start": "2025-01-20", "end": "2029-01-20", "party": "Democrat"}
    executive = {"name": MEMBER["name"], "birthday": "1960-02-29", "terms": [term]}
    (ann,) = people(MEMBER, executive)
    assert [role.office for role in ann.roles] == ["office.us.representative", "office.us.president"]


def test_two_of_one_name_outside_the_directory_have_ids_of_their_own() -> None:
    term = {"type": "prez", "start": "2001-01-20", "end": "2009-01-20"}
    one = {"name": {"first": "Ann", "middle": "Rose", "last": "Stone"}, "birthday": "1924-01-01", "terms": [term]}
    two = {"name": {"first": "Ann", "middle": "Mae Lou", "last": "Stone"}, "birthday": "1946-01-01", "terms": [term]}
    assert [person.id for person in people(one, two)] == ["person.us.ann-r-stone", "person.us.ann-m-l-stone"]


def test_a_term_that_was_never_taken_up_is_none() -> None:
    phantom = {**TERM, "start": "2021-01-03", "end": "2020-11-25", "scheduled_end": "2023-01-03", "end_approx": True}
    (ann,) = people({**MEMBER, "terms": [TERM, phantom]})
    assert len(ann.roles) == 1


def test_a_day_that_is_only_near_is_marked() -> None:
    left = {**TERM, "end": "2020-06-15", "scheduled_end": "2021-01-03", "end_approx": True}
    (ann,) = people({**MEMBER, "terms": [left]})
    assert ann.roles[0].approx
    assert str(ann.roles[0].to) == "2020-06-15"


def test_what_copy_calls_somebody_comes_first() -> None:
    (ann,) = people(MEMBER, called={"X000001": Called("Annie Stone", ("Ann Marsh Stone",))})
    assert ann.name == "Annie Stone"
    assert {"Ann Stone", "Ann Marsh Stone"} <= set(ann.aliases)


def test_a_party_change_is_two_roles() -> None:
    parts = [
        {"start": "2019-01-03", "end": "2019-12-18", "party": "Democrat"},
        {"start": "2019-12-19", "end": "2021-01-03", "party": "Republican"},
    ]
    (ann,) = people({**MEMBER, "terms": [{**TERM, "party": "Republican", "party_affiliations": parts}]})
    days = [(role.party, role.from_ and role.from_.early) for role in ann.roles]
    assert days == [("Democratic", date(2019, 1, 3)), ("Republican", date(2019, 12, 19))]
