"""Which claims of a page were told, so that several patterns and rules tell each once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.protocols import Page


class Told:
    """What was stated, and pairs of operands, of which a page's findings already speak."""

    def __init__(self, page: Page) -> None:
        self._known: set[frozenset[Span]] = set()
        self._stretches: list[Span] = []

    def new(self, stated: Iterable[Span], operands: Iterable[Span]) -> bool:
        """Note a claim; whether neither it nor its operands were told before."""
        keys = {frozenset(stated), frozenset(operands)} - {frozenset()}
        within = any(stretch.holds(one) for stretch in self._stretches for key in keys for one in key)
        fresh = self._known.isdisjoint(keys) and not within
        self._known |= keys
        return fresh

    def untold(self, stretch: Span) -> bool:
        """Note a stretch that another kind speaks of; whether no claim in it was told before."""
        fresh = not any(stretch.holds(one) for key in self._known for one in key)
        self._stretches.append(stretch)
        return fresh
