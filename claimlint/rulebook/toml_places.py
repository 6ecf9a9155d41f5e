"""Where a key stands in a TOML file; tomllib does not say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|\#[^\n]*|\n|[\[\]{}=,.]|[^\s\[\]{}=,.#"\']+',
    re.DOTALL,
)
"""A string, a comment, the end of a line, punctuation, or anything else that has no space in it."""

Keys = tuple[str | int, ...]
"""Keys from the outermost to the innermost; numbers are those of elements of lists."""

Place = tuple[int, int, bool]


def place(text: str, keys: Sequence[str | int]) -> Place:
    """The line and column, from 1, of the key that a row of keys leads to, or of the nearest one above it.

    The last tells whether it is the key itself. Of a text that is not TOML the places mean nothing.
    """
    best, at = 0, 0
    for path, start in _Scan(text).places():
        depth = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(path, keys, strict=False)))
        if depth > best:
            best, at = depth, start
    line_start = text.rfind("\n", 0, at) + 1
    return text.count("\n", 0, at) + 1, at - line_start + 1, best == len(keys)


class _Scan:
    """Walks over the tokens of a text once."""

    def __init__(self, text: str) -> None:
        self._tokens = [(match[0], match.start()) for match in TOKEN.finditer(text) if match[0][0] != "#"]
        self._next = 0

    def places(self) -> Iterator[tuple[Keys, int]]:
        """Each key that is written, with the offset at which it begins, that of a header with its bracket."""
        table: Keys = ()
        lists: dict[Keys, int] = {}
        while self._token() is not None:
            start = self._start()
            if self._skip("\n"):
                continue
            if self._skip("["):
                table = self._header(lists)
                yield table, start
            else:
                yield from self._pair(table)

    def _header(self, lists: dict[Keys, int]) -> Keys:
        """The table that a header opens; the elements of lists of tables are counted."""
        is_element = self._skip("[")
        table: Keys = ()
        parts = self._dotted("]")
        for index, part in enumerate(parts):
            table = (*table, part)
            if is_element and index == len(parts) - 1:
                lists[table] = lists.get(table, -1) + 1
            if table in lists:
                table = (*table, lists[table])
        while self._skip("]"):
            pass
        return table

    def _pair(self, table: Keys) -> Iterator[tuple[Keys, int]]:
        start = self._start()
        path = (*table, *self._dotted("="))
        self._next += 1
        yield path, start
        yield from self._value(path)

    def _value(self, path: Keys) -> Iterator[tuple[Keys, int]]:
        if self._skip("{"):
            while self._more("}"):
                yield from self._pair(path)
        elif self._skip("["):
            index = 0
            while self._more("]"):
                yield (*path, index), self._start()
                yield from self._value((*path, index))
                index += 1
        else:
            # a number or a day is several tokens
            self._next += 1
            while self._token() not in (None, "\n", ",", "]", "}"):
                self._next += 1

    def _more(self, closing: str) -> bool:
        """Whether there is another element before the bracket, which is passed over otherwise."""
        while self._token() in ("\n", ","):
            self._next += 1
        return self._token() is not None and not self._skip(closing)

    def _dotted(self, end: str) -> list[str]:
        """The parts of a key up to its end."""
        parts = []
        while (token := self._token()) not in (None, end, "\n"):
            if token is not None and token != ".":
                parts.append(_unquoted(token))
            self._next += 1
        return parts

    def _token(self) -> str | None:
        return self._tokens[self._next][0] if self._next < len(self._tokens) else None

    def _start(self) -> int:
        return self._tokens[self._next][1] if self._next < len(self._tokens) else 0

    def _skip(self, token: str) -> bool:
        found = self._token() == token
        self._next += found
        return found


def _unquoted(key: str) -> str:
    if key[0] == "'":
        return key[1:-1]
    if key[0] != '"':
        return key
    import tomllib

    try:
        return next(iter(tomllib.loads(f"{key} = 0")))
    except tomllib.TOMLDecodeError:
        return key
