"""Members of Congress, presidents and vice presidents from the public lists of congress-legislators.

Read are `legislators-current`, `legislators-historical` and `executive`, in YAML or JSON, and JSON lines with a member
in each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Literal, NamedTuple

from claimlint.knowledge.importers import service
from claimlint.knowledge.importers.forms import Parts, everyday, forms, tidy
from claimlint.knowledge.importers.pieces import read_pieces
from claimlint.knowledge.importers.service import Affiliation, Term
from claimlint.knowledge.importers.slugs import slugged
from claimlint.model.dated import Day
from claimlint.model.record import Person
from claimlint.written.problems import FileProblem


class Ids(NamedTuple):
    """The ids of a member."""

    bioguide: str = ""


class Name(NamedTuple):
    """The parts of a member's name."""

    first: str
    last: str
    middle: str | None = None
    suffix: str | None = None
    nickname: str | None = None
    official_full: str | None = None


class OtherName(NamedTuple):
    """A name from before or after; only another family name matters here."""

    last: str | None = None


class Bio(NamedTuple):
    """What is told of a member's life."""

    birthday: date | None = None


class Part(NamedTuple):
    """A party in a part of a term."""

    party: str
    start: date
    end: date
    caucus: str | None = None


class Service(NamedTuple):
    """A term as the lists have it."""

    type: Literal["sen", "rep", "prez", "viceprez"]
    start: date
    end: date
    state: str = ""
    district: str | None = None
    party: str | None = None
    caucus: str | None = None
    party_affiliations: tuple[Part, ...] = ()
    approx: bool = False
    scheduled_end: date | None = None
    end_approx: bool = False


class Member(NamedTuple):
    """A member as the lists have them."""

    name: Name
    terms: tuple[Service, ...]
    id: Ids = Ids()
    bioguide: str = ""
    bio: Bio = Bio()
    birthday: date | None = None
    other_names: tuple[OtherName, ...] = ()

    @property
    def born(self) -> date | None:
        """When they were born."""
        return self.birthday or self.bio.birthday

    @property
    def key(self) -> str:
        """The id in the biographical directory of Congress, or nothing."""
        return self.bioguide or self.id.bioguide


class Called(NamedTuple):
    """What is known of a name beyond the lists: how copy writes it most, and further forms."""

    name: str = ""
    aliases: tuple[str, ...] = ()


def read_members(data: bytes, path: str) -> tuple[list[Member], list[FileProblem]]:
    """The members of a list, and what is wrong with it."""
    return read_pieces(data, path, Member)


def persons(members: Iterable[Member], called: Mapping[str, Called] | None = None) -> list[Person]:
    """A record for each member, with all that several lists say of one; `called` goes by the last part of its id."""
    one = list(_merged(members))
    adjourned = service.adjournments(term.end for member in one for term in member.terms)
    return [_person(member, slug, adjourned, called or {}) for member, slug in zip(one, _slugs(one), strict=True)]


def _slugs(members: Sequence[Member]) -> list[str]:
    """The last part of each id: that of the biographical directory, or the name, with initials where two share it."""
    short = [member.key or slugged(everyday(tidy(_parts(member)))) for member in members]
    count = Counter(short)
    return [slug if count[slug] == 1 else _longer(member) for member, slug in zip(members, short, strict=True)]


def _longer(member: Member) -> str:
    parts = tidy(_parts(member))
    return slugged(" ".join([parts.first, *(word[0] for word in parts.middle.split()), parts.last]))


def _merged(members: Iterable[Member]) -> Iterator[Member]:
    """Each member once: the lists of the executive and of Congress share people, by id or by name and birthday."""
    known: dict[object, Member] = {}
    for member in members:
        keys = [key for key in (member.key, member.born and (member.name.last, member.born)) if key]
        before = next((known[key] for key in keys if key in known), None)
        merged = member if before is None else _both(before, member)
        stale = [key for key, value in known.items() if value is before] if before is not None else []
        known.update(dict.fromkeys([*stale, *keys], merged))
    yield from {id(member): member for member in known.values()}.values()


def _both(first: Member, second: Member) -> Member:
    more = tuple(term for term in second.terms if term not in first.terms)
    return first._replace(bioguide=first.key or second.key, terms=(*first.terms, *more))


def _person(member: Member, slug: str, adjourned: frozenset[date], called: Mapping[str, Called]) -> Person:
    parts = tidy(_parts(member))
    own = called.get(slug, Called())
    name = own.name or everyday(parts)
    aliases = forms(parts, (name, *own.aliases))
    return Person(
        id=f"person.us.{slug}",
        name=name,
        family="" if name.rsplit(" ", 1)[-1] == parts.last else parts.last,
        aliases=tuple(alias for alias in aliases if alias != name),
        born=Day(member.born, member.born) if member.born else None,
        country="US",
        roles=service.roles(chain.from_iterable(_terms(term, adjourned) for term in member.terms)),
    )


def _parts(member: Member) -> Parts:
    name = member.name
    lasts = [other.last for other in member.other_names if other.last and other.last != name.last]
    return Parts(
        name.first, name.last, name.middle or "", name.suffix or "", name.nickname or "", name.official_full or "",
        tuple(lasts),
    )  # fmt: skip


def _terms(term: Service, adjourned: frozenset[date]) -> Iterator[Term]:
    """A term of the lists, with one party each; one that ended before it began, for it was never taken up, is none."""
    start, end = service.first_day(term.start), service.last_day(term.end, term.scheduled_end, adjourned)
    if end <= start and term.end_approx:
        return
    sure = not term.end_approx or end != term.end
    whole = Term(
        service.OFFICES[term.type], term.state, _district(term), _party(term.party), _party(term.caucus), start, end,
        term.approx or not sure,
    )  # fmt: skip
    yield from service.split(whole, _affiliations(term.party_affiliations))


def _affiliations(parts: Sequence[Part]) -> list[Affiliation]:
    return [Affiliation(_party(part.party), _party(part.caucus), part.start, part.end) for part in parts]


def _district(term: Service) -> str:
    if term.type != "rep" or term.district is None or term.district.startswith("-"):
        return ""
    return service.AT_LARGE if term.district == "0" else term.district


def _party(party: str | None) -> str:
    return service.PARTIES.get(party, party) if party else ""
