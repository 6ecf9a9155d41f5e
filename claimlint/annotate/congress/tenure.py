"""What a person was on a day: the seats in Congress that they held, for sure or perhaps."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from claimlint.annotate.people.people import Mention
from claimlint.annotate.places.states import states
from claimlint.annotate.times.when import event_date
from claimlint.knowledge.evidence import period
from claimlint.knowledge.keys import CHAMBERS
from claimlint.model.dated import holds
from claimlint.model.protocols import Page
from claimlint.model.record import Filed, Person, Role

OFFICES = {"senate": "senator", "house": "representative"}
STILL = frozenset(("longtime", "first-term"))
"""What may be said of a title that is held."""
WEEKS = timedelta(days=15)
MARGIN = timedelta(days=400)
"""By so much may the days of a term be off that is known by its Congress alone."""


class When(NamedTuple):
    """What a mention speaks of: a day, further years, or any time."""

    on: date | None
    years: tuple[int, ...] = ()
    ever: bool = False

    @property
    def past(self) -> tuple[int, ...]:
        """Those years that lie before the day."""
        return tuple(year for year in self.years if self.on is None or year < self.on.year)


def when(page: Page, mention: Mention) -> When:
    """The day of the document with the years of the sentence; any time beside then and former, or without a day."""
    on, era = page.document.date, event_date(page, mention.span)
    years = {year for time in era.times for year in range(time.early.year, time.late.year + 1)}
    ever = on is None or bool(mention.flags - STILL) or era.then or era.former
    return When(on, tuple(sorted(years - {on.year} if on else years)), ever)


def beyond(filed: Filed, told: When) -> bool:
    """Whether a story is of a later day than the record, which then says nothing of it."""
    return told.on is not None and told.on > filed.pack.as_of


def person(filed: Filed) -> Person:
    """The record, which is that of a person."""
    assert isinstance(filed.record, Person)
    return filed.record


def sat(filed: Filed) -> bool:
    """Whether a record is of somebody who ever sat in Congress."""
    return isinstance(filed.record, Person) and any(role.office in CHAMBERS for role in filed.record.roles)


def seats(filed: Filed) -> tuple[Role, ...]:
    """All terms in Congress; those that follow one another and are alike as one."""
    record = filed.record
    terms = [role for role in record.roles if role.office in CHAMBERS] if isinstance(record, Person) else []
    joined: list[Role] = []
    for role in sorted(terms, key=_first):
        if joined and _continues(joined[-1], role):
            joined[-1] = joined[-1]._replace(to=role.to, approx=joined[-1].approx or role.approx)
        else:
            joined.append(role)
    return tuple(joined)


def _first(role: Role) -> tuple[str, date]:
    return role.office, role.from_.early if role.from_ else date.min


def _continues(before: Role, role: Role) -> bool:
    """Whether a term follows another of the same seat and party within days."""
    alike = (role.office, role.state, role.party, role.caucus) == (
        before.office,
        before.state,
        before.party,
        before.caucus,
    )
    return alike and before.to is not None and role.from_ is not None and role.from_.early - before.to.late < WEEKS


def held(filed: Filed, role: Role, on: date) -> bool | None:
    """Whether a term holds on a day: True, False, or None where that is not known."""
    told = holds(role.from_, role.to, on, filed.pack.as_of)
    if role.approx and told is not None:
        near = (holds(role.from_, role.to, day, filed.pack.as_of) for day in (on - MARGIN, on + MARGIN))
        return told if all(one is told for one in near) else None
    return told


def seats_on(filed: Filed, on: date, *, surely: bool = False) -> tuple[Role, ...]:
    """The terms that hold on a day, with those that only may if not `surely`."""
    wanted = (True,) if surely else (True, None)
    return tuple(role for role in seats(filed) if held(filed, role, on) in wanted)


def seats_in(filed: Filed, when: When) -> tuple[Role, ...]:
    """The terms that a mention may speak of: those that may hold on the day or in one of its years, or all.

    All are meant, too, where the person did not sit in one of the past years: whoever was elected then sat later.
    """
    if when.ever or when.on is None or not all(seats_in_year(filed, year) for year in when.past):
        return seats(filed)
    return tuple(
        role
        for role in seats(filed)
        if held(filed, role, when.on) is not False or any(_in_year(role, year) for year in when.years)
    )


def seats_in_year(filed: Filed, year: int) -> tuple[Role, ...]:
    """The terms that may have held on a day of a year."""
    return tuple(role for role in seats(filed) if _in_year(role, year))


def _in_year(role: Role, year: int) -> bool:
    """Whether a term may have held on a day of a year."""
    margin = MARGIN if role.approx else timedelta()
    begun = role.from_ is None or role.from_.early - margin <= date(year, 12, 31)
    return begun and (role.to is None or role.to.late + margin >= date(year, 1, 1))


def described(filed: Filed, role: Role) -> str:
    """A term in words: Republican senator for Alaska since 2015-01-06."""
    place = states()[role.state].name if role.state in states() else role.state
    ended = role.to if role.to and role.to.late <= filed.pack.as_of else None
    when = period(role.from_, ended) if role.from_ or ended else ""
    return f"{role.party} {OFFICES[CHAMBERS[role.office]]} for {place} {when}".rstrip()
