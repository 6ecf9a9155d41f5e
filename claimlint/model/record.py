"""What knowledge is made of: dated, sourced records of who and what is what; their fields are the keys of its files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, NamedTuple

from claimlint.model.dated import SHORT, Acronym, Certainty, Day, Name, Pack, Source, Wrong

Status = Literal["verified", "contested", "draft", "deprecated"]
Policy = Literal["required", "bridge", "preferred", "historical", "contested"]


class Entity(NamedTuple):
    """An organisation, law, brand, event, day, award, term or work."""

    id: Annotated[str, "Its id, the same for ever: org.us.dea."]
    type: Annotated[
        Literal["org", "law", "brand", "event", "day", "award", "term", "work"], "What sort of thing it is."
    ]
    name: Annotated[str, "Its name as copy writes it."]
    names: Annotated[tuple[Name, ...], "Its names over time, each with its period."] = ()
    aliases: Annotated[tuple[str, ...], "Other right forms of its name."] = ()
    weak: Annotated[tuple[str, ...], "Forms that stand for many things, never used to find it."] = ()
    acronym: Annotated[tuple[Acronym, ...], "Its acronyms, the usual one first."] = ()
    wrong: Annotated[tuple[Wrong, ...], "Wrong forms of its name."] = ()
    policy: Annotated[Policy | None, "How an old name is told: see the page on renames."] = None
    country: Annotated[str, "Its country, as two letters (ISO 3166)."] = ""
    parent: Annotated[str, "The id of the body it belongs to."] = ""
    day: Annotated[Day | None, "When it happened, was signed or was founded: what its anniversaries count from."] = None
    note: Annotated[str, "What one must know of it."] = ""
    certainty: Annotated[Certainty, "How certain the record is."] = "A"
    status: Annotated[Status, "Whether it was checked."] = "verified"
    sources: Annotated[tuple[Source, ...], "Where it comes from, if not from its pack's source."] = ()
    disabled: Annotated[bool, "Take the record of this id away that a lower layer has."] = False
    reason: Annotated[str, "Why it is taken away."] = ""


class Role(NamedTuple):
    """An office that a person held."""

    office: Annotated[str, "The id of the office."]
    from_: Annotated[Day | None, "The first day."] = None
    to: Annotated[Day | None, "The last day."] = None
    state: Annotated[str, "The state it is held for, as two letters."] = ""
    district: Annotated[str, "The district it is held for."] = ""
    party: Annotated[str, "The party, as the person's party of these days."] = ""
    caucus: Annotated[str, "The party whose caucus an independent sits with."] = ""
    acting: Annotated[bool, "Whether it was held for the time being."] = False
    approx: Annotated[bool, "Whether the days may be off by some months."] = False


class Person(NamedTuple):
    """A person of public life."""

    id: Annotated[str, "Their id, the same for ever: person.us.H001076."]
    name: Annotated[str, "Their name as copy writes it."]
    family: Annotated[str, "The part of the name that is the family's, if not its last word."] = ""
    aliases: Annotated[
        tuple[str, ...], "Other right forms of the full name: with initials, nicknames, married names."
    ] = ()
    weak: Annotated[tuple[str, ...], "Forms that many bear, never used to find them."] = ()
    wrong: Annotated[tuple[Wrong, ...], "Wrong forms of the name."] = ()
    order: Annotated[Literal["given-first", "family-first", "mononym", "patronymic"], "How the name is built."] = (
        "given-first"
    )
    second: Annotated[str, "What later references call them, if not by the family name."] = ""
    born: Annotated[Day | None, "When they were born."] = None
    died: Annotated[Day | None, "When they died."] = None
    country: Annotated[str, "Their country, as two letters."] = ""
    roles: Annotated[tuple[Role, ...], "The offices they held."] = ()
    note: Annotated[str, "What one must know of them."] = ""
    certainty: Annotated[Certainty, "How certain the record is."] = "A"
    status: Annotated[Status, "Whether it was checked."] = "verified"
    sources: Annotated[tuple[Source, ...], "Where it comes from, if not from its pack's source."] = ()
    disabled: Annotated[bool, "Take the record of this id away that a lower layer has."] = False
    reason: Annotated[str, "Why it is taken away."] = ""

    @property
    def surname(self) -> str:
        """The family name."""
        return self.family or self.name.rsplit(" ", 1)[-1]


class Holder(NamedTuple):
    """Somebody who held an office; the person's record may have it as a role instead."""

    person: Annotated[str, "The id of the person."]
    from_: Annotated[Day | None, "The first day."] = None
    to: Annotated[Day | None, "The last day."] = None
    state: Annotated[str, "The state it is held for, as two letters."] = ""
    district: Annotated[str, "The district it is held for."] = ""
    acting: Annotated[bool, "Whether it was held for the time being."] = False


class Office(NamedTuple):
    """An office that people hold one after another."""

    id: Annotated[str, "Its id, the same for ever: office.us.president."]
    name: Annotated[str, "Its name: president of the United States."]
    titles: Annotated[tuple[str, ...], "Titles before a holder's name: President, U.S. President."] = ()
    aliases: Annotated[tuple[str, ...], "Other right forms of its name: U.S. president."] = ()
    body: Annotated[str, "The id of the body it belongs to."] = ""
    country: Annotated[str, "Its country, as two letters."] = ""
    seats: Annotated[int, "How many hold it at a time, for each state and district."] = 1
    holders: Annotated[tuple[Holder, ...], "Who held it."] = ()
    complete: Annotated[Day | None, "Since when every holder is known; without it, others may have held it too."] = None
    note: Annotated[str, "What one must know of it."] = ""
    certainty: Annotated[Certainty, "How certain the record is."] = "A"
    status: Annotated[Status, "Whether it was checked."] = "verified"
    sources: Annotated[tuple[Source, ...], "Where it comes from, if not from its pack's source."] = ()
    disabled: Annotated[bool, "Take the record of this id away that a lower layer has."] = False
    reason: Annotated[str, "Why it is taken away."] = ""


class Seats(NamedTuple):
    """How many seats a body had in a period."""

    value: Annotated[int, "How many.", SHORT]
    from_: Annotated[Day | None, "The first day."] = None
    to: Annotated[Day | None, "The last day."] = None


class Body(NamedTuple):
    """A parliament, a chamber, a committee or a court."""

    id: Annotated[str, "Its id, the same for ever: body.us.house.hsfa."]
    name: Annotated[str, "Its name as copy writes it: House Foreign Affairs Committee."]
    sort: Annotated[Literal["parliament", "chamber", "committee", "court", "party"], "What it is."]
    names: Annotated[tuple[Name, ...], "Its names over time, each with its period."] = ()
    aliases: Annotated[tuple[str, ...], "Other right forms of its name."] = ()
    weak: Annotated[tuple[str, ...], "Forms that stand for many things, never used to find it."] = ()
    acronym: Annotated[tuple[Acronym, ...], "Its acronyms, the usual one first."] = ()
    wrong: Annotated[tuple[Wrong, ...], "Wrong forms of its name."] = ()
    chamber: Annotated[str, "The id of the chamber it belongs to."] = ""
    subject: Annotated[str, "What a committee is about: Foreign Affairs."] = ""
    country: Annotated[str, "Its country, as two letters."] = ""
    parent: Annotated[str, "The id of the body it is a part of."] = ""
    seats: Annotated[tuple[Seats, ...], "How many sit in it, by period."] = ()
    note: Annotated[str, "What one must know of it."] = ""
    certainty: Annotated[Certainty, "How certain the record is."] = "A"
    status: Annotated[Status, "Whether it was checked."] = "verified"
    sources: Annotated[tuple[Source, ...], "Where it comes from, if not from its pack's source."] = ()
    disabled: Annotated[bool, "Take the record of this id away that a lower layer has."] = False
    reason: Annotated[str, "Why it is taken away."] = ""


class Capital(NamedTuple):
    """A city that was a capital in a period."""

    name: Annotated[str, "The city.", SHORT]
    from_: Annotated[Day | None, "The first day."] = None
    to: Annotated[Day | None, "The last day."] = None
    status: Annotated[
        Literal["capital", "seat", "contested"], "Whether it is the capital, a seat of government, or disputed."
    ] = "capital"


class Count(NamedTuple):
    """How many there were on a day."""

    value: Annotated[int, "How many."]
    as_of: Annotated[Day, "On which day."]


class Place(NamedTuple):
    """A country, state, city or region."""

    id: Annotated[str, "Its id, the same for ever: place.us.nh."]
    name: Annotated[str, "Its name as copy writes it."]
    sort: Annotated[Literal["country", "state", "territory", "city", "region", "continent"], "What it is."]
    names: Annotated[tuple[Name, ...], "Its names over time, each with its period."] = ()
    aliases: Annotated[tuple[str, ...], "Other right forms of its name."] = ()
    weak: Annotated[tuple[str, ...], "Forms that stand for many things, never used to find it."] = ()
    acronym: Annotated[tuple[Acronym, ...], "Its acronyms, the usual one first."] = ()
    forms: Annotated[Mapping[str, str], "Short forms by who writes them: ap, postal."] = {}
    wrong: Annotated[tuple[Wrong, ...], "Wrong forms of its name."] = ()
    policy: Annotated[Policy | None, "How an old name is told: see the page on renames."] = None
    code: Annotated[str, "Two letters: ISO 3166 for a country, the postal code for a state."] = ""
    within: Annotated[str, "The id of the place it lies in."] = ""
    capital: Annotated[tuple[Capital, ...], "Its capitals."] = ()
    demonym: Annotated[tuple[str, ...], "What its people are called, one of them: a Canadian, a Spaniard."] = ()
    adjective: Annotated[tuple[str, ...], "Its adjectives: Canadian, Spanish."] = ()
    currency: Annotated[tuple[Name, ...], "Its currencies, as copy names them: euro, krone."] = ()
    article: Annotated[bool, "Whether its name takes the: the Netherlands."] = False
    zones: Annotated[tuple[str, ...], "Its time zones: America/New_York."] = ()
    population: Annotated[tuple[Count, ...], "How many live there."] = ()
    note: Annotated[str, "What one must know of it."] = ""
    certainty: Annotated[Certainty, "How certain the record is."] = "A"
    status: Annotated[Status, "Whether it was checked."] = "verified"
    sources: Annotated[tuple[Source, ...], "Where it comes from, if not from its pack's source."] = ()
    disabled: Annotated[bool, "Take the record of this id away that a lower layer has."] = False
    reason: Annotated[str, "Why it is taken away."] = ""


class Member(NamedTuple):
    """A member in a period."""

    place: Annotated[str, "The id of the place.", SHORT]
    from_: Annotated[Day | None, "The first day."] = None
    to: Annotated[Day | None, "The last day."] = None


class Membership(NamedTuple):
    """A bloc of places and who belonged to it when."""

    id: Annotated[str, "Its id, the same for ever: bloc.nato."]
    name: Annotated[str, "Its name as copy writes it."]
    aliases: Annotated[tuple[str, ...], "Other right forms of its name."] = ()
    acronym: Annotated[tuple[Acronym, ...], "Its acronyms, the usual one first."] = ()
    wrong: Annotated[tuple[Wrong, ...], "Wrong forms of its name."] = ()
    members: Annotated[tuple[Member, ...], "All its members, at any time."] = ()
    note: Annotated[str, "What one must know of it."] = ""
    certainty: Annotated[Certainty, "How certain the record is."] = "A"
    status: Annotated[Status, "Whether it was checked."] = "verified"
    sources: Annotated[tuple[Source, ...], "Where it comes from, if not from its pack's source."] = ()
    disabled: Annotated[bool, "Take the record of this id away that a lower layer has."] = False
    reason: Annotated[str, "Why it is taken away."] = ""


class Item(NamedTuple):
    """One of a numbered series."""

    n: Annotated[int, "Its number."]
    person: Annotated[str, "The id of the person."] = ""
    name: Annotated[str, "What it is called."] = ""
    from_: Annotated[Day | None, "The first day."] = None
    to: Annotated[Day | None, "The last day."] = None


class Series(NamedTuple):
    """A numbered series: presidents, congresses, games."""

    id: Annotated[str, "Its id, the same for ever: series.us.president."]
    name: Annotated[str, "What the series is of: president of the United States."]
    units: Annotated[tuple[str, ...], "What stands behind the number: president, U.S. president."] = ()
    office: Annotated[str, "The id of the office whose holders it numbers."] = ""
    items: Annotated[tuple[Item, ...], "All of it."] = ()
    note: Annotated[str, "What one must know of it."] = ""
    certainty: Annotated[Certainty, "How certain the record is."] = "A"
    status: Annotated[Status, "Whether it was checked."] = "verified"
    sources: Annotated[tuple[Source, ...], "Where it comes from, if not from its pack's source."] = ()
    disabled: Annotated[bool, "Take the record of this id away that a lower layer has."] = False
    reason: Annotated[str, "Why it is taken away."] = ""


Record = Entity | Person | Office | Body | Place | Membership | Series


class Filed(NamedTuple):
    """A record and the pack it stands in."""

    record: Record
    pack: Pack
