"""Flags times of day that no clock shows: "12:75 p.m.", "14 p.m.", "0 a.m.", "25:10 GMT".

An hour of the 24-hour clock with p.m. behind it says the same twice and is a warning.

    kind: impossible-time
    message: "'{match}' is no time of day: {because}."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.annotate.times.clock import Clock, clock_times
from claimlint.model.finding import Evidence, Hit, Level
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise


@dataclass(frozen=True)
class ImpossibleTime:
    """Whether a clock can show it."""

    name: ClassVar[str] = "impossible-time"
    slots: ClassVar[frozenset[str]] = frozenset(("because",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Minutes beyond 59, and hours beyond 12 or before 1 with what stands behind them."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each time that cannot be."""
        for one in page.layer(clock_times):
            because = _because(one)
            if because and scope.covers(page.zones(one.span)) and not corrects(page, one.span):
                level: Level | None = "warning" if one.hour < 24 and (one.minute or 0) < 60 else None
                evidence = (Evidence("calendar", f"{because[0].upper()}{because[1:]}."),)
                yield Hit(one.span, _better(page.prose, one), {"because": because}, (), level, evidence=evidence)


@cache
def _triggers() -> tuple[str, ...]:
    halves = [f"{space}{half}{dot}m" for space in (" ", "") for half in "ap" for dot in (".", "")]
    hours = [f"{hour}{half}" for hour in (*range(13, 25), "0", "00") for half in halves]
    marks = [f"{hour}{mark}" for hour in (*range(13, 25), "0") for mark in ":."]
    return (*hours, *marks, *(f":{ten}" for ten in range(6, 10)), *(f"{hour}:" for hour in range(25, 30)))


def _because(one: Clock) -> str:
    """Why a clock cannot show a time, as a clause; empty where it can."""
    if one.minute is not None and one.minute > 59:
        return "an hour has 60 minutes"
    if one.hour > 24 or (one.hour == 24 and one.minute):
        return "a day has 24 hours"
    if one.half and one.hour > 12:
        return "an hour after 12 has no half of the day"
    return "the first hour is 12" if one.half and not one.hour and (one.half == "p" or one.minute is None) else ""


def _better(prose: str, one: Clock) -> tuple[str, ...]:
    """The time on the clock of twelve hours, where only the half of the day is told twice."""
    if one.half == "p" and 12 < one.hour < 24 and (one.minute or 0) < 60:
        text = prose[slice(*one.span)]
        return (f"{one.hour - 12}{text[2:]}",)
    return ()


KIND = ImpossibleTime
