"""The open elements of an HTML source that may be broken in any way; each step is cheap, however deep they nest."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from claimlint.reading.html_elements import ELEMENTS, FOREIGN, INLINE, INSIDE_FOREIGN, Role

NONE = -1


class Open(NamedTuple):
    """An open element: the zones of the blocks inside it, outermost first; the zone it gives to a part of a block."""

    tag: str
    role: Role = ""
    zones: tuple[str, ...] = ()
    mark: str = ""
    block: bool = False


class Stack:
    """Open elements, as far as they matter, outermost first; the first is the place that all of it stands in.

    `quiet` is the index of the one whose text is no copy. `ended` is told of each element that ends, innermost first,
    once it is off the stack, with the offset of the source at which it ended.
    """

    def __init__(self, zones: tuple[str, ...], ended: Callable[[Open, int], None]) -> None:
        self.opened = [Open("", zones=zones)]
        self.quiet = NONE
        self._outside = 0
        self._ended = ended
        self._walls: list[dict[str, int]] = [{}]
        self._items = [NONE]
        self._cells = [NONE]

    @property
    def top(self) -> Open:
        """The innermost element that is open."""
        return self.opened[-1]

    def counts(self, tag: str) -> bool:
        """Whether such an element is open and can be ended from here."""
        return self._walls[-1].get(tag, 0) > 0

    def hides(self, tag: str) -> bool:
        """Whether the end tag of such an element, inside one whose text is no copy, must not end one around it."""
        return self.counts(tag) or self.opened[self.quiet].tag == tag

    def push(self, opened: Open) -> None:
        """Open an element."""
        if opened.role:
            self._enter(opened)
        else:
            self._count(opened.tag)
        self.opened.append(opened)

    def silence(self, opened: Open) -> None:
        """Open an element whose text is no copy."""
        self._outside = len(self._walls) - 1
        self.quiet = len(self.opened)
        self.push(opened)

    def make_room(self, tag: str, role: Role, at: int) -> None:
        """End what cannot hold the block that begins at an offset: a paragraph, the item, cell or heading before it."""
        if self.counts("p"):
            self._end("p", at, at)
        if role == "item" and self._items[-1] != NONE:
            self._pop(self._items[-1], at, at)
        elif role in ("cell", "row"):
            self._end_cell(at)
        elif role == "heading" and self.top.role == "heading":
            self._pop(len(self.opened) - 1, at, at)
        if self.quiet != NONE and self.opened[self.quiet].tag in FOREIGN and not self._fits_foreign(tag):
            self._pop(self.quiet, at, at)

    def end(self, tag: str, at: int, end: int) -> None:
        """Heed an end tag written as `source[at:end]`."""
        if ELEMENTS.get(tag, INLINE).role in ("row", "table"):
            self._end_cell(at)
        if self.counts(tag):
            self._end(tag, at, end)
        elif self.quiet != NONE and self._walls[self._outside].get(tag, 0) > 0:
            own = self.opened[self.quiet].tag == tag
            self._pop(self.quiet, at, end if own else at)
            if not own:
                self._end(tag, at, end)

    def finish(self, at: int) -> None:
        """End all that is open."""
        self._pop(1, at, at)

    def _fits_foreign(self, tag: str) -> bool:
        """Whether a drawing or formula can hold a block; if not, it was not closed."""
        return tag in INSIDE_FOREIGN or self.counts("foreignobject")

    def _end_cell(self, at: int) -> None:
        if self._cells[-1] != NONE:
            self._pop(self._cells[-1], at, at)

    def _end(self, tag: str, at: int, end: int) -> None:
        index = len(self.opened) - 1
        while self.opened[index].tag != tag:
            index -= 1
        self._pop(index, at, end)

    def _pop(self, index: int, at: int, end: int) -> None:
        """End an element by its index at `end`, and before that all inside it at `at`."""
        while len(self.opened) > index:
            opened = self.opened.pop()
            if opened.role:
                self._leave(opened)
            else:
                self._walls[-1][opened.tag] -= 1
            self._ended(opened, end if len(self.opened) == index else at)

    def _count(self, tag: str) -> None:
        counts = self._walls[-1]
        counts[tag] = counts.get(tag, 0) + 1

    def _enter(self, opened: Open) -> None:
        role = opened.role
        index = len(self.opened)
        if role != "cell":
            self._count(opened.tag)
        if role == "item":
            self._items[-1] = index
        elif role == "list":
            self._items.append(NONE)
        elif role == "table":
            self._cells.append(NONE)
        elif role in ("cell", "wall"):
            self._walls.append({})
            self._items.append(NONE)
        if role == "cell":
            self._count(opened.tag)
            self._cells[-1] = index

    def _leave(self, opened: Open) -> None:
        role = opened.role
        if role == "item":
            self._items[-1] = NONE
        elif role == "list":
            self._items.pop()
        elif role == "table":
            self._cells.pop()
        elif role in ("cell", "wall"):
            self._walls.pop()
            self._items.pop()
        if role == "cell":
            self._cells[-1] = NONE
        else:
            self._walls[-1][opened.tag] -= 1
