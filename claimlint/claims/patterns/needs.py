"""What a part of a pattern cannot match without: the cheap questions that come before its code."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimlint.claims.patterns.code import Classes, slots
from claimlint.claims.patterns.elements import Choice, Element, Member, Sequence, Slot, Word
from claimlint.claims.patterns.slot_types import LETTERS, NUMERIC

if TYPE_CHECKING:
    from claimlint.claims.patterns.shadow import Sentence


class Needs(NamedTuple):
    """What must be there for a part to match.

    Of each set of `words` one; mentions with the letters of `order` one after the other, others perhaps between them;
    so many quantities in all as `numbers` says. `letters` are all that it speaks of, also where it can do without.
    """

    words: tuple[frozenset[str], ...] = ()
    order: tuple[str, ...] = ()
    numbers: int = 0
    letters: frozenset[str] = frozenset()

    def met(self, sentence: Sentence) -> bool:
        """Whether a sentence has all of it."""
        # the cheapest question first: most sentences fall at the words, and no number of theirs is ever read
        return all(map(sentence.holds, self.words)) and _in_order(self.order, sentence.letters)


def _in_order(order: tuple[str, ...], mentions: Iterable[str]) -> bool:
    """Whether there are mentions of these letters one after the other."""
    rest = iter(mentions)
    return all(any(letter in letters for letters in rest) for letter in order)


def needs(sequence: Sequence, classes: Classes) -> Needs:
    """What a part needs."""
    found = [_of(element, classes) for element in sequence]
    return Needs(
        tuple(dict.fromkeys(words for one in found for words in one.words)),
        tuple(letter for one in found for letter in one.order),
        sum(one.numbers for one in found),
        frozenset(LETTERS[slot.type] for slot in slots(sequence)) | {LETTERS["when"]},
    )


def _of(element: Element, classes: Classes) -> Needs:
    match element:
        case Slot(type=kind):
            # phrases of time are found in the shadow, which comes later
            return Needs(order=() if kind == "when" else (LETTERS[kind],), numbers=int(kind in NUMERIC))
        case Word(forms):
            return Needs((_first(frozenset(forms)),))
        case Member(words=kind):
            return Needs((_first(frozenset(classes[kind])),))
        case Choice(arms):
            return _either([needs(arm, classes) for arm in arms])
    return Needs()


@cache
def _first(forms: frozenset[str]) -> frozenset[str]:
    """The first word of each form; one set for all patterns that ask for it, so that a sentence answers once."""
    return frozenset(form.split()[0] for form in forms)


def _either(arms: list[Needs]) -> Needs:
    """What each of several alternatives needs."""
    numbers = min(arm.numbers for arm in arms)
    if any(not arm.words for arm in arms):
        return Needs(numbers=numbers)
    return Needs((_first(frozenset().union(*(arm.words[0] for arm in arms))),), numbers=numbers)
