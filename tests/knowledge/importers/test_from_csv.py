"""Tables: quoted cells, several rows for one person, and every mistake with its line and column."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.knowledge.importers.cells import rows
from claimlint.knowledge.importers.from_csv import read_table
from claimlint.model.record import Entity, Office, Person
from claimlint.written.nodes import Source

CELL = st.text(st.sampled_from('ab ,"\n\r\té'), max_size=6).map(str.strip)


def told(text: str) -> list[str]:
    """What is wrong with a table."""
    records, problems = read_table(text.encode(), "list.csv")
    assert not problems or not records
    return [f"{each.line}:{each.column}: {each.message}" for each in problems]


def test_rows_of_one_name_are_one_person() -> None:
    text = "name,office,title,from,to,wrong\nAnn Stone,mayor of X,Mayor,2019-05,2023-04,Anne Stone; An Stone\n"
    text += "Ann Stone,office.us.senator,,2023-05-01,,\n"
    (ann, office), _ = read_table(text.encode(), "list.csv")
    assert isinstance(ann, Person)
    assert isinstance(office, Office)
    assert [role.office for role in ann.roles] == ["office.mayor-of-x", "office.us.senator"]
    assert [wrong.text for wrong in ann.wrong] == ["Anne Stone", "An Stone"]
    assert (office.id, office.titles, office.seats) == ("office.mayor-of-x", ("Mayor",), 1)


def test_an_office_has_as_many_seats_as_people() -> None:
    text = "name,office,district\nA B,council member,\nC D,council member,\nE F,council member,2\n"
    records, _ = read_table(text.encode(), "list.csv")
    assert [record.seats for record in records if isinstance(record, Office)] == [2]


def test_other_things_than_people() -> None:
    (trust,), _ = read_table(b"type,name,acronym\norg,Bay Water Trust,BWT | BT\n", "list.csv")
    assert isinstance(trust, Entity)
    assert (trust.id, [acronym.text for acronym in trust.acronym]) == ("org.bay-water-trust", ["BWT", "BT"])


def test_tabs_and_a_mark_of_byte_order_are_read() -> None:
    (ann,), _ = read_table("﻿name\taliases\nAnn Stone\tA. Stone\n".encode(), "list.csv")
    assert isinstance(ann, Person)
    assert ann.aliases == ("A. Stone",)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("nam,party\nx,y\n", "1:1: the first row names the columns, and one of them must be 'name'"),
        ("name,part\nA B,x\n", "1:6: a table has no key 'part'"),
        ("name,from,to\nA B,2020,2019\n", "2:10: this period ends (2019) before it begins (2020)"),
        ('name,wrong\n"A B,x\n', "2:1: this quotation mark has no partner"),
        ('name,wrong\n"A B"x,y\n', "2:6: something stands behind a quotation mark that closes a cell"),
        ("name\nA,b\n", "2:3: this row has 2 cells, and there are 1 columns"),
        ("name,acting\nA B,maybe\n", "2:5: 'acting' must be true or false, not 'maybe'"),
        ("name,type,office\nA B,org,mayor\n", "2:9: only a person holds an office"),
        ("name,party\n,x\n", "2:1: a row needs the key 'name'"),
        ("name,type\nA B,firm\n", "2:5: 'type' must be one of those known"),
        ("", "0:0: the first row names the columns, and one of them must be 'name'"),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, problem: str) -> None:
    assert [each.split(", not 'firm'")[0] for each in told(text)] == [problem]


def test_the_place_in_a_quoted_list_is_that_of_the_part() -> None:
    table = list(rows(Source("list.csv", 'name,wrong\n"A B"," x; yy"\n')))
    assert [cell.value for cell in table[1]] == ["A B", "x; yy"]


@given(st.lists(st.lists(CELL, min_size=1, max_size=4), min_size=1, max_size=4))
def test_a_table_is_read_as_others_read_it(table: list[list[str]]) -> None:
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([["x"], *table])
    read = [[cell.value for cell in row] for row in rows(Source("list.csv", written.getvalue()))]
    assert read[1:] == [row for row in table if any(row)]
