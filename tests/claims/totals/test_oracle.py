"""Sums made up from values: silent while they add up, told once with both numbers when one of them moves.

The shapes and the arithmetic here are written apart from the code that is tested.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.annotate.page import Page
from claimlint.kinds.total import Totals
from claimlint.model.finding import Checked, Hit
from tests.kinds.pages import TEXT, page_of, seen_on

KIND = Totals()
NAMED = frozenset((707, 717, 727, 737, 747, 757, 767, 777, 787, 911, 988, 411, 311, 211))
"""Numbers that are names of aircraft and telephone lines where no noun follows."""
NAMES = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
Say = Callable[[Sequence[str], str], str]


class Shape(NamedTuple):
    """A wording with room for its parts and their total, and how numbers are written in it."""

    say: Say
    written: str
    parts: int


def figures(value: int) -> str:
    return f"{value:,}"


def words(value: int) -> str:
    return NAMES[value - 2] if 2 <= value <= 9 else str(value)


def dollars(value: int) -> str:
    return f"${value * 1000:,}"


def millions(value: int) -> str:
    return f"${value / 10:.1f} million"


WRITTEN: dict[str, tuple[Callable[[int], str], int, int]] = {
    "figures": (figures, 25, 3000),
    "words": (words, 2, 7),
    "dollars": (dollars, 3, 900),
    "millions": (millions, 25, 900),
}
SHAPES = [
    Shape(lambda p, t: f"It has {p[0]} elms, {p[1]} oaks and {p[2]} firs for a total of {t}.", "figures", 3),
    Shape(lambda p, t: f"It holds {p[0]} herons and {p[1]} gulls, {t} birds in all.", "figures", 2),
    Shape(lambda p, t: f"It took in {p[0]} dogs and {p[1]} cats, {t} animals altogether.", "figures", 2),
    Shape(lambda p, t: f"The school has {t} pupils ({p[0]} boys and {p[1]} girls).", "figures", 2),
    Shape(lambda p, t: f"A total of {t} cases - {p[0]} in the north and {p[1]} in the south.", "figures", 2),
    Shape(lambda p, t: f"In all, {t} cases were found — {p[0]} in March, {p[1]} in April.", "figures", 2),
    Shape(lambda p, t: f"The raid killed {p[0]} and injured {p[1]}, for {t} casualties.", "figures", 2),
    Shape(lambda p, t: f"It needs a total of {t} between the {p[0]} new posts and the {p[1]} old ones.", "figures", 2),
    Shape(lambda p, t: f"Of the {t} seats, {p[0]} went to Reds and the remaining {p[1]} to Blues.", "figures", 2),
    Shape(lambda p, t: f"The park covers {t} acres: {p[0]} acres of wood and {p[1]} acres of marsh.", "figures", 2),
    Shape(lambda p, t: f"A court of {t} judges: {p[0]} Reds, {p[1]} Blues, and {p[2]} to be named.", "words", 3),
    Shape(lambda p, t: f"The guards held {t} men - {p[0]} sailors and {p[1]} cooks - that night.", "words", 2),
    Shape(lambda p, t: f"A group of {t} senators--{p[0]} Reds and {p[1]} Blues--met.", "words", 2),
    Shape(lambda p, t: f"The panel of {t} members is made up of {p[0]} farmers and {p[1]} bankers.", "words", 2),
    Shape(lambda p, t: f"Prizes: {p[0]} for Al; {p[1]} for Bo; and {p[2]} for Cy - for a total of {t}.", "dollars", 3),
    Shape(lambda p, t: f"It won grants of {p[0]} for boats and {p[1]} for trees, totaling {t}.", "dollars", 2),
    Shape(lambda p, t: f"She gave {p[0]} to the school and {p[1]} to the clinic, {t} in total.", "dollars", 2),
    Shape(lambda p, t: f"The gifts of {p[0]} and {p[1]} add up to {t}.", "dollars", 2),
    Shape(lambda p, t: f"The {t} is divided into {p[0]} for boats and {p[1]} for crews.", "millions", 2),
    Shape(lambda p, t: f"This {p[0]} accompanies another {p[1]} raised by the town, for {t}.", "millions", 2),
    Shape(lambda p, t: f"The firm pays {p[0]} in cash and {p[1]} in stock, a {t} deal.", "millions", 2),
    Shape(lambda p, t: f"It gave {p[0]} on top of the {p[1]} in the plan, for a grand total of {t}.", "millions", 2),
    Shape(lambda p, t: f"Of the {t} in total spending, {p[0]} goes to roads and {p[1]} to boats.", "millions", 2),
    Shape(lambda p, t: f"The plan costs {t} ({p[0]} from the state; {p[1]} from the city).", "millions", 2),
]  # fmt: skip


@st.composite
def claims(draw: st.DrawFn) -> tuple[Shape, list[int]]:
    """A wording and whole numbers for its parts."""
    shape = draw(st.sampled_from(SHAPES))
    _, low, high = WRITTEN[shape.written]
    value = st.integers(low, high).filter(lambda number: number not in NAMED and (number < 25 or number % 10))
    return shape, draw(st.lists(value, min_size=shape.parts, max_size=shape.parts))


def told(text: str) -> list[Hit | Checked]:
    page = Page(page_of(text).document, shows_claims=True)
    return list(KIND.hits(page, TEXT, seen_on(KIND, page)))


def made(shape: Shape, parts: list[int], total: int) -> str:
    write = WRITTEN[shape.written][0]
    return shape.say([write(part) for part in parts], write(total))


@settings(max_examples=150)
@given(claims())
def test_what_adds_up_is_checked_and_held(claim: tuple[Shape, list[int]]) -> None:
    shape, parts = claim
    if sum(parts) in NAMED:
        return
    (one,) = told(made(shape, parts, sum(parts)))
    assert isinstance(one, Checked)
    assert one.reason == ""


@settings(max_examples=150)
@given(claims(), st.integers(0, 3), st.booleans())
def test_a_number_that_moves_is_told_once_with_both_values(
    claim: tuple[Shape, list[int]], which: int, up: bool
) -> None:
    shape, parts = claim
    total = sum(parts)
    moved = [*parts, total]
    which = which % len(moved)
    moved[which] += max(2, moved[which] // 4) * (1 if up or moved[which] < 6 else -1)
    if shape.written == "words" and moved[-1] in (len(parts), sum(moved[:-1])):
        return
    text = made(shape, moved[:-1], moved[-1])
    if _chance(moved) or NAMED.intersection(moved):
        return
    (one,) = told(text)
    assert isinstance(one, Hit), text
    write = WRITTEN[shape.written][0]
    assert one.slots["stated"].removesuffix("-member") in text
    made_of = sum(moved[:-1])
    assert one.slots["made"].lower() in (write(made_of), str(made_of)) or made_of > 9
    assert text[slice(*one.span)].startswith((write(moved[0]), write(moved[-1])))


def _chance(moved: Sequence[int]) -> bool:
    """Whether some of the numbers add up all the same, or the total is hardly the sum of any."""
    *parts, total = moved
    runs = [sum(parts[i:j]) for i in range(len(parts)) for j in range(i + 2, len(parts) + 1)]
    if total % 10 == 0 and any(abs(total - run) <= 0.05 * total for run in runs):
        return True
    return total in runs or not total / 2.9 <= sum(parts) <= total * 2.9 or abs(total - sum(parts)) < 0.03 * total
