"""Formulas of claim rules: expressions over what a story states, worked out with intervals.

`a < b` over intervals is true if it holds for all their numbers, false if for none; otherwise there is no certain
answer, and Undefined is raised: the rule is silent.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import NamedTuple

from claimlint.claims.arithmetic import interval
from claimlint.claims.arithmetic.functions import FUNCTIONS, number, shown
from claimlint.claims.arithmetic.working import written
from claimlint.expressions.floats import COMPARISONS
from claimlint.expressions.reading import ExpressionError, Language, read
from claimlint.expressions.tree import Called, Node, Undefined, judges, names, walked, worked
from claimlint.model.function import Asking, Function, Value
from claimlint.model.interval import Interval

__all__ = ["FUNCTIONS", "Asking", "ExpressionError", "Formula", "Function", "Undefined", "Value"]

ARITHMETIC: Mapping[str, Callable[[Interval, Interval], Interval]] = {
    "+": interval.add,
    "-": interval.subtract,
    "*": interval.multiply,
    "/": interval.divide,
    "**": interval.power,
}


class Formula(NamedTuple):
    """A formula that was read and found fit; `names` are those it asks for, in order."""

    source: str
    names: tuple[str, ...]
    body: Node
    functions: Mapping[str, Function]

    @classmethod
    def parse(cls, source: str, names: Collection[str], functions: Mapping[str, Function] = FUNCTIONS) -> Formula:
        """Read a formula over names such as `a`, `a.unit`, `v.sense`; raises ExpressionError with its place."""
        signatures = {name: function.signature for name, function in functions.items()}
        body = read(source, Language(names, signatures, texts=True))
        called = {node.function: functions[node.function] for node in walked(body) if isinstance(node, Called)}
        return cls(source, _names(body), body, called)

    @property
    def judges(self) -> bool:
        """Whether it certainly comes to yes or no."""
        return judges(self.body)

    @property
    def evidence(self) -> frozenset[str]:
        """What its value rests on beside the copy: `calendar`, `record`, ...; empty for arithmetic alone."""
        return frozenset(each.evidence for each in self.functions.values()) - {"computation"}

    def value(self, lookup: Callable[[str], Value], asking: Asking | None = None) -> Value:
        """What it comes to; raises Undefined with a reason, and what the lookup raises."""
        return worked(self.body, Intervals(self.functions, asking), lookup)

    def working(self, shown: Callable[[str], str]) -> str:
        """The formula with what each name stands for in its place: "100 × (280 − 250) / 250"."""
        return written(self.body, shown)


_names = names


class Intervals:
    """Arithmetic of intervals, texts, days, yes and no, with the functions of a formula."""

    def __init__(self, functions: Mapping[str, Function], asking: Asking | None) -> None:
        self._functions = functions
        self._asking = asking

    def number(self, value: float) -> Value:
        """Nothing but the number."""
        return Interval.of(value)

    def text(self, value: str) -> Value:
        """The text."""
        return value

    def signed(self, sign: str, value: Value) -> Value:
        """A number with its sign; raises Undefined."""
        return interval.negative(number(value)) if sign == "-" else number(value)

    def arithmetic(self, left: Value, operator: str, right: Value) -> Value:
        """Arithmetic of two numbers; raises Undefined."""
        return ARITHMETIC[operator](number(left), number(right))

    def compared(self, left: Value, operator: str, right: Value) -> bool:
        """Numbers, days, or texts and answers for being the same; raises Undefined."""
        if isinstance(left, Interval) and isinstance(right, Interval):
            return _compared(left, operator, right)
        if isinstance(left, date) and isinstance(right, date):
            return COMPARISONS[operator](left.toordinal(), right.toordinal())
        if type(left) is not type(right) or operator not in ("==", "!="):
            raise Undefined(f"{shown(left)} and {shown(right)} cannot be compared so")
        return (left == right) is (operator == "==")

    def truth(self, value: Value) -> bool:
        """A yes or no; raises Undefined for all else."""
        if isinstance(value, bool):
            return value
        raise Undefined(f"{shown(value)} is neither yes nor no")

    def judged(self, answer: bool) -> Value:
        """The answer."""
        return answer

    def called(self, function: str, arguments: list[Value]) -> Value:
        """What a function gives; raises Undefined."""
        found = self._functions[function]
        if not found.looks_up:
            return found.call(*arguments)
        if self._asking is None:
            raise Undefined(f"{function} can be asked only of a story")
        return found.call(self._asking, *arguments)


def _compared(left: Interval, operator: str, right: Interval) -> bool:
    """What holds for all numbers of both; raises Undefined where it holds for some only."""
    if interval.distance(left, right) > 0:
        return COMPARISONS[operator](left.mid, right.mid)
    if max(left.high - left.low, right.high - right.low) <= interval.slack(left, right):
        return operator in ("<=", ">=", "==")
    if operator in ("<=", ">") and left.high <= right.low:
        return operator == "<="
    if operator in (">=", "<") and left.low >= right.high:
        return operator == ">="
    raise Undefined(f"{shown(left)} {operator} {shown(right)} may be so or not")
