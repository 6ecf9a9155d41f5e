"""Formulas over intervals, texts and days."""

from __future__ import annotations

import math
import pickle
from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.page import Page
from claimlint.claims.arithmetic.formula import FUNCTIONS, Formula
from claimlint.expressions.reading import ExpressionError
from claimlint.expressions.tree import Undefined
from claimlint.model.finding import Evidence
from claimlint.model.function import Asking, Function, Signature, Value
from claimlint.model.interval import Interval
from claimlint.readers.plain import READER
from tests.claims.arithmetic.intervals import INTERVALS, SHARES, at

VALUES: Mapping[str, Value] = {
    "a": Interval(249.5, 250.5),
    "b": Interval(279.5, 280.5),
    "c": Interval(280, 290),
    "n": Interval.of(3.0),
    "m": Interval.of(3.0),
    "zero": Interval.of(0.0),
    "a.unit": "USD",
    "mi": Interval(59.5, 60.5),
    "mi.unit": "mi",
    "cold": Interval.of(-40.0),
    "cold.unit": "°F",
    "b.unit": "USD",
    "c.unit": "GBP",
    "a.printed": Interval.of(250.0),
    "v.sense": "up",
    "d": date(2024, 3, 4),
    "e": date(2026, 3, 3),
    "yes": True,
}


def worked(source: str, values: Mapping[str, Value] = VALUES) -> Value:
    return Formula.parse(source, values).value(values.__getitem__)


def number(source: str) -> Interval:
    value = worked(source)
    assert isinstance(value, Interval)
    return value


@pytest.mark.parametrize(
    ("source", "low", "high"),
    [
        ("100 * (b - a) / a", 11.577, 12.425),
        ("-a + 2", -248.5, -247.5),
        ("+n", 3, 3),
        ("a ** 2", 249.5**2, 250.5**2),
        ("min(a, b, c)", 249.5, 250.5),
        ("max(a, b)", 279.5, 280.5),
        ("hull(a, b)", 249.5, 280.5),
        ("abs(a - b)", 29, 31),
        ("sqrt(n + 1)", 2, 2),
        ("round(a / 10)", 25, 25),
        ("round(a / 7, 1)", 35.6, 35.8),
        ("exact(a)", 250, 250),
        ("least(a)", 249.5, math.inf),
        ("most(a)", -math.inf, 250.5),
        ("convert(mi, 'km')", 95.756, 97.365),
        ("convert(cold, '°C')", -40, -40),
        ("year(d)", 2024, 2024),
        ("month(d) + day(d)", 7, 7),
        ("days(d, e)", 729, 729),
        ("years(d, e)", 1, 1),
        ("years(e, d)", -2, -2),
    ],
)
def test_numbers(source: str, low: float, high: float) -> None:
    assert number(source) == pytest.approx((low, high), abs=0.001)


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("a < b", True),
        ("a > b", False),
        ("a >= b", False),
        ("a != b", True),
        ("a == b", False),
        ("b <= c", None),
        ("b < c", None),
        ("b == c", None),
        ("n == m", True),
        ("n <= m", True),
        ("n < m", False),
        ("n != m", False),
        ("n + m == 6", True),
        ("0.1 * n == 0.3", True),
        ("0.1 * n < 0.3", False),
        ("b < c and a > b", False),
        ("a > b and b < c", False),
        ("b < c or a < b", True),
        ("b < c or a > b", None),
        ("not b < c", None),
        ("not a > b", True),
        ("a < b < c", None),
        ("c < a < b", False),
        ("v.sense == 'up'", True),
        ("v.sense != 'up'", False),
        ("weekday(d) == 'Monday'", True),
        ("d < e", True),
        ("d == e", False),
        ("same_unit(a, b)", True),
        ("same_unit(a, c)", False),
        ("direction(a, b)", "up"),
        ("direction(b, a)", "down"),
        ("direction(n, m)", "same"),
        ("direction(b, c)", None),
        ("yes and a < b", True),
        ("yes == (a < b)", True),
    ],
)
def test_what_holds_for_all_or_none_is_certain(source: str, answer: Value | None) -> None:
    if answer is None:
        with pytest.raises(Undefined, match="may be"):
            worked(source)
    else:
        assert worked(source) == answer


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("a / zero", "divides by zero"),
        ("a / (b - c)", "divides by zero"),
        ("1e300 * 1e300", "too large"),
        ("v.sense + 1", "'up' is no number"),
        ("-v.sense", "'up' is no number"),
        ("year(a)", "no date"),
        ("days(d, a)", "no date"),
        ("v.sense < 'x'", "cannot be compared"),
        ("d < a", "cannot be compared"),
        ("a and yes", "neither yes nor no"),
        ("not v.sense", "neither yes nor no"),
        ("round(a, a)", "not one whole number"),
        ("round(a, 99)", "no place"),
        ("a ** 99", "whole number up to"),
        ("sqrt(-a)", "root"),
        ("convert(mi, 'kg')", "mi cannot be told in kg"),
        ("convert(a, 'km')", "USD cannot be told in km"),
    ],
)
def test_what_has_no_value_says_why(source: str, reason: str) -> None:
    with pytest.raises(Undefined, match=reason):
        worked(source)


@pytest.mark.parametrize(
    ("source", "said", "at"),
    [
        ("100 * (b - x) / a", r"unknown name 'x'", 11),
        ("a.unti == b.unit", r"unknown name 'a.unti'; did you mean 'a.unit'\?", 0),
        ("  1 + bb", r"did you mean 'b'\?|'b", 6),
        ("'é' == xx", "unknown name", 7),
        ("a +\n  yy", "unknown name", 6),
        ("rond(a)", r"unknown function 'rond'; did you mean 'round'\?", 0),
        ("1 + abs(a, b)", "the arguments that abs takes: 1", 4),
        ("min(a)", "takes: 2 or more", 0),
        ("round(a, 1, 2)", "takes: 1 to 2", 0),
        ("a + b[0]", "not of this language", 4),
        ("a.unit.x", "not of this language", 0),
        ("a in b", "not of this language", 0),
        ("True", "not of this language", 0),
        ("b'x'", "not of this language", 0),
        ("f'{a}'", "not of this language", 0),
        ("same_unit(a, b + 1)", "takes names of slots", 13),
        ("same_unit(a, a.unit)", "takes names of slots", 13),
        ("same_unit(a, d)", "unknown name 'd.unit'", 13),
        ("exact(b)", "unknown name 'b.printed'", 6),
        ("a + 1e999", "too large", 4),
        ("a + )", "cannot be read", 4),
        ("'\\d'", "backslash", 1),
        ("(" * 60 + "a" + ")" * 60, "a", None),
        ("-" * 60 + "a", "more than 50 deep", 0),
        ("a" + "+ a" * 110, "deep", 0),
        ("min(" + "a, " * 220 + "a)", "parts|takes", 0),
        ("a" * 1001, "1001 characters", 1000),
    ],
)
def test_what_is_refused_says_where(source: str, said: str, at: int | None) -> None:
    if at is None:
        assert Formula.parse(source, VALUES).names == ("a",)
        return
    with pytest.raises(ExpressionError, match=said) as told:
        Formula.parse(source, VALUES)
    assert told.value.at == at


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("100 * (b - a) / a", "100 × (280 − 250) / 250"),
        ("a - (b - n)", "250 − (280 − 3)"),
        ("a / (b * n)", "250 / (280 × 3)"),
        ("(a + b) + n", "250 + 280 + 3"),
        ("(a + b) ** 2", "(250 + 280)^2"),
        ("a + minus", "250 + (−5)"),
        ("-(a + b)", "−(250 + 280)"),
        ("abs(b - a)", "|280 − 250|"),
        ("98 / sqrt(n)", "98 / √(3)"),
        ("min(a, b)", "min(250, 280)"),
        ("exact(a) + 0.5", "250 + 0.5"),
        ("least(convert(a, 'km'))", "at least 250 in km"),
        ("days(a, b)", "days from 250 to 280"),
        ("a <= b != n", "250 ≤ 280 ≠ 3"),
        ("not (a < b or a > n and b == 3)", "not (250 < 280 or 250 > 3 and 280 = 3)"),
    ],
)
def test_the_working(source: str, text: str) -> None:
    shown = {"a": "250", "b": "280", "n": "3", "minus": "−5", "a.printed": "250", "a.unit": "mi"}
    assert Formula.parse(source, shown).working(shown.__getitem__) == text


def dozens(asking: Asking, value: Value) -> Value:
    asking.told.append(Evidence("record", "a dozen is 12"))
    assert isinstance(value, Interval)
    return Interval(value.low * 12, value.high * 12)


def test_a_function_may_ask_the_page_and_tell_what_it_rests_on() -> None:
    functions = {**FUNCTIONS, "dozens": Function("dozens", dozens, Signature(1, 1), "", "record", looks_up=True)}
    formula = Formula.parse("dozens(n) + year(d)", VALUES, functions)
    assert formula.evidence == {"record", "calendar"}
    with pytest.raises(Undefined, match="only of a story"):
        formula.value(VALUES.__getitem__)
    asking = Asking(Page(READER.read("A story.", "")), [])
    assert formula.value(VALUES.__getitem__, asking) == (2060, 2060)
    assert asking.told == [Evidence("record", "a dozen is 12")]


def test_it_pickles_with_the_functions_it_calls() -> None:
    formula = Formula.parse("round(a) + year(d)", VALUES)
    copy = pickle.loads(pickle.dumps(formula))
    assert copy.value(VALUES.__getitem__) == formula.value(VALUES.__getitem__)
    assert set(copy.functions) == {"round", "year"}


def test_every_function_says_what_it_gives() -> None:
    for name, function in FUNCTIONS.items():
        assert function.name == name
        assert function.doc.endswith(".")


@given(INTERVALS, INTERVALS, SHARES, SHARES, st.sampled_from(["<", "<=", ">", ">=", "==", "!="]))
def test_what_is_certain_holds_for_every_pair(a: Interval, b: Interval, here: float, there: float, sign: str) -> None:
    try:
        answer = worked(f"a {sign} b", {"a": a, "b": b})
    except Undefined:
        return
    one, other = at(a, here), at(b, there)
    if abs(one - other) > 1e-6 * max(abs(one), abs(other)):
        assert answer is eval(f"{one!r} {sign} {other!r}")
