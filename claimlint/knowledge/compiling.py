"""Records made the bytes of an index; see `claimlint.knowledge.index`."""

from __future__ import annotations

import marshal
import os
import pickle
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from zlib import crc32

from claimlint.knowledge.index import FRAME, MAGIC, hashed, unframed
from claimlint.knowledge.keys import keys, literals
from claimlint.model.dated import Pack
from claimlint.model.record import Record
from claimlint.prebuilt import PLAIN


def compiled(
    packs: Sequence[Pack], records: Iterable[tuple[Record, int]], problems: Sequence[tuple[Any, ...]]
) -> bytes:
    """The bytes of an index; each record comes with the number of its pack."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    topics: dict[str, dict[str, None]] = defaultdict(dict)
    counts: list[dict[str, int]] = [{} for _ in packs]
    body = _Body()
    for record, pack in sorted(records, key=lambda each: each[0].id):
        place = body.add(pickle.dumps((record, pack), pickle.HIGHEST_PROTOCOL))
        sort = sort_of(record)
        counts[pack][sort] = counts[pack].get(sort, 0) + 1
        for pair in keys(record):
            places[pair].append(place)
        for topic, literal in literals(record):
            topics[topic][literal] = None
    entries = sorted(
        (hashed(*pair), body.add(marshal.dumps((pair, tuple(where)), PLAIN))) for pair, where in places.items()
    )
    told = {topic: sorted(texts) for topic, texts in sorted(topics.items())}
    head = marshal.dumps((len(entries), [_plain(pack) for pack in packs], counts, told, list(problems)), PLAIN)
    columns = (array("Q", column).tobytes() for column in zip(*entries, strict=True))
    return b"".join((MAGIC, _framed(head), *columns, *body.parts))


def moved(data: bytes, folder: str) -> bytes:
    """The bytes of an index whose files lie in another folder now."""
    head, end = unframed(memoryview(data), len(MAGIC))
    count, packs, *rest = marshal.loads(head)
    packs = [(*fields[:-1], os.path.join(folder, os.path.basename(fields[-1]))) for fields in packs]  # noqa: PTH118, PTH119
    return b"".join((MAGIC, _framed(marshal.dumps((count, packs, *rest), PLAIN)), memoryview(data)[end:]))


def sort_of(record: Record) -> str:
    """What sort of thing a record is of, as its `type` says."""
    return getattr(record, "type", type(record).__name__.lower())


class _Body:
    """Framed parts, and where each begins."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self._size = 0

    def add(self, data: bytes) -> int:
        place = self._size
        self.parts.append(_framed(data))
        self._size += len(self.parts[-1])
        return place


def _framed(data: bytes) -> bytes:
    return FRAME.pack(len(data), crc32(data)) + data


def _plain(pack: Pack) -> tuple[Any, ...]:
    return (*pack[:2], pack.as_of.toordinal(), *pack[3:])
