"""Settings: the keys of the configuration file, read with the place of every mistake, or given by a program."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from claimlint.model.finding import Level
from claimlint.rulebook.config_keys import KEYS, LATER, PROFILES, BadValueError, later, nearest

__all__ = ["PROFILES", "ConfigError", "Settings", "discover", "read"]

FILE = "claimlint.toml"
SHARED_FILE = "pyproject.toml"
TABLE = ("tool", "claimlint")


class ConfigError(ValueError):
    """A setting that cannot be used.

    `path`, `line` and `column` (from 1) say where it is written, if in a file; `guilty` is that line. The text of the
    error has all of it.
    """

    def __init__(self, message: str, path: str = "", line: int = 0, column: int = 0, guilty: str = "") -> None:
        super().__init__(message, path, line, column, guilty)
        self.message = message
        self.path = path
        self.line = line
        self.column = column
        self.guilty = guilty

    def __str__(self) -> str:
        if not self.path:
            return self.message
        if not self.line:
            return f"{self.path}: {self.message}"
        lead = " " * (self.column - 1)
        shown = f"\n    {self.guilty}\n    {lead}^" if self.guilty.strip() else ""
        return f"{self.path}:{self.line}:{self.column}: {self.message}{shown}"


@dataclass(frozen=True)
class Settings:
    """What a linter is built from: the keys of the configuration file, with underscores for hyphens.

    `rules` are folders, `knowledge` files of records, `facts` files of facts; `rule_options` hold, by rule, the keys
    that are set anew. `glossary` are words, `baseline` is a file. `origin` is the file that was read, or empty; the
    patterns of `exclude` count from its folder.
    """

    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    level: Level = "warning"
    fail_level: Level = "error"
    as_of: date | None = None
    rules: tuple[Path, ...] = ()
    rule_options: Mapping[str, Mapping[str, object]] = field(default_factory=dict, hash=False)
    knowledge: tuple[Path, ...] = ()
    facts: tuple[Path, ...] = ()
    plugins: tuple[str, ...] = ()
    preview: bool | tuple[str, ...] = False
    exclude: tuple[str, ...] = ()
    glossary: tuple[str, ...] = ()
    baseline: Path | None = None
    require_reason: bool = False
    show_claims: bool = False
    origin: str = ""

    @classmethod
    def of(cls, **settings: object) -> Settings:
        """Settings given by a program; raises ConfigError for an unknown name or a wrong value."""
        return cls().having(**settings)

    def having(self, **settings: object) -> Settings:
        """The same settings with some replaced; raises ConfigError."""
        known = {key.replace("-", "_"): key for key in (*KEYS, *LATER)}
        for name in settings:
            if name not in known:
                raise ConfigError(f"unknown setting '{name}'{nearest(name, known)}")
        try:
            fields = _fields({known[name]: value for name, value in settings.items()}, Path())
        except BadValueError as error:
            raise ConfigError(error.message) from None
        return replace(self, **fields)

    @property
    def folder(self) -> Path:
        """The folder of the file that was read, or the current one."""
        return Path(self.origin).parent


def discover(start: Path) -> Path | None:
    """The nearest configuration file in the folder of a file, or in a folder, or above it."""
    folder = Path(os.path.abspath(start))  # noqa: PTH100 - also takes away `..`, and follows no link
    for each in (folder, *folder.parents):
        if (each / FILE).is_file():
            return each / FILE
        if _has_table(each / SHARED_FILE):
            return each / SHARED_FILE
    return None


def read(path: Path) -> Settings:
    """The settings in a file, with its relative paths counted from its folder; raises ConfigError."""
    text = _text(path)
    prefix = TABLE if path.name == SHARED_FILE else ()
    table: Any = _parsed(path, text)
    for key in prefix:
        table = table.get(key, {}) if isinstance(table, dict) else {}
    if not isinstance(table, dict):
        raise _placed(path, text, prefix, "'claimlint' must be a table")
    try:
        return Settings(**_fields(table, path.parent), origin=str(path))
    except BadValueError as error:
        raise _placed(path, text, (*prefix, *error.path), error.message) from None


def _fields(table: Mapping[str, object], folder: Path) -> dict[str, Any]:
    """The fields of Settings that a table of keys gives; raises BadValueError."""
    fields: dict[str, Any] = {}
    for name, value in table.items():
        if later(name, value):
            continue
        if name not in KEYS:
            raise BadValueError(f"unknown key '{name}'{nearest(name, KEYS)}", name)
        try:
            fields[name.replace("-", "_")] = KEYS[name].read(value, folder)
        except BadValueError as error:
            message = error.message if error.path else f"'{name}' {error.message}"
            raise BadValueError(message, name, *error.path) from None
    if "rules" in fields:
        fields["rules"], fields["rule_options"] = fields["rules"]
    return fields


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(error.strerror or str(error), str(path)) from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"not UTF-8: byte 0x{error.object[error.start]:02x}", str(path)) from None


def _parsed(path: Path, text: str) -> dict[str, Any]:
    import re
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        said = re.fullmatch(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", str(error), re.DOTALL)
        lines = text.rstrip("\n").split("\n")
        line, column = (int(said[2]), int(said[3])) if said and said[2] else (len(lines), len(lines[-1]) + 1)
        guilty = lines[line - 1].rstrip("\r") if line <= len(lines) else ""
        raise ConfigError(f"not TOML: {said[1] if said else error}", str(path), line, column, guilty) from None


def _placed(path: Path, text: str, keys: tuple[str, ...], message: str) -> ConfigError:
    from claimlint.rulebook.toml_places import place

    line, column = place(text, keys)
    return ConfigError(message, str(path), line, column, text.split("\n")[line - 1].rstrip("\r"))


def _has_table(path: Path) -> bool:
    """Whether a file that other tools share speaks of claimlint; one that is broken is theirs to complain of."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    if b"claimlint" not in data:
        return False
    import tomllib

    try:
        tool = tomllib.loads(data.decode("utf-8-sig")).get("tool")
    except ValueError:
        return False
    return isinstance(tool, dict) and "claimlint" in tool
