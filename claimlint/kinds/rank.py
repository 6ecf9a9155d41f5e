"""Counts those who are named above a rank: the second-largest city after New York and Los Angeles is the third.

`superlatives` are the words behind the ordinal. More names than the rank leaves room for are told; one alone may be
only the next above ("the fifth-largest economy, behind Germany"), so fewer are a warning where there are two or more.
Left alone are shared ranks, and an "and" that may stand inside a name.

    kind: rank
    message: "'{match}' does not fit: with {count} above it, the rank is {right}."
    superlatives: [largest, tallest]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.claims.records.ranks import ORDINALS, Rank, pattern, ranks
from claimlint.model.finding import Checked, Edit, Evidence, Hit, Level
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.patterns.casing import like
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Ranks:
    """Whether a rank fits those above it."""

    name: ClassVar[str] = "rank"
    slots: ClassVar[frozenset[str]] = frozenset(("count", "right"))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ()

    superlatives: tuple[str, ...] = field(metadata={"doc": "The words that an ordinal ranks by."})

    def prepare(self) -> None:
        """Make the pattern."""
        _ = self._form

    @cached_property
    def _form(self) -> Own:
        return pattern(self.superlatives)

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The superlatives."""
        return tuple(word.casefold() for word in self.superlatives)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each rank that is not one more than those above it."""
        for place in seen:
            for rank in ranks(page, self._form, place.start):
                if page.unit(scope, rank.span.start) and not corrects(page, rank.span):
                    yield from _told(page, rank)


def _told(page: Page, rank: Rank) -> Iterator[Hit | Checked]:
    above = len(rank.names)
    working = f"{above} + 1 = {above + 1}"
    if above + 1 == rank.rank:
        if page.shows_claims:
            yield Checked(rank.span, rank.names, working)
    elif above > 1 and above < len(COUNTS):
        written = page.prose[slice(*rank.nth)]
        right = _ordinal(above + 1, written)
        slots = {"count": COUNTS[above - 1], "right": right.casefold()}
        evidence = Evidence("computation", f"{working}; the copy says {rank.rank}.")
        better = right + page.prose[rank.nth.end : rank.span.end]
        level: Level | None = None if above >= rank.rank else "warning"
        yield Hit(rank.span, (better,), slots, (Edit(*rank.nth, right),), level, (), (evidence,))


def _ordinal(number: int, written: str) -> str:
    """A number from 2 to 11 as an ordinal, in words or figures as another one is written."""
    if written[0].isdigit() or number - 2 >= len(ORDINALS):
        return f"{number}{ {2: 'nd', 3: 'rd'}.get(number, 'th') }".replace(" ", "")
    return like(written, written.casefold(), ORDINALS[number - 2])


KIND = Ranks
