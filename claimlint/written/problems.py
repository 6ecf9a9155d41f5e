"""What is wrong with a rule, and where."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

BEFORE, AFTER = 80, 40
"""How much of a long line is shown on both sides of the place meant."""


class FileProblem(NamedTuple):
    """A mistake in a rule: where (line and column from 1, in code points; 0 for a whole file), and what.

    `text` is the guilty line; `hint` is what may have been meant.
    """

    path: str
    line: int
    column: int
    message: str
    text: str = ""
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{place}: {self.message}"

    def shown(self) -> str:
        """The problem with its hint, the guilty line and a caret under the place."""
        said = f"{self}; {self.hint}" if self.hint else str(self)
        if not self.text.strip():
            return said
        start = max(0, self.column - 1 - BEFORE)
        before = self.text[start : self.column - 1]
        line = _printable(before + self.text[self.column - 1 : self.column - 1 + AFTER])
        indent = "".join("\t" if character == "\t" else " " for character in before)
        return f"{said}\n    {line}\n    {indent}^"


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word that is nearest to one that is not known, or else all if they are few."""
    from difflib import get_close_matches

    words = sorted(set(known))
    near = get_close_matches(word[:100], words, 1, 0.6) or [each for each in words if each.lower() == word.lower()]
    if near:
        return f"did you mean '{near[0]}'?"
    return f"known: {', '.join(words)}" if 0 < len(words) <= 12 else ""


def _printable(line: str) -> str:
    return "".join(c if c.isprintable() or c == "\t" else "\N{REPLACEMENT CHARACTER}" for c in line)
