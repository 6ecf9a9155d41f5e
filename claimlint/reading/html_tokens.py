"""HTML source to tokens with offsets, by the tokenizer of turbohtml; and where each bit of their text was written."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from importlib.machinery import PathFinder
from itertools import accumulate
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from turbohtml import Token

TEXT, START, END, COMMENT, REFERENCE = 0, 1, 2, 3, 5
DROPPED = "</>"
"""The one bit of markup for which there is no token: it stands inside a run of text and is not in its data."""
RAW = "iframe|noembed|noframes|noscript|plaintext|script|style|textarea|title|xmp"
CLOSED = re.compile(rf"<(?:{RAW})(?:[\t\n\f\r ][^<>]*)?/>", re.IGNORECASE)


class Bit(NamedTuple):
    """A text, and the half-open stretch of the source that it was read from."""

    text: str
    start: int
    end: int


@cache
def core() -> ModuleType:
    """The compiled core of turbohtml.

    It alone is loaded (2 ms) where nobody has imported the package, which takes 26 ms for what is not needed here.
    """
    if "turbohtml" not in sys.modules:
        package = PathFinder.find_spec("turbohtml")
        spec = package and PathFinder.find_spec("turbohtml._html", package.submodule_search_locations)
        if spec and spec.loader:
            module = spec.loader.create_module(spec)
            if module is not None:
                spec.loader.exec_module(module)
                return module
    import turbohtml

    return turbohtml


def tokens(source: str) -> Iterator[tuple[Token, int]]:
    """The tokens of a prepared source, each with the offset at which it begins; character references are tokens."""
    lines = list(accumulate((len(line) + 1 for line in source.split("\n")), initial=0))
    for token in core().tokenize(source, resolve_references=False, capture_source=True):
        yield token, lines[token.line - 1] + token.col


def prepared(source: str) -> str:
    """A source of the same length that the tokenizer reads without moving or losing anything.

    Line ends are line feeds. A self-closed element that HTML would read on for ever (`<title/>`, which XHTML and SVG
    allow) has a name without that effect.
    """
    if "\r" in source:
        source = source.replace("\r\n", " \n").replace("\r", "\n")
    return CLOSED.sub(_renamed, source) if "/>" in source else source


def _renamed(match: re.Match[str]) -> str:
    tag = match.group()
    _, equals, value = tag[:-2].rpartition("=")
    unquoted = equals and not re.search(r"[\s\"']", value)
    return tag if unquoted else "<x" + tag[2:]


def bits(source: str, data: str, at: int) -> Iterator[Bit]:
    """What the data of a run of text was read from, which begins at an offset: one bit, or several around `</>`."""
    if source.startswith(data, at):
        yield Bit(data, at, at + len(data))
        return
    done = 0
    while done < len(data):
        left = len(data) - done
        gap = source.find(DROPPED, at, at + left + len(DROPPED) - 1)
        if gap == at and not data.startswith(DROPPED, done):
            at += len(DROPPED)
            continue
        length = left if gap <= at else gap - at
        yield Bit(data[done : done + length], at, at + length)
        done += length
        at += length


def referred(written: str, data: str, at: int) -> Iterator[Bit]:
    """What a character reference says, which is written at an offset.

    Without its semicolon a name may be followed by letters that only stand behind it (`&ampx`).
    """
    tail = 0 if written[1] == "#" or written.endswith(";") else len(data) - 1
    if tail and written.endswith(data[1:]):
        name = len(written) - tail
        yield Bit(data[:1], at, at + name)
        yield Bit(data[1:], at + name, at + len(written))
    else:
        yield Bit(data, at, at + len(written))
