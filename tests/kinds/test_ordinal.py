"""Numbers of holders that belong to somebody else."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.offices.ordinals import suffix
from claimlint.kinds.ordinal import Ordinal
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.on_day import knowing, marks_of, page_of_day
from tests.kinds.pages import TEXT, hits_on

KNOWN = knowing(
    "{type: person, id: person.ada, name: Ada Field, aliases: [A. Field]}",
    "{type: person, id: person.bo, name: Bo Hill}",
    "{type: person, id: person.cy, name: Cy Hill}",
    "{type: person, id: person.other, name: Dee Lake}",
    "{type: person, id: person.dee, name: Dee Lake}",
    "{type: series, id: series.x, name: the mayoralty, units: [mayor], items: ["
    "{n: 1, name: Old Oak, from: 1900-01-01, to: 1953-01-01},"
    "{n: 40, person: person.ada, from: 1953-01-01, to: 1961-01-01},"
    "{n: 41, person: person.bo, from: 1961-01-01, to: 1969-01-01}, {n: 42, person: person.ada, from: 1969-01-01},"
    "{n: 43, person: person.cy, from: 2023-01-01}, {n: 44, person: person.dee, from: 2024-01-01}]}",
)
KIND = Ordinal(titles=("mayor", "lord mayor"))
WORDS = (
    "Ada Field",
    "Bo Hill",
    "the",
    "41st",
    "mayor",
    "forty-second",
    "was",
    "of the United States",
    "and",
    "st",
    "40th",
)


def found(text: str, day: str = "") -> list[str]:
    return marks_of(KIND, text, day, KNOWN)


@given(stories(WORDS))
def test_laws(text: str) -> None:
    keeps_the_laws(KIND, text, TEXT)
    for hit in hits_on(KIND, page_of_day(text, "", KNOWN)):
        assert hit.evidence


@given(st.integers(13, 60), st.sampled_from(["Ada Field", "Bo Hill", "Cy Hill"]))
def test_a_number_is_right_or_told(number: int, name: str) -> None:
    right = {"Ada Field": (40, 42), "Bo Hill": (41,), "Cy Hill": (43,)}[name]
    text = f"They met {name}, the {number}{suffix(number)} mayor."
    assert bool(found(text)) is (number not in right)
    for better in (one for hit in hits_on(KIND, page_of_day(text, "", KNOWN)) for one in hit.suggestions):
        assert found(f"They met {better} mayor.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Field, the 41st mayor, spoke.", ["Ada Field, the 41st"]),
        ("A. Field, 41st mayor of the United States.", ["A. Field, 41st"]),
        ("President Ada Field, our 41st mayor, spoke.", ["Ada Field, our 41st"]),
        ("Bo Hill was the forty-third mayor.", ["Bo Hill was the forty-third"]),
        ("Bo Hill, who was the 40th mayor, spoke.", ["Bo Hill, who was the 40th"]),
        ("Bo Hill was sworn in as the 40th mayor on Monday.", ["Bo Hill was sworn in as the 40th"]),
        ("Bo Hill became the 42nd mayor in 1961.", ["Bo Hill became the 42nd"]),
        ("They met the 40th mayor, Bo Hill.", ["40th mayor, Bo Hill"]),
        ("40th Mayor Bo Hill spoke.", ["40th Mayor Bo Hill"]),
        ("As the 42nd mayor, Bo Hill spoke.", ["42nd mayor, Bo Hill"]),
        ("the 40th and 41st mayor, Ada Field, spoke.", ["40th and 41st mayor, Ada Field"]),
        ("President Hill, the 40th mayor, spoke.", ["Hill, the 40th"]),
        ("Old Oak, the 41st mayor, spoke.", ["Old Oak, the 41st"]),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ada Field, the 40th and 42nd mayor, spoke.",
        "President Hill, the 43rd mayor, spoke.",
        "Hill, the 40th mayor, spoke.",
        "Ada Field Jr., the 41st mayor, spoke.",
        "Dee Lake, the 41st mayor, spoke.",
        "Nobody Known, the 41st mayor, spoke.",
        "Ada Field, the 41st mayor of Springfield, spoke.",
        "Ada Field, the 41st mayor of the Lions Club, spoke.",
        "The club thanked Ada Field, the 41st mayor.",
        "Springfield's 41st mayor, Ada Field, spoke.",
        "Its 41st mayor, Ada Field, spoke.",
        "In a letter to Ada Field, the 41st mayor said no.",
        "After Ada Field, the 41st mayor, Bo Hill, spoke.",
        "The 41st mayor, Ada Field said, spoke.",
        "Bo Field, son of the 41st mayor, spoke.",
        "Ada Field is the 41st mayor-elect.",
        "Ada Field was the 41st mayor to speak.",
        "Ada Field was the second mayor, after Bo Hill, to speak.",
        "Ada Field, the third mayor to speak, spoke.",
        "Ada Field, the 41st mayoralty, spoke.",
        "Ada Field's, the 41st mayor, spoke.",
        "Ada Field, the 200th mayor\nspoke.\n\nthe 41st mayor",
    ],
)
def test_passes(text: str) -> None:
    assert [one for one in found(text) if "200th" not in one] == []


def test_a_story_from_before_may_look_ahead() -> None:
    text = "Cy Hill will be the 44th mayor."
    assert found(text, "2022-12-01") == []
    assert found(text, "2023-12-01") == ["Cy Hill will be the 44th"]


def test_a_number_beyond_the_record_may_be_new() -> None:
    text = "Bo Hill, the 45th mayor, spoke."
    assert found(text, "2024-01-02") == ["Bo Hill, the 45th"]
    assert found(text, "2034-01-02") == []
    assert found("Bo Hill, the 40th mayor, spoke.", "2034-01-02") == ["Bo Hill, the 40th"]


def test_what_a_hit_says() -> None:
    (hit,) = hits_on(KIND, page_of_day("Ada Field, the 41st mayor, spoke.", "1970-01-01", KNOWN))
    assert hit.slots == {"right": "Ada Field was the 40th and 42nd mayor", "other": "; the 41st was Bo Hill"}
    assert hit.suggestions == ("Ada Field, the 42nd", "Ada Field, the 40th")
    assert hit.evidence[0].text == "Ada Field: 40th from 1953-01-01 to 1961-01-01, 42nd since 1969-01-01"
    (hit,) = hits_on(KIND, page_of_day("Bo Hill, the fortieth mayor, spoke.", "", KNOWN))
    assert hit.suggestions == ("Bo Hill, the forty-first",)
    assert hit.edits is not None
    assert [edit.text for edit in hit.edits] == ["forty-first"]
    assert [message for _, message in hit.related] == ["The name stands here.", "The number stands here."]


def test_it_needs_titles_and_pickles() -> None:
    with pytest.raises(FieldError):
        Ordinal().prepare()
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND
