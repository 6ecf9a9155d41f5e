"""A document as rules read it."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any, TypeVar

from claimlint.annotate.prose.prose import Prose
from claimlint.annotate.prose.sentences import sentences
from claimlint.annotate.prose.words import words
from claimlint.annotate.speech.quotations import matched
from claimlint.knowledge.known import NOTHING
from claimlint.model import protocols
from claimlint.model.document import UNLINTED, Document
from claimlint.model.protocols import Knowledge, Quotation, Quotes
from claimlint.model.scope import Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.fact import Fact

T = TypeVar("T")
SECONDS = 5.0
"""How long one rule may search one document."""


class Page:
    """One document with its layers; see `claimlint.model.protocols.Page`. Used by one thread at a time."""

    def __init__(
        self,
        document: Document,
        glossary: frozenset[str] = frozenset(),
        knowledge: Knowledge = NOTHING,
        *,
        as_written: bool = False,
        shows_claims: bool = False,
        facts: tuple[Fact, ...] = (),
    ) -> None:
        self.document = document
        self._as_written = as_written
        self.glossary = glossary
        self.knowledge = knowledge
        self.shows_claims = shows_claims
        self.facts = facts
        self._layers: dict[Callable[[Any], Any], Any] = {}
        self._units: dict[Scope, list[Span]] = {}
        self._until = 0.0
        self._limit = SECONDS

    @cached_property
    def _prose(self) -> Prose:
        return Prose.as_written(self.document) if self._as_written else Prose.of(self.document)

    @property
    def prose(self) -> str:
        """The text that rules read."""
        return self._prose.text

    @cached_property
    def folded(self) -> str:
        """`prose`, case folded, with the same length."""
        return self._prose.folded()

    @cached_property
    def blocks(self) -> list[tuple[Span, frozenset[str]]]:
        """Each block's span of the prose with all its zones."""
        known: dict[tuple[str, ...], frozenset[str]] = {}
        return [
            (span, known.setdefault(block.zones, frozenset(block.zones)))
            for span, block in zip(self._prose.blocks, self.document.blocks, strict=True)
        ]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [span.start for span in self._prose.blocks]

    @cached_property
    def marks(self) -> list[tuple[Span, str]]:
        """The zones inside blocks, as spans of the prose, in order."""
        return [(self._prose.from_text(mark.span), mark.zone) for mark in self.document.marks]

    @cached_property
    def sentences(self) -> list[Span]:
        """Sentences in order, none across two blocks."""
        return sentences(self.prose, self._prose.blocks)

    @cached_property
    def quotes(self) -> Quotes:
        """Quoted speech, and the quotation marks that have no partner."""
        return matched(self.prose, self._prose.blocks)

    @property
    def quotations(self) -> Sequence[Quotation]:
        """Quoted speech in order of start."""
        return self.quotes.quotations

    def layer(self, make: Callable[[protocols.Page], T]) -> T:
        """What a function finds on this page; it is called once, and what it gave is kept."""
        if make not in self._layers:
            self._layers[make] = make(self)
        layer: T = self._layers[make]
        return layer

    @cached_property
    def words(self) -> list[Span]:
        """Words in order."""
        return words(self.prose)

    def to_text(self, span: Span) -> Span:
        """A span of the prose as a span of the document's text."""
        return self._prose.to_text(span)

    def block(self, at: int) -> int:
        """The index of the block that holds an offset, or the last that starts before it; -1 if there is none."""
        return bisect_right(self._block_starts, at) - 1

    def zones(self, span: Span) -> frozenset[str]:
        """The zones of the block in which a span starts, and of the marks that hold all of it."""
        index = self.block(span.start)
        found = self.blocks[index][1] if index >= 0 else frozenset()
        inside = [zone for mark, zone in self._near(span) if mark.holds(span)]
        return found.union(inside) if inside else found

    @cached_property
    def _reaches(self) -> list[int]:
        """How far the marks reach, each taken with all before it."""
        return list(accumulate((mark.end for mark, _ in self.marks), max))

    def _near(self, span: Span) -> Iterator[tuple[Span, str]]:
        """The marks that may touch a span, last first."""
        index = bisect_right(self.marks, span.end, key=lambda mark: mark[0].start) - 1
        while index >= 0 and self._reaches[index] >= span.start:
            yield self.marks[index]
            index -= 1

    def block_span(self, at: int) -> Span:
        """The block that holds an offset, or all of the prose where there is none."""
        index = self.block(at)
        return self._prose.blocks[index] if index >= 0 else Span(0, len(self.prose))

    @cached_property
    def folded_glossary(self) -> frozenset[str]:
        """The desk's own words, case folded."""
        return frozenset(word.casefold() for word in self.glossary)

    def quoted(self, span: Span) -> bool:
        """Whether a span lies wholly inside quoted speech."""
        index = bisect_right(self.quotations, span.start, key=lambda quotation: quotation.span.start) - 1
        return index >= 0 and self.quotations[index].span.holds(span)

    def meets_quotation(self, span: Span) -> bool:
        """Whether a span shares anything with quoted speech; an empty one must lie inside."""
        index = bisect_right(self.quotations, max(span.start, span.end - 1), key=lambda q: q.span.start) - 1
        return index >= 0 and span.start < self.quotations[index].span.end

    def touches_unlinted(self, span: Span) -> bool:
        """Whether a span lies in code or a URL, or cuts into one."""
        return any(
            zone in UNLINTED and mark.overlaps(span) and (not span.holds(mark) or mark == span)
            for mark, zone in self._near(span)
        )

    def units(self, scope: Scope) -> list[Span]:
        """The stretches that a rule with this scope runs on, in order."""
        if scope not in self._units:
            self._units[scope] = self._cut(scope)
        return self._units[scope]

    def _cut(self, scope: Scope) -> list[Span]:
        if scope.unit in ("document", "raw"):
            return [Span(0, len(self.prose))] if self.prose else []
        blocks = [span for span, zones in self.blocks if scope.covers(zones)]
        if scope.unit == "quotation":
            return [q.span for q in self.quotations if scope.covers(self.zones(q.span))]
        inline = [span for span, zone in self.marks if zone in scope.inline and scope.covers(self.zones(span))]
        places = _outermost([*blocks, *inline]) if inline else blocks
        if scope.unit == "sentence":
            starts = [span.start for span in places]
            kept = []
            for sentence in self.sentences:
                index = bisect_right(starts, sentence.start) - 1
                if index >= 0 and sentence.start < places[index].end:
                    kept.append(sentence)
            return kept
        return places

    def unit(self, scope: Scope, at: int) -> Span | None:
        """The one of `units(scope)` that holds an offset."""
        units = self.units(scope)
        index = bisect_right(units, at, key=lambda span: span.start) - 1
        return units[index] if index >= 0 and at < units[index].end else None

    def sentence(self, at: int) -> Span:
        """The sentence that holds an offset, or the block where none does."""
        index = bisect_right(self.sentences, at, key=lambda span: span.start) - 1
        if index >= 0 and at < self.sentences[index].end:
            return self.sentences[index]
        return self.block_span(at)

    def allow(self, seconds: float = SECONDS) -> None:
        """Give the rule that runs next this long."""
        self._limit = seconds
        self._until = time.monotonic() + seconds

    def seconds(self) -> float:
        """How long the rule that runs now may still take, at least a little."""
        return max(0.001, self._until - time.monotonic()) if self._until else self._limit


def _outermost(spans: list[Span]) -> list[Span]:
    """Spans in order, without those that lie inside another."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
