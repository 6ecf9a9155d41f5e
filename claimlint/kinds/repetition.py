r"""Flags a word, or whatever `tokens` match, that stands twice in a row.

Nothing but one white space may stand between the two (with `apart` anything may, on one line), and they may differ in
case. A run is flagged as a whole once it is longer than `max`; mending it leaves the first. Names that are written so
(Duran Duran) belong in `unless: exceptions`.

    kind: repetition
    message: "'{word}' stands {count} times in a row."
    alpha: true
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress, count, islice, takewhile
from operator import eq
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.model.finding import Edit, Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.terms import Place, Terms, wordy

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

JOINERS = "-'.,:/&@"
"""What may join the parts of one word: well-known, don't, and/or, 10.5."""

JOINING = JOINERS.encode()
ASCII = bytes(range(128))
PARTING = b"\x01"
"""Stands for all that parts words and is no space."""

PARTED = bytes(c if chr(c).isalnum() or c in b"_ " + JOINING or c >= 128 else PARTING[0] for c in range(256))


class Run(NamedTuple):
    """A text that stands several times, one after the other: its first and its last place, and how often it stands."""

    text: str
    first: Span
    last: Span
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
        return Terms(self.tokens, case=self.case, bare=self.bare)

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
        return self._terms.triggers if self.tokens else None

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each run that is too long."""
        text = page.prose if self.case else page.folded
        if self.tokens:
            runs = self._runs(text, self._terms.places(page, scope, seen))
        else:
            runs = _words(text, page.units(scope)) if doubled(page.folded) else iter(())
        for run in runs:
            if run.times > self.max and (run.text.isalpha() or not self.alpha):
                yield self._hit(page.prose, run)

    def _runs(self, text: str, places: Iterable[Place]) -> Iterator[Run]:
        """Places with the same text, one after the other."""
        run: Run | None = None
        unit: Span | None = None
        for place in places:
            token = text[place.span.start : place.span.end]
            if run and run.text == token and unit == place.unit and self._meet(text[run.last.end : place.span.start]):
                run = run._replace(last=place.span, times=run.times + 1)
                continue
            if run:
                yield run
            run, unit = Run(token, place.span, place.span, 1), place.unit
        if run:
            yield run

    def _meet(self, gap: str) -> bool:
        return "\n" not in gap if self.apart else gap == " "

    def _hit(self, prose: str, run: Run) -> Hit:
        word = prose[run.first.start : run.first.end]
        slots = {"count": str(run.times), "word": word}
        span = Span(run.first.start, run.last.end)
        if self.apart:
            return Hit(span, slots=slots, edits=())
        return Hit(span, (word,), slots, (Edit(run.first.end, run.last.end, ""),))


def doubled(text: str) -> bool:
    """Whether some word may stand twice in a row: quick, and never wrong where it says no.

    What may join the parts of a word is left out inside it; beside a space it parts words, as all else does that is no
    letter or digit.
    """
    if not text.isascii():
        other = text.encode("utf-8", "surrogatepass").translate(None, ASCII).decode("utf-8", "surrogatepass")
        for character in set(other):
            if not wordy(character):
                text = text.replace(character, PARTING.decode())
    data = text.encode("utf-8", "surrogatepass").translate(PARTED)
    if not _twice(data.replace(PARTING, b" ")):
        return False
    for joiner in map(str.encode, JOINERS):
        data = data.replace(joiner + b" ", b" " + PARTING + b" ").replace(b" " + joiner, b" " + PARTING + b" ")
    return not _twice(data.replace(PARTING, b" " + PARTING + b" ")) <= {PARTING}


def _twice(data: bytes) -> set[bytes]:
    """The stretches between spaces that stand twice in a row, joiners apart."""
    words = data.translate(None, JOINING).split()
    return set(compress(words, map(eq, words, islice(words, 1, None))))


def _words(text: str, units: Iterable[Span]) -> Iterator[Run]:
    """Words that stand several times in a row in some units of a text, with one space between them."""
    for unit in units:
        part = text[unit.start : unit.end]
        if doubled(part):
            yield from _rows(part, unit.start)


def _rows(text: str, offset: int) -> Iterator[Run]:
    """The same of a text that begins at an offset: in C but for what is found, as a page may be one word, repeated."""
    stretches = text.split(" ")
    heads = {stretch: _head(stretch) for stretch in set(stretches)}
    tails = {stretch: _tail(stretch) for stretch in heads}
    pairs = map(eq, map(tails.__getitem__, stretches), map(heads.__getitem__, islice(stretches, 1, None)))
    at = 0
    for first, last in _joined(compress(count(), pairs), stretches, tails):
        offset += sum(map(len, stretches[at:first])) + first - at
        at = first
        word = tails[stretches[first]] or ""
        start = offset + len(stretches[first]) - len(word)
        end = start + (last - first) * (len(word) + 1)
        yield Run(word, Span(start, start + len(word)), Span(end, end + len(word)), last - first + 1)


def _joined(pairs: Iterable[int], stretches: Sequence[str], tails: Mapping[str, str | None]) -> Iterator[Span]:
    """Pairs that share a stretch which is nothing but the word, as one: from the first stretch to the last."""
    first = last = -1
    for at in pairs:
        if at == last and stretches[at] == tails[stretches[at]]:
            last += 1
            continue
        if last > first:
            yield Span(first, last)
        first, last = at, at + 1
    if last > first:
        yield Span(first, last)


def _head(stretch: str) -> str:
    """The word at the start of a stretch without spaces; empty if there is none."""
    if stretch.isascii() and stretch.isalnum():
        return stretch
    if not wordy(stretch[:1]):
        return ""
    return "".join(takewhile(_inside, stretch)).rstrip(JOINERS)


def _tail(stretch: str) -> str | None:
    """The word at the end of a stretch without spaces, if there is one."""
    if stretch.isascii() and stretch.isalnum():
        return stretch
    if not wordy(stretch[-1:]):
        return None
    return "".join(takewhile(_inside, reversed(stretch)))[::-1].lstrip(JOINERS)


def _inside(character: str) -> bool:
    return wordy(character) or character in JOINERS


KIND = Repetition
