"""Records as the text of a file of records: the same text for the same records, whatever their order."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from claimlint.knowledge.packs import OTHERS, Header
from claimlint.model.dated import Day
from claimlint.model.record import Record
from claimlint.written.typed import Key, keys_of

TYPES = {cls: name for name, cls in OTHERS.items()}
DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
PLAIN = {len("2024"): "int", len("2024-01-31"): "timestamp"}
"""What YAML takes a day for, by its length: as what it must be written to stand without quotation marks."""

WIDTH = 120


class Sheet(NamedTuple):
    """What will be a file: what it says of all its records, and the records."""

    header: Header
    records: tuple[Record, ...]


def lines_of(sheet: Sheet) -> Iterator[str]:
    """The file as JSON lines: the header, then the records in order of their ids."""
    for each in (mapping(sheet.header), *_mappings(sheet.records)):
        yield json.dumps(each, ensure_ascii=False, separators=(", ", ": ")) + "\n"


def yaml_of(sheet: Sheet) -> Iterator[str]:
    """The file as YAML, for those who will write it on by hand."""
    yield _dumped(mapping(sheet.header), flow=False)
    yield "records:\n" if sheet.records else "records: []\n"
    for each in _mappings(sheet.records):
        yield _dumped([each])


def _dumped(value: object, flow: bool | None = None) -> str:
    """A value as YAML, short lists in one line and texts without quotation marks where their type is plain anyway."""
    from yaml import SafeDumper, ScalarNode, dump

    class Dumper(SafeDumper):
        """Days, which are texts here, stand without quotation marks."""

    def text(dumper: SafeDumper, value: str) -> ScalarNode:
        kind = PLAIN.get(len(value), "str") if DAY.fullmatch(value) else "str"
        return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", value)

    Dumper.add_representer(str, text)
    return dump(value, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=WIDTH, default_flow_style=flow)


def mapping(value: Any) -> dict[str, Any]:
    """A named tuple as it is written: its keys, without those that say nothing more than their default."""
    defaults = getattr(value, "_field_defaults", {})
    told = {}
    for key in _keys(value).values():
        part = getattr(value, key.field)
        if key.needed or part != defaults[key.field]:
            told[key.name] = _plain(part)
    return told


def _mappings(records: Iterable[Record]) -> Iterator[dict[str, Any]]:
    for record in sorted(records, key=lambda record: record.id):
        own = mapping(record)
        yield own if "type" in own else {"type": TYPES[type(record)], **own}


def _plain(part: Any) -> Any:
    """A value as JSON and YAML have it; what is only its short field is written as just that."""
    if isinstance(part, Day | date):
        return str(part)
    if hasattr(part, "_fields"):
        told = mapping(part)
        short = next((key.name for key in _keys(part).values() if key.short), None)
        return told[short] if short is not None and list(told) == [short] else told
    if isinstance(part, tuple):
        return [_plain(each) for each in part]
    return dict(part) if isinstance(part, dict) else part


def _keys(value: object) -> Mapping[str, Key]:
    cls: type = type(value)
    return keys_of(cls)
