"""Tokens of a sequence as an automaton, and the search with it, which takes a time linear in the tokens.

Nodes are looked at in order of preference: what is optional is taken, and a gap is as short as it can be. A node that
was looked at in vain from one token on is not looked at again from there, whatever led to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from claimlint.model.protocols import FieldError
from claimlint.sequences.asked import Asked, Path, of_word, one_token, read, regex_of, tags_of, traits
from claimlint.sequences.items import Gap, Item
from claimlint.sequences.tokens import Tokens
from claimlint.sequences.wording import Either, Maybe, Part, Word

FARTHEST = 20
"""The longest gap, and the most that a token can be repeated."""

LISTED = 8
"""How many words a gap of certain words skips."""

LARGEST = 3_000
"""A sequence with more nodes is refused."""

BETWEEN = -1
"""The item of a token that stands in a gap."""

DONE = 0
"""The node at which a match is complete."""

Trail: TypeAlias = "tuple[int, Trail | None]"


class Node(NamedTuple):
    """A test with the one node behind it, or the nodes to go on with, the preferred one first.

    `item` is the index of the item that a token belongs to.
    """

    test: Asked | None
    then: tuple[int, ...]
    item: int = BETWEEN


class Found(NamedTuple):
    """A match: the index of its first token, and for each of its tokens the item that it belongs to."""

    start: int
    items: tuple[int, ...]

    @property
    def end(self) -> int:
        """The index behind its last token."""
        return self.start + len(self.items)


class Automaton:
    """The compiled tokens of one sequence; raises FieldError for what cannot be one."""

    def __init__(self, items: Sequence[Item], path: Path, case: bool) -> None:
        self.nodes: list[Node] = [Node(None, ())]
        self._path = path
        entry = DONE
        entries: list[int] = []
        for index in reversed(range(len(items))):
            entry = self._item(items[index], index, entry, case)
            entries.append(entry)
        self.entry = entry
        self._entries = tuple(reversed(entries))
        self.reach = self._longest()

    def search(self, tokens: Tokens, at: int, known: set[tuple[int, int]]) -> Iterator[Found]:
        """The matches that begin at a token, the preferred one first; no two have the same end.

        `known` are nodes and tokens from which there is no match, and grows.
        """
        stack: list[tuple[int, int, Trail | None]] = [(self.entry, at, None)]
        while stack:
            node, index, trail = stack.pop()
            if node == DONE:
                yield Found(at, _items(trail))
                continue
            if (node, index) in known:
                continue
            known.add((node, index))
            test, then, item = self.nodes[node]
            if test is None:
                stack.extend((each, index, trail) for each in reversed(then))
            elif test.edge:
                if index == (0 if test.edge == "^" else len(tokens)):
                    stack.append((then[0], index, trail))
            elif index < len(tokens) and test.holds(tokens, index):
                stack.append((then[0], index + 1, (item, trail)))

    def fails(self, tokens: Tokens, item: int) -> bool:
        """Whether some tokens, of which more may follow, cannot be how an item and all behind it begin.

        Edges are taken to be there, and parts of speech to be what is asked for.
        """
        stack, known = [(self._entries[item], 0)], set()
        while stack:
            node, index = here = stack.pop()
            if node == DONE or index == len(tokens):
                return False
            if here in known:
                continue
            known.add(here)
            test, then, _ = self.nodes[node]
            if test is None or test.edge:
                stack.extend((each, index) for each in then)
            elif test.seems(tokens, index):
                stack.append((then[0], index + 1))
        return True

    def _longest(self) -> int:
        """The most tokens that a match has; each node stands behind those that it leads to."""
        longest: list[int] = []
        for asked, then, _ in self.nodes:
            own = asked is not None and not asked.edge
            longest.append(own + max((longest[each] for each in then), default=0))
        return longest[self.entry]

    def _add(self, node: Node) -> int:
        if len(self.nodes) == LARGEST:
            raise FieldError(self._path, f"the sequence has more than {LARGEST} parts")
        self.nodes.append(node)
        return len(self.nodes) - 1

    def _item(self, item: Item, index: int, then: int, case: bool) -> int:
        """The entry of an item, with its repeats, its gap and what may be missing."""
        path = (*self._path, index)
        if not 1 <= item.most <= FARTHEST:
            raise FieldError((*path, "most"), f"'most' is from 1 to {FARTHEST}")
        case = case or item.case
        behind = self._gap(item.skip, (*path, "skip"), then, case) if item.skip else then
        entry = self._once(item, index, behind, case)
        for _ in range(item.most - 1):
            entry = self._once(item, index, self._add(Node(None, (entry, behind))), case)
        return self._add(Node(None, (entry, then))) if item.optional else entry

    def _once(self, item: Item, index: int, then: int, case: bool) -> int:
        path = (*self._path, index)
        if not (item.word or item.pattern or item.tag or item.not_):
            raise FieldError(path, "a token needs 'word', 'pattern', 'tag' or 'not'")
        pattern = regex_of(item.pattern, (*path, "pattern"), case)
        tags = tags_of(item.tag, (*path, "tag"))
        nots = traits(item.not_, (*path, "not"), case)
        part = read(item.word, (*path, "word")) if item.word else None
        if part is None or pattern or tags or nots:
            texts = None if part is None else one_token(part, (*path, "word"), case)
            return self._add(Node(Asked(texts, pattern, tags, nots, case), (then,), index))
        return self._part(part, index, then, case)

    def _part(self, part: Part, index: int, then: int, case: bool) -> int:
        """The entry of a part of words."""
        if isinstance(part, Word):
            return self._add(Node(Asked(of_word(part, case), case=case, edge=part.edge), (then,), index))
        if isinstance(part, Maybe):
            return self._add(Node(None, (self._part(part.part, index, then, case), then)))
        if isinstance(part, Either):
            return self._add(Node(None, tuple(self._part(each, index, then, case) for each in part.parts)))
        for each in reversed(part.parts):
            then = self._part(each, index, then, case)
        return then

    def _gap(self, gap: Gap, path: Path, then: int, case: bool) -> int:
        """The entry of a gap."""
        most, texts = LISTED, None
        if isinstance(gap.over, int):
            most = gap.over
            if not 1 <= most <= FARTHEST:
                raise FieldError(path, f"a gap is from 1 to {FARTHEST} words long")
        else:
            texts = one_token(read(gap.over, path), path, case)
        nots = traits(gap.not_, (*path, "not"), case)
        test = Asked(texts, nots=nots, case=case, word=texts is None and not gap.marks)
        entry = then
        for _ in range(most):
            entry = self._add(Node(None, (then, self._add(Node(test, (entry,))))))
        return entry


def _items(trail: Trail | None) -> tuple[int, ...]:
    items: list[int] = []
    while trail is not None:
        item, trail = trail
        items.append(item)
    return tuple(reversed(items))
