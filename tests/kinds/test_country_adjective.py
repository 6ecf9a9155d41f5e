"""Country adjective: a country's name before an office or a body."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.country_adjective import CountryAdjective
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.on_day import hits_of, knowing, marks_of, page_of_day

KIND = CountryAdjective(
    titles=("president", "minister"),
    bodies=("National Assembly",),
    things=("government", "tanker"),
    between=("foreign", "oil"),
    own=("Ownland",),
    names=("Velland National Assembly of Arts", "Jor National Assembly"),
)
KNOWN = knowing(
    "{id: place.vl, type: place, name: Velland, sort: country, adjective: [Vellish, Vellandic]}",
    "{id: place.sv, type: place, name: South Velland, sort: country, adjective: [South Vellish]}",
    "{id: place.ow, type: place, name: Ownland, sort: country, adjective: [Ownish]}",
    "{id: place.sa, type: place, name: Samel, sort: country, adjective: [Samel]}",
    "{id: place.jo, type: place, name: Jor, sort: country, adjective: [Jorish]}",
    "{id: place.g1, type: place, name: Georg, sort: country, adjective: [Georgish]}",
    "{id: place.us.ge, type: place, name: Georg, sort: state, adjective: [Georgic]}",
)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Velland President Ann Lee spoke.", ["Velland"]),
        ("On Friday, Velland president Ann Lee spoke.", ["Velland"]),
        ("She met South Velland Foreign Minister Bo Ray.", ["South Velland"]),
        ("She met Ann Lee and Velland President Bo Ray.", ["Velland"]),
        ("The Velland president said no.", ["Velland"]),
        ("The Velland National Assembly met.", ["Velland"]),
        ("They hit a Velland oil tanker.", ["Velland"]),
        ("Velland government officials left.", []),
        ("Velland government was told so.", ["Velland"]),
        ("It rained.\n\nVelland President Ann Lee spoke.", ["Velland"]),
    ],
)
def test_what_is_flagged(text: str, marks: list[str]) -> None:
    assert marks_of(KIND, text, known=KNOWN) == marks


@pytest.mark.parametrize(
    "text",
    [
        "Velland president says no",
        "VELLAND PRESIDENT ANN LEE SPOKE.",
        "Velland President Ann Lee Speaks",
        "Vellish President Ann Lee spoke.",
        "Ownland President Ann Lee and Samel President Bo Ray spoke.",
        "New Velland President Ann Lee and Ford Velland President Bo Ray spoke.",
        "In Springfield, Velland President Ann Lee spoke.",
        "U.S.-Velland President's Council met.",
        "Georg President Ann Lee spoke.",
        "The Jor National Assembly met.",
        "They went to Velland. President Ann Lee spoke.",
        "The Velland oil tanker war went on, and Velland oil tankers left.",
        "She left Velland by oil tanker.",
        "Correction: an earlier version of this story had Velland President Ann Lee.",
        "An assembly, national or not, met in Velland National Park.",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert marks_of(KIND, text, known=KNOWN) == []


def test_what_a_hit_tells() -> None:
    (hit,) = hits_of(KIND, "Velland President Ann Lee spoke.", known=KNOWN)
    assert hit.suggestions == ("Vellish", "Vellandic")
    assert hit.slots == {"noun": "President"}
    assert hit.evidence[0].text == "Velland: its adjective is Vellish"


def test_without_knowledge_nothing_is_told() -> None:
    assert marks_of(KIND, "Velland President Ann Lee spoke.") == []


WORDS = [
    "Velland",
    "South",
    "president",
    "President",
    "Ann",
    "Lee",
    "the",
    "The",
    "oil",
    "tanker",
    ",",
    ".",
    "\n\n",
    "and",
]


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_a_hit_is_a_country_that_stands_in_capitals_before_a_noun(text: str) -> None:
    prose = page_of_day(text).prose
    for hit in hits_of(KIND, text, known=KNOWN):
        assert prose[hit.span.start : hit.span.end] in ("Velland", "South Velland")
        assert any(noun in prose[hit.span.end :].lower() for noun in KIND.titles + KIND.things)


@pytest.mark.parametrize(
    "text", ["Velland President " * 10_000 + "x.", "A" * 100_000 + " president A.", "Velland oil " * 20_000 + "tanker."]
)
def test_hostile_copy(text: str) -> None:
    assert len(hits_of(KIND, text, known=KNOWN)) <= 10_000


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (CountryAdjective(), ()),
        (CountryAdjective(titles=("President",)), ("titles", 0)),
        (CountryAdjective(titles=("president",), between=("oil", "Gas")), ("between", 1)),
    ],
)
def test_refuses(kind: CountryAdjective, path: tuple[str, ...]) -> None:
    with pytest.raises(FieldError) as caught:
        kind.prepare()
    assert caught.value.path == path


def test_it_is_a_kind_and_pickles() -> None:
    KIND.prepare()
    assert isinstance(KIND, Kind)
    copy = pickle.loads(pickle.dumps(KIND))
    assert marks_of(copy, "Velland President Ann Lee spoke.", known=KNOWN) == ["Velland"]


def test_two_nouns_make_one_finding() -> None:
    kind = CountryAdjective(titles=("prime minister", "minister"), between=("prime",))
    assert marks_of(kind, "Velland Prime Minister Ann Lee spoke.", known=KNOWN) == ["Velland"]
