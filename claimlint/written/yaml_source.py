"""A YAML file as nodes, read event by event: nothing in it is made anything but text, lists and mappings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import yaml

from claimlint.written.nodes import Items, Node, Source, Table, Text
from claimlint.written.problems import FileProblem

if TYPE_CHECKING:
    from yaml.events import Event

DEEPEST = 20
"""Lists and mappings nested deeper than this are refused."""

LARGEST = 500_000
"""A file of more nodes, each alias counted as all that it stands for, is refused."""

TOO_DEEP = "exceeded maximum nesting depth"
"""What PyYAML says of a thousand levels, from 6.0.4 on, before it gives any of them."""

CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
QUOTE = "put the value in quotation marks"
FROM_THE_START = (
    "found unexpected end of stream",
    "did not find expected ',' or ']'",
    "did not find expected ',' or '}'",
)
REASONS = {
    "mapping values are not allowed in this context": "a colon and a space inside a value",
    "did not find expected key": "this does not belong to the value before it",
    "found unexpected end of stream": "this quotation mark has no partner",
    "did not find expected ',' or ']'": "a list that begins with [ is not closed",
    "did not find expected ',' or '}'": "a mapping that begins with { is not closed",
    "could not find expected ':'": "a key without a colon",
}


class _Stop(Exception):  # noqa: N818
    """The file cannot be read on."""


def parsed(data: bytes, path: str, above: int = 0) -> tuple[Node | None, list[FileProblem]]:
    """The one document of a file, and what is wrong with it; None where it has none that can be read.

    `above` counts the lines of the file that stand before the data.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8-sig", "replace")
        bad = Source(path, good + "\N{REPLACEMENT CHARACTER}", above=above)
        return None, [bad.problem(len(good), f"not UTF-8: byte 0x{data[error.start]:02x}")]
    source = Source(path, text or "\n", above=above)
    control = CONTROL.search(text)
    if control:
        return None, [source.problem(control.start(), f"a control character, {control[0]!r}")]
    return _Composer(source).document()


class _Composer:
    """Makes nodes of events, with a stack of its own, so that depth and size stay bounded."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[FileProblem] = []
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.size = 0
        self.stack: list[_Open] = []
        self.root: Node | None = None

    def document(self) -> tuple[Node | None, list[FileProblem]]:
        """The root of the first document."""
        try:
            for event in self._events():
                self._take(event)
            if self.root is None:
                self._tell(0, "the file is empty")
        except _Stop:
            return None, self.problems
        return self.root, self.problems

    def _events(self) -> Iterator[Event]:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        try:
            yield from yaml.parse(self.source.text, Loader=loader)
        except yaml.MarkedYAMLError as error:
            self._tell(*_explained(error, self.source.text))
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            self._tell(0, f"not YAML: {error}")

    def _tell(self, index: int, message: str, hint: str = "") -> None:
        self.problems.append(self.source.problem(index, message, hint))
        raise _Stop

    def _take(self, event: Event) -> None:
        start = _index(event.start_mark)
        if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._tell(start, "a second document: a file holds one rule")
        if isinstance(event, yaml.ScalarEvent):
            plain = event.style is None or event.style == ""
            text = Text(self.source, start, _index(event.end_mark), event.value, plain)
            self._checked(event, text)
            self._add(text, event.anchor, 1)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event, start)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event, start)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(event)

    def _checked(self, event: yaml.NodeEvent, node: Node) -> None:
        tag = getattr(event, "tag", None)
        if tag:
            self.problems.append(node.problem(f"tags such as {tag} are not read here"))

    def _alias(self, event: yaml.AliasEvent, start: int) -> None:
        name = event.anchor or ""
        if name not in self.anchors:
            self._tell(start, f"no anchor is called '{name}', or it holds this very place")
        node, size = self.anchors[name]
        self._add(node, None, size)

    def _open(self, event: yaml.CollectionStartEvent, start: int) -> None:
        if len(self.stack) >= DEEPEST:
            self._tell(start, f"nested deeper than {DEEPEST} lists and mappings")
        node: Items | Table
        if isinstance(event, yaml.MappingStartEvent):
            node = Table(self.source, start, start, {})
        else:
            node = Items(self.source, start, start, [])
        self._checked(event, node)
        self.stack.append(_Open(node, event.anchor, self.size))

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        done = self.stack.pop()
        done.node.end = _index(event.end_mark)
        self._add(done.node, done.anchor, 1, self.size - done.size)

    def _add(self, node: Node, anchor: str | None, size: int, inside: int = 0) -> None:
        self.size += size
        if self.size > LARGEST:
            self._tell(node.start, f"more than {LARGEST} values, each alias counted as what it stands for")
        if anchor:
            self.anchors[anchor] = (node, size + inside)
        if not self.stack:
            self.root = node
        elif isinstance(self.stack[-1].node, Items):
            self.stack[-1].node.items.append(node)
        else:
            self._pair(self.stack[-1], self.stack[-1].node, node)

    def _pair(self, above: _Open, table: Table, node: Node) -> None:
        key = above.key
        if key is None:
            above.key = node
            return
        above.key = None
        if not isinstance(key, Text):
            self.problems.append(key.problem("a key must be text", QUOTE))
        elif key.value in table.pairs:
            first = table.pairs[key.value][0].line
            self.problems.append(key.problem(f"the key '{key.value}' is given twice, first in line {first}"))
        else:
            table.pairs[key.value] = (key, node)


class _Open:
    """A list or mapping that has not ended; `key` waits for its value, `size` is what was read before."""

    __slots__ = ("anchor", "key", "node", "size")

    def __init__(self, node: Items | Table, anchor: str | None, size: int) -> None:
        self.node = node
        self.anchor = anchor
        self.size = size
        self.key: Node | None = None


def _index(mark: object) -> int:
    index = getattr(mark, "index", 0)
    return index if isinstance(index, int) else 0


def _explained(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str, str]:
    """Where a file stops being YAML, why, and what may help."""
    mark = error.problem_mark or error.context_mark
    index = min(mark.index, len(text)) if mark else 0
    said = error.problem or "not YAML"
    if said == TOO_DEEP:
        return index, f"nested deeper than {DEEPEST} lists and mappings", ""
    if said == "found character that cannot start any token":
        if text[index : index + 1] == "\t":
            return index, "a tab cannot indent: use spaces", ""
        return index, f"a value cannot begin with {text[index : index + 1]}", QUOTE
    if said in FROM_THE_START and error.context_mark:
        index = error.context_mark.index
    if said in REASONS:
        return index, REASONS[said], QUOTE
    return index, f"{said} {error.context}" if error.context else said, ""
