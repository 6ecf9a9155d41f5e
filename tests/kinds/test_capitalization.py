"""Capitalization: the case of headings."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.capitalization import Capitalization
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import SENTENCE, TEXT, found, hits_on, mended, page_of

WORDS = ("the", "mayor", "NATO", "up-to-date", "iPhone", "lake vane")
RULES = st.builds(
    Capitalization,
    st.sampled_from(["title", "sentence", "lower", "upper", "$title"]),
    st.sampled_from(["AP", "Chicago"]),
    st.sampled_from([(), ("Lake Vane",), ("MAYOR", "the")]),
    st.sampled_from([(), (":",)]),
    st.sampled_from([None, 0.5, 1.0]),
)


@given(RULES, stories(WORDS), st.sampled_from([TEXT, SENTENCE]))
def test_laws(kind: Capitalization, text: str, scope: Scope) -> None:
    kind.prepare()
    if not hits_on(kind, page_of("Quiet."), scope):
        keeps_the_laws(kind, text, scope)


@given(RULES, stories(WORDS))
def test_what_was_mended_is_right(kind: Capitalization, text: str) -> None:
    once = mended(kind, text)
    assert once.casefold() == page_of(text).prose.casefold()
    assert found(kind, once.replace("\n", "\n\n")) == []


@pytest.mark.parametrize(
    ("kind", "text", "marked", "better"),
    [
        (Capitalization("title"), "The Mayor Of the town", "Of the town", "of the Town"),
        (Capitalization("$title", "Chicago"), "“A Walk With Lions”", "With", "with"),
        (Capitalization("sentence"), "The Mayor Quits", "Mayor Quits", "mayor quits"),
        (Capitalization("sentence"), "the mayor quits at once", "the", "The"),
        (Capitalization("sentence", threshold=1), "A day in the life of Lind", "Lind", "lind"),
        (Capitalization("lower"), "the Mayor and NATO", "Mayor", "mayor"),
        (Capitalization("upper"), "THE mayor", "mayor", "MAYOR"),
        (Capitalization("title", prefix=r"Update \d+: "), "Update 2: the Vote", "the", "The"),
        (Capitalization("title", exceptions=("macOS",)), "News of MacOS", "MacOS", "macOS"),
    ],
)
def test_finds(kind: Capitalization, text: str, marked: str, better: str) -> None:
    kind.prepare()
    page = page_of(text)
    (hit,) = hits_on(kind, page)
    assert (page.prose[hit.span.start : hit.span.end], hit.suggestions) == (marked, (better,))
    assert hit.slots["expected"] == text.replace(marked, better)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Capitalization("title"), "The Mayor of the Town"),
        (Capitalization("title"), "BREAKING: NATO Meets"),
        (Capitalization("title", threshold=0.75), "The Mayor Of Vane"),
        (Capitalization("sentence"), "A day in the life of Lind"),
        (Capitalization("sentence", exceptions=("Lake Vane",)), "The ferry on Lake Vane"),
        (Capitalization("sentence", indicators=(":",)), "The ferry: Time to go"),
        (Capitalization("upper"), "THE MAYOR"),
        (Capitalization("title"), "###"),
        (Capitalization("[.]$"), "It ends so."),
        (Capitalization("[.]$", exceptions=("It ends so",)), "It ends so"),
    ],
)
def test_is_silent(kind: Capitalization, text: str) -> None:
    assert found(kind, text) == []


def test_a_pattern_must_be_held() -> None:
    kind = Capitalization("^[A-Z][^.]*$")
    assert found(kind, "A head\n\na head\n\nA head.") == ["a head", "A head."]
    (hit,) = hits_on(kind, page_of("a head"))
    assert (hit.suggestions, hit.slots) == ((), {"expected": "^[A-Z][^.]*$"})


def test_the_glossary_is_right_but_not_law() -> None:
    kind = Capitalization("sentence", threshold=1)
    kind.prepare()
    for text, marked in (("We like Lake Vane", []), ("We like lake vane", []), ("We like Lake vane", ["Lake"])):
        page = page_of(text, glossary=frozenset({"Lake Vane"}))
        assert [page.prose[hit.span.start : hit.span.end] for hit in hits_on(kind, page)] == marked


def test_only_the_zones_of_the_scope() -> None:
    kind = Capitalization("title")
    kind.prepare()
    page = page_of("The head\n\nThe text", zones=("heading", "body"))
    assert [hit.span for hit in hits_on(kind, page, Scope.parse("heading"))] == [(4, 8)]


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (Capitalization("title", threshold=0), ("threshold",)),
        (Capitalization("title", threshold=1.5), ("threshold",)),
        (Capitalization("title", exceptions=("NATO", " ")), ("exceptions", 1)),
        (Capitalization("title", exceptions=("a b c d e f g h i j k",)), ("exceptions", 0)),
        (Capitalization("(title"), ("match",)),
        (Capitalization(""), ("match",)),
        (Capitalization("title", prefix="(a"), ("prefix",)),
    ],
)
def test_refuses(kind: Capitalization, path: tuple[str | int, ...]) -> None:
    with pytest.raises(FieldError) as caught:
        kind.prepare()
    assert caught.value.path == path


def test_it_is_a_kind_and_pickles() -> None:
    kind = Capitalization("title", exceptions=("macOS",), prefix="a+")
    kind.prepare()
    assert isinstance(kind, Kind)
    copy = pickle.loads(pickle.dumps(kind))
    assert copy == kind
    assert found(copy, "The head") == ["head"]
