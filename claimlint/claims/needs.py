"""What a part of a pattern cannot match without: the cheap questions that come before its code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimlint.claims.code import Classes, slots
from claimlint.claims.elements import Choice, Element, Member, Sequence, Slot, Word
from claimlint.claims.slot_types import LETTERS, NUMERIC

if TYPE_CHECKING:
    from claimlint.claims.shadow import Sentence


class Needs(NamedTuple):
    """How many mentions of which letters, and sets of words of each of which one must be there.

    `numbers` is how many quantities there must be in all; `letters` are all that it speaks of, also where it can do
    without.
    """

    counts: Mapping[str, int]
    words: tuple[frozenset[str], ...]
    letters: frozenset[str]
    numbers: int = 0

    def met(self, sentence: Sentence) -> bool:
        """Whether a sentence has all of it."""
        # the cheapest question first: most sentences fall at the words, and no number of theirs is ever read
        for words in self.words:
            if not sentence.holds(words):
                return False
        return not any(sentence.counts[letter] < count for letter, count in self.counts.items())


def needs(sequence: Sequence, classes: Classes) -> Needs:
    """What a part needs."""
    counts: Counter[str] = Counter()
    numbers = 0
    words: list[frozenset[str]] = []
    for element in sequence:
        one = _of(element, classes)
        counts += Counter(one.counts)
        words += one.words
        numbers += one.numbers
    known = frozenset(LETTERS[slot.type] for slot in slots(sequence))
    return Needs(dict(counts), tuple(words), known | {LETTERS["when"]}, numbers)


def _of(element: Element, classes: Classes) -> Needs:
    match element:
        case Slot(type=kind):
            return Needs({LETTERS[kind]: 1}, (), frozenset(), int(kind in NUMERIC))
        case Word(forms):
            return Needs({}, (_first(frozenset(forms)),), frozenset())
        case Member(words=kind):
            return Needs({}, (_first(frozenset(classes[kind])),), frozenset())
        case Choice(arms):
            return _either([needs(arm, classes) for arm in arms])
    return Needs({}, (), frozenset())


@cache
def _first(forms: frozenset[str]) -> frozenset[str]:
    """The first word of each form; one set for all patterns that ask for it, so that a sentence answers once."""
    return frozenset(form.split()[0] for form in forms)


def _either(arms: list[Needs]) -> Needs:
    """What each of several alternatives needs."""
    letters = set(arms[0].counts).intersection(*(arm.counts for arm in arms))
    counts = {letter: min(arm.counts[letter] for arm in arms) for letter in letters}
    numbers = min(arm.numbers for arm in arms)
    if any(not arm.words for arm in arms):
        return Needs(counts, (), frozenset(), numbers)
    words = _first(frozenset().union(*(arm.words[0] for arm in arms)))
    return Needs(counts, (words,), frozenset(), numbers)
