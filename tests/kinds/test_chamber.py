"""Titles of senators and representatives against the rolls."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.chamber import OTHER, Chamber
from claimlint.model.finding import Hit
from tests.annotate.rolls import page
from tests.kinds.laws import stories
from tests.kinds.pages import hits_on

KIND = Chamber()
DAY = "2016-05-04"
WORDS = (
    *("Sen.", "Sens.", "Rep.", "Reps.", "U.S. Representative", "former", "Ada Field", "Field", "Bo Carver", "Carver"),
    *("(D-Ohio)", "(R-TX)", ", R-Texas,", "and", "in 2021", "said"),
)


def told(text: str, on: str = DAY) -> list[tuple[str, str]]:
    """What is flagged, with what it should be; nothing where that is not known."""
    story = page(text, on)
    return [(story.prose[slice(*hit.span)], "".join(hit.suggestions[:1])) for hit in hits_on(KIND, story)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rep. Ada Field (D-Ohio) said", [("Rep.", "Sen.")]),
        ("U.S. Rep. Ada Field said", [("Rep.", "Sen.")]),
        ("U.S. Representative Ada Field (D-OH) said", [("Representative", "Senator")]),
        ("Congresswoman Ada Field said", [("Congresswoman", "Senator")]),
        ("Congresswoman Field (D-Ohio) said", [("Congresswoman", "Senator")]),
        ("Senator Bo Carver (R-Texas) said", [("Senator", "Representative")]),
        ("SEN. BO CARVER (R-TEXAS) said", [("SEN.", "REP.")]),
        ("the Ohio representative Ada Field (D-Ohio) said", [("representative", "senator")]),
        ("Sen. Carver, R-Texas, said", [("Sen.", "Rep.")]),
        ("Reps. Bo Carver (R-Texas) and Ada Field (D-Ohio) said", [("Ada Field", "")]),
        ("Sens. Ada Field (D-Ohio), Earl Marsh (D-Fla.) and Bo Carver (R-Texas)", [("Bo Carver", "")]),
        ("Sen. Ada Field (D-Ohio) said. Representative Field left.", [("Representative", "Senator")]),
        ("U.S. Sen. Ada Field said. Rep. Ada Field left.", [("Rep.", "Sen.")]),
    ],
)
def test_a_title_of_the_other_chamber_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Ada Field (D-Ohio) and Rep. Bo Carver (R-Texas) said",
        # a member of that name sits there, or may be meant
        "Rep. Field said",
        "Sen. Lee (D-Ohio) said",
        "Sen. Bo Carver (D-Utah) said",
        "Rep. Ada Field (D-Royal Oak) said",
        "Sen. Fay Gower said",
        # other legislatures and other times
        "state Sen. Bo Carver said",
        "Utah Sen. Bo Carver said",
        "French Senator Bo Carver said",
        "former Rep. Ada Field and then-Sen. Bo Carver said",
        "In 2021 Sen. Bo Carver (R-Texas) will say so.",
        "Rep.-elect Ada Field said",
        # signatures: the title goes with the name before it
        "Sincerely, Ada Field, United States Senator Bo Carver, Member of Congress",
        "Sincerely, Ada Field Earl Marsh United States Senator United States Senator Bo Carver Member of Congress",
        "Correction: A story misidentified Rep. Ada Field (D-Ohio).",
    ],
)
def test_what_only_looks_wrong_is_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("on", "title", "right"),
    [
        ("2018-12-31", "Rep.", ""),
        ("2018-12-31", "Sen.", "Rep."),
        ("2019-02-01", "Sen.", ""),
        ("2019-02-01", "Rep.", "Sen."),
        ("", "Rep.", ""),
        ("", "Sen.", ""),
        ("2024-07-01", "Rep.", ""),
    ],
)
def test_the_day_of_the_story_decides(on: str, title: str, right: str) -> None:
    assert told(f"U.S. {title} Bo Carver (R-Texas) said", on) == ([(title, right)] if right else [])


@pytest.mark.parametrize(("on", "expected"), [("", [("Rep.", "Sen.")]), ("2024-07-01", [])])
def test_without_a_day_what_never_changed_is_told(on: str, expected: list[tuple[str, str]]) -> None:
    assert told("Rep. Ada Field (D-Ohio) said", on) == expected


def only(text: str) -> Hit:
    (hit,) = hits_on(KIND, page(text, DAY))
    return hit


def test_a_full_name_alone_is_a_suggestion() -> None:
    assert only("Rep. Ada Field said").level == "suggestion"
    assert only("Rep. Ada Field (D-Ohio) said").level is None


def test_the_record_and_the_other_place_are_shown() -> None:
    hit = only("Rep. Ada Field (D-Ohio) said")
    assert [evidence.text for evidence in hit.evidence] == ["Ada Field: Democratic senator for Ohio since 2007-01-03"]
    assert [message for _, message in hit.related] == ["The name stands here."]
    assert [message for _, message in only("Reps. Bo Carver and Ada Field (D-Ohio)").related] == [
        "The title stands here."
    ]


def test_each_title_has_its_like_in_the_other_chamber() -> None:
    assert {OTHER[OTHER[title]] for title in ("sen", "sens", "senator", "senators")} == {
        "sen",
        "sens",
        "senator",
        "senators",
    }


@given(stories(WORDS), st.sampled_from(["", DAY, "2020-01-01"]))
def test_laws(text: str, on: str) -> None:
    story = page(text, on)
    hits = hits_on(KIND, story)
    spans = [hit.span for hit in hits]
    assert spans == sorted(set(spans))
    assert all(story.prose[slice(*hit.span)] not in hit.suggestions for hit in hits)
    assert all(" " not in better for hit in hits for better in hit.suggestions)


def test_it_pickles() -> None:
    assert pickle.loads(pickle.dumps(KIND)) == KIND
