"""The full stop of an abbreviation, and whether it ends the sentence as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimlint.annotate.prose.abbreviations import STARTERS
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

CLOSING = Own(r"[\"”'’)\]]*(?=\s|\Z)")
WORD = Own(r"\s+[\"“‘'(\[]?(\w+)")


def ends_too(page: Page, stop: int, unit: Span) -> bool | None:
    """Whether the full stop at an offset ends its sentence too; None where the next word leaves it open.

    Right behind the stop a word with a capital that seldom begins sentences goes with the abbreviation: "U.S. Senate";
    behind a closing mark it may begin a sentence.
    """
    closing = CLOSING.match(page.prose, stop + 1, unit.end)
    if closing is None:
        return False
    following = WORD.match(page.prose, closing.end(), unit.end)
    if following is None:
        return not page.prose[closing.end() : unit.end].strip()
    word = following[1]
    if word in STARTERS:
        return True
    return False if not word[:1].isupper() or closing.end() == stop + 1 else None
