"""Events by their names, and the years of a sentence."""

from __future__ import annotations

from datetime import date

import pytest

from claimlint.annotate.events.events import event_at
from claimlint.annotate.events.years import around, tied, years_told
from claimlint.model.span import Span
from tests.kinds.on_day import knowing, page_of_day

RECORDS = (
    "{type: event, id: event.a, name: Hurricane Ada, day: 2005-08-29, aliases: [Ada Act, storm]}",
    "{type: event, id: event.b, name: Hurricane Ada flood, day: 2006-01-01}",
    "{type: law, id: law.c, name: Fair Act, day: 1990-07-26}",
    "{type: law, id: law.d, name: Foul Act}",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hurricane Ada.", "Hurricane Ada 2005-08-29"),
        ("the signing of the Fair Act, he said", "Fair Act 1990-07-26"),
        ("the landmark Fair Act decision", "Fair Act 1990-07-26"),
        ("Hurricane Ada flood in May", "Hurricane Ada flood 2006-01-01"),
        ("Hurricane Ada on Sunday", "Hurricane Ada 2005-08-29"),
        ("Hurricane Ada Relief Act.", ""),
        ("Hurricane Ada victims", ""),
        ("Hurricane Ada's landfall", ""),
        ("the Foul Act.", ""),
        ("a Fair Act.", ""),
        ("his birth", ""),
    ],
)
def test_an_event_is_found_by_its_whole_name(text: str, expected: str) -> None:
    page = page_of_day(text, "2024-05-01", knowing(*RECORDS))
    found = event_at(page, 0, len(page.prose))
    assert (f"{page.prose[slice(*found.span)]} {found.day}" if found else "") == expected


def test_an_event_with_a_day_is_found_by_its_day_alone() -> None:
    known = knowing(*RECORDS)
    assert [known.find("name", name) for name in ("Hurricane Ada", "storm")] == [(), ()]
    assert len(known.find("name", "Fair Act")) == len(known.find("dated", "Fair Act")) == 1


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("Today marks the ", "2024-05-01", [2024]),
        ("This week we celebrate the ", "2024-12-28", [2024, 2025]),
        ("Monday's ", "2024-01-03", [2024, 2023]),
        ("Next year is the ", "2024-05-01", [2024, 2025]),
        ("Last year the town celebrated its ", "2024-05-01", []),
        ("On Monday he paid for the ", "2024-05-01", []),
        ("He went on the ", "2024-05-01", []),
    ],
)
def test_what_ties_a_place_to_the_days_of_the_story(text: str, day: str, expected: list[int]) -> None:
    prose = f"{text}10th anniversary."
    assert tied(prose, Span(0, len(prose)), len(text), date.fromisoformat(day)) == expected


def test_the_years_of_a_sentence_are_told_but_for_one() -> None:
    page = page_of_day("In 1990 and May 2001 he won. In 2005 he lost.", "2024-05-01")
    sentence = around(page, Span(3, 7))
    assert list(years_told(page, sentence)) == [(1990, 1990), (2001, 2001)]
    assert list(years_told(page, sentence, Span(3, 7))) == [(2001, 2001)]
