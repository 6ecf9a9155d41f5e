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
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.people.people import Mention, people
from claimlint.annotate.times.when import event_date
from claimlint.knowledge.evidence import period, record
from claimlint.knowledge.offices import Held, roles
from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.record import Office, Person
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.casing import like

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

SETTLED = timedelta(days=365)
"""So long after its first day nobody writes of somebody by the title that they had before."""

PLAIN = frozenset(("us", "u.s", "united", "states", "associate", "the"))
"""Words that may stand before a title, or before the body it is held in."""


class Called(NamedTuple):
    """Somebody with a wrong title: its span, the name, the words before the title, and whether "chief" is one."""

    span: Span
    name: str
    before: tuple[str, ...]
    chief: bool


@dataclass(frozen=True)
class OfficeTitle:
    """Flags titles that are not those of the office which their bearer holds."""

    name: ClassVar[str] = "office-title"
    slots: ClassVar[frozenset[str]] = frozenset(("name", "office"))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ("office", "person")

    swap: Mapping[str, str] = field(
        default_factory=dict, metadata={"doc": "Titles, each with the one that holders of the office have instead."}
    )
    body: str = field(
        default="", metadata={"doc": "What stands before a title to say where it is held: Supreme Court."}
    )

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
            for wrong in self.swap:
                called = _called(mention, wrong)
                unit = page.unit(scope, called.span.start) if called else None
                hit = self._hit(page, called, wrong) if called and unit and unit.holds(called.span) else None
                if hit:
                    yield hit

    def _hit(self, page: Page, called: Called, wrong: str) -> Hit | None:
        body = tuple(self.body.casefold().split())
        named = bool(body) and called.before[-len(body) :] == body
        if not PLAIN.issuperset(called.before[: -len(body)] if named else called.before):
            return None
        right = self.swap[wrong]
        held = _holding(page, called.name, f"Chief {right}" if called.chief else right)
        if held is None or not (_ever(page, held) if named else _settled(page, called, held)):
            return None
        office = page.knowledge.get(held.office)
        name = office.record.name if office else held.office
        told = f"{called.name}: {name} {period(held.first, held.last)}"
        better = like(page.prose[called.span.start : called.span.end], wrong, right)
        return Hit(called.span, (better,), {"name": called.name, "office": name}, evidence=(record(held.filed, told),))


def _called(mention: Mention, wrong: str) -> Called | None:
    """Somebody with a full name behind a title that ends in a wrong one, and nothing that tells its time."""
    if mention.title is None or mention.flags or mention.listed:
        return None
    words, name, start = mention.words, mention.name, mention.span.start
    if words[-1:] == ("chief",) and name.startswith(f"{wrong} "):
        words, name, start = (*words, wrong.casefold()), name[len(wrong) + 1 :], start + len(wrong) + 1
    if words[-1:] != (wrong.casefold(),) or " " not in name:
        return None
    chief = words[-2:-1] == ("chief",)
    return Called(Span(start - 1 - len(wrong), start - 1), name, words[: -2 if chief else -1], chief)


def _holding(page: Page, name: str, title: str) -> Held | None:
    """The office with a title that somebody of a name held, the last one; None where several people bear the name."""
    bearers = page.knowledge.find("name", name)
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


def _settled(page: Page, called: Called, held: Held) -> bool:
    """Whether an office is held on the story's day, not only since lately, and the sentence speaks of no other time."""
    day: date | None = page.document.date
    if day is None or held.on(day) is not True or held.on(day - SETTLED) is not True:
        return False
    era = event_date(page, called.span)
    return not (era.then or era.former) and all(held.on(one.early) is True for one in era.times)


KIND = OfficeTitle
