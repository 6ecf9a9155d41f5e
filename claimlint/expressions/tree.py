"""An expression as a tree, and how it is worked out with any arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple, Protocol, TypeVar

V = TypeVar("V")


class Undefined(Exception):  # noqa: N818
    """An expression has no certain value here: a division by zero, a comparison that may go either way, ...

    The message is the reason, fit to be shown.
    """


class Number(NamedTuple):
    """A number as written."""

    value: float


class Text(NamedTuple):
    """A text in quotation marks."""

    text: str


class Name(NamedTuple):
    """A name, or an attribute of one: `a`, `a.unit`."""

    name: str


class Signed(NamedTuple):
    """`+`, `-` or `not` before a part."""

    sign: str
    part: Node


class Arithmetic(NamedTuple):
    """Two parts and what is done with them: `+ - * / **`."""

    left: Node
    operator: str
    right: Node


class Compared(NamedTuple):
    """Parts with a comparison between each and the next."""

    parts: tuple[Node, ...]
    operators: tuple[str, ...]


class Joined(NamedTuple):
    """Parts joined by `and` or by `or`."""

    word: str
    parts: tuple[Node, ...]


class Called(NamedTuple):
    """A function, its arguments, and the arguments as written, which may be fewer."""

    function: str
    arguments: tuple[Node, ...]
    written: tuple[Node, ...]


Node = Number | Text | Name | Signed | Arithmetic | Compared | Joined | Called


class Algebra(Protocol[V]):
    """What `worked` does with values; each raises Undefined where there is no certain answer."""

    def number(self, value: float) -> V:
        """A number as a value."""

    def text(self, value: str) -> V:
        """A text as a value."""

    def signed(self, sign: str, value: V) -> V:
        """A value with `+` or `-` before it."""

    def arithmetic(self, left: V, operator: str, right: V) -> V:
        """`+ - * / **`."""

    def compared(self, left: V, operator: str, right: V) -> bool:
        """`< <= > >= == !=`."""

    def truth(self, value: V) -> bool:
        """Whether a value counts as yes."""

    def judged(self, answer: bool) -> V:
        """Yes or no as a value."""

    def called(self, function: str, arguments: list[V]) -> V:
        """What a function gives."""


def names(node: Node) -> tuple[str, ...]:
    """The names that an expression asks for, in order, each once."""
    return tuple(dict.fromkeys(each.name for each in walked(node) if isinstance(each, Name)))


def walked(node: Node) -> list[Node]:
    """A node and all below it, in order."""
    found: list[Node] = [node]
    for each in parts(node):
        found.extend(walked(each))
    return found


def parts(node: Node) -> tuple[Node, ...]:
    """The nodes right below one."""
    match node:
        case Signed(_, part):
            return (part,)
        case Arithmetic(left, _, right):
            return (left, right)
        case Compared(several, _) | Joined(_, several) | Called(_, several, _):
            return several
    return ()


def judges(node: Node) -> bool:
    """Whether a tree of arithmetic alone comes to yes or no."""
    return isinstance(node, Compared | Joined) or (isinstance(node, Signed) and node.sign == "not")


def worked(node: Node, algebra: Algebra[V], lookup: Callable[[str], V]) -> V:
    """What an expression comes to; raises Undefined, and what the lookup raises.

    `and` and `or` are certain where one part decides, whatever the others come to.
    """
    match node:
        case Number(value):
            return algebra.number(value)
        case Text(text):
            return algebra.text(text)
        case Name(name):
            return lookup(name)
        case Arithmetic(left, sign, right):
            return algebra.arithmetic(worked(left, algebra, lookup), sign, worked(right, algebra, lookup))
        case Signed("not", part):
            return algebra.judged(not algebra.truth(worked(part, algebra, lookup)))
        case Signed(sign, part):
            return algebra.signed(sign, worked(part, algebra, lookup))
        case Called(function, arguments, _):
            return algebra.called(function, [worked(each, algebra, lookup) for each in arguments])
        case Joined(word, several):
            tests = [partial(_true, each, algebra, lookup) for each in several]
            return algebra.judged(_decided(tests, by=word == "or"))
        case Compared():
            return algebra.judged(_compared(node, algebra, lookup))


def _compared(node: Compared, algebra: Algebra[V], lookup: Callable[[str], V]) -> bool:
    values = [worked(each, algebra, lookup) for each in node.parts]
    triples = zip(values, node.operators, values[1:], strict=False)
    return _decided([partial(algebra.compared, *triple) for triple in triples], by=False)


def _true(node: Node, algebra: Algebra[V], lookup: Callable[[str], V]) -> bool:
    return algebra.truth(worked(node, algebra, lookup))


def _decided(tests: Sequence[Callable[[], bool]], by: bool) -> bool:
    """Whether any test gives `by`, as far as that is certain; otherwise the other answer."""
    doubt: Undefined | None = None
    for test in tests:
        try:
            if test() is by:
                return by
        except Undefined as reason:
            doubt = doubt or reason
    if doubt is not None:
        raise doubt
    return not by
