"""Numbers as copy writes them: "26.6 percent", "$1.2 billion", "3.8 times", "between 21.5 and 21.7"."""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from claimlint.annotate.quantities.units import UNITS
from claimlint.model.interval import Interval

SIGNS: Mapping[str, str] = {
    "$": "$",
    "USD": "$",
    "GBP": "£",
    "EUR": "€",
    "JPY": "¥",
    "CAD": "C$",
    "AUD": "A$",
    "NZD": "NZ$",
}
"""What stands before an amount of a currency; others are written as their code and a space."""
WORDS: Mapping[str, tuple[str, str]] = {
    "percent": ("percent", "percent"),
    "times": ("times", "times"),
    "points": ("percentage point", "percentage points"),
    "point": ("point", "points"),
    "mi": ("mile", "miles"),
    "ft": ("foot", "feet"),
    "in": ("inch", "inches"),
    "yd": ("yard", "yards"),
    "mi²": ("square mile", "square miles"),
    "km²": ("square kilometer", "square kilometers"),
    "ft²": ("square foot", "square feet"),
    "m²": ("square meter", "square meters"),
    "ha": ("hectare", "hectares"),
    "acre": ("acre", "acres"),
    "lb": ("pound", "pounds"),
    "oz": ("ounce", "ounces"),
    "st": ("stone", "stone"),
    "ton": ("ton", "tons"),
    "t": ("metric ton", "metric tons"),
    "l": ("liter", "liters"),
    "gal": ("gallon", "gallons"),
    "bbl": ("barrel", "barrels"),
    "kn": ("knot", "knots"),
    "h": ("hour", "hours"),
    "min": ("minute", "minutes"),
    "s": ("second", "seconds"),
    "day": ("day", "days"),
    "week": ("week", "weeks"),
    "month": ("month", "months"),
    "year": ("year", "years"),
    "decade": ("decade", "decades"),
    "century": ("century", "centuries"),
    "degree": ("degree", "degrees"),
    "°C": ("degree Celsius", "degrees Celsius"),
    "°F": ("degree Fahrenheit", "degrees Fahrenheit"),
}
"""What stands behind a number of a unit, for one and for more; other measures are written as their symbol."""
MAGNITUDES = ((12, "trillion"), (9, "billion"), (6, "million"))
DIGITS = 3
"""How many digits are shown where nothing says how exact a number is."""
MOST = 12
"""The most digits that a number of floats is good for."""
FINER = 4
"""How many steps finer than what is stated a figure may be shown."""
DECIMALS = 3
"""How many decimals a number may have before "million"."""


def figure(value: float, unit: str = "", step: float = 0.0) -> str:
    """A number with its unit, rounded to the step of its last place (a power of ten); without one, to three digits.

    Of a unit that is no measure, such as the noun of a count, the number stands alone. Raises ValueError for a
    number without an end.
    """
    return _with_unit(_number(value, step), unit)


def between(values: Interval, unit: str = "", step: float = 0.0) -> str:
    """All numbers of an interval: one figure where both ends are the same at that step, otherwise both.

    "between 21.5 and 21.7 percent"; "at least 21.5 percent" and "at most ..." where one end is infinite, and "any
    number" where both are.
    """
    low, high = values
    if math.isinf(low) or math.isinf(high):
        if math.isinf(low) and math.isinf(high):
            return "any number"
        return f"at most {figure(high, unit, step)}" if math.isinf(low) else f"at least {figure(low, unit, step)}"
    step = step or place(max(abs(low), abs(high)))
    first, last = _number(low, step), _number(high, step)
    if first == last:
        return _with_unit(first, unit)
    return f"between {_with_unit(first, unit if unit in SIGNS else '')} and {_with_unit(last, unit)}"


def apart(computed: Interval, stated: Interval, unit: str = "", step: float = 0.0) -> str:
    """What a story comes to, written so that it is not taken for what it states.

    Begins at the step of what is stated and goes to finer ones for as long as an end, rounded, falls into it.
    """
    ends = [end for end in computed if math.isfinite(end)]
    step = step or place(max(map(abs, ends), default=1.0))
    for _ in range(FINER):
        if not any(stated.holds(float(_rounded(end, step))) for end in ends):
            break
        step /= 10
    return between(computed, unit, step)


def place(value: float, digits: int = DIGITS) -> float:
    """The step of the last of so many digits of a number: 0.01 for 1.2345; not above 1 for what is below a million."""
    if not value or not math.isfinite(value):
        return 1.0
    exponent = math.floor(math.log10(abs(value))) - digits + 1
    return 10.0**exponent if exponent < 0 or abs(value) >= 1e6 else 1.0


def step_of(printed: Interval) -> float:
    """The step of the last printed place of a number read with half a step on either side; 0.0 for a point."""
    width = printed.high - printed.low
    return 10.0 ** round(math.log10(width)) if 0 < width < math.inf else 0.0


def _rounded(value: float, step: float) -> Decimal:
    """A finite number rounded to a step, and to no more digits than a float is good for."""
    if not math.isfinite(value):
        raise ValueError(f"{value} cannot be written")
    exact = Decimal(repr(value))
    places = max(round(math.log10(step or place(value))), exact.adjusted() - MOST)
    return exact.quantize(Decimal(1).scaleb(places), ROUND_HALF_UP)


def _number(value: float, step: float) -> str:
    """A number in figures, with "million" and the like where its last place is not far below."""
    made = _rounded(value, step)
    last = int(made.as_tuple().exponent)
    for power, word in MAGNITUDES:
        if made and made.adjusted() >= power and last >= power - DECIMALS:
            return f"{_plain(made.scaleb(-power))} {word}"
    return _plain(made)


def _plain(made: Decimal) -> str:
    text = f"{made:,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text.replace("-", "−")


def _with_unit(number: str, unit: str) -> str:
    if unit in SIGNS:
        number += "0" * (number[-2:-1] == ".")  # a tenth of a dollar has two places
        return f"−{SIGNS[unit]}{number[1:]}" if number.startswith("−") else f"{SIGNS[unit]}{number}"
    if unit in WORDS:
        return f"{number} {WORDS[unit][number.removeprefix('−') != '1']}"
    if unit in UNITS:
        return f"{number} {unit}"
    return f"{unit} {number}" if len(unit) == 3 and unit.isascii() and unit.isupper() else number
