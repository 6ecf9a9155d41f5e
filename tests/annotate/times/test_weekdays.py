"""Weekdays and the dates beside them, element by element."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.times.calendar import WEEKDAYS
from claimlint.annotate.times.weekdays import weekday_number, weekdays
from tests.kinds.pages import page_of

PARTS = [
    "Monday",
    "Tue",
    "Sun,",
    ", ",
    " (",
    ")",
    "Oct. 9",
    " and ",
    "-",
    "the 9th",
    "2023",
    ", a ",
    "Tuesday",
    "9 October",
    "10",
    "\n\n",
    "every ",
    "night",
]


def tied(text: str) -> list[tuple[str, str, int | None, int | None]]:
    page = page_of(text)
    return [
        (page.prose[slice(*one.span)], WEEKDAYS[one.weekday.number][:3], one.day.written.day, one.day.written.year)
        for one in weekdays(page)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Monday, Oct. 9, 2023, he", [("Monday, Oct. 9, 2023", "Mon", 9, 2023)]),
        ("on Monday (Oct. 9) he", [("Monday (Oct. 9)", "Mon", 9, None)]),
        ("on Oct. 9, a Monday, he", [("Oct. 9, a Monday", "Mon", 9, None)]),
        ("Oct. 9 (a Monday)", [("Oct. 9 (a Monday)", "Mon", 9, None)]),
        ("9 October (Tue)", [("9 October (Tue)", "Tue", 9, None)]),
        ("Oct. 9 was a Monday", [("Oct. 9 was a Monday", "Mon", 9, None)]),
        ("Monday the 9th.", [("Monday the 9th", "Mon", 9, None)]),
        ("Mon 9 Oct", [("Mon 9 Oct", "Mon", 9, None)]),
        ("TUES., OCT. 9", [("TUES., OCT. 9", "Tue", 9, None)]),
        ("Monday night, Oct. 9", [("Monday night, Oct. 9", "Mon", 9, None)]),
        ("Thursday, 12 May 2011", [("Thursday, 12 May 2011", "Thu", 12, 2011)]),
        ("Saturday 14th June", [("Saturday 14th June", "Sat", 14, None)]),
        ("Friday, Oct. 27, 2023Where", [("Friday, Oct. 27, 2023", "Fri", 27, 2023)]),
        (
            "Monday and Tuesday, Oct. 9 and 10",
            [
                ("Monday and Tuesday, Oct. 9 and 10", "Mon", 9, None),
                ("Monday and Tuesday, Oct. 9 and 10", "Tue", 10, None),
            ],
        ),
        (
            "from Friday, June 1, to Sunday, June 2",
            [("Friday, June 1", "Fri", 1, None), ("Sunday, June 2", "Sun", 2, None)],
        ),
        ("Tuesday-Thursday, May 3-5", [("Tuesday-Thursday, May 3-5", d, n, None) for d, n in (("Tue", 3), ("Thu", 5))]),
        (
            "Friday, Saturday and Sunday, May 5, 6 and 7, 2023",
            [
                ("Friday, Saturday and Sunday, May 5, 6 and 7, 2023", d, n, 2023)
                for d, n in (("Fri", 5), ("Sat", 6), ("Sun", 7))
            ],
        ),
        (
            "Saturday and Sunday, June 30 and July 1",
            [("Saturday and Sunday, June 30 and July 1", d, n, None) for d, n in (("Sat", 30), ("Sun", 1))],
        ),
    ],
)
def test_ties(text: str, expected: list[tuple[str, str, int | None, int | None]]) -> None:
    assert tied(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday, May 20 people came.",
        "Mondays, Oct. 9",
        "The Sun, Oct. 9, and Jane Mon, Oct. 9",
        "Monday's Oct. 9 vote",
        "Monday and Tuesday, Oct. 9",
        "Monday through Friday, June 5",
        "On Monday he said Oct. 9 would do.",
        "Monday.\n\nOct. 9",
        "common 9 Oct",
        "Monday the 9th time that",
        "Monday May",
    ],
)
def test_leaves_apart(text: str) -> None:
    assert tied(text) == []


@given(
    st.dates(date(1800, 1, 1), date(2099, 12, 31)),
    st.sampled_from(("{w}, {m} {d}, {y}", "{s} {d} {m} {y}", "{d} {m} {y} ({s})")),
)
def test_any_day_is_tied_to_its_weekday(day: date, form: str) -> None:
    weekday = WEEKDAYS[day.weekday()]
    text = form.format(w=weekday, s=weekday[:3], m=day.strftime("%B"), d=day.day, y=day.year)
    (one,) = weekdays(page_of(text))
    assert one.weekday.number == day.weekday()
    assert one.day.written == (day.year, day.month, day.day)
    assert one.span == (0, len(text))


@given(st.dates(date(2000, 1, 1), date(2030, 12, 24)))
def test_pairs_are_aligned(day: date) -> None:
    other = day + timedelta(1)
    if other.month != day.month:
        return
    text = f"{WEEKDAYS[day.weekday()]} and {WEEKDAYS[other.weekday()]}, {day:%B} {day.day} and {other.day}"
    assert [(one.weekday.number, one.day.written.day) for one in weekdays(page_of(text))] == [
        (day.weekday(), day.day),
        (other.weekday(), other.day),
    ]


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
def test_spans_lie_in_one_block_and_hold_both(text: str) -> None:
    page = page_of(text)
    for one in weekdays(page):
        assert one.span.holds(one.weekday.span)
        assert one.span.holds(one.day.figures)
        assert "\n" not in page.prose[slice(*one.span)]
        assert page.prose[slice(*one.day.figures)] == str(one.day.written.day)


def test_a_weekday_is_known_by_its_first_letters() -> None:
    assert [weekday_number(word) for word in ("MON.", "tuesday", "Weds", "Thurs", "Fri", "SAT", "Sun.")] == list(
        range(7)
    )
