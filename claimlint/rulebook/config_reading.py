"""A configuration file, with those that it extends, made fields of Settings; each mistake is told at its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from claimlint.rulebook.config import SHARED_FILE, TABLE, ConfigError, Origin, Settings
from claimlint.rulebook.config_keys import KEYS, LATER, later
from claimlint.rulebook.config_values import BadValueError, nearest

Keys = tuple[str | int, ...]


class File:
    """A configuration file as it was read; raises ConfigError."""

    def __init__(self, path: Path, extended_by: tuple[str, ...] = ()) -> None:
        self.path = path
        self._chain = f" (extended by {', by '.join(reversed(extended_by))})" if extended_by else ""
        self.text = _text(path)
        self.keys: Keys = TABLE if path.name == SHARED_FILE else ()
        table: Any = _parsed(path, self.text, self._chain)
        for key in self.keys:
            table = table.get(key, {}) if isinstance(table, dict) else {}
        if not isinstance(table, dict):
            raise self.error("'claimlint' must be a table", ())
        self.table: dict[str, object] = table

    def fields(self) -> dict[str, Any]:
        """What the file itself says, and under `extends` the file that it extends; raises ConfigError."""
        try:
            return fields_of(self.table, self.path.parent, Origin(str(self.path), self.keys))
        except BadValueError as error:
            raise self.error(error.message, error.path) from None

    def error(self, message: str, keys: Keys) -> ConfigError:
        """A mistake, placed at the key that a row of keys leads to."""
        from claimlint.rulebook.toml_places import place

        line, column, _ = place(self.text, (*self.keys, *keys))
        guilty = self.text.split("\n")[line - 1].rstrip("\r")
        return ConfigError(message + self._chain, str(self.path), line, column, guilty)


def settings_in(path: Path) -> Settings:
    """The settings in a file over those of the files that it extends; raises ConfigError."""
    file = File(path)
    return Settings(**_whole(file.fields(), (file,)), origin=str(path))


def given(base: Settings, named: Mapping[str, object]) -> Settings:
    """Settings with some replaced by a program, whose names have underscores; raises ConfigError."""
    known = {key.replace("-", "_"): key for key in (*KEYS, *LATER)}
    for name in named:
        if name not in known:
            raise ConfigError(f"unknown setting '{name}'{nearest(name, known)}")
    table = {known[name]: _hyphened(value) if name == "overrides" else value for name, value in named.items()}
    try:
        fields = _whole(fields_of(table, Path(), None), ())
    except BadValueError as error:
        raise ConfigError(error.message) from None
    if "rule_options" in fields:
        fields.setdefault("rules", ())
    sources = {name: said for name, said in base.sources.items() if name not in table}
    return replace(base, **{"sources": sources, "houses": base.all_houses, **fields})


def fields_of(table: Mapping[str, object], folder: Path, origin: Origin | None) -> dict[str, Any]:
    """The fields of Settings that a table of keys says; `extends` is still a path. Raises BadValueError."""
    fields: dict[str, Any] = {}
    for name, value in table.items():
        if later(name, value):
            continue
        if name not in KEYS:
            raise BadValueError(f"unknown key '{name}'{nearest(name, KEYS)}", name)
        try:
            fields |= _fields(name, value, folder, origin)
        except BadValueError as error:
            message = error.message if error.path else f"'{name}' {error.message}"
            raise BadValueError(message, name, *error.path) from None
    if origin:
        fields["sources"] = dict.fromkeys((*table, *fields.get("rule_options", ())), (origin,))
    return fields


def _whole(fields: dict[str, Any], chain: tuple[File, ...]) -> dict[str, Any]:
    """Fields over those of the file that they extend, if any."""
    parent = fields.pop("extends", None)
    if parent is None:
        return fields
    from claimlint.rulebook.config_extends import extending

    return extending(fields, parent, chain)


def _fields(name: str, value: object, folder: Path, origin: Origin | None) -> dict[str, Any]:
    """The fields that one key says."""
    read: Any = KEYS[name].read(value, folder)
    if name == "rules":
        folders, options = read
        return {"rule_options": options, **({} if folders is None else {"rules": folders})}
    if name == "overrides" and read:
        from claimlint.rulebook.config_overrides import overrides_of

        read = overrides_of(read, folder, origin)
    if name == "exclude":
        return {"exclude": read, "exclude_folder": folder}
    return {name.replace("-", "_"): read}


def _hyphened(tables: object) -> object:
    """Overrides given by a program, with the keys of the file."""
    if not isinstance(tables, list | tuple):
        return tables
    return [{k.replace("_", "-"): v for k, v in each.items()} if isinstance(each, Mapping) else each for each in tables]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(error.strerror or str(error), str(path)) from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"not UTF-8: byte 0x{error.object[error.start]:02x}", str(path)) from None


def _parsed(path: Path, text: str, chain: str) -> dict[str, Any]:
    import re
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = re.fullmatch(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", str(error), re.DOTALL)
        lines = text.rstrip("\n").split("\n")
        line, column = (int(said[2]), int(said[3])) if said and said[2] else (len(lines), len(lines[-1]) + 1)
        guilty = lines[line - 1].rstrip("\r") if line <= len(lines) else ""
        message = f"not TOML: {said[1] if said else error}{_hint(text, guilty)}{chain}"
        raise ConfigError(message, str(path), line, column, guilty) from None


def _hint(text: str, guilty: str) -> str:
    """What to do where a table of a rule stands beside a list of folders, which TOML forbids."""
    listed = any(line.lstrip().startswith("rules") and "=" in line for line in text.split("\n"))
    return "; write the folders as [rules] folders = [...]" if listed and guilty.lstrip().startswith("[rules.") else ""
