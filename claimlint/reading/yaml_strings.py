"""The values of YAML front matter, and where its strings are written."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from claimlint.model.span import Span
from claimlint.reading.scalars import FrontMatterError, Scalar

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # a PyYAML that was built without libyaml
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

DEEPEST = 50
"""Deeper nesting is refused: libyaml's composer calls itself, and would overrun the stack."""
MOST_ALIASES = 100
"""More are refused: each may stand for all that was told before it."""
TOO_DEEP = f"it is nested more than {DEEPEST} deep"
BEYOND = "exceeded maximum nesting depth"
"""What PyYAML says of a thousand levels, from 6.0.4 on, before it gives any of them."""
STRING = "tag:yaml.org,2002:str"


def parsed(source: str, inside: Span) -> tuple[dict[str, object], list[Scalar]]:
    """The values of a mapping, and its strings in order; raises FrontMatterError with an offset of the source."""
    written = source[inside.start : inside.end]
    try:
        _measure(written, inside.start)
        loader = Loader(written)
        try:
            root = loader.get_single_node()
            if root is None:
                return {}, []
            if not isinstance(root, yaml.MappingNode):
                raise FrontMatterError(inside.start, "it is not a list of keys and values")
            return _values(loader, root, inside.start), list(_strings(root, inside.start))
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = inside.start + (mark.index if mark else 0)
        said = error.problem or error.context
        raise FrontMatterError(min(at, inside.end), TOO_DEEP if said == BEYOND else str(said)) from None
    except yaml.reader.ReaderError as error:
        raise FrontMatterError(inside.start, error.reason) from None


def _measure(written: str, start: int) -> None:
    """Refuse what is nested too deeply or refers to itself too often, before anything is built of it."""
    depth = aliases = 0
    for event in yaml.parse(written, Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            aliases += 1
        if depth > DEEPEST or aliases > MOST_ALIASES:
            mark = event.start_mark
            much = TOO_DEEP if depth > DEEPEST else f"it is using more than {MOST_ALIASES} aliases"
            raise FrontMatterError(start + (mark.index if mark else 0), much)


def _values(loader: Loader, root: yaml.MappingNode, start: int) -> dict[str, object]:
    values: dict[str, object] = {}
    for key, value in root.value:
        if not isinstance(key, yaml.ScalarNode):
            continue
        try:
            values[key.value] = loader.construct_document(value)
        except (ValueError, OverflowError) as error:
            at = start + value.start_mark.index
            raise FrontMatterError(at, f"{key.value} cannot be read: {error}") from None
    return values


def _strings(root: yaml.Node, start: int) -> Iterator[Scalar]:
    """Strings with their keys in order; a node that is told again by an alias is given once."""
    seen: set[int] = set()
    waiting: list[tuple[tuple[str, ...], yaml.Node]] = [((), root)]
    while waiting:
        keys, node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            if node.tag == STRING and node.value:
                yield Scalar(keys, node.value, Span(start + node.start_mark.index, start + node.end_mark.index))
        elif isinstance(node, yaml.SequenceNode):
            waiting += [(keys, item) for item in reversed(node.value)]
        else:
            pairs = [(key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode)]
            waiting += [((*keys, key.value), value) for key, value in reversed(pairs)]
