"""What is found where one figure is told with two values."""

from __future__ import annotations

from typing import NamedTuple

from claimlint.annotate.quantities.quantity import Quantity


class Twice(NamedTuple):
    """Two numbers for one thing: the earlier and the later in the copy, and whether they agree."""

    first: Quantity
    second: Quantity
    agree: bool


def digits(one: Quantity) -> str:
    """The significant digits of a quantity, without zeros at either end."""
    return f"{abs(one.value):.12g}".replace(".", "").strip("0") if abs(one.value) < 1e12 else _large(one)


def _large(one: Quantity) -> str:
    mantissa, _, _ = f"{abs(one.value):.11e}".partition("e")
    return mantissa.replace(".", "").rstrip("0")


def slipped(one: str, other: str) -> bool:
    """Whether two runs of two or more digits are the same but for one, or for their order."""
    if min(len(one), len(other)) < 2:
        return False
    if len(one) != len(other):
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) <= 1 or sorted(one) == sorted(other)
