"""Lines changed since a revision, read from a diff, and the findings that touch them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimlint.model.finding import Finding

HUNK = rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@"
ESCAPE = rb"\\([0-7]{3}|.)"
LETTERS = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}
TARGET = b"+++ "


class Lines(NamedTuple):
    """Lines from a first to a last one, from 1; where lines went, between two lines, the last is the one before."""

    first: int
    last: int


EVERY = (Lines(1, 1 << 62),)
"""All lines of a document that is new."""


def changed(diff: bytes) -> Mapping[bytes, Sequence[Lines]]:
    """By path, the lines that a diff of git without context brings, or between which it takes lines away.

    The diff has the prefixes `a/` and `b/`; documents that it deletes have no part in it.
    """
    found: dict[bytes, list[Lines]] = {}
    here: list[Lines] = []
    for line in _heads(diff):
        if line.startswith(TARGET):
            here = []
            path = _path(line[len(TARGET) :])
            if path is not None:
                found[path] = here
        elif hunk := re.match(HUNK, line):
            first, count = int(hunk[2]), int(hunk[3] or 1)
            here.append(Lines(first, first + count - 1) if count else Lines(first + 1, first))
    return found


def touching(findings: Iterable[Finding], lines: Sequence[Lines]) -> tuple[Finding, ...]:
    """The findings of which a place, or a place that they speak of, lies on changed lines or where lines went."""
    return tuple(finding for finding in findings if any(_meets(*place, lines) for place in _places(finding)))


def _heads(diff: bytes) -> Iterator[bytes]:
    """The lines of a diff without those that are copy."""
    copy = 0
    for line in diff.split(b"\n"):
        if copy and not line.startswith(b"\\"):
            copy -= 1
            continue
        if hunk := re.match(HUNK, line):
            copy = int(hunk[1] or 1) + int(hunk[3] or 1)
        yield line


def _path(written: bytes) -> bytes | None:
    """The path that a head names, without its quotation marks and its prefix; None where a document was deleted."""
    if written.startswith(b'"'):
        written = re.sub(ESCAPE, _unescaped, written[1:].rpartition(b'"')[0], flags=re.DOTALL)
    else:
        written = written.removesuffix(b"\t")
    return written[2:] if written.startswith(b"b/") else None


def _unescaped(found: re.Match[bytes]) -> bytes:
    said = found[1]
    return bytes([int(said, 8) & 0xFF]) if said.isdigit() else LETTERS.get(said, said)


def _places(finding: Finding) -> Iterator[tuple[int, int]]:
    """The first and last line of each place; a line feed at the end of one belongs to its own line."""
    ends_before = finding.end_column == 1 and finding.end_line > finding.line
    yield finding.line, finding.end_line - ends_before
    yield from ((place.line, place.line) for place in finding.related)


def _meets(first: int, last: int, lines: Sequence[Lines]) -> bool:
    return any(first <= stretch.last and last >= stretch.first for stretch in lines)
