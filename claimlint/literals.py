"""What a pattern cannot match without: literals of which every match holds at least one."""

from __future__ import annotations


def required(source: str) -> tuple[str, ...] | None:
    """Case-folded literals of which each match of a pattern contains one; None if there are none."""
    raise NotImplementedError
