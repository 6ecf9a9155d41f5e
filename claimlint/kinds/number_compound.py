"""Flags a number with its unit before a noun that no hyphen ties: "a 10 mile race", "a three year plan".

The unit is in the singular though the number is not, so the two describe what follows. They are looked at behind an
article, a pronoun or the like, and before a word in lower case that may be a noun.

    kind: number-compound
    message: "'{match}' should be '{better}'."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.ages.cardinals import ONES, TENS
from claimlint.model.finding import Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

UNITS = tuple(
    """mile foot inch yard acre meter metre kilometer kilometre year month week day hour minute member page
    story storey bed bedroom seat room volume lane game ton pound gallon megawatt person man vote part step count
    digit""".split()  # noqa: SIM905
)
WORDS = (*ONES[2:], *TENS)
OFTEN = frozenset(
    "year month week day hour minute member page room game man part step count person".split()  # noqa: SIM905
)
"""Units that are seen so often that only those behind the end of a number call the rule."""
ENDS = tuple(dict.fromkeys((*"0123456789", *(word[-2:] for word in WORDS))))
"""How numbers end, in figures and in words."""
REACH = 20
"""How far before what was seen the words before a number may begin, in code points."""
COMPOUND = Own(
    r"\b(?:[Aa]n?|[Tt]he|[Tt]h(?:is|at)|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Ee](?:ach|very|ntire)|[Aa]nother|new) "
    rf"(?P<number>(?!1 |(?:19|20)\d\d )(?:\d{{1,4}}|\d{{1,3}},\d{{3}})|{'|'.join(WORDS)}) (?P<unit>{'|'.join(UNITS)}) "
    r"(?!(?:and|or|to|in|of|at|for|from|by|with|on|is|was|per|old|olds|ago|if|as|when|that|which|who|has|had|will|each|"
    r"before|after|until|since|than|but|later|earlier|into|about)\b)[a-z]{3}"
)


@dataclass(frozen=True)
class NumberCompound:
    """Whether a hyphen ties number and unit."""

    name: ClassVar[str] = "number-compound"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The end of a number with a unit in the singular behind it."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each number that is not tied to its unit."""
        prose, done = page.prose, 0
        for one in seen:
            start, end = page.block_span(one.start)
            for found in COMPOUND.finditer(prose, max(start, one.start - REACH), min(end, one.end + REACH)):
                span = Span(found.start("number"), found.end("unit"))
                if span.start >= done and scope.covers(page.zones(span)):
                    done = span.end
                    yield Hit(span, (f"{found['number']}-{found['unit']}",))


@cache
def _triggers() -> tuple[str, ...]:
    behind = (f"{end} {unit} " for end, unit in product(ENDS, sorted(OFTEN)))
    return (*behind, *(f" {unit} " for unit in UNITS if unit not in OFTEN))


KIND = NumberCompound
