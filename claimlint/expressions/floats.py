"""Expressions over floats."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from claimlint.expressions.reading import LARGEST, Language, read
from claimlint.expressions.tree import Node, Undefined, judges, names, worked
from claimlint.model.function import Signature

Lookup = Callable[[str], float]
_FLOATS: Mapping[str, Callable[[float, float], object]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "**": operator.pow,
}
COMPARISONS: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
"""The comparisons by their signs."""


def _rounded(value: float, digits: float = 0.0) -> float:
    return round(value, int(digits))


FUNCTIONS: Mapping[str, tuple[Callable[..., float], Signature]] = {
    "round": (_rounded, Signature(1, 2)),
    "sqrt": (math.sqrt, Signature(1, 1)),
    "abs": (abs, Signature(1, 1)),
    "min": (min, Signature(2, LARGEST)),
    "max": (max, Signature(2, LARGEST)),
}
"""The functions over floats."""
SIGNATURES = {name: signature for name, (_, signature) in FUNCTIONS.items()}


class Floats:
    """Arithmetic of floats; a yes is 1 and a no 0."""

    def number(self, value: float) -> float:
        """The number."""
        return value

    def text(self, value: str) -> float:
        """Texts have no value."""
        raise Undefined(f"{value!r} is no number")

    def signed(self, sign: str, value: float) -> float:
        """A number with its sign."""
        return -value if sign == "-" else +value

    def arithmetic(self, left: float, operator: str, right: float) -> float:
        """A finite number; raises Undefined."""
        try:
            return _finite(_FLOATS[operator](left, right))
        except ArithmeticError:
            raise Undefined(f"{left:g} {operator} {right:g} has no value") from None

    def compared(self, left: float, operator: str, right: float) -> bool:
        """As floats compare."""
        return COMPARISONS[operator](left, right)

    def truth(self, value: float) -> bool:
        """Whether it is not 0."""
        return bool(value)

    def judged(self, answer: bool) -> float:
        """The answer itself."""
        return answer

    def called(self, function: str, arguments: list[float]) -> float:
        """What one of `FUNCTIONS` gives; raises Undefined."""
        try:
            return _finite(FUNCTIONS[function][0](*arguments))
        except (ArithmeticError, ValueError):
            raise Undefined(f"{function} has no value there") from None


def _finite(value: object) -> float:
    """A finite number; what grew too large or left the real line has no value."""
    if isinstance(value, int | float) and math.isfinite(value):
        return value
    raise ArithmeticError


class Expression(NamedTuple):
    """An expression over floats that was read and found fit; `names` are those it asks for, in order."""

    source: str
    names: tuple[str, ...]
    body: Node

    @classmethod
    def parse(cls, source: str, known: Collection[str]) -> Expression:
        """Read an expression over some known names; raises ExpressionError."""
        body = read(source, Language(known, SIGNATURES))
        return cls(source, names(body), body)

    @property
    def judges(self) -> bool:
        """Whether its value is yes or no."""
        return judges(self.body)

    def value(self, lookup: Lookup) -> float | bool:
        """What it comes to; raises Undefined where that is no number."""
        return worked(self.body, Floats(), lookup)
