"""A number in the way in which another was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimlint.annotate.quantities.quantity import Quantity

SPELLED = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
FINEST = 4
"""So many decimals more than the other number has are written at most."""


def rewritten(prose: str, like: Quantity, value: float, step: float) -> str:
    """The figure of a value as that of a quantity is written; empty where that cannot be done.

    `step` is the last place to which the value is known.
    """
    written = prose[slice(*like.figure)]
    if like.spelled:
        word = SPELLED[int(value)] if value == int(value) and 0 <= value < len(SPELLED) else ""
        return word.capitalize() if written[:1].isupper() else word
    number = _number(written)
    if not number:
        return ""
    scale = like.value / number
    shown = len(written.partition(".")[2])
    decimals = next((places for places in range(shown, shown + FINEST) if scale * 10.0**-places <= step * 1.01), -1)
    new = _trimmed(f"{value / scale:,.{decimals if decimals >= 0 else shown + FINEST}f}", shown)
    return new if "," in written or scale == 1 else new.replace(",", "")


def _number(written: str) -> float:
    try:
        return float(written.replace(",", ""))
    except ValueError:
        return 0.0


def _trimmed(number: str, shown: int) -> str:
    """A number without zeros at its end that go beyond so many decimals."""
    whole, point, decimals = number.partition(".")
    kept = decimals[:shown] + decimals[shown:].rstrip("0")
    return whole + point * bool(kept) + kept
