"""Party tags against the record: which tell another party or state than the member beside them has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from claimlint.annotate.chambers import titled
from claimlint.annotate.edits import distance
from claimlint.annotate.members import Sitting, members
from claimlint.annotate.party_tags import Tag
from claimlint.annotate.people import Mention
from claimlint.annotate.tenure import CHAMBERS, person, seats, seats_on
from claimlint.model.folding import folded
from claimlint.model.protocols import Page
from claimlint.model.record import Filed, Role

YEAR = re.compile(r"(?<![\w$.,-])(?:19|20)\d\d(?![\w,.]?\d)")
STILL = frozenset(("longtime", "first-term"))
GONE = frozenset(("former", "ex", "late", "then", "retired", "onetime", "one-time"))


class Mistake(NamedTuple):
    """A tag that its name's record contradicts.

    `party` and `state` (a postal code) are what it should tell, '' where it is right; `other` is another member whom
    the tag would fit; `sure` is False where both party and state are wrong.
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
    sittings = page.layer(members)
    agreed = _agreed(page, sittings)
    found: dict[Tag, list[Mistake | None]] = {}
    for sitting in sittings:
        if sitting.mention.tag:
            found.setdefault(sitting.mention.tag, []).append(_mistake(page, sitting, agreed))
    return tuple(made[-1] for made in found.values() if made[-1] and _alike(made))


def _agreed(page: Page, sittings: Sequence[Sitting]) -> set[int]:
    """The lists that are of members of Congress: a full name has the right tag there, or two family names have."""
    weight: Counter[int] = Counter()
    for sitting in sittings:
        tag = sitting.mention.tag
        if tag and tag.state and sitting.found and _agrees(page, sitting):
            weight[sitting.mention.chain] += 2 if sitting.by == "name" else 1
    return {chain for chain, weighs in weight.items() if weighs > 1}


def _alike(made: Sequence[Mistake | None]) -> bool:
    """Whether a tag is wrong in the same way for all whom it is of."""
    return len({(one.party, one.state) if one else None for one in made}) == 1


def fits(role: Role, tag: Tag) -> bool:
    """Whether a tag tells the party and, where it tells one, the state of a term."""
    return role.party == tag.party and tag.state in ("", role.state)


def bygone(page: Page, mention: Mention) -> bool:
    """Whether a mention may speak of another time: its title says so, or another year stands in its sentence."""
    if mention.flags - STILL:
        return True
    on = page.document.date
    sentence = page.prose[slice(*page.sentence(mention.span.start))]
    return any(on is None or int(year) != on.year for year in YEAR.findall(sentence))


def _roles(page: Page, filed: Filed, loose: bool) -> tuple[Role, ...]:
    """The terms that a tag may speak of: those of the day, or all if they are not told apart or none is of the day."""
    on = page.document.date
    return seats(filed) if on is None or loose else seats_on(filed, on) or seats(filed)


def _agrees(page: Page, sitting: Sitting) -> bool:
    """Whether a tag tells what one of those whom the name may mean was on the day, or ever if none sat on it."""
    on, tag = page.document.date, sitting.mention.tag
    roles = [role for filed in sitting.found if on for role in seats_on(filed, on)]
    roles = roles or [role for filed in sitting.found for role in seats(filed)]
    return tag is not None and any(fits(role, tag) for role in roles)


def _mistake(page: Page, sitting: Sitting, agreed: set[int]) -> Mistake | None:
    mention, tag = sitting.mention, sitting.mention.tag
    assert tag is not None
    if not sitting.found or (tag.words.start < tag.words.end and not tag.state) or _agrees(page, sitting):
        return None
    if not _sure_of_name(sitting, agreed):
        return None
    on = page.document.date
    loose = on is None or bygone(page, mention)
    filed = _one(sitting, None if loose else on)
    if filed is None:
        return None
    late = on is not None and on > filed.pack.as_of
    return _judged(page, sitting, filed, _roles(page, filed, loose or late), late, agreed)


def _sure_of_name(sitting: Sitting, agreed: set[int]) -> bool:
    """Whether a name means a member of Congress: a full one does; others need the title, or a list that has such."""
    tag = sitting.mention.tag
    if sitting.by == "name" and tag and tag.state:
        return True
    return titled(sitting.mention) or sitting.mention.chain in agreed


def _one(sitting: Sitting, on: date | None) -> Filed | None:
    """The only one whom a name can mean, who sits on that day in the chamber of the title."""
    found: Sequence[Filed] = sitting.found
    if on is not None and any(on <= filed.pack.as_of for filed in found):
        found = [filed for filed in found if any(_in(sitting, role) for role in seats_on(filed, on, surely=True))]
    else:
        found = [filed for filed in found if any(_in(sitting, role) for role in seats(filed))]
    return found[0] if len(found) == 1 else None


def _in(sitting: Sitting, role: Role) -> bool:
    return not sitting.chamber or CHAMBERS[role.office] == sitting.chamber


def _judged(
    page: Page, sitting: Sitting, filed: Filed, roles: Sequence[Role], late: bool, agreed: set[int]
) -> Mistake | None:
    """What is wrong with a tag that agrees with none of some terms, if the terms agree with one another on it."""
    mention, tag = sitting.mention, sitting.mention.tag
    assert tag is not None
    parties, states = {role.party for role in roles}, {role.state for role in roles}
    party = "" if tag.party in parties else _only(parties)
    state = "" if tag.state in ("", *states) else _only(states)
    if not (party or state) or (late and (party or sitting.by != "name")):
        return None
    if (tag.party not in parties and not party) or (tag.state not in ("", *states) and not state):
        return None
    both = bool(party and state)
    if both and not (sitting.by == "name" and titled(mention) and mention.chain in agreed):
        return None
    return Mistake(mention, tag, filed, roles[-1], party, state, _other(page, sitting, filed), not both)


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
