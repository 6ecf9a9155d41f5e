"""Name drift: one name in two spellings."""

from __future__ import annotations

import pickle
import time
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimlint.annotate.page import Page
from claimlint.annotate.spelling.inflections import varied
from claimlint.kinds.name_drift import NameDrift
from claimlint.model.finding import Hit
from claimlint.model.protocols import Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, TEXT, found, hits_on, mended, page_of
from tests.knowledge.desk import loaded

DRIFT = NameDrift(words=("contract", "contact"))
NAMES = (
    "Lena Forsyth",
    "Ms. Forsythe",
    "Forsyth said",
    "Forsyhte",
    "Larsen",
    "Mr. Larson",
    "Larson",
    "in Larsen",
    "Iraqi",
)


@given(stories(NAMES), st.sampled_from([TEXT, DOCUMENT]))
def test_laws(text: str, scope: Scope) -> None:
    keeps_the_laws(DRIFT, text, scope)


@given(st.sampled_from("bcdfghklmnprstvw"), st.text("aeiourlnst", min_size=6, max_size=9), st.data())
@settings(max_examples=100)
def test_letters_that_changed_places_in_a_later_reference(first: str, rest: str, data: st.DataObject) -> None:
    name = first.upper() + rest
    at = data.draw(st.integers(1, len(name) - 2))
    wrong = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    text = f"Mayor Quill {name} spoke. {name} said so, and so it was. Then {wrong} went home."
    assume(not varied(name, wrong))
    expected = [wrong] if wrong != name else []
    assert found(DRIFT, text) == expected
    assert mended(DRIFT, text) == text.replace(wrong, name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lena Forsyth runs a mill. Prices rise, Ms. Forsythe said.", ["Forsythe"]),
        ("Lena Forsyth, 44, runs a mill. She is right, said Forsyht.", ["Forsyht"]),
        ("Elise Tornvall came. Elsie Tornvall left. Elise Tornvall waved.", ["Elsie"]),
        ("Sen. Jon Bingaman spoke. Sen. Bingaman left. Bingamen said no.", ["Bingamen"]),
        ("Holly Allen came. Later Holly Alen left. Holly Allen waved.", ["Alen"]),
        ("Gov. Pavel Hruska spoke. Hruska said no. They like Hruksa.", ["Hruksa"]),
        ("Gov. Pavel Hruska spoke. Hruska said no. Hruksa, Marsh and Lind left.", ["Hruksa"]),
        ("Gov. Pavel Hruska spoke. Hruska said no. Hruksa took a bow.", ["Hruksa"]),
        ("Gov. Pavel Hruskka spoke. Hruska said no. Then Hruska left.", ["Hruskka"]),
        ("Ana Marsh, D-Ohio, spoke. Merkel-Marsh agreed. Marssh took a bow.", ["Marssh"]),
        ("Her Majesty left. Her Majesty sang. Her Majestie the Queen slept.", ["Majestie"]),
        ("In Magnitor it rains. In Magnitor it snows. In Mangitor it is dry.", ["Mangitor"]),
        ("The Strategy holds. A Strategy helps. The Stratgey is read by all.", ["Stratgey"]),
        ("Lieutenant Hale spoke. Lieutenant Marsh left. Lieutenannt Ode sang.", ["Lieutenannt"]),
        ("They met in Hajjah Governorate, Saada Governorate and South Gavernorate, at noon.", ["Gavernorate"]),
        ("Mr. Gonzales spoke. He met Mr. Gonzales. Mr. Gonzalez left.", ["Gonzalez"]),
        ("Lena Forsyth left. Lena Forsythe sang. Lena Forsythe slept.", ["Forsyth"]),
        (
            "Dr. Lena Forsyth left. Dr. Forsyth sang. Forsyth wept. Forsith said no. They saw Forsith.",
            ["Forsith", "Forsith"],
        ),
    ],
)
def test_told(text: str, expected: list[str]) -> None:
    assert found(DRIFT, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # two people
        "Erik Larson sold it. Maria Larsen bought it. Larson said no. Larson left. Larsen said yes.",
        "E. Larson sold it. M. Larsen bought it. E. Larson left.",
        "Mr. Larson sold it. Mr. Larson said so. Ms. Larsen said no.",
        "Olympia J. Snowe spoke. Snowe said no. Treasury Secretary John Snow left.",
        "Justin Reid, Justyn Ross and Justin Hale played. Justin Reid won.",
        "Dominik Hale came. Dominik Hale won. Dominic Hale, his brother, lost.",
        "Jean Hale came, Jean Hale won, and Dean Hale lost.",
        "Barry Hale said so. Barry Hale said no. Larry Hale said yes.",
        "Gary Gray said no. Gary Gray left. Gary Gray won.",
        "Marion Hale said no. Maria Hale said yes. Marion Hale won.",
        # forms of one word
        "Iraq fell. Iraq rose. Iraqi troops left.",
        "Sarah Hale came. Sarah Hale left. Sara Hale slept.",
        "Alexa Hale came. Alexa Hale left. Alex Hale slept.",
        "José Peña said no. Peña said yes. Pena said maybe.",
        "GitHub said no. GitHub said yes. Github said maybe.",
        "Chairman Hale said no. The Chairman left. Both Chairmen met.",
        "The Smiths met Smith. Smith said no. Smith's dog bit the Smiths.",
        "The Kennedy Center and the Space Center closed. The Space Centre closed.",
        # words
        "Mayor Ana Markey spoke. Markey said no. The Market fell. A market rose.",
        "Mayor Ana Frist spoke. Frist said no. Frist left. April came.",
        "The Contract fell. The Contract rose. Later the Contact left.",
        "Gov. Ana Marco spoke. Marco said no. It was March when Marco left.",
        "Gen. Ana Majir spoke. Majir said no. A Major said yes.",
        # places
        "Gov. Ana Denvers spoke. Denvers said no. It rained in Denvars.",
        "Gov. Ana Dalton spoke. Dalton said no. They met Denton, Dolton, Ohio, and Marsh.",
        "Marion County won. Marian County lost.",
        "Nick Bolton said no. Bolton left. They flew to Bolten, Massachusetts.",
        # explained
        "Lena Forsyth left. Forsyth said no. Forsyth, not Forsythe: the name was misspelled.",
        'Lena Forsyth left. Forsyth said no. "We saw Forsythe [sic]," he said.',
        "Lena Forsyth left. Forsyth said no.\n\nCorrection: Ms. Forsythe did not leave.",
        "Lena Forsyth left. Forsyth said no. She was formerly known as Forsythe.",
        # no places of copy
        "Gov. Pavel Hruska spoke. Hruska said no. Write to @Hruksa or Hruksa@mail.example or mail.example/Hruksa.",
        # a name of the desk's own, and short names
        "Gov. Lund spoke. Lund said no. They saw Lind.",
        "Sen. Reed spoke. Reed said no. Sen. Reid left.",
        "",
    ],
)
def test_silent(text: str) -> None:
    assert found(DRIFT, text) == []


def test_what_a_hit_tells() -> None:
    page = page_of("Mayor Lena Forsyth spoke. Forsyth said no. Then Forsyht said yes. Forsyth left.")
    (hit,) = hits_on(DRIFT, page)
    assert hit.suggestions == ("Forsyth",)
    assert hit.slots == {"other": "Forsyth", "count": "once", "others": "3 times"}
    assert hit.level is None
    assert hit.evidence[0].text == "'Forsyht' stands here once, 'Forsyth' 3 times."
    ((span, message),) = hit.related
    assert (span.start, message) == (11, "'Forsyth' stands here.")


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Mayor Lena Forsyth spoke. Forsyth said no. Forsyht said yes. Forsyth left.", None),
        ("Mayor Lena Forsyth spoke. Forsyth said no. Forsyht said yes.", None),
        ("Mayor Lena Forsyth spoke. Forsyth said no. Forsith said yes.", "warning"),
        ("Lena Forsyth runs a mill. Ms. Forsythe said no.", "warning"),
        ("Lena Forsyth runs a mill. Lena Forsyth left. Lena Forsyht slept.", None),
        ("Elise Tornvall came. Elsie Tornvall left. Elise Tornvall waved.", None),
        ("Bassem Tornvall came. Bassam Tornvall left. Bassem Tornvall waved.", "warning"),
        ("In Magnitor it rains. In Magnitor it snows. In Mangitor it is dry.", "warning"),
    ],
)
def test_levels(text: str, level: str | None) -> None:
    assert [hit.level for hit in hits_on(DRIFT, page_of(text))] == [level]


def test_the_glossary_is_right() -> None:
    text = "Gov. Pavel Hruska spoke. Hruska said no. They like Hruksa."
    assert hits_on(DRIFT, page_of(text, glossary=frozenset({"Hruksa"}))) == []


RECORDS = (
    "{id: person.us.r1, type: person, name: Ana Meyers}",
    "{id: person.us.r2, type: person, name: Bo Myers}",
    "{id: person.us.r3, type: person, name: Dianne Forst}",
    "{id: place.us.dy, type: place, name: Deyton, sort: city}",
)


def knowing(folder: Path, text: str) -> list[Hit]:
    known = loaded(folder, RECORDS).known
    return hits_on(DRIFT, Page(page_of(text).document, knowledge=known))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Cal Myers spoke. Myers said no. Sen. Meyers left.", []),
        ("Sen. Bo Myers spoke. Bo Myers said no. Sen. Bo Meyers left.", [("Meyers", "Myers")]),
        ("Sen. Bo Dayton spoke. Dayton said no. They like Deyton.", []),
        ("Sen. Diane Forst spoke. Sen. Dianne Forst left.", [("Diane", "Dianne")]),
        ("Sen. Diane Forst spoke. Sen. Diane Forst sang. Sen. Dianne Forst left.", []),
    ],
)
def test_what_is_known(tmp_path: Path, text: str, expected: list[tuple[str, str]]) -> None:
    page = page_of(text)
    told = [(page.prose[hit.span.start : hit.span.end], hit.suggestions[0]) for hit in knowing(tmp_path, text)]
    assert told == expected


@pytest.mark.parametrize(
    "text",
    [
        "A" * 1_000_000,
        "Aaaaa " * 200_000,
        "Forsyth Forsythe " * 60_000,
        "Lena Forsyth said. Forsyht said. " * 30_000,
        "Lena " * 200_000 + "Forsyth",
        " ".join(f"Ka{number:05d}".translate(str.maketrans("0123456789", "abcdefghij")) for number in range(100_000)),
    ],
    ids=["one word", "one name", "two names", "a drift", "given names", "a table"],
)
def test_hostile_copy_takes_no_longer(text: str) -> None:
    page = page_of(text)
    began = time.perf_counter()
    hits_on(DRIFT, page)
    assert time.perf_counter() - began < 5


def test_it_is_a_kind_and_pickles() -> None:
    DRIFT.prepare()
    assert isinstance(DRIFT, Kind)
    assert DRIFT.triggers is None
    copy = pickle.loads(pickle.dumps(DRIFT))
    assert copy == DRIFT
    assert found(copy, "Lena Forsyth runs a mill. Prices rise, Ms. Forsythe said.") == ["Forsythe"]


def test_what_a_record_lists_as_wrong_is_left_to_it(tmp_path: Path) -> None:
    record = "{id: person.x.lena, type: person, name: Lena Forsyth, wrong: [Lena Forsythe]}"
    page = Page(page_of("Lena Forsythe spoke. Lena Forsyth left.").document, knowledge=loaded(tmp_path, [record]).known)
    assert hits_on(DRIFT, page) == []
    assert hits_on(DRIFT, page_of("Lena Forsythe spoke. Lena Forsyth left."))
