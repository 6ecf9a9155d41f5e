"""Who held which office when: a person's record may say it as a role, the office's as a holder."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from claimlint.model.dated import Day, holds
from claimlint.model.protocols import Knowledge
from claimlint.model.record import Filed, Holder, Office, Person, Role


class Held(NamedTuple):
    """An office held by a person in a period; `filed` is the record that says so."""

    office: str
    person: str
    first: Day | None
    last: Day | None
    filed: Filed
    state: str = ""
    district: str = ""
    party: str = ""
    caucus: str = ""
    acting: bool = False
    approx: bool = False

    def on(self, day: date) -> bool | None:
        """Whether it was held on a day; None where that is not known."""
        return holds(self.first, self.last, day, self.filed.pack.as_of)


def roles(knowledge: Knowledge, person: Filed) -> Iterator[Held]:
    """Every office that a person held."""
    if isinstance(person.record, Person):
        yield from (_role(role, person) for role in person.record.roles)
    for filed in knowledge.find("held", person.record.id):
        yield from (held for held in _holders(filed) if held.person == person.record.id)


def holders(knowledge: Knowledge, office: str) -> Iterator[Held]:
    """Everybody who held an office."""
    filed = knowledge.get(office)
    if filed is not None:
        yield from _holders(filed)
    for person in knowledge.find("holder", office):
        assert isinstance(person.record, Person)
        yield from (_role(role, person) for role in person.record.roles if role.office == office)


def _holders(filed: Filed) -> Iterator[Held]:
    assert isinstance(filed.record, Office)
    for holder in filed.record.holders:
        yield _holder(holder, filed)


def _holder(holder: Holder, filed: Filed) -> Held:
    office = filed.record.id
    period = holder.from_, holder.to
    return Held(office, holder.person, *period, filed, holder.state, holder.district, acting=holder.acting)


def _role(role: Role, filed: Filed) -> Held:
    told = role.state, role.district, role.party, role.caucus, role.acting, role.approx
    return Held(role.office, filed.record.id, role.from_, role.to, filed, *told)
