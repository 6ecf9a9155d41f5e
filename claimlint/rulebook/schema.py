"""JSON Schemas of rule files, for editors."""

from __future__ import annotations

import types
from collections.abc import Collection, Mapping
from dataclasses import is_dataclass
from datetime import date
from typing import Any, Literal, Union, get_args, get_origin

from claimlint.model.protocols import Kind
from claimlint.rulebook.keys import Common
from claimlint.written.typed import Key, keys_of

ADDRESS = "https://raw.githubusercontent.com/claimlint/claimlint/main/schemas/{name}.json"
"""Where each schema is published, for editors."""

COMMON = "_common"
"""Where the schema of a rule has the keys of every rule; no kind can be called so."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"
CHANGES = {"+": "Adds to '{}' of the rule that this one extends.", "-": "Takes away from '{}' of the rule extended."}
SCALARS: dict[Any, dict[str, Any]] = {
    str: {"type": ["string", "number", "boolean"]},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    type(None): {"type": "null"},
}


def schema_at(name: str) -> dict[str, Any]:
    """The head of a published schema: its dialect and its address."""
    return {"$schema": DIALECT, "$id": ADDRESS.format(name=name)}


def common_schema(without: Collection[str] = ()) -> dict[str, Any]:
    """The keys that every rule has, but for some, and those that add to them and take away; others are let through."""
    return {"type": "object", "properties": _properties({k: v for k, v in keys_of(Common).items() if k not in without})}


def kind_schema(kind: type[Kind]) -> dict[str, Any]:
    """The schema of a rule of one kind."""
    keys = {**keys_of(Common), **keys_of(kind)}
    properties = _properties(keys)
    properties["kind"] = {"const": kind.name, "description": keys["kind"].doc}
    return {
        "title": f"A rule of the kind {kind.name}",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "if": {"not": {"required": ["extends"]}},
        "then": {"required": [name for name, key in keys.items() if key.needed]},
    }


def rule_schema(kinds: Mapping[str, type[Kind]]) -> dict[str, Any]:
    """The schema of a rule of any kind; one that names no kind extends another rule."""
    names = sorted(kinds)
    return {
        **schema_at("rule"),
        "title": "A rule of claimlint",
        "type": "object",
        "properties": {"kind": {"enum": names}},
        "anyOf": [{"required": ["kind"]}, {"required": ["extends"]}],
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": name}}, "required": ["kind"]},
                "then": {"$ref": f"#/$defs/{name}"},
            }
            for name in names
        ],
        "$defs": {COMMON: common_schema(), **{name: _branch(kinds[name]) for name in names}},
    }


def _branch(kind: type[Kind]) -> dict[str, Any]:
    """The schema of a rule of one kind, which has what every rule has only once."""
    branch = kind_schema(kind)
    for name in common_schema({"kind"})["properties"].keys() - keys_of(kind).keys():
        branch["properties"][name] = {"$ref": f"#/$defs/{COMMON}/properties/{name}"}
    return branch


def _properties(keys: Mapping[str, Key]) -> dict[str, Any]:
    """The schemas of keys, with those that add to them and take away."""
    properties = {name: _property(key) for name, key in keys.items()}
    for name, key in keys.items():
        for sign, said in CHANGES.items():
            if _grows(key.type):
                properties[name + sign] = {"description": said.format(name)}
    return properties


def _property(key: Key) -> dict[str, Any]:
    schema = type_schema(key.type)
    return {"description": key.doc, **schema} if key.doc else schema


def _grows(wanted: Any) -> bool:
    """Whether a key holds a list or mapping, to which a rule that extends another can add."""
    origin = get_origin(wanted)
    if origin in (Union, types.UnionType):
        return any(map(_grows, get_args(wanted)))
    return is_dataclass(wanted) or (isinstance(origin, type) and issubclass(origin, tuple | frozenset | Mapping))


def type_schema(wanted: Any) -> dict[str, Any]:
    """The schema of a field's type."""
    origin, arms = get_origin(wanted), get_args(wanted)
    if wanted in SCALARS:
        return dict(SCALARS[wanted])
    if origin is Literal:
        return {"enum": list(arms)}
    if origin in (Union, types.UnionType):
        return {"anyOf": [type_schema(arm) for arm in arms]}
    if origin is tuple and arms[-1] is not Ellipsis:
        return {"type": "array", "prefixItems": [type_schema(arm) for arm in arms], "minItems": len(arms)}
    if origin in (tuple, frozenset):
        one = type_schema(arms[0])
        return {"anyOf": [{"type": "array", "items": one}, one]}
    if hasattr(wanted, "written"):
        return {"type": ["string", "number"], "description": wanted.wanted()}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": type_schema(arms[1])}
    return _record(wanted)


def _record(cls: type) -> dict[str, Any]:
    keys = keys_of(cls)
    table = {
        "type": "object",
        "properties": {name: _property(key) for name, key in keys.items()},
        "additionalProperties": False,
        "required": [name for name, key in keys.items() if key.needed],
    }
    short = next((key for key in keys.values() if key.short), None)
    return {"anyOf": [table, type_schema(short.type)]} if short else table
