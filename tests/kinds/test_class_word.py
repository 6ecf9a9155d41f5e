"""Class word: the wrong noun behind a demonym."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.class_word import ClassWord
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.on_day import hits_of, knowing, marks_of, page_of_day

KIND = ClassWord(
    swap={"nation": "national", "nations": "nationals"},
    before=("arrest(?:s|ed|ing)?", "sanctions?", "crew"),
    after=(",? who\\b", ",? (?:was|were|is|are) (?:killed|charged)\\b", " [A-Z]\\w+ [A-Z]\\w+"),
    never=(" (?:that|which)\\b", " building\\b"),
    lists=("companies", "entities"),
    kin=("entities",),
    shared=("Indic",),
)
KNOWN = knowing(
    "{id: place.vl, type: place, name: Velland, sort: country, adjective: [Vellish], demonym: [Vellander]}",
    "{id: place.sv, type: place, name: South Velland, sort: country, adjective: [South Vellish]}",
    "{id: place.in, type: place, name: Indica, sort: country, adjective: [Indic]}",
    "{id: place.k1, type: place, name: North Kor, sort: country, adjective: [Korish]}",
    "{id: place.k2, type: place, name: South Kor, sort: country, adjective: [Korish]}",
    "{id: place.af, type: place, name: Afra, sort: continent, adjective: [Afran]}",
)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Six Vellish nations came.", "error"),
        ("At least 12 South Vellish nations came.", "error"),
        ("More than 5,000 Vellish nations came.", "error"),
        ("Vellish nations came.", "warning"),
        ("They met Vellander nations.", "warning"),
        ("Police arrested Vellish nations.", "error"),
        ("The Vellish nations who fled came back.", "error"),
        ("The status of Indic and Vellish nations ended.", "warning"),
        ("Police arrested a Vellish nation.", "warning"),
        ("A Vellish nation was killed.", "error"),
        ("An elderly Vellish nation came.", "error"),
        ("Lina Field, a Vellish nation, came.", "warning"),
        ("Vellish nation Lina Field came.", "warning"),
        ("It sanctions Vellish companies and nations.", "warning"),
        ("It sanctions Vellish entities, companies and nations.", "warning"),
        ("It names Vellish entities and nations.", "warning"),
        ("It keeps Vellish companies, entities and nations from buying land.", "warning"),
        ("Six Korish nations were killed.", "error"),
        ("The crew of 28 Indic nations came.", "error"),
    ],
)
def test_levels(text: str, level: str) -> None:
    hits = hits_of(KIND, text, known=KNOWN)
    assert [hit.level for hit in hits] == [level]


@pytest.mark.parametrize(
    "text",
    [
        "The Vellish nation was killed off.",
        "He spoke to the Vellish nation, a proud Vellish nation, and a Vellish nation at large.",
        "The great Vellish nation and the Vellish nations of old came.",
        "The Indic and Vellish nations came.",
        "Six Indic nations signed the treaty, and six Korish nations met.",
        "Afran nations came, and an Afran nation was killed.",
        "A Vellish nation that arrested him came; Vellish nation building is slow.",
        "A Vellish nation-state arrested him.",
        "Northern Vellish nations and Sino-Vellish nations came.",
        "Velland companies and nations met. Vellish companies and nations met.",
        "Vellish entities and nations around the world met; entities and nations met.",
        "Vellish nationals and a Vellish national arrested by police came.",
        "Six nations came. The Six Nations came. Vellish Nations arrested him.",
        "The Vellish donation was killed.",
        "vellish nations came.",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert marks_of(KIND, text, known=KNOWN) == []


def test_what_a_hit_tells() -> None:
    (hit,) = hits_of(KIND, "Six South Vellish nations came.", known=KNOWN)
    assert hit.suggestions == ("nationals",)
    assert hit.slots == {"country": "South Velland"}
    assert hit.evidence[0].text == "South Velland: its adjective is South Vellish"


def test_without_knowledge_nothing_is_told() -> None:
    assert marks_of(KIND, "Six Vellish nations were killed.") == []


WORDS = [
    "Vellish",
    "nation",
    "nations",
    "the",
    "a",
    "six",
    "and",
    "companies",
    "arrested",
    ",",
    ".",
    "who",
    "South",
    "\n\n",
    "was killed",
    "Indic",
    "-",
    "nation's",
]


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_laws(text: str) -> None:
    hits = hits_of(KIND, text, known=KNOWN)
    prose = page_of_day(text).prose
    assert all(left.span.end <= right.span.start for left, right in pairwise(hits))
    for hit in hits:
        assert KIND.swap[prose[hit.span.start : hit.span.end]] == hit.suggestions[0]


@pytest.mark.parametrize(
    "text", ["Vellish nations " * 10_000, "Vellish and " * 20_000 + "nations", "(" * 100_000 + " nations"]
)
def test_hostile_copy(text: str) -> None:
    assert len(hits_of(KIND, text, known=KNOWN)) >= 0


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (ClassWord(), ("swap",)),
        (ClassWord(swap={"a": "b"}, before=("(a",)), ("before",)),
        (ClassWord(swap={"a": "b"}, after=("(a",)), ("after",)),
    ],
)
def test_refuses(kind: ClassWord, path: tuple[str, ...]) -> None:
    with pytest.raises(FieldError) as caught:
        kind.prepare()
    assert caught.value.path == path


def test_it_is_a_kind_and_pickles() -> None:
    KIND.prepare()
    assert isinstance(KIND, Kind)
    copy = pickle.loads(pickle.dumps(KIND))
    assert copy == KIND
    assert marks_of(copy, "Six Vellish nations came.", known=KNOWN) == ["nations"]
