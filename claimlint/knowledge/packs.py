"""Files of records, read with the place of every mistake.

`<name>.yml` is one mapping with `records`; `<name>.jsonl` has that mapping in its first line and a record in each line
after it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, NamedTuple, get_args, get_type_hints

from claimlint.model.dated import Layer, Pack
from claimlint.model.record import Body, Entity, Membership, Office, Person, Place, Record, Series
from claimlint.written.nodes import Items, Node, Source, Table, Text, valued
from claimlint.written.problems import FileProblem, nearest
from claimlint.written.typed import Reading, keys_of, read_fields, tell_unknown
from claimlint.written.yaml_source import parsed

SUFFIXES = (".yml", ".yaml", ".jsonl")
OTHERS: dict[str, type] = {
    "person": Person,
    "office": Office,
    "body": Body,
    "place": Place,
    "membership": Membership,
    "series": Series,
}
ENTITIES: tuple[str, ...] = get_args(get_args(get_type_hints(Entity, include_extras=True)["type"])[0])
TYPES: dict[str, type] = {**OTHERS, **dict.fromkeys(ENTITIES, Entity)}
"""What a record's `type` may be, and the class that its keys are those of."""

HEADER = "a mapping with `pack`, `source` and `as-of`"


class Header(NamedTuple):
    """What a file of records says of all of them."""

    pack: Annotated[str, "Its name."]
    source: Annotated[str, "Where the records come from."]
    as_of: Annotated[date, "The day on which they were right."]
    licence: Annotated[str, "Under which licence they are."] = ""
    url: Annotated[str, "Where the source is."] = ""
    layer: Annotated[Layer | None, "core, desk, project or story; a later one wins over an earlier."] = None


class Placed(NamedTuple):
    """A record, its pack, and what it was written as: nodes, or a line and how many stand above it."""

    record: Record
    pack: Pack
    written: Node | bytes
    above: int = 0

    def problem(self, path: tuple[str | int, ...], message: str, hint: str = "") -> FileProblem:
        """A problem with what a path of keys and indexes leads to."""
        node: Node | None
        if isinstance(self.written, bytes):
            node, _ = parsed(self.written, self.pack.path, self.above)
        else:
            node = self.written
        return (
            walked(node, path).problem(message, hint) if node else FileProblem(self.pack.path, 0, 0, message, "", hint)
        )


class Read(NamedTuple):
    """A file's records, and what is wrong with it."""

    pack: Pack | None
    placed: list[Placed]
    problems: list[FileProblem]


def read_pack(data: bytes, path: str, layer: Layer) -> Read:
    """The records of a file; a record with a mistake is left out, the others are read."""
    return _lines(data, path, layer) if path.endswith(".jsonl") else _yaml(data, path, layer)


def _yaml(data: bytes, path: str, layer: Layer) -> Read:
    root, problems = parsed(data, path)
    if root is None or problems:
        return Read(None, [], problems)
    if not isinstance(root, Table):
        return Read(None, [], [root.problem(f"a file of records is {HEADER} and `records`")])
    reading = Reading()
    pack = _header(root, path, layer, reading, more=("records",))
    listed = root.pairs["records"][1] if "records" in root.pairs else None
    if not isinstance(listed, Items):
        reading.tell(listed or root, "'records' must be a list of records")
        return Read(None, [], reading.problems)
    placed = []
    for node in listed.items:
        record = _record(node, reading)
        if record is not None and pack is not None:
            placed.append(Placed(record, pack, node))
    return Read(pack, placed, reading.problems)


def _header(root: Table, path: str, layer: Layer, reading: Reading, more: tuple[str, ...] = ()) -> Pack | None:
    tell_unknown(root.pairs, (*keys_of(Header), *more), "a file of records", reading)
    before = len(reading.problems)
    values = read_fields(Header, root.pairs, root, "a file of records", reading)
    if len(reading.problems) > before:
        return None
    header = Header(**values)
    return Pack(header.pack, header.source, header.as_of, header.licence, header.url, header.layer or layer, path)


def _record(node: Node, reading: Reading) -> Record | None:
    """The record that a node is; None once its mistakes are told."""
    if not isinstance(node, Table):
        reading.tell(node, "a record is a mapping with `type`, `id` and `name`")
        return None
    key, value = node.pairs.get("type", (node, None))
    if not isinstance(value, Text):
        reading.tell(key, "a record needs the key 'type'" if value is None else "'type' must be text")
        return None
    cls = TYPES.get(value.value)
    if cls is None:
        reading.tell(value, f"'{value.value}' is no type of record", nearest(value.value, TYPES))
        return None
    return _of_class(node, cls, f"a record of type {value.value}", reading)


def _of_class(node: Table, cls: type, what: str, reading: Reading) -> Record | None:
    pairs = node.pairs if cls is Entity else {name: pair for name, pair in node.pairs.items() if name != "type"}
    before = len(reading.problems)
    tell_unknown(pairs, keys_of(cls), what, reading)
    values = read_fields(cls, pairs, node, what, reading)
    if len(reading.problems) > before:
        return None
    record: Record = cls(**values)
    return record if _sound(record, node, reading) else None


def walked(node: Node, path: tuple[str | int, ...]) -> Node:
    """The node that keys and indexes lead to, as far as there is one; for a key its value."""
    for step in path:
        if isinstance(node, Items) and isinstance(step, int):
            node = node.items[step]
        elif isinstance(node, Table) and str(step) in node.pairs:
            node = node.pairs[str(step)][1]
    return node


def _sound(record: Record, node: Table, reading: Reading) -> bool:
    """Whether nothing in a record contradicts itself."""
    told = len(reading.problems)
    for path, first, last in periods(record):
        if first is not None and last is not None and last.late < first.early:
            reading.tell(walked(node, (*path, "to")), f"this period ends ({last}) before it begins ({first})")
    if record.disabled and not record.reason:
        reading.tell(node.pairs["disabled"][0], "a record that is disabled says why: it needs the key 'reason'")
    return len(reading.problems) == told


def periods(record: Record) -> Iterator[tuple[tuple[str | int, ...], Any, Any]]:
    """Each period in a record: the path to it, its first and its last day."""
    for field in ("names", "roles", "holders", "seats", "capital", "currency", "members", "items"):
        parts = getattr(record, field, ())
        for index, part in enumerate(parts if isinstance(parts, tuple) else ()):
            yield (field, index), part.from_, part.to


def _lines(data: bytes, path: str, layer: Layer) -> Read:
    lines = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    root, problems = parsed(lines[0], path)
    if root is None or problems:
        return Read(None, [], problems)
    if not isinstance(root, Table):
        return Read(None, [], [root.problem(f"the first line is {HEADER}")])
    reading = Reading()
    pack = _header(root, path, layer, reading)
    if pack is None:
        return Read(None, [], reading.problems)
    read = Read(pack, [], reading.problems)
    for number, line in enumerate(lines[1:], 1):
        if line.strip():
            _take_line(line, number, read, pack)
    return read


def _take_line(line: bytes, number: int, read: Read, pack: Pack) -> None:
    quick = _quick(line, pack.path)
    reading = Reading()
    record = _record(quick, reading) if quick is not None else None
    if quick is None or reading.problems:
        slow, problems = parsed(line, pack.path, number)
        reading = Reading(problems)
        record = _record(slow, reading) if slow is not None and not problems else None
    read.problems.extend(reading.problems)
    if record is not None:
        read.placed.append(Placed(record, pack, line, number))


def _quick(line: bytes, path: str) -> Node | None:
    """The nodes of a line of JSON, without their places; None where it is none, or has a key twice."""
    try:
        return valued(json.loads(line, object_pairs_hook=_unique), Source(path))
    except (ValueError, RecursionError):
        return None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) < len(pairs):
        raise ValueError("a key is given twice")
    return table
