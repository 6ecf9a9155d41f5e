"""The stretches of source that suppressions in the copy speak of, found in time that grows with their number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from claimlint.model.document import Directive, Document
from claimlint.model.span import Span

ALL = ""
"""The word of a suppression that names no rule, and means all."""


class Spans:
    """Spans among which it is found quickly whether any meets another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        rising = sorted(span for span in spans if span.end > span.start)
        self._starts = [span.start for span in rising]
        self._reach = list(accumulate((span.end for span in rising), max))

    def meet(self, span: Span) -> bool:
        """Whether any of them shares a code point with a span."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start


class Stretch(NamedTuple):
    """A stretch that a suppression switches off: for a rule, a pack or a glob, or for all where the word is empty."""

    directive: int
    word: str
    span: Span


class Stretches(NamedTuple):
    """What the suppressions of a document switch off, with their indices among its directives.

    `ends` are, by each `on` that ends something, the `off` that it ends; `endless` are those `off` that last to the end
    of the document for one of their words at least.
    """

    all: tuple[Stretch, ...]
    ends: Mapping[int, set[int]]
    endless: set[int]


def stretches(document: Document) -> Stretches:
    """What each suppression switches off.

    An `off` lasts for each of its words up to the next `on` that has it or that has none, and otherwise up to the end.
    """
    directives = document.directives
    found: list[Stretch] = []
    ends: dict[int, set[int]] = {}
    endless: set[int] = set()
    for off, word, on in _lasting(directives):
        end = len(document.source) + 1 if on is None else directives[on].source.start
        found.append(Stretch(off, word, Span(directives[off].source.end, end)))
        if on is None:
            endless.add(off)
        else:
            ends.setdefault(on, set()).add(off)
    for index, directive in enumerate(directives):
        found += (Stretch(index, word, span) for span in _spans(document, directive) for word in words(directive))
    return Stretches(tuple(found), ends, endless)


def words(directive: Directive) -> Iterable[str]:
    """What a suppression names, each word once; the empty word where that is nothing."""
    return dict.fromkeys(directive.rules or (ALL,))


def _lasting(directives: Sequence[Directive]) -> Iterator[tuple[int, str, int | None]]:
    """Each `off` with each of its words and the `on` that ends it for that word."""
    nearest: dict[str, int] = {}
    for index in reversed(range(len(directives))):
        directive = directives[index]
        if directive.verb == "on" and not directive.rules:
            nearest = {ALL: index}
        elif directive.verb == "on":
            nearest.update(dict.fromkeys(directive.rules, index))
        elif directive.verb == "off":
            yield from ((index, word, nearest.get(word, nearest.get(ALL))) for word in words(directive))


def _spans(document: Document, directive: Directive) -> Iterator[Span]:
    """What `file` and `ok` speak of: the whole story, or a line and the block that holds it."""
    if directive.verb == "file":
        yield Span(0, len(document.source) + 1)
    if directive.verb == "ok":
        yield document.line_span(document.line_column(directive.source.start)[0])
        yield from _block(document, directive.at)


def _block(document: Document, at: int) -> Iterator[Span]:
    """The block that holds an offset of the text, or the next one."""
    blocks = document.blocks
    index = bisect_right(blocks, at, key=lambda block: block.span.start) - 1
    if index < 0 or at > blocks[index].span.end:
        index += 1
    if index < len(blocks):
        yield document.to_source(blocks[index].span)
