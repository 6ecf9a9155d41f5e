"""Arithmetic over named numbers."""

from __future__ import annotations

import contextlib
import math
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.expressions.floats import FUNCTIONS, Expression
from claimlint.expressions.reading import LARGEST, ExpressionError
from claimlint.expressions.tree import Undefined

NAMES = {"words": 20.0, "sentences": 4.0, "none": 0.0}
COMPARED = ["<", "<=", ">", ">=", "==", "!="]


def worked(source: str) -> float | bool:
    return Expression.parse(source, NAMES).value(NAMES.__getitem__)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("words / sentences", 5.0),
        ("0.39 * words / sentences - 2 ** 3", -6.05),
        ("-words + +1", -19.0),
        ("round(words / 3)", 7.0),
        ("round(words / 3, 2)", 6.67),
        ("sqrt(words + 5) + abs(-1)", 6.0),
        ("min(words, sentences, 7) + max(1, 2)", 6.0),
        ("words > 10 and sentences < 5", True),
        ("1 < sentences <= 4", True),
        ("1 < sentences < 4", False),
        ("not words or none == 0", True),
        ("-(words > 10)", -1.0),
        ("  words  ", 20.0),
    ],
)
def test_it_is_worked_out(source: str, value: float) -> None:
    assert worked(source) == pytest.approx(value)


@pytest.mark.parametrize(
    "source",
    [
        "words / none",
        "none ** -1",
        "sqrt(-words)",
        "(-8) ** 0.5",
        "10.0 ** 400",
        "9 ** 9 ** 9 ** 9",
        "1e300 * 1e300",
        "words / none > 1 and words > 1",
    ],
)
def test_what_has_no_value(source: str) -> None:
    with pytest.raises(Undefined):
        worked(source)


def test_what_is_not_asked_for_is_not_worked_out() -> None:
    assert worked("words > 100 and words / none > 1") is False
    assert Expression.parse("words + words", NAMES).names == ("words",)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("wrods + 1", "'words'"),
        ("wrods + 1", "unknown name 'wrods'"),
        ("x", "known are none, sentences, words"),
        ("rund(words)", "'round'"),
        ("words.real", "not of this language"),
        ("words[0]", "not of this language"),
        ("'words' * 3", "not of this language"),
        ("words % 2", "not of this language"),
        ("words if words else 1", "not of this language"),
        ("(lambda: 1)()", "not of this language"),
        ("words in sentences", "not of this language"),
        ("True", "not of this language"),
        ("1j", "not of this language"),
        ("~words", "not of this language"),
        ("round()", "arguments"),
        ("round(*words)", "arguments"),
        ("round(number=1)", "arguments"),
        ("min(words)", "arguments"),
        ("sqrt(words, 2)", "arguments"),
        ("", "cannot be read"),
        ("words +", "cannot be read"),
        ("words; words", "cannot be read"),
        ("\0", "cannot be read"),
        ("(" * 900, "cannot be read"),
        ("-" * 900 + "1", "cannot be read|deep"),
        ("1" + "+1" * LARGEST, "deep"),
        (f"min({', '.join(['1'] * LARGEST)})", "parts"),
        ("1" * 2000, "characters"),
        ("1e999", "too large"),
        ("round(words, 1e999)", "too large"),
        (f"{'9' * 400} + 1", "too large"),
        ("words + '\\d'", "backslash"),
    ],
)
def test_what_is_refused(source: str, said: str) -> None:
    with pytest.raises(ExpressionError, match=said):
        Expression.parse(source, NAMES)


def test_it_says_whether_it_judges() -> None:
    assert [Expression.parse(source, NAMES).judges for source in ("words", "words > 1", "not words", "-words")] == [
        False,
        True,
        True,
        False,
    ]


SUMS = st.recursive(
    st.one_of(st.sampled_from(sorted(NAMES)), st.integers(0, 999).map(str), st.floats(0, 1e6).map(repr)),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["+", "-", "*", "/", "**", *COMPARED]), inner).map(
            "({0[0]} {0[1]} {0[2]})".format
        ),
        st.tuples(inner, st.sampled_from(["and", "or"]), inner).map("({0[0]} > 9 {0[1]} {0[2]} > 9)".format),
        inner.map("-{}".format),
        inner.map("not {}".format).map("({})".format),
        st.tuples(st.sampled_from(sorted(FUNCTIONS)), inner).map("{0[0]}({0[1]})".format),
        st.tuples(inner, inner).map("max({0[0]}, {0[1]})".format),
    ),
    max_leaves=12,
)


@given(SUMS)
def test_it_agrees_with_python_where_both_have_a_value(source: str) -> None:
    try:
        mine = worked(source)
    except (ExpressionError, Undefined):
        return
    names = {**NAMES, "sqrt": math.sqrt}
    assert mine == pytest.approx(eval(source, {"__builtins__": {"abs": abs, "round": round, "max": max}}, names))


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(source: str) -> None:
    with contextlib.suppress(ExpressionError):
        assert Expression.parse(source, NAMES).source == source


def test_it_pickles() -> None:
    expression = Expression.parse("words / sentences > 3", NAMES)
    copy = pickle.loads(pickle.dumps(expression))
    assert copy.value(NAMES.__getitem__) is True
    assert copy.names == ("words", "sentences")
