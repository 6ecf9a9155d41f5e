from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimlint.reading.offsets import code_points
from claimlint.reading.surrogates import encodable


@given(
    st.text(alphabet=st.one_of(st.characters(codec="utf-8"), st.sampled_from("a\u00e9\u6f22\U0001f600"))),
    st.integers(0, 9),
)
def test_every_offset_of_a_code_point_is_mapped(source: str, base: int) -> None:
    mapped = code_points(source, base)
    for index in range(len(source) + 1):
        assert mapped(len(source[:index].encode())) == base + index


@given(st.text(alphabet=st.sampled_from("a\u00e9\ud800\udfff\U0001f600")))
def test_surrogates_are_replaced_one_for_one(source: str) -> None:
    good = encodable(source)
    assert len(good) == len(source)
    good.encode()
    assert all(a == b for a, b in zip(source, good, strict=True) if not "\ud800" <= a <= "\udfff")
