"""Words in capitals, many in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import ClassVar

from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span


@dataclass(frozen=True)
class Shouting:
    """More words in capitals in a row than `most`."""

    most: int = field(default=2, metadata={"doc": "how many in a row are right"})

    name: ClassVar[str] = "shouting"
    slots: ClassVar[frozenset[str]] = frozenset({"count"})
    fixes: ClassVar = "none"
    units: ClassVar[frozenset[str]] = frozenset({"text", "sentence", "paragraph", "document"})

    def prepare(self) -> None:
        """Refuse a limit below one."""
        if self.most < 1:
            raise FieldError(("most",), "at least 1")

    @property
    def triggers(self) -> None:
        """Capitals have no literal."""
        return

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """Each run that is too long."""
        for unit in page.units(scope):
            inside = [word for word in page.words if unit.holds(word)]
            for loud, run in groupby(inside, key=lambda word: page.prose[word.start : word.end].isupper()):
                words = list(run)
                if loud and len(words) > self.most:
                    yield Hit(Span(words[0].start, words[-1].end), slots={"count": str(len(words))})
