"""JSON lines as records: each line a record whose keys are those of a file of records.

A line without a `type` is a person, and one without an `id` gets one made of its type and name. A first line with
`pack` says what holds for all, as in a file of records.
"""

from __future__ import annotations

import json
from typing import Any

from claimlint.knowledge.importers.slugs import slugged
from claimlint.knowledge.packs import Header, read_pack
from claimlint.model.record import Record
from claimlint.written.problems import FileProblem
from claimlint.written.yaml_source import parsed

NOTHING: dict[str, Any] = {}


def told_header(data: bytes) -> dict[str, Any]:
    """What a first line with `pack` says, or nothing."""
    first = _mapping(data.decode("utf-8-sig", "replace").split("\n", 1)[0])
    return first if "pack" in first else NOTHING


def read_lines(data: bytes, path: str, header: Header) -> tuple[list[Record], list[FileProblem]]:
    """The records of JSON lines, and what is wrong with them."""
    try:
        lines = data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        return [], parsed(data, path)[1]
    own = bool(told_header(data))
    head = json.dumps({"pack": header.pack, "source": header.source, "as-of": str(header.as_of)})
    filled = [head, *map(_filled, lines[1:] if own else lines)]
    read = read_pack("\n".join(filled).encode("utf-8", "surrogatepass"), f"{path}.jsonl", "project")
    shift = 0 if own else 1
    problems = [problem._replace(path=path, line=problem.line - shift) for problem in read.problems]
    return [placed.record for placed in read.placed], problems


def _filled(line: str) -> str:
    """A line with a type and an id where it has none, behind all that it has, so that its columns stay."""
    record = _mapping(line)
    if not isinstance(record.get("name"), str):
        return line
    kind = record.get("type", "person")
    more = {"type": kind, "id": f"{kind}.{slugged(record['name'])}"}
    missing = {key: value for key, value in more.items() if key not in record}
    return f"{line.rstrip()[:-1]}, {json.dumps(missing)[1:-1]}}}" if missing else line


def _mapping(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return NOTHING
    return value if isinstance(value, dict) else NOTHING
