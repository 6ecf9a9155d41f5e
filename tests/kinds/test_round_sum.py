"""Round sums with a word for their zeros."""

from __future__ import annotations

import pickle
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.quantities.quantities import quantities
from claimlint.kinds.round_sum import RoundSum
from claimlint.model.protocols import Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, TEXT, found, hits_on, mended, page_of

LONG = RoundSum()
SHORT = RoundSum(magnitude="short")
WORDS = ("$3,000,000", "£1,250,000", "€12000000000", "$3,456,789", "$900,000", "million", "it cost", "US$2,500,000.00")


@given(st.sampled_from([LONG, SHORT]), stories(WORDS), st.sampled_from([TEXT, DOCUMENT]))
def test_laws(kind: Kind, text: str, scope: Scope) -> None:
    keeps_the_laws(kind, text, scope)


@given(
    st.sampled_from([LONG, SHORT]), st.lists(st.sampled_from(WORDS)).map(lambda words: " ".join([*words, "in all."]))
)
def test_what_was_mended_is_silent(kind: Kind, text: str) -> None:
    assert found(kind, mended(kind, text)) == []


def spelled(value: int) -> str:
    """The oracle: a value from a million up, by decimal shifts."""
    places, word = next((p, w) for p, w in ((12, "trillion"), (9, "billion"), (6, "million")) if value >= 10**p)
    return f"${Decimal(value).scaleb(-places).normalize():,f} {word}"


@given(st.integers(100, 9_999_999), st.integers(4, 8), st.sampled_from(["{:,}", "{}", "{:,}.00"]))
def test_a_sum_keeps_its_value(figures: int, zeros: int, layout: str) -> None:
    value = figures * 10**zeros
    sum_ = "$" + layout.format(value)
    done = mended(LONG, f"It cost {sum_} in May.")
    expected = spelled(value)
    decimals = len(expected.split()[0].partition(".")[2])
    assert done == (f"It cost {expected} in May." if decimals <= 2 else f"It cost {sum_} in May.")
    (one,) = quantities(page_of(done))
    assert (round(one.value), one.unit) == (value, "$")


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (LONG, "It cost $3 million, $900,000, 3,000,000 and $3,456,789.", []),
        (LONG, "It cost $3,000,000, not $2,999,950.", []),
        (LONG, "It cost $2,999,950. It pays $3,000,000 now.", ["$3,000,000"]),
        (LONG, "Road works $3,000,000", []),
        (LONG, "a $3,000,000-a-year plan for $5,000,000 million", []),
        (LONG, "from $1,000,000 to $2,000,000 a year", ["$1,000,000", "$2,000,000"]),
        (SHORT, "It cost £3,000,000 then", ["£3,000,000"]),
    ],
)
def test_finds(kind: Kind, text: str, expected: list[str]) -> None:
    assert found(kind, text) == expected


def test_mends_in_letters() -> None:
    assert mended(SHORT, "It cost £3,500,000 and €2,000,000,000 then") == "It cost £3.5m and €2bn then"


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(LONG, Kind)
    assert pickle.loads(pickle.dumps(SHORT)) == SHORT


@pytest.mark.parametrize("piece", ["$3,000,000 ", "000,", "0", "$1,000,"])
def test_the_time_grows_with_the_number_of_sums_alone(piece: str) -> None:
    page = page_of(piece * 10_000)
    started = time.perf_counter()
    hits_on(LONG, page)
    assert time.perf_counter() - started < 5
