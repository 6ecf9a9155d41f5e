r"""Flags a party tag that tells the wrong party or state of a member of Congress.

A member is known by the full name, or by the family name with a title and no other of that name in the chamber. What
the member was on the day of the story decides; without a day, or beside another year, only what never changed. What
no record settles is left alone, and so is a tag that fits one of the same family name in the other chamber: there the
title is the slip, which the kind chamber tells. The tag's inside is flagged: `D-Texas` in `Sen. Ted Cruz (D-Texas)`.

    kind: affiliation
    message: "'{match}' stands beside {name}, {record}: the {wrong} or the name is wrong{either}."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.congress.affiliations import Mistake, mistakes
from claimlint.annotate.congress.tenure import described, person
from claimlint.annotate.congress.titles_held import misplaced
from claimlint.annotate.corrections import corrects
from claimlint.annotate.people.party_tags import TRIGGERS
from claimlint.annotate.people.retagging import retagged
from claimlint.knowledge.evidence import record
from claimlint.model.finding import Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import UNITS, Scope

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise


@dataclass(frozen=True)
class Affiliation:
    """Flags party tags with the wrong party or state."""

    name: ClassVar[str] = "affiliation"
    slots: ClassVar[frozenset[str]] = frozenset(("name", "record", "wrong", "either"))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ("congress",)

    def prepare(self) -> None:
        """Nothing to prepare."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """What every tag begins with."""
        return TRIGGERS

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each tag that no reading of its name agrees with."""
        for mistake in page.layer(mistakes):
            place = mistake.tag.span
            if page.unit(scope, place.start) and not corrects(page, place) and not _title_is_wrong(page, mistake):
                yield _hit(page, mistake)


def _title_is_wrong(page: Page, mistake: Mistake) -> bool:
    """Whether a family name and its tag are somebody's in the other chamber, so that one slip is told once."""
    span = mistake.mention.span
    return any(one.sure and one.mention.span == span and not one.mention.given for one in page.layer(misplaced))


def _hit(page: Page, mistake: Mistake) -> Hit:
    filed, tag = mistake.filed, mistake.tag
    name, told = person(filed).name, described(filed, mistake.role)
    wrong = " and ".join(part for part, right in (("party", mistake.party), ("state", mistake.state)) if right)
    either = f"; {mistake.other} would be '{page.prose[slice(*tag.span)]}'" if mistake.other else ""
    return Hit(
        tag.span,
        (retagged(page, tag, mistake.party, mistake.state),),
        {"name": name, "record": told, "wrong": wrong, "either": either},
        related=((mistake.mention.span, "The name stands here."),),
        evidence=(record(filed, f"{name}: {told}"),),
        level=None if mistake.sure else "warning",
    )


KIND = Affiliation
