"""Arithmetic over named numbers: a small language, read once, with no way out of it.

Numbers, names, `+ - * / **`, comparisons (also chained), `and`, `or`, `not`, brackets, and the functions `round`,
`sqrt`, `abs`, `min` and `max`. It is parsed by `ast` and worked out by a walker that knows these nodes only.
"""

from __future__ import annotations

import ast
import math
import operator
from collections.abc import Callable, Collection
from dataclasses import dataclass

LONGEST = 1_000
"""The most characters an expression may have."""
LARGEST = 200
"""The most nodes an expression may have; what they cost is then bounded too, for all numbers are floats."""

Value = float | bool
Lookup = Callable[[str], float]

_ARITHMETIC: dict[type[ast.operator], Callable[[float, float], object]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
_COMPARISONS: dict[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_SIGNS: dict[type[ast.unaryop], Callable[[float], Value]] = {
    ast.UAdd: operator.pos,
    ast.USub: operator.neg,
    ast.Not: operator.not_,
}


def _rounded(value: float, digits: float = 0.0) -> float:
    return round(value, int(digits))


FUNCTIONS: dict[str, tuple[Callable[..., float], int, int]] = {
    "round": (_rounded, 1, 2),
    "sqrt": (math.sqrt, 1, 1),
    "abs": (abs, 1, 1),
    "min": (min, 2, LARGEST),
    "max": (max, 2, LARGEST),
}
"""The functions, each with the fewest and the most arguments it takes."""


class ExpressionError(ValueError):
    """An expression that cannot be used; the message says why."""


class Undefined(Exception):  # noqa: N818
    """An expression has no value for these numbers: a division by zero, the root of less than zero, ..."""


@dataclass(frozen=True)
class Expression:
    """An expression that was read and found fit; `names` are those it asks for, in order."""

    source: str
    names: tuple[str, ...]
    body: ast.expr

    @classmethod
    def parse(cls, source: str, known: Collection[str]) -> Expression:
        """Read an expression over some known names; raises ExpressionError."""
        body = _parsed(source)
        nodes = list(ast.walk(body))
        if len(nodes) > LARGEST:
            raise ExpressionError(f"the expression has more than {LARGEST} parts")
        names: list[str] = []
        _read(body, known, names)
        return cls(source, tuple(dict.fromkeys(names)), body)

    @property
    def judges(self) -> bool:
        """Whether its value is yes or no."""
        return isinstance(self.body, ast.Compare | ast.BoolOp) or (
            isinstance(self.body, ast.UnaryOp) and isinstance(self.body.op, ast.Not)
        )

    def value(self, lookup: Lookup) -> Value:
        """What it comes to; raises Undefined where that is no number."""
        try:
            return _number(_value(self.body, lookup))
        except (ArithmeticError, ValueError):
            raise Undefined(self.source) from None


def _parsed(source: str) -> ast.expr:
    if len(source) > LONGEST:
        raise ExpressionError(f"the expression has {len(source)} characters; at most {LONGEST} are taken")
    try:
        return ast.parse(source.strip(), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        reason = error.msg if isinstance(error, SyntaxError) else "it is nested too deeply"
        raise ExpressionError(f"the expression cannot be read: {reason}") from None


def _read(node: ast.expr, known: Collection[str], names: list[str]) -> None:
    """Refuse what is not of the language, and collect the names."""
    if isinstance(node, ast.Name):
        if node.id not in known:
            raise ExpressionError(f"unknown name {node.id!r}{_nearest(node.id, known)}")
        names.append(node.id)
    for child in _children(node):
        _read(child, known, names)


def _children(node: ast.expr) -> list[ast.expr]:
    match node:
        case ast.Constant(value=bool()):
            pass
        case ast.Name() | ast.Constant(value=int() | float()):
            return []
        case ast.BinOp() if type(node.op) in _ARITHMETIC:
            return [node.left, node.right]
        case ast.UnaryOp() if type(node.op) in _SIGNS:
            return [node.operand]
        case ast.BoolOp():
            return node.values
        case ast.Compare() if all(type(op) in _COMPARISONS for op in node.ops):
            return [node.left, *node.comparators]
        case ast.Call(func=ast.Name()):
            return _arguments(node)
    raise ExpressionError(f"{ast.unparse(node)!r} is not of this language: numbers, names, + - * / **, comparisons")


def _arguments(node: ast.Call) -> list[ast.expr]:
    assert isinstance(node.func, ast.Name)
    name = node.func.id
    if name not in FUNCTIONS:
        raise ExpressionError(f"unknown function {name!r}{_nearest(name, FUNCTIONS)}")
    _, fewest, most = FUNCTIONS[name]
    if node.keywords or not fewest <= len(node.args) <= most:
        raise ExpressionError(f"{ast.unparse(node)!r} does not have the arguments that {name} takes")
    return node.args


def _nearest(name: str, known: Collection[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(sorted(known))}"


def _value(node: ast.expr, lookup: Lookup) -> Value:
    match node:
        case ast.Constant(value=int() | float() as value):
            return float(value)
        case ast.Name(id=name):
            return float(lookup(name))
        case ast.BinOp(left=left, op=op, right=right):
            return _number(_ARITHMETIC[type(op)](_value(left, lookup), _value(right, lookup)))
        case ast.UnaryOp(op=sign, operand=operand):
            return _SIGNS[type(sign)](_value(operand, lookup))
        case ast.Call(func=ast.Name(id=name), args=args):
            return FUNCTIONS[name][0](*[_value(each, lookup) for each in args])
        case ast.BoolOp(op=ast.And(), values=values):
            return all(_value(each, lookup) for each in values)
        case ast.BoolOp(values=values):
            return any(_value(each, lookup) for each in values)
        case ast.Compare():
            return _compared(node, lookup)
    raise AssertionError(node)


def _compared(node: ast.Compare, lookup: Lookup) -> bool:
    left = _value(node.left, lookup)
    for op, each in zip(node.ops, node.comparators, strict=True):
        right = _value(each, lookup)
        if not _COMPARISONS[type(op)](left, right):
            return False
        left = right
    return True


def _number(value: object) -> Value:
    """A finite number; what grew too large or left the real line has no value."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float) and math.isfinite(value):
        return float(value)
    raise ArithmeticError
