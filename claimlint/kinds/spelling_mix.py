"""Flags a story that spells one word in two ways: adviser here, advisor there; color and colour.

`pairs` are words with their other spelling; the words that American and British English spell differently are known
(`locales: false` leaves them out), but for those that are two words somewhere, as check and cheque. The spelling used
most is kept, and where that is a tie the one used first. With `mixed`, a word in the spelling of the other locale is
also told where the story has at least that many different words in one locale's spelling and only this one in the
other's.

Only plain words count: quotations, names, addresses and what lies outside the scope speak for nobody.

    kind: spelling-mix
    message: "'{match}' is '{better}' elsewhere in the story."
    pairs: {adviser: advisor}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.spelling.locales import pairs
from claimlint.annotate.spelling.plain_words import plain, quoted
from claimlint.model.finding import Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.casing import like

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

LOOSE = ("loose", "ize")
"""Families that tell nothing of a locale: Oxford has -ize, and towards is written everywhere."""


class Word(NamedTuple):
    """One spelling of a word: the index of its pair, which of the two it is, and the locale that it tells of."""

    pair: int
    side: int
    locale: str


@dataclass(frozen=True)
class SpellingMix:
    """Flags the rarer of two spellings in one story."""

    name: ClassVar[str] = "spelling-mix"
    slots: ClassVar[frozenset[str]] = frozenset(("other", "because"))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ()

    pairs: Mapping[str, str] = field(default_factory=dict, metadata={"doc": "Words, each with its other spelling."})
    locales: bool = field(default=True, metadata={"doc": "Whether words of the table of locales count."})
    mixed: int | None = field(
        default=None, metadata={"doc": "How many words in one locale's spelling make a lone other one stand out."}
    )

    def prepare(self) -> None:
        """See that there are words; raises FieldError."""
        if not self.pairs and not self.locales:
            raise FieldError((), "the kind spelling-mix needs 'pairs' or 'locales'")
        if self.mixed is not None and self.mixed < 2:
            raise FieldError(("mixed",), "one word against one tells nothing")

    @cached_property
    def _table(self) -> dict[str, Word]:
        """Every spelling, with what it is of."""
        table: dict[str, Word] = {}
        for index, forms in enumerate(self.pairs.items()):
            table |= {form: Word(index, side, "") for side, form in enumerate(forms)}
        two_way = [pair for pair in pairs() if len(pair.tells) > 1] if self.locales else ()
        for index, pair in enumerate(two_way, len(self.pairs)):
            sure = pair.family not in LOOSE
            table.setdefault(pair.us, Word(index, 0, "us" if sure else ""))
            table.setdefault(pair.uk, Word(index, 1, "uk" if sure else ""))
        return table

    @cached_property
    def _forms(self) -> tuple[str, ...]:
        return tuple(self._table)

    @cached_property
    def _words(self) -> tuple[Word, ...]:
        return tuple(self._table.values())

    @cached_property
    def _right(self) -> dict[tuple[int, int], str]:
        return {(word.pair, word.side): form for form, word in self._table.items()}

    @property
    def triggers(self) -> tuple[str, ...]:
        """All spellings."""
        return tuple(map(folded, self._forms))

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each plain word that is spelled otherwise elsewhere, or as elsewhere nothing is."""
        if not self._may_mix({one.trigger for one in seen if _is_word(page.folded, one)}):
            return
        used: dict[int, list[tuple[Span, int]]] = defaultdict(list)
        for start, end, index in seen:
            span = Span(start, end)
            if plain(page, span) and page.unit(scope, start) and not quoted(page, span):
                used[self._words[index].pair].append((span, index))
        yield from self._in_pairs(page.prose, used)
        if self.mixed:
            yield from self._in_locales(page.prose, used, self.mixed)

    def _may_mix(self, seen: set[int]) -> bool:
        """Whether both spellings of a word were seen, or those of two locales."""
        sides: dict[int, int] = {}
        locales = set()
        for index in seen:
            pair, side, locale = self._words[index]
            if sides.setdefault(pair, side) != side:
                return True
            locales.add(locale)
        return self.mixed is not None and len(locales - {""}) > 1

    def _in_pairs(self, prose: str, used: Mapping[int, Sequence[tuple[Span, int]]]) -> Iterator[Hit]:
        for pair, places in used.items():
            sides = [self._words[index].side for _, index in places]
            if len(set(sides)) == 1:
                continue
            right = max(sides, key=sides.count)
            example = places[sides.index(right)][0]
            for (span, _), side in zip(places, sides, strict=True):
                if side != right:
                    yield self._hit(prose, span, (pair, right), example, _times(sides.count(right)))

    def _in_locales(self, prose: str, used: Mapping[int, Sequence[tuple[Span, int]]], least: int) -> Iterator[Hit]:
        """A hit for the only word in one locale's spelling, where many are in the other's."""
        pairs_by: dict[str, list[int]] = defaultdict(list)
        for pair, places in used.items():
            locales = {self._words[index].locale for _, index in places}
            if len(locales) == 1 and "" not in locales:
                pairs_by[locales.pop()].append(pair)
        for few, many, name in (("us", "uk", "British"), ("uk", "us", "American")):
            if len(pairs_by[few]) == 1 and len(pairs_by[many]) >= least:
                right = (pairs_by[few][0], 0 if many == "us" else 1)
                example = used[pairs_by[many][0]][0][0]
                for span, _ in used[right[0]]:
                    yield self._hit(prose, span, right, example, f"in {name} spelling")

    def _hit(self, prose: str, span: Span, right: tuple[int, int], example: Span, because: str) -> Hit:
        match, other = prose[span.start : span.end], prose[example.start : example.end]
        better = like(match, match.lower(), self._right[right])
        slots = {"other": other, "because": because}
        return Hit(span, (better,), slots, related=((example, f"'{other}' stands here."),))


def _times(count: int) -> str:
    """How often, in words: once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _is_word(folded: str, one: Seen) -> bool:
    """Whether no letter stands beside what was seen."""
    return not (folded[one.end : one.end + 1].isalpha() or (one.start and folded[one.start - 1].isalpha()))


KIND = SpellingMix
