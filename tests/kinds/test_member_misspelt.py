"""Names a slip away from the member of Congress whom title and tag fit."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.member_misspelt import MemberMisspelt
from tests.annotate.rolls import page
from tests.kinds.laws import stories
from tests.kinds.pages import hits_on

KIND = MemberMisspelt()
DAY = "2016-05-04"
WORDS = (
    "Sen.",
    "U.S. Rep.",
    "Ada Feild",
    "Ida Thornberry",
    "Feild",
    "Bo Craver",
    "(D-Ohio)",
    "(R-N.Y.)",
    "and",
    "said",
)


def told(text: str, on: str = DAY) -> list[tuple[str, str]]:
    """Each name that is flagged, with what it should be."""
    story = page(text, on)
    return [(story.prose[slice(*hit.span)], hit.suggestions[0]) for hit in hits_on(KIND, story)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Ada Feild (D-Ohio) said", [("Ada Feild", "Ada Field")]),
        ("Sen. Feild (D-Ohio) said", [("Feild", "Field")]),
        ("Ada Fields, D-Ohio, said", []),
        ("Adda Field, D-Ohio, said", [("Adda Field", "Ada Field")]),
        ("Rep. Ida Thornberry (R-N.Y.) said", [("Ida Thornberry", "Ida Thornbury")]),
        ("Rep. Ida J. Tornbury's (R-N.Y.) bill", [("Ida J. Tornbury", "Ida J. Thornbury")]),
        ("Rep. Ivy Oak Lea (D-Texas) said", []),
        ("Sens. Cy Dunn (I-Maine) and Earle Marsh (D-Fla.)", []),
        ("Sens. Cy Dunn (I-Maine) and Earl Marhs (D-Fla.)", [("Earl Marhs", "Earl Marsh")]),
        ("U.S. Rep. Idda Thornbury said", [("Idda Thornbury", "Ida Thornbury")]),
    ],
)
def test_a_slip_in_a_name_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Ada Field (D-Ohio) and Sen. Adelaide Field (D-Ohio) said",
        # the tag, the chamber, the day or the letters do not fit
        "Sen. Ada Feild (R-Ohio) said",
        "Sen. Ada Feild (D-Utah) said",
        "Rep. Ada Feild (D-Ohio) said",
        "state Sen. Ada Feild (D-Ohio) said",
        "Sen. Edna Mrash (D-Neb.) said",
        "Sen. Ana Fjeldt (D-Ohio) said",
        "Sen. Bob Field (D-Ohio) said",
        "Sen. Ad Field (D-Ohio) said",
        # others bear it
        "Rep. Hal Thornbury (R-N.Y.) said",
        # accents are a matter of style
        "Rep. Ída Thornbúry (R-N.Y.) said",
        # a title that state legislators bear too
        "Sen. Adda Field said",
        "Correction: A story misspelled the name of Sen. Ada Feild (D-Ohio).",
    ],
)
def test_other_names_are_left_alone(text: str) -> None:
    assert told(text) == []


@given(stories(WORDS), st.sampled_from(["", DAY, "2030-01-01"]))
def test_what_is_put_right_is_silent(text: str, on: str) -> None:
    story = page(text, on)
    for hit in hits_on(KIND, story):
        prose = story.prose[: hit.span.start] + hit.suggestions[0] + story.prose[hit.span.end :]
        assert hit.span.start not in [other.span.start for other in hits_on(KIND, page(prose, on))]


def test_it_pickles() -> None:
    assert pickle.loads(pickle.dumps(KIND)) == KIND
