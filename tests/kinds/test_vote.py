"""Tallies that cannot be."""

from __future__ import annotations

import pickle
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.kinds.vote import Vote
from claimlint.knowledge.known import Known
from claimlint.knowledge.load import load
from claimlint.model.finding import Checked
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of, page_of_day, seen_on
from tests.kinds.pages import TEXT

KIND = Vote(
    bodies={
        "body.us.senate": ("Senate", "senators", "Senators"),
        "body.us.house": ("House of Representatives", "House"),
        "body.us.scotus": ("Supreme Court", "justices"),
        "body.us.electoral-college": ("Electoral College", "electoral votes"),
        "body.un.security-council": ("Security Council",),
        "body.gb.commons": ("House of Commons", "MPs"),
    }
)


@cache
def known() -> Known:
    return load().known


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. Senate voted 63-47 to adjourn.", ["63-47"]),
        ("By a vote of 63 to 47, the Senate confirmed the Republican.", ["63 to 47"]),
        ("The bill passed the Senate on Tuesday by a vote of 63 to 47, Democrats said.", ["63 to 47"]),
        ("A Senate vote of 63 to 47 sent it to Congress's other chamber.", ["63 to 47"]),
        ("The Republican House passed the bill 230-209.", []),
        ("The House passed the Republican bill 230-209.", ["230-209"]),
        ("The Republican-controlled House backed it by 250 votes to 190.", ["250 votes to 190"]),
        ("The U.S. Senate backed it with 63 in favor and 47 against.", ["63 in favor and 47 against"]),
        ("The Supreme Court, in a 6-4 ruling, sided with the White House.", ["6-4"]),
        ("In a 6-4 decision, the Supreme Court struck down the U.S. law.", ["6-4"]),
        ("He won 306 electoral votes to 234, Republicans said.", ["306 electoral votes to 234"]),
        ("The Security Council voted 14-1 with one abstention.", ["14-1"]),
        ("A 12-member jury split 11-2.", ["11-2"]),
        ("The seven-member board voted 6-2 to sell.", ["6-2"]),
    ],
)
def test_more_votes_than_seats(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text, "2024-05-01", known()) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Senate voted 51-50, the vice president breaking the tie.",
        "The Senate, where Republicans lead, voted 51-49.",
        "The Texas Senate voted 63-47, unlike Congress.",
        "The state Senate voted 63-47, unlike Congress.",
        "Nigeria's Senate voted 63-47, and Congress did not.",
        "The Nigerian Senate met. The Senate voted 63-47.",
        "The Senate Judiciary Committee and its Republican friends voted 63-47.",
        "The faculty senate of the university voted 63-47; Republicans did not.",
        "The bill, which passed 333-99, now goes to the Republican Senate.",
        "After the 333-99 vote, the Republican Senate took it up.",
        "The House, whose bill the Senate had rejected, passed it, 333-99, with Republicans.",
        "The Senate race between the Republicans ended 63-47 in votes.",
        "Senate invoked cloture 63-47, Republicans said.",
        "The council approved the 15-member commission 20-3.",
        "Correction: An earlier version of this article said the U.S. Senate voted 63-47.",
    ],
)
def test_clear_bodies_only(text: str) -> None:
    assert marks_of(KIND, text, "2024-05-01", known()) == []


def test_seats_are_those_of_the_day() -> None:
    text = "The U.S. Senate voted 50-48 on it."
    assert marks_of(KIND, text, "1955-05-01", known()) == ["50-48"]
    assert marks_of(KIND, text, "1960-05-01", known()) == []
    assert marks_of(KIND, text, "", known()) == []
    assert marks_of(KIND, "In 1955, the U.S. Senate voted 50-48 on it.", "2024-05-01", known()) == []
    assert marks_of(KIND, "The U.S. Senate voted 63-47.", "", known()) == ["63-47"]
    assert marks_of(KIND, "The U.S. Senate voted 63-47.", "2091-05-01", known()) == []
    assert marks_of(KIND, "The U.S. Senate voted 63-47.", "2024-05-01") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They passed it unanimously, 98-1.", ["unanimously, 98-1"]),
        ("The board approved it by a unanimous vote of 8 to 1.", ["unanimous vote of 8 to 1"]),
        ("It was a 6-1 unanimous vote.", ["6-1 unanimous vote"]),
        ("The court was unanimous, ruling 8-1.", ["unanimous, ruling 8-1"]),
        ("The unanimous vote was 98-0.", []),
        ("It passed by a nearly unanimous vote of 98-1.", []),
        ("It was almost unanimously approved by a vote of 98-1.", []),
        ("The House passed it unanimously and the others by a vote of 98-1.", []),
        ("She won by unanimous decision, 116-112, 115-113.", []),
    ],
)
def test_unanimous_with_dissent(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text, "2024-05-01", known()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It passed 220-207, a 12-vote margin.", ["220-207, a 12-vote margin"]),
        ("It passed by a 12-vote margin, 220-207.", ["by a 12-vote margin, 220-207"]),
        ("It was won by 12 votes, 220-207.", ["won by 12 votes, 220-207"]),
        ("It passed 220-207, a 13-vote margin.", []),
        ("It passed 220-207, a seven-vote margin.", []),
        ("They voted 51-49, a one-vote margin.", []),
        ("It passed 220-207, a margin of 3 percent.", []),
        ("It failed by one vote, 66-34.", []),
        ("MPs voted 322-306, a majority of 16.", []),
        ("They fell short of the 60 votes needed, 58-42.", []),
        ("They fell short of the 60 votes needed, 61-38.", ["short of the 60 votes needed, 61-38"]),
        ("They voted 57-42, two votes short of the 60 needed.", []),
        ("They voted 61-38, clearing the 60 votes needed.", []),
        ("They voted 58-38, clearing the 60 votes needed.", ["58-38, clearing the 60 votes needed"]),
        ("They voted 63-37, short of the two-thirds needed.", []),
        ("They voted 68-32, short of the two-thirds needed.", ["68-32, short of the two-thirds needed"]),
        ("Labour took 411 of the 650 seats, a majority of 172.", []),
        ("Labour took 411 of the 650 seats, a majority of 174.", []),
        ("Labour took 411 of the 650 seats, a majority of 127.", ["411 of the 650 seats, a majority of 127"]),
        ("Labour won a majority of 120, with 380 of 650 seats.", ["majority of 120, with 380 of 650 seats"]),
        ("It holds 218 seats, a two-seat majority in the 435-seat House.", []),
    ],
)
def test_margins_and_thresholds(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text, "2024-05-01", known()) == expected


def test_what_a_hit_tells() -> None:
    (one,) = hits_of(KIND, "The U.S. Senate voted 63-47 on it.", "2024-05-01", known())
    assert one.slots == {"because": "63 + 47 = 110, and the U.S. Senate has 100 members"}
    assert [part.kind for part in one.evidence] == ["computation", "record"]
    assert one.evidence[1].text == "U.S. Senate: 100 seats since 1959-08-21"
    assert one.related[0][0].start == 9
    (near,) = hits_of(KIND, "MPs of the House of Commons voted 322-306, a majority of 17.", "2024-05-01", known())
    assert near.level is None or near.level == "warning"


def test_claims_that_hold_are_told_where_asked_for() -> None:
    KIND.prepare()
    page = page_of_day("The U.S. Senate voted unanimously, 98-0.", "2024-05-01", known())
    assert list(KIND.hits(page, TEXT, seen_on(KIND, page))) == []
    page.shows_claims = True
    told = list(KIND.hits(page, TEXT, seen_on(KIND, page)))
    assert all(isinstance(one, Checked) and not one.reason for one in told)
    assert [one.computation for one in told if isinstance(one, Checked)] == [
        "98 + 0 = 98, of 100 in the U.S. Senate",
        "0 of 98 voted the other way",
    ]


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 120), st.integers(0, 120), st.sampled_from(["-", " to ", "–"]))
def test_a_senate_vote_is_told_if_and_only_if_it_exceeds_the_seats(yes: int, no: int, join: str) -> None:
    text = f"The U.S. Senate voted {yes}{join}{no} on Tuesday to adjourn."
    over = yes + no > 100 and {yes, no} != {50, 51}
    assert marks_of(KIND, text, "2024-05-01", known()) == ([f"{yes}{join}{no}"] if over else [])


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)).bodies == KIND.bodies
