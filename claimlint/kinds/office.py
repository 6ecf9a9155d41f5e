"""Flags a title that its bearer does not hold on the day of the story: "Treasury Secretary Janet Yellen said Tuesday".

Told are somebody who held the office before, where the sentence speaks of the story's own day, and somebody who never
held it, where the record has who did. Words such as "former" and "then", a time named nearby in which the office was
held, and a sentence that looks back all silence it; so do namesakes, a story without a date, and one later than the
record. `heads` are words of titles to look at; who held one of the offices in `courtesy` keeps the title.

    kind: office
    heads: [secretary, minister]
    message: "{told}."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.knowledge.evidence import period, record
from claimlint.knowledge.offices import Held
from claimlint.model.finding import Evidence, Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.record import Office as Post
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.annotate.offices.office_days import Left, Swapped
    from claimlint.annotate.people.bearers import Titled
    from claimlint.annotate.people.people import Mention
    from claimlint.model.rule import FixPromise


@dataclass(frozen=True)
class Office:
    """Flags titles of offices that their bearers do not hold on the story's day."""

    name: ClassVar[str] = "office"
    slots: ClassVar[frozenset[str]] = frozenset(("told",))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ("office", "person")

    heads: tuple[str, ...] = field(default=(), metadata={"doc": "The words that make the titles it looks at."})
    courtesy: tuple[str, ...] = field(
        default=(), metadata={"doc": "The ids of offices whose former holders keep the title."}
    )
    shared: tuple[str, ...] = field(
        default=(), metadata={"doc": "The ids of offices that states have too: U.S. must stand before them."}
    )

    def prepare(self) -> None:
        """See that there are heads; raises FieldError."""
        if not self.heads:
            raise FieldError((), "the kind office needs 'heads'")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The heads, before a name."""
        return tuple(f"{head} " for head in sorted(self._heads))

    @cached_property
    def _heads(self) -> frozenset[str]:
        return frozenset(map(folded, self.heads))

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each title that is not held."""
        if page.document.date is None or not any(_before_a_name(page.prose, one.end) for one in seen):
            return
        # most stories get no further
        from claimlint.annotate.people.bearers import titled
        from claimlint.annotate.people.people import people

        for mention in page.layer(people):
            if mention.title is None or self._heads.isdisjoint(mention.words):
                continue
            whole = Span(mention.title.start, mention.span.end)
            unit = page.unit(scope, whole.start)
            known = titled(page, mention) if unit and unit.holds(whole) else None
            hit = self._hit(page, mention, known) if known else None
            if hit:
                yield hit

    def _hit(self, page: Page, mention: Mention, known: Titled) -> Hit | None:
        from claimlint.annotate.offices.office_days import current, left, swapped

        found = left(page, mention, known)
        if found is not None:
            kept = found.before.office in self.courtesy and not current(page, known)
            return None if kept else _former(page, mention, known, found)
        instead = swapped(page, mention, known)
        if instead is None or (instead.office.record.id in self.shared and not self._national(mention)):
            return None
        return _another(page, mention, known, instead)

    @staticmethod
    def _national(mention: Mention) -> bool:
        from claimlint.annotate.people.bearers import HOME

        return not HOME.isdisjoint(mention.words)


def _before_a_name(prose: str, at: int) -> bool:
    """Whether what stands there may be a name, or the rest of a title."""
    return prose[at : at + 1].isupper() or prose.startswith("of ", at)


def _former(page: Page, mention: Mention, known: Titled, found: Left) -> Hit:
    assert mention.title is not None
    title = page.prose[mention.title.start : mention.title.end]
    starts = page.sentence(mention.title.start).start == mention.title.start
    from claimlint.annotate.offices.office_days import current

    before, now = found
    told = f"{known.person.record.name} was {_named(page, before)} {period(before.first, before.last)}"
    told += f"; {_name(page, now)} has been since {now.first}"
    better = (*_titles(page, current(page, known))[:1], f"{'Former' if starts else 'former'} {title}")
    return Hit(
        mention.title,
        better,
        {"told": told},
        related=((mention.span, "The name stands here."),),
        evidence=(_evidence(page, before), _evidence(page, now)),
    )


def _another(page: Page, mention: Mention, known: Titled, found: Swapped) -> Hit:
    assert mention.title is not None
    whole = Span(mention.title.start, mention.span.end)
    title = page.prose[mention.title.start : mention.title.end]
    holder, own = found.holder, found.own
    told = f"{_name(page, holder)} was {_named(page, holder)} on {page.document.date}"
    told += f"; {known.person.record.name} was {_named(page, own)}"
    better = (f"{title} {_name(page, holder)}", *(f"{one} {mention.name}" for one in _titles(page, own)[:1]))
    related = ((mention.title, "The title stands here."), (mention.span, "The name stands here."))
    return Hit(
        whole, better, {"told": told}, related=related, evidence=tuple(_evidence(page, one) for one in (holder, own))
    )


def _titles(page: Page, held: Held | None) -> tuple[str, ...]:
    """The titles of an office."""
    office = page.knowledge.get(held.office) if held else None
    return office.record.titles if office is not None and isinstance(office.record, Post) else ()


def _named(page: Page, held: Held) -> str:
    office = page.knowledge.get(held.office)
    return office.record.name if office else held.office


def _name(page: Page, held: Held) -> str:
    person = page.knowledge.get(held.person)
    return person.record.name if person else held.person


def _evidence(page: Page, held: Held) -> Evidence:
    return record(held.filed, f"{_name(page, held)}: {_named(page, held)} {period(held.first, held.last)}")


KIND = Office
