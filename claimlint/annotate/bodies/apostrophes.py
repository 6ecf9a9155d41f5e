"""Whether a document has apostrophes at all: some arrive without any, and no name in them can lack its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

LONG = 200
"""Copy of so many words without a single apostrophe has lost them."""
BARE = Own(
    r"\b(?:(?:do|does|did|is|was|are|were|has|have|had|could|would|should)nt|(?:they|you)re|(?:they|you|we)ve|thats"
    r"|theres|todays|yesterdays)\b",
    fold=True,
)
"""Words that are none without an apostrophe."""


def lost_apostrophes(page: Page) -> bool:
    """Whether copy has not one apostrophe, and is long or has words that cannot be without."""
    return "'" not in page.prose and (page.prose.count(" ") >= LONG or BARE.search(page.prose) is not None)
