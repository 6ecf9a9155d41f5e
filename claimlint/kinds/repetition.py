r"""Flags a word, or whatever `tokens` match, that stands twice in a row.

Nothing but one white space may stand between the two (with `apart` anything may, on one line), and they may differ in
case. A run is flagged as a whole once it is longer than `max`; mending it leaves the first. Names that are written so
(Duran Duran) belong in `unless: exceptions`.

    kind: repetition
    message: "'{word}' stands {count} times in a row."
    alpha: true
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from operator import eq
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.matching import Place, Terms, wordy
from claimlint.model.finding import Edit, Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

WORD = r"\w++(?:[-'.,:/&@]++\w++)*+"
"""Words with what may join them: well-known, don't, and/or, 10.5."""

INSIDE = b"-'.,:/&@"
ASCII = bytes(range(128))
PARTED = bytes(c if chr(c).isalnum() or c in b"_" or c >= 128 else 32 for c in range(256))


class Run(NamedTuple):
    """A text that stands several times, one after the other."""

    text: str
    first: Place
    last: Place
    times: int


@dataclass(frozen=True)
class Repetition:
    """Flags runs of the same word or token."""

    name: ClassVar[str] = "repetition"
    slots: ClassVar[frozenset[str]] = frozenset(("count", "word"))
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)

    tokens: tuple[str, ...] = field(default=(), metadata={"doc": "What may be repeated; without them, any word."})
    alpha: bool = field(default=False, metadata={"doc": "Look only at what consists of letters."})
    max: int = field(default=1, metadata={"doc": "How often in a row is right."})
    apart: bool = field(default=False, metadata={"doc": "Let other words of the line stand between two tokens."})
    case: bool = field(default=False, metadata={"doc": "Take words of different case for different words."})
    bare: bool = field(default=False, metadata={"doc": "Let tokens match parts of words too."})

    @cached_property
    def _terms(self) -> Terms:
        return Terms(self.tokens or (WORD,), case=self.case, bare=self.bare and bool(self.tokens))

    def prepare(self) -> None:
        """Compile the tokens; raises FieldError."""
        if self.max < 1:
            raise FieldError(("max",), "'max' is at least 1: a word that stands once is no repetition")
        if self.apart and not self.tokens:
            raise FieldError(("apart",), "'apart' needs 'tokens'")
        self._terms.check(lambda index: ("tokens", index))

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Literals of the tokens; None for words, which are looked through without any."""
        return self._terms.triggers

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each run that is too long."""
        if self.tokens or doubled(page.folded):
            for run in self._runs(page, self._places(page, scope, seen)):
                if run.times > self.max:
                    yield self._hit(page.prose, run)

    def _places(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterable[Place]:
        if self.tokens:
            return self._terms.places(page, scope, seen)
        units = (unit for unit in page.units(scope) if doubled(page.folded[unit.start : unit.end]))
        return self._terms.within(page, 0, units)

    def _runs(self, page: Page, places: Iterable[Place]) -> Iterator[Run]:
        """Places with the same text, one after the other."""
        text = page.prose if self.case else page.folded
        run: Run | None = None
        for place in places:
            word = text[place.span.start : place.span.end]
            if self.alpha and not word.isalpha():
                continue
            if run and word == run.text and self._meet(page.prose, run.last, place):
                run = run._replace(last=place, times=run.times + 1)
            else:
                if run:
                    yield run
                run = Run(word, place, place, 1)
        if run:
            yield run

    def _meet(self, prose: str, left: Place, right: Place) -> bool:
        gap = prose[left.span.end : right.span.start]
        return left.unit == right.unit and ("\n" not in gap if self.apart else gap == " ")

    def _hit(self, prose: str, run: Run) -> Hit:
        first, last = run.first.span, run.last.span
        word = prose[first.start : first.end]
        slots = {"count": str(run.times), "word": word}
        if self.apart:
            return Hit(Span(first.start, last.end), slots=slots, edits=())
        return Hit(Span(first.start, last.end), (word,), slots, (Edit(first.end, last.end, ""),))


def doubled(folded: str) -> bool:
    """Whether some word may stand twice in a row: quick, and wrong only where it says so.

    What may stand inside a word is left out, all else that is no letter or digit parts words.
    """
    if not folded.isascii():
        other = folded.encode("utf-8", "surrogatepass").translate(None, ASCII).decode("utf-8", "surrogatepass")
        for character in set(other):
            if not wordy(character):
                folded = folded.replace(character, " ")
    words = folded.encode("utf-8", "surrogatepass").translate(PARTED, INSIDE).split()
    return True in map(eq, words, islice(words, 1, None))


KIND = Repetition
