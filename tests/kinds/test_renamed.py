"""Renamed: names that had been given up, or did not yet exist, in the time that is spoken of."""

from __future__ import annotations

import pickle
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.renamed import Renamed
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.on_day import hits_of, knowing, marks_of, page_of_day

VELLAND = (
    "{id: term.v, type: term, name: Newvel, policy: POLICY, certainty: A, names: [{text: Velland, to: 2018-04-18},"
    " {text: Newvel, from: 2018-04-19}]}"
)
OLD, NEW = Renamed(), Renamed(side="new")
BRIDGE = knowing(VELLAND.replace("POLICY", "bridge"))
REQUIRED = knowing(VELLAND.replace("POLICY", "required"))
HISTORICAL = knowing(VELLAND.replace("POLICY", "historical"))
PREFERRED = knowing(VELLAND.replace("POLICY", "preferred"))
CONTESTED = knowing(
    "{id: term.v, type: term, name: Newvel, policy: contested, names: [Velland, {text: Newvel, from: 2018-04-19}]}"
)
SAYS = "Velland says that it needs rain."
FORTS = knowing(
    "{id: term.f, type: term, name: Fort Ash, policy: required, names: [{text: Fort Ash, to: 2023-06-01},"
    " {text: Fort Elm, from: 2023-06-02, to: 2024-03-06}, {text: Fort Ash, from: 2024-03-07}]}"
)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2015-06-03", []),
        ("2018-04-18", []),
        ("2018-04-19", ["Velland"]),
        ("2019-06-03", ["Velland"]),
        ("2024-06-30", ["Velland"]),
        # what came after the day of the pack is not known
        ("2024-07-01", []),
        ("", []),
    ],
)
def test_by_the_day_of_the_story(day: str, expected: list[str]) -> None:
    assert marks_of(OLD, SAYS, day, BRIDGE) == expected


@given(st.dates(date(2015, 1, 1), date(2024, 6, 30)))
def test_an_old_name_is_told_from_its_last_day_on(day: date) -> None:
    assert bool(marks_of(OLD, SAYS, day.isoformat(), REQUIRED)) is (day > date(2018, 4, 18))
    assert marks_of(OLD, SAYS.replace("Velland", "Newvel"), day.isoformat(), REQUIRED) == []
    early = marks_of(NEW, SAYS.replace("Velland", "Newvel"), day.isoformat(), REQUIRED)
    assert bool(early) is (day < date(2018, 4, 19))


@pytest.mark.parametrize(
    "text",
    [
        # copy that looks back
        "In 2015 Velland was dry, it says.",
        "Velland is dry. It was so in 2015.",
        "Velland, which was free in 1968, says no.",
        # words that set it apart
        "What was then Velland is dry.",
        "The former Velland is dry.",
        "Newvel, formerly Velland, is dry.",
        "Newvel (formerly Velland) is dry.",
        "Velland, now Newvel, is dry.",
        "Velland is renamed, the king says.",
        "Newvel is dry. Velland is how old men speak of it.\n\nA new name is not loved by all.",
        # longer names, handles and addresses
        "The Bank of Velland is open.",
        "The New Velland is open, and so is Velland Brewery.",
        "It is on @Velland, #Velland, Velland.com and velland.",
        "The Velland-born king is ill.",
        # on purpose
        "Correction: the story calls the kingdom Velland.",
        "An earlier version of this story has Velland for the kingdom.",
        "Velland [sic] is dry.",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert marks_of(OLD, text, "2022-06-03", REQUIRED) == []


@pytest.mark.parametrize(
    "text",
    [
        SAYS,
        "In 2020 Velland was dry.",
        "On Tuesday the king of Velland spoke.",
        "Velland's king is ill.",
        "The King of Velland is ill.",
        "After rain, Velland is green.",
        "(Velland is dry.)",
        "The Velland king is ill.",
    ],
)
def test_what_is_told(text: str) -> None:
    assert marks_of(OLD, text, "2022-06-03", REQUIRED) == ["Velland"]


@pytest.mark.parametrize(
    ("policy", "text", "day", "level"),
    [
        ("required", SAYS, "2022-06-03", "error"),
        ("required", SAYS, "2018-06-03", "warning"),
        ("required", "The people of Velland in the rain.", "2022-06-03", "warning"),
        ("required", "It rained in Velland on Friday.", "2022-06-03", "error"),
        ("required", "He played for Velland.", "2022-06-03", "suggestion"),
        ("required", "In 2020 he played for Velland.", "2022-06-03", "error"),
        ("bridge", SAYS, "2022-06-03", "warning"),
        ("bridge", SAYS, "2018-06-03", "suggestion"),
        ("bridge", "He played for Velland.", "2022-06-03", None),
        ("historical", SAYS, "2022-06-03", None),
        ("historical", "It rained in Velland on Friday.", "2022-06-03", "warning"),
        ("historical", "In 2020 it rained in Velland.", "2022-06-03", "warning"),
        ("preferred", SAYS, "2022-06-03", None),
    ],
)
def test_levels(policy: str, text: str, day: str, level: str | None) -> None:
    hits = hits_of(OLD, text, day, knowing(VELLAND.replace("POLICY", policy)))
    assert [hit.level for hit in hits] == ([level] if level else [])


def test_a_date_that_is_not_certain_is_no_error() -> None:
    known = knowing(VELLAND.replace("POLICY", "required").replace("certainty: A", "certainty: B"))
    assert [hit.level for hit in hits_of(OLD, SAYS, "2022-06-03", known)] == ["warning"]


def test_a_bridge_carries_both_names_at_first() -> None:
    both = f"Newvel is dry.\n\n{SAYS}"
    assert marks_of(OLD, both, "2019-06-03", BRIDGE) == []
    assert marks_of(OLD, both, "2022-06-03", BRIDGE) == ["Velland"]
    assert marks_of(OLD, both, "2019-06-03", REQUIRED) == ["Velland"]


@pytest.mark.parametrize(
    ("day", "text", "expected"),
    [
        ("2020-06-03", "Fort Ash is open.", []),
        ("2023-09-03", "Fort Ash is open.", ["Fort Elm"]),
        ("2024-05-03", "Fort Elm is open.", ["Fort Ash"]),
        ("2024-05-03", "Fort Ash is open.", []),
        ("2024-05-03", "In 2020 Fort Ash was open.", []),
        ("2024-05-03", "In January 2024 Fort Ash was open.", []),
    ],
)
def test_a_name_that_comes_back(day: str, text: str, expected: list[str]) -> None:
    assert [hit.suggestions[0] for hit in hits_of(OLD, text, day, FORTS)] == expected


@pytest.mark.parametrize(
    ("choice", "text", "day", "expected"),
    [
        ("both", "Velland and Newvel are dry.", "2022-06-03", []),
        ("new", "Velland and Newvel are dry.", "2022-06-03", ["Velland"]),
        ("old", "Velland and Newvel are dry.", "2022-06-03", ["Newvel"]),
        ("new", "In 2015 Velland was dry.", "2022-06-03", []),
        ("new", SAYS, "2015-06-03", []),
    ],
)
def test_the_house_decides(choice: str, text: str, day: str, expected: list[str]) -> None:
    for key in ("contested", "term.v"):
        kind = Renamed(house={key: choice})  # type: ignore[dict-item]
        hits = hits_of(kind, text, day, CONTESTED)
        assert marks_of(kind, text, day, CONTESTED) == expected
        assert {hit.level for hit in hits} <= {"suggestion"}
    assert marks_of(OLD, text, day, CONTESTED) == []


def test_a_preferred_name_is_a_warning_where_the_house_prefers_it() -> None:
    kind = Renamed(house={"preferred": "new"})
    assert [hit.level for hit in hits_of(kind, SAYS, "2022-06-03", PREFERRED)] == ["warning"]
    assert marks_of(Renamed(house={"required": "both"}), SAYS, "2022-06-03", REQUIRED) == []


@pytest.mark.parametrize(
    ("text", "day", "level"),
    [
        ("In 2015 Newvel was dry.", "2022-06-03", "suggestion"),
        ("Newvel is dry.", "2015-06-03", "warning"),
        ("In 2020 Newvel was dry.", "2022-06-03", None),
        ("Newvel is dry.", "2022-06-03", None),
        ("In 2018 Newvel was dry.", "2022-06-03", None),
        ("In 2015 what is now Newvel was dry.", "2022-06-03", None),
        ("In 2015 and in 2020 Newvel was dry.", "2022-06-03", None),
        ("The 2015 drought is told in Newvel.", "2022-06-03", None),
        ("In 2015 it was said that Newvel would be dry.", "2022-06-03", None),
        ("In 2015 Newvel was dry.", "", None),
    ],
)
def test_names_of_a_later_time(text: str, day: str, level: str | None) -> None:
    hits = hits_of(NEW, text, day, REQUIRED)
    assert [hit.level for hit in hits] == ([level] if level else [])
    assert all(hit.suggestions == ("Velland",) for hit in hits)


def test_context_words() -> None:
    known = knowing(
        "{id: term.m, type: term, name: North Mace, policy: required, names: [{text: Mace, to: 2019-02-11,"
        " needs: [Balkans], unless: [Greek]}, {text: North Mace, from: 2019-02-12}]}"
    )
    assert marks_of(OLD, "Mace is in the Balkans.", "2022-06-03", known) == ["Mace"]
    assert marks_of(OLD, "Mace is sold here.", "2022-06-03", known) == []
    assert marks_of(OLD, "The Greek Mace is in the Balkans.", "2022-06-03", known) == []
    assert marks_of(OLD, "North Mace is in the Balkans.", "2022-06-03", known) == []


def test_of_two_records_neither_is_sure_but_one_that_tells_of_names_is() -> None:
    other = VELLAND.replace("POLICY", "required").replace("term.v", "org.v").replace("type: term", "type: org")
    two = knowing(other, other.replace("org.v", "org.w"))
    assert marks_of(OLD, SAYS, "2022-06-03", two) == []
    assert marks_of(OLD, SAYS, "2022-06-03", knowing(other, VELLAND.replace("POLICY", "required"))) == ["Velland"]


def test_what_a_hit_tells() -> None:
    (hit,) = hits_of(OLD, SAYS, "2022-06-03", REQUIRED)
    assert hit.suggestions == ("Newvel",)
    assert hit.slots == {"told": "has been Newvel since 2018-04-19"}
    assert hit.evidence[0].text == "Velland until 2018-04-18, Newvel since 2018-04-19"
    assert "as of 2024-06-30" in hit.evidence[0].source


WORDS = [
    "Velland",
    "Newvel",
    "in 2015",
    "in 2020",
    ",",
    ".",
    "formerly",
    "says",
    "was",
    "on Friday",
    "the",
    "New",
    "of",
    "(",
    ")",
    "\n\n",
    "now",
]
DAYS = st.dates(date(2010, 1, 1), date(2024, 6, 30))


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join), DAYS, st.sampled_from([OLD, NEW]))
def test_laws(text: str, day: date, kind: Renamed) -> None:
    hits = hits_of(kind, text, day.isoformat(), REQUIRED)
    prose = page_of_day(text).prose
    assert all(left.span.end <= right.span.start for left, right in pairwise(hits))
    for hit in hits:
        found = prose[hit.span.start : hit.span.end]
        assert {found, *hit.suggestions} == {"Velland", "Newvel"}


@pytest.mark.parametrize("text", ["Velland " * 20_000, "In 2020 Velland, " * 1_000, "(" * 200_000 + "Velland is"])
def test_hostile_copy(text: str) -> None:
    assert len(hits_of(OLD, text, "2022-06-03", REQUIRED)) >= 0


def test_refuses_an_unknown_choice() -> None:
    with pytest.raises(FieldError) as caught:
        Renamed(house={"contested": "neither"}).prepare()  # type: ignore[dict-item]
    assert caught.value.path == ("house", "contested")


def test_it_is_a_kind_and_pickles() -> None:
    OLD.prepare()
    assert isinstance(OLD, Kind)
    assert pickle.loads(pickle.dumps(OLD)) == OLD
