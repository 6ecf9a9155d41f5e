"""A formula as a reader of figures writes it: "100 × (280 − 250) / 250"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from claimlint.expressions.tree import Arithmetic, Called, Compared, Joined, Name, Node, Number, Signed, Text

SIGNS: Mapping[str, str] = {"-": "−", "*": "×", "<=": "≤", ">=": "≥", "==": "=", "!=": "≠"}
"""How operators are written where it is not as in a formula."""
RANKS: Mapping[str, int] = {"or": 1, "and": 2, "+": 5, "-": 5, "*": 6, "/": 6, "**": 8}
SIGNED, COMPARED, ALONE = 7, 4, 9


def written(node: Node, shown: Callable[[str], str]) -> str:
    """A tree as text, with what `shown` gives for each name."""
    match node:
        case Number(value):
            return f"{value:.12g}".replace("-", "−")
        case Text(text):
            return text
        case Name(name):
            return shown(name)
        case Signed(sign, part):
            return f"{'not ' if sign == 'not' else SIGNS.get(sign, sign)}{_within(part, SIGNED, shown)}"
        case Arithmetic(left, sign, right):
            return _arithmetic(left, sign, right, shown)
        case Compared(several, operators):
            texts = [_within(each, COMPARED + 1, shown) for each in several]
            return texts[0] + "".join(
                f" {SIGNS.get(op, op)} {text}" for op, text in zip(operators, texts[1:], strict=True)
            )
        case Joined(word, several):
            return f" {word} ".join(_within(each, RANKS[word] + 1, shown) for each in several)
        case Called(function, _, several):
            return _call(function, [written(each, shown) for each in several])


def _arithmetic(left: Node, sign: str, right: Node, shown: Callable[[str], str]) -> str:
    if sign == "**":
        return f"{_within(left, ALONE, shown)}^{_within(right, ALONE, shown)}"
    rank = RANKS[sign]
    return f"{_within(left, rank, shown)} {SIGNS.get(sign, sign)} {_within(right, rank + 1, shown)}"


def _within(node: Node, least: int, shown: Callable[[str], str]) -> str:
    """A part of something of a rank: in brackets if it binds less."""
    text = written(node, shown)
    return f"({text})" if _rank(node) < least or (isinstance(node, Name) and text[:1] in ("-", "−")) else text


def _rank(node: Node) -> int:
    match node:
        case Arithmetic(_, sign, _):
            return RANKS[sign]
        case Joined(word, _):
            return RANKS[word]
        case Signed():
            return SIGNED
        case Compared():
            return COMPARED
    return ALONE


def _call(function: str, arguments: list[str]) -> str:
    match function, arguments:
        case "abs", [only]:
            return f"|{only}|"
        case "sqrt", [only]:
            return f"√({only})"
        case (("least" | "most"), [only]):
            return f"at {function} {only}"
        case "exact", [only]:
            return only
        case "convert", [what, unit]:
            return f"{what} in {unit}"
        case (("days" | "years"), [first, last]):
            return f"{function} from {first} to {last}"
    return f"{function}({', '.join(arguments)})"
