"""Conditional: what needs something else."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.conditional import Conditional
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import SCOPES, found, hits_on, page_of

ACRONYM = Conditional(first=r"\b([A-Z]{3,5})\b", second=r"(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)", case=True, bare=True)
EARLIER = Conditional(first=ACRONYM.first, second=ACRONYM.second, where="earlier", case=True, bare=True)
EVERY = Conditional(first=ACRONYM.first, second=ACRONYM.second, every=True, case=True, bare=True)
POLL = Conditional(first="poll(?:s|ed)?", second="margin of error")
WORDS = ("World Health Body (WHB)", "WHB", "Flood Office (FLO)", "FLO", "poll", "polls", "margin of error", "margin")


@given(st.sampled_from([ACRONYM, EARLIER, EVERY, POLL]), stories(WORDS), st.sampled_from(SCOPES))
def test_laws(kind: Conditional, text: str, scope: Scope) -> None:
    kind.prepare()
    keeps_the_laws(kind, text, scope)


@given(st.lists(st.sampled_from(["WHB", "FLO", "World Health Body (WHB)", "Flood Office (FLO)", "so"]), max_size=12))
def test_as_one_would_by_hand(parts: list[str]) -> None:
    text = ", ".join(parts)
    given_names = {name for name in ("WHB", "FLO") if f"({name})" in text}
    used = [part for part in parts if part in ("WHB", "FLO")]
    missing = [name for name in used if name not in given_names]
    assert found(EVERY, text) == missing
    assert found(ACRONYM, text) == list(dict.fromkeys(missing))
    first = {name: text.find(f"({name})") for name in given_names}
    early = [name for name in dict.fromkeys(used) if name in first and text.find(name) < first[name]]
    assert found(EARLIER, text) == [name for name in dict.fromkeys(used) if name in early or name in missing]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (ACRONYM, "The WHB met.\n\nThe World Health Body (WHB) met.", []),
        (EARLIER, "The WHB met.\n\nThe World Health Body (WHB) met.", ["WHB"]),
        (EARLIER, "The World Health Body (WHB) met.\n\nThe WHB met.", []),
        (ACRONYM, "The WHB met. The WHB left. The FLO came.", ["WHB", "FLO"]),
        (EVERY, "The WHB met. The WHB left.", ["WHB", "WHB"]),
        (ACRONYM, "The whb met.", []),
        (POLL, "The poll had a margin of error of 3 points.", []),
        (POLL, "The poll says. More polls say. That poll says.", ["poll", "polls"]),
        (POLL, "The margin of error is 3.", []),
        (Conditional(first="poll", second="margin", where="earlier"), "A poll, a margin, a poll.", ["poll"]),
        (Conditional(first="poll", second=r"poll of \d+", where="earlier"), "A poll of 12. A poll.", []),
        (Conditional(first="(?:the )?(poll)|(vote)", second="sample"), "the poll, a vote", ["poll", "vote"]),
        (Conditional(first="(poll|vote)", second="sample of the (poll|vote)"), "The Vote. A sample of the vote.", []),
        (Conditional(first="(poll|vote)", second="sample of the (poll|vote)"), "Poll; a sample of the vote.", ["Poll"]),
        (Conditional(first="poll(?=.*(margin))", second="sample"), "poll and margin", ["poll"]),
    ],
)
def test_finds(kind: Conditional, text: str, expected: list[str]) -> None:
    assert found(kind, text) == expected


def test_what_a_hit_tells() -> None:
    EARLIER.prepare()
    page = page_of("The WHB met.\n\nThe World Health Body (WHB) met.")
    (hit,) = hits_on(EARLIER, page)
    assert hit.slots == {"value": "WHB"}
    ((span, message),) = hit.related
    assert page.prose[span.start : span.end] == "The World Health Body (WHB)"
    assert message == "It stands only here."


def test_only_the_first_has_triggers() -> None:
    assert Conditional(first="poll", second=r"\d+").triggers == ("poll",)
    assert ACRONYM.triggers is None


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (Conditional(second="a"), ("first",)),
        (Conditional(first="a"), ("second",)),
        (Conditional(first="(a", second="b"), ("first",)),
        (Conditional(first="a", second="(b"), ("second",)),
    ],
)
def test_refuses(kind: Conditional, path: tuple[str | int, ...]) -> None:
    with pytest.raises(FieldError) as caught:
        kind.prepare()
    assert caught.value.path == path


def test_it_is_a_kind_and_pickles() -> None:
    ACRONYM.prepare()
    assert isinstance(ACRONYM, Kind)
    copy = pickle.loads(pickle.dumps(ACRONYM))
    assert copy == ACRONYM
    assert found(copy, "The WHB met.") == ["WHB"]
