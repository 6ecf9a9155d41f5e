"""One Aho-Corasick automaton over the literals of every rule, and one pass over the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from claimlint.model.protocols import Seen

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


ENOUGH = 10
"""So much of each literal is in the automaton, which is built at each start; the rest is compared where that stands."""

BY_END = itemgetter(1, 0)
SHARED = -1
"""The trigger that `Seen` names for a shared literal."""


class Scanner:
    """Finds where the triggers of rules stand.

    `triggers[i]` are the case-folded literals of rule i; `shared` are literals, each list with the rules that it calls.
    Matches overlap, so what one rule is told never depends on another. (The automaton is that of ahocorasick_rs; its
    offsets are code points.)
    """

    def __init__(
        self, triggers: Sequence[Sequence[str]], shared: Iterable[tuple[Sequence[int], Sequence[str]]] = ()
    ) -> None:
        owners: dict[str, list[tuple[int, int]]] = {}
        for rule, literals in enumerate(triggers):
            for index, literal in enumerate(literals):
                owners.setdefault(literal, []).append((rule, index))
        for rules, literals in shared:
            called = [(rule, SHARED) for rule in rules]
            owners.update(
                {literal: [*owners[literal], *called] if literal in owners else called for literal in literals}
            )
        beginnings: dict[str, list[tuple[str, list[tuple[int, int]]]]] = {}
        for literal, called in owners.items():
            beginnings.setdefault(literal[:ENOUGH], []).append((literal, called))
        self._owners = list(beginnings.values())
        self._automaton = _automaton(list(beginnings)) if owners else None

    def scan(self, folded: str) -> dict[int, list[Seen]]:
        """Where each rule's triggers stand in a case-folded text, by rule, in order of their ends."""
        found: dict[int, list[Seen]] = {}
        if self._automaton is None:
            return found
        owners, new = self._owners, tuple.__new__
        for beginning, start, _ in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            for literal, called in owners[beginning]:
                if folded.startswith(literal, start):
                    end = start + len(literal)
                    for rule, index in called:
                        seen = new(Seen, (start, end, index))
                        if rule in found:
                            found[rule].append(seen)
                        else:
                            found[rule] = [seen]
        for each in found.values():
            if len(each) > 1:
                each.sort(key=BY_END)
        return found


def _automaton(literals: list[str]) -> AhoCorasick:
    """The automaton that is both quick to build and quick to run for some thousand literals."""
    from ahocorasick_rs import AhoCorasick, Implementation

    return AhoCorasick(literals, store_patterns=False, implementation=Implementation.ContiguousNFA)
