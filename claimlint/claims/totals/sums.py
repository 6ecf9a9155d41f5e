"""What a total and its parts are, and whether two quantities may be of one sum."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from claimlint.annotate.quantities.quantity import Quantity
from claimlint.model.span import Span

Form = Literal["gloss", "total", "whole", "added", "some", "rest", "shares", "lines", "sentences"]
"""How a total is told from its parts: by a mark after it, by words before or after it, as that of which the parts are,
by words that add, as some of it, with what remains, as shares of a hundred, in lines of a list, over sentences."""

MARKED = ("gloss", "whole", "rest", "lines")
"""Forms that set the parts apart from all other numbers."""

COUNTED = ("count", "number")
TIMES = frozenset(
    ("day", "week", "month", "year", "hour", "minute", "second", "night", "decade", "time", "mile", "percent")
)
"""What is counted and yet no part of a number of other things."""

ADDED = ("count", "number", "money", "measure", "percent")
"""Sorts of which there are sums."""


class Sum(NamedTuple):
    """A total and the parts that the copy seems to make it of.

    `region` is where the parts stand, with what may be said of them. `others` may belong to the parts as well, and so
    may `ones` things without a number ("and a child"). `total` is None for shares of a hundred.
    """

    total: Quantity | None
    parts: tuple[Quantity, ...]
    form: Form
    region: Span
    others: tuple[Quantity, ...] = ()
    ones: int = 0

    @property
    def operands(self) -> tuple[Quantity, ...]:
        """The parts and the total, as they stand in the copy."""
        whole = (*self.parts, self.total) if self.total else self.parts
        return tuple(sorted(whole, key=lambda each: each.span.start))


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities may be of one sum: both counts, or both of one currency or unit, and no rates."""
    if one.per != other.per or one.per in ("each", "100", "1,000"):
        return False
    if one.sort in COUNTED and other.sort in COUNTED:
        return one.unit == other.unit or not {one.unit, other.unit} & TIMES
    if one.sort != other.sort or one.sort not in ADDED:
        return False
    return one.unit == other.unit or (one.sort == "money" and {one.unit, other.unit} == {"$", "USD"})


def of_kind(like: Quantity, found: Iterable[Quantity]) -> list[Quantity]:
    """Those that may be of one sum with a quantity, and are not that itself."""
    return [each for each in found if each is not like and alike(like, each)]
