"""What a person was on a day: the seats in Congress that they held, for sure or perhaps."""

from __future__ import annotations

from datetime import date, timedelta

from claimlint.annotate.states import states
from claimlint.knowledge.evidence import period
from claimlint.model.dated import holds
from claimlint.model.record import Filed, Person, Role

CHAMBERS = {"office.us.senator": "senate", "office.us.representative": "house"}
OFFICES = {"senate": "senator", "house": "representative"}
WEEKS = timedelta(days=15)
MARGIN = timedelta(days=400)
"""By so much may the days of a term be off that is known by its Congress alone."""


def person(filed: Filed) -> Person:
    """The record, which is that of a person."""
    assert isinstance(filed.record, Person)
    return filed.record


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
    alike = before._replace(from_=None, to=None, district="", approx=False) == role._replace(
        from_=None, to=None, district="", approx=False
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


def described(role: Role) -> str:
    """A term in words: Republican senator for Alaska since 2015-01-06."""
    place = states()[role.state].name if role.state in states() else role.state
    return f"{role.party} {OFFICES[CHAMBERS[role.office]]} for {place} {period(role.from_, role.to)}"
