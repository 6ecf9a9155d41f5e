"""Strings that no parser in C accepts."""

from __future__ import annotations

import re


def encodable(source: str) -> str:
    """The source, with a replacement character for each lone surrogate: of the same length, and good UTF-8."""
    if source.isascii():
        return source
    try:
        source.encode()
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", source)
    return source
