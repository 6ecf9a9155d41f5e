"""What records are made of: days, periods, names and their wrong forms, sources, and packs.

A period runs from its first to its last day, both included. A day may be known by its month or year only. Where a
record is silent, nothing is known: an empty `to` is open, an empty `from` reaches back for ever.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Literal, NamedTuple

Certainty = Literal["A", "B", "C"]
Layer = Literal["core", "desk", "project", "story"]
LAYERS: tuple[Layer, ...] = ("core", "desk", "project", "story")
"""The layers of knowledge; a record of a later one takes the place of the record of the same id below."""

SHORT = "short"
"""Marks the field that a value is when it is written as just a text."""


class Day(NamedTuple):
    """A day, or a month or year of which the day is not known: the first and the last that it can be."""

    early: date
    late: date

    @classmethod
    def written(cls, text: str) -> Day:
        """The day that a text in ISO 8601 names; raises ValueError."""
        parts = text.split("-")
        if (
            not all(part.isascii() and part.isdigit() for part in parts)
            or [*map(len, parts)] != [4, 2, 2][: len(parts)]
        ):
            raise ValueError("days are written 2024-01-31")
        year, month, day = (*map(int, parts), 0, 0)[:3]
        first = date(year, month or 1, day or 1)
        if day:
            return cls(first, first)
        month = month or 12
        last = date(year, month, 28) + timedelta(days=4)
        return cls(first, last - timedelta(days=last.day))

    @staticmethod
    def wanted() -> str:
        """What a text must be to name a day."""
        return "a day, a month or a year such as 2024-01-31, 2024-01 or 2024"

    def __str__(self) -> str:
        if self.early == self.late:
            return self.early.isoformat()
        whole_year = self.early.month != self.late.month
        return f"{self.early.year:04}" if whole_year else f"{self.early.year:04}-{self.early.month:02}"


class Source(NamedTuple):
    """Where a record comes from."""

    name: Annotated[str, "What it is called.", SHORT]
    url: Annotated[str, "Where it is."] = ""
    accessed: Annotated[Day | None, "When it was read."] = None
    licence: Annotated[str, "Under which licence."] = ""


class Name(NamedTuple):
    """A name that was right in a period."""

    text: Annotated[str, "The name.", SHORT]
    from_: Annotated[Day | None, "The first day on which it was right."] = None
    to: Annotated[Day | None, "The last day on which it was right."] = None
    unless: Annotated[tuple[str, ...], "Words within 25 characters on either side with which it is not told."] = ()
    needs: Annotated[tuple[str, ...], "Words of which one must stand within 300 characters for it to be told."] = ()


class Wrong(NamedTuple):
    """A form of a name that is wrong."""

    text: Annotated[str, "The wrong form.", SHORT]
    right: Annotated[str, "What to write instead, if not the record's name."] = ""
    certainty: Annotated[Certainty, "A certain, B right but with traps, C a matter of choice."] = "B"
    fix: Annotated[Literal["safe", "unsafe", "none"], "What a replacement promises."] = "unsafe"
    unless: Annotated[tuple[str, ...], "Words within 25 characters on either side that silence it."] = ()
    needs: Annotated[tuple[str, ...], "Words of which one must stand within 300 characters."] = ()
    why: Annotated[str, "Why it is wrong."] = ""


class Acronym(NamedTuple):
    """The letters that stand for a name."""

    text: Annotated[str, "The letters.", SHORT]
    free: Annotated[bool, "Whether it may stand without being spelled out."] = False


class Pack(NamedTuple):
    """A file of records: its name, where they come from, under which licence, and as of which day they are right."""

    name: str
    source: str
    as_of: date
    licence: str = ""
    url: str = ""
    layer: Layer = "core"
    path: str = ""


def holds(first: Day | None, last: Day | None, on: date, as_of: date | None = None) -> bool | None:
    """Whether a period holds on a day: True, False, or None where that is not known.

    `as_of` is the day of the pack: what is open or ends later is not known after it.
    """
    if first is not None and on < first.early:
        return False
    if last is not None and on > last.late and (as_of is None or last.late <= as_of):
        return False
    if as_of is not None and on > as_of:
        return None
    sure = (first is None or on >= first.late) and (last is None or on <= last.early)
    return True if sure else None
