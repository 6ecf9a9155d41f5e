"""Values of the configuration: how each is read from TOML or taken from a program, and what is said of a wrong one.

A reader is given a value and the folder that its relative paths count from, and raises BadValueError.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

FOLDERS = "folders"
"""The key of `[rules]` that holds folders; every other key there is the id of a rule."""


class BadValueError(ValueError):
    """A value that a key cannot hold; `path` are the keys that lead to it, outermost first, and numbers of elements."""

    def __init__(self, message: str, *path: str | int) -> None:
        super().__init__(message)
        self.message = message
        self.path = path


def nearest(word: str, known: Iterable[str]) -> str:
    """A question that names the nearest known word, to end a message with; empty where nothing is near."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1)
    return f"; did you mean '{near[0]}'?" if near else ""


def described(value: object) -> str:
    """A value as a message names it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "a table"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "a list"
    return repr(value)


def words_of(value: object, _: Path) -> tuple[str, ...]:
    """A list of strings, or one string."""
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, Iterable) or isinstance(listed, Mapping | bytes):
        raise BadValueError(f"must be a list of strings, not {described(value)}")
    words = tuple(listed)
    wrong = next((word for word in words if not isinstance(word, str)), None)
    if wrong is not None:
        raise BadValueError(f"must be a list of strings; {described(wrong)} is none")
    return words


def choice(names: Sequence[str]) -> Callable[[object, Path], str]:
    """A reader of one of several words."""

    def read(value: object, _: Path) -> str:
        if isinstance(value, str) and value in names:
            return value
        near = nearest(value, names) if isinstance(value, str) else ""
        raise BadValueError(f"must be {', '.join(names[:-1])} or {names[-1]}, not {described(value)}{near}")

    return read


def profile_of(names: Sequence[str]) -> Callable[[object, Path], str | None]:
    """A reader of one of several words, of the path of a file that is there and ends in .yml, or of nothing."""
    one = choice((*names, "a file that ends in .yml"))

    def read(value: object, folder: Path) -> str | None:
        if value is None or value == "":
            return None
        if not str(value).endswith(".yml"):
            return one(value, folder)
        path = path_of(value, folder)
        if path is None or not path.is_file():
            raise BadValueError(f"is a file that is not there: {path}")
        return str(path)

    return read


def truth_of(value: object, _: Path) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise BadValueError(f"must be true or false, not {described(value)}")
    return value


def day_of(value: object, _: Path) -> date | None:
    """A day of TOML, or one written as 2023-10-11."""
    if value is None or isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    try:
        if isinstance(value, str):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise BadValueError(f"must be a day such as 2023-10-11, not {described(value)}")


def preview_of(value: object, folder: Path) -> bool | tuple[str, ...]:
    """True, false, or a list of rules."""
    if isinstance(value, bool):
        return value
    try:
        return words_of(value, folder)
    except BadValueError:
        raise BadValueError(f"must be true, false or a list of rules, not {described(value)}") from None


def glossary_of(value: object, folder: Path) -> tuple[str, ...]:
    """A list of words, or the file that has one on each line."""
    if not isinstance(value, str | Path):
        return words_of(value, folder)
    try:
        lines = (folder / value).read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise BadValueError(f"cannot be read: {folder / value}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise BadValueError(f"cannot be read: {folder / value} is not UTF-8") from None
    except ValueError as error:
        raise BadValueError(f"cannot be read: {error}") from None
    words = (line.strip() for line in lines)
    return tuple(word for word in words if word and not word.startswith("#"))


def path_of(value: object, folder: Path) -> Path | None:
    """One path, or nothing."""
    if value is None or value in ("", (), []):
        return None
    if not isinstance(value, str | Path):
        raise BadValueError(f"must be one path, not {described(value)}")
    return below(folder, value)


def paths_of(value: object, folder: Path) -> tuple[Path, ...]:
    """Paths by name; one of a file of records that is not there is told when they are read, and the others are used."""
    listed = [value] if isinstance(value, str | Path) else value
    if isinstance(listed, list | tuple):
        listed = [str(each) if isinstance(each, Path) else each for each in listed]
    return tuple(below(folder, name) for name in words_of(listed, folder))


def below(folder: Path, name: str | Path) -> Path:
    """A path that counts from a folder, without the `..` that are of no consequence: past a link they may be."""
    path = folder / name
    if ".." not in path.parts:
        return path
    plain = Path(os.path.normpath(path))
    return plain if os.path.realpath(plain) == os.path.realpath(path) else path


def folders_of(value: object, folder: Path) -> tuple[Path, ...]:
    """Folders that are there."""
    folders = paths_of(value, folder)
    missing = next((each for each in folders if not each.is_dir()), None)
    if missing is not None:
        raise BadValueError(f"must be folders of rules; there is no folder {missing}")
    return folders


def rules_of(value: object, folder: Path) -> tuple[tuple[Path, ...] | None, dict[str, dict[str, object]]]:
    """Folders of rules, None where nothing is said of them; and by rule the keys that are set anew."""
    if not isinstance(value, Mapping):
        return folders_of(value, folder), {}
    folders = folders_of(value[FOLDERS], folder) if FOLDERS in value else None
    return folders, {name: _options(name, held) for name, held in value.items() if name != FOLDERS}


def tables_of(value: object, _: Path) -> list[Mapping[str, object]]:
    """A list of tables."""
    if isinstance(value, Mapping) or not isinstance(value, list | tuple):
        raise BadValueError(f"must be tables, each headed by [[overrides]], not {described(value)}")
    wrong = next((index for index, each in enumerate(value) if not isinstance(each, Mapping)), None)
    if wrong is not None:
        raise BadValueError(f"'overrides' must be tables; {described(value[wrong])} is none", wrong)
    return list(value)


def _options(name: object, held: object) -> dict[str, object]:
    if not isinstance(name, str) or "/" not in name:
        raise BadValueError(f"'{name}' is not the id of a rule: write [rules.\"pack/name\"]", str(name))
    if not isinstance(held, Mapping):
        raise BadValueError(f"'{name}' must be a table of the rule's keys, not {described(held)}", name)
    return dict(held)
