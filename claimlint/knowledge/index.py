"""Records compiled to bytes: sorted hashes of their keys, so that a look-up reads a few places of a mapped file.

Head: packs with how many records of each type they have, literals, problems and sizes. Then, as numbers of eight bytes
in the order of this machine, the hashes, and for each where its entry stands; then entries (a key, and where its
records stand) and records. Head, entries and records each carry their length and check sum. What is damaged is told by
DamagedError, never used.
"""

from __future__ import annotations

import marshal
import pickle
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from struct import Struct
from typing import TYPE_CHECKING, Any
from zlib import crc32

from claimlint.model.dated import Pack

if TYPE_CHECKING:
    from claimlint.model.record import Filed

MAGIC = b"claimlint knowledge 1\n"
FRAME = Struct("<QL")
WIDE = 8


class DamagedError(Exception):
    """An index that is not what was written."""


class Index:
    """A compiled index: bytes, or a mapped file."""

    def __init__(self, data: Any) -> None:
        view = memoryview(data)
        if view[: len(MAGIC)] != MAGIC:
            raise DamagedError("not an index")
        head, start = unframed(view, len(MAGIC))
        count, packs, self.counts, self.literals, problems = marshal.loads(head)
        self.packs = tuple(_pack(fields) for fields in packs)
        self.problems: list[tuple[Any, ...]] = problems
        end = start + 2 * WIDE * count
        if len(view) < end:
            raise DamagedError("cut off")
        self._hashes = view[start : start + WIDE * count].cast("Q")
        self._places = view[start + WIDE * count : end].cast("Q")
        self._body = view[end:]

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Every pair of a space and a key, in no order: this reads the whole file."""
        for place in self._places:
            yield marshal.loads(unframed(self._body, place)[0])[0]

    def find(self, space: str, key: str) -> tuple[Filed, ...]:
        """The records of a key, in order of their ids."""
        pair, wanted = (space, key), hashed(space, key)
        at = bisect_left(self._hashes, wanted)
        while at < len(self._hashes) and self._hashes[at] == wanted:
            known, where = marshal.loads(unframed(self._body, self._places[at])[0])
            if known == pair:
                return tuple(map(self._record, where))
            at += 1
        return ()

    def _record(self, place: int) -> Filed:
        from claimlint.model.record import Filed

        record, pack = pickle.loads(unframed(self._body, place)[0])
        return Filed(record, self.packs[pack])


def hashed(space: str, key: str) -> int:
    """What stands for a key of a space."""
    return int.from_bytes(
        blake2b(f"{space}\0{key}".encode("utf-8", "surrogatepass"), digest_size=WIDE).digest(), "little"
    )


def unframed(view: memoryview, at: int) -> tuple[memoryview, int]:
    """The data framed at a place, and where it ends; raises DamagedError."""
    if at + FRAME.size > len(view):
        raise DamagedError("cut off")
    size, checked = FRAME.unpack_from(view, at)
    end = at + FRAME.size + size
    data = view[at + FRAME.size : end]
    if end > len(view) or crc32(data) != checked:
        raise DamagedError("damaged")
    return data, end


def _pack(fields: Sequence[Any]) -> Pack:
    from datetime import date

    name, source, as_of, *rest = fields
    return Pack(name, source, date.fromordinal(as_of), *rest)
