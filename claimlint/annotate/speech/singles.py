"""Quotations in single marks, told from apostrophes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.annotate.speech.marks import Mark
from claimlint.model.protocols import Quotation
from claimlint.model.span import Span
from claimlint.patterns.own import Own

ELIDED = Own(
    r"(?:\d0s|\d\d|em|n|til|till|tis|twas|twill|cause|bout|round|cuz|cos|coz|neath|tween|nuff|ere|un|uns|d|s|ll|re|ve)\b",
    fold=True,
)
"""What is written with an apostrophe at its start."""
SIBILANTS = frozenset("sSxXzZ")
"""Behind one of these a mark may well be a possessive."""


def singles(prose: str, blocks: Sequence[Span], marks: Sequence[Sequence[Mark]]) -> list[Quotation]:
    """Quotations in single marks, in order; `marks` are the single marks of each block."""
    found: list[Quotation] = []
    for index, here in enumerate(marks):
        if here:
            following = marks[index + 1] if index + 1 < len(marks) else ()
            goes_on = bool(following) and following[0].first and _opens(prose, following[0])
            found.extend(_block(prose, blocks[index], here, goes_on))
    return found


def _block(prose: str, block: Span, marks: Sequence[Mark], goes_on: bool) -> Iterator[Quotation]:
    """The quotations of one block; one that has no end there counts if the next block opens it again."""
    opener: Mark | None = None
    closer: Mark | None = None
    for mark in marks:
        if _opens(prose, mark):
            if opener and closer:
                yield Quotation(Span(opener.start, closer.end), True)
            opener, closer = mark, None
        elif opener and mark.closes < mark.opens and not _certain(prose, closer):
            closer = mark if closer is None or _certain(prose, mark) else closer
    if opener and closer:
        yield Quotation(Span(opener.start, closer.end), True)
    elif opener and opener.first and goes_on:
        yield Quotation(Span(opener.start, block.end), False)


def _opens(prose: str, mark: Mark) -> bool:
    return mark.opens < mark.closes and not ELIDED.match(prose, mark.end)


def _certain(prose: str, mark: Mark | None) -> bool:
    """Whether a closing mark is hardly a possessive."""
    return mark is not None and prose[mark.start - 1] not in SIBILANTS
