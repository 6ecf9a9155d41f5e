"""What a part of a pattern cannot match without: the cheap questions that come before its code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from claimlint.claims.code import Classes, slots
from claimlint.claims.elements import Choice, Element, Member, Sequence, Slot, Word
from claimlint.claims.slot_types import LETTERS

if TYPE_CHECKING:
    from claimlint.claims.shadow import Sentence


FEW = 12
"""So many words are looked for as plain text, before those of the sentence are told apart."""


class Needs(NamedTuple):
    """How many mentions of which letters, and sets of words of each of which one must be there.

    `letters` are all that it speaks of, also where it can do without.
    """

    counts: Mapping[str, int]
    words: tuple[frozenset[str], ...]
    letters: frozenset[str]

    def met(self, sentence: Sentence) -> bool:
        """Whether a sentence has all of it."""
        # the cheapest question first: most sentences fall at the words, and no number of theirs is ever read
        if any(not any(word in sentence.text for word in words) for words in self.words if len(words) <= FEW):
            return False
        if any(words.isdisjoint(sentence.words) for words in self.words):
            return False
        return not any(sentence.counts[letter] < count for letter, count in self.counts.items())


def needs(sequence: Sequence, classes: Classes) -> Needs:
    """What a part needs."""
    counts: Counter[str] = Counter()
    words: list[frozenset[str]] = []
    for element in sequence:
        one = _of(element, classes)
        counts += Counter(one.counts)
        words += one.words
    known = frozenset(LETTERS[slot.type] for slot in slots(sequence))
    return Needs(dict(counts), tuple(words), known | {LETTERS["when"]})


def _of(element: Element, classes: Classes) -> Needs:
    match element:
        case Slot(type=kind):
            return Needs({LETTERS[kind]: 1}, (), frozenset())
        case Word(forms):
            return Needs({}, (frozenset(form.split()[0] for form in forms),), frozenset())
        case Member(words=kind):
            return Needs({}, (frozenset(form.split()[0] for form in classes[kind]),), frozenset())
        case Choice(arms):
            return _either([needs(arm, classes) for arm in arms])
    return Needs({}, (), frozenset())


def _either(arms: list[Needs]) -> Needs:
    """What each of several alternatives needs."""
    letters = set(arms[0].counts).intersection(*(arm.counts for arm in arms))
    counts = {letter: min(arm.counts[letter] for arm in arms) for letter in letters}
    if any(not arm.words for arm in arms):
        return Needs(counts, (), frozenset())
    return Needs(counts, (frozenset().union(*(arm.words[0] for arm in arms)),), frozenset())
