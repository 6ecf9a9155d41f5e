"""Nodes made values of the types that the fields of a class have, with every mistake told where it stands.

Types: str, int, float, bool, date, Literal, tuple, frozenset, Mapping, dataclasses, named tuples, and unions of them. A
lone value is taken for a list of one; a dataclass or named tuple with a field marked `short` is also written as just
that field. The fields of a named tuple are annotated with what they are for. A class with a method `written` makes
itself of a text.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date
from functools import lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from claimlint.model.protocols import NEVER
from claimlint.written.nodes import Items, Node, Table, Text
from claimlint.written.problems import FileProblem, nearest

Pairs = Mapping[str, tuple[Text, Node]]
BAD = object()
"""What a node is whose mistake was told."""

MANY = 6
"""More choices than this are not listed."""

MOST = 20
"""Unknown keys beyond these are only counted."""

QUOTE = "put it in quotation marks"
TRUTH = {"true": True, "True": True, "false": False, "False": False}


@dataclass(frozen=True, slots=True)
class Key:
    """A key of YAML: the field it fills, its type, whether it must be given, and what it is for."""

    name: str
    field: str
    type: Any
    needed: bool
    doc: str
    short: bool


@lru_cache(maxsize=256)
def keys_of(cls: type) -> Mapping[str, Key]:
    """The keys that a class has in YAML; raises NameError or TypeError for types that cannot be resolved."""
    if not is_dataclass(cls):
        return {key.name: key for key in _keys_of_tuple(cls)}
    own = {each.name: each.type for each in fields(cls)}
    only = type("Fields", (), {"__annotations__": own, "__module__": cls.__module__})
    hints = get_type_hints(only, localns={"Mapping": Mapping, "Literal": Literal})
    keys = {}
    for each in fields(cls):
        if each.init:
            name = _yaml_name(each.name)
            needed = each.default is MISSING and each.default_factory is MISSING
            meta = each.metadata
            keys[name] = Key(name, each.name, hints[each.name], needed, meta.get("doc", ""), meta.get("short", False))
    return keys


def _keys_of_tuple(cls: Any) -> Iterator[Key]:
    """The keys of a named tuple, whose types may be annotated with what they are for."""
    hints = get_type_hints(cls, localns={"Mapping": Mapping, "Literal": Literal}, include_extras=True)
    for name in cls._fields:
        hint, doc, *marks = get_args(hints[name]) if get_origin(hints[name]) is Annotated else (hints[name], "")
        yield Key(_yaml_name(name), name, hint, name not in cls._field_defaults, doc, bool(marks))


def _yaml_name(field: str) -> str:
    return field.rstrip("_").replace("_", "-")


def _has_fields(wanted: Any) -> bool:
    return isinstance(wanted, type) and (is_dataclass(wanted) or hasattr(wanted, "_fields"))


@dataclass
class Reading:
    """What is told while nodes are read; `expand` is applied to every text, and may tell of problems too.

    `key` is the key whose value is read.
    """

    problems: list[FileProblem] = field(default_factory=list)
    expand: Callable[[Text, Reading], str | None] | None = None
    key: str = ""

    def tell(self, node: Node, message: str, hint: str = "", within: int = 0) -> object:
        """Note a problem."""
        self.problems.append(node.problem(message, hint, within))
        return BAD

    def refuse(self, node: Node, wanted: str, hint: str = "") -> object:
        """Note that the value of the key is of a wrong type."""
        return self.tell(node, f"'{self.key}' must be {wanted}, not {_is(node)}", hint)

    def text(self, node: Text) -> str:
        """The value of a scalar; where it cannot be had, and that was told, a pattern that never matches."""
        value = self.expand(node, self) if self.expand else node.value
        return NEVER if value is None else value


def read_fields(cls: type, pairs: Pairs, at: Node, what: str, reading: Reading) -> dict[str, Any]:
    """The values for a dataclass's fields; keys that are not its own are left alone, needed ones must be there."""
    values = {}
    for key in keys_of(cls).values():
        if key.name in pairs:
            outside, reading.key = reading.key, key.name
            value = read(pairs[key.name][1], key.type, reading)
            reading.key = outside
            if value is not BAD:
                values[key.field] = value
        elif key.needed:
            reading.tell(at, f"{what} needs the key '{key.name}'")
    return values


def tell_unknown(pairs: Pairs, known: Iterable[str], what: str, reading: Reading) -> None:
    """Tell of each key that is not known."""
    known = frozenset(known)
    unknown = [(name, node) for name, (node, _) in pairs.items() if name not in known]
    for name, node in unknown[:MOST]:
        hyphens = name.replace("_", "-")
        hint = f"did you mean '{hyphens}'?" if hyphens in known else nearest(name, known)
        reading.tell(node, f"{what} has no key '{name}'", hint)
    if len(unknown) > MOST:
        reading.tell(unknown[MOST][1], f"{what} has no such key, nor have {len(unknown) - MOST - 1} keys after it")


def read(node: Node, wanted: Any, reading: Reading) -> Any:
    """The value of a node as a type, or BAD once its mistakes are told."""
    origin = get_origin(wanted)
    if wanted in SCALARS:
        return _scalar(node, wanted, reading)
    if origin is Literal:
        return _choice(node, get_args(wanted), reading)
    if origin in (Union, types.UnionType):
        return _union(node, get_args(wanted), reading)
    if origin is tuple or origin is frozenset:
        return _items(node, origin, get_args(wanted), reading)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _table(node, get_args(wanted)[1], reading)
    if isinstance(wanted, type) and hasattr(wanted, "written"):
        return _written(node, wanted, reading)
    if _has_fields(wanted):
        return _record(node, wanted, reading)
    raise TypeError(f"the type {wanted} is not known to rules")


def described(wanted: Any) -> str:
    """A type in words."""
    origin = get_origin(wanted)
    if wanted in SCALARS:
        return SCALARS[wanted]
    if origin is Literal:
        return "one of " + ", ".join(map(str, get_args(wanted)))
    if origin in (Union, types.UnionType):
        return " or ".join(described(each) for each in get_args(wanted) if each is not type(None))
    if hasattr(wanted, "wanted"):
        return str(wanted.wanted())
    return "a list" if origin in (tuple, frozenset) else "a mapping"


def _is(node: Node) -> str:
    if isinstance(node, Text):
        return "empty" if node.empty else repr(node.value if len(node.value) <= 40 else node.value[:40] + "...")
    return "a list" if isinstance(node, Items) else "a mapping"


def _scalar(node: Node, wanted: Any, reading: Reading) -> Any:
    if not isinstance(node, Text):
        hint = QUOTE if isinstance(node, Table) else ""
        return reading.refuse(node, SCALARS[wanted], hint)
    if wanted is str:
        if node.plain and not node.value:
            return reading.refuse(node, "text")
        return reading.text(node)
    value = _parsed(node.value, wanted) if node.plain or wanted is date else BAD
    if value is BAD:
        return reading.refuse(node, SCALARS[wanted])
    return value


def _parsed(text: str, wanted: Any) -> Any:
    if wanted is bool:
        return TRUTH.get(text, BAD)
    if wanted is type(None):
        return None if text in ("", "~", "null") else BAD
    if "_" in text or len(text) > 40:
        return BAD
    try:
        value = date.fromisoformat(text) if wanted is date else wanted(text)
    except ValueError:
        return BAD
    finite = not isinstance(value, float) or abs(value) < float("inf")
    return value if finite and (wanted is not date or len(text) == len("2000-01-31")) else BAD


def _written(node: Node, wanted: Any, reading: Reading) -> Any:
    """A value of a class that makes itself of a text, or refuses that with ValueError."""
    if not isinstance(node, Text):
        return reading.refuse(node, wanted.wanted())
    try:
        return wanted.written(reading.text(node))
    except ValueError as error:
        return reading.refuse(node, wanted.wanted(), str(error))


def _choice(node: Node, choices: tuple[Any, ...], reading: Reading) -> Any:
    words = {str(choice): choice for choice in choices}
    value = node.value if isinstance(node, Text) else ""
    if value in words and isinstance(node, Text):
        return words[value]
    few = f"one of {', '.join(words)}" if len(words) <= MANY else "one of those known"
    return reading.refuse(node, few, nearest(value, words) if value and len(words) > MANY else "")


def _union(node: Node, arms: tuple[Any, ...], reading: Reading) -> Any:
    if isinstance(node, Text) and node.empty and type(None) in arms:
        return None
    # text last, as any scalar is one
    rest = sorted((arm for arm in arms if arm is not type(None)), key=lambda arm: arm is str)
    if len(rest) == 1:
        return read(node, rest[0], reading)
    for arm in rest:
        attempt = Reading(expand=reading.expand)
        value = read(node, arm, attempt)
        if value is not BAD and not attempt.problems:
            return value
    return reading.refuse(node, " or ".join(map(described, rest)))


def _items(node: Node, origin: type, arms: tuple[Any, ...], reading: Reading) -> Any:
    nodes = node.items if isinstance(node, Items) else [node]
    if origin is tuple and arms[-1] is not Ellipsis:
        if len(nodes) != len(arms):
            return reading.refuse(node, f"a list of {len(arms)}")
        each: Iterable[Any] = arms
    else:
        each = (arms[0] for _ in nodes)
    if isinstance(node, Table) and not _has_fields(arms[0]) and get_origin(arms[0]) is None:
        return reading.refuse(node, "a list", QUOTE)
    values = [read(one, arm, reading) for one, arm in zip(nodes, each, strict=True)]
    return BAD if any(value is BAD for value in values) else origin(values)


def _table(node: Node, arm: Any, reading: Reading) -> Any:
    if not isinstance(node, Table):
        return reading.refuse(node, "a mapping")
    pairs = [(reading.text(key), read(value, arm, reading)) for key, value in node.pairs.values()]
    return BAD if any(BAD is each for pair in pairs for each in pair) else dict(pairs)


def _record(node: Node, cls: type, reading: Reading) -> Any:
    keys = keys_of(cls)
    short = next((key for key in keys.values() if key.short), None)
    if not isinstance(node, Table):
        if short is None or (isinstance(node, Text) and node.empty):
            return reading.refuse(node, "a mapping")
        value = read(node, short.type, reading)
        return BAD if value is BAD else cls(**{short.field: value})
    what = f"'{reading.key}'"
    tell_unknown(node.pairs, keys, what, reading)
    values = read_fields(cls, node.pairs, node, what, reading)
    return BAD if any(key.needed and key.field not in values for key in keys.values()) else cls(**values)


SCALARS: dict[Any, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    date: "a date such as 2024-01-31",
    type(None): "empty",
}
