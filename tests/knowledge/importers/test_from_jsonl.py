"""JSON lines: what may be left out is filled in, and the places of mistakes stay those of the list."""

from __future__ import annotations

from datetime import date

from claimlint.knowledge.importers.from_jsonl import read_lines, told_header
from claimlint.knowledge.packs import Header
from claimlint.model.record import Entity, Person

HEADER = Header("desk", "the desk", date(2024, 6, 30))
FIRST = '{"pack": "desk", "source": "us", "as-of": "2024-01-01"}\n'


def test_a_type_and_an_id_are_filled_in() -> None:
    text = '{"name": "Ann Stone"}\n{"type": "org", "name": "Bay Trust", "acronym": "BT"}\n'
    (ann, trust), problems = read_lines(text.encode(), "list", HEADER)
    assert not problems
    assert isinstance(ann, Person)
    assert isinstance(trust, Entity)
    assert (ann.id, trust.id) == ("person.ann-stone", "org.bay-trust")


def test_a_first_line_may_say_what_holds_for_all() -> None:
    text = FIRST + '{"name": "Ann Stone"}\n'
    assert told_header(text.encode())["as-of"] == "2024-01-01"
    assert [record.name for record in read_lines(text.encode(), "list", HEADER)[0]] == ["Ann Stone"]
    assert told_header(b'{"name": "Ann Stone"}') == {}


def test_a_mistake_is_told_where_it_stands() -> None:
    line = '{"name": "Ann Stone", "rols": []}\n'
    for text, number in ((line, 1), (FIRST + line, 2)):
        _, problems = read_lines(text.encode(), "list", HEADER)
        place = f"list:{number}:23: a record of type person has no key 'rols'"
        assert [str(problem) for problem in problems] == [place]


def test_lines_that_are_no_records_are_told() -> None:
    _, problems = read_lines(b'[1]\n{"name": "A B"}\n{broken\n', "list", HEADER)
    assert [problem.line for problem in problems] == [1, 3]
    assert [problem.line for problem in read_lines(b"\xff", "list", HEADER)[1]] == [1]
