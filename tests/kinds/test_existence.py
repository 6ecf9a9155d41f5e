"""Existence: what should not be there."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.existence import Existence
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from claimlint.patterns.pattern import Pattern
from tests.kinds.laws import everywhere, keeps_the_laws, spans, stories
from tests.kinds.pages import SCOPES, TEXT, found, hits_on, page_of

TOKENS = ("very", "very unique", "unique(?:ly)?", r"\d+", "a.b", "don't", r"\bso\b", "so very")
WORDS = ("very", "unique", "uniquely", "so", "a.b", "aXb", "don't", "12", "every")
RULES = st.builds(
    Existence,
    tokens=st.lists(st.sampled_from(TOKENS), unique=True, min_size=1).map(tuple),
    case=st.booleans(),
    bare=st.booleans(),
)


@given(RULES, stories(WORDS), st.sampled_from(SCOPES))
def test_laws(kind: Existence, text: str, scope: Scope) -> None:
    kind.prepare()
    keeps_the_laws(kind, text, scope)


@given(RULES, stories(WORDS))
def test_triggers_lose_nothing(kind: Existence, text: str) -> None:
    kind.prepare()
    page = page_of(text)
    patterns = [Pattern(token, case=kind.case, bare=kind.bare) for token in kind.tokens]
    assert spans(hits_on(kind, page)) == everywhere(patterns, page, TEXT)


@given(RULES, st.sampled_from(TOKENS), stories(WORDS))
def test_another_token_changes_only_what_it_meets(kind: Existence, token: str, text: str) -> None:
    kind.prepare()
    more = Existence(tokens=(*kind.tokens, token), case=kind.case, bare=kind.bare)
    more.prepare()
    page = page_of(text)
    alone = {
        (*span,)
        for unit in page.units(TEXT)
        for span, _ in Pattern(token, case=kind.case, bare=kind.bare).find(page, unit)
    }
    before = spans(hits_on(kind, page))
    after = spans(hits_on(more, page))
    met = [one for one in before if any(one[0] < other[1] and other[0] < one[1] for other in alone)]
    if not met:
        assert set(before) | alone >= set(after) >= set(before)


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (Existence(tokens=("very",)), "Very, very every. Every", ["Very", "very"]),
        (Existence(tokens=("very",), case=True), "Very, very", ["very"]),
        (Existence(tokens=("very",), bare=True), "every", ["very"]),
        (Existence(tokens=("very", "very unique")), "a very unique story", ["very unique"]),
        (Existence(tokens=("very unique",)), "very\n  unique", ["very unique"]),
        (Existence(tokens=("very unique",)), "very\n\nunique", []),
        (Existence(tokens=("don’t",)), "Don't or don’t", ["Don't", "don't"]),
        (Existence(raw=(r"\$\d+ ?", "dollars")), "It cost $3 dollars in all.", ["$3 dollars"]),
        (Existence(raw=(r"\bvery\b\s*",), tokens=("unique", "dead")), "A very unique, very  deadly.", ["very unique"]),
        (Existence(raw=("ly",), tokens=("bad",), append=True), "Badly bad.", []),
        (Existence(raw=("ly",), tokens=("bad",), append=True, bare=True), "Badly bad.", ["Badly"]),
        (Existence(raw=(" one",), tokens=("bad", "sad"), append=True), "A sad one.", ["sad one"]),
        (Existence(tokens=(r"^so\b",)), "So it is. So.\n\nSo", ["So", "So"]),
    ],
)  # fmt: skip
def test_finds(kind: Existence, text: str, expected: list[str]) -> None:
    assert found(kind, text) == expected


def test_named_groups_fill_the_message() -> None:
    kind = Existence(tokens=(r"\d+ (?P<unit>miles|feet)", "far away"))
    kind.prepare()
    assert kind.slots == {"unit"}
    hits = hits_on(kind, page_of("It is 3 miles, so far away."))
    assert [dict(hit.slots) for hit in hits] == [{"unit": "miles"}, {"unit": ""}]
    assert Existence.slots == frozenset()


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (Existence(), ()),
        (Existence(tokens=("a", "(b")), ("tokens", 1)),
        (Existence(tokens=("a", "(b"), raw=("c",)), ("tokens", 1)),
        (Existence(raw=("(c",)), ("raw",)),
        (Existence(tokens=("",)), ("tokens", 0)),
    ],
)
def test_refuses(kind: Existence, path: tuple[str | int, ...]) -> None:
    with pytest.raises(FieldError) as caught:
        kind.prepare()
    assert caught.value.path == path


def test_it_is_a_kind_and_pickles() -> None:
    kind = Existence(tokens=("very", "uniq.e"))
    kind.prepare()
    assert isinstance(kind, Kind)
    copy = pickle.loads(pickle.dumps(kind))
    assert copy == kind
    assert found(copy, "very unique") == ["very", "unique"]
