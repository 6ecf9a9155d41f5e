"""Which spans of a layer lie inside a stretch of prose."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimlint.model.scope import Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

NO_PARAGRAPH = frozenset({"headline", "deck", "byline", "heading", "caption", "credit", "list", "table"})
"""A block in none of these zones is a paragraph."""

CLOSING = frozenset(".!?:;)\"”'’]…—")
"""What a sentence, or the first part of one, may end with."""


def inside(spans: Sequence[Span], unit: Span) -> Sequence[Span]:
    """Those of some spans, given in order and apart, that start inside a unit."""
    first = bisect_left(spans, unit.start, key=_start)
    return spans[first : bisect_left(spans, unit.end, first, key=_start)]


def first_word(page: Page, unit: Span) -> Span:
    """The first word that starts in a unit, and never beyond its end; the unit itself where it has none."""
    at = bisect_left(page.words, unit.start, key=_start)
    if at < len(page.words) and page.words[at].start < unit.end:
        word = page.words[at]
        return Span(word.start, min(word.end, unit.end))
    return unit


def covered(page: Page, scope: Scope, unit: Span) -> Sequence[Span]:
    """The parts of a unit that a scope means: its places where the unit is the whole document, else the unit."""
    if scope.unit == "document" and scope.alternatives:
        return page.units(Scope("text", scope.alternatives))
    return (unit,)


def closes(page: Page, at: int) -> bool:
    """Whether the block that holds an offset ends as sentences do; a headline or a label does not."""
    end = page.block_span(at).end
    return page.prose[end - 1 : end] in CLOSING


def _start(span: Span) -> int:
    return span.start
