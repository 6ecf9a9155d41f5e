"""Arithmetic over intervals: the least interval that holds every result, never a smaller one.

Each end is rounded outward to the next float, unless it is exact. Figures are written in decimals, which
floats only come near to: so whether two intervals meet is asked of `close`, which allows for a billionth of their size.
R. E. Moore, Interval Analysis, 1966; IEEE 1788-2015 for the infinite ends, with 0 times infinity as 0.
"""

from __future__ import annotations

import math

from claimlint.expressions.tree import Undefined
from claimlint.model.interval import Interval

INFINITY = math.inf
NEARLY = 1e-9
"""The share of a figure's size below which a difference is an error of floats, not of the copy."""
STEEPEST = 64
"""The greatest exponent a power may have."""
SPLIT = 2.0**27 + 1
"""Cuts a float into halves, whose products are exact."""
SMALL, LARGE = 1e-280, 1e280
"""Between these sizes floats can be cut so."""


def add(left: Interval, right: Interval) -> Interval:
    """Every sum of a number of one and a number of the other; raises Undefined where it grows too large."""
    return _made(_sum(left.low, right.low, -INFINITY), _sum(left.high, right.high, INFINITY))


def negative(value: Interval) -> Interval:
    """Every number of it with the other sign."""
    return Interval(-value.high or 0.0, -value.low or 0.0)


def subtract(left: Interval, right: Interval) -> Interval:
    """Every difference of a number of one and a number of the other; raises Undefined where it grows too large."""
    return add(left, negative(right))


def multiply(left: Interval, right: Interval) -> Interval:
    """Every product of a number of one and a number of the other; raises Undefined where it grows too large."""
    pairs = [(one, other) for one in left for other in right]
    return _made(min(_product(*pair, -INFINITY) for pair in pairs), max(_product(*pair, INFINITY) for pair in pairs))


def divide(left: Interval, right: Interval) -> Interval:
    """Every quotient of a number of one and a number of the other; raises Undefined where the divisor holds 0."""
    if right.holds(0):
        raise Undefined("it divides by zero, or by what may be zero")
    pairs = [(one, other) for one in left for other in right]
    return _made(min(_quotient(*pair, -INFINITY) for pair in pairs), max(_quotient(*pair, INFINITY) for pair in pairs))


def scale(value: Interval, by: float) -> Interval:
    """Every number of it times another number."""
    return multiply(value, Interval.of(by))


def power(base: Interval, exponent: Interval) -> Interval:
    """Every number of an interval raised to one whole exponent; raises Undefined for any other exponent."""
    times = exponent.low
    if exponent.high != times or not float(times).is_integer() or abs(times) > STEEPEST:
        raise Undefined(f"an exponent is a whole number up to {STEEPEST}")
    if times < 0:
        return divide(Interval.of(1.0), power(base, Interval.of(-times)))
    even = int(times) % 2 == 0
    source = absolute(base) if even else base
    return _made(_raised(source.low, int(times), -INFINITY), _raised(source.high, int(times), INFINITY))


def root(value: Interval) -> Interval:
    """The square root of every number of it; raises Undefined where some are less than zero."""
    if value.low < 0:
        raise Undefined("it takes the root of what may be less than zero")
    return _made(max(0.0, _outward(math.sqrt(value.low), -INFINITY)), _outward(math.sqrt(value.high), INFINITY))


def absolute(value: Interval) -> Interval:
    """Every number of it without its sign."""
    if value.low >= 0:
        return value
    return negative(value) if value.high <= 0 else Interval(0.0, max(-value.low, value.high))


def minimum(*values: Interval) -> Interval:
    """The smallest of a number of each; one or more are given."""
    return Interval(min(each.low for each in values), min(each.high for each in values))


def maximum(*values: Interval) -> Interval:
    """The greatest of a number of each; one or more are given."""
    return Interval(max(each.low for each in values), max(each.high for each in values))


def hull(*values: Interval) -> Interval:
    """The least interval that covers all; one or more are given."""
    return Interval(min(each.low for each in values), max(each.high for each in values))


def rounded(value: Interval, places: int = 0) -> Interval:
    """Every number of it rounded to a number of places, halves either way."""
    scale = 10.0**places
    low, high = value.low * scale, value.high * scale
    if not (math.isfinite(low) and math.isfinite(high) and scale):
        raise Undefined("it rounds what has no end, or to no place there is")
    err = slack(value) * scale
    return Interval(math.ceil(low - 0.5 - err) / scale, math.floor(high + 0.5 + err) / scale)


def distance(left: Interval, right: Interval) -> float:
    """How far two intervals lie apart: 0.0 where they share a number, or differ by no more than floats err."""
    apart = max(left.low - right.high, right.low - left.high, 0.0)
    return 0.0 if apart <= slack(left, right) else apart


def close(left: Interval, right: Interval) -> bool:
    """Whether two intervals share a number, as far as floats can tell."""
    return distance(left, right) == 0


def slack(*values: Interval) -> float:
    """How much two ends of intervals may differ for no other reason than that floats err."""
    ends = [abs(end) for value in values for end in value if math.isfinite(end)]
    return NEARLY * max(ends, default=0.0)


def _made(low: float, high: float) -> Interval:
    if low == INFINITY or high == -INFINITY or low != low or high != high:
        raise Undefined("a number grows too large")
    return Interval(low, high)


def _outward(value: float, way: float) -> float:
    return math.nextafter(value, way) if math.isfinite(value) else value


def _directed(made: float, lost: float, way: float) -> float:
    """A result rounded that way, where rounding it to the nearest lost so much of it (whose sign counts)."""
    return _outward(made, way) if lost * way > 0 or lost != lost else made


def _on_side(made: float, positive: bool) -> float:
    """A result that has not crossed zero, however small it is."""
    return max(made, 0.0) if positive else min(made, 0.0)


def _sum(one: float, other: float, way: float) -> float:
    made = one + other
    if made != made:
        return way
    if math.isinf(made):
        return made
    back = made - one
    # Knuth's two-sum: what rounding lost
    return _directed(made, (one - (made - back)) + (other - back), way)


def _product(one: float, other: float, way: float) -> float:
    if not one or not other:
        return 0.0
    made = one * other
    if math.isinf(made):
        return made
    return _on_side(_directed(made, _lost(one, other, made), way), (one > 0) is (other > 0))


def _lost(one: float, other: float, made: float) -> float:
    """What rounding a product lost, by Dekker's algorithm; not a number where floats are too large or small for it."""
    if not SMALL < abs(made) < LARGE or max(abs(one), abs(other)) > LARGE:
        return math.nan
    high, top = _halves(one), _halves(other)
    low, rest = one - high, other - top
    return low * rest - (((made - high * top) - low * top) - high * rest)


def _halves(value: float) -> float:
    """The upper half of the digits of a number."""
    spread = SPLIT * value
    return spread - (spread - value)


def _quotient(one: float, other: float, way: float) -> float:
    if math.isinf(other):
        return 0.0 if math.isfinite(one) else _outward_infinite(one, other, way)
    made = one / other
    if not one or math.isinf(made):
        return made
    back = made * other
    rest = (one - back) - _lost(made, other, back)
    lost = math.copysign(rest, rest * other) if rest else rest
    return _on_side(_directed(made, lost, way), (one > 0) is (other > 0))


def _outward_infinite(one: float, other: float, way: float) -> float:
    """Infinity over infinity is anything of its sign: its outer end that way."""
    positive = (one > 0) == (other > 0)
    return way if positive == (way > 0) else 0.0


def _raised(base: float, times: int, way: float) -> float:
    sign = -1.0 if base < 0 and times % 2 else 1.0
    size = 1.0
    for _ in range(times):
        size = _product(size, abs(base), way * sign)
    return sign * size
