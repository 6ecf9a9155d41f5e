"""Points: acronyms with points, and without."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.points import Points
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.pages import found, hits_on, mended, page_of

POINTED = Points(pointed=("US", "UN"), names=("Airways",))
PLAIN = Points(plain=("US", "FBI"), names=("Steel",))


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("A US soldier left the US.", "A U.S. soldier left the U.S."),
        (
            "The US's aims, the US-led force (US) and the UN, too.",
            "The U.S.'s aims, the U.S.-led force (U.S.) and the U.N., too.",
        ),
        ("It rained.\n\nUS troops left.", "It rained.\nU.S. troops left."),
        ("The US. Then rain.", "The U.S. Then rain."),
        ("US troops left.", "U.S. troops left."),
    ],
)
def test_points_are_put_in(text: str, better: str) -> None:
    assert mended(POINTED, text) == better
    assert found(POINTED, better) == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("A U.S. soldier left the U.S.", "A US soldier left the US."),
        ("They left the U.S. The rain came.", "They left the US. The rain came."),
        ("The U.S. Senate met U.S.-led F.B.I. men.", "The US Senate met US-led FBI men."),
        ("The U. S. Army (U.S.) and the U.S., too.", "The US Army (US) and the US, too."),
        ("He said: (They left the U.S.) It rained.", "He said: (They left the US.) It rained."),
    ],
)
def test_points_are_taken_out(text: str, better: str) -> None:
    assert mended(PLAIN, text) == better
    assert mended(PLAIN, better) == better


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (POINTED, "Tell us of USA Today, of US Airways, of US$5, US 31, US-31 and the US-Mexico line."),
        (POINTED, "JOIN US NOW."),
        (POINTED, "US TROOPS LEAVE"),
        (POINTED, "See /US/ and @US and us_US. A us soldier."),
        (POINTED, "The U.S. and the U.N. met."),
        (PLAIN, "U.S. Steel and 42 U.S.C. 1983 and the U.S.S.R. and u.s. law"),
        (PLAIN, "The US met the FBI."),
    ],
)
def test_what_is_left_alone(kind: Points, text: str) -> None:
    assert found(kind, text) == []


def test_where_nobody_can_tell_nothing_is_mended() -> None:
    kind = PLAIN
    kind.prepare()
    page = page_of('He said "in the U.S." Lee left.')
    assert [hit.edits for hit in hits_on(kind, page)] == [()]


WORDS = ["US", "U.S.", "FBI", "F.B.I.", "UN", "the", "The", "Airways", "SAYS", ".", ",", "\n\n", '"', ")"]


@given(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
def test_laws(text: str) -> None:
    page = page_of(text)
    for kind in (POINTED, PLAIN):
        hits = hits_on(kind, page)
        assert all(left.span.end <= right.span.start for left, right in pairwise(hits))
        assert all(page.prose[hit.span.start : hit.span.end] != hit.suggestions[0] for hit in hits)


@given(st.lists(st.sampled_from(["U.S.", "the", "The", "Senate", "left"]), min_size=1, max_size=12).map(" ".join))
def test_no_full_stop_is_eaten_at_the_end(text: str) -> None:
    assert mended(PLAIN, text).endswith(".") == text.endswith(".")


def test_hostile_copy() -> None:
    assert len(found(POINTED, "a US b " * 20_000)) == 20_000


@pytest.mark.parametrize(
    ("kind", "path"),
    [(Points(), ()), (Points(pointed=("us",)), ("pointed", 0)), (Points(plain=("EU", "F.B.I.")), ("plain", 1))],
)
def test_refuses(kind: Points, path: tuple[str, ...]) -> None:
    with pytest.raises(FieldError) as caught:
        kind.prepare()
    assert caught.value.path == path


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(POINTED, Kind)
    assert found(pickle.loads(pickle.dumps(POINTED)), "A US soldier left.") == ["US"]
