"""Fixes of house style: they keep the meaning of copy, its names and its quotations, and settle."""

from __future__ import annotations

import functools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint import Linter
from claimlint.readers.plain import READER
from claimlint.testing.meaning import Meaning, changes, meaning

PROFILES = ("wire-us", "us-courtesy", "uk-daily", "gov-uk")
FIGURES = (
    "on October 9th, 2023",
    "on 9 October 2023 in Rome",
    "on Oct. 9, 2023",
    "in Sept. 2021",
    "in May, 2020",
    "from October 3 to 5",
    "at 3:00 PM",
    "at 12 p.m.",
    "from 10:00 to 11:30 am",
    "at 6.30pm",
    "by 5 per cent",
    "by 5 to 10 percent",
    "by 7.5%",
    "by twenty percent",
    "for $3,000,000",
    "for $3-million",
    "for £2.5m",
    "for €4 billion",
    "for 20 dollars",
    "for ten million dollars",
    "with a 5 year old boy",
    "with a seven-year-old girl",
    "with a man who is 72-years-old",
    "from 1998-2003",
    "in the 1990's",
    "between 5-10 percent",
    "on a 10 mile road",
    "as the number one cause",
    "with 9 people and eleven dogs",
)
NAMES = ("the September 11 Memorial", "the CBS 5:00 PM Newscast", "Ann Lee", "the Act of August 5, 1950", "Fund 9 Club")
STARTS = ("They met", "She paid", "The price rose", "He left", "It was")


@functools.cache
def linter(profile: str) -> Linter:
    return Linter(profile=profile, select=["style"], preview=True, level="suggestion")


def said(text: str) -> Meaning:
    return meaning(READER.read(text, "story.txt"))


@st.composite
def stories(draw: st.DrawFn) -> str:
    """Sentences with figures, some of them quoted, in paragraphs."""
    sentences = []
    for _ in range(draw(st.integers(1, 5))):
        parts = [
            draw(st.sampled_from(STARTS)),
            *draw(st.lists(st.sampled_from([*FIGURES, *NAMES]), min_size=1, max_size=3)),
        ]
        sentence = " ".join(parts) + "."
        sentences.append(f"“{sentence[:-1]},” she said." if draw(st.booleans()) else sentence)
    return draw(st.sampled_from([" ", "\n\n"])).join(sentences)


@pytest.mark.parametrize("profile", PROFILES)
@settings(max_examples=60, deadline=None)
@given(text=stories())
def test_fixes_keep_what_is_said(profile: str, text: str) -> None:
    done = linter(profile).fix_text(text, format="plain")
    assert done.failures == ()
    assert not any(finding.quotation for finding in done.applied)
    assert list(changes(said(text), said(done.text))) == []
    assert [name for name in NAMES if text.count(name) != done.text.count(name)] == []
    assert linter(profile).fix_text(done.text, format="plain").text == done.text


@pytest.mark.parametrize(
    ("profile", "fixed"),
    [
        ("wire-us", "On Oct. 9, 2023, at 3 p.m. prices rose 5% to 10%. The 5-year-old boy paid $3 million."),
        ("us-courtesy", "On Oct. 9, 2023, at 3 p.m. prices rose 5 to 10 percent. The 5-year-old boy paid $3 million."),
        ("uk-daily", "On 9 October 2023 at 3pm prices rose 5% to 10%. The 5-year-old boy paid $3m."),
        ("gov-uk", "On 9 October 2023 at 3pm prices rose 5% to 10%. The 5-year-old boy paid $3 million."),
    ],
)
def test_a_story_in_another_style_comes_to_that_of_the_house(profile: str, fixed: str) -> None:
    text = "On October 9th 2023 at 3:00 PM prices rose 5 to 10 per cent. The five year old boy paid $3,000,000."
    assert linter(profile).fix_text(text, format="plain").text == fixed


def test_what_is_compared() -> None:
    before = "It rose 5 percent on Oct. 9, 2023, at noon. “We met,” she said, from 1998 to 2003."
    same = "It rose 5% on 9 October 2023 at 12 pm. “We met,” she said, from 1998-2003."
    assert list(changes(said(before), said(same))) == []
    other = "It rose 6 percent on Oct. 8, 2023, at midnight. “We meet,” she said, from 1998 to 2004."
    assert list(changes(said(before), said(other))) == [
        "quantities: - 5 percent",
        "quantities: + 6 percent",
        "dates: - 2023-10-09",
        "dates: - 2003-?-?",
        "dates: + 2023-10-08",
        "dates: + 2004-?-?",
        "times: - 12:00 p",
        "times: + 12:00 a",
        "quotations: - “We met,”",
        "quotations: + “We meet,”",
    ]
