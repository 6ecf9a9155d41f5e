"""Flags a country that is called a member of a bloc to which it does not belong, or no member of one to which it does.

It rests on records of blocs with all who ever belonged to them, and of countries. Who joined or left is told only where
the day of the copy and all dates in the sentence agree; without a day, only what never was. Left alone are candidates,
partners and former members, sentences that speak of joining and leaving, and countries that the note of a bloc names.

    kind: bloc-member
    message: "{country} {is} one of the {bloc} members: {because}."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.annotate.places.memberships import Belonging, belongings
from claimlint.annotate.times.when import event_date
from claimlint.knowledge.evidence import period, record
from claimlint.model.dated import Day, holds
from claimlint.model.finding import Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.record import Filed, Member, Membership, Place
from claimlint.model.scope import Scope
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

CHANGES = Own(
    r"\b(?:join\w*|membership|access(?:ion|ed?)|acced\w+|became|becom\w+|candida\w+|aspir\w+|leav(?:e|es|ing)|quit\w*|"
    r"withdr\w+|brexit|former\w*|then|if|once|until|would|applied|applicant|bid|partner\w*|associat\w+|observer\w*|"
    r"not yet|eea)\b"
)
"""Words of a sentence that speaks of joining and leaving, or of something near to belonging."""


@dataclass(frozen=True)
class BlocMember:
    """Who is said to belong to what."""

    name: ClassVar[str] = "bloc-member"
    slots: ClassVar[frozenset[str]] = frozenset(("country", "bloc", "is", "because"))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ("membership", "place")

    def prepare(self) -> None:
        """Nothing to make."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The words that say so."""
        return (" member", "-member", "non-")

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each statement that the records contradict."""
        told: set[Belonging] = set()
        for place in seen:
            for found in belongings(page, place.start + 1):
                if found not in told and scope.covers(page.zones(found.whole)):
                    told.add(found)
                    yield from _contradicted(page, found)


def _contradicted(page: Page, found: Belonging) -> Iterator[Hit]:
    bloc, country = _bloc(page, page.prose[slice(*found.bloc)]), _country(page, page.prose[slice(*found.country)])
    if bloc is None or country is None or corrects(page, found.whole):
        return
    assert isinstance(bloc.record, Membership)
    disputed = country.record.name in bloc.record.note
    if disputed or CHANGES.search(page.folded, *page.sentence(found.whole.start)):
        return
    terms = [member for member in bloc.record.members if member.place == country.record.id]
    times = event_date(page, found.whole).times
    if _belongs(terms, times, bloc.pack.as_of) is (not found.belongs):
        yield _hit(page, found, bloc, country, terms)


def _bloc(page: Page, words: str) -> Filed | None:
    found = {filed.record.id: filed for space in ("acronym", "name") for filed in page.knowledge.find(space, words)}
    blocs = [filed for filed in found.values() if isinstance(filed.record, Membership)]
    return blocs[0] if len(blocs) == 1 else None


def _country(page: Page, words: str) -> Filed | None:
    found = [filed for filed in page.knowledge.find("name", words) if isinstance(filed.record, Place)]
    return found[0] if len(found) == 1 and getattr(found[0].record, "sort", "") == "country" else None


def _belongs(terms: Sequence[Member], times: Sequence[Day], as_of: date) -> bool | None:
    """Whether a country belonged to a bloc at all times that may be meant, or at none; None where that is not known."""
    days = {day for time in times for day in (time.early, time.late)}
    if any(day > as_of for day in days):
        return None
    if not terms:
        return False
    held = {_held(terms, day, as_of) for day in days}
    return held.pop() if len(held) == 1 else None


def _held(terms: Sequence[Member], day: date, as_of: date) -> bool | None:
    found = {holds(term.from_, term.to, day, as_of) for term in terms}
    return True if True in found else None if None in found else False


def _hit(page: Page, found: Belonging, bloc: Filed, country: Filed, terms: Sequence[Member]) -> Hit:
    name = page.prose[slice(*found.bloc)]
    told = " and ".join(period(term.from_, term.to) for term in terms)
    verb = "has been" if told.startswith("since") else "was"
    because = f"it {verb} one {told}" if terms else "it never was one"
    return Hit(
        found.whole,
        slots={
            "country": country.record.name,
            "bloc": name,
            "is": "is not" if found.belongs else "is",
            "because": because,
        },
        level=None if found.first else "suggestion",
        related=((found.country, "This is the country."), (found.bloc, "This is the bloc.")),
        evidence=(record(bloc, f"{bloc.record.name}: {country.record.name} {told or 'at no time'}"),),
    )


KIND = BlocMember
