"""Initials, Jr. and Sr. in names."""

from __future__ import annotations

import time
from typing import Literal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimlint.kinds.name_form import IMPERSONAL, NameForm
from claimlint.model.protocols import FieldError, Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, TEXT, found, mended

Form = Literal["J.F.", "J. F.", "JF"]
FORMS: tuple[Form, ...] = ("J.F.", "J. F.", "JF")
TIGHT = NameForm(form="J.F.", junior="no comma")
SPACED = NameForm(form="J. F.", junior="comma")
BARE = NameForm(form="JF")
WORDS = ("J. F. Doe", "J.F. Oak", "JF Lee", "J.", "F.", "Al Doe, Jr.", "Al Doe Jr.", "Sr.", "Doe", "U. S. Steel", "met")


@given(st.sampled_from([TIGHT, SPACED, BARE]), stories(WORDS), st.sampled_from([TEXT, DOCUMENT]))
def test_laws(kind: Kind, text: str, scope: Scope) -> None:
    kind.prepare()
    keeps_the_laws(kind, text, scope)


@given(
    st.sampled_from(FORMS),
    st.lists(st.sampled_from("ABCDEFGHJKLNOQSTVWXYZ"), min_size=2, max_size=4),
    st.sampled_from([". ", "."]),
    st.sampled_from(["", "They met ", "It was ("]),
)
def test_initials_take_the_form_of_the_house(form: Form, letters: list[str], joint: str, before: str) -> None:
    assume("".join(letters) not in IMPERSONAL)
    wanted = {"J.F.": ".".join(letters) + ".", "J. F.": ". ".join(letters) + ".", "JF": "".join(letters)}[form]
    text = f"{before}{joint.join(letters)}. Doe on Friday."
    assert mended(NameForm(form=form), text) == f"{before}{wanted} Doe on Friday."


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (TIGHT, "J. F. Doe met J.F. Oak.", ["J. F."]),
        (TIGHT, "They met J. R. R. van der Oak.", ["J. R. R."]),
        (TIGHT, "U. S. Steel and N. Y. Times and George W. Bush", []),
        (TIGHT, "the C. W. Doe Health Center", []),
        (TIGHT, "Al Doe, Jr. met Bo Ray, Sr.", [", Jr.", ", Sr."]),
        (TIGHT, "Al Doe, Jr, met.", [", Jr"]),
        (TIGHT, "It was Doe, Jr. of the King, Jr. Day and Al Doe, Jr. & Co.", []),
        (SPACED, "J.F. Doe met Al Oak Jr. there.", ["J.F.", " Jr."]),
        (SPACED, "J. F. Doe met Al Oak, Jr. there.", []),
        (BARE, "J. F. Doe and J.R.R. Oak met Al Lee, Jr. of the U.S. Senate.", ["J. F.", "J.R.R."]),
    ],
)
def test_finds(kind: Kind, text: str, expected: list[str]) -> None:
    assert found(kind, text) == expected


def test_what_may_leave_a_comma_behind_is_not_mended() -> None:
    assert mended(TIGHT, "Al Doe, Jr., said no.") == "Al Doe, Jr., said no."
    assert mended(TIGHT, "Al Doe, Jr. said no.") == "Al Doe Jr. said no."


def test_it_needs_something_to_look_at() -> None:
    with pytest.raises(FieldError):
        NameForm().prepare()


def test_a_long_line_is_read_in_time() -> None:
    text = "J. F. " * 20_000 + ", Jr. " * 20_000
    start = time.perf_counter()
    found(TIGHT, text)
    assert time.perf_counter() - start < 5
