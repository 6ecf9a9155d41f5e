"""A list of mappings, however it is written, piece by piece: a JSON array, JSON lines, or a YAML list.

A file of ten thousand people is never one tree of nodes. What is read well costs no places; what is not is read again
with them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar, get_args

from claimlint.written.nodes import Items, Node, Source, Table, valued
from claimlint.written.problems import FileProblem
from claimlint.written.typed import Reading, keys_of, read
from claimlint.written.yaml_source import parsed

T = TypeVar("T")
ITEM = re.compile("^- ", re.MULTILINE)
SPACE = re.compile(r"[\s,]*")


class Piece(NamedTuple):
    """One mapping as it is written, and how many lines stand above it."""

    text: str
    above: int
    json: bool


def read_pieces(data: bytes, path: str, cls: type[T]) -> tuple[list[T], list[FileProblem]]:
    """All mappings of a file as a class of named tuples, whose other keys do not matter, and what is wrong with it."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return [], parsed(data, path)[1]
    values: list[T] = []
    problems: list[FileProblem] = []
    try:
        for piece in pieces(text):
            _take(piece, path, cls, values, problems)
    except json.JSONDecodeError as error:
        problems.append(Source(path, text).problem(error.pos, f"not JSON: {error.msg}"))
    return values, problems


def pieces(text: str) -> Iterator[Piece]:
    """The mappings of a list in order; raises JSONDecodeError where an array stops being JSON."""
    begin = text.lstrip()[:1]
    if begin == "[":
        yield from _of_array(text)
    elif begin == "{":
        yield from (Piece(line, above, True) for above, line in enumerate(text.split("\n")) if line.strip())
    else:
        yield from _of_yaml(text)


def _of_array(text: str) -> Iterator[Piece]:
    decoder = json.JSONDecoder()
    at, above, counted = text.index("[") + 1, 0, 0
    while (at := _behind_space(text, at)) < len(text) and text[at] != "]":
        end = decoder.raw_decode(text, at)[1]
        above, counted = above + text.count("\n", counted, at), at
        column = at - text.rfind("\n", 0, at) - 1
        yield Piece(" " * column + text[at:end], above, True)
        at = end
    if at >= len(text):
        raise json.JSONDecodeError("the array is not closed", text, len(text))


def _behind_space(text: str, at: int) -> int:
    match = SPACE.match(text, at)
    return match.end() if match else at


def _of_yaml(text: str) -> Iterator[Piece]:
    starts = [match.start() for match in ITEM.finditer(text)] or [0]
    above, counted = 0, 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        above, counted = above + text.count("\n", counted, start), start
        yield Piece(text[start:end], above, False)


def _take(piece: Piece, path: str, cls: type[T], values: list[T], problems: list[FileProblem]) -> None:
    quick = _quick(piece, path)
    reading = Reading()
    value = read(_only(quick, cls), cls, reading) if quick is not None else None
    if quick is None or reading.problems:
        node, told = parsed(piece.text.encode(), path, piece.above)
        reading = Reading(told)
        if isinstance(node, Items) and not piece.json and len(node.items) == 1:
            node = node.items[0]
        reading.key = "member"
        value = read(_only(node, cls), cls, reading) if node is not None and not told else None
    problems.extend(reading.problems)
    if value is not None and not reading.problems:
        values.append(value)


def _quick(piece: Piece, path: str) -> Node | None:
    if not piece.json:
        return None
    try:
        return valued(json.loads(piece.text), Source(path))
    except (ValueError, RecursionError):
        return None


def _only(node: Node, wanted: Any) -> Node:
    """A node without the keys that a class has not, and with hyphens for the underscores of those that it has."""
    if isinstance(node, Items):
        inner = next((arm for arm in get_args(wanted) if arm is not Ellipsis), None)
        return Items(node.source, node.start, node.end, [_only(item, inner) for item in node.items])
    if not isinstance(node, Table) or not hasattr(wanted, "_fields"):
        return node
    keys = keys_of(wanted)
    pairs = {name.replace("_", "-"): pair for name, pair in node.pairs.items()}
    known = {name: (at, _only(value, keys[name].type)) for name, (at, value) in pairs.items() if name in keys}
    return Table(node.source, node.start, node.end, known)
