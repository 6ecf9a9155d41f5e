"""What bound slots mean: numbers with what the copy leaves out and their neighbours supply.

"From 7.5 to 16 percent" says percent once, "from $50 to $100 million" million once. Slots of one type lend each other
the unit; where a magnitude may be meant for both, there are two readings.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.quantities.quantity import Quantity
from claimlint.annotate.times.dates import Date
from claimlint.claims.arithmetic.formula import Undefined, Value
from claimlint.claims.arithmetic.interval import scale
from claimlint.model.interval import Interval

if TYPE_CHECKING:
    from claimlint.claims.patterns.pattern import Bound

COARSE = 0.07
"""By how much at most one rounds a number that a change is worked out from: "1 million" is not said of 1.4."""
ROUNDED = frozenset(("money", "count", "number", "measure"))
SMALL = 1e3
"""Below this a figure may borrow the magnitude that stands with the second of two."""


class Operand(NamedTuple):
    """A quantity as one reading has it: `times` is the magnitude that it borrows from a neighbour."""

    quantity: Quantity
    unit: str
    times: float = 1.0

    @property
    def interval(self) -> Interval:
        """All that it can mean."""
        return scale(self.quantity.interval, self.times) if self.times != 1 else self.quantity.interval

    @property
    def printed(self) -> Interval:
        """What it can mean as it is printed."""
        return scale(self.quantity.printed, self.times) if self.times != 1 else self.quantity.printed

    @property
    def likely(self) -> Interval:
        """What a writer would still put so."""
        return scale(self.quantity.likely, self.times) if self.times != 1 else self.quantity.likely

    @property
    def value(self) -> float:
        """The number."""
        return self.quantity.value * self.times


Reading = Mapping[str, Operand]


def readings(bound: Bound, types: Mapping[str, str]) -> Iterator[Reading]:
    """Each way to read the quantities that were bound; `types` are the types of the slots."""
    found = {name: one.value for name, one in bound.slots.items() if isinstance(one.value, Quantity)}
    units = {name: _unit(name, found, types) + _per(name, found, types) for name in found}
    ways = [_magnitudes(name, found, types) for name in found]
    for times in product(*ways):
        yield {name: Operand(_fine(one), units[name], by) for (name, one), by in zip(found.items(), times, strict=True)}


def _fine(one: Quantity) -> Quantity:
    """A quantity whose rounding is no coarser than a writer's."""
    if one.sort not in ROUNDED:
        return one
    most = Interval.about(one.value, COARSE * abs(one.value))
    return one._replace(printed=_both(one.printed, most), rounded=_both(one.rounded, most))


def _both(one: Interval, other: Interval) -> Interval:
    return Interval(max(one.low, other.low), min(one.high, other.high))


def _unit(name: str, found: Mapping[str, Quantity], types: Mapping[str, str]) -> str:
    """The unit of a quantity, or of the others of its type where it has none."""
    one = found[name]
    if one.unit:
        return one.unit
    others = {other.unit for key, other in found.items() if types[key] == types[name] and other.unit}
    return others.pop() if len(others) == 1 else ""


def _per(name: str, found: Mapping[str, Quantity], types: Mapping[str, str]) -> str:
    """What tells a rate from others of its type that are of something else; most copy says it once for both."""
    said = {other.per for key, other in found.items() if types[key] == types[name] and other.per}
    return f" per {found[name].per}" if len(said) > 1 and found[name].per else ""


def _magnitudes(name: str, found: Mapping[str, Quantity], types: Mapping[str, str]) -> Sequence[float]:
    """By what a figure without a magnitude may be multiplied: million, or a hundredth for cents."""
    one = found[name]
    if one.factor != 1 or one.sort == "percent" or not 0 < one.value < SMALL:
        return (1.0,)
    later = [other for key, other in found.items() if types[key] == types[name] and other.span.start > one.span.start]
    borrowed = {0.01 if _in_cents(other) and not _in_cents(one) else other.factor for other in later} - {1.0}
    return (1.0, *borrowed)


def _in_cents(one: Quantity) -> bool:
    """Whether a sum of money is written in a hundredth of its unit: 1 is printed where 0.01 is meant."""
    return one.sort == "money" and one.factor == 1 and one.span.start == one.figure.start and one.value < 1


def looked_up(name: str, bound: Bound, reading: Reading, prose: str) -> Value:
    """What a name of a formula stands for: `a`, `a.unit`, `v.sense`; raises Undefined."""
    slot, _, attribute = name.partition(".")
    if slot in bound.words:
        return bound.words[slot].sense if attribute == "sense" else bound.words[slot].word
    if slot in reading:
        return _of_quantity(reading[slot], attribute)
    if slot in bound.slots:
        one = bound.slots[slot]
        return _of_mention(one.value, attribute, prose[one.span.start : one.span.end])
    raise Undefined(f"the copy has no '{slot}'")


def _of_quantity(one: Operand, attribute: str) -> Value:
    match attribute:
        case "":
            return one.interval
        case "printed":
            return one.printed
        case "value":
            return Interval.of(one.value)
        case "likely":
            return one.likely
        case "unit":
            return one.unit
    return {"sort": one.quantity.sort, "hedge": one.quantity.hedge, "per": one.quantity.per}[attribute]


def _of_mention(value: object, attribute: str, text: str) -> Value:
    if attribute == "text":
        return text
    if isinstance(value, Date):
        return _of_date(value, attribute)
    if isinstance(value, Interval):
        return value
    return Interval.of(value) if isinstance(value, float) else str(value)


def _of_date(one: Date, attribute: str) -> Value:
    if attribute == "year" or (not attribute and one.precision == "year"):
        if one.year is None:
            raise Undefined("the date has no year")
        return Interval.of(float(one.year))
    period = one.period
    if period is None or one.precision != "day":
        raise Undefined("the date has no year, or no day")
    day: date = period.early
    return day


ATTRIBUTES = ("", "printed", "likely", "value", "unit", "sort", "hedge", "per", "year", "text")
"""What a formula may ask of a slot."""
