"""Reads an expression: what is not of the language is refused, with its place."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, NamedTuple

from claimlint.expressions.tree import (
    Arithmetic,
    Called,
    Compared,
    Joined,
    Name,
    Node,
    Number,
    Signed,
    Text,
    walked,
)
from claimlint.model.function import Signature

if TYPE_CHECKING:
    import ast

LONGEST = 1_000
"""The most characters an expression may have."""
LARGEST = 200
"""The most nodes an expression may have; what they cost is then bounded too."""
DEEPEST = 50
"""How deep its nodes may lie in one another."""
_WORDS = "Add Sub Mult Div Pow Lt LtE Gt GtE Eq NotEq UAdd USub Not And Or"
_WRITTEN = "+ - * / ** < <= > >= == != + - not and or"
SIGNS: Mapping[str, str] = dict(zip(_WORDS.split(), _WRITTEN.split(), strict=True))
"""The operators of the language, by the names that `ast` has for them."""


class ExpressionError(ValueError):
    """An expression that cannot be used; the message says why, `at` where in it: an offset in code points."""

    def __init__(self, message: str, at: int = 0) -> None:
        super().__init__(message)
        self.at = at


class Language(NamedTuple):
    """What an expression may use beside arithmetic: names, also with attributes (`a.unit`), functions, and texts."""

    names: Collection[str]
    functions: Mapping[str, Signature]
    texts: bool = False


def read(source: str, language: Language) -> Node:
    """An expression as a tree; raises ExpressionError."""
    body, shift = _parsed(source)
    try:
        node = _Reader(source, shift, language).node(body)
    except _TooDeep:
        raise ExpressionError(f"the expression is nested more than {DEEPEST} deep") from None
    if len(walked(node)) > LARGEST:
        raise ExpressionError(f"the expression has more than {LARGEST} parts")
    return node


def _parsed(source: str) -> tuple[ast.expr, int]:
    """What `ast` makes of it, and how many characters were left out before it."""
    import ast

    if len(source) > LONGEST:
        raise ExpressionError(f"the expression has {len(source)} characters; at most {LONGEST} are taken", LONGEST)
    if "\\" in source:
        raise ExpressionError("a backslash means nothing here", source.index("\\"))
    shift = len(source) - len(source.lstrip())
    line = " ".join(source.strip().splitlines())
    try:
        return ast.parse(line, mode="eval").body, shift
    except SyntaxError as error:
        at = shift + max(0, (error.offset or 1) - 1)
        raise ExpressionError(f"the expression cannot be read: {error.msg}", at) from None
    except (ValueError, MemoryError, RecursionError):
        raise ExpressionError("the expression cannot be read: it is nested too deeply") from None


class _TooDeep(Exception):  # noqa: N818
    """Nodes lie too deep in one another."""


class _Reader:
    """Goes through what `ast` made, and gives nodes of our own."""

    def __init__(self, source: str, shift: int, language: Language) -> None:
        self._source = source
        self._shift = shift
        self._language = language
        self._depth = 0

    def node(self, found: ast.expr) -> Node:
        """The node of an expression and all below it."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise _TooDeep
        made = self._made(found)
        self._depth -= 1
        return made

    def _made(self, found: ast.expr) -> Node:
        import ast

        match found:
            case ast.Constant(value=bool()):
                pass
            case ast.Constant(value=int() | float() as value):
                return self._number(found, value)
            case ast.Constant(value=str() as text) if self._language.texts:
                return Text(text)
            case ast.Name(id=name):
                return self._name(found, name)
            case ast.Attribute(value=ast.Name(id=name), attr=attribute) if self._has_attributes:
                return self._name(found, f"{name}.{attribute}")
            case ast.Call(func=ast.Name(id=name)):
                return self._call(found, name)
            case _:
                return self._joined(found)
        raise self._refused(found)

    def _joined(self, found: ast.expr) -> Node:
        import ast

        match found:
            case ast.BinOp(left, op, right) if sign := _sign(op):
                return Arithmetic(self.node(left), sign, self.node(right))
            case ast.UnaryOp(op, operand) if sign := _sign(op):
                return Signed(sign, self.node(operand))
            case ast.BoolOp(op, values):
                return Joined(_sign(op), tuple(map(self.node, values)))
            case ast.Compare(left, ops, comparators) if all(map(_sign, ops)):
                parts = tuple(map(self.node, [left, *comparators]))
                return Compared(parts, tuple(map(_sign, ops)))
        raise self._refused(found)

    @property
    def _has_attributes(self) -> bool:
        return any("." in name for name in self._language.names)

    def _number(self, found: ast.expr, value: float) -> Node:
        try:
            number = float(value)
        except OverflowError:
            number = math.inf
        if math.isinf(number):
            raise ExpressionError("the number is too large", self._at(found))
        return Number(number)

    def _name(self, found: ast.expr, name: str) -> Node:
        if name not in self._language.names:
            raise ExpressionError(f"unknown name {name!r}{_nearest(name, self._language.names)}", self._at(found))
        return Name(name)

    def _call(self, found: ast.Call, name: str) -> Node:
        import ast

        if name not in self._language.functions:
            told = f"unknown function {name!r}{_nearest(name, self._language.functions)}"
            raise ExpressionError(told, self._at(found))
        signature = self._language.functions[name]
        fits = signature.fewest <= len(found.args) <= signature.most
        if found.keywords or not fits or any(isinstance(each, ast.Starred) for each in found.args):
            told = f"{ast.unparse(found)!r} does not have the arguments that {name} takes"
            raise ExpressionError(f"{told}: {_arguments(signature)}", self._at(found))
        if not signature.attributes:
            arguments = tuple(map(self.node, found.args))
            return Called(name, arguments, arguments)
        written = tuple(map(self.node, found.args))
        given = [self._attributes(each, node, signature) for each, node in zip(found.args, written, strict=True)]
        return Called(name, tuple(part for several in given for part in several), written)

    def _attributes(self, found: ast.expr, node: Node, signature: Signature) -> list[Node]:
        """What a function is given of one argument, of which it wants attributes."""
        if isinstance(node, Text):
            return [node]
        if not isinstance(node, Name) or "." in node.name:
            raise ExpressionError("this function takes names of slots, and texts in quotation marks", self._at(found))
        wanted = [f"{node.name}.{attribute}" if attribute else node.name for attribute in signature.attributes]
        return [self._name(found, name) for name in wanted]

    def _refused(self, found: ast.expr) -> ExpressionError:
        import ast

        told = f"{ast.unparse(found)!r} is not of this language: numbers, names, + - * / **, comparisons"
        return ExpressionError(told, self._at(found))

    def _at(self, found: ast.expr) -> int:
        # ast counts bytes
        line = " ".join(self._source.strip().splitlines()).encode()
        return self._shift + len(line[: found.col_offset].decode(errors="ignore"))


def _sign(op: ast.AST) -> str:
    return SIGNS.get(type(op).__name__, "")


def _arguments(signature: Signature) -> str:
    fewest, most, _ = signature
    if fewest == most:
        return f"{fewest}"
    return f"{fewest} to {most}" if most < LARGEST else f"{fewest} or more"


def _nearest(name: str, known: Collection[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(sorted(known))}"
