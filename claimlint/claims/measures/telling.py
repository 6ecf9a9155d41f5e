"""What to say of a pair of amounts: how it is worked out, what slip explains it, and how it could read."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from claimlint.annotate.quantities.units import UNITS
from claimlint.claims.arithmetic.figures import figure
from claimlint.claims.measures.amounts import Amount
from claimlint.claims.measures.beside import Pair
from claimlint.claims.measures.converted import TEMPERATURE, Weighed

MILLION = 1e6
SLIPS = 0.03
"""How near an explanation must come to what is printed, as a share."""
WHOLE = 5.0
"""From here on a number has no more decimals than the one in whose place it is put."""
MOVED = {10.0: "ten", 100.0: "a hundred", 1000.0: "a thousand"}
_SIGN = re.compile(r"^(?:minus |[-−–])")
_UNGROUPED = re.compile(r"[0-9]{4,6}")


def working(pair: Pair, weighed: Weighed) -> str:
    """The computation of the first number, in figures."""
    one, other = (UNITS[unit] for unit in weighed.units)
    value, result = pair.source.figures[0].value, weighed.there[0]
    factor = one.scale / other.scale
    shift = result - value * factor
    shifted = f" {'+' if shift > 0 else '−'} {abs(shift):.6g}" if abs(shift) > 1e-6 else ""
    return f"{value:,.6g} {one.symbol} × {factor:.6g}{shifted} = {result:,.6g} {other.symbol}"


def told(values: Sequence[float], unit: str) -> str:
    """Numbers of a unit, as copy writes them."""
    return " and ".join(figure(value, unit) for value in values)


def slip(pair: Pair, weighed: Weighed) -> str:
    """The one slip that explains the numbers of a pair; empty where none does."""
    source, there, here = pair.source.figures[0].value, weighed.there[0], pair.target.figures[0].value
    if not (source and there and here):
        return ""
    found = [text for text, value in _slips(source, there) if abs(here / value - 1) <= SLIPS]
    return found[0] if len(found) == 1 else ""


def _slips(source: float, there: float) -> Iterator[tuple[str, float]]:
    yield "it was divided instead of multiplied", source * source / there
    for by, word in MOVED.items():
        yield f"the figure is {word} times too high", there * by
        yield f"the figure is {word} times too low", there / by


def suggestions(prose: str, pair: Pair, weighed: Weighed) -> Iterator[str]:
    """How the pair could read: with the second amount right, and with the first."""
    start, end = pair.span
    pairs = ((pair.target, weighed.there, pair.source), (pair.source, weighed.back, pair.target))
    for amount, values, like in pairs:
        text = written(prose, amount, values, like, weighed)
        if text:
            yield f"{prose[start : amount.span.start]}{text}{prose[amount.span.end : end]}"


def written(prose: str, amount: Amount, values: Sequence[float], like: Amount, weighed: Weighed) -> str:
    """An amount with other numbers, as exact as those of another one; empty where one of them is not digits alone."""
    if not amount.plain:
        return ""
    warm = UNITS[weighed.units[0]].dimension == TEMPERATURE
    text, at = "", amount.span.start
    for old, value, model in zip(amount.figures, values, like.figures, strict=True):
        exact = prose[model.span.start : model.span.end] if model.plain else "10"
        beside = prose[old.span.start : old.span.end]
        right = rounded(value, exact, beside, temperature=warm)
        if by := _moved(old.value, value):
            right = rounded(old.value / by, beside, exact)
        text += prose[at : old.span.start] + right
        at = old.span.end
    return text + prose[at : amount.span.end]


def _moved(printed: float, value: float) -> float:
    """The power of ten that a printed number is too high by, if it is nothing else; 0.0 for none."""
    powers = [power for by in MOVED for power in (by, 1 / by)]
    return next((power for power in powers if value and abs(printed / value / power - 1) <= SLIPS), 0.0)


def rounded(value: float, like: str, beside: str, *, temperature: bool = False) -> str:
    """A computed number, as exact as the figure that it was computed from, with two digits that count at least.

    `like` is that figure, `beside` the one in whose place it is put: commas are left out where either goes without, and
    so are decimals where that one has none, but of a small number. A temperature has as many as the other one.
    """
    digits = _SIGN.sub("", like).partition(" ")[0]
    whole, _, decimals = digits.replace(",", "").partition(".")
    counted = f"{whole}{decimals}".lstrip("0") if decimals else whole.rstrip("0")
    places = len(decimals) if temperature else max(2, len(counted)) - 1 - _power(value)
    if abs(value) >= WHOLE:
        places = min(places, max(len(beside.partition(".")[2]), len(decimals) if temperature else 0))
    commas = not any(_UNGROUPED.fullmatch(_SIGN.sub("", each)) for each in (like, beside))
    value = round(value, places)
    if abs(value) >= MILLION:
        return f"{value / MILLION:.{max(0, 6 + places)}f}".rstrip("0").rstrip(".") + " million"
    return f"{value:{',' if commas else ''}.{max(0, places)}f}"


def _power(value: float) -> int:
    return math.floor(math.log10(abs(value))) if value else 0
