"""The value of an attribute, and where each bit of it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimlint.model.span import Span
from claimlint.reading.html_tokens import Bit, core

NAME = re.compile(r"<[^\t\n\f\r />]*")
ATTRIBUTE = re.compile(
    r"[\t\n\f\r /]*(?P<name>=?[^\t\n\f\r />=]*)"
    r"(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\t\n\f\r >]*)))?"
)
REFERENCE = re.compile(r"&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[a-zA-Z][a-zA-Z0-9]*);?")


def value(tag: str, name: str) -> Span | None:
    """Where the value of a start tag's attribute is written in the tag, without its quotes; None without one.

    Of two attributes with the same name the first counts.
    """
    start = NAME.match(tag)
    at = start.end() if start else 0
    while (match := ATTRIBUTE.match(tag, at)) and match.end() > at:
        at = match.end()
        if match["name"].lower() == name:
            kind = match.lastgroup or "name"
            return None if kind == "name" else Span(*match.span(kind))
    return None


def attribute(tag: str, name: str, said: str, at: int) -> Iterator[Bit]:
    """What an attribute says, bit by bit, of a start tag written at an offset.

    `said` is the value as the tokenizer has read it; where the bits do not add up to it, it is one bit.
    """
    span = value(tag, name)
    if span is None:
        return
    found = list(_bits(tag[span.start : span.end], at + span.start))
    if "".join(bit.text for bit in found) == said:
        yield from found
    else:
        yield Bit(said, at + span.start, at + span.end)


def _bits(written: str, at: int) -> Iterator[Bit]:
    done = 0
    for match in REFERENCE.finditer(written):
        start, end = match.span()
        text = _decoded(match.group(), written[end : end + 1])
        if text:
            yield Bit(written[done:start], at + done, at + start)
            yield Bit(text, at + start, at + end)
            done = end
    yield Bit(written[done:], at + done, at + len(written))


def _decoded(reference: str, after: str) -> str:
    """What a reference stands for; empty where it is no reference, as an unclosed name before a letter or `=`."""
    text: str = core().unescape(reference)
    if text == reference or text[1:].endswith(";"):
        return ""
    loose = reference[1] != "#" and not reference.endswith(";")
    return "" if loose and (len(text) > 1 or after == "=") else text
