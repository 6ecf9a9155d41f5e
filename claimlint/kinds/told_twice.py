"""Flags one figure that is told with two values: a headline against the text, a magnitude, the members of a body.

`between` says which. `headline` compares the numbers of headlines and decks, which may round, cut off or add up, with
those of the text. `magnitudes` finds the same digits with another magnitude for the same thing. `members` compares a
"14-member panel" with "all 15 members" in the same or the next sentence, and `groups` "the four firms" with "the five
firms".

    kind: told-twice
    message: "{first} here, {second} there."
    between: headline
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Literal

from claimlint.annotate.corrections import corrects
from claimlint.claims.twice_told.headlines import headlines
from claimlint.claims.twice_told.repeats import groups, magnitudes, members
from claimlint.claims.twice_told.twice import Twice
from claimlint.model.finding import Checked, Evidence, Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

Between = Literal["headline", "magnitudes", "members", "groups"]
SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
CALLS: dict[Between, tuple[str, ...] | None] = {
    "headline": None,
    "magnitudes": ("billion", "trillion", "bn", "tn"),
    "members": ("-member", "-seat", "-judge", "-person", "-justice", "-strong"),
    "groups": tuple(f"the {number} " for number in (*SMALL, *"23456789")),
}


@dataclass(frozen=True)
class ToldTwice:
    """Whether a figure has the same value wherever it is told."""

    name: ClassVar[str] = "told-twice"
    slots: ClassVar[frozenset[str]] = frozenset(("first", "second"))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    between: Between = field(metadata={"doc": "What is compared: headline, magnitudes, members or groups."})

    def prepare(self) -> None:
        """Nothing has to be made."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """What such figures have beside them; headlines may hold any number."""
        return CALLS[self.between]

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each figure that is told with another value than before."""
        for one in self._found(page, seen):
            if scope.covers(page.zones(one.second.span)) and not corrects(page, one.second.span):
                if not one.agree:
                    yield _hit(page, one)
                elif page.shows_claims:
                    yield Checked(one.second.span, _texts(page, one), " = ".join(_texts(page, one)))

    def _found(self, page: Page, seen: Sequence[Seen]) -> Iterator[Twice]:
        if self.between == "headline":
            return headlines(page)
        if self.between == "magnitudes":
            return magnitudes(page)
        places = [one.start + 1 for one in seen]
        return members(page, places) if self.between == "members" else groups(page, places)


def _texts(page: Page, one: Twice) -> tuple[str, str]:
    return page.prose[slice(*one.first.whole)], page.prose[slice(*one.second.whole)]


def _hit(page: Page, one: Twice) -> Hit:
    first, second = _texts(page, one)
    related = ((one.first.span, "The same figure with another value."),)
    evidence = Evidence("document", f"First '{first}', then '{second}'.")
    return Hit(one.second.span, (), {"first": first, "second": second}, related=related, evidence=(evidence,))


KIND = ToldTwice
