"""Words."""

from __future__ import annotations

from claimlint.model.span import Span


def words(prose: str) -> list[Span]:
    """Words in order."""
    raise NotImplementedError
