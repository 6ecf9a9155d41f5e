"""Look-ups: what finds a record, and which layer wins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.knowledge.compiling import compiled
from claimlint.knowledge.index import Index
from claimlint.knowledge.known import NOTHING, Known
from claimlint.knowledge.load import File, load
from claimlint.knowledge.offices import holders, roles
from claimlint.model.dated import Acronym, Day, Pack, holds
from claimlint.model.record import Entity
from tests.knowledge.desk import loaded, pack

DEA = "{type: org, id: org.dea, name: Drug Enforcement Administration, acronym: DEA, wrong: [Drug Enforcement Agency]}"
PACK = Pack("test", "nobody", date(2024, 6, 30))


def ids(known: Known, space: str, text: str) -> list[str]:
    return [filed.record.id for filed in known.find(space, text)]


@pytest.mark.parametrize(
    ("space", "text"),
    [
        ("name", "Drug Enforcement Administration"),
        ("name", "the DRUG enforcement administration"),
        ("wrong", "Drug Enforcement Agency"),
        ("acronym", "DEA"),
        ("acronym", "D.E.A."),
        ("id", "org.dea"),
    ],
)
def test_a_record_is_found(tmp_path: Path, space: str, text: str) -> None:
    assert ids(loaded(tmp_path, [DEA]).known, space, text) == ["org.dea"]


@pytest.mark.parametrize(
    ("space", "text"),
    [("name", "Drug Enforcement Agency"), ("acronym", "dea"), ("name", ""), ("nowhere", "DEA"), ("name", "Drug")],
)
def test_what_is_not_its_name_finds_nothing(tmp_path: Path, space: str, text: str) -> None:
    assert not ids(loaded(tmp_path, [DEA]).known, space, text)


def test_nothing_is_known_of_nothing() -> None:
    assert not NOTHING.find("name", "DEA")
    assert NOTHING.get("org.dea") is None
    assert not NOTHING.literals("wrong")


def layered(folder: Path, core: Sequence[str], desk: Sequence[str]) -> Known:
    (folder / "core.yml").write_text(pack(core, "core"), encoding="utf-8")
    (folder / "own.yml").write_text(pack(desk, "own"), encoding="utf-8")
    found = load([File(str(folder / "own.yml"), "desk")], None, [File(str(folder / "core.yml"), "core")])
    assert not found.problems
    return found.known


def test_a_desk_s_record_takes_the_place_of_ours(tmp_path: Path) -> None:
    known = layered(tmp_path, [DEA], ["{type: org, id: org.dea, name: Drug Agency of Ours}"])
    assert ids(known, "name", "Drug Agency of Ours") == ["org.dea"]
    assert not ids(known, "name", "Drug Enforcement Administration")
    filed = known.get("org.dea")
    assert filed is not None
    assert filed.pack.layer == "desk"


def test_a_desk_can_take_a_record_away(tmp_path: Path) -> None:
    away = "{type: org, id: org.dea, name: x, disabled: true, reason: not here}"
    assert not ids(layered(tmp_path, [DEA], [away]), "acronym", "DEA")


def test_both_layers_answer(tmp_path: Path) -> None:
    known = layered(
        tmp_path, [DEA], ["{type: org, id: org.a, name: Dance Ensemble of Ash, acronym: DEA, wrong: [X Y]}"]
    )
    assert ids(known, "acronym", "DEA") == ["org.a", "org.dea"]
    assert known.literals("wrong") == ["drug enforcement agency", "x y"]
    assert [each.name for each in known.packs] == ["core", "own"]


def test_who_held_an_office_is_said_by_either_side(tmp_path: Path) -> None:
    known = loaded(
        tmp_path,
        [
            "{type: office, id: office.mayor, name: mayor, holders: [{person: person.a, from: 2016, to: 2020-01-05}]}",
            "{type: person, id: person.a, name: Ann Ames, roles: [{office: office.clerk, from: 2010}]}",
            "{type: person, id: person.b, name: Bo Beck, roles: [{office: office.mayor, from: 2020-01-05}]}",
        ],
    ).known
    assert [held.person for held in holders(known, "office.mayor")] == ["person.a", "person.b"]
    person = known.get("person.a")
    assert person is not None
    assert [held.office for held in roles(known, person)] == ["office.clerk", "office.mayor"]
    [before, after] = holders(known, "office.mayor")
    assert [before.on(day) for day in (date(2015, 12, 31), date(2016, 5, 1), date(2017, 1, 1))] == [False, None, True]
    assert [after.on(day) for day in (date(2020, 1, 4), date(2020, 1, 5), date(2024, 7, 1))] == [False, True, None]


DAYS = st.dates(date(1990, 1, 1), date(2030, 1, 1))


@given(DAYS, DAYS, DAYS, DAYS)
def test_a_period_holds_on_its_days(first: date, last: date, on: date, as_of: date) -> None:
    begins, ends = Day(first, first), Day(last, last)
    held = holds(begins, ends, on, as_of)
    if held is not None:
        assert held == (first <= on <= last)
    if on <= as_of or last <= as_of:
        assert held is not None
    assert holds(None, None, on, on) is True


@given(st.integers(1990, 2030), st.integers(1, 12), DAYS)
def test_a_month_is_known_but_for_its_days(year: int, month: int, on: date) -> None:
    begins = Day.written(f"{year}-{month:02}")
    assert (begins.early.day, begins.late.month, str(begins)) == (1, month, f"{year}-{month:02}")
    assert holds(begins, None, on) is (False if on < begins.early else True if on >= begins.late else None)


NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12).filter(lambda text: text.strip() != "")


@given(st.lists(st.tuples(NAMES, NAMES), max_size=12))
def test_every_record_is_found_by_its_name_and_no_other(names: list[tuple[str, str]]) -> None:
    records = [
        Entity(f"org.{number}", "org", name, acronym=(Acronym(letters),))
        for number, (name, letters) in enumerate(names)
    ]
    known = Known([Index(compiled([PACK], [(record, 0) for record in records], []))])
    for record in records:
        found = [filed.record for filed in known.find("name", record.name)]
        assert record in found
        assert known.get(record.id) is not None
    assert not known.find("name", "no such name at all, not ever")
