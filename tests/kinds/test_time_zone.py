"""Time zones: EST in July."""

from __future__ import annotations

import pickle
import time

import pytest

from claimlint.kinds.time_zone import TimeZone
from claimlint.model.finding import Level
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.on_day import hits_of, marks_of

KIND = TimeZone(elsewhere={"M": ("Arizona",), "C": ("Mexico", "Beijing"), "E": ("Indiana",)})


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("The game is on July 4 at 8 p.m. EST.", "2024-06-03", ["EST"]),
        ("The game is on July 4, 2023, at 8:30 pm EST.", "2024-01-03", ["EST"]),
        ("The game was on Jan. 4 at noon (PDT).", "2024-01-12", ["PDT"]),
        ("On July 4 at midnight, E.S.T., it ended.", "2024-06-03", ["E.S.T"]),
        ("On July 4 at 1900 CST it ended, 0100 GMT.", "2024-06-03", ["CST"]),
        ("On July 4 at 7 p.m. Mountain Standard Time it ended.", "2024-06-03", ["Mountain Standard Time"]),
        ("It is in July at 8 p.m. EST.", "2024-06-03", ["EST"]),
        ("The game is on July 4 at 8 p.m. EST.", "", []),
        ("The game is on July 4 at 8 p.m. EDT.", "2024-06-03", []),
        ("The game is on July 4 at 8 p.m. ET.", "2024-06-03", []),
        ("It is in March at 8 p.m. EST.", "2024-06-03", []),
        ("The games are on Jan. 4 and July 4 at 8 p.m. EST.", "2024-06-03", []),
        ("The game is on March 28 at 8 p.m. EST.", "2006-03-03", []),
        ("The game is on March 28 at 8 p.m. EST.", "2007-03-03", ["EST"]),
        ("On July 4 at 7 p.m. MST polls close in Arizona.", "2024-06-03", []),
        ("On July 4 at 7 p.m. CST they met in Mexico.", "2024-06-03", []),
        ("On July 4 at 7 p.m. CST they met in New Mexico.", "2024-06-03", ["CST"]),
        ("In Indiana it was 7 p.m. EST on July 4.", "2005-06-03", []),
        ("All times are EST. The game is on July 4.", "2024-06-03", []),
        ("On July 4 the 3 EST teams met.", "2024-06-03", ["EST"]),
        ("The story first said that the game was on July 4 at 8 p.m. EST. It has been corrected.", "2024-06-03", []),
        ("It begins tonight at 8 p.m. EST.", "2024-06-03", ["EST"]),
        ("It begins tonight at 8 p.m. EST.", "2024-03-01", []),
        ("It begins tonight at 8 p.m. EST.\n\nThe flood was in January.", "2024-06-03", []),
        ("Call from 8 a.m. to 5 p.m. EST.", "2024-06-03", ["EST"]),
    ],
)
def test_finds(text: str, day: str, expected: list[str]) -> None:
    assert marks_of(KIND, text, day) == expected


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The game is on July 4 at 8 p.m. EST.", None),
        ("The game is on July 4 and every Thursday at 8 p.m. EST.", "suggestion"),
        ("It begins on Tuesday at 8 p.m. EST.", "warning"),
        ("Call from 8 a.m. to 5 p.m. EST.", "suggestion"),
        ("Call on weekdays from 8 a.m. to 5 p.m. EST, today too.", "suggestion"),
    ],
)
def test_how_grave_it_is(text: str, level: Level | None) -> None:
    (hit,) = hits_of(KIND, text, "2024-06-03")
    assert hit.level == level
    assert (hit.edits is None) is (level is None)


@pytest.mark.parametrize(
    ("zone", "better"),
    [
        ("EST", "EDT"),
        ("Eastern Standard Time", "Eastern Daylight Time"),
        ("Central standard time", "Central daylight time"),
    ],
)
def test_the_right_form_is_written_alike(zone: str, better: str) -> None:
    (hit,) = hits_of(KIND, f"It ended on July 4 at 8 p.m. {zone}.", "2024-06-03")
    assert hit.suggestions == (better,)
    assert hit.slots == {"because": "July 4 is in daylight time"}
    assert hit.evidence[0].kind == "calendar"


def test_the_day_of_the_story_is_named() -> None:
    (hit,) = hits_of(KIND, "It begins tonight at 8 p.m. EST.", "2024-06-03")
    assert hit.slots == {"because": "the story is of 2024-06-03, in daylight time"}


def test_refuses_a_letter_of_no_zone() -> None:
    with pytest.raises(FieldError) as caught:
        TimeZone(elsewhere={"X": ("Malta",)}).prepare()
    assert caught.value.path == ("elsewhere", "X")


def test_it_is_a_kind_and_pickles() -> None:
    KIND.prepare()
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND


@pytest.mark.parametrize("piece", ["8 p.m. EST ", "1", "8 p.m. ", "EST ", "July 4 at 8 p.m. EST. "])
def test_the_time_grows_with_the_length_alone(piece: str) -> None:
    started = time.perf_counter()
    hits_of(KIND, piece * (20_000 // len(piece)), "2024-06-03")
    assert time.perf_counter() - started < 10
