"""Lists made files of records: read, checked, and written only if all is well."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from claimlint.cli.ends import CLEAN, TROUBLE, Refused
from claimlint.cli.trouble import Trouble
from claimlint.cli.writing import counted, output, tell
from claimlint.knowledge.importers.packing import Sheet, lines_of, yaml_of
from claimlint.knowledge.packs import Header, read_pack
from claimlint.model.record import Record
from claimlint.written.problems import FileProblem

WRITERS: Mapping[str, Callable[[Sheet], Iterable[str]]] = {".jsonl": lines_of, ".yml": yaml_of, ".yaml": yaml_of}
CONGRESS = {"source": "congress-legislators", "url": "https://github.com/unitedstates/congress-legislators"}


def congress(sources: Sequence[Path], **options: Any) -> int:
    """Import lists of congress-legislators; gives the exit status."""
    from claimlint.knowledge.importers.from_congress import Member, persons, read_members

    members: list[Member] = []
    problems: list[FileProblem] = []
    for source in sources:
        found, told = read_members(_bytes(source), str(source))
        members += found
        problems += told
    header = _header(options, {**CONGRESS, "licence": "CC0-1.0"})
    return _written(header, persons(members) if not problems else [], problems, options["into"])


def table(source: Path, **options: Any) -> int:
    """Import a table; gives the exit status."""
    from claimlint.knowledge.importers.from_csv import read_table

    records, problems = read_table(_bytes(source), str(source))
    return _written(_header(options, {"source": source.name}), records, problems, options["into"])


def lines(source: Path, **options: Any) -> int:
    """Import JSON lines; gives the exit status."""
    from claimlint.knowledge.importers.from_jsonl import read_lines, told_header

    data = _bytes(source)
    header = _header(options, {"source": source.name, **told_header(data)})
    records, problems = read_lines(data, str(source), header)
    return _written(header, records, problems, options["into"])


def _bytes(source: Path) -> bytes:
    try:
        return source.read_bytes()
    except OSError as error:
        raise Refused(f"cannot read {source}: {error.strerror or error}") from None


def _header(options: Mapping[str, Any], told: Mapping[str, str]) -> Header:
    """What the file says of all its records: what the options say, or else the list; raises Refused."""
    into = Path(options["into"])
    if into.suffix not in WRITERS:
        raise Refused(f"a file of records ends with .jsonl or .yml, not '{into.name}'")
    as_of = options["as_of"] or told.get("as-of")
    if not as_of:
        raise Refused("--as-of is needed: the day on which the list was right, such as 2024-06-30")
    names = {
        "pack": options["pack"],
        "source": options["source_name"],
        "licence": options["licence"],
        "url": options["url"],
    }
    said = {key: value or told.get(key, "") for key, value in names.items()}
    return Header(said["pack"] or into.stem, said["source"], day(as_of, "--as-of"), said["licence"], said["url"])


def day(text: str, option: str) -> date:
    """The day that an option names; raises Refused."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(f"{option} must be a day such as 2024-06-30, not '{text}'") from None


def _written(header: Header, records: Sequence[Record], problems: Iterable[FileProblem], into: str) -> int:
    """Write a file of records if nothing is wrong with them; gives the exit status."""
    trouble = Trouble()
    sheet = Sheet(header, tuple(records))
    text = "".join(WRITERS[Path(into).suffix](sheet))
    for problem in [*problems] or [*_wrong(text, into)]:
        trouble.add(problem.shown())
    if trouble:
        tell(f"claimlint: nothing is written to {into}")
        return TROUBLE
    with output(into) as write:
        write(text)
    tell(f"{into}: {counted(len(records), 'record')}")
    return CLEAN


def _wrong(text: str, path: str) -> Iterable[FileProblem]:
    """What is wrong with a file of records, be it with one of them or between them."""
    from claimlint.knowledge.check import contradictions, resolved

    read = read_pack(text.encode("utf-8", "surrogatepass"), path, "project")
    placed, twice = resolved(read.placed)
    return [*read.problems, *twice, *contradictions(placed)]
