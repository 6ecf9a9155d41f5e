"""No claim and no date depends on the day on which a story is read: only on the story's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.claims.stories import told
from tests.moved_clock import read_in

SELECT = ("claims/*", "dates/*")
SIDES = (
    "The council met Monday, March 5, and will meet Tuesday, June 10. Last August it had met on Feb. 30.",
    "The program ran from 2015 to 2012. Sales rose 20 percent, from $34 million to $51 million.",
    "Jean Doe, 44, was born in 1961. The fair, founded in 1998, marked its 30th anniversary.",
    "The rule affects 9 million people in Vermont. The U.S. Senate voted 63-47 two years ago, in 2019.",
    "The call is at 8 p.m. EST (1 a.m. GMT). Independence Day falls on Wednesday, July 5.",
    "The 118th Congress met in 2011. The shop opened five years ago, in 2014, and will close in 2016.",
)
STORIES = tuple((day, text) for text in SIDES for day in ("2024-03-06", "2007-03-06", ""))


def test_the_year_of_the_reader_changes_nothing(tmp_path: Path) -> None:
    now = read_in(2025, tmp_path, SELECT, STORIES)
    assert now.count("claims/") >= 6
    assert now.count("dates/") >= 6
    assert read_in(1999, tmp_path, SELECT, STORIES) == now
    assert read_in(2063, tmp_path, SELECT, STORIES) == now


@pytest.mark.parametrize(
    "text",
    [
        "The council met Monday, March 5, and will meet Tuesday, June 10.",
        "It was the worst storm since last August.",
        "Jean Doe, 44, was born in 1961.",
        "The fair, founded in 1998, marked its 30th anniversary this year.",
        "The shop opened five years ago, in 2014.",
        "The shop will close in 2016.",
        "The law affects 9 million people in Vermont.",
        "Thanksgiving falls on Nov. 25 this year.",
        "The show is at 8 p.m. EST on July 4.",
        "The council last met two weeks ago, on Monday, March 5.",
    ],
)
def test_a_story_without_a_day_is_silent_where_its_year_would_have_to_be_guessed(text: str) -> None:
    assert told(text) == []


def test_a_story_without_a_day_is_still_worked_out() -> None:
    text = "The program ran from 2015 to 2012. The council met on Monday, March 5, 2024, and not on Feb. 30."
    assert {rule.split("/")[0] for rule, _ in told(text)} == {"dates"}
    assert told("The U.S. Senate voted 63-47.") == [("claims/vote", "63-47")]
