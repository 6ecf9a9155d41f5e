"""A record in lines: pairs of a key and what it says, parts that have their time each on a line of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from claimlint.knowledge import offices
from claimlint.knowledge.evidence import period
from claimlint.model.dated import holds
from claimlint.model.record import Filed, Office, Person
from claimlint.written.typed import Key, keys_of

if TYPE_CHECKING:
    from claimlint.knowledge.known import Known

Line = tuple[str, str]
OWN = frozenset(("id", "type", "roles", "holders"))
"""Keys whose values are told in lines of their own."""

MOST = 30
"""So many holders of an office are told where no day is asked for."""


def told(known: Known, filed: Filed, on: date | None) -> Iterator[Line]:
    """What a record says; of what has its time, on a day only what was so, or may have been."""
    for key in _keys(filed.record):
        value = getattr(filed.record, key.field)
        if key.name not in OWN and value != filed.record._field_defaults.get(key.field):
            yield from _field(known, key.name, value, filed, on)
    if isinstance(filed.record, Person):
        held = sorted(offices.roles(known, filed), key=lambda each: each.first.early if each.first else date.min)
        yield from (("office", line) for each in held for line in _held(known, each, each.office, on))
    if isinstance(filed.record, Office):
        lines = [
            line for each in offices.holders(known, filed.record.id) for line in _held(known, each, each.person, on)
        ]
        yield from (("holder", line) for line in lines[: None if on else MOST])
        if len(lines) > MOST and not on:
            yield "holder", f"and {len(lines) - MOST:,} more; ask for a day with --on"
    yield "pack", f"{filed.pack.name} ({filed.pack.layer}), as of {filed.pack.as_of}: {filed.pack.source}"


def _field(known: Known, key: str, value: Any, filed: Filed, on: date | None) -> Iterator[Line]:
    parts = value if isinstance(value, tuple) and not hasattr(value, "_fields") else ()
    if parts and hasattr(parts[0], "from_"):
        for part in parts:
            yield from ((key, line) for line in _dated(_named(known, part), part.from_, part.to, filed, on))
    else:
        yield key, _text(value)


def _held(known: Known, held: offices.Held, other: str, on: date | None) -> Iterator[str]:
    """A time in an office, told by the office or by the person."""
    words = (_name(known, other), held.state, held.district, held.party, "acting" if held.acting else "")
    caucus = f"in the {held.caucus} caucus" if held.caucus else ""
    days = " (days off by some months)" if held.approx else ""
    text = ", ".join(word for word in (*words, caucus) if word)
    for line in _dated(text, held.first, held.last, held.filed, on):
        yield line + days


def _dated(text: str, first: Any, last: Any, filed: Filed, on: date | None) -> Iterator[str]:
    """A text with its period; not on a day on which it was not so."""
    state = holds(first, last, on, filed.pack.as_of) if on else True
    timed = f"{text}: {period(first, last)}" if first or last else text
    if state is not False:
        yield timed if state else f"{timed}; not known on that day"


def _named(known: Known, part: Any) -> str:
    """A part that has its time, without that."""
    words = (getattr(part, key.field) for key in _keys(part) if key.field not in ("from_", "to"))
    return ", ".join(_name(known, word) if isinstance(word, str) else _text(word) for word in words if word)


def _keys(value: object) -> Iterable[Key]:
    cls: type = type(value)
    return keys_of(cls).values()


def _name(known: Known, text: str) -> str:
    """The name of the record of an id, or the text."""
    filed = known.get(text) if "." in text else None
    return filed.record.name if filed else text


def _text(value: Any) -> str:
    """A value in one line."""
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {text}" for key, text in value.items())
    if hasattr(value, "_fields") and not hasattr(value, "written"):
        said = [(key.name, getattr(value, key.field), value._field_defaults.get(key.field)) for key in _keys(value)]
        return ", ".join(name if part is True else _text(part) for name, part, usual in said if part != usual)
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return ", ".join(map(_text, value))
    return "yes" if value is True else str(value)
