"""Flags a committee that its chamber does not have: "the House Foreign Relations Committee".

The record decides. What some committee of the chamber is called, or a shorter form of it, passes, and so does a name
that nobody knows. Told are the name of a committee of the other chamber, a name that is a word away from one of this
chamber, and a name that the committee does not have on the story's day. Only the U.S. Congress is meant, never the
chambers of a state or of another country: the copy says so, or it names neither and the subject is foreign or armed.

    kind: committee
    message: "There is no {match}{when}: the record has {names}."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.congress.capitol import of_congress, undisputed
from claimlint.annotate.congress.committees import Mention, mention
from claimlint.annotate.congress.rolls import Told, verdict
from claimlint.knowledge.committees import Title
from claimlint.model.finding import Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import UNITS, Scope

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise


EITHER = ", so the chamber or the committee is wrong"
"""What is said where only the other chamber has a committee of the name."""

NATIONAL = frozenset(("foreign", "armed"))
"""Words of subjects that no state has a committee on: Foreign Relations, Armed Services."""


@dataclass(frozen=True)
class Committee:
    """Flags the names of committees that a chamber of Congress does not have."""

    name: ClassVar[str] = "committee"
    slots: ClassVar[frozenset[str]] = frozenset(("when", "names", "either"))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ("body",)

    def prepare(self) -> None:
        """Nothing is to be made."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The word that each of them has."""
        return ("committee",)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each committee that is told."""
        for one in seen:
            found = mention(page, one.start, one.end)
            unit = page.unit(scope, one.start) if found else None
            told = verdict(page, found) if found and unit and unit.holds(found.endings[0].span) else None
            if found and told and _of_congress(page, found):
                yield _hit(page, found, told)


def _of_congress(page: Page, found: Mention) -> bool:
    """Whether a committee is one of Congress: the page says so, or its subject is one that states leave to it."""
    if found.federal or of_congress(page, found.endings[0].span.start):
        return True
    return not NATIONAL.isdisjoint(found.endings[-1].words) and undisputed(page)


def _hit(page: Page, found: Mention, told: Told) -> Hit:
    names = tuple(_written(found, *one) for one in told.names)
    shout = page.prose[told.span.start : told.span.end].isupper()
    day = page.document.date
    return Hit(
        told.span,
        tuple(name.upper() for name in names) if shout else names,
        {
            "when": f" on {day.isoformat()}" if told.dated and day else "",
            "names": " and ".join(f"the {n}" for n in names),
            "either": EITHER if any(chamber != found.chamber for chamber, _ in told.names) else "",
        },
        evidence=told.evidence,
    )


def _written(found: Mention, chamber: str, title: Title) -> str:
    return f"{chamber.capitalize()} {title.turned() if found.turned else title.straight()}"


KIND = Committee
