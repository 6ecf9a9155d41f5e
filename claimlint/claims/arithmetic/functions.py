"""The functions that formulas of claims may call: of numbers, slots, days and units. Plugins add more."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from claimlint.annotate.quantities.units import convert
from claimlint.claims.arithmetic import interval
from claimlint.expressions.reading import LARGEST
from claimlint.expressions.tree import Undefined
from claimlint.model.function import Function, Signature, Value
from claimlint.model.interval import Interval

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def number(value: Any) -> Interval:
    """An argument that is a number; raises Undefined for any other."""
    if isinstance(value, Interval):
        return value
    raise Undefined(f"{shown(value)} is no number")


def day_of(value: Any) -> date:
    """An argument that is a day; raises Undefined for any other."""
    if isinstance(value, date):
        return value
    raise Undefined(f"{shown(value)} is no date")


def shown(value: Value) -> str:
    """A value in a few words, for reasons."""
    if isinstance(value, Interval):
        return f"{value.low:g}" if value.low == value.high else f"{value.low:g} to {value.high:g}"
    return repr(value) if isinstance(value, str) else str(value)


def whole(value: Any) -> int:
    """An argument that is one whole number; raises Undefined for any other."""
    found = number(value)
    if found.low != found.high or not found.low.is_integer():
        raise Undefined(f"{shown(found)} is not one whole number")
    return int(found.low)


def _round(value: Value, *places: Value) -> Interval:
    digits = whole(places[0]) if places else 0
    if abs(digits) > 15:
        raise Undefined("it rounds to no place there is")
    return interval.rounded(number(value), digits)


def _sqrt(value: Value) -> Interval:
    return interval.root(number(value))


def _abs(value: Value) -> Interval:
    return interval.absolute(number(value))


def _min(*values: Value) -> Interval:
    return interval.minimum(*map(number, values))


def _max(*values: Value) -> Interval:
    return interval.maximum(*map(number, values))


def _hull(*values: Value) -> Interval:
    return interval.hull(*map(number, values))


def _least(value: Value) -> Interval:
    return Interval(number(value).low, interval.INFINITY)


def _most(value: Value) -> Interval:
    return Interval(-interval.INFINITY, number(value).high)


def _convert(value: Value, unit: Value, to: Value) -> Interval:
    ends = [convert(end, str(unit), str(to)) for end in number(value)]
    if None in ends:
        raise Undefined(f"{unit or 'a bare number'} cannot be told in {to}")
    low, high = sorted(end for end in ends if end is not None)
    return Interval(low, high)


def _direction(old: Value, new: Value) -> str:
    before, after = number(old), number(new)
    if interval.distance(before, after) > 0:
        return "up" if after.low > before.high else "down"
    if before.low == before.high and before == after:
        return "same"
    raise Undefined(f"{shown(before)} and {shown(after)} may be the same")


def _exact(value: Value) -> Value:
    return value


def _same_unit(*units: Value) -> bool:
    return all(unit == units[0] for unit in units)


def _year(day: Value) -> Interval:
    return Interval.of(float(day_of(day).year))


def _month(day: Value) -> Interval:
    return Interval.of(float(day_of(day).month))


def _day(day: Value) -> Interval:
    return Interval.of(float(day_of(day).day))


def _weekday(day: Value) -> str:
    return WEEKDAYS[day_of(day).weekday()]


def _days(first: Value, last: Value) -> Interval:
    return Interval.of(float((day_of(last) - day_of(first)).days))


def _years(first: Value, last: Value) -> Interval:
    start, end = day_of(first), day_of(last)
    return Interval.of(float(end.year - start.year - ((end.month, end.day) < (start.month, start.day))))


_ALL = (
    Function("round", _round, Signature(1, 2), "A number rounded to so many places (none if not said)."),
    Function("sqrt", _sqrt, Signature(1, 1), "The square root of a number."),
    Function("abs", _abs, Signature(1, 1), "A number without its sign."),
    Function("min", _min, Signature(2, LARGEST), "The smallest of several numbers."),
    Function("max", _max, Signature(2, LARGEST), "The greatest of several numbers."),
    Function("hull", _hull, Signature(2, LARGEST), "All from the smallest of several numbers to the greatest."),
    Function("least", _least, Signature(1, 1), "All from a number up: at least that."),
    Function("most", _most, Signature(1, 1), "All from a number down: at most that."),
    Function(
        "convert", _convert, Signature(2, 2, ("", "unit")), "A slot in another unit of measure: convert(a, 'km')."
    ),
    Function(
        "direction", _direction, Signature(2, 2), "'up', 'down' or 'same': how the second number lies to the first."
    ),
    Function(
        "exact", _exact, Signature(1, 1, ("printed",)), "A slot as it is printed, not as it may be rounded or hedged."
    ),
    Function("same_unit", _same_unit, Signature(2, 8, ("unit",)), "Whether slots have the same unit."),
    Function("year", _year, Signature(1, 1), "The year of a day.", "calendar"),
    Function("month", _month, Signature(1, 1), "The month of a day, 1 to 12.", "calendar"),
    Function("day", _day, Signature(1, 1), "The day of the month.", "calendar"),
    Function("weekday", _weekday, Signature(1, 1), "The day of the week: 'Monday'.", "calendar"),
    Function("days", _days, Signature(2, 2), "How many days the second day lies after the first.", "calendar"),
    Function("years", _years, Signature(2, 2), "How many full years lie from the first day to the second.", "calendar"),
)
FUNCTIONS: Mapping[str, Function] = {function.name: function for function in _ALL}
"""The functions that ship, by name."""
