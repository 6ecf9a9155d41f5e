"""F9, F11 and weekdays: what units, ages and the calendar fix."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import strategies as st

from tests.claims.oracle.claim import Claim
from tests.claims.oracle.figures import plain, rounded

FACTORS: Mapping[tuple[str, str], Fraction] = {
    ("miles", "kilometers"): Fraction(1609344, 10**6),
    ("miles", "km"): Fraction(1609344, 10**6),
    ("kilometers", "miles"): Fraction(10**6, 1609344),
    ("feet", "meters"): Fraction(3048, 10**4),
    ("meters", "feet"): Fraction(10**4, 3048),
    ("acres", "hectares"): Fraction(40468564224, 10**11),
    ("hectares", "acres"): Fraction(10**11, 40468564224),
    ("pounds", "kilograms"): Fraction(45359237, 10**8),
    ("pounds", "kg"): Fraction(45359237, 10**8),
    ("kilograms", "pounds"): Fraction(10**8, 45359237),
    ("square miles", "square kilometers"): Fraction(1609344**2, 10**12),
    ("gallons", "liters"): Fraction(3785411784, 10**9),
    ("mph", "kph"): Fraction(1609344, 10**6),
}
MEASURES = (
    "the site is {m} {u} ({n} {v}) from the coast.",
    "it covers {m} {u} ({n} {v}) in all.",
    "crews worked over {m} {u}, or {n} {v}, of it.",
    "the figure was {m} {u} ({n} {v}), the agency said.",
    "about {m} {u} ({n} {v}) were measured.",
    "it came to {m} {u}, or about {n} {v}.",
    "the machine measured {m} {u} — {n} {v} — at noon.",
    "more than {m} {u} ({n} {v}) were reported.",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
    *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
    *("November", "December"),
)
DATED = (
    "the vote is set for {w}, {d}, at the hall.",
    "the board met on {w}, {d}, and adjourned.",
    "on {w}, {d}, the bridge opened.",
    "the fire started {w}, {d}, near the mill.",
    "it opened on {d}, a {w}.",
    "he was arrested {w}, {d}.",
    "the hearing on {w}, {d}, drew a crowd.",
    "workers went on strike on {w} ({d}).",
    "the sale ends on {w}, {d}.",
    "the storm hit late {w}, {d}, officials said.",
)
AGED = (
    "Jo Lind, {n}, who was born in {y}, won the prize.",
    "Jo Lind, {n}, was born in {y} in Ohio.",
    "Jo Lind, born in {y}, is {n} years old.",
    "born in {y}, Jo Lind is now {n}.",
    "the {n}-year-old, who was born in {y}, won the prize.",
    "Jo Lind is {n}. She was born in {y}.",
)


@st.composite
def measures(draw: st.DrawFn, frame: str | None = None) -> Claim:
    """A measure in two units."""
    frame = frame or draw(st.sampled_from(MEASURES))
    (unit, other), factor = draw(st.sampled_from(sorted(FACTORS.items())))
    size = draw(st.integers(21, 990))
    true = size * factor
    fits, fails = (
        rounded(true, Fraction(1)),
        rounded(true * draw(st.sampled_from((Fraction(3, 5), Fraction(8, 5)))), Fraction(1)),
    )
    right = {"m": f"{size:,}", "u": unit, "n": plain(fits), "v": other}
    return Claim(frame, right, {**right, "n": plain(fails)}, plain(fails), (true - factor, true + factor))


def written(day: date, full: bool) -> str:
    """A day as American copy writes it."""
    return f"{MONTHS[day.month - 1 + 12 * full]} {day.day}, {day.year}"


@st.composite
def weekdays(draw: st.DrawFn, frame: str | None = None) -> Claim:
    """A day with its weekday."""
    frame = frame or draw(st.sampled_from(DATED))
    coming = any(words in frame for words in (" is set ", " ends "))
    first, last = (date(2023, 6, 20), date(2030, 12, 31)) if coming else (date(1990, 1, 1), date(2023, 6, 10))
    day = draw(st.dates(first, last))
    wrong = WEEKDAYS[(day + timedelta(draw(st.integers(1, 6)))).weekday()]
    right = {"w": WEEKDAYS[day.weekday()], "d": written(day, draw(st.booleans()))}
    return Claim(frame, right, {**right, "w": wrong}, wrong, WEEKDAYS[day.weekday()])


@st.composite
def ages(draw: st.DrawFn, frame: str | None = None) -> Claim:
    """An age and the year of birth, in a story of June 15, 2023."""
    frame = frame or draw(st.sampled_from(AGED))
    year = draw(st.integers(1930, 2001))
    age = 2023 - year - draw(st.integers(0, 1))
    wrong = age + draw(st.sampled_from((-6, -4, 4, 5, 7, 10)))
    right = {"n": str(age), "y": str(year)}
    return Claim(frame, right, {**right, "n": str(wrong)}, str(wrong), (Fraction(2022 - year), Fraction(2023 - year)))
