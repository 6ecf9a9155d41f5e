"""Writes the tables in docs/knowledge.md from the code: `python docs/generate_knowledge.py`.

With --check it only says whether they are true.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from claimlint.knowledge.importers.from_csv import Row
from claimlint.knowledge.load import load
from claimlint.knowledge.packs import ENTITIES, OTHERS, Header
from claimlint.model import dated, record
from claimlint.model.dated import Day
from claimlint.written.typed import Key, keys_of

PAGE = Path(__file__).parent / "knowledge.md"
BETWEEN = re.compile(r"(<!-- (?P<name>\w+) -->\n)(?P<made>.*?)(<!-- end -->)", re.DOTALL)
PARTS: tuple[type, ...] = (
    dated.Name, dated.Wrong, dated.Acronym, record.Role, record.Holder, record.Seats, record.Capital, record.Count,
    record.Member, record.Item, dated.Source,
)  # fmt: skip
EVERY = ("id", "name", "note", "certainty", "status", "sources", "disabled", "reason")
"""Keys that each type of record has."""

SCALARS = {str: "text", int: "whole number", bool: "true or false", Day: "day", date: "day"}


def header() -> Iterator[str]:
    """The keys of a file's head."""
    yield from table(keys_of(Header).values())


def every() -> Iterator[str]:
    """The keys that all records have."""
    keys = keys_of(record.Entity)
    yield from table(keys[name] for name in EVERY)


def records() -> Iterator[str]:
    """The types of records and their own keys."""
    yield from section(", ".join(ENTITIES), record.Entity)
    for name, cls in OTHERS.items():
        yield from section(name, cls)


def section(title: str, cls: type) -> Iterator[str]:
    """A type of record: what it is, and its own keys."""
    yield from (f"### {title}", "", (cls.__doc__ or "").strip(), "")
    yield from table(key for key in keys_of(cls).values() if key.name not in (*EVERY, "type"))
    yield ""


def parts() -> Iterator[str]:
    """What stands in lists of records."""
    for cls in PARTS:
        yield from (f"### {cls.__name__.lower()}", "", (cls.__doc__ or "").strip(), "")
        yield from table(keys_of(cls).values())
        yield ""


def columns() -> Iterator[str]:
    """The columns of a table that is imported."""
    yield from table(keys_of(Row).values())


def packs() -> Iterator[str]:
    """What ships."""
    yield from ("| pack | records | as of | source | licence |", "|---|---|---|---|---|")
    for pack, types in load().known.counts:
        source = f"[{pack.source}]({pack.url})" if pack.url else pack.source
        yield f"| `{pack.name}` | {sum(types.values()):,} | {pack.as_of} | {source} | {pack.licence} |"


def table(keys: Any) -> Iterator[str]:
    """Keys, what they hold, and what they are for."""
    yield from ("| key | holds | meaning |", "|---|---|---|")
    yield from map(row, keys)


def row(key: Key) -> str:
    """A key's line."""
    marks = f"{', needed' if key.needed else ''}{', short' if key.short else ''}"
    return f"| `{key.name}` | {held(key.type)}{marks} | {key.doc} |"


def held(kind: Any) -> str:
    """A type in words."""
    origin, arms = get_origin(kind), [arm for arm in get_args(kind) if arm not in (NoneType, Ellipsis)]
    if kind in SCALARS:
        return SCALARS[kind]
    if origin is Literal:
        return ", ".join(f"`{arm}`" for arm in arms)
    if origin in (Union, UnionType):
        return " or ".join(map(held, arms))
    if origin is tuple:
        return "list of texts" if arms[0] is str else f"list of {held(arms[0])}"
    if hasattr(kind, "_fields"):
        return f"[{kind.__name__.lower()}](#{kind.__name__.lower()})"
    return "short forms by key"


MADE: dict[str, Callable[[], Iterator[str]]] = {
    "header": header, "every": every, "records": records, "parts": parts, "columns": columns, "packs": packs,
}  # fmt: skip


def page(text: str) -> str:
    """The page with its tables made anew."""
    return BETWEEN.sub(lambda found: found[1] + "\n".join(MADE[found["name"]]()).strip() + "\n" + found[4], text)


def main() -> None:
    """Write the page, or check it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the tables are not true")
    text = PAGE.read_text(encoding="utf-8")
    if not parser.parse_args().check:
        PAGE.write_text(page(text), encoding="utf-8")
    elif text != page(text):
        sys.exit(f"{PAGE} is not what the code says: run python docs/generate_knowledge.py")


if __name__ == "__main__":
    main()
