"""Weekdays that are not those of their dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.weekday import Weekdays
from claimlint.model.finding import Checked
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of, page_of_day, seen_on
from tests.kinds.pages import TEXT

KIND = Weekdays()
STORY = "2023-10-11"
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SHORT_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
DATED = (
    "The board met on {weekday}, {month} {day}, {year}.",
    "On {weekday} ({month} {day}, {year}) the board met.",
    "It ends on {weekday} {day} {month} {year}, at noon.",
    "The board met on {weekday} night, {month} {day}, {year}.",
    "{month} {day}, {year}, was a {weekday}.",
    "It was {day} {month} {year} ({weekday}).",
    "Join us {short}., {month} {day}, {year}.",
)
LOOSE = (
    "The board met on {weekday}, {month} {day}.",
    "On {weekday} ({month} {day}) the board met.",
    "It ends on {weekday} {day} {month}.",
    "It is on {day} {month} ({short}).",
    "The doors open {weekday} evening, {month} {day}, at 8 p.m.",
)


def written(form: str, day: date, weekday: int) -> str:
    name = NAMES[weekday]
    return form.format(weekday=name, short=name[:3], month=SHORT_MONTHS[day.month - 1], day=day.day, year=day.year)


@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)), st.integers(1, 6), st.sampled_from(DATED), st.booleans())
def test_the_calendar_tells(day: date, off: int, form: str, dated: bool) -> None:
    """With the year, the right weekday is silent and any other is one finding that names both."""
    story = STORY if dated else ""
    assert marks_of(KIND, written(form, day, day.weekday()), story) == []
    (hit,) = hits_of(KIND, written(form, day, (day.weekday() + off) % 7), story)
    assert NAMES[day.weekday()] in hit.slots["because"]
    assert str(day.year) in hit.slots["because"]


@given(st.dates(date(1950, 1, 1), date(2099, 1, 1)), st.integers(-60, 60), st.integers(1, 6), st.sampled_from(LOOSE))
def test_the_day_of_the_document_tells(on: date, away: int, off: int, form: str) -> None:
    """Without a year, days near the document's are told; without a document's date, none."""
    day = on + timedelta(away)
    right, wrong = (written(form, day, (day.weekday() + step) % 7) for step in (0, off))
    assert marks_of(KIND, right, on.isoformat()) == []
    assert marks_of(KIND, wrong) == []
    assert (day.month, day.day) == (2, 29) or len(hits_of(KIND, wrong, on.isoformat())) == 1


@given(st.dates(date(1950, 1, 1), date(2099, 1, 1)), st.integers(66, 299))
def test_a_day_that_fits_another_year_is_left_alone(on: date, away: int) -> None:
    """What any of the years around allows is silent, though it is not the nearest."""
    day = on + timedelta(away)
    assert marks_of(KIND, written(LOOSE[0], day, day.weekday()), on.isoformat()) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tuesday and Wednesday, Oct. 18 and 19", ["Tuesday and Wednesday, Oct. 18 and 19"]),
        ("from Friday, June 1, to Sunday, June 2, 2018", ["Sunday, June 2, 2018"]),
        ("Monday-Wednesday, May 3-5, 2022", ["Monday-Wednesday, May 3-5, 2022"]),
        ("Tuesday through Friday, Oct. 16-20", ["Tuesday through Friday, Oct. 16-20"]),
        ("They met on Tuesday the 9th.", ["Tuesday the 9th"]),
        ("On Monday, February 27, 2024Where: here", ["Monday, February 27, 2024"]),
        ("every Wednesday, Oct. 11, 18 and 25, it meets", []),
        ("Friday, June 1-3, 2018", []),
        ("They met on Friday the 13th.", []),
        ("In August it fell. They met on Tuesday the 9th.", []),
        ("He said Friday Oct. 10 would be fine.", []),
        ("On Sunday, Oct. 12 people came.", []),
        ("The Sun, Oct. 12, has it.", []),
        ("On Wednesday, 1 March 2000 GMT, it ended.", []),
        ("On Tuesday, Oct. 10 1930, it ended.", []),
        ('At "Iowa Women 2000", on Monday, Oct. 9, and on Monday, Oct. 9.', []),
        ("That year the feast fell on Friday, Oct. 9.", []),
        ("Friday, Dec. 29, to Tuesday, Jan. 2, 2024", []),
        ("The story gave the day in error as Friday, Oct. 9, 2023.", []),
        ("Monday's Oct. 12 vote; Mondays, Oct. 10", []),
        ("Monday, Feb. 30, 2023", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text, STORY) == expected


def test_a_calendar_of_another_year_is_left_alone() -> None:
    text = "Upcoming:\n\nThursday, Oct. 9: a walk.\n\nFriday, Oct. 10: a talk."
    assert marks_of(KIND, text, STORY) == []
    assert marks_of(KIND, "Thursday, Oct. 9: a walk.", STORY) == ["Thursday, Oct. 9"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("On Friday, Oct. 9, it fell.", "Monday, Oct. 9"),
        ("On Friday, Oct. 14, it fell.", "Friday, Oct. 13"),
        ("Wednesday, Oct. 12, 2023", "Wednesday, Oct. 11, 2023"),
        ("On Monday, Oct. 9, 2022, it fell.", "Monday, Oct. 9, 2023"),
        ("On TUES., OCT. 12, it fell.", "THU., OCT. 12"),
        ("It fell on Tuesday the 9th.", "Monday the 9th"),
        ("Tuesday and Wednesday, Oct. 18 and 19", "Wednesday and Thursday, Oct. 18 and 19"),
    ],
)
def test_the_likelier_comes_first(text: str, first: str) -> None:
    (hit,) = hits_of(KIND, text, STORY)
    assert hit.suggestions[0] == first
    assert hit.edits == ()


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(1, 6), st.sampled_from(DATED))
def test_what_is_suggested_is_silent(day: date, off: int, form: str) -> None:
    text = written(form, day, (day.weekday() + off) % 7)
    (hit,) = hits_of(KIND, text)
    for better in hit.suggestions:
        assert marks_of(KIND, text[: hit.span.start] + better + text[hit.span.end :]) == []


def test_what_fits_is_listed() -> None:
    page = page_of_day("On Monday, Oct. 9, it fell.", STORY)
    page.shows_claims = True
    (one,) = KIND.hits(page, TEXT, seen_on(KIND, page))
    assert isinstance(one, Checked)
    assert one.computation == "October 9, 2023, was a Monday"


@pytest.mark.parametrize("text", ["Mon, " * 20_000, "Monday, Oct. 9 " * 5_000, "(" * 50_000, "Friday the 9th, " * 999])
def test_hostile_copy_is_read_quickly(text: str) -> None:
    hits_of(KIND, text, STORY)


def test_is_a_kind() -> None:
    assert isinstance(KIND, Kind)
