"""Flags sentences that begin with a figure: "12 people died."

Years may begin a sentence, and so may names with a figure. What is no sentence is left alone: numbered items, times of
a schedule, entries without a full stop.

    kind: sentence-figure
    message: "A sentence begins with the figure '{match}'."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.ages.cardinals import cardinal, written
from claimlint.model.finding import Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

FIGURE = Own(
    r"(?P<figure>\d{1,3}(?:,\d{3})*|\d+)(?P<share>%| percent)?(?= (?!(?:a\.?m|p\.?m|U\.?S\.?C|C\.?F\.?R)\b)[a-z])"
)
SHORTENED = Own(r"\b(?:Rte?|Hwy|Ch|Secs?|Arts?|pp?|Nos?|Vol|Figs?|Dist|Ave|Res|Ex)\. \Z")
"""Words before a number that no sentence begins with."""
SHORTEST = 30
"""What is shorter may be an entry and no sentence, in code points."""


@dataclass(frozen=True)
class SentenceFigure:
    """Whether a sentence begins with a word."""

    name: ClassVar[str] = "sentence-figure"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """A figure behind the end of a sentence or block."""
        return tuple(f"{end}{figure}" for end, figure in product((". ", "? ", "! ", "\n"), range(10)))

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each sentence that begins with a figure."""
        for one in seen:
            found = FIGURE.match(page.prose, one.end - 1)
            if found is None or not scope.covers(page.zones(Span(*found.span()))):
                continue
            shortened = SHORTENED.search(page.prose, max(0, found.start() - 8), found.start())
            if shortened:
                continue
            sentence = page.sentence(found.start())
            if sentence.start == found.start() and _is_sentence(page.prose, sentence) and not _is_year(found["figure"]):
                value = cardinal(found["figure"])
                word = written(value, "A") if value and not found["share"] else ""
                better = () if not word or word.isdigit() else (word,)
                yield Hit(Span(*found.span("figure")), better)


def _is_sentence(prose: str, sentence: Span) -> bool:
    return sentence.end - sentence.start >= SHORTEST and prose[sentence.end - 1] in '.?!"”'


def _is_year(figure: str) -> bool:
    return len(figure) == 4 and figure.isdigit() and 1500 <= int(figure) < 2100


KIND = SentenceFigure
