"""What is found block by block: a block is read when something in it is first asked for, and once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.protocols import Page


class Spanned(Protocol):
    """Something that stands in the prose."""

    @property
    def span(self) -> Span:
        """Where it stands."""


T = TypeVar("T", bound=Spanned)


class ByBlock(Generic[T]):
    """Things of a page in order, none across two blocks; `read` finds those of one block."""

    def __init__(self, page: Page, read: Callable[[Page, Span], tuple[T, ...]]) -> None:
        self._page = page
        self._read = read
        self._blocks = [block for block, _ in page.blocks]
        self._starts = [block.start for block in self._blocks]
        self._found: dict[int, tuple[T, ...]] = {}

    def all(self) -> tuple[T, ...]:
        """All of them."""
        return tuple(one for index in range(len(self._blocks)) for one in self._of(index))

    def beginning(self, span: Span) -> tuple[T, ...]:
        """Those that begin in a stretch."""
        return tuple(one for found in self._near(span) for one in _begun(found, span))

    def inside(self, span: Span) -> tuple[T, ...]:
        """Those that lie wholly in a stretch."""
        return tuple(one for one in self.beginning(span) if one.span.end <= span.end)

    def _near(self, span: Span) -> Iterator[tuple[T, ...]]:
        """What the blocks hold that share something with a stretch."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        return map(self._of, range(first, bisect_left(self._starts, span.end)))

    def _of(self, index: int) -> tuple[T, ...]:
        found = self._found.get(index)
        if found is None:
            found = self._found[index] = self._read(self._page, self._blocks[index])
        return found


def _begun(found: tuple[T, ...], span: Span) -> tuple[T, ...]:
    first, last = (bisect_left(found, at, key=lambda one: one.span.start) for at in span)
    return found[first:last]
