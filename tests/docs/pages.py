"""The pages that people read, and the blocks of code in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
PAGES = tuple(sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]))
NAMES = tuple(str(page.relative_to(ROOT)) for page in PAGES)
BLOCK = re.compile(
    r'^(?:<!-- not run(?P<reason>[^\n]*?) ?-->\n)?^```(?P<language>\w*)(?: title="(?P<title>[^"\n]+)")?[^\n]*\n'
    r"(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


class Block(NamedTuple):
    """A fenced block: its language, the file that its title names, and why it is not run, if it is not."""

    language: str
    text: str
    line: int
    title: str = ""
    reason: str | None = None


def blocks(name: str, *languages: str) -> Iterator[Block]:
    """The blocks of a page, of some languages or of all."""
    page = (ROOT / name).read_text(encoding="utf-8")
    for found in BLOCK.finditer(page):
        language, text, title, reason = found.group("language", "text", "title", "reason")
        if language in languages or not languages:
            yield Block(language, text, page.count("\n", 0, found.start()) + 1, title or "", reason)


def pages_with(*languages: str) -> list[str]:
    """The pages that have a block of some language."""
    return [name for name in NAMES if any(blocks(name, *languages))]
