"""The block around a place in the prose, where no page is asked for it: blocks are parted by line feeds."""

from __future__ import annotations

from claimlint.model.span import Span


def paragraph(prose: str, at: int) -> Span:
    """The stretch between two line feeds that holds an offset."""
    end = prose.find("\n", at)
    return Span(prose.rfind("\n", 0, at) + 1, len(prose) if end < 0 else end)


def near(prose: str, at: int, reach: int) -> Span:
    """As much of it as lies within so many code points on either side."""
    start = max(0, at - reach)
    stop = min(len(prose), at + reach)
    end = prose.find("\n", at, stop)
    return Span(max(start, prose.rfind("\n", start, at) + 1), stop if end < 0 else end)
