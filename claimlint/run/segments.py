"""Blobs by key in a few files of the cache folder: each written once, mapped when read, and never trusted unchecked.

A file has its blobs, then a row for each in the order of their keys, then how many rows there are. A row carries a
check sum of its key and blob, so a file that is damaged anywhere gives nothing that was not put there.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from struct import Struct
from typing import TYPE_CHECKING

from claimlint import private
from claimlint.stamps import digest

if TYPE_CHECKING:
    from mmap import mmap

MAGIC = b"claimlint reports 1\n"
SUFFIX = ".reports"
KEY = 16
"""Bytes of a key."""
ROW = Struct("<16sQI8s")
"""A key, where its blob is, how long it is, and its check sum."""
END = Struct("<Q20s")
"""The number of rows, and the magic again."""
FEW = 8
"""With so many files of one set, the next one takes in all of them."""
MOST = 64 * 2**20
"""Bytes of all files; beyond, the oldest go. One file has at most half of it."""


class Segment:
    """One file, mapped."""

    def __init__(self, name: str, data: mmap) -> None:
        """Raises ValueError for a file that is none."""
        self.name = name
        self._data = data
        count, magic = END.unpack_from(data, len(data) - END.size) if len(data) >= END.size else (0, b"")
        self._rows = len(data) - END.size - count * ROW.size
        if magic != MAGIC or self._rows < len(MAGIC) or data[: len(MAGIC)] != MAGIC:
            raise ValueError(f"{name} is not a file of reports")
        self._count: int = count

    def get(self, key: bytes) -> bytes | None:
        """The blob of a key, if it is here and sound."""
        at = bisect_left(range(self._count), key, key=self._key)
        return self._blob(at) if at < self._count and self._key(at) == key else None

    def items(self) -> Iterator[tuple[bytes, bytes]]:
        """All keys in order, each with its blob, but for those that are damaged."""
        for at in range(self._count):
            if (blob := self._blob(at)) is not None:
                yield self._key(at), blob

    def _key(self, at: int) -> bytes:
        start = self._rows + at * ROW.size
        return self._data[start : start + KEY]

    def _blob(self, at: int) -> bytes | None:
        key, start, size, check = ROW.unpack_from(self._data, self._rows + at * ROW.size)
        blob = self._data[start : start + size]
        return blob if check == _check(key, blob) else None


class Segments:
    """The files of one set, and one more that is begun with the first blob that is added.

    What cannot be written is not kept; nobody is told, for it can be made again.
    """

    def __init__(self, place: Path, name: str) -> None:
        self._place = place
        self._name = name
        self._files = tuple(_opened(place, name))
        self._used: set[str] = set()
        self._new: _New | None = None
        self._full = False

    def __bool__(self) -> bool:
        return bool(self._files)

    def get(self, key: bytes) -> bytes | None:
        """The blob of a key."""
        for file in self._files:
            if (blob := file.get(key)) is not None:
                self._used.add(file.name)
                return blob
        return None

    def add(self, key: bytes, blob: bytes) -> None:
        """Keep a blob, once all is closed."""
        if self._full:
            return
        try:
            if self._new is None:
                name = f"{self._name}-{os.urandom(6).hex()}{SUFFIX}"
                self._new = _New(private.Draft(self._place, name))
            self._full = not self._new.add(key, blob)
        except OSError:
            self._drop()

    def close(self) -> None:
        """Put the new file in its place, instead of all others where there are many; the oldest of all sets go."""
        for name in self._used:
            with suppress(OSError):
                os.utime(self._place / name)
        if self._new is None:
            return
        merged = self._files if len(self._files) >= FEW else ()
        try:
            for file in merged:
                self._new.take_in(file)
            self._new.finish()
        except OSError:
            self._drop()
            return
        for file in merged:
            with suppress(OSError):
                (self._place / file.name).unlink()
        private.shrink(self._place, SUFFIX, MOST)

    def _drop(self) -> None:
        self._full = True
        if self._new:
            self._new.drop()
        self._new = None


class _New:
    """A file that is being written; of all that is added, only the rows are held in memory."""

    def __init__(self, draft: private.Draft) -> None:
        self._draft = draft
        self._rows: dict[bytes, bytes] = {}
        self._at = draft.stream.write(MAGIC)

    def add(self, key: bytes, blob: bytes) -> bool:
        """Keep a blob unless its key is here already; tells whether there is room for more. Raises OSError."""
        if self._at + len(blob) + (len(self._rows) + 1) * ROW.size + END.size > MOST // 2:
            return False
        if key not in self._rows:
            self._rows[key] = ROW.pack(key, self._at, len(blob), _check(key, blob))
            self._at += self._draft.stream.write(blob)
        return True

    def take_in(self, file: Segment) -> None:
        """Keep what another file has, as far as there is room; raises OSError."""
        for key, blob in file.items():
            if not self.add(key, blob):
                return

    def finish(self) -> None:
        """Put the file in its place; raises OSError."""
        rows: Mapping[bytes, bytes] = self._rows
        self._draft.stream.writelines(rows[key] for key in sorted(rows))
        self._draft.stream.write(END.pack(len(rows), MAGIC))
        self._draft.finish()

    def drop(self) -> None:
        """Leave nothing."""
        with self._draft:
            pass


def _opened(place: Path, name: str) -> Iterator[Segment]:
    """The files of a set, the newest first."""
    for file, _ in private.listed(place, SUFFIX):
        data = private.mapped(place, file) if file.startswith(f"{name}-") else None
        if data is not None:
            with suppress(ValueError):
                yield Segment(file, data)


def _check(key: bytes, blob: bytes) -> bytes:
    return digest(key, blob)[:8]
