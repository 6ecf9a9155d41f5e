"""Substitution: one wording for another."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.substitution import Substitution
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from claimlint.patterns.pattern import Pattern
from tests.kinds.laws import everywhere, keeps_the_laws, spans, stories
from tests.kinds.pages import SCOPES, TEXT, found, hits_on, mended, page_of

PAIRS = {
    "free reign": ("free rein",),
    "reign": ("rule", "rein"),
    "reign of terror": ("reign of terror",),
    r"rei(?:gn|n)s": ("reins",),
    r"(\w+) irregardless": (r"\1 regardless",),
    "alot": ("a lot",),
    "i-phone": ("iPhone",),
    "e.mail": ("email",),
    "very ": ("",),
}
WORDS = ("free", "reign", "reigns", "reins", "of", "terror", "irregardless", "alot", "i-phone", "e-mail", "very")
SWAPS = st.lists(st.sampled_from(sorted(PAIRS)), unique=True, min_size=1).map(
    lambda keys: {key: PAIRS[key] for key in keys}
)
RULES = st.builds(Substitution, swap=SWAPS, case=st.booleans(), bare=st.booleans(), keep_case=st.booleans())


@given(RULES, stories(WORDS), st.sampled_from(SCOPES))
def test_laws(kind: Substitution, text: str, scope: Scope) -> None:
    kind.prepare()
    keeps_the_laws(kind, text, scope)


@given(RULES, stories(WORDS))
def test_triggers_lose_nothing(kind: Substitution, text: str) -> None:
    kind.prepare()
    page = page_of(text)
    patterns = [Pattern(key, case=kind.case, bare=kind.bare) for key in kind.swap]
    places = everywhere(patterns, page, TEXT)
    flagged = spans(hits_on(kind, page))
    assert set(flagged) <= set(places)
    silent = {page.folded[start:end] for start, end in set(places) - set(flagged)}
    assert silent <= {"reign of terror", "reins"}


@given(SWAPS, stories(WORDS))
def test_the_pairs_do_not_see_each_other(swap: dict[str, tuple[str, ...]], text: str) -> None:
    page = page_of(text)
    together = Substitution(swap=swap)
    together.prepare()
    alone: dict[tuple[int, int, tuple[str, ...]], str] = {}
    for key, betters in swap.items():
        kind = Substitution(swap={key: betters})
        kind.prepare()
        alone |= {(*hit.span, hit.suggestions): key for hit in hits_on(kind, page)}
    for hit in hits_on(together, page):
        assert (*hit.span, hit.suggestions) in alone
    masks = everywhere([Pattern(key) for key in swap], page, TEXT)
    for start, end, betters in alone:
        if (start, end) in masks and sum(s < end and start < e for s, e, _ in alone) == 1:
            assert (start, end, betters) in {(*hit.span, hit.suggestions) for hit in hits_on(together, page)}


@given(st.lists(st.sampled_from(["reign", "rein", "rule", "law"]), min_size=1, max_size=12).map(" ".join))
def test_mending_leaves_nothing(text: str) -> None:
    kind = Substitution(swap={"reign": ("rein",), "rule": ("law",)})
    once = mended(kind, text)
    assert found(kind, once) == []
    assert mended(kind, once) == once


@pytest.mark.parametrize(
    ("swap", "text", "expected"),
    [
        ({"free reign": ("free rein",)}, "Free reign! FREE REIGN: free reigns.", "Free rein! FREE REIN: free reigns."),
        ({"free reign": ("free rein",)}, "free\n reign", "free rein"),
        ({"per ?cent": ("percent",)}, "10 per cent or percent", "10 percent or percent"),
        ({r"(\w+) and etc": (r"\1, etc.",)}, "Pens and etc", "Pens, etc."),
        ({r"(?P<n>\d+) dollars": (r"$\g<n>",)}, "3 dollars", "$3"),
        ({r"(a)(b)?c": (r"\2\g<1>x",)}, "ac", "ax"),
        ({r"c\\d.": (r"c\\e",)}, r"c\d!", r"c\e"),
        ({"a\\d": (r"\\1",)}, "a7", "\\1"),
        ({"back": ("\\1",)}, "back", "\\1"),
        ({"very": ("",)}, "A very (very) good, very", "A () good,"),
        ({"very": ("",)}, "Very good", "good"),
        ({"NATO": ("Nato",)}, "NATO", "Nato"),
        ({"Kiev": ("Kyiv",)}, "KIEV, Kiev", "KYIV, Kyiv"),
        ({"o\\.c\\.d\\.": ("OCD",)}, "an o.c.d. case", "an OCD case"),
        ({"don’t": ("do not",)}, "I don’t", "I do not"),
    ],
)  # fmt: skip
def test_mends(swap: dict[str, tuple[str, ...]], text: str, expected: str) -> None:
    assert mended(Substitution(swap=swap), text) == expected


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Substitution(swap={"internet": ("Internet",)}), "Internet INTERNET"),
        (Substitution(swap={"internet": ("Internet",)}, keep_case=False), "Internet"),
        (Substitution(swap={"(?:ok|okay)": ("OK", "okay")}, keep_case=False), "OK okay"),
        (Substitution(swap={"reign": ("rein",), "reign of terror": ("reign of terror",)}), "a reign of terror"),
        (Substitution(swap={"reign": ("rein",)}), "foreign reigns, sovereign; reign_of; \u00e9reign"),
        (Substitution(swap={"NATO": ("Nato",)}, case=True), "Nato nato"),
        (Substitution(swap={"free reign": ("free rein",)}), "free\n\nreign"),
        (Substitution(swap={"free reign": ("free rein",)}), "free, reign free-reign"),
    ],
)
def test_leaves_alone(kind: Substitution, text: str) -> None:
    assert found(kind, text) == []


def test_case_can_be_left_as_it_is_written() -> None:
    kind = Substitution(swap={"free reign": ("free rein",)}, keep_case=False)
    kind.prepare()
    assert [hit.suggestions for hit in hits_on(kind, page_of("Free reign"))] == [("free rein",)]


def test_several_replacements_come_in_their_order() -> None:
    kind = Substitution(swap={"utilize": ("use", "employ", "use")})
    kind.prepare()
    assert [hit.suggestions for hit in hits_on(kind, page_of("Utilize it."))] == [("Use", "Employ")]


@pytest.mark.parametrize(
    ("swap", "path"),
    [
        ({}, ("swap",)),
        ({"a": ()}, ("swap", "a")),
        ({"(a": ("b",)}, ("swap", "(a")),
        ({"": ("b",)}, ("swap", "")),
        ({"(a)|b": (r"\2",)}, ("swap", "(a)|b")),
        ({"(a)|b": (r"\g<n>",)}, ("swap", "(a)|b")),
        ({"ab": ("c",), "AB": ("d",)}, ("swap", "AB")),
        ({"a.b": ("c",), "a\\.b": ("d",), "A\\.b": ("d",)}, ("swap", "A\\.b")),
    ],
)
def test_refuses(swap: dict[str, tuple[str, ...]], path: tuple[str | int, ...]) -> None:
    with pytest.raises(FieldError) as caught:
        Substitution(swap=swap).prepare()
    assert caught.value.path == path


def test_keys_that_differ_in_case_are_two_where_case_counts() -> None:
    kind = Substitution(swap={"(TM)x": ("a",), "Ab": ("c",), "aB": ("d",)}, case=True)
    assert found(kind, "Ab aB ab") == ["Ab", "aB"]


def test_ten_thousand_pairs_need_no_regex() -> None:
    kind = Substitution(swap={f"wrong{n} word": (f"right{n} word",) for n in range(10_000)})
    kind.prepare()
    assert len(kind.triggers or ()) == 10_000
    assert mended(kind, "Wrong7 word and wrong9999 words.") == "Right7 word and wrong9999 words."


def test_it_is_a_kind_and_pickles() -> None:
    kind = Substitution(swap={"alot": ("a lot",), "e.mail": ("email",)})
    kind.prepare()
    assert isinstance(kind, Kind)
    copy = pickle.loads(pickle.dumps(kind))
    assert copy == kind
    assert found(copy, "alot of e-mail") == ["alot", "e-mail"]
