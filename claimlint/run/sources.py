"""The text of a story from its bytes."""

from __future__ import annotations

from pathlib import Path

from claimlint.model.finding import Unreadable

BOM = "\ufeff"


def read_text(path: str | Path) -> str:
    """The text of a file, with its byte-order mark and line endings; raises Unreadable."""
    return decoded(read_bytes(path), str(path))


def read_bytes(path: str | Path) -> bytes:
    """The bytes of a file; raises Unreadable."""
    try:
        # once for each file of a run that has all in its cache, so without a Path and a buffer
        with open(path, "rb", buffering=0) as stream:  # noqa: PTH123
            return stream.readall()
    except (OSError, ValueError) as error:
        raise Unreadable(str(path), getattr(error, "strerror", None) or str(error)) from None


def decoded(data: bytes, path: str) -> str:
    """Bytes as text, with byte-order mark and line endings; raises Unreadable, which names the path."""
    nul = data.find(b"\0")
    if nul >= 0:
        raise Unreadable(path, f"not text: a NUL byte at offset {nul}")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(path, f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}") from None
