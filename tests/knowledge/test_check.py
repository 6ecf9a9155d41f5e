"""What records say against each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.knowledge.desk import loaded

MAYOR = "{type: office, id: office.mayor, name: mayor"


def problems(folder: Path, *records: str) -> list[str]:
    return [f"{each.line}:{each.column}: {each.message}" for each in loaded(folder, records).problems]


def holder(person: str, first: str, last: str = "") -> str:
    return f"{{person: {person}, from: {first}{f', to: {last}' if last else ''}}}"


def test_an_id_is_given_once(tmp_path: Path) -> None:
    twice = problems(tmp_path, "{type: org, id: a, name: A}", "{type: brand, id: a, name: B}")
    assert twice == [f"6:23: the id 'a' is given twice, first in {tmp_path / 'project.yml'}"]


def test_a_right_form_is_not_wrong_elsewhere(tmp_path: Path) -> None:
    one = "{type: org, id: a, name: Harbour Board, wrong: [Harbor Board]}"
    told = problems(tmp_path, one, "{type: org, id: b, name: Dock Board, aliases: [Pier Board, Harbor Board]}")
    assert told == ["6:64: 'Harbor Board' is right here, but a wrong form of 'a'"]


def test_a_record_may_call_wrong_what_it_was_called_once(tmp_path: Path) -> None:
    assert not problems(
        tmp_path, "{type: org, id: a, name: Harbour Board, names: [{text: Pier Board, to: 1999}], wrong: [Pier Board]}"
    )


@pytest.mark.parametrize(
    ("holders", "crowded"),
    [
        ((holder("p", "2020-01-01", "2024-01-01"), holder("q", "2024-01-01")), False),
        ((holder("p", "2020-01-01", "2024-01-02"), holder("q", "2024-01-01")), True),
        ((holder("p", "2020", "2024"), holder("q", "2024")), False),
        ((holder("p", "2020-01-01"), holder("p", "2022-01-01")), False),
        ((holder("p", "2020-01-01"), holder("q", "2022-01-01")), True),
        ((holder("p", "2020-01-01"), "{person: q, from: 2022-01-01, acting: true}"), False),
        ((holder("p", "2020-01-01"), "{person: q, from: 2022-01-01, state: OH}"), False),
    ],
)
def test_a_seat_has_one_holder_at_a_time(tmp_path: Path, holders: tuple[str, ...], crowded: bool) -> None:
    told = problems(tmp_path, f"{MAYOR}, holders: [{', '.join(holders)}]}}")
    assert ["'office.mayor'" in each for each in told] == [True] * crowded


def test_two_may_hold_an_office_of_two_seats(tmp_path: Path) -> None:
    three = ", ".join(holder(person, "2020-01-01") for person in "pqr")
    told = problems(tmp_path, f"{MAYOR}, seats: 2, holders: [{three}]}}")
    assert len(told) == 1
    assert "r holds 'office.mayor' from 2020-01-01, when it is held by p (2020-01-01 to 9999-12-31), q" in told[0]


def test_roles_of_persons_count_as_holders(tmp_path: Path) -> None:
    role = "roles: [{office: office.mayor, from: 2020-01-01}]"
    people = [f"{{type: person, id: {name}, name: Ann {name}, {role}}}" for name in ("Lee", "Roe")]
    assert [each.split(": ")[0] for each in problems(tmp_path, MAYOR + "}", *people)] == ["7:52"]
