"""Notices of correction, which repeat the slip on purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

REACH = 1_000
"""How much of a block is read on either side."""
NOTICE = (
    r"(?:\A|[.—\n] ?)\W*(?:corrections?|clarifications?|amend(?:ed|ment)|errat(?:um|a)|editor's note|for the record)\b|"
    r"\bmis(?:spell|spelt|stat|identif|nam|attribut|quot|report)\w*|\b(?:an? )?earlier versions? of th(?:is|e)\b|"
    r"\b(?:incorrectly|wrongly|erroneously|mistakenly) "
    r"(?:nam|identif|referr|call|stat|said|gave|spell|spelt|describ|list|report)\w*|"
    r"\b(?:has|have) been (?:corrected|amended)\b|\bin error\b|\[sic\]"
)


def block_around(page: Page, span: Span) -> Span:
    """The block of a span, as far as it can be read in one look."""
    start = page.prose.rfind("\n", max(0, span.start - REACH), span.start) + 1
    end = page.prose.find("\n", span.end, span.end + REACH)
    return Span(start or max(0, span.start - REACH), end if end >= 0 else min(len(page.prose), span.end + REACH))


def corrects(page: Page, span: Span) -> bool:
    """Whether a span stands in a block that sets a slip right, or beside [sic]."""
    start, end = block_around(page, span)
    return _NOTICE.search(page.folded[start:end]) is not None


_NOTICE = Own(NOTICE)
