"""Flags counts in figures that the house spells, and counts in words that it writes in figures.

Counts below `below` are words ("nine people"), the others figures ("11 people"). Only counts of plain things are
looked at: a figure before one of a list of nouns, a number in words before any plural in lower case. Ranges, series,
labels ("Section 5 members") and what begins a sentence are left alone.

    kind: numerals
    message: "'{match}' should be '{better}'."
    below: 10
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.ages.cardinals import ONES, TENS, cardinal, written
from claimlint.annotate.prose.beside_capitals import follows_name
from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

NOUNS = tuple(
    """people men women children boys girls students teachers officers members workers employees residents families
    homes houses schools states counties countries cities towns companies businesses agencies groups teams offices
    bills amendments laws projects programs grants contracts reports letters meetings hearings events candidates
    senators lawmakers judges soldiers veterans victims patients doctors nurses hospitals buildings bridges roads
    vehicles cars trucks ships aircraft websites sites questions steps reasons ways things categories factors""".split()  # noqa: SIM905
)
FIGURE = rf"(?<![\w$£€.,/:#%+–—-])(?<!\d[ ])(?P<figure>[1-9]\d?)(?= (?:{'|'.join(NOUNS)})\b)"
SPELLED = rf"(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES[1:10])}))?|{'|'.join(reversed(ONES[1:]))}"
COUNT = Own(
    rf"(?:{FIGURE}|(?<=[a-z,;] )(?P<word>{SPELLED})"
    r"(?= (?!(?:times|percent|is|was|has|as|this)\b)(?:[a-z]+s|people|men|women|children)\b))"
)
HEAD = Own(r"(?:\A|\n|[.!?:…][\"”’)]? |[\"“‘(])\Z")
"""Before what begins a sentence."""
LABEL = Own(
    r"(?:\b(?:no|number|section|sec|chapter|page|grade|phase|level|title|day|week|year|article|route|highway|part|class|"
    r"category|tier|group|type|step|version|act|room|unit|stage|district|question|goal|form|ages?|aged|under|over|top|"
    r"hundred|thousand|million|billion|out of|one in|hundred,? and)\.?|\d,? (?:to|or|and)|\d,|"
    r"(?:teen|ty|ten|eleven|twelve|one|two|three|four|five|six|seven|eight|nine) (?:to|or|and)) \Z"
)
"""Before a number that is one of a label, a range or a series."""
NEAR = 24
"""How far around a number is looked at, in code points."""


@dataclass(frozen=True)
class Numerals:
    """Whether counts are words or figures."""

    name: ClassVar[str] = "numerals"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    below: int = field(default=10, metadata={"doc": "Counts below this are words."})

    def prepare(self) -> None:
        """Check the limit; raises FieldError."""
        if not 1 <= self.below <= 20:
            raise FieldError(("below",), "counts are words below a number from 1 to 20")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Small figures before what is counted, and numbers in words from the limit up."""
        return _triggers(self.below)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each count in the other form."""
        done = 0
        for one in seen:
            start, end = page.block_span(one.start)
            for found in COUNT.finditer(page.prose, max(start, done, one.start - 2), min(end, one.end + NEAR)):
                span = Span(*found.span())
                better = _other(found.group(), self.below)
                if not better or not scope.covers(page.zones(span)) or _is_left_alone(page, span):
                    continue
                done = span.end
                yield Hit(span, (better,))


@cache
def _triggers(below: int) -> tuple[str, ...]:
    figures = (f"{figure} {noun}" for figure, noun in product(range(1, below), NOUNS))
    return (*figures, *(f" {word} " for word in ONES[below:]), *(f" {ten}{end}" for ten, end in product(TENS, " -")))


def _other(count: str, below: int) -> str:
    """A count in the other form; empty where it is in the right one."""
    value = cardinal(count) or 0
    if not value or count[0].isdigit() is (value >= below):
        return ""
    return written(value, "a") if value < below else str(value)


def _is_left_alone(page: Page, span: Span) -> bool:
    """Whether a number is one of a label, a range or a series, or begins its sentence."""
    before = max(page.block_span(span.start).start, span.start - NEAR)
    if HEAD.search(page.prose, max(0, span.start - 3), span.start):
        return True
    if follows_name(page, span):
        return True
    return LABEL.search(page.folded, before, span.start) is not None


KIND = Numerals
