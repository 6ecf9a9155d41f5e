"""Quoted speech, and the quotation marks that have no partner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from claimlint.annotate.speech.marks import UNPAIRED, Mark, marks
from claimlint.annotate.speech.pairing import AGAIN, ALONE, CLOSE, INNER_LOST, INNER_OPEN, LOST, OPEN, Step, steps
from claimlint.annotate.speech.singles import singles
from claimlint.model.protocols import Quotation, Quotes, Unpaired
from claimlint.model.span import Span


def quotations(prose: str, blocks: Sequence[Span]) -> Sequence[Quotation]:
    """Quoted speech in order of start, none inside another."""
    return matched(prose, blocks).quotations


def matched(prose: str, blocks: Sequence[Span]) -> Quotes:
    """Quoted speech, and the marks left without a partner.

    A quotation ends with its block, unless the next one opens it again (the convention of the news) or a later one
    closes it; then each block's part is a quotation, and only the last of them is closed. What a mark without a partner
    opens counts to the end of its block, or to where the next quotation opens.
    """
    pairs = [marks(prose, block) for block in blocks]
    double = _Collected(prose, blocks)
    for step in steps((pair[0], prose.endswith(":", *block)) for pair, block in zip(pairs, blocks, strict=True)):
        double.take(step)
    found = _apart(singles(prose, blocks, [pair[1] for pair in pairs]), double.quotations)
    return Quotes(_outermost([*double.quotations, *found]), sorted(double.unpaired))


class _Collected:
    """Turns steps into quotations and marks without a partner."""

    def __init__(self, prose: str, blocks: Sequence[Span]) -> None:
        self.quotations: list[Quotation] = []
        self.unpaired: list[Unpaired] = []
        self._prose = prose
        self._blocks = blocks
        self._begin = 0
        self._opener: Mark | None = None
        self._inner: Mark | None = None

    def take(self, step: Step) -> None:
        """Note one step."""
        if step.mark is None:
            self._at_end(step.action, step.block)
        else:
            self._at_mark(step.action, step.mark)

    def _at_mark(self, action: int, mark: Mark) -> None:
        if action in (OPEN, AGAIN):
            self._opener = mark
            if action == OPEN or mark.first:
                self._begin = mark.start
        elif action == CLOSE:
            self._quote(mark.end, True)
        elif action == INNER_OPEN:
            self._inner = mark
        elif action == LOST:
            self._quote(mark.start, False)
            self._tell(self._opener, "open")
        elif action == ALONE and mark.alone >= UNPAIRED:
            self._tell(mark, "open" if mark.opens < mark.closes else "close")

    def _at_end(self, action: int, block: int) -> None:
        if action == INNER_LOST:
            self._tell(self._inner, "open")
            return
        self._quote(self._blocks[block].end, False)
        if action == LOST:
            self._tell(self._opener, "open")
        elif block + 1 < len(self._blocks):
            self._begin = self._blocks[block + 1].start

    def _quote(self, end: int, closed: bool) -> None:
        while end > self._begin and self._prose[end - 1].isspace():
            end -= 1
        if end > self._begin:
            self.quotations.append(Quotation(Span(self._begin, end), closed))

    def _tell(self, mark: Mark | None, side: Literal["open", "close"]) -> None:
        if mark is not None:
            self.unpaired.append(Unpaired(Span(mark.start, mark.end), side))


def _apart(singles: Sequence[Quotation], doubles: Sequence[Quotation]) -> Iterator[Quotation]:
    """The quotations in single marks that do not cut into one in double marks."""
    at = 0
    for quotation in singles:
        start, end = quotation.span
        while at < len(doubles) and doubles[at].span.end <= start:
            at += 1
        last = at
        while last < len(doubles) and doubles[last].span.start < end:
            last += 1
        if all(quotation.span.holds(double.span) for double in doubles[at:last]):
            yield quotation


def _outermost(quotations: Iterable[Quotation]) -> list[Quotation]:
    """In order, without those inside another."""
    kept: list[Quotation] = []
    for quotation in sorted(quotations, key=lambda quotation: (quotation.span.start, -quotation.span.end)):
        if not kept or quotation.span.start >= kept[-1].span.end:
            kept.append(quotation)
    return kept
