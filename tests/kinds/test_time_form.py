"""Times of day in the house's form."""

from __future__ import annotations

import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.time_form import TimeForm
from claimlint.model.protocols import Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import DOCUMENT, TEXT, found, hits_on, mended, page_of

US = TimeForm()
UK = TimeForm(form="3pm", mark=".")
GOV = TimeForm(form="3pm", noon="midday")
PLAIN = TimeForm(noon="")
LONG = "They met in the hall of the old town of Rome at"
KINDS = (US, UK, GOV, PLAIN)
WORDS = (
    "3:00 PM",
    "at 10:30pm",
    "11 A.M.",
    "3 p.m.",
    "12 p.m.",
    "12:00 am",
    "3-5 p.m.",
    "9 am",
    "3.30pm",
    "from 10 to",
    "Lee",
)


@given(st.sampled_from(KINDS), stories(WORDS), st.sampled_from([TEXT, DOCUMENT]))
def test_laws(kind: Kind, text: str, scope: Scope) -> None:
    keeps_the_laws(kind, text, scope)


@given(st.sampled_from(KINDS), st.lists(st.sampled_from([*WORDS, ".", ", so", "The bus"])).map(" ".join))
def test_mending_settles(kind: Kind, text: str) -> None:
    for _ in range(len(text) + 1):
        text, before = mended(kind, text), text
        if text == before:
            return
    raise AssertionError(text)


HALVES = ("a.m.", "AM", "am", "A.M.", "a. m.")


@given(st.integers(1, 12), st.integers(0, 59), st.booleans(), st.sampled_from(HALVES), st.sampled_from(("", " ")))
def test_every_writing_of_a_time_becomes_the_same(hour: int, minute: int, pm: bool, half: str, gap: str) -> None:
    half = half.replace("a", "p").replace("A", "P") if pm else half
    figures = f"{hour}:{minute:02}{gap}{half}"
    letter = "p" if pm else "a"
    if hour == 12 and not minute:
        us = uk = "noon" if pm else "midnight"
    else:
        us = f"{hour}:{minute:02} {letter}.m." if minute else f"{hour} {letter}.m."
        uk = f"{hour}.{minute:02}{letter}m" if minute else f"{hour}{letter}m"
    assert mended(US, f"They met at {figures} on Monday.") == f"They met at {us} on Monday."
    assert mended(UK, f"They met at {figures} on Monday.") == f"They met at {uk} on Monday."


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (US, "at 3 p.m. and 10:30 a.m., at noon", []),
        (US, "17 AM stations, 0.75 PM in the air, in 1990 PM Ray", []),
        (US, "I am 9, am I? At 9, am I?", []),
        (US, "at 15:00 and 15:00 GMT, at 13 PM, at 0:30 AM, at 9:75 PM", []),
        (US, "the CBS 5:00 PM Newscast and 9 PM Show", []),
        (US, "at 5:00 PM Senator Lee spoke", ["5:00 PM"]),
        (US, "from 11 to 12 p.m.", []),
        (US, "12 p.m. noon and 12 a.m. midnight", []),
        (US, "12-1 p.m. and 12:00 to 12:30 a.m.", ["12-1 p.m.", "12:00 to 12:30 a.m."]),
        (US, "at 3:00 PM-4:00 PM", ["3:00 PM", "4:00 PM"]),
        (US, "the 3 PMs met, and 3 ams", []),
        (US, "$3 pm and #4 pm", []),
        (UK, "at 3pm, 6.30pm and noon", []),
        (UK, "at 3 p.m.", ["3 p.m."]),
    ],
)
def test_finds(kind: Kind, text: str, expected: list[str]) -> None:
    assert found(kind, text) == expected


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (US, "They met at 3 PM. The bus came.", "They met at 3 p.m. The bus came."),
        (US, "12 p.m. was the time that they had agreed on.", "Noon was the time that they had agreed on."),
        (US, "It is open 10:00 - 11:30 am.", "It is open 10 - 11:30 a.m."),
        (US, "from 3:00 to 4:00 p.m. daily", "from 3 to 4 p.m. daily"),
        (UK, f"{LONG} about 3 p.m. The bus came.", f"{LONG} about 3pm. The bus came."),
        (UK, f"{LONG} about 3 p.m. on Friday.", f"{LONG} about 3pm on Friday."),
        (UK, f"{LONG} 3:30 p.m.", f"{LONG} 3.30pm."),
        (UK, f"{LONG} 3 p.m. Friday.", f"{LONG} 3pm Friday."),
        (UK, "open 8:30 - 5:30 PM", "open 8:30 - 5:30 PM"),
        (GOV, "open from 12 p.m. to 5:30 p.m. daily", "open from midday to 5:30pm daily"),
    ],
)  # fmt: skip
def test_mends(kind: Kind, text: str, expected: str) -> None:
    assert mended(kind, text) == expected


@pytest.mark.parametrize(
    ("text", "safety"),
    [
        ("They met in the hall of the old town of Rome at 3 p.m. Lee spoke.", "unsafe"),
        ("They met in the hall of the old town at 3 p.m. The bus came.", None),
        ("Doors: 3 p.m.", "unsafe"),
        ("Doors open at 3 p.m. The bus came.", None),
    ],
)
def test_a_full_stop_that_may_end_a_sentence_is_told(text: str, safety: str | None) -> None:
    (hit,) = hits_on(UK, page_of(text))
    assert hit.safety == safety


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(US, Kind)
    assert pickle.loads(pickle.dumps(UK)) == UK


@pytest.mark.parametrize("piece", ["3:00 PM ", "3-5 to 6 pm", "12 a. m.", "1 p"])
def test_the_time_grows_with_the_number_of_times_alone(piece: str) -> None:
    page = page_of(piece * 10_000)
    started = time.perf_counter()
    hits_on(US, page)
    assert time.perf_counter() - started < 5
