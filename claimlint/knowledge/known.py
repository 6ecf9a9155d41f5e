"""Knowledge: compiled indexes, one over the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from claimlint.knowledge.spaces import key

if TYPE_CHECKING:
    from claimlint.knowledge.index import Index
    from claimlint.model.dated import Pack
    from claimlint.model.record import Filed


KEPT = 8192
"""So many answers are kept at hand."""


class Known:
    """Records by name; see `claimlint.model.protocols.Knowledge`.

    The uppermost index comes first: a record there hides those of its id below, and one that is disabled is not there.
    An index that proves to be damaged is made again by `mend`, once.
    """

    def __init__(self, indexes: Sequence[Index] = (), mend: Callable[[], Sequence[Index]] | None = None) -> None:
        self._indexes = tuple(indexes)
        self._mend = mend
        self._asked: dict[tuple[str, str], Sequence[Filed]] = {}

    def find(self, space: str, text: str) -> Sequence[Filed]:
        """All records that bear a text as their key in a space, in the order of their ids."""
        found = self._asked.get((space, text))
        if found is None:
            found = self._find(space, key(space, text)) if self._indexes else ()
            if len(self._asked) >= KEPT:
                self._asked.clear()
            self._asked[space, text] = found
        return found

    def get(self, id: str) -> Filed | None:  # noqa: A002
        """The record of an id."""
        found = self.find("id", id)
        return found[0] if found else None

    def literals(self, topic: str) -> Sequence[str]:
        """Case-folded texts that rules look for in copy."""
        if len(self._indexes) == 1:
            found: Sequence[str] = self._indexes[0].literals.get(topic, ())
            return found
        return sorted({text for index in self._indexes for text in index.literals.get(topic, ())})

    @property
    def packs(self) -> tuple[Pack, ...]:
        """All packs, the lowest layer first."""
        return tuple(pack for index in reversed(self._indexes) for pack in index.packs)

    @property
    def counts(self) -> tuple[tuple[Pack, Mapping[str, int]], ...]:
        """All packs, the lowest layer first, each with how many records of each type it has."""
        pairs = (zip(index.packs, index.counts, strict=True) for index in reversed(self._indexes))
        return tuple(pair for each in pairs for pair in each)

    @property
    def indexes(self) -> tuple[Index, ...]:
        """The indexes, the uppermost first."""
        return self._indexes

    def _find(self, space: str, key: str) -> Sequence[Filed]:
        from claimlint.knowledge.index import DamagedError

        try:
            return self._merged(space, key)
        except DamagedError:
            if self._mend is None:
                raise
            self._indexes, self._mend = tuple(self._mend()), None
            return self._merged(space, key)

    def _merged(self, space: str, key: str) -> Sequence[Filed]:
        found: list[Filed] = []
        for depth, index in enumerate(self._indexes):
            here = index.find(space, key)
            if depth == 0:
                found.extend(here)
            else:
                above = self._indexes[:depth]
                found.extend(filed for filed in here if not any(one.find("id", filed.record.id) for one in above))
        if len(self._indexes) > 1 or any(filed.record.disabled for filed in found):
            found = sorted((filed for filed in found if not filed.record.disabled), key=lambda filed: filed.record.id)
        return tuple(found)


NOTHING = Known()
"""Knowledge without a record."""
