"""Quoted speech."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.model.protocols import Quotation
from claimlint.model.span import Span


def quotations(prose: str, blocks: Sequence[Span]) -> list[Quotation]:
    """Quoted speech in order of start."""
    raise NotImplementedError
