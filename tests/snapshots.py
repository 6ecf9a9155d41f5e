"""Whole outputs kept in files, for people to read and for tests to compare with."""

from __future__ import annotations

import os
from pathlib import Path


def compare(path: Path, text: str) -> None:
    """Fail where a text is not what a file holds; CLAIMLINT_SNAPSHOTS=write writes it anew."""
    if os.environ.get("CLAIMLINT_SNAPSHOTS") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    assert text == path.read_bytes().decode("utf-8")
