"""Country subject: an adjective that acts as if it were its country."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds import country_subject
from claimlint.kinds.country_subject import CountrySubject
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.on_day import hits_of, knowing, marks_of, page_of_day

KIND = CountrySubject(verbs=("approves", "says"), never=("Norish",))
KNOWN = knowing(
    "{id: place.vl, type: place, name: Velland, sort: country, adjective: [Vellish]}",
    "{id: place.sv, type: place, name: South Velland, sort: country, adjective: [South Vellish]}",
    "{id: place.no, type: place, name: Norland, sort: country, adjective: [Norish]}",
    "{id: place.sa, type: place, name: Samel, sort: country, adjective: [Samel]}",
    "{id: place.k1, type: place, name: North Kor, sort: country, adjective: [Korish]}",
    "{id: place.k2, type: place, name: South Kor, sort: country, adjective: [Korish]}",
)


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Vellish approves the plan.", ["Velland"]),
        ("It rained. South Vellish says no.", ["South Velland"]),
        ("Vellish approves it. Vellish says so.", ["Velland", "Velland"]),
    ],
)
def test_what_is_flagged(text: str, better: list[str]) -> None:
    assert [hit.suggestions[0] for hit in hits_of(KIND, text, known=KNOWN)] == better


@pytest.mark.parametrize(
    "text",
    [
        "Vellish approves the plan",
        "The Vellish says he will play.",
        "Then Vellish says no.",
        "Vellish voters approve it; vellish approves it.",
        "Norish says no. Samel says no. Korish says no.",
        "Ann Vellish came. Vellish says she will stay.",
        "Velland approves the plan.",
        "A man who is Vellish approves of it.",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert marks_of(KIND, text, known=KNOWN) == []


@given(st.lists(st.sampled_from(["Vellish", "approves", "says", "the", "Ann", ".", "\n\n", "South"]), max_size=20))
def test_a_hit_opens_a_sentence(words: list[str]) -> None:
    text = " ".join(words)
    page = page_of_day(text)
    for hit in hits_of(KIND, text, known=KNOWN):
        assert hit.span.start in {sentence.start for sentence in page.sentences}
        assert hit.suggestions[0] in ("Velland", "South Velland")


def test_hostile_copy() -> None:
    assert len(hits_of(KIND, "Vellish says " * 20_000 + "it.", known=KNOWN)) <= 1


def test_the_story_is_searched_for_a_bearer_of_the_name_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def searched(_: str, adjective: str) -> bool:
        asked.append(adjective)
        return False

    monkeypatch.setattr(country_subject, "_is_surname", searched)
    assert len(hits_of(KIND, "Vellish says no. " * 50, known=KNOWN)) == 50
    assert asked == ["Vellish"]


def test_refuses_to_look_for_nothing() -> None:
    with pytest.raises(FieldError):
        CountrySubject().prepare()


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    copy = pickle.loads(pickle.dumps(KIND))
    assert marks_of(copy, "Vellish says no.", known=KNOWN) == ["Vellish"]


@pytest.mark.parametrize(
    ("record", "better"),
    [
        (
            "{id: place.x, type: place, name: Union, aliases: [Velland, Vellish Lands], sort: country, "
            "adjective: [Vellish]}",
            "Velland",
        ),
        (
            "{id: place.x, type: place, name: Lowlands, article: true, sort: country, adjective: [Vellish]}",
            "The Lowlands",
        ),
    ],
)
def test_the_name_is_the_one_like_the_adjective(record: str, better: str) -> None:
    (hit,) = hits_of(KIND, "Vellish says no.", known=knowing(record))
    assert hit.suggestions == (better,)
