"""A function for formulas: so many dozens."""

from __future__ import annotations

from claimlint.claims.arithmetic.functions import number
from claimlint.claims.arithmetic.interval import scale
from claimlint.model.function import Function, Signature, Value


def dozens(value: Value) -> Value:
    """Twelve times a number."""
    return scale(number(value), 12.0)


DOZENS = Function("dozens", dozens, Signature(1, 1), "Twelve times a number.")
