"""The part of a block that is near a place in the prose: blocks are parted by line feeds."""

from __future__ import annotations

from claimlint.model.span import Span


def near(prose: str, at: int, reach: int) -> Span:
    """As much of the block that holds an offset as lies within so many code points on either side."""
    start = max(0, at - reach)
    stop = min(len(prose), at + reach)
    end = prose.find("\n", at, stop)
    return Span(max(start, prose.rfind("\n", start, at) + 1), stop if end < 0 else end)
