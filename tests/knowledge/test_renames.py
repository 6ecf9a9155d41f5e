"""Names over time: which was right when, and which a house uses."""

from __future__ import annotations

from datetime import date

import pytest

from claimlint.knowledge.load import load
from claimlint.knowledge.renames import bearers, chosen, over_time, renamed, story
from claimlint.model.dated import Day
from tests.kinds.on_day import knowing

KNOWN = knowing(
    "{id: term.f, type: term, name: Fort Ash, policy: required, weak: [Elm], names: [{text: Fort Ash, to: 2023-06-01},"
    " {text: Fort Elm, from: 2023-06-02, to: 2024-03}, {text: Elm, from: 2023-06-02, to: 2024-03},"
    " {text: Fort Ash, from: 2024-03}]}",
    "{id: org.o, type: org, name: Harbor Board, policy: required, names: [{text: Dock Board, to: 2010}, Harbor Board]}",
    "{id: org.p, type: org, name: Pier Board, names: [{text: Jetty Board, to: 2010}, Pier Board]}",
)


def when(text: str) -> Day:
    first, _, last = text.partition(" ")
    return Day(Day.written(first).early, Day.written(last or first).late)


def told(name: str, time: str) -> tuple[str, str, list[str]] | None:
    (filed,) = KNOWN.find("renamed", name)
    found = renamed(filed, name, when(time))
    return found and (found.side, str(found.day), [right.text for right in found.right])


@pytest.mark.parametrize(
    ("name", "time", "expected"),
    [
        ("Fort Ash", "2020", None),
        ("Fort Ash", "2023-06-01", None),
        ("Fort Ash", "2023-06-02", ("old", "2023-06-01", ["Fort Elm", "Elm"])),
        ("Fort Ash", "2023", None),
        ("Fort Ash", "2023-05 2023-07", None),
        # the month of the change is not certain
        ("Fort Ash", "2024-03-10", None),
        ("Fort Elm", "2024-03-10", None),
        ("Fort Elm", "2024-04-01", ("old", "2024-03", ["Fort Ash"])),
        ("Fort Elm", "2022", ("new", "2023-06-02", ["Fort Ash"])),
        # after the day of the pack
        ("Fort Elm", "2024-07-01", None),
        ("Dock Board", "2012", ("old", "2010", ["Harbor Board"])),
        ("Dock Board", "2010-12-31", None),
    ],
)
def test_by_time(name: str, time: str, expected: tuple[str, str, list[str]] | None) -> None:
    assert told(name, time) == expected


def test_what_is_looked_for() -> None:
    assert list(KNOWN.literals("renamed")) == ["dock board", "fort ash", "fort elm", "harbor board"]
    assert KNOWN.find("renamed", "Elm") == ()
    assert KNOWN.find("renamed", "Jetty Board") == ()


def test_a_term_that_tells_of_a_name_is_no_name_of_a_thing() -> None:
    assert KNOWN.find("name", "Fort Ash") == ()
    assert [filed.record.id for filed in KNOWN.find("name", "Dock Board")] == ["org.o"]


def test_what_a_house_uses() -> None:
    (filed,) = bearers(KNOWN, "Fort Elm")
    names = [chosen(filed, choice, date(2023, 9, 1)) for choice in ("old", "new")]
    assert [name and name.text for name in names] == ["Fort Ash", None]
    new = chosen(filed, "new", date(2024, 5, 1))
    assert new is not None
    assert new.text == "Fort Ash"
    assert story(filed).startswith("Fort Ash until 2023-06-01, Fort Elm from 2023-06-02 to 2024-03")


def test_each_shipped_name_is_right_at_some_time_and_each_thing_has_one_for_its_own() -> None:
    known = load().known
    for literal in known.literals("renamed"):
        for filed in bearers(known, literal):
            names = over_time(filed)
            if getattr(filed.record, "type", "") == "term":
                assert filed.record.name in [name.text for name in names], filed.record.id
            assert all(not (one.from_ and one.to) or one.from_.early <= one.to.late for one in names), filed.record.id
