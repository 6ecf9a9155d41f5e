"""The keys of the configuration: what each of them says, what it may hold, and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from claimlint.model.finding import LEVELS
from claimlint.rulebook import config_values as values
from claimlint.rulebook.config_values import FOLDERS, BadValueError

PROFILES = ("wire-us", "uk-daily", "gov-uk", "us-courtesy")
LATER = ("vale",)


class Key(NamedTuple):
    """A key: a sentence on it, how it is written, a JSON Schema of its value, and its reader."""

    doc: str
    example: str
    schema: Mapping[str, Any]
    read: Callable[[object, Path], object]


def later(key: str, value: object) -> bool:
    """Whether a key belongs to a later version; raises BadValueError if it holds anything."""
    if key in LATER and value:
        raise BadValueError(f"`{key}` comes with a later version of claimlint", key)
    return key in LATER


_STRINGS = {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_LEVEL = {"enum": [*reversed(LEVELS)]}
_TRUTH = {"type": "boolean"}
_BY_RULE = {"patternProperties": {"/": {"$ref": "#/$defs/rule"}}, "additionalProperties": False}
_RULES = {"oneOf": [*_STRINGS["oneOf"], {"type": "object", "properties": {FOLDERS: _STRINGS}, **_BY_RULE}]}
_PREVIEW = {"oneOf": [_TRUTH, *_STRINGS["oneOf"]]}
_OVERRIDES = {"type": "array", "items": {"$ref": "#/$defs/override"}}
_level = values.choice(tuple(_LEVEL["enum"]))

KEYS: Mapping[str, Key] = {
    "extends": Key(
        "A configuration file, or the folder that has one: keys here replace those there.",
        'extends = "../house"',
        {"type": "string"},
        values.path_of,
    ),
    "profile": Key(
        "A house style that turns on rules of taste: one that ships, or a file of the desk's own.",
        'profile = "wire-us"',
        {"anyOf": [{"enum": ["", *PROFILES]}, {"type": "string", "pattern": r"\.yml$"}]},
        values.profile_of(PROFILES),
    ),
    "select": Key(
        "The rules that run: ids, packs, globs. Without it, those that are on by default.",
        'select = ["names", "claims/total"]',
        _STRINGS,
        values.words_of,
    ),
    "ignore": Key(
        "The rules that do not run: ids, packs, globs.",
        'ignore = ["usage/redundant", "names/drift"]',
        _STRINGS,
        values.words_of,
    ),
    "level": Key("The least level that is shown.", 'level = "suggestion"', _LEVEL, _level),
    "fail-level": Key("The least level that makes the exit status 1.", 'fail-level = "warning"', _LEVEL, _level),
    "as-of": Key(
        "The day of documents that do not tell theirs.",
        "as-of = 2023-10-11",
        {"type": "string", "format": "date"},
        values.day_of,
    ),
    "rules": Key(
        'Folders of rules, and what is changed in rules: [rules."pack/name"].',
        'rules = ["house-rules"]',
        _RULES,
        values.rules_of,
    ),
    "knowledge": Key(
        "Files of the desk's own records, each above those before it in layers.",
        'knowledge = ["desk/council.yml"]',
        _STRINGS,
        values.paths_of,
    ),
    "facts": Key(
        "Files of sourced figures that copy is compared with.",
        'facts = ["desk/figures.yml"]',
        _STRINGS,
        values.paths_of,
    ),
    "plugins": Key(
        "Modules that are plugins, beside those installed.",
        'plugins = ["desk_plugin"]',
        _STRINGS,
        values.words_of,
    ),
    "preview": Key(
        "Rules still in preview that run: all of them, or those named.",
        'preview = ["claims/total"]',
        _PREVIEW,
        values.preview_of,
    ),
    "exclude": Key(
        "What is passed over when folders are walked, written as in .gitignore.",
        'exclude = ["drafts/", "*.tmp.md"]',
        _STRINGS,
        values.words_of,
    ),
    "glossary": Key(
        "The desk's own words, or the file that lists them, one a line.",
        'glossary = "desk/words.txt"',
        _STRINGS,
        values.glossary_of,
    ),
    "baseline": Key(
        "The file of what is accepted in old copy; claimlint baseline writes it.",
        'baseline = "claimlint-baseline.json"',
        {"type": "string"},
        values.path_of,
    ),
    "require-reason": Key(
        "Whether a suppression in the copy needs a reason.",
        "require-reason = true",
        _TRUTH,
        values.truth_of,
    ),
    "show-claims": Key(
        "Whether claims that were checked and held are listed.",
        "show-claims = true",
        _TRUTH,
        values.truth_of,
    ),
    "overrides": Key(
        "What is different for some paths: [[overrides]] with `paths`, and keys of rules and levels.",
        'overrides = [{ paths = ["archive/"], level = "error" }]',
        _OVERRIDES,
        values.tables_of,
    ),
}

OVERRIDABLE = (
    "profile",
    "select",
    "ignore",
    "level",
    "fail-level",
    "as-of",
    "rules",
    "preview",
    "glossary",
    "require-reason",
)
"""The keys that may stand in `[[overrides]]`."""
