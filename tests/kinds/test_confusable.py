"""Confusable: a name beside words that are true of another."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.confusable import Confusable, Pair
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.on_day import hits_of, marks_of
from tests.kinds.pages import SCOPES

COURT = Pair(
    names=("Port Court", "PC"),
    other="Harbor Court",
    cues=(
        "NAME,? (?P<cue>the (?:union's|UN's) top court)",
        "(?P<cue>[Tt]he (?:union's|UN's) top court),? (?:the )?NAME",
        "the NAME's (?P<cue>prosecutors?)",
    ),
    fact="the union's court is the Harbor Court",
    unless=("cricket",),
)
CITY = Pair(
    names=("Ashton",),
    other="North Vel",
    cues=("(?:[Ii]n|from) NAME, (?P<cue>South Vel)(?=[.,;]|$)",),
    fact="that city lies in North Vel",
    level="suggestion",
    replaces="cue",
)
KIND = Confusable(pairs={"court": COURT, "city": CITY})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Port Court, the UN's top court, met.", ["Port Court, the UN's top court"]),
        ("The union's top court, the PC, met.", ["The union's top court, the PC"]),
        ("Here the PC's prosecutor spoke.", ["PC's prosecutor"]),
        ("He is in Ashton, South Vel.", ["Ashton, South Vel"]),
        ("In Ashton, South Vel, it rains. They come from Ashton, South Vel.", ["Ashton, South Vel"] * 2),
        # near misses
        ("The Port Court met. The UN's top court did not.", []),
        ("The port court, the UN's top court, met.", []),
        ("The PCs, the UN's top court, met.", []),
        ("Port Court Road, the UN's top court, met.", []),
        ("The Port Court, the UN's top courtyard, met.", []),
        ("The Port Court, the UN's top court, plays cricket.", []),
        ("They saw Ashton, South Vel and Ruritania.", []),
        ("They were in Ashton, South Vel and Ruritania.", []),
        ("It is in Ashton, North Vel.", []),
        ("In New Ashton, South Vel, it rains.", []),
        ("The Port Court,\n\nthe UN's top court", []),
        ("Correction: the Port Court, the UN's top court, is wrong.", []),
        ("The story misidentified the Port Court, the UN's top court.", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text) == expected


def test_what_a_hit_tells() -> None:
    (hit,) = hits_of(KIND, "The Port Court, the UN's top court, met.")
    assert hit.suggestions == ("Harbor Court, the UN's top court",)
    assert hit.slots == {
        "name": "Port Court",
        "cue": "the UN's top court",
        "other": "Harbor Court",
        "fact": "the union's court is the Harbor Court",
    }
    assert hit.level == "warning"
    assert hit.evidence[0].text == "The union's court is the Harbor Court."
    (hit,) = hits_of(KIND, "He is in Ashton, South Vel.")
    assert (hit.suggestions, hit.level) == (("Ashton, North Vel",), "suggestion")


WORDS = ("Port Court", "PC", ", the UN's top court", "the PC's prosecutor", "in Ashton, South Vel", "cricket", "met")


@given(stories(WORDS), st.sampled_from(SCOPES))
def test_laws(text: str, scope: Scope) -> None:
    KIND.prepare()
    keeps_the_laws(KIND, text, scope)


@given(st.lists(st.sampled_from(["The PC, the UN's top court", "In Ashton, South Vel", "met", "."]), max_size=12))
def test_hits_do_not_overlap(parts: list[str]) -> None:
    hits = hits_of(KIND, " ".join(parts))
    assert all(left.span.end <= right.span.start for left, right in pairwise(hits))


@pytest.mark.parametrize("text", ["Port Court, " * 20_000, "in Ashton, South " * 20_000, "PC" * 50_000])
def test_hostile_copy(text: str) -> None:
    assert marks_of(KIND, text) == []


@pytest.mark.parametrize(
    ("cues", "path"),
    [
        (("NAME (?P<cue>a",), ("pairs", "x", "cues", 0)),
        (("(?P<cue>a)",), ("pairs", "x", "cues", 0)),
        (("NAME (?P<cue>a)", "NAME a"), ("pairs", "x", "cues", 1)),
        (("NAME NAME (?P<cue>a)",), ("pairs", "x", "cues", 0)),
    ],
)
def test_refuses_cues(cues: tuple[str, ...], path: tuple[str | int, ...]) -> None:
    with pytest.raises(FieldError) as caught:
        Confusable(pairs={"x": COURT._replace(cues=cues)}).prepare()
    assert caught.value.path == path


def test_refuses_what_finds_nothing() -> None:
    with pytest.raises(FieldError) as caught:
        Confusable().prepare()
    assert caught.value.path == ("pairs",)
    with pytest.raises(FieldError) as caught:
        Confusable(pairs={"x": COURT._replace(unless=("(a",))}).prepare()
    assert caught.value.path == ("pairs", "x", "unless")


def test_it_is_a_kind_and_pickles() -> None:
    KIND.prepare()
    assert isinstance(KIND, Kind)
    copy = pickle.loads(pickle.dumps(KIND))
    assert copy == KIND
    assert marks_of(copy, "In Ashton, South Vel, it rains.") == ["Ashton, South Vel"]
