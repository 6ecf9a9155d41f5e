"""Whether an amount is what it says of another one: "60 miles (97 km)".

Two amounts agree if anything that one may mean, in the other's unit, is something that the other may mean. Where a word
names several units (gallons, tons, ounces) any of them will do. Definitions of those that units.py does not have: beer
barrels of the United States (31 gallons) and of Britain (36), metric horsepower (75 kilogram-force metres a second).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from claimlint.annotate.quantities.units import UNITS, Unit
from claimlint.claims.measures.amounts import Amount
from claimlint.claims.measures.numbers import Figure
from claimlint.model.interval import Interval

ABOUT = 0.07
"""How much a figure with "about" before it may be off, as a share."""
DEGREES = 50.0
"""The least size that a gap between temperatures is a share of, in kelvins: near zero they have none of their own."""
DEGREE, HEAT = 2.0, 0.02
"""How far zeros at the end may round a temperature: by so many degrees, or by a share of it where that is more."""
TEMPERATURE = "temperature"
IMPERIAL = frozenset(
    (
        *(
            "in",
            "ft",
            "yd",
            "mi",
            "nmi",
            "ftm",
            "fur",
            "in²",
            "ft²",
            "yd²",
            "acre",
            "mi²",
            "in³",
            "ft³",
            "yd³",
            "acre-ft",
        ),
        *(
            "floz",
            "cup",
            "pt",
            "qt",
            "gal",
            "bbl",
            "bu",
            "oz",
            "ozt",
            "lb",
            "st",
            "ton",
            "mph",
            "ft/s",
            "kn",
            "°F",
            "hp",
        ),
        *("psi", "inHg", "Btu", "degree"),
    )
)
"""Units that are not metric."""
OWN = frozenset(("degree", "nmi", "kn"))
"""Units that are of a system of their own, or of either."""
ALSO = {
    "qt": (1.1365225,),
    "floz": (0.0284130625,),
    "bbl": (117.347765, 163.65924),
    "hp": (735.49875,),
    "oz": (0.0311034768,),
    "cup": (0.25, 0.284130625),
}
"""Other sizes of what a symbol may mean, in the base of its dimension."""


class Weighed(NamedTuple):
    """How two amounts compare: the gap between them as a share, and each in the unit of the other.

    `gap` is 0.0 where they agree. `there` are the numbers of the first in the unit of the second, `back` the other way;
    `units` are the symbols that they were read as.
    """

    gap: float
    there: tuple[float, ...]
    back: tuple[float, ...]
    units: tuple[str, str]


def mixed(one: str, other: str) -> bool:
    """Whether of two units one is metric and the other is not, or one is the mile or knot of the sea."""
    return (one in IMPERIAL) is not (other in IMPERIAL) or not OWN.isdisjoint((one, other))


def weighed(one: Amount, other: Amount, *, about: bool = False, difference: bool = False) -> Weighed | None:
    """How two amounts compare; None where they measure different things, or give a different count of numbers.

    With `about` the second has "about" before it; a `difference` of temperatures is not shifted.
    """
    found = []
    for unit, to in product(_readings(one.unit, other.unit), _readings(other.unit, one.unit)):
        if unit.dimension and unit.dimension == to.dimension and unit != to and len(one.figures) == len(other.figures):
            found.append(_weigh(one.figures, other.figures, unit, to, about, difference))
    return found[0]._replace(gap=min(each.gap for each in found)) if found else None


def _readings(symbol: str, beside: str) -> Iterator[Unit]:
    """The units that a symbol may stand for beside another."""
    if symbol == "degree":
        yield from (UNITS[scale] for scale in ("°F", "°C") if scale != beside)
        return
    unit = UNITS[symbol]
    yield unit
    yield from (UNITS[other] for other in unit.others)
    yield from (unit._replace(scale=scale) for scale in ALSO.get(symbol, ()))


def _weigh(
    ones: Sequence[Figure], others: Sequence[Figure], unit: Unit, to: Unit, about: bool, difference: bool
) -> Weighed:
    gaps = [_gap(one, other, unit, to, about, difference) for one, other in zip(ones, others, strict=True)]
    there = tuple(_moved(figure.value, unit, to, difference) for figure in ones)
    back = tuple(_moved(figure.value, to, unit, difference) for figure in others)
    return Weighed(max(gaps), there, back, (unit.symbol, to.symbol))


def _moved(value: float, unit: Unit, to: Unit, difference: bool) -> float:
    shift = 0.0 if difference else unit.shift - to.shift
    return (value * unit.scale + shift) / to.scale


def _gap(one: Figure, other: Figure, unit: Unit, to: Unit, about: bool, difference: bool) -> float:
    """How far apart what two figures may mean is, as a share of the first; 0.0 where they meet."""
    warm = unit.dimension == TEMPERATURE
    first, second = (_narrow(each) if warm else each.interval for each in (one, other))
    low, high = (_moved(end, unit, to, difference) for end in first)
    if about:
        second = second.hull(Interval.about(other.value, ABOUT * abs(other.value)))
    size = abs(_moved(one.value, unit, to, difference))
    size = max(size, DEGREES / to.scale) if warm and not difference else size
    apart = max(low - second.high, second.low - high, 0.0)
    return apart / size if size else float(apart > 0)


def _narrow(figure: Figure) -> Interval:
    """What a temperature can mean: zeros at its end are rounding by a few degrees at most."""
    low, high = figure.interval
    by = max(DEGREE, HEAT * abs(figure.value))
    return Interval(max(low, figure.value - by), min(high, figure.value + by))
