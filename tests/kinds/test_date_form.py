"""Dates in the house's form: order, months, days and commas."""

from __future__ import annotations

import pickle
import time
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimlint.annotate.times.calendar import MONTHS
from claimlint.annotate.times.dates import dates
from claimlint.kinds.date_form import DateForm
from claimlint.model.protocols import Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, TEXT, found, hits_on, mended, page_of

AP = DateForm()
FULL = DateForm(months="full")
UK = DateForm(order="day-first", months="full")
SHORT_UK = DateForm(order="day-first")
KINDS = (AP, FULL, UK, SHORT_UK)
WORDS = (
    "October 9th",
    "Oct 9, 2023",
    "Oct. 2023",
    "in October, 2022",
    "9 October 2023",
    "on March 4th and 5th",
    "Sept 4",
    "Apr. 5",
    "she met",
    "in Dec.",
    "the 9th of May",
)


@given(st.sampled_from(KINDS), stories(WORDS), st.sampled_from([TEXT, DOCUMENT]))
def test_laws(kind: Kind, text: str, scope: Scope) -> None:
    kind.prepare()
    keeps_the_laws(kind, text, scope)


@given(st.sampled_from(KINDS), st.lists(st.sampled_from([*WORDS, ".", ",", "Then"])).map(" ".join))
def test_mending_settles(kind: Kind, text: str) -> None:
    # a date that is mended may settle the one before it
    for _ in text.split():
        text = mended(kind, text)
    assert mended(kind, text) == text


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
LAYOUTS = (
    "{month} {day}, {year}",
    "{month} {day} {year}",
    "{short} {day}, {year}",
    "{short}. {day}, {year}",
    "{day} {month} {year}",
    "{day} {short} {year}",
    "{month} {day}{th}, {year}",
    "{day}{th} {month} {year}",
    "{month} {day:02}, {year}",
)


def laid_out(day: date, layout: str) -> str:
    month = MONTHS[day.month - 1]
    th = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return layout.format(month=month, short=month[:3], day=day.day, th=th, year=day.year)


@given(DAYS, st.sampled_from(LAYOUTS), st.sampled_from(KINDS))
def test_every_layout_of_a_day_becomes_the_same_and_means_that_day(day: date, layout: str, kind: DateForm) -> None:
    assume("May." not in laid_out(day, layout))
    done = mended(kind, f"They met on {laid_out(day, layout)}.")
    short = {3: "March", 4: "April", 5: "May", 6: "June", 7: "July", 9: "Sept."}
    month = MONTHS[day.month - 1]
    if kind.months == "ap":
        month = short.get(day.month, f"{month[:3]}.")
    written = f"{month} {day.day}, {day.year}" if kind.order == "month-first" else f"{day.day} {month} {day.year}"
    assert done == f"They met on {written}."
    (read,) = dates(page_of(done))
    assert read.written == (day.year, day.month, day.day)


@given(DAYS.filter(lambda day: day.day < 28), st.integers(1, 5), st.sampled_from(["-", "–", " to ", " and "]))
def test_both_days_of_a_stretch_stay(day: date, length: int, joint: str) -> None:
    end = day + timedelta(length)
    if end.month != day.month:
        return
    text = f"It ran on {MONTHS[day.month - 1]} {day.day}{joint}{end.day}, {day.year}, here."
    for kind in KINDS:
        (read,) = dates(page_of(mended(kind, text)))
        assert (read.written.day, read.last and read.last.day) == (day.day, end.day)


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (AP, "On October 9, 2023, she met Oct 9 and Sep. 4.", ["October 9, 2023", "Oct 9", "Sep. 4"]),
        (AP, "In October 10 people died.", []),
        (AP, "last October 31 members left", []),
        (AP, "In October, 2015 people came.", []),
        (AP, "the September 11 Memorial and the Sunrise October 9 festival", []),
        (AP, "the September 11, 2001 Victim Compensation Fund", []),
        (AP, "The October 9 vote and Monday October 9.", ["October 9", "October 9"]),
        (AP, "the Act of August 5, 1950, and the Order of October 9", []),
        (AP, "on October 9th, 10th and 11th", []),
        (AP, "on October 9, 10 and 11", ["October 9"]),
        (UK, "on October 9, 10 and 11", []),
        (AP, "They may 5 times march 3 miles", []),
        (AP, "on OCTOBER 9 and OCT 9", []),
        (AP, "on February 30 and October 45", []),
        (AP, "October 9, 2023", []),
        (AP, "Monday, October 9, 2023", []),
        (AP, "October 9, 2023 The Hon. Ann Lee", []),
        (AP, "Last updated October 9, 2023", []),
        (AP, "Clement Ward, Competition in the Livestock Industry (Jan. 2010), page 9", []),
        (AP, "a plan (signed in Jan. 2010) and (last Sept.)", ["Jan. 2010", "Sept."]),
        (AP, "Ann Lee (@lee) October 9, 2023", []),
        (AP, "on 2023-10-09 and 10/9/2023", []),
        (UK, "on 9 October 2023 and in October", []),
        (UK, "on Oct. 9, in Sept and 9 Dec", ["Oct. 9", "Sept", "9 Dec"]),
        (FULL, "on October 9 and Oct. 10", ["Oct. 10"]),
    ],
)
def test_finds(kind: Kind, text: str, expected: list[str]) -> None:
    assert found(kind, text) == expected


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (AP, "They met in Oct. She left in Dec.", "They met in October. She left in December."),
        (AP, "They met in Oct. and left", "They met in October and left"),
        (AP, "from October 30-November 2", "from Oct. 30-Nov. 2"),
        (UK, "from October 30-November 2", "from 30 October-2 November"),
        (UK, "On October 9, 2023, they met.", "On 9 October 2023, they met."),
        (UK, "They met on October 9, 2023, in Rome.", "They met on October 9, 2023, in Rome."),
        (UK, "on October 9 and 10", "on 9 and 10 October"),
        (UK, "It hit Iowa May 28 - June 1.", "It hit Iowa May 28 - June 1."),
        (UK, "It hit them May 28 - June 1.", "It hit them 28 May - 1 June."),
        (AP, "since Sept of 2019", "since Sept of 2019"),
    ],
)
def test_mends(kind: Kind, text: str, expected: str) -> None:
    assert mended(kind, text) == expected


@pytest.mark.parametrize(
    ("kind", "text", "because"),
    [
        (AP, "on 9 October", "the month stands before the day"),
        (UK, "on October 9", "the day stands before the month"),
        (AP, "on October 9", "beside a day this month is 'Oct.'"),
        (AP, "on Apr. 9", "this month is not shortened"),
        (UK, "on 9 Oct", "months are not shortened"),
        (AP, "in Oct. 2023", "a month without a day is not shortened"),
        (AP, "on May 9th", "a day beside its month is a plain figure"),
        (AP, "in May, 2023", "no comma stands between month and year"),
        (AP, "on May 9 2023", "a comma stands between day and year"),
        (AP, "on May 09", "a day is written without a zero before it"),
    ],
)
def test_says_why(kind: Kind, text: str, because: str) -> None:
    (hit,) = hits_on(kind, page_of(text))
    assert hit.slots == {"because": because}


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(AP, Kind)
    assert pickle.loads(pickle.dumps(UK)) == UK


@pytest.mark.parametrize("piece", ["October 9th, 2023 ", "9 Oct ", "Oct. ", "9th 10th "])
def test_the_time_grows_with_the_number_of_dates_alone(piece: str) -> None:
    page = page_of(piece * 10_000)
    started = time.perf_counter()
    hits_on(AP, page)
    assert time.perf_counter() - started < 5
