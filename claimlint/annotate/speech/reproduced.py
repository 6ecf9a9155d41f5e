"""Letters and resolutions that a story reproduces: their words are their writers', though no quotation marks say so.

A letter begins with "Dear Ms. Lee:" at the start or the end of a paragraph, or behind a ZIP code or a year, and ends
with "Sincerely," or with the story. A resolution's paragraphs begin with "Whereas" or "Resolved".
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

GREETING = Own(
    r"^Dear [A-Z][^\n]{1,100}?[:,](?!\w)|\bDear [A-Z][^\n:]{1,100}:$|(?<=\d )Dear [A-Z][^\n]{1,100}?[:,](?= [A-Z])",
    lines=True,
)
CLOSING = Own(
    r"\b(?:Sincerely|Respectfully|(?:Best|Kind|Warm) regards|(?:Very truly|Sincerely|Faithfully) yours|Yours)\b,?"
)
CLAUSE = Own(r"^(?:Whereas|WHEREAS|Resolved|RESOLVED)\b", lines=True)


def reproduced(page: Page) -> tuple[Span, ...]:
    """Where a page gives the words of letters and resolutions, in order; a layer."""
    found = _letters(page.prose) if "Dear " in page.prose else []
    clauses = [page.block_span(clause.start()) for clause in CLAUSE.finditer(page.prose)]
    kept: list[Span] = []
    for span in sorted((*found, *clauses)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def is_reproduced(page: Page, at: int) -> bool:
    """Whether an offset lies in a letter or resolution."""
    spans = page.layer(reproduced)
    index = bisect_right(spans, at, key=lambda span: span.start) - 1
    return index >= 0 and at < spans[index].end


def _letters(prose: str) -> list[Span]:
    letters: list[Span] = []
    greeting = GREETING.search(prose)
    while greeting:
        closing = CLOSING.search(prose, greeting.end())
        letters.append(Span(greeting.start(), closing.start() if closing else len(prose)))
        greeting = GREETING.search(prose, letters[-1].end)
    return letters
