"""Files of records: what they may say, and how their mistakes are told."""

from __future__ import annotations

import json
from datetime import date

import pytest

from claimlint.knowledge.packs import read_pack
from claimlint.model.dated import Day
from claimlint.model.record import Entity, Person
from tests.knowledge.desk import pack, told

CLERK = "{type: org, id: org.clerk, name: Office of the City Clerk"
HEADER = '{"pack": "desk", "source": "the city clerk", "as-of": "2024-06-30"}'


def test_a_record_is_read_with_its_pack() -> None:
    read = read_pack(pack([CLERK + ", acronym: OCC, wrong: [Office of City Clerk]}"]).encode(), "desk.yml", "desk")
    assert not read.problems
    record, filed = read.placed[0].record, read.placed[0].pack
    assert isinstance(record, Entity)
    assert (record.acronym[0].text, record.wrong[0].text) == ("OCC", "Office of City Clerk")
    assert (filed.name, filed.layer, filed.as_of) == ("desk", "desk", date(2024, 6, 30))


def test_lines_of_json_say_the_same_as_yaml() -> None:
    record = {"type": "person", "id": "person.x", "name": "Ann Example", "roles": [{"office": "o", "from": "2021-05"}]}
    lines = f"{HEADER}\n{json.dumps(record)}\n"
    read = read_pack(lines.encode(), "desk.jsonl", "desk")
    same = read_pack(pack([json.dumps(record)]).encode(), "desk.yml", "desk")
    assert not read.problems
    assert [each.record for each in read.placed] == [each.record for each in same.placed]
    person = read.placed[0].record
    assert isinstance(person, Person)
    assert person.roles[0].from_ == Day(date(2021, 5, 1), date(2021, 5, 31))


@pytest.mark.parametrize(
    ("records", "problem"),
    [
        ([CLERK + ", wronk: [x]}"], "5:64: a record of type org has no key 'wronk'; did you mean 'wrong'?"),
        (["{type: org, id: org.x}"], "5:5: a record of type org needs the key 'name'"),
        (["{id: org.x, name: X}"], "5:5: a record needs the key 'type'"),
        (["{type: organisation, id: org.x, name: X}"], "5:12: 'organisation' is no type of record"),
        (["{type: persn, id: org.x, name: X}"], "5:12: 'persn' is no type of record; did you mean 'person'?"),
        (["just a text"], "5:5: a record is a mapping with `type`, `id` and `name`"),
        (
            ["{type: person, id: p, name: A B, born: 2023-02-30}"],
            "5:44: 'born' must be a day, a month or a year such as 2024-01-31, 2024-01 or 2024, not '2023-02-30'; "
            "day is out of range for month",
        ),
        (
            ["{type: person, id: p, name: A B, roles: [{office: o, from: 2024, to: 2023-12}]}"],
            "5:74: this period ends (2023-12) before it begins (2024)",
        ),
        ([CLERK + ", disabled: true}"], "5:64: a record that is disabled says why: it needs the key 'reason'"),
    ],
)
def test_a_mistake_is_told_where_it_stands(records: list[str], problem: str) -> None:
    assert told(records) == [problem]


def test_a_record_with_a_mistake_does_not_hide_the_others() -> None:
    read = read_pack(pack(["{type: org, id: a}", CLERK + "}"]).encode(), "desk.yml", "desk")
    assert [each.record.id for each in read.placed] == ["org.clerk"]
    assert len(read.problems) == 1


@pytest.mark.parametrize(
    ("line", "place", "message"),
    [
        ('{"type": "org", "id": "a", "name": "A", "nam": 1}', (3, 41), "a record of type org has no key 'nam'"),
        ('{"type": "org", "id": "a", "id": "b", "name": "A"}', (3, 28), "the key 'id' is given twice, first in line 3"),
        ('{"type": "org", "id": "a"', (3, 1), "a mapping that begins with { is not closed"),
        ('["a"]', (3, 1), "a record is a mapping with `type`, `id` and `name`"),
    ],
)
def test_a_mistake_in_a_line_is_told_where_it_stands(line: str, place: tuple[int, int], message: str) -> None:
    good = '{"type": "org", "id": "good", "name": "Good"}'
    read = read_pack("\n".join([HEADER, good, line, good.replace("good", "last")]).encode(), "desk.jsonl", "desk")
    assert [(each.line, each.column, each.message) for each in read.problems] == [(*place, message)]
    assert [each.record.id for each in read.placed] == ["good", "last"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the file is empty"),
        ("- a\n", "a file of records is a mapping with `pack`, `source` and `as-of` and `records`"),
        ("pack: x\nsource: y\nas-of: 2024-01-01\n", "'records' must be a list of records"),
        ("pack: x\nas-of: 2024-01-01\nrecords: []\n", "a file of records needs the key 'source'"),
        ("pack: x\nsource: y\nas-of: soon\nrecords: []\n", "'as-of' must be a date such as 2024-01-31, not 'soon'"),
    ],
)
def test_a_file_without_a_head_is_refused(text: str, message: str) -> None:
    read = read_pack(text.encode(), "desk.yml", "desk")
    assert (read.placed, read.problems[0].message) == ([], message)


@pytest.mark.parametrize("data", [b"\xff", b"{", b"[]", b'{"pack": "x"}', b"", b"\n{}"])
def test_a_file_of_lines_without_a_head_is_refused(data: bytes) -> None:
    read = read_pack(data, "desk.jsonl", "desk")
    assert read.pack is None
    assert read.problems
