"""Phrases of time, which gaps may pass over whole."""

from __future__ import annotations

import pytest

from claimlint.claims.patterns.slot_types import LETTERS
from tests.claims.patterns.read import sentences_of
from tests.kinds.pages import page_of


def phrases(text: str) -> list[str]:
    page = page_of(text)
    found = [one for sentence in sentences_of(page) for one in sentence.shadow.mentions]
    return [page.prose[one.span.start : one.span.end] for one in found if one.letters == LETTERS["when"]]


@pytest.mark.parametrize(
    "phrase",
    [
        "in 2005",
        "in fiscal year 2005",
        "over the past five years",
        "in just eight years",
        "since Sept. 11, 2001",
        "from March 2013 to March 2014",
        "last year",
        "in a recent 5-year period",
        "by the end of 2012",
        "compared to last year",
        "a year earlier",
        "during the 2005-2006 school year",
    ],
)
def test_a_phrase_of_time_is_read_whole(phrase: str) -> None:
    assert phrases(f"Sales rose {phrase}.") == [phrase]


def test_a_length_that_is_an_operand_is_none() -> None:
    assert phrases("The wait rose from 30 days to 60 days.") == []


def test_plain_numbers_are_none() -> None:
    assert phrases("It rose from 2,000 to 3,000 in the city.") == []
