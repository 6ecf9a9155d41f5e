"""Titles of members of Congress against the record: who is called of the chamber that they do not sit in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from claimlint.annotate.congress.affiliations import fits
from claimlint.annotate.congress.chambers import american, plain, state_before, titled
from claimlint.annotate.congress.members import Sitting, members
from claimlint.annotate.congress.tenure import STILL, seats, seats_in, seats_on, when
from claimlint.annotate.people.party_tags import Tag
from claimlint.annotate.people.people import Mention
from claimlint.model.protocols import Page
from claimlint.model.record import Filed, Role
from claimlint.patterns.own import Own

SIGNED = Own(r"[A-Z][\w.'-]+ [A-Z][\w.'-]+, $")


class Misplaced(NamedTuple):
    """A title of the wrong chamber, and the term that the record has.

    `alone` says that the title is of this name only; `sure` that tag, title or the rest of the page tell who is meant.
    """

    mention: Mention
    filed: Filed
    role: Role
    alone: bool
    sure: bool


def misplaced(page: Page) -> tuple[Misplaced, ...]:
    """All titles of the wrong chamber in order; a layer, to be asked for with `page.layer`."""
    sittings = [sitting for sitting in page.layer(members) if titled(sitting.mention)]
    sizes = Counter(sitting.mention.title for sitting in sittings)
    met = _met(page, sittings)
    made = (_misplaced(page, sitting, met, sizes[sitting.mention.title] < 2) for sitting in sittings)
    return tuple(one for one in made if one)


def _met(page: Page, sittings: Sequence[Sitting]) -> set[str]:
    """The ids of those whom the page calls by a right title or tag somewhere."""
    on = page.document.date
    return {
        sitting.found[0].record.id
        for sitting in sittings
        if len(sitting.found) == 1 and any(sitting.sits(role) for role in _terms(sitting.found[0], on))
    }


def _terms(filed: Filed, on: date | None) -> tuple[Role, ...]:
    return seats(filed) if on is None else seats_on(filed, on)


def _misplaced(page: Page, sitting: Sitting, met: set[str], alone: bool) -> Misplaced | None:
    on, mention, tag = page.document.date, sitting.mention, sitting.mention.tag
    if mention.flags - STILL or (tag and not tag.state and tag.words.start < tag.words.end):
        return None
    pool = [filed for filed in sitting.found if tag is None or _fits(filed, tag, on)]
    borne = bool(tag and tag.state)
    if not pool or (len(pool) > 1 and not borne) or _signed(page.prose, mention) or _right(page, sitting, pool):
        return None
    serving = [filed for filed in pool if on is None or seats_on(filed, on, surely=True)]
    if len(serving) != 1 or state_before(mention) not in ("", *(role.state for role in seats(serving[0]))):
        return None
    filed = serving[0]
    known = borne or american(mention) or filed.record.id in met
    if not known and sitting.by != "name":
        return None
    return Misplaced(mention, filed, _terms(filed, on)[-1], alone, known)


def _fits(filed: Filed, tag: Tag, on: date | None) -> bool:
    return any(fits(role, tag) for role in _terms(filed, on))


def _right(page: Page, sitting: Sitting, pool: Sequence[Filed]) -> bool:
    """Whether one of those who may be meant sat in the chamber of the title then."""
    on = page.document.date
    if any(sitting.sits(role) for filed in pool for role in _terms(filed, on)):
        return True
    told = when(page, sitting.mention)
    return any(sitting.sits(role) for filed in pool for role in seats_in(filed, told))


def _signed(prose: str, mention: Mention) -> bool:
    """Whether a title may go with the name before it: Roy Blunt, United States Senator Emanuel Cleaver, II."""
    before = prose[max(0, mention.title.start - 40) : mention.title.start] if mention.title else ""
    joined = american(mention) and SIGNED.search(before) is not None
    return mention.tag is None and (joined or not plain(mention))
