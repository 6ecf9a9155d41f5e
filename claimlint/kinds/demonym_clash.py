"""Flags the adjective of the wrong one of two countries that sound alike: "Nigerian authorities" in a story of Niger.

A row names an adjective, its own country, and the country that may be meant with its adjective and words that tell of
it. It is flagged only where its paragraph has one of these words, and the story nowhere a word of `own`, which tell
of the adjective's own country: a Nigerian may well come to a story of Niger, but then Nigeria is rarely far.

    kind: demonym-clash
    message: "The story is of {country}: '{better}', not '{match}'?"
    rows:
      Nigerian: {own: [Nigeria], meant: Nigerien, country: Niger, tells: [Niger, Niamey]}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.model.finding import Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise


@dataclass(frozen=True)
class Mistakable:
    """An adjective that may be taken for another one."""

    meant: str = field(metadata={"doc": "The adjective that may be meant."})
    country: str = field(metadata={"doc": "The country that may be meant."})
    tells: tuple[str, ...] = field(metadata={"doc": "Names that tell of this country."})
    own: tuple[str, ...] = field(metadata={"doc": "Names that tell of the adjective's own country."})


@dataclass(frozen=True)
class DemonymClash:
    """Flags adjectives of countries that the story does not name."""

    name: ClassVar[str] = "demonym-clash"
    slots: ClassVar[frozenset[str]] = frozenset(("country",))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ()

    rows: Mapping[str, Mistakable] = field(
        default_factory=dict, metadata={"doc": "Adjectives, each with the one that may be meant."}
    )

    def prepare(self) -> None:
        """See that there are adjectives, each with names that tell; raises FieldError."""
        if not self.rows:
            raise FieldError((), "the kind demonym-clash needs 'rows'")
        for adjective, row in self.rows.items():
            if not row.tells or not row.own:
                raise FieldError(("rows", adjective), "names that tell of each country are needed")

    @property
    def triggers(self) -> tuple[str, ...]:
        """The adjectives."""
        return tuple(map(folded, self.rows))

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each adjective whose country the story never names, though it names the other one."""
        adjectives = tuple(self.rows)
        told = {one.trigger for one in seen}
        free = {index for index in told if not _has(page.prose, self.rows[adjectives[index]].own)}
        near: dict[tuple[Span, int], bool] = {}
        for start, end, index in seen:
            span = Span(start, end)
            if index in free and _stands(page.prose, span, adjectives[index]) and page.unit(scope, start):
                row, block = self.rows[adjectives[index]], page.block_span(start)
                if (block, index) not in near:
                    near[block, index] = _has(page.prose[block.start : block.end], row.tells, alone=True)
                if near[block, index] and not corrects(page, span):
                    yield Hit(span, (row.meant,), {"country": row.country})


def _has(prose: str, names: Sequence[str], *, alone: bool = False) -> bool:
    """Whether one of some names stands in a text as a word; `alone` where it is to be no part of a longer name."""
    return any(_is_word(prose, name, alone=alone) for name in names)


def _is_word(prose: str, name: str, *, alone: bool) -> bool:
    at = prose.find(name)
    while at >= 0:
        after = prose[at + len(name) : at + len(name) + 2]
        longer = alone and after[:1] == " " and after[1:].isupper()
        if not (prose[max(0, at - 1) : at].isalpha() or after[:1].isalpha() or longer):
            return True
        at = prose.find(name, at + 1)
    return False


def _stands(prose: str, span: Span, adjective: str) -> bool:
    """Whether an adjective stands here alone, in its own case, and is no plural of people."""
    around = (prose[max(0, span.start - 1) : span.start], prose[span.end : span.end + 1])
    return prose[span.start : span.end] == adjective and not any(mark.isalpha() or mark == "-" for mark in around)


KIND = DemonymClash
