"""Flags a name that no one bears, a slip or two away from that of the member of Congress whom title and tag fit.

The tag must tell the state and party of exactly one such member, who sits in the chamber of the title on the day of the
story; without a tag, `U.S. Sen.` and the right family name will do. Forms that a record lists as wrong are left to the
kind misnomer.

    kind: member-misspelt
    message: "No member of Congress is called '{match}': {better}, {record}?"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.congress.misspelt import Misspelt, misspelt
from claimlint.annotate.congress.tenure import described, person
from claimlint.annotate.corrections import corrects
from claimlint.annotate.people.party_tags import TRIGGERS
from claimlint.knowledge.evidence import record
from claimlint.model.finding import Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import UNITS, Scope

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise


@dataclass(frozen=True)
class MemberMisspelt:
    """Flags misspelt names of members of Congress."""

    name: ClassVar[str] = "member-misspelt"
    slots: ClassVar[frozenset[str]] = frozenset(("record",))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ("congress",)

    def prepare(self) -> None:
        """Nothing to prepare."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """What every tag begins with, and the titles that need none."""
        return (*TRIGGERS, "u.s. sen", "u.s. rep", "congressman ", "congresswoman ")

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each name that is nearly that of the member who is meant."""
        for one in page.layer(misspelt):
            listed = page.knowledge.find("wrong", page.prose[slice(*one.mention.span)])
            if page.unit(scope, one.mention.span.start) and not listed and not corrects(page, one.mention.span):
                yield _hit(one)


def _hit(one: Misspelt) -> Hit:
    told = described(one.filed, one.role)
    evidence = record(one.filed, f"{person(one.filed).name}: {told}")
    return Hit(one.mention.span, (one.right,), {"record": told}, evidence=(evidence,))


KIND = MemberMisspelt
