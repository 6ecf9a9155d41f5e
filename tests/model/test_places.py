"""Offsets as lines and columns, against what one would count by hand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.places import STEP, Places

sources = st.text(st.sampled_from("ab\n\ré日😀\ud800"), max_size=30)


@given(sources, st.data())
def test_places_are_those_that_one_counts(source: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(source)))
    before = source[:offset].split("\n")
    places = Places(source)
    assert places.at(offset) == (len(before), len(before[-1]) + 1)
    assert places.in_bytes(offset) == (len(before), len(before[-1].encode("utf-8", "surrogatepass")) + 1)


def test_bytes_are_counted_right_over_a_long_line() -> None:
    source = "é" * (3 * STEP) + "\n" + "日" * (2 * STEP)
    places = Places(source)
    assert places.in_bytes(2 * STEP + 5) == (1, 2 * (2 * STEP + 5) + 1)
    assert places.in_bytes(3 * STEP + 1 + STEP) == (2, 3 * STEP + 1)


def test_beyond_the_end_is_the_end() -> None:
    assert Places("ab\nc").at(99) == (2, 2)
    assert Places("").in_bytes(7) == (1, 1)
