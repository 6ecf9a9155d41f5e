"""Flags round sums of money from a million up that are written with all their zeros: "$3,000,000".

What has at most two decimals as millions, billions or trillions is round. A sum is left alone where its sentence has
another written out that is not round, for the two are then compared to the last figure, and at the end of an entry of a
table. `magnitude` says whether the house writes "$3 million" or "$3m".

    kind: round-sum
    message: "'{match}' should be '{better}'."
    magnitude: word
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Literal

from claimlint.model.finding import Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

Magnitude = Literal["word", "short"]
REACH = 24
"""How far before what was seen a sum may begin, in code points."""
SUM = Own(
    r"(?<![\w.,])(?P<sign>(?:US|AU|NZ|CA|HK|[AC])?[$£€] ?)"
    r"(?P<figures>[1-9]\d{0,2}(?:,\d{3}){2,4}|[1-9]\d{6,14})(?:\.00)?"
    r"(?![\w%]|[.,]\d|[-–/]\w| ?(?:million|billion|trillion|thousand|hundred)\b)"
)
EXACT = Own(r"[$£€] ?\d{1,3}(?:,\d{3}){1,4}(?<!,000)(?![\d,]*\d)")
ENTRY = 120
"""An entry of a table is no longer than this, in code points."""
TIERS = ((10**12, " trillion", "tn"), (10**9, " billion", "bn"), (10**6, " million", "m"))


@dataclass(frozen=True)
class RoundSum:
    """Whether round sums have a word for their zeros."""

    name: ClassVar[str] = "round-sum"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    magnitude: Magnitude = field(default="word", metadata={"doc": "Whether millions are a word or letters."})

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Zeros at the end of millions, with and without commas."""
        return ("0,000", "0000")

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each round sum that is written out."""
        done = 0
        for one in seen:
            start, end = page.block_span(one.start)
            window = max(start, done, one.start - REACH), min(end, one.end + REACH)
            for found in SUM.finditer(page.prose, *window):
                span, better = Span(*found.span()), self._better(found["sign"], found["figures"])
                if span.start <= one.start < span.end and better and scope.covers(page.zones(span)):
                    done = span.end
                    if not _is_left_alone(page, span):
                        yield Hit(span, (better,))

    def _better(self, sign: str, figures: str) -> str:
        """A sum with the word for its zeros; empty where it has none."""
        value = int(figures.replace(",", ""))
        for size, word, letters in TIERS:
            if value >= size:
                whole, rest = divmod(value, size)
                hundredths = rest * 100 // size
                decimals = f".{hundredths:02}".rstrip("0") if hundredths else ""
                written = f"{sign}{whole:,}{decimals}{word if self.magnitude == 'word' else letters}"
                return written if rest * 100 % size == 0 else ""
        return ""


def _is_left_alone(page: Page, span: Span) -> bool:
    return _is_entry(page, span) or _beside_exact(page, span)


def _is_entry(page: Page, span: Span) -> bool:
    """Whether a sum ends a short block without a full stop, as in a table."""
    block = page.block_span(span.start)
    return span.end == block.end and block.end - block.start < ENTRY


def _beside_exact(page: Page, span: Span) -> bool:
    """Whether another sum of the sentence is written out to figures that are no zeros."""
    sentence = page.sentence(span.start)
    begin, end = max(sentence.start, span.start - 400), min(sentence.end, span.end + 400)
    return (
        EXACT.search(page.prose, begin, span.start) is not None or EXACT.search(page.prose, span.end, end) is not None
    )


KIND = RoundSum
