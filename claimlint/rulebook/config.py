"""Settings: the keys of the configuration file, read with the place of every mistake, or given by a program."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimlint.model.finding import Level
from claimlint.rulebook.files import is_house

if TYPE_CHECKING:
    from claimlint.rulebook.config_overrides import Override

__all__ = ["ConfigError", "Origin", "Settings", "discover", "read"]

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


class Origin(NamedTuple):
    """Where settings are said: a file, the keys that lead to their table there, the paths that an override is for."""

    path: str
    keys: tuple[str | int, ...] = ()
    paths: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.path}, [[overrides]] for {', '.join(self.paths)}" if self.paths else self.path


@dataclass(frozen=True)
class Settings:
    """What a linter is built from: the keys of the configuration file, with underscores for hyphens.

    `rules` are folders, `knowledge` files of records, `facts` files of facts; `rule_options` hold, by rule, the keys
    that are set anew. `glossary` are words, `baseline` is a file. The patterns of `exclude` count from
    `exclude_folder`. `houses` are profiles of the desk's own that these settings had before others took their place.
    `origin` is the file that was read, or empty; `sources` tell by key, and by rule, where it is
    said.
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
    exclude_folder: Path = Path()
    glossary: tuple[str, ...] = ()
    baseline: Path | None = None
    require_reason: bool = False
    show_claims: bool = False
    overrides: tuple[Override, ...] = field(default=(), hash=False)
    houses: tuple[str, ...] = ()
    origin: str = ""
    sources: Mapping[str, tuple[Origin, ...]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, **settings: object) -> Settings:
        """Settings given by a program; raises ConfigError for an unknown name or a wrong value."""
        return cls().having(**settings)

    def having(self, **settings: object) -> Settings:
        """The same settings with some replaced; raises ConfigError."""
        if not settings:
            return self
        from claimlint.rulebook.config_reading import given

        return given(self, settings)

    @property
    def all_houses(self) -> tuple[str, ...]:
        """The desk's own profiles that are in use, or were, or are for some paths."""
        named = (self.profile, *(override.fields.get("profile") for override in self.overrides))
        return tuple(sorted({*self.houses, *(name for name in named if name and is_house(name))}))

    def at(self, path: str | Path) -> Settings:
        """The settings for a file, with no overrides left: those of the overrides that mean it over the others.

        Raises ConfigError where the keys of a rule in one do not go with those in another.
        """
        if not self.overrides:
            return self
        from claimlint.rulebook.config_overrides import applied

        return applied(self, path)


def discover(start: Path) -> Path | None:
    """The nearest configuration file in the folder of a file, or in a folder, or above it."""
    folder = Path(os.path.abspath(start))  # noqa: PTH100 - also takes away `..`, and follows no link
    return next((found for each in (folder, *folder.parents) if (found := discovered_in(each))), None)


def discovered_in(folder: Path) -> Path | None:
    """The configuration file in a folder."""
    if os.path.isfile(folder / FILE):  # noqa: PTH113 - that of a Path may raise
        return folder / FILE
    return folder / SHARED_FILE if _has_table(folder / SHARED_FILE) else None


def read(path: Path) -> Settings:
    """The settings in a file, with its relative paths counted from its folder; raises ConfigError."""
    from claimlint.rulebook.config_reading import settings_in

    return settings_in(path)


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
