"""Ends before their beginnings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.event_order import EventOrder
from claimlint.model.protocols import Kind
from tests.kinds.on_day import hits_of, marks_of

KIND = EventOrder(begins=("born", "founded", "opened", "built", "b."), ends=("died", "closed", "demolished", "d."))
FORMS = (
    "She was born in {} and died in {}.",
    "The school opened in {} and closed in {}, to little notice.",
    "The mill, built in {}, was demolished in {}.",
    "Founded in {} by monks, the inn",
    "John Roe (b. {}, d. {}) wrote it.",
    "He was born in {} in Ohio and died in Texas in {}.",
    "It opened in Boston in {} but closed in {}.",
)


@given(st.integers(1600, 2090), st.integers(0, 90), st.sampled_from([form for form in FORMS if form.count("{}") == 2]))
def test_years_tell(first: int, length: int, form: str) -> None:
    last = min(first + length, 2099)
    assert marks_of(KIND, form.format(first, last)) == []
    assert len(hits_of(KIND, form.format(last, first))) == (last != first)


@pytest.mark.parametrize(
    "text",
    [
        "She was born in 1951 to a mother who died in 1944.",
        "He was born in 1951, and his father died in 1944.",
        "The school opened in 1998 after the old one closed in 1996.",
        "She opened a shop in 2010 and closed another in 2005.",
        "It reopened in 1998 and closed in 1996 rooms.",
        "The mill was built in 1950 with stones of one demolished in 1940.",
        "She was born in 1951. He died in 1944.",
        "The road opened in 1998; the bridge closed in 1996.",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert marks_of(KIND, text) == []


@pytest.mark.parametrize("text", ["born in 1951 and died " * 5_000, "died in 1944 " * 10_000, "born " * 20_000])
def test_hostile_copy_is_read_quickly(text: str) -> None:
    hits_of(KIND, text)


def test_is_a_kind() -> None:
    assert isinstance(KIND, Kind)
