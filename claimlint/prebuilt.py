"""What is compiled when the package is built, so that its first start compiles nothing.

A wheel has a few files of what a start would otherwise make and keep in the cache folder. Each is sealed with all that
decides it: what it was made of, the code that made it, and Python. One that does not fit, is damaged or is not there
gives nothing, and what it would hold is compiled.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from claimlint.stamps import DIGEST, HOME, digest

PLACE = HOME / "prebuilt"
RULES, RECORDS, PATTERNS = "rules", "records", "patterns"
"""The names of the files."""

PLAIN = 2
"""The version of marshal that writes equal values as equal bytes."""


def read(name: str, made_of: Callable[[], bytes]) -> bytes | None:
    """The body of a file that was made of just this, which is asked only where there is one; otherwise None."""
    try:
        data = (PLACE / name).read_bytes()
    except OSError:
        return None
    body = data[DIGEST:]
    return body if data[:DIGEST] == _seal(body, made_of()) else None


def write(place: Path, name: str, body: bytes, made_of: bytes) -> None:
    """Put a file into a folder, and with it what stands for all that it was made of; raises OSError."""
    (place / name).write_bytes(_seal(body, made_of) + body)


def _seal(body: bytes, made_of: bytes) -> bytes:
    machine = f"{sys.implementation.cache_tag} {sys.byteorder}".encode()
    return digest(body, secret=digest(machine, made_of))
