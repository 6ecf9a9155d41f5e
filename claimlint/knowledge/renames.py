"""Names over time: which of a record's names was right when, and which was not yet or no longer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from claimlint.knowledge.evidence import period
from claimlint.model.dated import Day, Name, holds
from claimlint.model.protocols import Knowledge
from claimlint.model.record import Entity, Filed, Place, Policy

Side = Literal["old", "new"]


class Rename(NamedTuple):
    """A name that was not right in some time, and the names that were: `old` if it was given up before, `new` if after.

    `day` is its last day if it is old, and its first day if it is new.
    """

    side: Side
    day: Day
    right: tuple[Name, ...]


def renamed(filed: Filed, text: str, when: Day) -> Rename | None:
    """What is known against a name in a time; None where it was right, or may have been."""
    names = over_time(filed)
    same = [name for name in names if name.text == text]
    ended = [name.to for name in same if name.to is not None and _known(name.to, filed) and name.to.late < when.early]
    begun = [name.from_ for name in same if name.from_ is not None and when.late < name.from_.early]
    right = tuple(name for name in names if name.text != text and _right(name, when, filed.pack.as_of))
    if not same or not right or len(ended) + len(begun) < len(same):
        return None
    if ended:
        return Rename("old", max(ended), right)
    return Rename("new", min(begun), right)


def bearers(knowledge: Knowledge, text: str) -> Sequence[Filed]:
    """The records that had a name at some time; where some of them are there only to tell of names, those."""
    found = knowledge.find("renamed", text)
    return [filed for filed in found if getattr(filed.record, "type", "") == "term"] or found


def over_time(filed: Filed) -> tuple[Name, ...]:
    """A record's names, each with its period."""
    return filed.record.names if isinstance(filed.record, Entity | Place) else ()


def policy(filed: Filed) -> Policy | None:
    """How an old name of a record is told."""
    return filed.record.policy if isinstance(filed.record, Entity | Place) else None


def chosen(filed: Filed, choice: str, on: date) -> Name | None:
    """The name that a house uses on a day: the first of a record, or the one that the record has for its own."""
    names = over_time(filed)
    if choice == "old":
        return names[0] if names else None
    own = (name for name in names if name.text == filed.record.name)
    return next((name for name in own if holds(name.from_, name.to, on, filed.pack.as_of) is True), None)


def story(filed: Filed) -> str:
    """All names of a record with their periods: Swaziland until 2018-04-18, Eswatini since 2018-04-19."""
    return ", ".join(f"{name.text} {period(name.from_, name.to)}" for name in over_time(filed))


def _known(day: Day, filed: Filed) -> bool:
    return day.late <= filed.pack.as_of


def _right(name: Name, when: Day, as_of: date) -> bool:
    return all(holds(name.from_, name.to, day, as_of) is True for day in (when.early, when.late))
