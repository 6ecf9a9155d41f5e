"""More people than live in a place."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.kinds.population import Population
from claimlint.model.finding import Checked
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, knowing, marks_of, page_of_day, seen_on
from tests.kinds.pages import TEXT

KIND = Population(never=("visit", "each year"))
VERMONT = (
    "{type: place, id: place.us.vt, name: Vermont, sort: state, code: VT, demonym: [Vermonter], population: ["
    "{value: 600000, as-of: 2000-07-01}, {value: 620000, as-of: 2010-07-01}, {value: 640000, as-of: 2020-07-01}]}"
)
YORK = (
    "{type: place, id: place.us.ny, name: New York, sort: state, code: NY, demonym: [New Yorker], population: ["
    "{value: 19000000, as-of: 2000-07-01}, {value: 20000000, as-of: 2020-07-01}]}"
)
KNOWN = knowing(VERMONT, YORK)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It affects 1.4 million people in Vermont.", ["1.4 million people in Vermont"]),
        ("It was signed by 900,000 residents of Vermont.", ["900,000 residents of Vermont"]),
        ("About 900,000 uninsured Vermonters wait.", ["About 900,000 uninsured Vermonters"]),
        ("Vermont's 900,000 residents wait.", ["900,000 residents"]),
        ("More than 900,000 Vermont residents wait.", ["More than 900,000 Vermont residents"]),
        ("It is for 500,000 women in Vermont.", ["500,000 women in Vermont"]),
        ("It harms 620,000 people in Vermont.", ["620,000 people in Vermont"]),
        ("Sen. Ann Ray (R-Vt.) met them. It affects 620,000 people in her state.", ["620,000 people in her state"]),
        ("Vermont Gov. Bo Lee spoke. It affects 2 million people in his state.", ["2 million people in his state"]),
        ("Half of Vermont's residents, 40,000, wait.", ["Half of Vermont's residents, 40,000"]),
        ("One in three Vermonters, 20,000, wait.", ["One in three Vermonters, 20,000"]),
        ("About 40,000 Vermonters, 50 percent of the population, wait.", ["About 40,000 Vermonters, 50 percent"]),
        ("All 640,000 people in Vermont and 640,000 Vermonters have roads.", []),
        ("It affects 140,000 people in Vermont.", []),
        ("Vermont's 640,000 residents wait.", []),
        ("Up to 900,000 people in Vermont wait.", []),
        ("Some 9 million people visit Vermont, and 3 million people in Vermont sell to them.", []),
        ("It treats 900,000 people in Vermont each year.", []),
        ("It affects 1.4 million people in Vermont and New York.", []),
        ("It affects 1.4 million people in Vermont City.", []),
        ("It affects 19 million people in New York.", []),
        ("It affects 30 million people in New York.", ["30 million people in New York"]),
        ("Sen. Ann Ray (R-Vt.) met Sen. Bo Lee (D-N.Y.). It affects 1.4 million people in her state.", []),
        ("It affects 1.4 million people in her state.", []),
        ("Sen. Ann Ray (R-Vt.) saw 900,000 people in her state prison system.", []),
        ("Millions of people in Vermont wait.", []),
        ("A third of Vermonters, or 210,000, wait.", []),
        ("Correction: An earlier version said 900,000 residents of Vermont.", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text, "2021-05-01", KNOWN) == expected
    assert marks_of(KIND, text, "", KNOWN) == []
    assert marks_of(KIND, text, "2021-05-01") == []


def test_people_are_those_of_the_day() -> None:
    text = "It is read by 655,000 residents of Vermont."
    assert marks_of(KIND, text, "2002-05-01", KNOWN) == ["655,000 residents of Vermont"]
    assert marks_of(KIND, text, "2020-05-01", KNOWN) == []
    assert marks_of(KIND, "In 2019, " + text, "2002-05-01", KNOWN) == []
    assert marks_of(KIND, "It is read by 9 million residents of Vermont.", "2093-05-01", KNOWN) == []


def test_what_a_hit_tells() -> None:
    (one,) = hits_of(KIND, "It pleases 1.28 million people in Vermont.", "2020-07-01", KNOWN)
    assert one.slots == {"because": "Vermont had 640,000 people in 2020, and that is 2.0 times as many"}
    assert (one.level, [part.kind for part in one.evidence]) == (None, ["computation", "record"])
    (near,) = hits_of(KIND, "It affects 640,000 people in Vermont.", "2020-07-01", KNOWN)
    assert near.slots == {"because": "Vermont had 640,000 people in 2020, and that is everyone there"}
    assert near.level == "warning"
    (part,) = hits_of(KIND, "It is for 500,000 women in Vermont.", "2020-07-01", KNOWN)
    assert (part.level, part.slots["because"].rpartition(", ")[2]) == ("warning", "and that is 78 percent of them")


def test_claims_that_hold_are_told_where_asked_for() -> None:
    KIND.prepare()
    page = page_of_day("It affects 300,000 people in Vermont.", "2020-07-01", KNOWN)
    page.shows_claims = True
    (one,) = KIND.hits(page, TEXT, seen_on(KIND, page))
    assert isinstance(one, Checked)
    assert one.computation == "300,000 people; Vermont had 640,000 people in 2020"


@settings(max_examples=100, deadline=None)
@given(st.integers(10, 5_000), st.dates(date(2001, 1, 1), date(2019, 12, 31)))
def test_nobody_is_told_who_can_live_there(thousands: int, day: date) -> None:
    said = f"{thousands * 1000:,} residents of Vermont"
    marks = marks_of(KIND, f"It pleases {said}.", day.isoformat(), KNOWN)
    if thousands <= 600:
        assert marks == []
    if thousands >= 750:
        assert marks == [said]


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)).never == KIND.never
