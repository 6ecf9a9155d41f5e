"""Flags the title of a senator with the name of a representative, and the other way round.

Where the title is of one name, it is flagged and the right one suggested in the same form; where it is of a list, the
name is flagged. What the member was on the day of the story decides; without a day, or beside another year, whether
they ever sat in the chamber.

    kind: chamber
    message: "'{match}' does not go with {name}, {record}."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.congress.tenure import described, person
from claimlint.annotate.congress.titles_held import Misplaced, misplaced
from claimlint.annotate.corrections import corrects
from claimlint.knowledge.evidence import record
from claimlint.model.finding import Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.casing import like

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

OTHER = {
    "sen": "rep",
    "sens": "reps",
    "senator": "representative",
    "senators": "representatives",
    "rep": "sen",
    "reps": "sens",
    "representative": "senator",
    "representatives": "senators",
    "congressman": "senator",
    "congresswoman": "senator",
    "congressperson": "senator",
    "congressmember": "senator",
    "congressmen": "senators",
    "congresswomen": "senators",
    "congressmembers": "senators",
}
"""The title of the other chamber in the same form."""


@dataclass(frozen=True)
class Chamber:
    """Flags titles of the wrong chamber."""

    name: ClassVar[str] = "chamber"
    slots: ClassVar[frozenset[str]] = frozenset(("name", "record", "title"))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ("congress",)

    def prepare(self) -> None:
        """Nothing to prepare."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The titles, with what stands behind them."""
        return TRIGGERS

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each title or name of which the record says otherwise."""
        for one in page.layer(misplaced):
            if page.unit(scope, one.mention.span.start) and not corrects(page, one.mention.span):
                yield _hit(page, one)


TRIGGERS = tuple(f"{title}{behind}" for title in OTHER for behind in ((". ", " ") if len(title) < 5 else (" ",)))


def _hit(page: Page, one: Misplaced) -> Hit:
    name, told = person(one.filed).name, described(one.filed, one.role)
    title = _head(page, one)
    span = title if one.alone else one.mention.span
    right = _right(page.prose[title.start : title.end])
    return Hit(
        span,
        (right,) if one.alone else (),
        {"name": name, "record": told, "title": page.prose[title.start : title.end]},
        related=((one.mention.span, "The name stands here."),) if one.alone else ((title, "The title stands here."),),
        evidence=(record(one.filed, f"{name}: {told}"),),
        level=None if one.sure else "suggestion",
    )


def _head(page: Page, one: Misplaced) -> Span:
    """The title alone, without what stands before it."""
    assert one.mention.title
    start, end = one.mention.title
    return Span(max(start, page.prose.rfind(" ", start, end) + 1, page.prose.rfind("-", start, end) + 1), end)


def _right(title: str) -> str:
    """The title of the other chamber, written as this one is."""
    bare = title.rstrip(".").casefold()
    stop = "." if title.endswith(".") or (OTHER[bare] in ("sen", "sens", "rep", "reps") and title[-1] == ".") else ""
    return like(title.rstrip("."), bare, OTHER[bare]) + stop


KIND = Chamber
