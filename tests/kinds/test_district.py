"""Congressional districts that never were."""

from __future__ import annotations

import pickle
import time

import pytest

from claimlint.kinds.district import Districts
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.on_day import hits_of, marks_of

KIND = Districts(seats={"VT": 1, "NH": 2, "NY": 31})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She stands in Vermont's 2nd Congressional District.", ["Vermont's 2nd Congressional District"]),
        ("In Vermont's second congressional district she stands.", ["Vermont's second congressional district"]),
        (
            "She stands in the 3rd Congressional District of New Hampshire.",
            ["3rd Congressional District of New Hampshire"],
        ),
        (
            "She stands in the 3rd Congressional District of Vermont Saturday.",
            ["3rd Congressional District of Vermont"],
        ),
        ("Rep. Lee (D-VT-02) and Rep. Ray (R-NH-3) met.", ["D-VT-02", "R-NH-3"]),
        ("She stands in New York's 31st Congressional District, he in New Hampshire's 2nd Congressional District.", []),
        ("She stands in Vermont's 2nd Congressional Districts.", []),
        ("She stands in Vermont's 2nd district, in Ohio's 90th Congressional District.", []),
        ("In 1820 she stood in Vermont's 2nd Congressional District.", []),
        ("Correction: It said Vermont's 2nd Congressional District.", []),
        ("Rep. Lee (D-VT) of the 2nd Congressional District met Rep. Ray (D-VT-01).", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert marks_of(KIND, text, "2024-05-01") == expected
    assert marks_of(KIND, text) == []


def test_what_a_hit_tells() -> None:
    (one, two) = hits_of(KIND, "Rep. Lee (D-VT-02) and Rep. Ray (R-NH-3) met.", "2024-05-01")
    assert one.slots == {"state": "Vermont", "seats": "1 seat"}
    assert two.slots == {"state": "New Hampshire", "seats": "2 seats"}


def test_refuses_what_is_no_state() -> None:
    with pytest.raises(FieldError) as caught:
        Districts(seats={"XX": 1}).prepare()
    assert caught.value.path == ("seats", "XX")


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND


@pytest.mark.parametrize("piece", ["Vermont's 2nd Congressional District ", "Aa ", "(D-VT-02) "])
def test_the_time_grows_with_the_length_alone(piece: str) -> None:
    started = time.perf_counter()
    hits_of(KIND, piece * (30_000 // len(piece)), "2024-05-01")
    assert time.perf_counter() - started < 10
