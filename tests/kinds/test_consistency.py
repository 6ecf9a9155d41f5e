"""Consistency: one thing, one form."""

from __future__ import annotations

import pickle
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.consistency import Consistency
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, spans, stories
from tests.kinds.pages import SCOPES, found, hits_on, mended, page_of

WORDS = ("advisor", "adviser", "advisers", "healthcare", "health-care", "health", "care", "e-mail", "email")
KIND = Consistency(
    either={"advisor": ("adviser",), "e.mail": ("email",)},
    sets={"healthcare": ("health care", "healthcare", "health-care")},
)
FIRST = Consistency(either=KIND.either, sets=KIND.sets, prefer="first")


@given(st.sampled_from([KIND, FIRST]), stories(WORDS), st.sampled_from(SCOPES))
def test_laws(kind: Consistency, text: str, scope: Scope) -> None:
    kind.prepare()
    keeps_the_laws(kind, text, scope)


@given(st.lists(st.sampled_from(["advisor", "adviser", "x", "ADVISER"]), max_size=20))
def test_the_majority_or_the_first_is_right(words: list[str]) -> None:
    used = [word.lower() for word in words if word != "x"]
    counts = Counter(used)
    text = " ".join(words)
    right = max(counts, key=lambda word: counts[word], default="")
    assert [one.lower() for one in found(KIND, text)] == [word for word in used if word != right]
    first = used[0] if used else ""
    assert [one.lower() for one in found(FIRST, text)] == [word for word in used if word != first]


@given(stories(WORDS))
def test_another_pair_changes_nothing_elsewhere(text: str) -> None:
    alone = Consistency(either={"advisor": ("adviser",)})
    alone.prepare()
    KIND.prepare()
    page = page_of(text)
    assert [hit for hit in hits_on(KIND, page) if "advis" in page.folded[hit.span.start : hit.span.end]] == hits_on(
        alone, page
    )


@given(stories(WORDS[:3]))
def test_mending_leaves_nothing(text: str) -> None:
    assert found(KIND, mended(KIND, text)) == []


def test_what_a_hit_tells() -> None:
    KIND.prepare()
    page = page_of("Adviser one.\n\nAn adviser. The ADVISOR.")
    (hit,) = hits_on(KIND, page)
    assert spans([hit]) == [(29, 36)]
    assert hit.slots == {"other": "Adviser", "count": "1", "others": "2"}
    assert hit.suggestions == ("ADVISER",)
    ((span, message),) = hit.related
    assert page.prose[span.start : span.end] == "Adviser"
    assert message == "'Adviser' stands here."


def test_a_form_that_is_no_plain_text_is_not_suggested() -> None:
    KIND.prepare()
    assert [hit.suggestions for hit in hits_on(KIND, page_of("e-mail, e-mail, email"))] == [()]
    assert [hit.suggestions for hit in hits_on(KIND, page_of("Email, email, E-mail"))] == [("Email",)]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (KIND, "advisor, advisors; adviser", ["adviser"]),
        (KIND, "advisor and advisers", []),
        (KIND, "advisor, advisor", []),
        (KIND, "health care, healthcare, health-care, healthcare", ["health care", "health-care"]),
        (KIND, "health, care; healthcare", []),
        (FIRST, "advisor, adviser, adviser", ["adviser", "adviser"]),
        (Consistency(either={"Internet": ("internet",)}, case=True), "Internet, internet, INTERNET", ["internet"]),
        (Consistency(either={"learnt": ("learned",)}, bare=True), "learnt, unlearned", ["learned"]),
        (Consistency(either={"a": ("b", "c")}), "b, c, c, a", ["b", "a"]),
        (Consistency(either={"a": ("c",), "b": ("c",)}), "a, b, c", ["c"]),
    ],
)
def test_finds(kind: Consistency, text: str, expected: list[str]) -> None:
    assert found(kind, text) == expected


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (Consistency(), ()),
        (Consistency(either={"a": ("(b",)}), ("either", "a")),
        (Consistency(sets={"s": ("a", "(b")}), ("sets", "s", 1)),
        (Consistency(sets={"s": ("a",)}), ("sets", "s")),
        (Consistency(sets={"s": ("a", "b", "A")}), ("sets", "s")),
        (Consistency(either={"Internet": ("internet",)}), ("either", "Internet")),
    ],
)
def test_refuses(kind: Consistency, path: tuple[str | int, ...]) -> None:
    with pytest.raises(FieldError) as caught:
        kind.prepare()
    assert caught.value.path == path


def test_it_is_a_kind_and_pickles() -> None:
    KIND.prepare()
    assert isinstance(KIND, Kind)
    copy = pickle.loads(pickle.dumps(KIND))
    assert copy == KIND
    assert found(copy, "advisor adviser") == ["adviser"]
