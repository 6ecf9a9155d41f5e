"""Standard input, read as a story."""

from __future__ import annotations

import sys

from claimlint.model.finding import Unreadable
from claimlint.run.sources import decoded

STDIN_NAME = "<stdin>"
"""What a story from standard input is called unless it is given a name."""


def stdin_text(name: str) -> str:
    """All of standard input, with its byte-order mark and line endings; raises Unreadable, which names the story."""
    if sys.stdin is None:
        raise Unreadable(name, "standard input is closed")
    try:
        data = sys.stdin.buffer.read()
    except OSError as error:
        raise Unreadable(name, error.strerror or str(error)) from None
    return decoded(data, name)
