"""Knowledge from files: read, checked and compiled, and kept on disk for as long as the files are what they were.

The shipped packs are one index, all other files another above it. An index is named by the content it was made of, and
a small file beside it remembers which content the files had when they were last read.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from claimlint import prebuilt, private
from claimlint.knowledge.index import DamagedError, Index
from claimlint.knowledge.known import Known
from claimlint.model.dated import Layer
from claimlint.stamps import Stamp, code_content, digest, of_code, settled, stamp
from claimlint.written.problems import FileProblem

HOME = Path(__file__).parent
PACKS = HOME / "packs"
INDEX, STAMPS = ".names", ".files"
CODE = ("knowledge", "model", "written")
"""Folders of this package whose code decides what an index holds."""


class Loaded(NamedTuple):
    """Knowledge, what is wrong with its files, and what stands for their content."""

    known: Known
    problems: tuple[FileProblem, ...]
    stamp: str


class File(NamedTuple):
    """A file of records, and the layer of its records if it names none."""

    path: str
    layer: Layer = "project"


class Opened(NamedTuple):
    """An index, and what stands for all that decided what it holds."""

    made: Index
    content: str


class Shelf(NamedTuple):
    """Files that are compiled together, where indexes are kept, and the index below."""

    files: tuple[File, ...]
    cache: Path | None
    below: Opened | None = None

    def name(self) -> str:
        """The file that remembers what the files held: one for these paths, this code and this index below."""
        here = "" if all(Path(file.path).is_absolute() for file in self.files) else str(Path.cwd())
        under = self.below.content if self.below else ""
        told = (sys.version, sys.byteorder, here, self.files, under, of_code(*CODE))
        return digest(repr(told).encode("utf-8", "surrogatepass")).hex() + STAMPS


def shipped() -> tuple[File, ...]:
    """The packs that ship, in order."""
    paths = sorted(entry.path for entry in os.scandir(PACKS) if entry.name.endswith((".yml", ".jsonl")))
    return tuple(File(path, "core") for path in paths)


def load(own: Iterable[File] = (), cache: Path | None = None, core: Iterable[File] | None = None) -> Loaded:
    """Knowledge from the shipped packs (or from `core`) and from own files above them.

    A file with mistakes is told, and the rest of it and all others are read. Without a `cache` folder, or where that is
    not the user's own, everything is compiled afresh.
    """
    above, below = tuple(own), tuple(shipped() if core is None else core)
    shelves = [_opened(Shelf(below, cache))]
    if above:
        shelves.insert(0, _opened(Shelf(above, cache, shelves[0])))
    indexes = [each.made for each in shelves]
    problems = tuple(FileProblem(*fields) for index in reversed(indexes) for fields in index.problems)
    contents = [each.content for each in shelves]
    return Loaded(Known(indexes, partial(_mended, above, cache, below, contents)), problems, " ".join(contents))


def _mended(own: tuple[File, ...], cache: Path | None, core: tuple[File, ...], contents: list[str]) -> Sequence[Index]:
    """The indexes made again, without the files that hold them now."""
    if cache is not None:
        for content in contents:
            (cache / (content + INDEX)).unlink(missing_ok=True)
    return load(own, cache, core).known.indexes


def _opened(shelf: Shelf) -> Opened:
    """The index of some files, from the cache where that has it."""
    stamps, name = [_stamp(file.path) for file in shelf.files], shelf.name()
    content = _remembered(shelf.cache, name, stamps)
    index = _kept(shelf.cache, content) if content else None
    if content and index:
        return Opened(index, content)
    contents = [_content(file.path) for file in shelf.files]
    parts = (each if isinstance(each, bytes) else repr(each).encode() for each in contents)
    content = digest(name.encode(), *parts).hex()
    index = _kept(shelf.cache, content) or _made(shelf, content, contents)
    if shelf.cache is not None and private.write(shelf.cache, name, (marshal.dumps((content, stamps)),)):
        private.prune(shelf.cache, STAMPS)
    return Opened(index, content)


def _made(shelf: Shelf, content: str, contents: Sequence[bytes | FileProblem]) -> Index:
    data = _prebuilt(contents) if shelf.below is None else None
    data = data or _compiled(shelf, contents)
    if shelf.cache is not None and private.write(shelf.cache, content + INDEX, (data,)):
        private.prune(shelf.cache, INDEX)
    return Index(data)


def prebuild(place: Path) -> None:
    """Put the index of the shipped packs into a file of `claimlint.prebuilt`; raises OSError."""
    from claimlint.knowledge.compiling import moved

    files = shipped()
    contents = [_content(file.path) for file in files]
    data = moved(_compiled(Shelf(files, None), contents), "")
    prebuilt.write(place, prebuilt.RECORDS, data, _decisive(contents))


def _prebuilt(contents: Sequence[bytes | FileProblem]) -> bytes | None:
    """The index that was compiled of these packs when the package was built."""
    data = prebuilt.read(prebuilt.RECORDS, lambda: _decisive(contents))
    if data is None:
        return None
    from claimlint.knowledge.compiling import moved

    return moved(data, str(PACKS))


def _decisive(contents: Sequence[bytes | FileProblem]) -> bytes:
    return digest(code_content(*CODE), *(each for each in contents if isinstance(each, bytes)))


def _remembered(cache: Path | None, name: str, stamps: list[Stamp | None]) -> str | None:
    """The name of the content that files of these stamps had when they were read."""
    found = private.read(cache, name) if cache is not None else None
    if found is None:
        return None
    data, written = found
    try:
        content, known = marshal.loads(data)
    except (ValueError, EOFError, TypeError):
        return None
    same = known == stamps and settled(stamps, written)
    return content if same and isinstance(content, str) else None


def _kept(cache: Path | None, content: str) -> Index | None:
    data = private.mapped(cache, content + INDEX) if cache is not None else None
    try:
        return Index(data) if data is not None else None
    except (DamagedError, ValueError, EOFError, TypeError):
        return None


def _compiled(shelf: Shelf, contents: Sequence[bytes | FileProblem]) -> bytes:
    from claimlint.knowledge.check import contradictions, resolved
    from claimlint.knowledge.compiling import compiled
    from claimlint.knowledge.packs import read_pack

    problems: list[FileProblem] = [content for content in contents if isinstance(content, FileProblem)]
    files = zip(shelf.files, contents, strict=True)
    read = [read_pack(data, *file) for file, data in files if isinstance(data, bytes)]
    problems.extend(problem for each in read for problem in each.problems)
    placed, twice = resolved(placed for each in read for placed in each.placed)
    below = Known([shelf.below.made]) if shelf.below else None
    problems.extend([*twice, *contradictions(placed, below)])
    packs = [each.pack for each in read if each.pack is not None]
    numbers = {pack.path: number for number, pack in enumerate(packs)}
    records = ((each.record, numbers[each.pack.path]) for each in placed)
    return compiled(packs, records, [tuple(problem) for problem in problems])


def _content(path: str) -> bytes | FileProblem:
    try:
        if (found := Path(path)).is_fifo():
            return FileProblem(path, 0, 0, "not a file")
        return found.read_bytes()
    except OSError as error:
        return FileProblem(path, 0, 0, error.strerror or str(error))


def _stamp(path: str) -> Stamp | None:
    try:
        return stamp(os.stat(path))  # noqa: PTH116 - for each start, so without a Path
    except OSError:
        return None
