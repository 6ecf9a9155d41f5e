"""Flags plain words that no word list has where one that it has is a slip of the pen away.

Only words in small letters of five letters and more are looked at, and those in compounds one by one; nothing in code,
addresses, handles and stretches in another language. Known are American and British words, what is built of them by
endings and beginnings (`unelected`, `watchlist`), the names of the knowledge and of the story (a capitalised word that
it uses twice) in their plurals and possessives, the desk's glossary, and `words`. A word that has no neighbour in the
lists is taken for one that they lack, and so is one that stands three times.

The lists are those of the extra `spelling`; without it the rule is off.

    kind: spelling
    message: "'{match}' is in no word list: '{better}'?"
    locale: uk
    words: [hackathon]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal

from claimlint.annotate.corrections import corrects
from claimlint.annotate.vocabulary.built import built
from claimlint.annotate.vocabulary.lists import Lists, word_lists
from claimlint.annotate.vocabulary.meant import meant, variants
from claimlint.annotate.vocabulary.plain import named, own_names, places, plain_words
from claimlint.model.finding import Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

OFTEN = 3
"""A word that stands so often is no slip."""

CROWD, MOST = 60, 1_000
"""A story with more words that are not known than these, and than that share of all, is in another language; one with
more than the second number is a list of something."""

SHORT = 5
"""A part of a compound that is no longer is no word of its own."""

FEW, FOREIGN = 2, 0.25
"""In a sentence where more words are not known than these, and than this share of all, none is flagged."""

LOWER = Own(r"(?<!\w)[a-z]{3,}(?!\w)")
BESIDE = Own(r"(\w+)\W{1,2}\Z")
BEHIND = Own(r"\W{1,2}(\w+)")
BEFORE_HYPHEN = Own(r"(\w+)-\Z")
BEHIND_HYPHEN = Own(r"-(\w+)")
_ABROAD = "les des une nous vous avec dans pour sur los las una por para und nicht ist das der che della sono"
ABROAD = frozenset(_ABROAD.split())
"""Words that English has not, and its neighbours in every sentence."""

MARKS = "\"'“”‘’([*_"
NEIGHBOURS, READ = 40, 400
"""How far around a word the ones beside it are sought, and its sentence is read."""


@dataclass(frozen=True)
class Spelling:
    """Flags plain words that are a slip away from a known one."""

    name: ClassVar[str] = "spelling"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "sentence", "paragraph", "document"))
    extras: ClassVar[tuple[str, ...]] = ("spelling",)
    rests: ClassVar[tuple[str, ...]] = ()

    locale: Literal["us", "uk", "either"] = field(
        default="either", metadata={"doc": "Whose spelling is right: American, British, or both."}
    )
    words: tuple[str, ...] = field(default=(), metadata={"doc": "Further words that are known."})

    def prepare(self) -> None:
        """Nothing to make: the lists are read when the first story comes."""

    @property
    def triggers(self) -> None:
        """None: a slip has no literal."""
        return None

    @cached_property
    def _own(self) -> frozenset[str]:
        return frozenset(map(folded, self.words))

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each place of a word that is a slip away from a known one."""
        lists = word_lists()
        counts = plain_words(page)
        unknown = set(counts).difference(lists.words)
        few = len(unknown) <= max(CROWD, FOREIGN * len(counts)) and len(unknown) <= MOST
        slips = dict(self._slips(page, lists, {word for word in unknown if few and counts[word] < OFTEN}))
        slips |= self._of_other_locale(page, lists, counts.keys())
        for span in places(page, slips) if slips else ():
            better = slips[page.prose[span.start : span.end]]
            if page.unit(scope, span.start) and not (excused(page, span, lists) or corrects(page, span)):
                yield Hit(span, better)

    def _slips(self, page: Page, lists: Lists, words: set[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The words that are not known, with what was meant."""
        words -= self._own | {folded(word) for word in page.glossary}
        if not words:
            return
        names = own_names(page)
        for word in words:
            if not built(word, lists) and not named(word, page, names):
                better = meant(word, lists)
                if better:
                    yield word, better

    def _of_other_locale(self, page: Page, lists: Lists, words: Set[str]) -> dict[str, tuple[str, ...]]:
        """The words of the other side of the ocean, with the spelling of this one."""
        if self.locale == "either":
            return {}
        mine, other = (lists.american, lists.british) if self.locale == "us" else (lists.british, lists.american)
        strange = {word for word in words if word in other and word not in mine}
        strange -= self._own | {folded(word) for word in page.glossary}
        return {word: better for word in strange if (better := variants(word, lists))}


def excused(page: Page, span: Span, lists: Lists) -> bool:
    """Whether a word is coined in marks of its own, or stands among words of another language."""
    prose = page.prose
    if prose[span.start - 2 : span.start] == "- " or _scrap(prose, span) or _hyphened(prose, span, lists):
        return True
    if prose[span.start - 1 : span.start] in MARKS and span.start and prose[span.end : span.end + 1] in "\"'”’)]*_,":
        return True
    before = BESIDE.search(prose, max(0, span.start - NEIGHBOURS), span.start)
    behind = BEHIND.match(prose, span.end)
    if any(found and strange(found[1], lists) for found in (before, behind)):
        return True
    sentence = page.sentence(span.start)
    start, end = max(sentence.start, span.start - READ), min(sentence.end, span.end + READ)
    words = set(LOWER.findall(prose, start, end))
    return len(words & ABROAD) >= FEW or sum(strange(word, lists) for word in words) > max(FEW, FOREIGN * len(words))


def _scrap(prose: str, span: Span) -> bool:
    """Whether a short word is joined to another by a hyphen: hack-a-thons, commodi-tized."""
    beside = prose[span.start - 1 : span.start] + prose[span.end : span.end + 1]
    return span.end - span.start <= SHORT and "-" in beside


def _hyphened(prose: str, span: Span, lists: Lists) -> bool:
    """Whether a word with what a hyphen joins to it is known: pre-emptive."""
    before = BEFORE_HYPHEN.search(prose, max(0, span.start - NEIGHBOURS), span.start)
    behind = BEHIND_HYPHEN.match(prose, span.end)
    word = prose[span.start : span.end]
    joined = [found for found in (before and before[1] + word, behind and word + behind[1]) if found]
    return any(lists.known(each.lower()) for each in joined)


def strange(word: str, lists: Lists) -> bool:
    """Whether a word in small letters is neither known nor built of known ones."""
    return word.islower() and not lists.known(word) and not built(word, lists)


KIND = Spelling
