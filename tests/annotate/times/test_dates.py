"""Dates in the prose: what they say, how exact they are, and what looks like one and is none."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.times.dates import Date, Precision, Written, dates
from tests.kinds.pages import page_of

MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
PARTS = """Oct. 9|October|9|2023|1999|-|–|,| to |, 2015|in |In 2015|the 1990s|'90s|May|March 3|th| of |2015-16|
10/9/2023|2023-10-09|19th century|31|H.R. 2016|0|.|x|SEPT.|Feb 30| and """.replace("|\n", "|").split("|")
DAYS = st.dates(date(1100, 1, 1), date(2199, 12, 31))


def found(text: str) -> list[Date]:
    return list(dates(page_of(text)))


def read(text: str) -> list[tuple[str, int | None, int | None, int | None]]:
    prose = page_of(text).prose
    return [(prose[one.span.start : one.span.end], *one.written) for one in found(text)]


def told(text: str) -> list[str]:
    return [written for written, *_ in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Oct. 9, 2023, he", ("Oct. 9, 2023", 2023, 10, 9)),
        ("on October 9th 2023", ("October 9th 2023", 2023, 10, 9)),
        ("OCT. 9,2023", ("OCT. 9,2023", 2023, 10, 9)),
        ("on Sept. 30", ("Sept. 30", None, 9, 30)),
        ("on 9 October 2023 he", ("9 October 2023", 2023, 10, 9)),
        ("the 9th of October, 2023", ("9th of October, 2023", 2023, 10, 9)),
        ("the 9th of October", ("9th of October", None, 10, 9)),
        ("09-Oct-2023", ("09-Oct-2023", 2023, 10, 9)),
        ("2023-10-09T12:00", ("2023-10-09", 2023, 10, 9)),
        ("14/3/2015", ("14/3/2015", 2015, 3, 14)),
        ("3/14/2015", ("3/14/2015", 2015, 3, 14)),
        ("14.3.2015", ("14.3.2015", 2015, 3, 14)),
        ("3/4/2015", ("3/4/2015", 2015, None, None)),
        ("4/4/2015", ("4/4/2015", 2015, 4, 4)),
        ("October 2023", ("October 2023", 2023, 10, None)),
        ("October of 2023", ("October of 2023", 2023, 10, None)),
        ("May, 2015", ("May, 2015", 2015, 5, None)),
        ("in May", ("May", None, 5, None)),
        ("mid-March", ("March", None, 3, None)),
        ("In 2015, he", ("2015", 2015, None, None)),
        ("mid-2015", ("2015", 2015, None, None)),
        ("the summer of 2015", ("2015", 2015, None, None)),
        ("Lind (1950) sang", ("1950", 1950, None, None)),
        ("2015 was dry", ("2015", 2015, None, None)),
        ("the 1990s", ("1990s", 1990, None, None)),
        ("the 1990's", ("1990's", 1990, None, None)),
        ("the '90s", ("'90s", 1990, None, None)),
        ("the 19th century", ("19th century", 1801, None, None)),
        # dates of no calendar are kept as they stand
        ("on February 30, 2023", ("February 30, 2023", 2023, 2, 30)),
        ("on Oct. 32, 2023", ("Oct. 32, 2023", 2023, 10, 32)),
        ("on 45 March 2023", ("45 March 2023", 2023, 3, 45)),
        ("2023-13-45", ("2023-13-45", 2023, 13, 45)),
    ],
)
def test_reads(text: str, expected: tuple[str, int | None, int | None, int | None]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "In 2015 cases, 2,015 votes and $2015 were counted.",
        "S. 2015, H.R. 2016, No. 2017 and Resolution 2018 passed.",
        "Room 2015, 1600 Pennsylvania Avenue, Washington, DC 20510-2015",
        "Call 202-224-2015 or 555-1999.",
        "At 2000 hours, by 1900 GMT and until 1500 hrs.",
        "We may march 9 miles. March on. May I?",
        "Theresa May said so to April Lind and by June Moe.",
        "It grew by 1500 miles, to 1800 people and of 2000 workers.",
        "It is 19.99, 1999.5, 1,999 or 20152.",
        "the 10:15 train; 24/7; 9/11; 5-4; 1-800-2015",
        "a Boeing 1900x, the A2015 road, #2015 and /2015/",
        "May 9,000 people come",
        "the century",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oct. 9-12, 2023", (Written(2023, 10, 9), Written(2023, 10, 12))),
        ("Oct. 9 to 12", (Written(None, 10, 9), Written(None, 10, 12))),
        ("9–12 October 2023", (Written(2023, 10, 9), Written(2023, 10, 12))),
        ("2015-16", (Written(2015), Written(2016))),
        ("1999-00", (Written(1999), Written(2000))),
        ("(1950–2010)", (Written(1950), Written(2010))),
    ],
)
def test_stretches(text: str, expected: tuple[Written, Written]) -> None:
    (one,) = found(text)
    assert (one.written, one.last) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 2010 and 2015", ["2010", "2015"]),
        ("in 2012, 2013 and late 2014", ["2012", "2013", "2014"]),
        ("Jan. 30-Feb. 2, 2011", ["Jan. 30", "Feb. 2, 2011"]),
        ("FY 2015 to 2016", ["2015", "2016"]),
        ("H.R. 2015 and 2016", []),
        ("in May\n\n2015 was", ["May", "2015"]),
        ("a vote of 5-4 March 3", ["March 3"]),
    ],
)
def test_several(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("the 2015 election", True), ("the Senate's 2015 bill", True), ("in 2015 elections", False), ("in 2015.", False)],
)
def test_a_year_may_describe(text: str, expected: bool) -> None:
    (one,) = found(text)
    assert one.attributive is expected


@pytest.mark.parametrize(
    ("text", "precision", "expected"),
    [
        ("Oct. 9, 2023", "day", ("2023-10-09", "2023-10-09")),
        ("Oct. 9-12, 2023", "day", ("2023-10-09", "2023-10-12")),
        ("February 2024", "month", ("2024-02-01", "2024-02-29")),
        ("in 2015", "year", ("2015-01-01", "2015-12-31")),
        ("2015-16", "year", ("2015-01-01", "2016-12-31")),
        ("the 1990s", "decade", ("1990-01-01", "1999-12-31")),
        ("the 1900s", "century", ("1900-01-01", "1999-12-31")),
        ("the 2000s", "decade", ("2000-01-01", "2009-12-31")),
        ("the 20th century", "century", ("1901-01-01", "2000-12-31")),
        ("3/4/2015", "year", ("2015-01-01", "2015-12-31")),
        ("Oct. 9", "day", None),
        ("Feb. 30, 2023", "day", None),
        ("2023-13-01", "day", None),
        ("Oct. 12-9, 2023", "day", None),
    ],
)
def test_periods(text: str, precision: Precision, expected: tuple[str, str] | None) -> None:
    (one,) = found(text)
    assert one.precision == precision
    assert (one.period and (str(one.period.early), str(one.period.late))) == expected


@given(DAYS, st.sampled_from(["{m} {d}, {y}", "{s} {d}, {y}", "{d} {m} {y}", "{y}-{mm:02}-{d:02}", "{M} {d}, {y}"]))
def test_every_day_in_every_order(day: date, form: str) -> None:
    month = MONTHS[day.month - 1]
    short = month if len(month) < 6 else f"{month[:3]}."
    text = form.format(m=month, s=short, M=month.upper(), d=day.day, y=day.year, mm=day.month)
    (one,) = found(f"It was on {text}, he said.")
    assert one.written == Written(day.year, day.month, day.day)
    assert one.period is not None
    assert (one.period.early, one.period.late) == (day, day)


@given(st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=4)), max_size=30).map(" ".join))
def test_dates_rise_and_stand_in_one_block(text: str) -> None:
    page = page_of(text)
    all_of_them = dates(page)
    assert all(left.span.end <= right.span.start for left, right in pairwise(all_of_them))
    for one in all_of_them:
        assert 0 <= one.span.start < one.span.end <= len(page.prose)
        assert "\n" not in page.prose[one.span.start : one.span.end]
        assert one.period is None or one.period.early <= one.period.late


@given(st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
def test_what_stands_in_another_block_changes_nothing(text: str) -> None:
    alone = [one._replace(span=one.span.shift(7)) for one in found(text.strip())]
    assert alone == found(f"Quiet.\n\n{text.strip()}")


def test_long_runs_are_read_in_one_go() -> None:
    for part in ("2015-", "May ", "in 2015 and ", "9", "Oct. 9, ", "2015 and "):
        assert len(found(part * (200_000 // len(part)))) >= 0
