"""What speaks against the rate of a pair: all rates there were, those of its days, or the other pairs of the story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from claimlint.claims.rates.implied import Rate, apart, inverted, known, median, nearest, places, widened
from claimlint.claims.rates.market import market
from claimlint.claims.rates.pairs import Pair
from claimlint.model.interval import Interval

SPREAD = 1.25
"""How far beyond all rates that were a pair may be, as a factor: price tags and fees differ from the market."""
CERTAIN, EXPLAINED = 5.0, 2.0
"""The factors beyond all rates from which on no price tag and no fee explains a pair: at all, and where a slip does."""
WITHIN = 1.3
"""How far pairs of one story may differ, as a factor, for they may be of other days."""
LIKE = 1.05
"""How near a slip must bring a rate to the right one, as a factor."""
FEWEST = 2
"""How many other pairs must agree before one that differs is told."""
MAJOR = ("USD", "EUR", "GBP", "CAD", "AUD")
"""Currencies whose rates are taken for one another's."""


class Odd(NamedTuple):
    """What speaks against a pair: why, whether a slip explains it or nothing else could, and the pairs it rests on."""

    because: str
    certain: bool
    others: tuple[Pair, ...] = ()


def never_was(rate: Rate, dollars: Mapping[str, Interval]) -> Odd | None:
    """What is wrong with a rate that lies outside of all there were; None where it does not."""
    bounds = nearest(rate, known(rate.couple, dollars))
    if bounds is None or apart(rate, bounds, SPREAD) == 1:
        return None
    slip = _slip(rate, bounds)
    shown, (low, high) = _shown(rate, bounds)
    told = f"at {shown}, where no rate was below {low:,.4g} or above {high:,.4g}"
    return Odd(f"{told}{slip}", apart(rate, bounds) >= (EXPLAINED if slip else CERTAIN))


def unlike_market(rate: Rate, day: date, beyond: float) -> Odd | None:
    """What is wrong with a rate that is not that of its months, where those are known; None where it is."""
    dollars = market(day)
    spread = 1 + beyond
    bounds = nearest(rate, known(rate.couple, dollars), spread)
    if bounds is None or apart(rate, bounds, spread) == 1:
        return None
    slip = _slip(rate, widened(bounds, LIKE)) or _taken_for(rate, dollars)
    shown, (low, high) = _shown(rate, bounds)
    return Odd(f"at {shown}, {low:,.4g} to {high:,.4g} in the months up to {day.isoformat()}{slip}", False)


def _shown(rate: Rate, bounds: Interval) -> tuple[Rate, Interval]:
    """A rate and its bounds as readers know them: 150 yen to the dollar, not 0.0067 dollars to the yen."""
    return (rate.turned, Interval(1 / bounds.high, 1 / bounds.low)) if bounds.high < 1 else (rate, bounds)


def _taken_for(rate: Rate, dollars: Mapping[str, Interval]) -> str:
    """The other currency whose rate fits, if one does."""
    one, other = rate.couple
    fits = [
        code
        for code in MAJOR
        for couple in ((one, code), (code, other))
        if code not in rate.couple and any(rate.meaning.meets(bounds) for bounds in known(couple, dollars))
    ]
    return f"; the rate of {fits[0]} would fit" if len(set(fits)) == 1 else ""


def unlike_others(pair: Pair, story: Sequence[Pair]) -> Odd | None:
    """What is wrong with a pair that is not like the others of its story in the same currencies; None where it is."""
    others = [one for one in story if one.rate.couple == pair.rate.couple and one is not pair]
    if len(others) >= FEWEST:
        return _unlike(pair, others)
    return _of_two(pair, others[0]) if others and others[0].span < pair.span else None


def _unlike(pair: Pair, others: Sequence[Pair]) -> Odd | None:
    middle = median(one.rate for one in others)
    bounds = Interval.of(middle)
    if any(apart(one.rate, bounds, WITHIN / LIKE) > 1 for one in others) or apart(pair.rate, bounds, WITHIN) == 1:
        return None
    slip = _slip(pair.rate, widened(bounds, LIKE))
    return Odd(f"at {pair.rate}, {middle:,.4g} in {len(others)} other pairs{slip}", bool(slip), tuple(others))


def _of_two(pair: Pair, other: Pair) -> Odd | None:
    bounds = widened(other.rate.meaning, LIKE)
    slip = _slip(pair.rate, bounds) if apart(pair.rate, bounds, WITHIN) > 1 else ""
    return Odd(f"at {pair.rate} here and {other.rate.mid:,.4g} before{slip}", False, (other,)) if slip else None


def _slip(rate: Rate, bounds: Interval) -> str:
    """The slip that makes a rate fit, if one does."""
    if inverted(rate, bounds):
        return "; the two sums may be in each other's place"
    moved = places(rate, bounds)
    return f"; one sum is off by a factor of {10**moved:,}, a magnitude or a decimal point" if moved else ""
