"""Amounts of a measure as copy writes them: "60 miles", "5-foot-10", "3 to 5 km", "10 by 12 feet".

The layer of quantities reads one number at a time and asks more than "22 m" before it takes an m for metres. Here a
stretch around a bracket is read, where a unit stands beside another that it converts: letters alone are units, several
numbers share one, and feet and inches are one length.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimlint.annotate.quantities.units import UNITS
from claimlint.claims.measures.numbers import NUMBER, Figure, figure
from claimlint.claims.measures.symbols import unit_behind
from claimlint.model.interval import Interval
from claimlint.model.span import Span
from claimlint.patterns.own import Own

SMALLER = {("ft", "in"): 12, ("st", "lb"): 14, ("lb", "oz"): 16, ("yd", "ft"): 3}
"""Which units follow which in one amount, and how many of them make one."""
BARE = {"ft": "in", "st": "lb"}
"""What a number without a unit is behind them: "5-foot-10"."""
TIMES = frozenset(("time", "calendar"))
"""Dimensions of which an article is no number: "a minute" is what a rate is of."""
MOST = 3
"""How many numbers may share a unit."""
_JOINED = Own(r" ?[-–—] ?| (?:to|and|by|or) | ?[x×] ?|-(?:to|by)-", fold=True)
_WITHIN = Own(r",? (?:and )?|-|")


class Amount(NamedTuple):
    """A measure: all of it, its numbers, and the symbol of their unit."""

    span: Span
    figures: tuple[Figure, ...]
    unit: str

    @property
    def plain(self) -> bool:
        """Whether all its numbers are digits that others could be put for."""
        return all(one.plain for one in self.figures)


class _Token(NamedTuple):
    """A number, with the unit behind it where there is one, and where both end."""

    figure: Figure
    unit: str
    end: int
    article: bool


def amounts(prose: str, start: int, end: int) -> list[Amount]:
    """The amounts in a half-open stretch of prose, in order; numbers without a unit are none."""
    found: list[Amount] = []
    waiting: list[_Token] = []
    for token in _tokens(prose, start, end):
        if waiting and _JOINED.fullmatch(prose, waiting[-1].end, token.figure.span.start) is None:
            waiting = []
        if found and not waiting and (longer := _appended(prose, found[-1], token)):
            found[-1] = longer
        elif not token.unit:
            waiting = [*waiting[-MOST + 2 :], token] if not token.article else []
        else:
            _put(prose, found, _amount([*waiting, token]))
            waiting = []
    return found


def _put(prose: str, found: list[Amount], amount: Amount) -> None:
    """Add an amount, or let it go on the last one: "10 feet by 12 feet"."""
    last = found[-1] if found else None
    if last and last.unit == amount.unit and len(last.figures) < MOST and _joins(prose, last, amount):
        found[-1] = Amount(Span(last.span.start, amount.span.end), last.figures + amount.figures, last.unit)
    else:
        found.append(amount)


def _joins(prose: str, one: Amount, other: Amount) -> bool:
    return _JOINED.fullmatch(prose, one.span.end, other.span.start) is not None


def _amount(tokens: list[_Token]) -> Amount:
    span = Span(tokens[0].figure.span.start, tokens[-1].end)
    return Amount(span, tuple(one.figure for one in tokens), tokens[-1].unit)


def _appended(prose: str, amount: Amount, token: _Token) -> Amount | None:
    """An amount with the number that goes on it, as inches do behind feet; None where none does."""
    start = token.figure.span.start
    parts = SMALLER.get((amount.unit, token.unit or BARE.get(amount.unit, "")))
    if parts is None or not 0 <= token.figure.value < parts or len(amount.figures) != 1:
        return None
    if _WITHIN.fullmatch(prose, amount.span.end, start) is None:
        return None
    if not token.unit and prose[amount.span.end : start] not in ("-", " ", ""):
        return None
    value = amount.figures[0].value + token.figure.value / parts
    whole = Span(amount.span.start, token.end)
    return Amount(whole, (Figure(whole, value, Interval.about(value, 0.5 / parts), False),), amount.unit)


def _tokens(prose: str, start: int, end: int) -> Iterator[_Token]:
    at = start
    while found := NUMBER.search(prose, at, end):
        number = figure(prose, found)
        at = found.end()
        if number is None:
            continue
        unit, reached = unit_behind(prose, number.span.end, end)
        if not found["article"] or (unit and UNITS[unit].dimension not in TIMES):
            at = reached
            yield _Token(number, unit, reached, found["article"] is not None)
