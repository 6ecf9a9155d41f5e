"""What the parsers of front matter give: strings with their places, or an error with its place."""

from __future__ import annotations

from typing import NamedTuple

from claimlint.model.document import Problem
from claimlint.model.span import Span


class Scalar(NamedTuple):
    """A string in front matter: its keys, its value, and where it is written, quotation marks included."""

    keys: tuple[str, ...]
    value: str
    source: Span


class FrontMatterError(ValueError):
    """Front matter that cannot be read: an offset of the source and what is wrong there."""

    def __init__(self, at: int, message: str) -> None:
        super().__init__(message)
        self.problem = Problem(at, f"front matter: {message}")
