"""Quotation marks: where they stand, and whether each opens, closes, or is no quotation mark at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimlint.model.span import Span
from claimlint.patterns.own import Own

ALL = "\"“”„‟«»'‘‚‛‹›"
RUN = Own(rf"[{ALL}](?<!\w'(?=\w))[{ALL}]*+")
"""Marks side by side; an apostrophe inside a word is passed over."""
LONGEST = 4
"""A longer run of marks is a rule or an ornament."""
LONG = 2_000
"""A shorter block is not tried for being data."""
PART = Own(r"''|.")
SINGLE = frozenset("'‘‚‛‹›")
OPENING = frozenset("“„‟«‘‚‛‹")
CLOSING = frozenset("”»›")
BEFORE_OPENING = frozenset("([{<=-–—―/")
AFTER_CLOSING = frozenset(")]}>.,;:!?…-–—―/")
BULLETS = "*•·-–—> "
FEET = Own(r"\d['′] ?\d{1,2}(?:\.\d+|[¼½¾])?\Z")
CLAUSE = Own(r"\((?:\d{1,3}|[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})\)")
"""The number of a clause: the text of a bill opens again before each."""

AGAINST = 0.9
"""What it costs to read a straight mark against its neighbours."""
AGAINST_SHAPE = 2.5
"""What it costs to read a curly mark against its shape and its neighbours."""
UNPAIRED = 1.0
"""What a mark without its partner costs; one that is cheaper to leave alone is never told as unpaired."""
NEVER = 9.0


class Mark(NamedTuple):
    """A quotation mark, and what it costs to read it as opening, as closing, and as nothing.

    `speech` is what it costs to take what it opens for speech that may run over several paragraphs; `first` and `last`
    say that nothing stands before or behind it in its block; `joined` that a sentence ended right before it, without a
    space, or the number of a clause follows.
    """

    start: int
    end: int
    opens: float
    closes: float
    alone: float
    speech: float = NEVER
    first: bool = False
    last: bool = False
    joined: bool = False


def marks(prose: str, block: Span) -> tuple[list[Mark], list[Mark]]:
    """The double and the single marks of a block, each in order."""
    double: list[Mark] = []
    single: list[Mark] = []
    if block.end - block.start > LONG and _dense(prose, block):
        return double, single
    for run in RUN.finditer(prose, block.start, block.end):
        if run.end() - run.start() <= LONGEST:
            for written, mark in _run(prose, block, *run.span()):
                (single if written in SINGLE else double).append(mark)
    return double, single


def _dense(prose: str, block: Span) -> bool:
    """Whether a tenth of a block are quotation marks: it is data then, not prose."""
    return 10 * sum(prose.count(mark, *block) for mark in ALL) > block.end - block.start


def _run(prose: str, block: Span, start: int, end: int) -> Iterator[tuple[str, Mark]]:
    """The marks of a run; they share their neighbours."""
    before = prose[start - 1] if start > block.start else " "
    after = prose[end] if end < block.end else " "
    side = _side(before, after, prose[end + 1 : end + 2])
    inches = before.isnumeric() and FEET.search(prose, max(block.start, start - 8), start)
    clause = CLAUSE.match(prose, end, block.end) is not None
    speech = 0.0 if clause else _speech(prose, block, start, end)
    first = start - block.start < 4 and not prose[block.start : start].strip(BULLETS)
    last = block.end - end < 3 and not prose[end : block.end].strip(" .)")
    joined = clause or before in ".!?"
    for part in PART.finditer(prose, start, end):
        written = part.group()
        costs = (NEVER, NEVER, 0.0) if inches and written in ('"', "''") else _costs(written, side, before)
        yield written, Mark(*part.span(), *costs, speech, first, last, joined)


def _side(before: str, after: str, second: str) -> int:
    """Which way marks point by what stands beside them: 1 open, -1 close, 0 either."""
    free = before.isspace() or before in BEFORE_OPENING
    closed = after.isspace() or (after in AFTER_CLOSING and not (after == "." and second and not second.isspace()))
    if free != closed:
        return 1 if free else -1 if before != ":" else 0
    if not free or before.isspace() == after.isspace():
        return 0
    if before.isspace():
        return 1 if after in BEFORE_OPENING else -1
    return -1 if before not in "([{<=/" else 0


def _costs(written: str, side: int, before: str) -> tuple[float, float, float]:
    """What it costs to read a mark as opening, as closing, and as nothing."""
    if written in OPENING or written in CLOSING:
        return _shaped(
            1 if written in OPENING else -1, side, 0.3 if written in "«»" or before.isnumeric() else UNPAIRED
        )
    alone = 0.3 if written == "''" else UNPAIRED
    if side == 0:
        return 0.0, 0.0, alone
    if side > 0:
        return 0.0, AGAINST, alone
    return (AGAINST, 0.1, 0.2) if before.isnumeric() else (AGAINST, 0.0, alone)


def _shaped(shape: int, side: int, alone: float) -> tuple[float, float, float]:
    """The same for a mark whose shape says which way it points; its neighbours may say otherwise."""
    if side == -shape:
        return 0.3 - 0.05 * (side > 0), 0.3 - 0.05 * (side < 0), alone
    against = AGAINST_SHAPE if side else 1.2
    return (0.0, against, alone) if shape > 0 else (against, 0.0, alone)


def _speech(prose: str, block: Span, start: int, end: int) -> float:
    """What it costs to take what opens here for speech of several paragraphs."""
    opened = prose[end : min(end + 6, block.end)].lstrip("\"'“‘«„([{*•-–— ")
    if not opened or opened[0].islower():
        return NEVER
    before = prose[max(block.start, start - 4) : start].rstrip()
    at_ease = not before or not (before[-1].isalnum() or before[-1] in "'\"”")
    return 0.0 if at_ease and opened[0] not in ".…" else 0.3
