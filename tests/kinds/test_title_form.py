"""Titles before full names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.title_form import TitleForm
from claimlint.model.protocols import FieldError
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, TEXT, found, mended

KIND = TitleForm(swap={"senator": "Sen.", "senators": "Sens.", "governor": "Gov."}, beside=("u.s.", "state"))
WORDS = (
    "Senator",
    "Senators",
    "Sen.",
    "Jane Doe",
    "Al Oak (R-Ohio)",
    "Governor",
    "and",
    "U.S.",
    "former",
    "state",
    "the",
)


@given(stories(WORDS), st.sampled_from([TEXT, DOCUMENT]))
def test_laws(text: str, scope: Scope) -> None:
    keeps_the_laws(KIND, text, scope)


@given(st.lists(st.sampled_from([*WORDS, "met"])).map(" ".join))
def test_what_was_mended_is_silent(text: str) -> None:
    assert found(KIND, mended(KIND, text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senator Jane Doe spoke.", ["Senator"]),
        ("Senators Jane Doe and Al Oak spoke to Senator Doe.", ["Senators"]),
        ("Senator Jane B. Doe Jr.'s Clean Air Act", ["Senator"]),
        ("state senator Jane Doe and former senator Al Oak", ["senator", "senator"]),
        ("as the senator Jane Doe knows said", []),
        ("Special Senator Jane Doe", []),
        ("SENATOR JANE DOE SPEAKS", []),
        ("Senator Jane Doe Introduces Harbor Bill", []),
        ("the Senator Jane Doe Center", []),
        ("Senator of the day, Jane Doe", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert found(KIND, text) == expected


def test_it_needs_pairs() -> None:
    with pytest.raises(FieldError):
        TitleForm(swap={}).prepare()
