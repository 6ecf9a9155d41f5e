"""Flags a hedge on a figure that is exact: about 4,317 people, nearly $1,204.37.

A figure that is printed to many places says that it was counted; "about" says that it was not. Told are the hedges of
`hedges` on figures of at least `figures` places that count, zeros at the end not among them.

    kind: hedged-exact
    message: "'{match}': a figure as exact as that is not {hedge}; round it, or drop the word."
    hedges: [about, nearly]
    figures: 4
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from claimlint.annotate.quantities.hedges import PHRASES
from claimlint.annotate.quantities.quantities import quantities_in
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.model.finding import Evidence, Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.rule import FixPromise
from claimlint.model.scope import Scope
from claimlint.model.span import Span

REACH = 40
"""How far behind a hedge its number may end, in code points."""


@dataclass(frozen=True)
class HedgedExact:
    """How exact a figure with a hedge may be."""

    name: ClassVar[str] = "hedged-exact"
    slots: ClassVar[frozenset[str]] = frozenset(("hedge",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    hedges: tuple[str, ...] = field(metadata={"doc": "Which hedges are told: about, nearly, more, less, least, most."})
    figures: int = field(default=4, metadata={"doc": "How many places must count."})

    def prepare(self) -> None:
        """Check the hedges; raises FieldError for one that there is not."""
        for index, hedge in enumerate(self.hedges):
            if hedge not in PHRASES:
                raise FieldError(("hedges", index), f"hedges are {', '.join(PHRASES)}")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The words of the hedges, with the space behind them."""
        phrases = (phrase for hedge, all_of in PHRASES.items() if hedge in self.hedges for phrase in all_of)
        return tuple(f"{phrase} {sign}" for phrase in phrases if phrase[-1].isalpha() for sign in SIGNS)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each exact figure with a hedge."""
        told: set[Span] = set()
        for place in seen:
            near = Span(place.start, min(len(page.prose), place.end + REACH))
            for one in quantities_in(page, near):
                exact = one.hedge in self.hedges and one.whole.start <= place.start and self._is_exact(page, one)
                if exact and one.whole not in told and page.unit(scope, one.whole.start):
                    told.add(one.whole)
                    yield _hit(page, one)

    def _is_exact(self, page: Page, one: Quantity) -> bool:
        return not one.spelled and places(page.prose[one.figure.start : one.figure.end]) >= self.figures


SIGNS = ("$", "£", "€", *"123456789")


def places(figure: str) -> int:
    """How many places of a figure count: its digits without zeros before and, of a whole number, behind."""
    digits = "".join(letter for letter in figure if letter.isdigit()).lstrip("0")
    return len(digits) if "." in figure else len(digits.rstrip("0"))


def _hit(page: Page, one: Quantity) -> Hit:
    """A hit, with the bare figure as the suggestion."""
    hedge = page.prose[one.whole.start : one.span.start].strip()
    figure = page.prose[one.figure.start : one.figure.end]
    evidence = Evidence("computation", f"{figure} is printed to {places(figure)} places.")
    bare = page.prose[one.span.start : one.span.end]
    return Hit(one.whole, (bare,) if hedge else (), {"hedge": hedge or one.hedge}, evidence=(evidence,))


KIND = HedgedExact
