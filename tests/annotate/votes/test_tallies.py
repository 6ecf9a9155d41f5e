"""Which figures are the tally of a vote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.votes.tallies import TRIGGERS, Tally, number, tallies
from claimlint.scanner import Scanner
from tests.kinds.pages import page_of


def found(text: str) -> list[tuple[str, Tally]]:
    """The tallies of a text, each with how it is written."""
    page = page_of(text)
    seen = Scanner([TRIGGERS]).scan(page.folded).get(0, [])
    return [(page.prose[slice(*one.span)], one) for one in tallies(page, seen)]


@pytest.mark.parametrize(
    ("text", "written", "sides"),
    [
        ("They voted 51-48 to adjourn.", "51-48", (51, 48, 0)),
        ("By a vote of 63 to 47, the bill passed.", "63 to 47", (63, 47, 0)),
        ("The vote was 220–207.", "220–207", (220, 207, 0)),
        ("The bill passed, 97-2.", "97-2", (97, 2, 0)),
        ("It was a 5-to-4 decision.", "5-to-4", (5, 4, 0)),
        ("The justices ruled, 7-2, that it may.", "7-2", (7, 2, 0)),
        ("It was adopted by a vote of 67-17-1.", "67-17-1", (67, 17, 1)),
        ("The council voted 14-0 with one abstention.", "14-0", (14, 0, 1)),
        ("They voted 9-4, with two members abstaining.", "9-4", (9, 4, 2)),
        ("The roll call vote was 232-197, with 3 voting present.", "232-197", (232, 197, 3)),
        ("She won 306 electoral votes to Mr. Lyle's 232.", "306 electoral votes to Mr. Lyle's 232", (306, 232, 0)),
        ("He won, 306 to 232 in the Electoral College.", "306 to 232", (306, 232, 0)),
        ("It cleared with 63 votes in favor and 37 against.", "63 votes in favor and 37 against", (63, 37, 0)),
        ("Some 13 states voted in favor, none against.", "13 states voted in favor, none against", (13, 0, 0)),
        ("They backed it by 412 votes to 230.", "412 votes to 230", (412, 230, 0)),
        ("The bipartisan 92 to 1 vote was a surprise.", "92 to 1", (92, 1, 0)),
    ],
)
def test_reads(text: str, written: str, sides: tuple[int, int, int]) -> None:
    ((what, tally),) = found(text)
    assert (what, (tally.yes, tally.no, tally.apart)) == (written, sides)
    assert tally.total == sum(sides)


@pytest.mark.parametrize(
    "text",
    [
        "The Cubs won 5-4 in Chicago.",
        "They lead the series 3-2.",
        "Children aged 5-14 may come.",
        "It passed as part of 9-11 commission work.",
        "The vote on 10-12 May was calm.",
        "They voted Nov. 5-7 in Ohio.",
        "Voters chose him by 52-47 percent.",
        "A poll had them at 48-46 before the vote.",
        "The odds of a yes vote are 5-4.",
        "Call 202-224-5521 to vote.",
        "The law, passed in 2004-05, was vetoed.",
        "He served in 1998-99 and voted for it.",
        "Section 230-17 was approved.",
        "The bill passed $50-60 million in spending.",
        "They worked for 63 hours and 47 against the clock.",
        "The team had 12 votes to spare.",
        "It cleared 5-10 miles of road.",
        "",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert found(text) == []


def test_a_table_is_none() -> None:
    assert len(found("They had a 5-4 vote, a 6-3 vote and a 7-2 vote.")) == 3
    assert found("They had " + "a 5-4 vote, " * 20 + "then left.") == []


@given(st.text(st.sampled_from("5-4 to vote–,.() 9ruled electoral\n"), max_size=60))
def test_any_text_is_read(text: str) -> None:
    for written, tally in found(text):
        assert written
        assert tally.sentence.holds(tally.span)
        assert tally.total >= tally.margin >= 0


def test_numbers_in_words() -> None:
    assert [number(word) for word in ("12", "Twelve", "a", "single", "dozen")] == [12, 12, 1, 1, 0]
