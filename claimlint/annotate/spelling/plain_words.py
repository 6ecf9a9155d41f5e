"""Where a word stands as a plain word: in small letters, or with the capital of its sentence, and never in a name."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

LONGEST = 30
"""How much before a word is read for a hyphen, in code points."""

GLUE = frozenset("_@/.#\\~")
"""Marks that make an address or a handle of what they touch."""


def quoted(page: Page, span: Span) -> bool:
    """Whether a stretch lies inside quoted speech."""
    index = bisect_right(page.quotations, span.start, key=lambda quotation: quotation.span.start) - 1
    return index >= 0 and page.quotations[index].span.holds(span)


def plain(page: Page, span: Span) -> bool:
    """Whether a stretch is a word of its own and part of no name, address or compound with a name."""
    prose = page.prose
    written = prose[span.start : span.end]
    if not _alone(prose, span):
        return False
    if written.islower():
        return not _inside_name(prose, span)
    capitalised = written[:1].isupper() and written[1:].islower()
    return capitalised and _opens(page, span) and not prose[span.end + 1 : span.end + 2].isupper()


def _alone(prose: str, span: Span) -> bool:
    """Whether no letter, digit or glue stands beside a stretch; a full stop may follow."""
    before, after = prose[max(0, span.start - 1) : span.start], prose[span.end : span.end + 2]
    if before.isalnum() or after[:1].isalnum() or before in GLUE or (after[:1] in GLUE and after[1:].isalnum()):
        return False
    return not after.startswith("_") and not (after[:1] == "-" and after[1:].isupper())


def _opens(page: Page, span: Span) -> bool:
    """Whether a stretch opens its sentence, perhaps behind a mark."""
    start = page.sentence(span.start).start
    return span.start - start <= 2 and not any(letter.isalnum() for letter in page.prose[start : span.start])


def _inside_name(prose: str, span: Span) -> bool:
    """Whether a hyphen ties a stretch to a capital: Lockheed-center."""
    before = prose[max(0, span.start - LONGEST) : span.start]
    word = before[max(before.rfind(" "), before.rfind("\n")) + 1 :]
    return word.endswith("-") and word[:1].isupper()
