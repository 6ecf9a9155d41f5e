"""Party tags against the record: which tell another party or state than the member beside them has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claimlint.annotate.congress.chambers import american, state_before, titled
from claimlint.annotate.congress.members import Sitting, members, of_chamber
from claimlint.annotate.congress.tenure import When, beyond, person, seats, seats_in, seats_in_year, seats_on, when
from claimlint.annotate.people.party_tags import Tag
from claimlint.annotate.people.people import Mention
from claimlint.annotate.places.states import states
from claimlint.annotate.spelling.edits import distance
from claimlint.knowledge.keys import forms
from claimlint.model.folding import folded
from claimlint.model.protocols import Page
from claimlint.model.record import Filed, Role


class Mistake(NamedTuple):
    """A tag that its name's record contradicts.

    `party` and `state` (a postal code) are what it should tell, '' where it is right; `other` is another member whom
    the tag would fit; `sure` is False where both are wrong, where neither title nor list bears the name out, and for
    those who have left Congress.
    """

    mention: Mention
    tag: Tag
    filed: Filed
    role: Role
    party: str
    state: str
    other: str
    sure: bool


def mistakes(page: Page) -> tuple[Mistake, ...]:
    """All mistaken tags in order, each once; a layer, to be asked for with `page.layer`."""
    tagged = [(sitting, _agrees(page, sitting)) for sitting in page.layer(members) if sitting.mention.tag]
    lists = _lists(tagged)
    found: dict[Tag | None, list[Mistake | None]] = {}
    for sitting, agrees in tagged:
        found.setdefault(sitting.mention.tag, []).append(None if agrees else _mistake(page, sitting, lists))
    return tuple(made[-1] for made in found.values() if made[-1] and _alike(made))


def _lists(tagged: Iterable[tuple[Sitting, bool]]) -> set[int]:
    """The lists that are of members of Congress: a full name has the right tag there, or two family names have."""
    weight: Counter[int] = Counter()
    for sitting, agrees in tagged:
        if agrees and sitting.mention.tag and sitting.mention.tag.state:
            weight[sitting.mention.chain] += 2 if sitting.by == "name" else 1
    return {chain for chain, weighs in weight.items() if weighs > 1}


def _alike(made: Sequence[Mistake | None]) -> bool:
    """Whether a tag is wrong in the same way for all whom it is of."""
    return len({(one.party, one.state) if one else None for one in made}) == 1


def fits(role: Role, tag: Tag) -> bool:
    """Whether a tag tells the party and, where it tells one, the state of a term."""
    return of_party(role.party, tag) and tag.state in ("", role.state)


def of_party(party: str, tag: Tag) -> bool:
    """Whether a tag tells a party: an Independent Democratic senator may be I, D or ID."""
    return tag.party == party or tag.party in party.split(" ")


def _agrees(page: Page, sitting: Sitting) -> bool:
    """Whether a tag tells what one of those whom the name may mean was on the day, or ever if none sat on it."""
    on, tag = page.document.date, sitting.mention.tag
    roles = [role for filed in of_chamber(sitting) if on for role in seats_on(filed, on)]
    roles = roles or [role for filed in of_chamber(sitting) for role in seats(filed)]
    return tag is not None and any(fits(role, tag) for role in roles)


def _mistake(page: Page, sitting: Sitting, lists: set[int]) -> Mistake | None:
    mention, tag = sitting.mention, sitting.mention.tag
    if tag is None or not sitting.found or (tag.words.start < tag.words.end and not tag.state):
        return None
    if not _sure_of_name(sitting, lists):
        return None
    told = when(page, mention)
    filed = _one(sitting, told)
    if filed is None or _namesake(page, sitting, filed) or beyond(filed, told):
        return None
    made = _judged(page, sitting, filed, told, lists)
    if made is None:
        return None
    town = bool(made.state) and mention.chain not in lists and _may_be_town(page, tag)
    if _settled(filed, told, mention):
        return made._replace(sure=made.sure and not town)
    return made._replace(sure=False) if not made.party and sitting.by == "name" and not town else None


def _may_be_town(page: Page, tag: Tag) -> bool:
    """Whether a state stands in full that newspapers abbreviate: state legislators come from Washington, Pa., too."""
    state = states()[tag.state]
    return state.ap != state.name and page.prose[slice(*tag.words)].casefold() == state.name.casefold()


def _settled(filed: Filed, told: When, mention: Mention) -> bool:
    """Whether the record tells what somebody was: they sat on the day, or then.

    Of others only the state of their seat is sure: they may have joined another party since.
    """
    if told.on is None:
        return True
    return bool(seats_on(filed, told.on)) or bool(told.past and not told.ever) or "then" in mention.flags


def _sure_of_name(sitting: Sitting, lists: set[int]) -> bool:
    """Whether a name means a member of Congress: with a state, a full one does, or one that no other member bears.

    State legislators bear `Sen. Field (R)` too, so a party alone needs more than that title.
    """
    mention, tag = sitting.mention, sitting.mention.tag
    if tag is None or not tag.state:
        return sitting.by == "name" and (american(mention) or bool(state_before(mention)) or mention.chain in lists)
    alone = sitting.by == "surname" and len(sitting.found) == 1
    return sitting.by == "name" or alone or titled(mention) or mention.chain in lists


def _one(sitting: Sitting, told: When) -> Filed | None:
    """The only one whom a name can mean, who sits then in the chamber of the title; a family name in all its years."""
    found = [filed for filed in of_chamber(sitting) if any(_in(sitting, role) for role in _sat(filed, told))]
    if not found and sitting.by == "name" and titled(sitting.mention):
        found = [filed for filed in of_chamber(sitting) if any(_in(sitting, role) for role in _before(filed, told))]
    if len(found) != 1 or state_before(sitting.mention) not in ("", *(role.state for role in seats(found[0]))):
        return None
    if sitting.by != "name" and not all(seats_in_year(found[0], year) for year in told.past):
        return None
    return found[0]


def _sat(filed: Filed, told: When) -> Sequence[Role]:
    """The terms that surely hold on the day; where the day does not tell, those that may be meant."""
    if told.on is None or told.ever or told.years:
        return seats_in(filed, told)
    return seats_on(filed, told.on, surely=True)


def _before(filed: Filed, told: When) -> Iterator[Role]:
    """The terms that ended before the day: whoever has left keeps the title in much copy."""
    return (role for role in seats(filed) if told.on and role.to and role.to.late < told.on)


def _in(sitting: Sitting, role: Role) -> bool:
    return not sitting.chamber or sitting.sits(role)


def _namesake(page: Page, sitting: Sitting, filed: Filed) -> bool:
    """Whether the tag would be right for another: one of that full name at any time, or one with that word in it."""
    tag, on = sitting.mention.tag, page.document.date
    if tag is None or not tag.state:
        return False
    if sitting.by == "name":
        return any(fits(role, tag) for other in sitting.found if other != filed for role in seats(other))
    family = folded(sitting.mention.family)
    return any(
        family in _words(other) and any(fits(role, tag) for role in (seats_on(other, on) if on else seats(other)))
        for other in _seated(page, sitting, tag.state)
        if other != filed
    )


def _words(filed: Filed) -> set[str]:
    """The words of all names of a member but the first of each."""
    return {word for form in forms(filed.record) for word in folded(form).replace("-", " ").split(" ")[1:]}


def _judged(page: Page, sitting: Sitting, filed: Filed, told: When, lists: set[int]) -> Mistake | None:
    """What is wrong with a tag that agrees with none of the terms meant, if these agree with one another on it."""
    mention, tag = sitting.mention, sitting.mention.tag
    assert tag is not None
    roles = seats_in(filed, told) or seats(filed)
    parties, states = {role.party for role in roles}, {role.state for role in roles}
    of_one = any(of_party(one, tag) for one in parties)
    party = "" if of_one else _only(parties)
    state = "" if tag.state in ("", *states) else _only(states)
    if not (party or state) or (not of_one and not party) or (tag.state not in ("", *states) and not state):
        return None
    both = bool(party and state)
    if both and mention.chain not in lists:
        return None
    sure = not both and (bool(mention.words) or mention.chain in lists)
    return Mistake(mention, tag, filed, roles[-1], party, state, _other(page, sitting, filed), sure)


def _only(values: set[str]) -> str:
    """The one value, or '' where there are several."""
    return next(iter(values)) if len(values) == 1 else ""


def _other(page: Page, sitting: Sitting, filed: Filed) -> str:
    """Another member of the same or nearly the same family name whom the tag would fit, with the tag."""
    on, tag = page.document.date, sitting.mention.tag
    if on is None or tag is None or not tag.state:
        return ""
    surname = folded(person(filed).surname)
    for other in _seated(page, sitting, tag.state):
        near = distance(folded(person(other).surname), surname) <= 1
        if near and other != filed and any(fits(role, tag) for role in seats_on(other, on)):
            return person(other).name
    return ""


def _seated(page: Page, sitting: Sitting, state: str) -> Iterator[Filed]:
    for chamber in (sitting.chamber,) if sitting.chamber else ("senate", "house"):
        yield from page.knowledge.find("seat", f"{state} {chamber}")
