"""The JSON Schema of the configuration file, for editors."""

from __future__ import annotations

from typing import Any

from claimlint.rulebook.config_keys import KEYS, OVERRIDABLE
from claimlint.rulebook.config_values import FOLDERS
from claimlint.rulebook.load import FIXED
from claimlint.rulebook.schema import common_schema, schema_at


def config_schema() -> dict[str, Any]:
    """The schema of `claimlint.toml`, and of the table `[tool.claimlint]` in `pyproject.toml`."""
    return {
        **schema_at("config"),
        "title": "claimlint configuration",
        "type": "object",
        "properties": {name: _key(name) for name in KEYS},
        "additionalProperties": False,
        "$defs": {"rule": _rule(), "override": _override()},
    }


def _key(name: str) -> dict[str, Any]:
    return {"description": KEYS[name].doc, **KEYS[name].schema}


def _rule() -> dict[str, Any]:
    """The keys of any rule; those of its kind are let through."""
    return {"description": "Keys that are set anew in a rule.", **common_schema(FIXED)}


def _override() -> dict[str, Any]:
    paths = {"description": "The paths that are meant, written as in .gitignore.", **KEYS["exclude"].schema}
    keys = {name: _key(name) for name in OVERRIDABLE}
    whole = KEYS["rules"].schema["oneOf"][-1]
    properties = {name: value for name, value in whole["properties"].items() if name != FOLDERS}
    keys["rules"] = {"description": KEYS["rules"].doc, **whole, "properties": properties}
    return {
        "type": "object",
        "properties": {"paths": paths, **keys},
        "required": ["paths"],
        "additionalProperties": False,
    }
