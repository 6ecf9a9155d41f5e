"""Files of records that tests write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from claimlint.knowledge.load import File, Loaded, load
from claimlint.knowledge.packs import read_pack
from claimlint.model.dated import Layer

HEAD = "pack: {name}\nsource: the city clerk\nas-of: 2024-06-30\nrecords:\n"


def pack(records: Iterable[str], name: str = "desk") -> str:
    """A file of records, each given in YAML on one line."""
    return HEAD.format(name=name) + "".join(f"  - {record}\n" for record in records)


def told(records: Iterable[str]) -> list[str]:
    """What is wrong with the file of some records, each as line:column: message; hint."""
    found = read_pack(pack(records).encode(), "desk.yml", "desk").problems
    return [f"{each.line}:{each.column}: {each.message}" + (f"; {each.hint}" if each.hint else "") for each in found]


def loaded(folder: Path, records: Sequence[str], layer: Layer = "project", cache: Path | None = None) -> Loaded:
    """Knowledge of nothing but some records."""
    path = folder / f"{layer}.yml"
    path.write_text(pack(records, layer), encoding="utf-8")
    return load([], cache, [File(str(path), layer)])


def loaded_text(folder: Path, text: str) -> Loaded:
    """Knowledge of nothing but a file, as it is written."""
    path = folder / "own.yml"
    path.write_text(text, encoding="utf-8")
    return load([], None, [File(str(path), "project")])
