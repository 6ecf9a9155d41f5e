"""The signs of a shadow sentence: how tokens and mentions stand in it.

Each token ends with a space. A mention is an opening tag (its index and the letters of its types), the tokens inside
and a closing tag with the same index. Commas, hyphens inside words and tags may be passed over by any element. The
signs are of private use, so no token holds one.
"""

from __future__ import annotations

OPEN, TYPED, SHUT, DONE = "\ue000", "\ue001", "\ue002", "\ue003"
"""`OPEN 12;qp TYPED` opens mention 12, `SHUT 12 DONE` closes it."""
COMMA, HYPHEN, DASH, QUOTE = ",", "-", "—", '"'
MARKS = frozenset("()[];:—,")
"""Marks that are tokens of their own."""


def opening(index: int, letters: str) -> str:
    """What opens a mention."""
    return f"{OPEN}{index};{letters}{TYPED}"


def closing(index: int) -> str:
    """What closes it."""
    return f"{SHUT}{index}{DONE}"
