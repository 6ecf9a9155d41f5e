"""From a path of keys and indexes to the node that it leads to."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.written.nodes import Items, Node, Table, Text
from claimlint.written.typed import Pairs, Reading

Path = Sequence[str | int]


def located(pairs: Pairs, path: Path, fallback: Node, reading: Reading) -> Node:
    """The node that a path leads to, as far as there is one: an item, a key of an inner mapping, or a key's text.

    A path of two steps leads to the key of a mapping, for patterns are written as such keys.
    """
    node: Node = fallback
    value: Node = Table(fallback.source, fallback.start, fallback.end, dict(pairs))
    for depth, step in enumerate(path):
        pair = _step(value, step, depth == 0, reading)
        if pair is None:
            break
        node, value = pair
    return value if len(path) != 2 and isinstance(value, Text) else node


def _step(value: Node, step: str | int, first: bool, reading: Reading) -> tuple[Node, Node] | None:
    """The key (or item) and the value one step further on."""
    if isinstance(value, Table):
        return _pair(value, str(step), first, reading)
    if isinstance(value, Items) and isinstance(step, int) and 0 <= step < len(value.items):
        return value.items[step], value.items[step]
    # a lone value stands for a list of one
    return (value, value) if isinstance(value, Text) and step == 0 else None


def _pair(table: Table, step: str, first: bool, reading: Reading) -> tuple[Node, Node] | None:
    name = step.rstrip("_").replace("_", "-") if first else step
    if name in table.pairs:
        return table.pairs[name]
    texts = Reading(expand=reading.expand)
    return next((pair for pair in table.pairs.values() if texts.text(pair[0]) == step), None)
