"""What cells are about: a file for each, with what its options may hold and a sentence on each value.

    about: Percentages
    options:
      form:
        "%": "A figure takes the sign: 5%."
        percent: "A figure takes the word: 5 percent."

An option that may hold anything has one sentence, in which `{}` is the value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claimlint.rulebook.files import SUFFIX, held
from claimlint.written.problems import FileProblem
from claimlint.written.typed import BAD, Reading, read
from claimlint.written.yaml_source import parsed

FOLDER = "cells"
"""Where the files are, beside the profiles that ship, and beside a desk's own."""


@dataclass(frozen=True)
class Matter:
    """What a cell is about, and by option what each value means."""

    about: str
    options: Mapping[str, Mapping[str, str] | str] = field(default_factory=dict)

    def sentence(self, option: str, value: str) -> str:
        """What a value of an option means; where that is not said, both as they are."""
        said = self.options.get(option, {})
        return said.replace("{}", value) if isinstance(said, str) else said.get(value, f"{option}: {value}")


def files(folders: Iterable[Path]) -> list[Path]:
    """The files of matters beside profiles in some folders."""
    return [path for folder in dict.fromkeys(folders) for path in sorted((folder / FOLDER).glob(f"*{SUFFIX}"))]


def matters(folders: Iterable[Path]) -> tuple[dict[str, Matter], list[FileProblem]]:
    """The matters by cell, of several on one cell the last, and what is wrong with their files."""
    found: dict[str, Matter] = {}
    problems: list[FileProblem] = []
    for path in files(folders):
        node, told = parsed(held(str(path)), str(path))
        reading = Reading(told, key=path.stem)
        matter: Any = read(node, Matter, reading) if node else BAD
        if matter is not BAD:
            found[path.stem] = matter
        problems += reading.problems
    return found, problems
