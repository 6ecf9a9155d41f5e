"""The packs that ship: without a mistake, with where they come from, and right where it can be told from elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from claimlint.knowledge import offices
from claimlint.knowledge.known import Known
from claimlint.knowledge.load import Loaded, load, shipped
from claimlint.knowledge.packs import read_pack
from claimlint.model.dated import Pack, holds
from claimlint.model.record import Membership, Person, Place, Record

OPEN = ("ODbL", "CC BY-SA", "GPL")
"""Licences whose terms would follow the data."""


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load()


@pytest.fixture(scope="module")
def known(loaded: Loaded) -> Known:
    return loaded.known


@pytest.fixture(scope="module")
def records() -> list[tuple[Record, Pack]]:
    read = [read_pack(Path(file.path).read_bytes(), file.path, "core") for file in shipped()]
    return [(placed.record, placed.pack) for each in read for placed in each.placed]


def test_no_pack_has_a_mistake(loaded: Loaded) -> None:
    assert [problem.shown() for problem in loaded.problems] == []


def test_each_pack_names_source_licence_and_day(known: Known) -> None:
    for pack in known.packs:
        assert pack.source, pack.name
        assert pack.licence, pack.name
        assert not any(licence in pack.licence for licence in OPEN), pack.name
        assert date(2024, 1, 1) <= pack.as_of <= date(2026, 12, 31), pack.name


def test_a_pack_is_called_as_its_file(known: Known) -> None:
    for pack in known.packs:
        assert pack.path.rpartition("/")[2].partition(".")[0] == pack.name


def test_an_id_says_what_it_is_of(records: list[tuple[Record, Pack]]) -> None:
    starts = {"Person": "person.", "Office": "office.", "Place": "place.", "Body": "body.", "Membership": "bloc."}
    for record, _ in records:
        assert record.id.startswith(starts.get(type(record).__name__, "")), record.id


def test_what_a_record_points_to_is_there(known: Known, records: list[tuple[Record, Pack]]) -> None:
    missing = {(record.id, other) for record, _ in records for other in _pointed(record) if known.get(other) is None}
    assert not missing


def _pointed(record: Record) -> Iterator[str]:
    yield from (role.office for role in getattr(record, "roles", ()))
    yield from (holder.person for holder in getattr(record, "holders", ()))
    yield from (member.place for member in getattr(record, "members", ()))
    yield from (item.person for item in getattr(record, "items", ()) if item.person)
    yield from (getattr(record, field) for field in ("within", "chamber", "body") if getattr(record, field, ""))


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Bob Menendez", "person.us.M000639"),
        ("Robert Menendez", "person.us.M000639"),
        ("Christopher Bond", "person.us.B000611"),
        ("Kit Bond", "person.us.B000611"),
        ("Nanette Diaz Barragan", "person.us.B001300"),
        ("G. K. Butterfield", "person.us.B001251"),
        ("Robert P. Casey, Jr.", "person.us.C001070"),
        ("Hillary Rodham Clinton", "person.us.C001041"),
        ("Mary Bono", "person.us.B001228"),
        ("House Committee on the Judiciary", "body.us.hsju"),
        ("the House Foreign Affairs Committee", "body.us.hsfa"),
        ("Senate HELP Committee", "body.us.sshr"),
        ("Republic of Korea", "place.kr"),
        ("N.H.", "place.us.nh"),
        ("Penna.", "place.us.pa"),
        ("Xi Jinping", "person.cn.xi-jinping"),
        ("Luiz Inacio Lula da Silva", "person.br.luiz-inacio-lula-da-silva"),
        ("Pope Leo", "person.va.leo-xiv"),
        ("North Atlantic Treaty Organization", "bloc.nato"),
    ],
)
def test_a_name_finds_its_record(known: Known, name: str, id_: str) -> None:
    assert id_ in [filed.record.id for filed in known.find("name", name)]


def test_namesakes_make_a_name_ambiguous(known: Known) -> None:
    assert len(known.find("name", "Mike Rogers")) == 2
    assert len(known.find("name", "Robert Menendez")) == 2
    assert len(known.find("name", "George Bush")) == 2


@pytest.mark.parametrize(
    ("name", "day", "held"),
    [
        ("Jeff Van Drew", "2019-12-18", {("representative", "NJ", "Democratic")}),
        ("Jeff Van Drew", "2019-12-19", {("representative", "NJ", "Republican")}),
        ("Arlen Specter", "2009-03-01", {("senator", "PA", "Republican")}),
        ("Arlen Specter", "2009-06-01", {("senator", "PA", "Democratic")}),
        ("Jim Jeffords", "2001-07-01", {("senator", "VT", "Independent")}),
        ("Barack Obama", "2006-05-01", {("senator", "IL", "Democratic")}),
        ("Barack Obama", "2012-05-01", {("president", "", "Democratic")}),
        ("Barack Obama", "2018-05-01", set()),
        ("Joe Biden", "2008-05-01", {("senator", "DE", "Democratic")}),
        ("Mike Gallagher", "2024-03-01", {("representative", "WI", "Republican")}),
        ("Mike Gallagher", "2024-06-01", set()),
        ("Thomas Carper", "2005-05-01", {("senator", "DE", "Democratic")}),
        ("Joe Lieberman", "2008-05-01", {("senator", "CT", "Independent Democratic")}),
        ("Ander Crenshaw", "2002-05-01", {("representative", "FL", "Republican")}),
    ],
)
def test_who_held_what_on_a_day(known: Known, name: str, day: str, held: set[tuple[str, str, str]]) -> None:
    (person,) = known.find("name", name)
    on = date.fromisoformat(day)
    sure = [role for role in offices.roles(known, person) if role.on(on)]
    assert {(role.office.rpartition(".")[2], role.state, role.party) for role in sure} == held


def test_a_state_never_has_more_than_two_senators(known: Known) -> None:
    held = list(offices.holders(known, "office.us.senator"))
    for year in range(1991, 2026):
        for day in (date(year, 2, 2), date(year, 5, 1), date(year, 9, 15)):
            states = Counter(role.state for role in held if role.on(day))
            assert len(states) == 50
            assert set(states.values()) <= {1, 2}, (day, states)


@pytest.mark.parametrize(
    ("bloc", "day", "count"),
    [
        ("eu", "2003-01-01", 15),
        ("eu", "2019-01-01", 28),
        ("eu", "2020-02-01", 27),
        ("nato", "1999-01-01", 16),
        ("nato", "2023-04-04", 31),
        ("nato", "2024-03-07", 32),
        ("eurozone", "2023-01-01", 20),
        ("oecd", "2021-06-01", 38),
        ("opec", "2024-01-01", 12),
        ("brics", "2023-12-31", 5),
        ("brics", "2025-01-06", 10),
        ("asean", "2025-10-26", 11),
        ("cptpp", "2024-12-15", 12),
        ("commonwealth", "2022-07-01", 56),
        ("african-union", "2020-01-01", 55),
    ],
)
def test_how_many_belong_to_a_bloc(known: Known, bloc: str, day: str, count: int) -> None:
    filed = known.get(f"bloc.{bloc}")
    assert filed is not None
    assert isinstance(filed.record, Membership)
    on = date.fromisoformat(day)
    assert sum(bool(holds(member.from_, member.to, on)) for member in filed.record.members) == count


def test_states_and_countries_have_what_the_rules_ask_for(records: list[tuple[Record, Pack]]) -> None:
    places = [record for record, _ in records if isinstance(record, Place)]
    states = [place for place in places if place.sort == "state"]
    assert len(states) == 50
    assert all({"ap", "postal"} <= set(state.forms) and state.capital and state.zones for state in states)
    codes = Counter(place.code for place in places if place.within != "place.us" and place.code)
    assert max(codes.values()) == 1


def test_who_is_named_family_first_has_a_family_name(records: list[tuple[Record, Pack]]) -> None:
    for record, _ in records:
        if isinstance(record, Person) and record.order == "family-first":
            assert record.name.startswith(record.surname), record.id
