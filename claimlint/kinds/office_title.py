"""Flags a title before a name where the office of its bearer has another one: "Supreme Court Judge Elena Kagan".

`swap` has wrong titles with the right ones; a title is wrong for who holds an office that bears the right one. `body`
is what copy writes before a title to say where it is held. With it, having held the office by the story's day is
enough; without it the office must be held on that day and have been a year before, and the sentence may not speak of
any other time.

    kind: office-title
    swap:
      Judge: Justice
    body: Supreme Court
    message: "{name} has the title '{better}'."
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.people import Mention, people
from claimlint.annotate.when import event_date
from claimlint.knowledge.evidence import period, record
from claimlint.knowledge.offices import Held, roles
from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.record import Office, Person
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

SETTLED = timedelta(days=365)
"""So long after its first day nobody writes of somebody by the title that they had before."""

PLAIN = frozenset(("us", "u.s", "united", "states", "associate", "the"))
"""Words that may stand before a title, or before the body it is held in."""


@dataclass(frozen=True)
class OfficeTitle:
    """Flags titles that are not those of the office which their bearer holds."""

    name: ClassVar[str] = "office-title"
    slots: ClassVar[frozenset[str]] = frozenset(("name", "office"))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)

    swap: Mapping[str, str] = field(
        default_factory=dict, metadata={"doc": "Titles, each with the one that holders of the office have instead."}
    )
    body: str = field(default="", metadata={"doc": "What stands before a title to say where it is held: Supreme Court."})

    def prepare(self) -> None:
        """See that there is something to swap; raises FieldError."""
        if not self.swap:
            raise FieldError((), "the kind office-title needs 'swap'")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The wrong titles, before a name."""
        return tuple(f"{title.casefold()} " for title in self.swap)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each title that another should stand for."""
        for mention in page.layer(people):
            wrong = next((one for one in self.swap if mention.words[-1:] == (one.casefold(),)), None)
            if wrong is None or mention.title is None or mention.flags or mention.listed or not mention.given:
                continue
            span = Span(mention.title.end - len(wrong), mention.title.end)
            unit = page.unit(scope, span.start)
            if unit is None or not unit.holds(span) or page.prose[span.start : span.end] != wrong:
                continue
            hit = self._hit(page, mention, wrong, span)
            if hit:
                yield hit

    def _hit(self, page: Page, mention: Mention, wrong: str, span: Span) -> Hit | None:
        body = tuple(self.body.casefold().split())
        before = mention.words[:-1]
        chief = before[-1:] == ("chief",)
        right = f"Chief {self.swap[wrong]}" if chief else self.swap[wrong]
        rest = before[:-1] if chief else before
        named = bool(body) and rest[-len(body) :] == body
        if not PLAIN.issuperset(rest[: -len(body)] if named else rest):
            return None
        held = _holding(page, mention, right)
        if held is None or not (_ever(page, held) if named else _settled(page, mention, held)):
            return None
        office = page.knowledge.get(held.office)
        name = office.record.name if office else held.office
        told = f"{mention.name}: {name} {period(held.first, held.last)}"
        slots = {"name": mention.name, "office": name}
        return Hit(span, (self.swap[wrong],), slots, evidence=(record(held.filed, told),))


def _holding(page: Page, mention: Mention, title: str) -> Held | None:
    """The office with a title that somebody of a name held, the last one; None where several people bear the name."""
    bearers = page.knowledge.find("name", mention.name)
    if len(bearers) != 1 or not isinstance(bearers[0].record, Person):
        return None
    found = None
    for held in roles(page.knowledge, bearers[0]):
        office = page.knowledge.get(held.office)
        if office is not None and isinstance(office.record, Office) and _bears(office.record, title):
            found = held
    return found


def _bears(office: Office, title: str) -> bool:
    return any(one.casefold().endswith(title.casefold()) for one in office.titles)


def _ever(page: Page, held: Held) -> bool:
    """Whether an office was held by the story's day, or ever where it has none."""
    day = page.document.date
    return day is None or held.first is None or held.first.late <= day


def _settled(page: Page, mention: Mention, held: Held) -> bool:
    """Whether an office is held on the story's day, not only since lately, and the sentence speaks of no other time."""
    day: date | None = page.document.date
    if day is None or held.on(day) is not True or held.on(day - SETTLED) is not True:
        return False
    era = event_date(page, mention.span)
    return not era.apart and all(held.on(one.early) is True for one in era.times)


KIND = OfficeTitle
