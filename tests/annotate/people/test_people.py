"""People: names, titles, tags, lists."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.page import Page
from claimlint.annotate.people.people import Mention, people
from tests.annotate.rolls import page

PIECES = [
    *("Sen. ", "Sens. ", "former ", "then-", "President", "President of ", "-elect ", "Secretary of State ", "state "),
    *(
        "Ada Field",
        "Bo",
        "O'Rourke",
        "al-Assad",
        "J.",
        'C.A. "Dutch" ',
        "Van Eyck",
        "Jr.",
        "III",
        "Mc",
        "Élodie",
        "de ",
    ),
    *(
        " (D-",
        "Ohio)",
        " (both D-Ohio)",
        ", R-Texas, ",
        ", ",
        " and ",
        "; ",
        ". ",
        " ",
        "'s ",
        "\n\n",
        "SEN. ADA FIELD",
    ),
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6)).map("".join)


def mentions(text: str) -> tuple[Mention, ...]:
    return page(text).layer(people)


def read(text: str) -> list[tuple[str, str]]:
    """Each name, and the title before it with what tells its time."""
    story = page(text)
    return [(one.name, _title(story, one)) for one in story.layer(people)]


def _title(story: Page, one: Mention) -> str:
    written = story.prose[slice(*one.title)] if one.title else ""
    return " ".join([*sorted(one.flags), written]).strip()


def tagged(text: str) -> list[tuple[str, str]]:
    """Each name with its tag."""
    story = page(text)
    return [(one.name, story.prose[slice(*one.tag.span)] if one.tag else "") for one in story.layer(people)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Treasury Secretary Janet Yellen said", [("Janet Yellen", "Treasury Secretary")]),
        ("former President Barack Obama said", [("Barack Obama", "former President")]),
        ("President of France Emmanuel Macron said", [("Emmanuel Macron", "President of France")]),
        ("Secretary of State Marco Rubio said", [("Marco Rubio", "Secretary of State")]),
        ("Speaker of the House J. Dennis Hastert", [("J. Dennis Hastert", "Speaker of the House")]),
        ("Director of Mobile Services", []),
        ("then-Sen. John Kerry", [("John Kerry", "then Sen.")]),
        ("ex-Gov. Ann Richards", [("Ann Richards", "ex Gov.")]),
        ("President-elect Joe Biden", [("Joe Biden", "elect President-elect")]),
        ("acting FBI Director Andrew McCabe", [("Andrew McCabe", "acting FBI Director")]),
        ("the late U.S. Sen. Ted Kennedy", [("Ted Kennedy", "late U.S. Sen.")]),
        ("state Rep. Ann Lee", [("Ann Lee", "state Rep.")]),
        ("New York state Sen. Ann Lee", [("Ann Lee", "New York state Sen.")]),
        ("Vice-President Mike Pence", [("Mike Pence", "Vice-President")]),
        ("prime minister Keir Starmer", [("Keir Starmer", "prime minister")]),
        ("Crown Prince Mohammed bin Salman", [("Mohammed bin Salman", "Crown Prince")]),
        ("President Bashar al-Assad's palace", [("Bashar al-Assad", "President")]),
        ("Rep. Beto O'Rourke's aide", [("Beto O'Rourke", "Rep.")]),
        ("Rep. C.A. \"Dutch\" Ruppersberger", [('C.A. "Dutch" Ruppersberger', "Rep.")]),
        ("Sen. Robert P. Casey Jr. said", [("Robert P. Casey Jr.", "Sen.")]),
        ("Sen. Bill Frist, M.D., said", [("Bill Frist, M.D.", "Sen.")]),
        ("Sen. Maggie Hassan Thursday", [("Maggie Hassan", "Sen.")]),
        ("SEN. JACK REED: No.", [("JACK REED", "SEN.")]),
        ("President Élodie Müller-Weiß", [("Élodie Müller-Weiß", "President")]),
        ("Sen. Ada Field Introduces Bill", [("Ada Field", "Sen.")]),
        ("Sen. Field. The Senate met.", [("Field", "Sen.")]),
        ("Today Sen. Field met", [("Field", "Sen.")]),
        ("Health, Labor and Pensions Committee Chair Ada Field", [("Ada Field", "Labor and Pensions Committee Chair")]),
        ("Sens. Ada Field and Bo Carver met", [("Ada Field", "Sens."), ("Bo Carver", "Sens.")]),
        ("Sens. Field, Carver and Dunn", [("Field", "Sens."), ("Carver", "Sens."), ("Dunn", "Sens.")]),
        ("Sens. Field and Dunn and Rep. Ivy Lee", [("Field", "Sens."), ("Dunn", "Sens."), ("Ivy Lee", "Rep.")]),
        ("Reps. Lee and Gower and Senators Field and Dunn", [
            ("Lee", "Reps."), ("Gower", "Reps."), ("Field", "Senators"), ("Dunn", "Senators")]),
        ("Secretary of State Marco Rubio and Secretary of Energy Chris Wright", [
            ("Marco Rubio", "Secretary of State"), ("Chris Wright", "Secretary of Energy")]),
        ("the president said, the senator from Ohio said", []),
        ("She is a member of Congress. The Senate met.", []),
        ("a Sen.\n\nAda Field met", []),
    ],
)  # fmt: skip
def test_names_and_titles(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sens. Ada Field (D-Ohio), Bo Carver (R-Texas) and Dunn (I-Maine)", [
            ("Ada Field", "D-Ohio"), ("Bo Carver", "R-Texas"), ("Dunn", "I-Maine")]),
        ("Ada Field's (D-Ohio) bill", [("Ada Field", "D-Ohio")]),
        ("Today Ada Field, D-Ohio, met", [("Ada Field", "D-Ohio")]),
        ("Today Ada Field (D-Ohio) met", [("Ada Field", "D-Ohio")]),
        ("Ada Field, (D-Ohio), met", [("Ada Field", "D-Ohio")]),
        ("Sens. Ada Field and Earl Marsh, both D-Ohio, met", [("Ada Field", "D-Ohio"), ("Earl Marsh", "D-Ohio")]),
        ("Kay Bailey Hutchison (R-Texas)", [("Kay Bailey Hutchison", "R-Texas")]),
        ("Jim DeMint, R-S.C., said", [("Jim DeMint", "R-S.C.")]),
        ("Senator Schumer, Democrat of New York, said", [("Schumer", "Democrat of New York")]),
        ("the senator (D-Ohio)", []),
        ("It ended. (D-Ohio)", []),
    ],
)  # fmt: skip
def test_tags_belong_to_the_names_before_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert tagged(text) == expected


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("Sen. Bill Nelson", ("Bill",), "Nelson"),
        ("Rep. Chris Van Hollen", ("Chris",), "Van Hollen"),
        ("President Luiz Inácio Lula da Silva", ("Luiz", "Inácio", "Lula"), "da Silva"),
        ("President Gabriel García Márquez", ("Gabriel", "García"), "Márquez"),
        ("President Pelé", (), "Pelé"),
        ("Sen. John D. Rockefeller IV", ("John", "D."), "Rockefeller"),
        ("Rep. Donald Payne Jr.", ("Donald",), "Payne"),
    ],
)
def test_the_parts_of_a_name(text: str, given: tuple[str, ...], family: str) -> None:
    (one,) = mentions(text)
    assert (one.given, one.family) == (given, family)


def test_a_list_carries_its_title_on_and_has_one_number() -> None:
    found = mentions("Sens. Ada Field (D-Ohio); Bo Carver (R-Texas), and, he said, Cy Dunn (I-Maine).")
    assert [(one.listed, one.carried) for one in found] == [(True, False), (True, True), (False, False)]
    assert found[0].chain == found[1].chain != found[2].chain
    assert found[1].title == found[0].title


def test_a_title_of_one_name_is_not_of_the_next() -> None:
    found = mentions("Sen. Ada Field (D-Ohio) and Ivy Lee (D-Calif.)")
    assert [one.words for one in found] == [("sen",), ()]


@given(TEXTS)
def test_mentions_rise_and_lie_inside_the_prose(text: str) -> None:
    story = page(text)
    found = story.layer(people)
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(story.prose)
        assert one.name == story.prose[slice(*one.span)]
        assert "\n" not in one.name
        assert one.title is None or one.title.end <= one.span.start
        assert bool(one.title) == bool(one.words)
        assert " ".join(filter(None, (*one.given, one.family, one.suffix))).replace(",", "") == one.name.replace(
            ",", ""
        )
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "piece",
    ["Aaa ", "Sen. ", "Sens. Aa Bb, ", "President of ", "Secretary of State and ", "Aa (D-", "Aa Bb (D-Va.), ", "U.S. ",
     "al-", "A.", "then-", "of the ", "Sen. Aa Bb Cc Dd Ee Ff ", "O'", '"Aa ', "President Aa and Bb of Cc "],
)  # fmt: skip
def test_the_time_grows_with_the_length_alone(piece: str) -> None:
    story = page(piece * (300_000 // len(piece)))
    _ = story.folded
    started = time.perf_counter()
    story.layer(people)
    assert time.perf_counter() - started < 8
