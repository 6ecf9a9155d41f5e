"""Text as a page may show it: what would be obeyed instead of read is made visible, then everything is escaped."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls but tab and line feed, line and paragraph separators, changes of direction, halves of code points."""


def visible(text: str) -> str:
    r"""Text without anything that is obeyed instead of read: an escape becomes ␛, an override of direction \u202e.

    A carriage return before a line feed is part of the line's end, and goes.
    """
    return UNSEEN.sub(_picture, text.replace("\r\n", "\n")) if UNSEEN.search(text) else text


def shown(value: object) -> Markup:
    """Any value as text for a page, between tags or inside a quoted attribute."""
    return value if isinstance(value, Markup) else escape(visible(str(value)))


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
