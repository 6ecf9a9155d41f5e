"""The last parts of ids, made of names."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"\w+")


def slugged(text: str) -> str:
    """A text as the last part of an id: small letters and digits without accents, with hyphens between its words."""
    return "-".join(WORD.findall(unaccented(text).lower().replace("'", "").replace(".", "").replace("_", " ")))


def unaccented(text: str) -> str:
    """A text without the accents of its letters."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare)
