"""Anniversaries: "the 30th anniversary of the 1990 treaty"."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.annotate.offices.ordinals import suffix
from claimlint.kinds.anniversary import Anniversary
from claimlint.knowledge.known import Known
from claimlint.knowledge.load import load
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of

KIND = Anniversary()
DAY = "2021-06-10"
WRONG = [
    "Today marks the 30th anniversary of the 1990 treaty.",
    "Monday's 30th anniversary of the 1990 treaty drew crowds.",
    "The city on Monday marked the 20th anniversary of Brown v. Board of Education.",
    "In 2021, the city will mark the 30th anniversary of the 1990 treaty.",
    "Lawmakers marked the 28th anniversary of the 1990 treaty.",
    "The town celebrated the 97th anniversary of the fire of 1921.",
    "This year marks the 19th anniversary of the Sept. 11 attacks.",
    "On the 10th anniversary of the Sept. 11 attacks, in 2012, he spoke.",
    "On June 10, 2021, the group will mark the 25th anniversary of the law enacted in 1990.",
    "He spoke Monday on the fourth anniversary of the Pulse nightclub shooting.",
    "This week marks the 30-year anniversary of the 1990 law.",
    "Today marks the centennial of the 1912 sinking.",
    "Today marks two years since Jan. 6, 2018.",
    "It has been 15 years since the 9/11 attacks.",
    "The bicentennial of the 1831 revolt will be celebrated in 2021.",
    "This year is the 50th anniversary of the moon landing.",
    "The nation on Sunday marked the 80th anniversary of the fall of the Berlin Wall.",
]
RIGHT = [
    "Today marks the 31st anniversary of the 1990 treaty.",
    "The 31st annual walk marks the treaty of 1990.",
    "The 20th anniversary of the Sept. 11 attacks will be marked in September.",
    "The 10th anniversary of the Sept. 11 attacks was a Sunday.",
    "On the 10th anniversary of the 1990 treaty, he went back.",
    "The council on Monday approved $3 million for the 250th anniversary of the Declaration of Independence.",
    "The city prepares to mark the 250th anniversary of the 1776 declaration in 2026.",
    "They planned a party for the 30th anniversary of the 1990 treaty that was never held.",
    "They marked their 30th anniversary on Monday.",
    "Lind, who married in 1990, marked her 30th anniversary.",
    "Today would have been the 30th anniversary of their marriage in 1990.",
    "He marked the 25th anniversary of the treaty in 2021.",
    "In 2011, the town marked the 10th anniversary of the Sept. 11 attacks.",
    "On the 10th anniversary of 9/11 in 2011, he wept.",
    "The story first said that today is the 30th anniversary of the 1990 treaty. The story has been corrected.",
    "Today marks the 55th anniversary of Medicare Part B.",
    "Today marks the 60th anniversary of NATO's second war plan.",
    "The 125th anniversary of the U.S. Open of 2021 was held.",
    "Today marks the 90th anniversary of the birth of Jo Lind, who died in 1990.",
    "The postponed 2020 Olympics mark the 57th anniversary of the 1964 Games.",
    "Today marks the 2nd anniversary of the killing of 20 people in Boston.",
    "Next year marks the 60th anniversary of the Cuban missile crisis.",
    "Last year was the 30th anniversary of the ADA's passage.",
    "Last year was the 30th anniversary of the Americans with Disabilities Act.",
    "A film for the 50th anniversary of Apollo 11 was shown on Monday.",
    "The sesquicentennial of the 1871 fire is this year.",
    "Today marks five years since the June 2016 shooting.",
    "In the 10 years since 2001, the rate fell.",
    "It has been 20 years since the 2001 attacks.",
]
FORMS = (
    "Today marks the {nth} anniversary of the {year} treaty.",
    "This week marks the {nth} anniversary of the law of {year}.",
    "The city on Monday celebrated the {nth} anniversary of the fire in {year}.",
    "In 2021, the town will mark the {nth} anniversary of the {year} flood.",
)


@pytest.fixture(scope="module")
def known() -> Known:
    return load().known


@pytest.mark.parametrize("text", WRONG)
def test_flags_a_number_that_does_not_fit(text: str, known: Known) -> None:
    assert len(hits_of(KIND, text, DAY, known)) == 1


@pytest.mark.parametrize("text", RIGHT)
def test_leaves_alone_what_fits_or_may_fit(text: str, known: Known) -> None:
    assert marks_of(KIND, text, DAY, known) == []


@pytest.mark.parametrize("text", WRONG)
def test_a_story_without_a_date_says_nothing(text: str, known: Known) -> None:
    assert marks_of(KIND, text, "", known) == []


def test_both_readings_are_named_and_the_right_number_offered(known: Known) -> None:
    (hit,) = hits_of(KIND, "Today marks the 19th anniversary of the Sept. 11 attacks.", DAY, known)
    problem = "'19th' does not fit Sept. 11 attacks (2001-09-11): that falls in 2020; in 2021 it is the 20th."
    assert hit.slots["problem"] == problem
    assert hit.suggestions == ("20th",)
    assert [each.kind for each in hit.evidence] == ["computation", "record"]


@settings(max_examples=100)
@given(st.sampled_from(FORMS), st.integers(1700, 2018))
def test_a_consistent_claim_is_never_flagged(form: str, year: int) -> None:
    number = 2021 - year
    assert hits_of(KIND, form.format(year=year, nth=f"{number}{suffix(number)}"), DAY) == []


@settings(max_examples=100)
@given(st.sampled_from(FORMS), st.integers(1900, 2005), st.sampled_from([-5, -3, -2, -1, 1, 2, 3, 5]))
def test_a_number_moved_is_flagged_once(form: str, year: int, by: int) -> None:
    number = 2021 - year + by
    (hit,) = hits_of(KIND, form.format(year=year, nth=f"{number}{suffix(number)}"), DAY)
    assert f"{number}{suffix(number)}" in hit.slots["problem"]
    assert str(year) in hit.slots["problem"]


def test_the_days_of_events_are_days_of_the_past(known: Known) -> None:
    for name in ("Sept. 11 attacks", "Pearl Harbor", "Brown v. Board of Education", "Medicare", "Hurricane Katrina"):
        (filed,) = known.find("dated", name)
        day = getattr(filed.record, "day", None)
        assert day is not None
        assert day.late < date(2026, 1, 1)


def test_it_is_a_kind() -> None:
    assert isinstance(KIND, Kind)


@pytest.mark.parametrize("piece", ["30th anniversary of the ", "years since 1990 ", "anniversary of ", "the " * 30])
def test_odd_copy_is_read_to_its_end(piece: str, known: Known) -> None:
    hits_of(KIND, piece * (20_000 // len(piece)), DAY, known)
