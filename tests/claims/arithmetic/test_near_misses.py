"""What may have gone wrong is named only where one explanation alone makes the claim fit."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.claims.arithmetic.formula import Formula
from claimlint.claims.arithmetic.near_misses import EXPLANATIONS, Case, Computation, Printed, diagnose
from claimlint.model.function import Value
from claimlint.model.interval import Interval

CHANGE = "100 * (b - a) / a"
SHARE = "100 * b / a"
TIMES = "b / a"


def computation(source: str) -> Computation:
    formula = Formula.parse(source, ("a", "b"))

    def compute(values: Mapping[str, Interval]) -> Interval:
        known: Mapping[str, Value] = values
        result = formula.value(known.__getitem__)
        assert isinstance(result, Interval)
        return result

    return compute


def printed(figure: str) -> Printed:
    digits = figure.replace(",", "").removeprefix("-")
    half = 0.5 if "." not in digits else 0.05
    return Printed(Interval.about(float(figure.replace(",", "")), half), figure)


def case(source: str, stated: str, a: str, b: str) -> Case:
    compute = computation(source)
    operands = {"a": printed(a), "b": printed(b)}
    computed = compute({name: operand.meant for name, operand in operands.items()})
    return Case(printed(stated), computed, operands, compute, unit="percent")


@pytest.mark.parametrize(
    ("name", "made", "said"),
    [
        ("base", case(CHANGE, "33.3", "200", "300"), "the new figure was used as the base"),
        ("points", case(CHANGE, "2", "5", "7"), "in percentage points; as a percentage it is"),
        ("share", case(CHANGE, "150", "200", "300"), "a share of the old one; the change is between 49 and 51"),
        ("times", case(TIMES, "3", "50", "200")._replace(wording="3 times more"), "counted on top of the first"),
        ("times", case(TIMES, "3", "50", "200")._replace(wording="tripled"), ""),
        ("magnitude", case(SHARE, "5", "200", "100"), "off by a factor of 10:"),
        ("magnitude", case(SHARE, "200", "20", "40,000"), "million or billion may be mixed up"),
        ("complement", case(SHARE, "80", "500", "100"), "the part and the remainder"),
        ("swapped", case(SHARE, "200", "200", "100"), "old and new may be swapped"),
        ("sign", case(CHANGE, "50", "200", "100"), "the verb may be wrong"),
        ("digits", case(CHANGE, "21", "250", "280"), "two digits are swapped: 12 for 21"),
        ("digits", case(CHANGE, "50", "2,000", "1,800"), ""),
        ("digits", case(CHANGE, "99", "2,000", "1,800"), ""),
        ("digits", case(CHANGE, "12.0", "250", "208"), "two digits are swapped: 280 for 208"),
    ],
)
def test_each_explanation(name: str, made: Case, said: str) -> None:
    told = diagnose(made, [name])
    assert said in told
    assert bool(said) is bool(told)


def test_the_right_claim_has_no_explanation_but_those_that_fit_too() -> None:
    assert diagnose(case(CHANGE, "12", "250", "280"), ["points", "share", "magnitude", "complement", "sign"]) == ""


def test_two_explanations_are_none() -> None:
    # 50 of 100: the complement of 50, and the figures swapped
    both = case(SHARE, "50", "100", "50")
    assert diagnose(both, ["complement"])
    assert diagnose(both, ["complement", "digits"])
    assert diagnose(case(CHANGE, "20", "20", "40"), ["points", "magnitude"]) != ""
    two = case(CHANGE, "10", "10", "20")
    assert diagnose(two, ["points"])
    assert diagnose(two, ["magnitude"])
    assert diagnose(two, ["points", "magnitude"]) == ""


def test_what_cannot_be_worked_out_is_no_explanation() -> None:
    only = Case(printed("5"), Interval.of(3), {"x": printed("0")}, computation(CHANGE))
    assert diagnose(only, EXPLANATIONS) == ""
    zero = case(CHANGE, "5", "250", "0")
    assert diagnose(zero, ["base", "swapped"]) == ""


def test_an_unknown_explanation_is_an_error() -> None:
    with pytest.raises(KeyError):
        diagnose(case(CHANGE, "12", "250", "280"), ["nothing"])


@given(st.sampled_from(sorted(EXPLANATIONS)), st.sampled_from([CHANGE, SHARE, TIMES]), *[st.integers(1, 999)] * 3)
def test_every_explanation_answers_in_a_sentence(name: str, source: str, stated: int, a: int, b: int) -> None:
    told = diagnose(case(source, str(stated), str(a), str(b)), [name])
    assert told == "" or (told[0].isupper() and told.endswith("."))
