"""Whether a document has apostrophes at all: some arrive without any, and no name in them can lack its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

LONG = 200
"""Copy of so many words without a single apostrophe has lost them."""


def lost_apostrophes(page: Page) -> bool:
    """Whether long copy has not one apostrophe."""
    return "'" not in page.prose and page.prose.count(" ") >= LONG
