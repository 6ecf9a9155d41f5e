"""Patterns looked for together agree with each of them run by itself."""

from __future__ import annotations

import pickle
import unicodedata

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError
from claimlint.model.scope import Scope
from claimlint.patterns.pattern import Pattern
from claimlint.patterns.terms import Terms, plain, wordy
from claimlint.scanner import Scanner
from tests.kinds.laws import everywhere, stories
from tests.kinds.pages import SCOPES, TEXT, page_of

SOURCES = (
    "reign",
    "free reign",
    "free reign of terror",
    "don't",
    "reign's",
    "U.S.",
    r"u\.s\.",
    "rei(?:gn|n)s?",
    "(?:free|full) re.gn",
    r"\w+ reign",
    r"[a-z]{5}",
    "é",
    ", ",
)
WORDS = ("free", "full", "reign", "reins", "of", "terror", "don't", "u.s.", "é", "reign's", "_", "e\u0301", "ⓐ")


@given(
    st.lists(st.sampled_from(SOURCES), unique=True, min_size=1),
    stories(WORDS),
    st.booleans(),
    st.booleans(),
    st.sampled_from(SCOPES),
)
@example(["reign", r"\w+ reign"], "free reign", False, False, TEXT)
def test_together_as_one_by_one(sources: list[str], text: str, case: bool, bare: bool, scope: Scope) -> None:
    page = page_of(text)
    terms = Terms(sources, case=case, bare=bare)
    seen = Scanner([terms.triggers or ()]).scan(page.folded).get(0, [])
    patterns = [Pattern(source, case=case, bare=bare) for source in sources]
    assert [(*place.span,) for place in terms.places(page, scope, seen)] == everywhere(patterns, page, scope)
    assert [place[:3] for place in terms.everywhere(page, scope)] == [
        place[:3] for place in terms.places(page, scope, seen)
    ]


@given(st.lists(st.sampled_from(SOURCES), unique=True), stories(WORDS))
def test_a_copy_finds_the_same(sources: list[str], text: str) -> None:
    page = page_of(text)
    terms = Terms(sources)
    before = [(place.span, place.term) for place in terms.everywhere(page, TEXT)]
    copy = pickle.loads(pickle.dumps(terms))
    assert [(place.span, place.term) for place in copy.everywhere(page, TEXT)] == before
    assert copy.triggers == terms.triggers


@pytest.mark.parametrize(
    ("source", "literal"),
    [
        ("free reign", "free reign"),
        ("o\\.c\\.d\\.", "o.c.d."),
        ("don’t", "don't"),
        ("free \n reign", "free reign"),
        ("24/7", "24/7"),
        ("3\\-D", "3-D"),
        ("free.reign", None),
        ("\\d", None),
        ("rein\\", None),
        ("reins?", None),
        ("\\é", None),
    ],
)
def test_plain(source: str, literal: str | None) -> None:
    assert plain(source) == literal


def test_wordy_is_what_regex_has() -> None:
    word = regex.compile(r"\w")
    known = [chr(c) for c in range(0x30000) if unicodedata.category(chr(c)) not in ("Cn", "Co", "Cs")]
    assert [c for c in known if wordy(c) != bool(word.match(c))] == []
    assert not wordy("")


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(st.text("aB é'ßİ.\u00ad", min_size=1))
def test_folding_is_that_of_the_page(text: str) -> None:
    page = page_of(text)
    assert folded(page.prose) == page.folded


def test_a_pattern_that_does_not_compile_is_named() -> None:
    with pytest.raises(FieldError) as caught:
        Terms(["fine", "(broken"]).check(lambda index: ("tokens", index))
    assert caught.value.path == ("tokens", 1)
    assert "does not compile" in caught.value.message


def test_an_empty_pattern_is_of_no_use() -> None:
    with pytest.raises(FieldError):
        Terms([""]).check(lambda index: ("tokens", index))


def test_a_regex_is_compiled_only_where_its_literal_stands() -> None:
    terms = Terms(["free re.gns", "full re.gns"])
    page = page_of("A full reigns here.\n\nNothing of the kind.")
    assert [place.term for place in terms.everywhere(page, TEXT)] == [1]
    assert [one._compiled is not None for one in terms.terms if isinstance(one, Pattern)] == [False, True]


@pytest.mark.parametrize("source", ["free reign", "free re.gn"])
def test_a_match_does_not_leave_its_unit(source: str) -> None:
    terms = Terms([source])
    scope = Scope.parse("link")
    assert terms.everywhere(page_of("A free reign here", links=["A free"]), scope) == []
    assert len(terms.everywhere(page_of("A free reign here", links=["free reign here"]), scope)) == 1


def test_a_zone_inside_another_hides_nothing_after_it() -> None:
    terms = Terms(["reign"])
    page = page_of("The reign of a king and the reign of a queen", zones=["heading"], links=["king"])
    assert len(terms.everywhere(page, Scope.parse(["heading", "link"]))) == 2


def test_terms_without_literals_do_not_hide_the_others() -> None:
    terms = Terms(["reign", r"\d+"])
    assert terms.triggers is None
    page = page_of("The reign of 12 kings.")
    assert [page.prose[p.span.start : p.span.end] for p in terms.places(page, TEXT, ())] == ["reign", "12"]
