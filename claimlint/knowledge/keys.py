"""By what a record is found: pairs of a space and a text, and the literals that rules look for in copy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from claimlint.knowledge.committees import keys as committee_keys
from claimlint.knowledge.shapes import shape
from claimlint.knowledge.spaces import key
from claimlint.model.folding import folded
from claimlint.model.record import Body, Entity, Membership, Office, Person, Place, Record, Series

CHAMBERS = {"office.us.senator": "senate", "office.us.representative": "house"}
Keys = Iterator[tuple[str, str]]


def keys(record: Record) -> Keys:
    """All pairs of a space and a key of a record, each once."""
    return iter(dict.fromkeys((space, key(space, text)) for space, text in _told(record) if text))


def literals(record: Record) -> Keys:
    """Pairs of a topic and a folded text that rules look for in copy."""
    for wrong in getattr(record, "wrong", ()):
        yield "wrong", folded(wrong.text)
    for name in _over_time(record):
        yield "renamed", folded(name)


def forms(record: Record) -> Iterator[str]:
    """Each right form of a record's name, at any time."""
    yield record.name
    for name in getattr(record, "names", ()):
        yield name.text
    yield from getattr(record, "aliases", ())


def _over_time(record: Record) -> Iterator[str]:
    """The names that were right in a period and that copy is searched for."""
    if getattr(record, "policy", None):
        weak = getattr(record, "weak", ())
        yield from (name.text for name in getattr(record, "names", ()) if name.text not in weak)


def _tells_of_a_name(record: Record) -> bool:
    """Whether a record is there for its names over time or its wrong forms only, and another one tells of the thing."""
    return isinstance(record, Entity) and record.type == "term" and (record.policy is not None or bool(record.wrong))


def _tells_of_a_day(record: Record) -> bool:
    """Whether a record is there for the day of a thing that may have another record of its own."""
    return isinstance(record, Entity) and record.type == "event" and record.day is not None


def _told(record: Record) -> Keys:
    yield "id", record.id
    if not (_tells_of_a_name(record) or _tells_of_a_day(record)):
        yield from (("name", form) for form in forms(record))
    yield from (("renamed", name) for name in _over_time(record))
    yield from (("weak", form) for form in getattr(record, "weak", ()))
    yield from (("wrong", wrong.text) for wrong in getattr(record, "wrong", ()))
    yield from (("acronym", acronym.text) for acronym in getattr(record, "acronym", ()))
    yield from OWN.get(type(record), _nothing)(record)


def _nothing(_: Record) -> Keys:
    return iter(())


def _entity(record: Record) -> Keys:
    assert isinstance(record, Entity)
    if record.type == "org" and record.certainty != "C":
        yield from (("shape", form) for form in forms(record) if shape(form))
    if record.day is not None:
        yield from (("dated", form) for form in forms(record))


def _person(record: Record) -> Keys:
    assert isinstance(record, Person)
    yield "surname", record.surname
    if record.order == "family-first" and record.family:
        yield from (("given", text) for text in _given(record))
    for role in record.roles:
        yield "holder", role.office
        if role.office in CHAMBERS:
            yield "seat", f"{role.state} {CHAMBERS[role.office]}"


def _given(record: Person) -> Iterator[str]:
    """What stands behind the family name in the right forms of a name, and the last word of it."""
    for form in forms(record):
        if form.startswith(f"{record.family} "):
            given = form[len(record.family) + 1 :]
            yield from (given, given.split(" ")[-1])


def _office(record: Record) -> Keys:
    assert isinstance(record, Office)
    yield from (("title", title) for title in chain((record.name,), record.titles, record.aliases))
    yield from (("held", holder.person) for holder in record.holders)


def _place(record: Record) -> Keys:
    assert isinstance(record, Place)
    yield from (("name", form) for form in record.forms.values())
    yield from (("demonym", text) for text in record.demonym)
    yield from (("adjective", text) for text in record.adjective)
    yield from (("capital", capital.name) for capital in record.capital)


def _series(record: Record) -> Keys:
    assert isinstance(record, Series)
    yield from (("unit", text) for text in record.units)


def _body(record: Record) -> Keys:
    assert isinstance(record, Body)
    return committee_keys(record)


OWN: dict[type, Callable[[Record], Keys]] = {
    Person: _person,
    Office: _office,
    Place: _place,
    Series: _series,
    Entity: _entity,
    Body: _body,
    Membership: _nothing,
}
