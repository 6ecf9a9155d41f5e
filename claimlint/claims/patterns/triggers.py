"""By what a part of a pattern is found: the rarest thing that each match of it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from claimlint.claims.patterns.code import Classes
from claimlint.claims.patterns.elements import Choice, Element, Member, Sequence, Slot, Word

SHORTEST = 4
"""A word with fewer letters is seen too often to call a pattern."""
COMMON = frozenset(
    """
    from with that this have been were will would than they their more about which when there what said also
    into over some other only just most such after before year years last first time people between because
    could should during under while where each both these those being than then them made make many much
    even well against through since until
    """.split()  # noqa: SIM905
)
"""Words that call nothing, however long."""
WRITTEN: Mapping[str, tuple[str, ...]] = {
    "percent": ("percent", "per cent", "%", "pct"),
    "points": ("point", " pp"),
    "multiple": (
        "doubl",
        "tripl",
        "trebl",
        "quadrupl",
        "quintupl",
        "sextupl",
        "fold",
        "times",
        "twice",
        "halv",
        *(f"{digit}x" for digit in range(10)),
    ),
    "fraction": (
        *("third", "half", "halv", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
        *("one in ", "two in ", "three in ", "four in ", "out of ", "½", "¼", "¾", "⅓", "⅔"),
    ),
    "weekday": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "age": ("year-old", "aged ", " age ", "years old", "born"),
}
"""What a mention of a type is written with."""
COSTS: Mapping[str, float] = {
    "multiple": 0.2, "points": 0.3, "percent": 0.4, "fraction": 0.5, "weekday": 2.0, "age": 2.0,
}  # fmt: skip
"""About how often each is seen in a thousand words of news."""


class Triggers(NamedTuple):
    """Case-folded literals, none where there are none of use, and about how often one is seen in a thousand words."""

    literals: tuple[str, ...] = ()
    cost: float = float("inf")

    def __bool__(self) -> bool:
        return bool(self.literals)


NONE = Triggers()


def triggers(sequence: Sequence, classes: Classes) -> Triggers:
    """What calls a part: the cheapest of its elements."""
    return min((_of(element, classes) for element in sequence), key=lambda one: one.cost, default=NONE)


def _of(element: Element, classes: Classes) -> Triggers:
    match element:
        case Slot(type=kind) if kind in WRITTEN:
            return Triggers(WRITTEN[kind], COSTS[kind])
        case Word(forms):
            return _words(forms)
        case Member(words=kind):
            return _words(classes[kind])
        case Choice(arms):
            return _either([triggers(arm, classes) for arm in arms])
    return NONE


def _words(forms: tuple[str, ...] | Mapping[str, str]) -> Triggers:
    """The rarest word of each row; each is reckoned the commoner the shorter it is."""
    found = {max(form.split(), key=_weight) for form in forms}
    if any(_weight(word) == 0 for word in found):
        return NONE
    return Triggers(tuple(sorted(_least(found))), sum(map(_share, found)))


def _weight(word: str) -> int:
    return 0 if len(word) < SHORTEST or word in COMMON else len(word)


def _share(word: str) -> float:
    return max(0.01, 0.6 * 0.5 ** (len(word) - SHORTEST))


def _least(found: set[str]) -> Iterator[str]:
    """The words without those that begin with another of them."""
    return (word for word in found if not any(word[:end] in found for end in range(SHORTEST, len(word))))


def _either(arms: list[Triggers]) -> Triggers:
    if not all(arms):
        return NONE
    literals = dict.fromkeys(literal for arm in arms for literal in arm.literals)
    return Triggers(tuple(literals), sum(arm.cost for arm in arms))
