"""Repetition: what stands twice in a row."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.repetition import Repetition
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import SCOPES, found, hits_on, mended, page_of

WORDS = (
    "the",
    "that",
    "that's",
    "a",
    "10",
    "10.5",
    "very",
    "no",
    "on-time",
    "on",
    "é",
    "da\u0301",
    "the-",
    "and/or",
    "or",
)
RULES = st.builds(Repetition, alpha=st.booleans(), case=st.booleans(), max=st.integers(1, 3))
TOKENS = st.builds(
    Repetition,
    tokens=st.lists(st.sampled_from(["very", "th(?:e|at)", r"[^\s.]+", r"\d+"]), unique=True, min_size=1).map(tuple),
    apart=st.booleans(),
    bare=st.booleans(),
    case=st.booleans(),
)
WORD = r"\w++(?:[-'.,:/&@]++\w++)*+"
ANYTHING = st.text(st.characters(exclude_categories=("Cn", "Co")), max_size=4)


@given(RULES | TOKENS, stories(WORDS), st.sampled_from(SCOPES))
def test_laws(kind: Repetition, text: str, scope: Scope) -> None:
    kind.prepare()
    keeps_the_laws(kind, text, scope)


@given(RULES, stories(WORDS, marks=" .,;-\u2014\"'()\u201c\u2026\n/"))
def test_the_quick_look_loses_nothing(kind: Repetition, text: str) -> None:
    kind.prepare()
    slow = Repetition(tokens=(WORD,), alpha=kind.alpha, case=kind.case, max=kind.max)
    slow.prepare()
    page = page_of(text)
    assert hits_on(kind, page) == hits_on(slow, page)


@given(ANYTHING, ANYTHING, ANYTHING)
def test_the_quick_look_knows_every_letter(before: str, word: str, after: str) -> None:
    kind = Repetition()
    kind.prepare()
    slow = Repetition(tokens=(WORD,))
    slow.prepare()
    page = page_of(f"{before}{word} {word}{after}")
    assert hits_on(kind, page) == hits_on(slow, page)


@given(st.lists(st.sampled_from(["the", "The", "a", "b,"]), min_size=1, max_size=15).map(" ".join))
def test_mending_leaves_nothing(text: str) -> None:
    assert found(Repetition(), mended(Repetition(), text)) == []


@given(st.lists(st.sampled_from(["the", "a", "b"]), min_size=1, max_size=15), st.integers(1, 3))
def test_counts_as_one_would_by_hand(words: list[str], most: int) -> None:
    runs: list[list[str]] = []
    for word in words:
        if runs and runs[-1][0] == word:
            runs[-1].append(word)
        else:
            runs.append([word])
    expected = [" ".join(run) for run in runs if len(run) > most]
    assert found(Repetition(max=most), " ".join(words)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the the house", ["the the"]),
        ("The the house", ["The the"]),
        ("the the the house", ["the the the"]),
        ("it was in the the.", ["the the"]),
        ("(the the)", ["the the"]),
        ("\u201cThe the\u201d", ["The the"]),
        ("'the the'", ["the the"]),
        ("so\u2014the the\u2014end", ["the the"]),
        ("so--no the the--end", []),
        ("the the;the the", ["the the", "the the"]),
        ("the\nthe house", ["the the"]),
        ("don't don’t", ["don't don't"]),
        ("well-known well-known", ["well-known well-known"]),
        ("10 10 people", ["10 10"]),
        ("caf\u00e9 caf\u00e9", ["caf\u00e9 caf\u00e9"]),
        ("\u0434\u0430 \u0434\u0430", ["\u0434\u0430 \u0434\u0430"]),
    ],
)
def test_flags(text: str, expected: list[str]) -> None:
    assert found(Repetition(), text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "that, that",
        "He said no. No one heard.",
        "He said that that's fine.",
        "engaged in in-house work",
        "the then, a an",
        '"the" the, the "the", the (the)',
        "the\n\nthe",
        "10 10.5, 1 1/2, 5 5:30, 2 2,000",
        "and/or or",
        "J. J. Abrams",
        "the \u2014 the, the - the",
        "e e\u0301",
        "\ufffc \ufffc",
        "",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert found(Repetition(), text) == []


def test_letters_only() -> None:
    assert found(Repetition(alpha=True), "10 10 the the don't don't x2 x2 a x2 a") == ["the the"]


def test_case_may_count() -> None:
    assert found(Repetition(case=True), "The the the") == ["the the"]


def test_tokens() -> None:
    assert found(Repetition(tokens=("very", "quite")), "very very quite quite, so so; very, very") == [
        "very very",
        "quite quite",
    ]
    assert found(Repetition(tokens=("ha",), bare=True), "ha ha haha") == ["ha ha ha"]


def test_apart_lets_other_words_stand_between() -> None:
    kind = Repetition(tokens=("very",), apart=True)
    text = "very good, very nice\n\nvery"
    assert found(kind, text) == ["very good, very"]
    assert mended(kind, text) == "very good, very nice\nvery"


def test_what_is_no_letter_parts_letters() -> None:
    kind = Repetition(tokens=(r"\S+",), alpha=True, apart=True, bare=True)
    assert found(kind, "the cat, the dog, dog, dog dog x cat") == ["dog dog"]


@pytest.mark.parametrize("kind", [Repetition(), Repetition(tokens=("the",))])
def test_a_run_does_not_leave_its_unit(kind: Repetition) -> None:
    kind.prepare()
    scope = Scope.parse("link")
    assert hits_on(kind, page_of("See the the house", links=["the", "the house"]), scope) == []
    assert len(hits_on(kind, page_of("See the the house", links=["the the house"]), scope)) == 1


def test_slots_and_mending() -> None:
    kind = Repetition()
    kind.prepare()
    (hit,) = hits_on(kind, page_of("So The the THE."))
    assert hit.slots == {"count": "3", "word": "The"}
    assert hit.suggestions == ("The",)
    assert mended(kind, "So The the THE.") == "So The."


def test_words_need_no_trigger_and_tokens_have_their_own() -> None:
    assert Repetition().triggers is None
    assert Repetition(tokens=("very", "qui.e")).triggers == ("very", "qui")


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (Repetition(max=0), ("max",)),
        (Repetition(apart=True), ("apart",)),
        (Repetition(tokens=("a", "(")), ("tokens", 1)),
    ],
)
def test_refuses(kind: Repetition, path: tuple[str | int, ...]) -> None:
    with pytest.raises(FieldError) as caught:
        kind.prepare()
    assert caught.value.path == path


def test_it_is_a_kind_and_pickles() -> None:
    kind = Repetition()
    kind.prepare()
    assert isinstance(kind, Kind)
    copy = pickle.loads(pickle.dumps(kind))
    assert copy == kind
    assert found(copy, "the the") == ["the the"]
