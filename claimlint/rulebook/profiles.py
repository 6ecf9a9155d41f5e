"""Profiles: house styles as data. A profile fills cells, each with options, and may extend another one.

    about: Copy of American news agencies.
    extends: wire-us
    cells:
      party-tag:
        states: ap
      percent: open

Cells are merged option by option; one that is `open` is taken away from what the profile extends. What may be extended
is a profile that ships, by its name, or a file, by its path from the folder of the one that extends it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from claimlint.rulebook.files import SUFFIX, Profile, held, is_house
from claimlint.rulebook.matters import FOLDER, files
from claimlint.written.nodes import Node, Table, Text
from claimlint.written.problems import FileProblem, nearest
from claimlint.written.typed import Pairs, Reading, tell_unknown
from claimlint.written.yaml_source import parsed

KEYS = ("about", "extends", "cells")
"""The keys of a profile's file."""

OPEN = "open"
"""What stands in place of a cell's options where a profile leaves open what the one that it extends decides."""

Filled = Mapping[str, tuple[Text, Table]]
"""Cells by name: the key, and its options."""


class _File(NamedTuple):
    """A profile as it is written: a sentence on it, what it extends, and its cells."""

    about: str
    parent: Text | None
    cells: Pairs


NOTHING = _File("", None, {})


class Profiles:
    """The profiles of a folder, by name, and files of a desk's own."""

    def __init__(self, folder: Path | None) -> None:
        self.problems: list[FileProblem] = []
        self._files: dict[Path, _File] = {}
        self._shipped = {path.stem: path for path in sorted(folder.glob(f"*{SUFFIX}"))} if folder else {}

    @property
    def names(self) -> list[str]:
        """The profiles of the folder."""
        return list(self._shipped)

    def filled(self, name: str) -> Filled:
        """The cells that a profile fills, given its name or its path, over those of the profiles that it extends."""
        filled: Filled = {}
        for path in reversed(self.chain(name)):
            filled = self._over(filled, self._read(path).cells)
        return filled

    def about(self, name: str) -> str:
        """What a profile says of itself."""
        return "".join(self._read(path).about for path in self.chain(name)[:1])

    def chain(self, name: str) -> list[Path]:
        """The file of a profile, that of the one it extends, and so on up."""
        chain: list[Path] = []
        path = self._shipped.get(name) or (Path(name) if is_house(name) else None)
        while path is not None and path not in chain:
            chain.append(path)
            parent = self._read(path).parent
            path = self._found(parent, path.parent) if parent else None
            if parent and path in chain:
                self._tell(parent, f"'{parent.value}' extends this profile in turn")
        return chain

    def chained(self, houses: Iterable[str]) -> list[Path]:
        """The files of some profiles and of those that they extend."""
        return [path for house in houses for path in self.chain(house)]

    def folders(self, houses: Iterable[str]) -> list[Path]:
        """The folders of the profiles that ship and of a desk's own."""
        return [path.parent for path in (*[*self._shipped.values()][:1], *self.chained(houses))]

    def options(self, cell: str) -> Iterator[Pairs]:
        """The options of a cell in each profile that was read."""
        for file in self._files.values():
            options = file.cells[cell][1] if cell in file.cells else None
            if isinstance(options, Table):
                yield options.pairs

    def cells(self, houses: Iterable[str] = ()) -> frozenset[str]:
        """The cells that stand in any profile of the folder, or in some files and those that they extend."""
        for path in (*self._shipped.values(), *self.chained(houses)):
            self._read(path)
        return frozenset[str]().union(*(file.cells for file in self._files.values()))

    def _found(self, parent: Text, folder: Path) -> Path | None:
        """The file of the profile that is extended, or None, which is told."""
        name = parent.value
        if name in self._shipped:
            return self._shipped[name]
        path = Path(os.path.normpath(folder / name))
        if is_house(name) and path.is_file():
            return path
        said = f"there is no file {path}" if is_house(name) else f"no profile is called '{name}'"
        self._tell(parent, said, nearest(name, self._shipped))
        return None

    def _over(self, filled: Filled, cells: Pairs) -> Filled:
        """Cells of a profile over those of the one it extends; what is wrong with them is told."""
        result = dict(filled)
        for name, (key, value) in cells.items():
            if isinstance(value, Table):
                below = result[name][1].pairs if name in result else {}
                result[name] = (key, Table(value.source, value.start, value.end, {**below, **value.pairs}))
            elif not isinstance(value, Text) or value.value != OPEN:
                self._tell(value, f"the cell '{name}' must be a mapping of options, or '{OPEN}'")
            elif not result.pop(name, None):
                self._tell(key, f"the cell '{name}' is open already", nearest(name, filled))
        return result

    def _read(self, path: Path) -> _File:
        """A file, read once; what is wrong with it is told."""
        if path not in self._files:
            self._files[path] = self._parsed(path)
        return self._files[path]

    def _parsed(self, path: Path) -> _File:
        try:
            data = path.read_bytes()
        except OSError as error:
            self.problems.append(FileProblem(str(path), 0, 0, error.strerror or str(error)))
            return NOTHING
        node, problems = parsed(data, str(path))
        reading = Reading(problems)
        file = _file(node, reading) if node else NOTHING
        self.problems += reading.problems
        return file

    def _tell(self, node: Node, message: str, hint: str = "") -> None:
        self.problems.append(node.problem(message, hint))


def sources(profile: Profile) -> list[tuple[str, bytes]]:
    """The files that a desk's own profiles are made of, with what they hold; of those that ship there are none."""
    if not profile.houses:
        return []
    chained = Profiles(profile.folder).chained(profile.houses)
    folders = [path.parent / FOLDER for path in chained]
    paths = dict.fromkeys(map(str, (*chained, *folders, *files(path.parent for path in chained))))
    return [(path, held(path)) for path in paths]


def _file(node: Node, reading: Reading) -> _File:
    """What a file says, as far as it has the right form."""
    pairs = node.pairs if isinstance(node, Table) else {}
    tell_unknown(pairs, KEYS, "a profile", reading)
    parent = pairs["extends"][1] if "extends" in pairs else None
    if parent is not None and not isinstance(parent, Text):
        reading.tell(parent, "'extends' must be the name of a profile or the path of a file")
    cells = pairs["cells"][1] if "cells" in pairs else node
    if cells is node or not isinstance(cells, Table):
        reading.tell(cells, "a profile needs the key 'cells': a mapping")
    inside = cells.pairs if cells is not node and isinstance(cells, Table) else {}
    about = pairs["about"][1] if "about" in pairs else None
    said = about.value if isinstance(about, Text) else ""
    return _File(said, parent if isinstance(parent, Text) else None, inside)
