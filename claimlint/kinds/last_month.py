"""Flags "last August" in October and "next June" in March: readers take it for this year's or for the other.

It is told only where the month has already been in the document's year ("last"), or is still to come in it ("next"),
and the sentence names no year. The month of the document itself, and the one beside it, are left alone.

    kind: last-month
    message: "'{match}' may be {because}."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.annotate.times.calendar import MONTHS
from claimlint.annotate.times.dates import dates_in
from claimlint.annotate.times.inferred import within, years_beside
from claimlint.model.finding import Evidence, Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

GOVERNED = Own(
    r"\b(?:since|of|from|until|till|by|through|during|for|in|before|after|between|to|and|or|than)(?: the)? \Z"
)
"""Before it they take the place of "in"."""


@dataclass(frozen=True)
class LastMonth:
    """Whether a month with "last" or "next" before it may be that of two years."""

    name: ClassVar[str] = "last-month"
    slots: ClassVar[frozenset[str]] = frozenset(("because",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The months behind "last" and "next"."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each month that may be that of two years."""
        on = page.document.date
        for one in seen if on else ():
            span, month = Span(one.start, one.end), one.trigger // 2 + 1
            if on is None or not _stands_alone(page, span) or not _is_open(month, on, past=not one.trigger % 2):
                continue
            if scope.covers(page.zones(span)) and not years_beside(page, span) and not corrects(page, span):
                yield _hit(page, span, month, on, past=not one.trigger % 2)


@cache
def _triggers() -> tuple[str, ...]:
    return tuple(f"{word} {month.casefold()}" for month in MONTHS for word in ("last", "next"))


def _stands_alone(page: Page, span: Span) -> bool:
    """Whether it is a month by itself, with a capital, and no day or year behind it."""
    before, after = page.prose[max(0, span.start - 1) : span.start], page.prose[span.end : span.end + 2]
    capital = page.prose[span.start + 5].isupper()
    if not capital or before.isalnum() or after[:1].isalnum() or after.strip()[:1].isdigit():
        return False
    return not any(one.year is not None for one in dates_in(page, within(page, span)))


def _is_open(month: int, on: date, *, past: bool) -> bool:
    """Whether the month lies in the document's year on the side that the word points to, and not right beside it."""
    away = on.month - month if past else month - on.month
    return away > 1


def _hit(page: Page, span: Span, month: int, on: date, *, past: bool) -> Hit:
    name, other = MONTHS[month - 1], on.year - 1 if past else on.year + 1
    because = f"{name} of {on.year} or of {other}"
    evidence = (Evidence("calendar", f"{name} {on.year} {'is past' if past else 'is still to come'}."),)
    governed = GOVERNED.search(page.folded, max(0, span.start - 9), span.start)
    lead = "" if governed else "In " if page.prose[span.start].isupper() else "in "
    return Hit(span, (f"{lead}{name} {other}", f"{lead}{name}"), {"because": because}, (), evidence=evidence)


KIND = LastMonth
