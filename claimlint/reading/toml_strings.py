"""The values of TOML front matter, and where its strings are written."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

from claimlint.model.span import Span
from claimlint.reading.scalars import FrontMatterError, Scalar

QUOTED = (
    r'"""(?:[^"\\]|\\[\s\S]|"(?!""))*"{3,5}'
    r"|'''(?:[^']|'(?!''))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
)
TOKEN = rf"(?P<quoted>{QUOTED})|(?P<bare>[\w-]+)|(?P<mark>[=\[\]{{}},\n])|#.*"
PLACE = r"at line (\d+), column (\d+)"


def parsed(source: str, inside: Span) -> tuple[dict[str, object], list[Scalar]]:
    """The values, and the strings in order; raises FrontMatterError with an offset of the source."""
    written = source[inside.start : inside.end]
    try:
        values = tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        raise _told(written, inside.start, str(error)) from None
    except RecursionError:
        raise FrontMatterError(inside.start, "it is nested too deeply") from None
    except ValueError as error:
        raise FrontMatterError(inside.start, str(error)) from None
    return values, list(_strings(written, inside.start))


def _told(written: str, start: int, message: str) -> FrontMatterError:
    """The error of the parser, which names a line and a column, at an offset."""
    said = message.partition(" (at ")[0]
    place = re.search(PLACE, message)
    if place is None:
        return FrontMatterError(start + len(written), said)
    lines = written.split("\n")
    before = sum(len(line) + 1 for line in lines[: int(place[1]) - 1])
    return FrontMatterError(min(start + before + int(place[2]) - 1, start + len(written)), said)


class _Place:
    """Which key the next string belongs to, while the tokens of valid TOML go by."""

    def __init__(self) -> None:
        self.table: tuple[str, ...] = ()
        self.key: tuple[str, ...] = ()
        self.inner: tuple[str, ...] = ()
        self.names: list[str] = []
        self.value = False
        self.depth = 0

    @property
    def keys(self) -> tuple[str, ...]:
        return self.table + self.key + self.inner

    def turn(self, mark: str) -> None:
        """Heed a mark: it ends a name, a value or a line, or opens a table or a list."""
        if mark == "=":
            if self.value:
                self.inner = tuple(self.names)
            else:
                self.key, self.inner, self.value = tuple(self.names), (), True
        elif mark in "[{":
            self.depth += 1
        elif mark in "]}":
            self.depth -= 1
            if not self.value and not self.depth:
                self.table, self.key = tuple(self.names), ()
            if mark == "}":
                self.inner = ()
        elif mark == "\n" and not self.depth:
            self.value = False
        if mark != "\n" or not self.depth:
            self.names = []


def _strings(written: str, start: int) -> Iterator[Scalar]:
    """Strings that are values, each with its keys."""
    place = _Place()
    tokens = list(re.finditer(TOKEN, written))
    for index, token in enumerate(tokens):
        if token["mark"]:
            if token["mark"] in "]}" and not place.value and place.depth == 2:
                place.depth = 1  # the second bracket of [[table]] names it
                continue
            place.turn(token["mark"])
        elif token["quoted"] and place.value and not _names(tokens, index):
            value = _decoded(token["quoted"])
            if value:
                yield Scalar(place.keys, value, Span(start + token.start(), start + token.end()))
        elif token["quoted"] or token["bare"]:
            place.names.append(_decoded(token["quoted"]) if token["quoted"] else token["bare"])


def _names(tokens: list[re.Match[str]], index: int) -> bool:
    """Whether a quoted token is a name: an equals sign comes next."""
    return index + 1 < len(tokens) and tokens[index + 1]["mark"] == "="


def _decoded(quoted: str) -> str:
    value = tomllib.loads(f"x = {quoted}")["x"]
    return str(value)
