"""Occurrence: how often a pattern stands in a unit."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.occurrence import Occurrence
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from claimlint.patterns.pattern import Pattern
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, SENTENCE, TEXT, found, hits_on, page_of

WORDS = ("however", "but", "no", "12")
TOKENS = ("however", "but|no", r"[bh]\w+", "o")
RULES = st.builds(
    lambda token, bare, least, more: Occurrence(token, least, least + more, bare=bare),
    st.sampled_from(TOKENS),
    st.booleans(),
    st.integers(0, 2),
    st.integers(0, 3),
)
COUNTED = Scope.parse("document & body")


@given(RULES, stories(WORDS), st.sampled_from([TEXT, SENTENCE]))
def test_laws(kind: Occurrence, text: str, scope: Scope) -> None:
    kind.prepare()
    if not kind.min:
        keeps_the_laws(kind, text, scope)


@given(RULES, stories(WORDS), st.sampled_from([TEXT, SENTENCE, DOCUMENT]))
def test_it_counts_in_each_unit(kind: Occurrence, text: str, scope: Scope) -> None:
    kind.prepare()
    page = page_of(text)
    pattern = Pattern(kind.token, bare=kind.bare)
    hits = hits_on(kind, page, scope)
    expected = []
    for unit in page.units(scope):
        places = [span for span, _ in pattern.find(page, unit)]
        if kind.max is not None and len(places) > kind.max:
            expected.append((places[kind.max], str(len(places))))
        elif len(places) < kind.min:
            expected.append((next(hit.span for hit in hits if unit.holds(hit.span)), str(len(places))))
    assert [(hit.span, hit.slots["count"]) for hit in hits] == expected


@pytest.mark.parametrize(
    ("kind", "scope", "text", "expected"),
    [
        (Occurrence("but", max=1), TEXT, "But no. But yes, but.\n\nBut no.", ["But"]),
        (Occurrence("but", max=1), SENTENCE, "But no. But yes, but.\n\nBut no.", ["but"]),
        (Occurrence("but", max=1), DOCUMENT, "No but.\n\nBUT.\n\nSo but.", ["BUT"]),
        (Occurrence("but", max=1, case=True), DOCUMENT, "No but.\n\nBUT.", []),
        (Occurrence("but", max=0), TEXT, "A butler.", []),
        (Occurrence("but", max=0, bare=True), TEXT, "A butler.", ["but"]),
        (Occurrence(",", max=2, bare=True), SENTENCE, "A, b, c and d. A, b, c, d.", [","]),
        (Occurrence("but", min=1), TEXT, "“No,” she said.\n\nBut why?", ["No"]),
        (Occurrence("but", min=2), DOCUMENT, "But why?", ["But"]),
        (Occurrence("but", min=1), TEXT, "###", ["###"]),
        (Occurrence("but", min=1, max=1), TEXT, "But, but.\n\nNo.\n\nBut.", ["but", "No"]),
        (Occurrence("but", min=1), TEXT, "", []),
    ],
)
def test_finds(kind: Occurrence, scope: Scope, text: str, expected: list[str]) -> None:
    assert found(kind, text, scope) == expected


@pytest.mark.parametrize(
    ("kind", "zones", "expected"),
    [
        (Occurrence("one", max=1), ("heading", "body", "body"), ["one"]),
        (Occurrence("one", max=2), ("heading", "body", "body"), []),
        (Occurrence("two", min=1), ("heading", "body", "body"), ["First"]),
        (Occurrence("two", min=1), ("heading", "heading", "heading"), []),
    ],
)
def test_in_a_document_only_the_zones_of_the_scope_count(
    kind: Occurrence, zones: tuple[str, ...], expected: list[str]
) -> None:
    kind.prepare()
    page = page_of("The one and one\n\nFirst one.\n\nAnd one.", zones=zones)
    hits = hits_on(kind, page, COUNTED)
    assert [page.prose[hit.span.start : hit.span.end] for hit in hits] == expected
    assert all("body" in page.zones(hit.span) for hit in hits)


def test_the_message_has_the_counts_and_the_first_place() -> None:
    kind = Occurrence("but", min=1, max=2)
    kind.prepare()
    (hit,) = hits_on(kind, page_of("But but but but."))
    assert hit.slots == {"count": "4", "min": "1", "max": "2"}
    assert hit.related == (((0, 3), "The first one is here."),)


def test_triggers_only_where_no_place_is_too_few() -> None:
    assert Occurrence("but", max=1).triggers == ("but",)
    assert Occurrence("but", min=1, max=2).triggers is None
    assert Occurrence(r"\w+", max=1).triggers is None


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (Occurrence("but"), ("max",)),
        (Occurrence("but", min=-1), ("min",)),
        (Occurrence("but", max=-1), ("max",)),
        (Occurrence("but", min=2, max=1), ("max",)),
        (Occurrence("(but", max=1), ("token",)),
        (Occurrence("", max=1), ("token",)),
    ],
)
def test_refuses(kind: Occurrence, path: tuple[str, ...]) -> None:
    with pytest.raises(FieldError) as caught:
        kind.prepare()
    assert caught.value.path == path


def test_it_is_a_kind_and_pickles() -> None:
    kind = Occurrence("but", max=1)
    kind.prepare()
    assert isinstance(kind, Kind)
    copy = pickle.loads(pickle.dumps(kind))
    assert copy == kind
    assert found(copy, "but but") == ["but"]
