"""Pairs of sums that say the same in two currencies: "$11bn (£8.5bn)", "€200 (£175; US$229)", "$5m, or €4m,"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.quantities.money import CODES
from claimlint.annotate.quantities.quantities import quantities
from claimlint.claims.rates.implied import Rate, implied
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.annotate.quantities.quantity import Quantity
    from claimlint.model.protocols import Page

_ROUGHLY = "about|around|roughly|approximately|some|nearly|almost|just|over|under|more than"
_HEDGE = rf"(?:(?:or|{_ROUGHLY}|approx\.|worth|equivalent to|equal to),? ){{0,3}}[~≈]?"
_BRACKET = Own(rf" ?[(\[] ?{_HEDGE}", fold=True)
_OR = Own(rf", or {_HEDGE}", fold=True)
_MORE = Own(rf"[;,] (?:or )?{_HEDGE}", fold=True)
_CLOSE = Own(r" ?[)\]]")
_ON = Own(r"[;,] (?:or )?(?=[A-Z]{0,3}[$€£¥₹₩])")
_MARK = Own(r"[,.;]")
_LETTERS = Own(r"([^\W\d_]{2,})\$")


class Pair(NamedTuple):
    """Two sums that are meant to be one, all that they span, the unit of the first, and the rate that they imply."""

    span: Span
    source: Quantity
    target: Quantity
    unit: str
    rate: Rate

    @property
    def working(self) -> str:
        """How the rate is worked out, in figures."""
        one, other = self.rate.couple
        first, second = self.source.value, self.target.value
        over, under = (second, first) if self.unit == one else (first, second)
        return f"{over:,.12g} {other} / {under:,.12g} {one} = {self.rate.mid:,.4g}"


def money_pairs(page: Page) -> Iterator[Pair]:
    """The pairs of a page, in order; a second conversion in one bracket goes with the sum before the bracket."""
    base: Quantity | None = None
    for one, other in pairwise([each for each in page.layer(quantities) if each.sort == "money"]):
        source, end, base = _paired(page, one, other, base)
        if source and (pair := _made(page, source, other, end)):
            yield pair


def _made(page: Page, source: Quantity, target: Quantity, end: int) -> Pair | None:
    """A pair; None where its units are the same, or not known, or one of the sums may be nothing."""
    units = _unit(page, source), _unit(page, target)
    if not all(units) or units[0] == units[1] or not source.value:
        return None
    rate = implied(source.rounded, target.rounded, units, target.value / source.value)
    return rate and Pair(Span(source.span.start, end), source, target, units[0], rate)


def _paired(
    page: Page, one: Quantity, other: Quantity, base: Quantity | None
) -> tuple[Quantity | None, int, Quantity | None]:
    """The sum that another converts, None for none, where the pair ends, and the sum of a bracket that goes on."""
    start, end = other.whole.start, other.span.end
    on = _ON.match(page.prose, end)
    close = _CLOSE.match(page.prose, end)
    if _BRACKET.fullmatch(page.prose, one.span.end, start):
        return (one if on or close else None), close.end() if close else end, one if on else None
    if base and _MORE.fullmatch(page.prose, one.span.end, start):
        return (base if on or close else None), end, base if on else None
    if _OR.fullmatch(page.prose, one.span.end, start) and (_MARK.match(page.prose, end) or end == len(page.prose)):
        return one, end, None
    return None, end, None


def _unit(page: Page, one: Quantity) -> str:
    """The unit of a sum: of "COP$5" the code before the sign, nothing where those letters are none that is known."""
    found = _LETTERS.match(page.prose, one.span.start) if one.unit == "$" else None
    return one.unit if found is None else found[1] if found[1] in CODES else ""
