"""Quantities in the prose: what they say, what hedges them, and what looks like one and is none."""

from __future__ import annotations

import pytest

from claimlint.annotate.quantities.quantities import quantities, quantities_in
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.annotate.quantities.ranges import ranges
from claimlint.model.span import Span
from tests.kinds.pages import page_of


def found(text: str) -> tuple[Quantity, ...]:
    return page_of(text).layer(quantities)


def read(text: str) -> list[tuple[str, float, str]]:
    """Each quantity's text, value and unit, or its sort where it has no unit."""
    prose = page_of(text).prose
    return [(prose[q.span.start : q.span.end], round(q.value, 6), q.unit or q.sort) for q in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose 12.5 percent.", ("12.5 percent", 12.5, "percent")),
        ("It rose 12.5% then.", ("12.5%", 12.5, "percent")),
        ("a 12 per cent rise", ("12 per cent", 12, "percent")),
        ("by .5 percent", (".5 percent", 0.5, "percent")),
        ("by 25 basis points", ("25 basis points", 0.25, "points")),
        ("by 3 percentage points", ("3 percentage points", 3, "points")),
        ("a 3-percentage-point drop", ("3-percentage-point", 3, "points")),
        ("a 12-point lead", ("12-point", 12, "point")),
        ("cost $1.4 billion", ("$1.4 billion", 1.4e9, "$")),
        ("a $5-million grant", ("$5-million", 5e6, "$")),
        ("worth £3.35m now", ("£3.35m", 3.35e6, "GBP")),
        ("of €5bn, he", ("€5bn", 5e9, "EUR")),
        ("US$2 million", ("US$2 million", 2e6, "USD")),
        ("A$1.3m", ("A$1.3m", 1.3e6, "AUD")),
        ("Rs 500 crore", ("Rs 500 crore", 5e9, "rupee")),
        ("50 cents", ("50 cents", 0.5, "$")),
        ("3 million euros", ("3 million euros", 3e6, "EUR")),
        ("three dollars", ("three dollars", 3, "$")),
        ("EUR 5 million", ("EUR 5 million", 5e6, "EUR")),
        ("50 miles off", ("50 miles", 50, "mi")),
        ("40,000 square miles", ("40,000 square miles", 40000, "mi²")),
        ("at 60 miles per hour", ("60 miles per hour", 60, "mph")),
        ("(97 km)", ("97 km", 97, "km")),
        ("97km off", ("97km", 97, "km")),
        ("at 38 degrees Celsius", ("38 degrees Celsius", 38, "°C")),
        ("(32 C)", ("32 C", 32, "°C")),
        ("Cold, at -5 C", ("-5 C", -5, "°C")),
        ("a three-year term", ("three-year", 3, "year")),
        ("half an hour", ("half an hour", 0.5, "h")),
        ("2½ years", ("2½ years", 2.5, "year")),
        ("a 23.5-second mark", ("23.5-second", 23.5, "s")),
        ("5 1/2 miles", ("5 1/2 miles", 5.5, "mi")),
        ("one and a half million people", ("one and a half million", 1.5e6, "person")),
        ("seven men", ("seven", 7, "man")),
        ("1,030 public school students", ("1,030", 1030, "student")),
        ("Twenty-one sales executives said", ("Twenty-one", 21, "executive")),
        ("a 50-member board", ("50-member", 50, "member")),
        ("half a million people", ("half a million", 5e5, "person")),
        ("a dozen eggs", ("a dozen", 12, "egg")),
        ("two dozen police", ("two dozen", 24, "police")),
        ("hundreds of thousands of people", ("hundreds of thousands", 2e5, "person")),
        ("one hundred and five votes", ("one hundred and five", 105, "vote")),
        ("a third of them", ("a third", 0.333333, "fraction")),
        ("two-thirds of voters", ("two-thirds", 0.666667, "fraction")),
        ("half the town", ("half", 0.5, "fraction")),
        ("one in five", ("one in five", 0.2, "fraction")),
        ("It tripled.", ("tripled", 3, "multiple")),
        ("a threefold increase", ("threefold", 3, "multiple")),
        ("three times as many", ("three times", 3, "multiple")),
        ("up 3x", ("3x", 3, "multiple")),
        ("twice the rate", ("twice", 2, "multiple")),
        ("It was halved.", ("halved", 0.5, "multiple")),
    ],
)
def test_reads(text: str, expected: tuple[str, float, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "H.R. 1234, S. 25, Section 230, Title IX and Public Law 107-110",
        "I-95, an F-16, a Boeing 737, COVID-19, 9/11, 24/7, 50-50, No. 1, the 49ers, Room 101",
        "They voted 51-48 and won 24-17.",
        "Call 202-224-2015 or 555-1234 at 10:15 a.m. or 7 p.m., from 7 to 9 p.m.",
        "1600 Pennsylvania Avenue, 123 Main St., Washington, DC 20510",
        "on Oct. 9, 2023, in 2015 and the 1990s",
        "He doubled down on double-digit talk; they met twice.",
        "No one saw one another; one day the Group of Seven met.",
        '"1,5 million" and $110,00',
        "1e999, $, %, 99999999999999999999999999999999999, ٣ and 12abc",
        "the first, 2nd and 3rd",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "hedge", "whole"),
    [
        ("about 50 people", "about", "about 50"),
        ("nearly a third of", "nearly", "nearly a third"),
        ("more than tripled", "more", "more than tripled"),
        ("no more than 5 men", "most", "no more than 5"),
        ("as many as 50 men", "most", "as many as 50"),
        ("fewer than 10, at least", "less", "fewer than 10"),
        ("at least $3 million", "least", "at least $3 million"),
        ("3 percent or so", "about", "3 percent or so"),
        ("50 people or more", "least", "50 people or more"),
        ("exactly 20 men", "exact", "exactly 20"),
        ("the 20 men", "", "20"),
    ],
)
def test_hedges(text: str, hedge: str, whole: str) -> None:
    page = page_of(text)
    (one,) = page.layer(quantities)
    assert (one.hedge, page.prose[slice(*one.whole)]) == (hedge, whole)


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("between $50 and 100 million", [5e7, 1e8], "$"),
        ("from 5 to 7 percent", [5, 7], "percent"),
        ("5-7 percent", [5, 7], "percent"),
        ("$5-6 million", [5e6, 6e6], "$"),
        ("5 to 7 million people", [5e6, 7e6], "person"),
        ("10-15 people", [10, 15], "person"),
    ],
)
def test_parts_of_a_range_share(text: str, values: list[float], unit: str) -> None:
    (one,) = page_of(text).layer(ranges)
    assert ([one.first.value, one.second.value], one.first.unit, one.second.unit) == (values, unit, unit)


def test_quantities_in_a_stretch() -> None:
    page = page_of("It has 5 men, 6 women and 7 dogs.")
    assert [one.value for one in quantities_in(page, Span(10, 22))] == [6]


def test_pounds_are_a_weight_unless_the_copy_has_sterling() -> None:
    assert read("It takes 2,000 pounds.") == [("2,000 pounds", 2000, "lb")]
    assert read("It costs £5 or 2,000 pounds.")[1] == ("2,000 pounds", 2000, "GBP")
    assert read("It costs £5 for 2,000 pounds of gold.")[1] == ("2,000 pounds", 2000, "lb")
