"""Suppressions written in the copy: `claimlint: ok names/agencies -- reason`."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimlint.model.document import Directive
from claimlint.model.span import Span

WORD = "claimlint:"
REASON = r"(?:^|(?<=[\s,]))(?:--+|[\u2013\u2014])"
LINE = r"(?m)^[ \t]*(//[ \t]*claimlint:(.*))(?:\n|\Z)"


class Line(NamedTuple):
    """A line of the source that is a directive: all of it with its line feed, the directive alone, and what it says."""

    span: Span
    directive: Span
    body: str


def parse(body: str, source: Span, at: int) -> Directive | None:
    """The directive that stands behind `claimlint:`, or None where nothing stands there.

    `source` is where all of it is written, `at` the offset in the text. What is between the verb and the reason are
    rules: ids, packs or globs, parted by spaces or commas. The reason comes after `--` or a dash.
    """
    split = re.search(REASON, body)
    said, reason = (body[: split.start()], body[split.end() :]) if split else (body, "")
    words = said.replace(",", " ").split()
    if not words:
        return None
    return Directive(source, at, words[0].lower(), tuple(words[1:]), reason.strip())


def comment(written: str) -> str | None:
    """What an HTML comment says behind `claimlint:`, or None if it is any other comment.

    The comment may be given with or without its `<!--` and `-->`.
    """
    inner = written.removeprefix("<!--").removesuffix("-->").strip()
    return inner.removeprefix(WORD).strip() if inner.startswith(WORD) else None


def lines(source: str) -> list[Line]:
    """The lines that begin with `//claimlint:`, in order."""
    if WORD not in source:
        return []
    return [_line(match) for match in re.finditer(LINE, source)]


def _line(match: re.Match[str]) -> Line:
    start = match.start(1)
    return Line(Span(*match.span()), Span(start, start + len(match[1].rstrip())), match[2].strip())
