"""Offsets of UTF-8 as offsets of code points."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable


def code_points(source: str, base: int = 0) -> Callable[[int], int]:
    """A function from a byte offset of the encoded source to its offset in code points, moved on by `base`.

    The source must be encodable, and an offset must not lie inside a code point.
    """
    if source.isascii():
        return base.__add__
    ends, surplus = _wide(source)
    shifts = [base - surplus_here for surplus_here in surplus]

    def to_code_points(at: int) -> int:
        return at + shifts[bisect_right(ends, at)]

    return to_code_points


def _wide(source: str) -> tuple[list[int], list[int]]:
    """Where each code point of more than one byte ends, in bytes; and how many bytes too many there are by then."""
    ends = []
    shifts = [0]
    shift = 0
    for match in re.finditer(r"[^\x00-\x7f]", source):
        character = match.group()
        shift += 1 if character < "\u0800" else 2 if character < "\U00010000" else 3
        ends.append(match.end() + shift)
        shifts.append(shift)
    return ends, shifts
