"""Sentences."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.model.span import Span


def sentences(prose: str, blocks: Sequence[Span]) -> list[Span]:
    """Sentences in order, none across two blocks, without the white space between them."""
    raise NotImplementedError
