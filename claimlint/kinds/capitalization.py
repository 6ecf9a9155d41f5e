"""Checks how each unit of the scope is capitalised, above all headings and headlines.

`match` is `title`, `sentence`, `lower` or `upper` (also written `$title` and so on), or a pattern that the unit must
hold. Title case follows the AP (lower case for articles, and for conjunctions and prepositions of three letters or
fewer) or the Chicago manual (for articles, `and but for or nor`, and prepositions); the first and the last word, and
the first after a colon, have a capital, and so do the parts of a hyphenated compound, small words apart. In sentence
case the first word has a capital and the others none.

Words with a capital after their first letter (acronyms, iPhone, McDonald) are right in any style. `exceptions` are
words and phrases that must be written as they are there; those of the desk's glossary may be. Where manuals differ,
both ways are right.

The hit runs from the first to the last word that is wrong, and suggests how that stretch should be written. Sentence
case cannot know every name, so a fifth of the words may be wrong there unless `threshold` says otherwise; the first
word never may. A unit of more than 10,000 characters is left alone.

    kind: capitalization
    message: "Write '{better}' in this heading, not '{match}'."
    scope: heading
    match: title
    style: Chicago
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import ClassVar, get_args

from claimlint.annotate.prose.titles import PHRASE, Case, Spellings, Style, judged, rewritten
from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.rule import FixPromise
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.pattern import Pattern
from claimlint.patterns.terms import compiled

LONGEST = 10_000
"""A longer unit, in code points, is left alone: it is no heading, nor any sentence."""
NAMES_ALLOWED = 0.8
"""The share of words that must conform in sentence case, where names keep their capitals."""


@dataclass(frozen=True)
class Capitalization:
    """The case that a unit must have."""

    name: ClassVar[str] = "capitalization"
    slots: ClassVar[frozenset[str]] = frozenset({"expected"})
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset({"text", "sentence", "paragraph", "quotation"})

    match: str = field(metadata={"doc": "`title`, `sentence`, `lower`, `upper`, or a pattern (its case counts)."})
    style: Style = field(default="AP", metadata={"doc": "Whose title case: `AP` or `Chicago`."})
    exceptions: tuple[str, ...] = field(default=(), metadata={"doc": "Words and phrases, written as they must be."})
    indicators: tuple[str, ...] = field(
        default=(), metadata={"doc": "Endings of words after which a capital is right in sentence case, as `:`."}
    )
    threshold: float | None = field(
        default=None, metadata={"doc": "The share of words that must be right: 0.8 in sentence case, otherwise 1."}
    )
    prefix: str = field(default="", metadata={"doc": "A pattern that is skipped at the start of the unit."})

    def prepare(self) -> None:
        """Compile the patterns and index the exceptions; raises FieldError."""
        if not self.match:
            raise FieldError(("match",), "an empty pattern is always held")
        if self.threshold is not None and not 0 < self.threshold <= 1:
            raise FieldError(("threshold",), "a share is more than 0 and at most 1")
        for index, exception in enumerate(self.exceptions):
            if not 0 < len(exception.split()) <= PHRASE:
                raise FieldError(("exceptions", index), f"an exception has one to {PHRASE} words")
        for key, pattern in (("match", self._pattern), ("prefix", self._prefix)):
            if pattern is not None:
                compiled(pattern, (key,))

    @property
    def triggers(self) -> None:
        """None: any unit may be wrong."""
        return

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """One hit for each unit that is not written as it must be."""
        may = _spellings(page.glossary) if page.glossary else None
        for unit in page.units(scope):
            if unit.end - unit.start > LONGEST:
                continue
            rest = self._rest(page, unit)
            hit = self._judged(page, unit, rest, may) if self._case else self._matched(page, rest)
            if hit is not None:
                yield hit

    @cached_property
    def _case(self) -> Case | None:
        return next((case for case in get_args(Case) if case == self.match.removeprefix("$")), None)

    @cached_property
    def _pattern(self) -> Pattern | None:
        return None if self._case else Pattern(self.match, case=True, bare=True)

    @cached_property
    def _prefix(self) -> Pattern | None:
        return Pattern(self.prefix, case=True, bare=True) if self.prefix else None

    @cached_property
    def _must(self) -> Spellings:
        return Spellings(self.exceptions)

    def _rest(self, page: Page, unit: Span) -> Span:
        """A unit without its prefix."""
        first = next((span for span, _ in self._prefix.find(page, unit)), None) if self._prefix else None
        return Span(first.end, unit.end) if first and first.start == unit.start else unit

    def _matched(self, page: Page, rest: Span) -> Hit | None:
        """A hit where the unit does not hold the pattern and is no exception."""
        text = page.prose[rest.start : rest.end]
        if self._pattern is None or text in self.exceptions or text in page.glossary:
            return None
        if any(True for _ in self._pattern.find(page, rest)):
            return None
        return Hit(rest, slots={"expected": self.match}) if text.strip() else None

    def _judged(self, page: Page, unit: Span, rest: Span, may: Spellings | None) -> Hit | None:
        """A hit where too many words are wrong, or the first is in sentence case."""
        text = page.prose[rest.start : rest.end]
        words = judged(text, self._case or "title", self.style, self._must, may, self.indicators)
        wrong = [word for word in words if text[word.start : word.end] != word.expected]
        if not wrong:
            return None
        leading = self._case == "sentence" and wrong[0] == words[0]
        if not leading and 1 - len(wrong) / len(words) >= self._share:
            return None
        start, end = wrong[0].start, wrong[-1].end
        expected = page.prose[unit.start : rest.start] + rewritten(text, words, 0, len(text))
        better = rewritten(text, words, start, end)
        return Hit(Span(start, end).shift(rest.start), (better,), {"expected": expected})

    @cached_property
    def _share(self) -> float:
        return self.threshold if self.threshold is not None else NAMES_ALLOWED if self._case == "sentence" else 1.0


@lru_cache(maxsize=4)
def _spellings(glossary: frozenset[str]) -> Spellings:
    return Spellings(glossary)


KIND = Capitalization
