"""Measures that are not what the one beside them converts to."""

from __future__ import annotations

import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.page import Page
from claimlint.kinds.conversion import Conversion
from claimlint.model.finding import Checked, Hit
from claimlint.model.protocols import Kind
from claimlint.model.scope import Scope
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import TEXT, found, hits_on, page_of, seen_on

KIND = Conversion()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry goes 60 miles (160 km) and back.", ["60 miles (160 km)"]),
        ("It is 97km (600 miles) off.", ["97km (600 miles)"]),
        ("A 5-foot-10 (150-centimeter) guard led.", ["5-foot-10 (150-centimeter)"]),
        ("A 100-degree (28 C) day came.", ["100-degree (28 C)"]),
        ("The 1,000 metres (1,320 ft)-tall tower stands.", ["1,000 metres (1,320 ft)"]),
        ("She weighs three stone (9kg) now.", ["three stone (9kg)"]),
        ("They went 60 miles, or 37 kilometers, in all.", ["60 miles, or 37 kilometers"]),
        ("They went 60 miles - 37 kilometers - in all.", ["60 miles - 37 kilometers"]),
        ("They went 10 miles/1.6 km.", ["10 miles/1.6 km"]),
        ("It is 30 nautical miles (56 km; 350 miles) off.", ["30 nautical miles (56 km; 350 miles"]),
        ("Scientists expect 1.5 C (34.7 F) of warming.", ["1.5 C (34.7 F)"]),
        ("It got to 20 C (36 F).", ["20 C (36 F)"]),
        ("The ferry goes 60 miles (97 km) and back.", []),
        ("They ran 5 miles or 10 kilometers.", []),
        ("They ran the 5-mile/10K race.", []),
        ("It got 1.5 C (2.7 F) warmer.", []),
        ("The limit of 1.5 C (2.7 F) is near.", []),
        ("The tank of 10 gallons (45 litres) is full.", []),
        ("He won 30 miles (a gallon of fuel) ago, 5 km.", []),
        ("Studs of 2-by-4 inches (38 by 89 mm) were sold.", []),
        ("Two-by-fours (38 by 89 mm) were sold.", []),
        ("The 9 mm pistol (5 inches) and 35 mm film.", []),
        ("He paid £5 (10 kg) and $5m (16 ft).", []),
        ("The story first said 60 miles (160 km). It has been corrected.", []),
        ("A 12-inch (30 cm) pizza costs $12.", []),
        ("It is 60 miles (97 km, or 52 nautical miles) off.", []),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert found(KIND, text) == expected


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("It is 60 miles (160 km) off.", None),
        ("It is 62 miles (94 km) off.", "warning"),
        ("It is 62 miles (97 km) off.", "silent"),
        ("It is 60 miles west of here (970 km).", "warning"),
        ("It is 60 miles west of here (160 km).", "silent"),
    ],
)
def test_levels(text: str, level: str | None) -> None:
    hits = hits_on(KIND, page_of(text))
    assert [hit.level for hit in hits] == ([] if level == "silent" else [level])


def test_what_a_hit_tells() -> None:
    (hit,) = hits_on(KIND, page_of("It is 100 km (620 miles) off."))
    assert hit.suggestions == ("100 km (62 miles)", "1,000 km (620 miles)")
    assert hit.slots == {
        "source": "100 km",
        "target": "620 miles",
        "computed": "62 miles",
        "because": "; the figure is ten times too high",
    }
    assert hit.evidence[0].text == "100 km × 0.621371 = 62.1371 mi; the copy says 620 miles."
    assert [message for _, message in hit.related] == ["read as 100 km.", "read as 620 miles."]


def test_what_holds_is_told_where_claims_are_shown() -> None:
    text = "It is 60 miles (97 km) off, 5 miles (800 km) long."
    page = Page(page_of(text).document, shows_claims=True)
    first, second = KIND.hits(page, TEXT, seen_on(KIND, page))
    assert isinstance(first, Checked)
    assert first.readings == ("60 miles", "97 km")
    assert first.computation == "60 mi × 1.60934 = 96.5606 km"
    assert isinstance(second, Hit)


def test_it_keeps_to_its_scope() -> None:
    page = page_of("It is 60 miles (160 km) off.", zones=("headline",))
    assert not hits_on(KIND, page, Scope.parse("body"))


UNITS = {
    "miles": ("km", 1.609344),
    "feet": ("m", 0.3048),
    "ft": ("metres", 0.3048),
    "inches": ("cm", 2.54),
    "yards": ("meters", 0.9144),
    "pounds": ("kg", 0.45359237),
    "stone": ("kilograms", 6.35029318),
    "acres": ("hectares", 0.40468564224),
    "square miles": ("square kilometers", 2.589988110336),
    "sq ft": ("m²", 0.09290304),
    "mph": ("km/h", 1.609344),
    "knots": ("kph", 1.852),
    "cubic feet": ("cubic meters", 0.028316846592),
}
LAYOUTS = (
    *("It is {} ({}) off.", "It is {} [{}] off.", "It is {} (about {}) off.", "Some {} — {} — off.", "({}, or {})"),
    *("It is {}, or {}, off.", "At {} (roughly {}) it ends.", "Up to {} ({}), they said.", "It is {} (or {}) off."),
    *("It is {} (equivalent to {}) off.", "\u201cIt is {} ({}) off,\u201d she said.", "It is {}, that is, {}, off."),
)


@st.composite
def said(draw: st.DrawFn, factor: float = 1.0) -> str:
    """A sentence with a measure and its conversion, both with as many digits, the second times a factor."""
    unit = draw(st.sampled_from(sorted(UNITS)))
    other, size = UNITS[unit]
    digits = draw(st.integers(2, 4))
    first = draw(st.integers(11, 10**digits)) * 10.0 ** draw(st.integers(-1, 3))
    parts = [f"{_figures(first, digits)} {unit}", f"{_figures(first * size * factor, max(2, digits))} {other}"]
    if factor == 1 and draw(st.booleans()):
        parts.reverse()
    return draw(st.sampled_from(LAYOUTS)).format(*parts)


def _figures(value: float, digits: int) -> str:
    text = f"{float(f'{value:.{digits}g}'):,.4f}"
    return text.rstrip("0").rstrip(".")


@given(said())
def test_what_is_converted_right_is_silent(text: str) -> None:
    assert found(KIND, text) == []


@given(st.sampled_from([10.0, 0.1, 1.6, 0.6, 1.4, 0.4, 1000.0]).flatmap(said))
def test_what_is_converted_wrong_is_told_once(text: str) -> None:
    (hit,) = hits_on(KIND, page_of(text))
    assert hit.slots["source"] in text
    assert hit.slots["target"] in text


@given(
    stories(["60 miles", "97 km", "(97 km)", "(160 km)", "5 ft 9 in", "90 F", "(32 C)", "or", "10 gallons", "a mile"])
)
def test_it_keeps_the_laws(text: str) -> None:
    keeps_the_laws(KIND, text, TEXT)


@pytest.mark.parametrize(
    "unit", ["0 km (", "5 ft 9 in (", "((((", "1 m - ", "°C (", "a mile (", "1,", "5 km/", "half a "]
)
def test_hostile_copy_takes_no_time(unit: str) -> None:
    started = time.perf_counter()
    found(KIND, unit * 20_000)
    assert time.perf_counter() - started < 20


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND
