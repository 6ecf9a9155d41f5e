"""`[[overrides]]`: what is different for some paths."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from claimlint.rulebook.config_keys import KEYS, OVERRIDABLE
from claimlint.rulebook.config_merging import over
from claimlint.rulebook.config_reading import fields_of
from claimlint.rulebook.config_values import FOLDERS, BadValueError, nearest, words_of

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from claimlint.rulebook.config import Origin, Settings

PATHS = "paths"


class Override(NamedTuple):
    """Patterns of paths as .gitignore has them, the folder they count from, and the fields of Settings they are for."""

    paths: tuple[str, ...]
    folder: Path
    fields: Mapping[str, Any]

    def means(self, path: str | Path) -> bool:
        """Whether a path is meant; one outside the folder counts from the folder that both lie in."""
        inside = os.path.relpath(os.path.abspath(path), os.path.abspath(self.folder)).replace(os.sep, "/")  # noqa: PTH100
        while inside.startswith("../"):
            inside = inside[3:]
        return _spec(self.paths).match_file(inside)


def overrides_of(tables: Sequence[Mapping[str, object]], folder: Path, origin: Origin | None) -> tuple[Override, ...]:
    """The overrides that tables say; `origin` is the table they stand in. Raises BadValueError."""
    overrides = []
    for index, table in enumerate(tables):
        try:
            overrides.append(_override(table, folder, origin, index))
        except BadValueError as error:
            raise BadValueError(error.message, index, *error.path) from None
    return tuple(overrides)


def applied(settings: Settings, path: str | Path) -> Settings:
    """Settings for one path, with no overrides left: those that mean it over the others, and the last one on top."""
    kept = {"houses": settings.all_houses, "sources": settings.sources}
    fields: dict[str, Any] = {"rule_options": settings.rule_options, **kept}
    for override in settings.overrides:
        if str(path) and override.means(path):
            fields = _over(fields, override)
    return replace(settings, **fields, overrides=())


def _over(fields: Mapping[str, Any], override: Override) -> dict[str, Any]:
    """Fields of an override over others; raises ConfigError."""
    try:
        return over(fields, override.fields)
    except BadValueError as error:
        from claimlint.rulebook.config import ConfigError
        from claimlint.rulebook.config_reading import File

        said = next(iter(override.fields.get("sources", {}).values()), None)
        if not said:
            raise ConfigError(error.message) from None
        file = File(Path(said[0].path))
        raise file.error(error.message, (*said[0].keys[len(file.keys) :], *error.path)) from None


def _override(table: Mapping[str, object], folder: Path, origin: Origin | None, index: int) -> Override:
    for name in table:
        _check(name)
    if PATHS not in table:
        raise BadValueError("an override needs the key 'paths', such as paths = [\"archive/\"]")
    paths = _paths(table[PATHS], folder)
    rules = table.get("rules", {})
    if not isinstance(rules, Mapping) or FOLDERS in rules:
        raise BadValueError("folders of rules cannot be overridden by path: they are the same for all files", "rules")
    where = origin and origin._replace(keys=(*origin.keys, "overrides", index), paths=paths)
    said = {name: value for name, value in table.items() if name != PATHS}
    return Override(paths, folder, fields_of(said, folder, where))


def _check(name: str) -> None:
    """Raises BadValueError for a key that cannot stand in an override."""
    known = (PATHS, *OVERRIDABLE)
    if name in known:
        return
    if name in KEYS:
        raise BadValueError(f"'{name}' cannot be overridden by path: it is the same for all files", name)
    raise BadValueError(f"unknown key '{name}' in an override{nearest(name, known)}", name)


def _paths(value: object, folder: Path) -> tuple[str, ...]:
    try:
        paths = words_of(value, folder)
    except BadValueError as error:
        raise BadValueError(f"'{PATHS}' {error.message}", PATHS) from None
    if not paths:
        raise BadValueError(f"'{PATHS}' must name a path: without one the override means no file", PATHS)
    for path in paths:
        try:
            _spec((path,))
        except ValueError as error:
            raise BadValueError(f"'{PATHS}': {path!r} is no pattern of paths: {error}", PATHS) from None
    return paths


@lru_cache(maxsize=64)
def _spec(paths: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(paths)
