"""Where a key stands in a TOML file; tomllib does not say."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile


def place(text: str, keys: Sequence[str]) -> tuple[int, int]:
    """The line and column, from 1, of the key that a row of keys leads to, or of the nearest one above it."""
    best, found = 0, (1, 1)
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if stripped.startswith("["):
            table = here = _parsed(stripped)
        elif "=" in stripped:
            here = (*table, *_parsed(stripped.partition("=")[0] + "= 0"))
        else:
            continue
        depth = _shared(here, keys)
        if depth > best:
            best, found = depth, (number, len(line) - len(line.lstrip()) + 1)
    return found


def _parsed(line: str) -> tuple[str, ...]:
    """The keys of one header, or left of one equals sign; none where the line is something else."""
    import tomllib

    keys: list[str] = []
    try:
        value: object = tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return ()
    while isinstance(value, dict) and value:
        key, value = next(iter(value.items()))
        keys.append(key)
        if isinstance(value, list):
            value = value[0]
    return tuple(keys)


def _shared(here: Sequence[str], keys: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(here, keys, strict=False)))
