"""Shares of a hundred in the house's form."""

from __future__ import annotations

import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.percent_form import PercentForm
from claimlint.model.protocols import Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, TEXT, found, hits_on, mended, page_of

SIGN = PercentForm()
WORD = PercentForm(form="percent")
TWO_WORDS = PercentForm(form="per cent")
KINDS = (SIGN, WORD, TWO_WORDS)
WORDS = (
    "5 percent",
    "5%",
    "6.5 per cent",
    "5 to 10 percent",
    "5-7%",
    "twenty percent",
    "between 5 and",
    "points",
    "it",
    "1,000 %",
)


@given(st.sampled_from(KINDS), stories(WORDS, marks=" .,-/\n"), st.sampled_from([TEXT, DOCUMENT]))
def test_laws(kind: Kind, text: str, scope: Scope) -> None:
    keeps_the_laws(kind, text, scope)


@given(st.sampled_from(KINDS), st.lists(st.sampled_from([*WORDS, ".", ", so", "It rose"])).map(" ".join))
def test_mending_settles(kind: Kind, text: str) -> None:
    once = mended(kind, mended(kind, text))
    assert mended(kind, once) == once


FORMS = ("%", " percent", " per cent", " %", "-percent")


@given(st.decimals(0, 1000, places=1, allow_nan=False), st.sampled_from(FORMS), st.sampled_from(KINDS))
def test_every_writing_of_a_share_becomes_the_same(value: object, form: str, kind: PercentForm) -> None:
    better = f"{value}%" if kind.form == "%" else f"{value} {kind.form}"
    done = mended(kind, f"It rose by {value}{form} in May.")
    if form == " %" and kind is TWO_WORDS:
        assert done == f"It rose by {better} in May."
    assert done in (f"It rose by {better} in May.", f"It rose by {value}{form} in May.")
    assert (done == f"It rose by {better} in May.") or form.strip() == kind.form or form == "-percent"


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (SIGN, "It rose 5%, or one percent, by percent and a percent.", []),
        (SIGN, "It rose a hundred percent, two hundred percent or 5 percentage points.", []),
        (SIGN, "5 percent stayed. Ten percent left.", []),
        (SIGN, "It rose 5 percent points, and is 20 percent-owned.", []),
        (SIGN, "the 5 Percent Club and 10 percent Fund", []),
        (SIGN, "in 2010 to 15 percent", ["2010 to 15 percent"]),
        (SIGN, "It rose 5-percent, or 5,000 per cent", ["5-percent", "5,000 per cent"]),
        (SIGN, "of sixty five percent", ["sixty five percent"]),
        (SIGN, "of 2 1/2 percent, 5½ percent", []),
        (SIGN, "It is three to five percent", []),
        (WORD, "It rose 5 percent", []),
        (WORD, "It rose 5%-10% in 80/20%, 50%+, 10%-15", ["5%-10%"]),
        (TWO_WORDS, "It rose 5 percent and 5%", ["5 percent", "5%"]),
    ],
)
def test_finds(kind: Kind, text: str, expected: list[str]) -> None:
    assert found(kind, text) == expected


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (SIGN, "by 5 to 10 percent, 5-7 percent", "by 5% to 10%, 5%-7%"),
        (SIGN, "between 5 and 10 percent; 5 and 10 percent", "between 5% and 10%; 5 and 10%"),
        (SIGN, "in 2010 to 15 percent", "in 2010 to 15%"),
        (SIGN, "about thirty-five percent", "about 35%"),
        (WORD, "from 5-7%, 5%-7%, 5 to 7%", "from 5 to 7 percent, 5 to 7 percent, 5 to 7 percent"),
        (TWO_WORDS, "by 5%", "by 5 per cent"),
    ],
)
def test_mends(kind: Kind, text: str, expected: str) -> None:
    assert mended(kind, text) == expected


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(SIGN, Kind)
    assert pickle.loads(pickle.dumps(WORD)) == WORD


@pytest.mark.parametrize("piece", ["5 percent ", "5 to ", "1,000,000", "twenty-five percent", "between 5 and "])
def test_the_time_grows_with_the_number_of_shares_alone(piece: str) -> None:
    page = page_of(piece * 10_000)
    started = time.perf_counter()
    hits_on(SIGN, page)
    assert time.perf_counter() - started < 5
