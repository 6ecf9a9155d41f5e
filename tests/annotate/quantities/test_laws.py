"""What holds for every quantity: numbers come back as printed, hedges only widen or bound, order, no overlap."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.annotate.quantities.quantities import quantities
from claimlint.annotate.quantities.quantity import Hedge, Quantity, meant
from claimlint.annotate.quantities.ranges import ranges
from claimlint.model.interval import Interval
from tests.kinds.pages import page_of

UNITS = [
    " percent",
    "%",
    " people",
    " miles",
    " votes",
    "-member board",
    " degrees",
    " million",
    " million people",
    "km",
]
CURRENCIES = ["$", "£", "€", "US$", "A$"]
WORDS: dict[str, Hedge] = {
    "about": "about",
    "roughly": "about",
    "nearly": "nearly",
    "just under": "nearly",
    "more than": "more",
    "upward of": "more",
    "at least": "least",
    "no fewer than": "least",
    "up to": "most",
    "no more than": "most",
    "fewer than": "less",
    "exactly": "exact",
}
SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
SMALL_WORDS = [*SMALL.split(), "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
PIECES = """5|7.5|1,030|½|$|£|%| percent| people|-|–| to | and |between |from |about |more than |a |half |third|two
dozen| million| thousand|, |. |(|)|/|:|"|one| in | of |'|x|-fold|twice| times as |0|00|1e999|٣|Jan. 5|2015
\n\n
 per |tripled |no |U.S. |#|@|−|+|°|C|F|m|bn|k|years|-year-old""".replace("\n", "|").split("|")


def printed(value: float, places: int) -> str:
    return f"{value:,.{places}f}"


def one_of(text: str) -> Quantity:
    (found,) = page_of(text).layer(quantities)
    return found


@given(st.integers(0, 10**12), st.integers(0, 3), st.sampled_from(UNITS))
@settings(max_examples=100)
def test_a_printed_number_is_read_back(number: int, places: int, unit: str) -> None:
    value = number / 10**places
    factor = 1e6 if "million" in unit else 1.0
    if not value:
        return
    one = one_of(f"They counted {printed(value, places)}{unit} then")
    assert math.isclose(one.value, value * factor)
    assert one.printed.holds(one.value)
    assert one.rounded.covers(one.printed)
    assert one.interval.covers(one.rounded)
    assert one.printed.high - one.printed.low <= 1.01 * factor * 10**-places


@given(
    st.floats(0.01, 1e6), st.integers(0, 3), st.sampled_from(CURRENCIES), st.sampled_from(["", " million", "bn", "m"])
)
@settings(max_examples=100)
def test_what_was_rounded_lies_in_what_is_printed(value: float, places: int, sign: str, magnitude: str) -> None:
    written = printed(value, places)
    if not float(written.replace(",", "")):
        return
    one = one_of(f"It cost {sign}{written}{magnitude} then")
    factor = {"": 1.0, "bn": 1e9}.get(magnitude, 1e6)
    slack = 1e-9 * abs(one.value)
    assert one.sort == "money"
    assert one.printed.low - slack <= value * factor <= one.printed.high + slack


@given(st.integers(1, 99))
def test_words_and_figures_are_one_number(number: int) -> None:
    ten, rest = divmod(number, 10)
    spelled = SMALL_WORDS[number - 1] if number < 20 else TENS[ten - 2] + (f"-{SMALL_WORDS[rest - 1]}" if rest else "")
    noun = "man" if number == 1 else "men"
    in_words, in_figures = one_of(f"They saw {spelled} {noun} then"), one_of(f"They saw {number} {noun} then")
    assert (in_words.value, in_words.unit, in_words.sort) == (number, "man", "count")
    assert (in_figures.value, in_figures.unit, in_figures.sort) == (number, "man", "count")
    assert in_words.spelled
    assert in_words.printed == Interval.of(number)


@given(st.integers(21, 10**7), st.sampled_from(sorted(WORDS)), st.sampled_from([" people", " percent", " miles"]))
@settings(max_examples=100)
def test_a_hedge_widens_or_bounds(number: int, hedge: str, unit: str) -> None:
    bare, one = one_of(f"It was {number:,}{unit} then"), one_of(f"It was {hedge} {number:,}{unit} then")
    assert one.hedge == WORDS[hedge]
    assert one.interval.holds(one.value)
    assert (one.value, one.printed, one.rounded) == (bare.value, bare.printed, bare.rounded)
    assert one.likely.low >= one.interval.low
    assert one.likely.high <= one.interval.high
    match one.hedge:
        case "about":
            assert one.interval.covers(bare.interval)
        case "more" | "least":
            assert one.interval.high == math.inf
            assert one.interval.low <= one.value
        case "most" | "less":
            assert one.interval.low == -math.inf
        case "nearly":
            assert one.interval.high <= bare.printed.high
        case _:
            assert one.interval == bare.printed


@given(st.floats(-1e9, 1e9), st.floats(0, 1e3), st.floats(0, 1e3), st.sampled_from(sorted(set(WORDS.values()))))
def test_more_rounding_never_means_less(value: float, half: float, more: float, hedge: Hedge) -> None:
    near, far = Interval.about(value, half), Interval.about(value, half + more)
    assert meant(value, far, far, hedge).covers(meant(value, near, near, hedge))
    assert meant(value, near, near, hedge).holds(value)


@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
@settings(max_examples=200)
def test_quantities_are_in_order_and_none_overlaps(text: str) -> None:
    page = page_of(text)
    found = page.layer(quantities)
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start
    for one in found:
        assert one.whole.holds(one.span)
        assert one.span.holds(one.figure)
        assert "\n" not in page.prose[one.span.start : one.span.end]
        assert one.interval.holds(one.value)
        assert math.isfinite(one.value)
    for both in page.layer(ranges):
        assert both.first in found
        assert both.second in found


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    page_of(text).layer(ranges)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        "$",
        "$1",
        "1-",
        "one ",
        "two and ",
        "half a ",
        "1 in ",
        "more than 5 ",
        "a hundred ",
        "1.",
        "(1)",
        "1 1/2 ",
        "%",
    ],
)
def test_long_runs_are_read(piece: str) -> None:
    page_of(piece * (20_000 // len(piece))).layer(ranges)


@given(st.integers(1, 9), st.integers(10, 99), st.sampled_from([" percent", " million people", " miles", " homes"]))
def test_ends_of_a_range_share_their_unit(low: int, high: int, unit: str) -> None:
    for text in (f"{low}-{high}{unit}", f"between {low} and {high}{unit}", f"from {low} to {high}{unit}"):
        (one,) = page_of(f"It was {text} then").layer(ranges)
        factor = 1e6 if "million" in unit else 1.0
        assert (one.first.value, one.second.value) == (low * factor, high * factor)
        assert (one.first.sort, one.first.unit) == (one.second.sort, one.second.unit)
        assert one.interval.holds(low * factor)
        assert one.interval.holds(high * factor)
