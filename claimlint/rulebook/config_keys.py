"""The keys of the configuration: what each of them says, what it may hold, and how it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from claimlint.model.finding import LEVELS

PROFILES = ("wire-us", "uk-daily", "gov-uk", "us-courtesy")
LATER = ("vale", "overrides", "extends")
FOLDERS = "folders"
"""The key of `[rules]` that holds folders; every other key there is the id of a rule."""


class BadValueError(ValueError):
    """A value that a key cannot hold; `path` are the keys that lead to it, outermost first."""

    def __init__(self, message: str, *path: str) -> None:
        super().__init__(message)
        self.message = message
        self.path = path


class Key(NamedTuple):
    """A key: a sentence on it, a JSON Schema of its value, and its reader, which is given the folder of the file."""

    doc: str
    schema: Mapping[str, Any]
    read: Callable[[object, Path], object]


def nearest(word: str, known: Iterable[str]) -> str:
    """A question that names the nearest known word, to end a message with; empty where nothing is near."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1)
    return f"; did you mean '{near[0]}'?" if near else ""


def later(key: str, value: object) -> bool:
    """Whether a key belongs to a later version; raises BadValueError if it holds anything."""
    if key in LATER and value:
        raise BadValueError(f"`{key}` comes with a later version of claimlint", key)
    return key in LATER


def described(value: object) -> str:
    """A value as a message names it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "a table"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "a list"
    return repr(value)


def _words(value: object, _: Path) -> tuple[str, ...]:
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, Iterable) or isinstance(listed, Mapping | bytes):
        raise BadValueError(f"must be a list of strings, not {described(value)}")
    words = tuple(listed)
    wrong = next((word for word in words if not isinstance(word, str)), None)
    if wrong is not None:
        raise BadValueError(f"must be a list of strings; {described(wrong)} is none")
    return words


def _choice(names: Sequence[str]) -> Callable[[object, Path], str]:
    def read(value: object, _: Path) -> str:
        if isinstance(value, str) and value in names:
            return value
        near = nearest(value, names) if isinstance(value, str) else ""
        raise BadValueError(f"must be {_or(names)}, not {described(value)}{near}")

    return read


def _or(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"


def _profile(value: object, folder: Path) -> str | None:
    return None if value is None or value == "" else _choice(PROFILES)(value, folder)


def _file(value: object, folder: Path) -> Path | None:
    if value is None or value == "":
        return None
    if not isinstance(value, str | Path):
        raise BadValueError(f"must be the path of a file, not {described(value)}")
    return folder / value


def _truth(value: object, _: Path) -> bool:
    if not isinstance(value, bool):
        raise BadValueError(f"must be true or false, not {described(value)}")
    return value


def _day(value: object, _: Path) -> date | None:
    if value is None or isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    try:
        if isinstance(value, str):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise BadValueError(f"must be a day such as 2023-10-11, not {described(value)}")


def _preview(value: object, folder: Path) -> bool | tuple[str, ...]:
    if isinstance(value, bool):
        return value
    try:
        return _words(value, folder)
    except BadValueError:
        raise BadValueError(f"must be true, false or a list of rules, not {described(value)}") from None


def _glossary(value: object, folder: Path) -> tuple[str, ...]:
    if not isinstance(value, str | Path):
        return _words(value, folder)
    try:
        lines = (folder / value).read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise BadValueError(f"cannot be read: {folder / value}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise BadValueError(f"cannot be read: {folder / value} is not UTF-8") from None
    words = (line.strip() for line in lines)
    return tuple(word for word in words if word and not word.startswith("#"))


def _paths(value: object, folder: Path) -> tuple[Path, ...]:
    """Paths by name; one of a file of records that is not there is told when they are read, and the others are used."""
    listed = [value] if isinstance(value, str | Path) else value
    if isinstance(listed, list | tuple):
        listed = [str(each) if isinstance(each, Path) else each for each in listed]
    return tuple(folder / name for name in _words(listed, folder))


def _folders(value: object, folder: Path) -> tuple[Path, ...]:
    folders = _paths(value, folder)
    missing = next((each for each in folders if not each.is_dir()), None)
    if missing is not None:
        raise BadValueError(f"must be folders of rules; there is no folder {missing}")
    return folders


def _rules(value: object, folder: Path) -> tuple[tuple[Path, ...], dict[str, dict[str, object]]]:
    """Folders of rules, and by rule the keys that are set anew."""
    if not isinstance(value, Mapping):
        return _folders(value, folder), {}
    folders: tuple[Path, ...] = ()
    options: dict[str, dict[str, object]] = {}
    for name, held in value.items():
        if name == FOLDERS:
            folders = _folders(held, folder)
        elif "/" not in name:
            raise BadValueError(f"'{name}' is not the id of a rule: write [rules.\"pack/name\"]", name)
        elif not isinstance(held, Mapping):
            raise BadValueError(f"'{name}' must be a table of the rule's keys, not {described(held)}", name)
        else:
            options[name] = dict(held)
    return folders, options


_STRINGS = {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_LEVEL = {"enum": [*reversed(LEVELS)]}
_RULES = {
    "oneOf": [
        *_STRINGS["oneOf"],
        {
            "type": "object",
            "properties": {FOLDERS: _STRINGS},
            "patternProperties": {"/": {"type": "object"}},
            "additionalProperties": False,
        },
    ]
}

KEYS: Mapping[str, Key] = {
    "profile": Key("A house style that turns on rules of taste.", {"enum": ["", *PROFILES]}, _profile),
    "select": Key("The rules that run: ids, packs, globs. Without it, those that are on by default.", _STRINGS, _words),
    "ignore": Key("The rules that do not run: ids, packs, globs.", _STRINGS, _words),
    "level": Key("The least level that is shown.", _LEVEL, _choice(tuple(_LEVEL["enum"]))),
    "fail-level": Key("The least level that makes the exit status 1.", _LEVEL, _choice(tuple(_LEVEL["enum"]))),
    "as-of": Key("The day of documents that do not tell theirs.", {"type": "string", "format": "date"}, _day),
    "rules": Key('Folders of rules, and what is changed in rules: [rules."pack/name"].', _RULES, _rules),
    "knowledge": Key("Files of the desk's own records, each above those before it in layers.", _STRINGS, _paths),
    "facts": Key("Files of sourced figures that copy is compared with.", _STRINGS, _paths),
    "plugins": Key("Modules that are plugins, beside those installed.", _STRINGS, _words),
    "preview": Key(
        "Rules still in preview that run: all of them, or those named.",
        {"oneOf": [{"type": "boolean"}, *_STRINGS["oneOf"]]},
        _preview,
    ),
    "exclude": Key("What is passed over when folders are walked, written as in .gitignore.", _STRINGS, _words),
    "glossary": Key("The desk's own words, or the file that lists them, one a line.", _STRINGS, _glossary),
    "baseline": Key("The file of findings in old copy that were accepted.", {"type": "string"}, _file),
    "require-reason": Key("Whether a suppression in the copy needs a reason.", {"type": "boolean"}, _truth),
    "show-claims": Key("Whether claims that were checked and held are listed.", {"type": "boolean"}, _truth),
}


def config_schema() -> dict[str, Any]:
    """A JSON Schema of the configuration file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "claimlint configuration",
        "type": "object",
        "properties": {name: {"description": key.doc, **key.schema} for name, key in KEYS.items()},
        "additionalProperties": False,
    }
