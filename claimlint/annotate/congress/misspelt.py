"""Names that nobody bears, a slip or two away from the member of Congress whom title and tag fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimlint.annotate.congress.affiliations import fits
from claimlint.annotate.congress.chambers import american, titled
from claimlint.annotate.congress.members import Sitting, members
from claimlint.annotate.congress.tenure import beyond, seats_in, when
from claimlint.annotate.people.people import Mention
from claimlint.annotate.spelling.edits import distance, unaccented
from claimlint.knowledge.keys import CHAMBERS, forms
from claimlint.model.folding import folded
from claimlint.model.protocols import Page
from claimlint.model.record import Filed, Role

MANY = 9
SHORT = 3
"""A word with fewer letters is never taken for another."""
LONG = 7
"""A word with as many may be two slips away."""


class Misspelt(NamedTuple):
    """A misspelt name, the member who is meant, and the name as it should be."""

    mention: Mention
    filed: Filed
    role: Role
    right: str


def misspelt(page: Page) -> tuple[Misspelt, ...]:
    """All such names in order; a layer, to be asked for with `page.layer`."""
    made = (_misspelt(page, sitting) for sitting in page.layer(members))
    return tuple(one for one in made if one)


def _misspelt(page: Page, sitting: Sitting) -> Misspelt | None:
    mention = sitting.mention
    if sitting.by == "name" or (sitting.by == "surname" and sitting.found):
        return None
    if page.knowledge.find("name", mention.name) or page.knowledge.find("name", _bare(mention)):
        return None
    found = [Misspelt(mention, filed, role, right) for filed, role, right in _meant(page, sitting)]
    return found[0] if len({one.filed.record.id for one in found}) == 1 else None


def _meant(page: Page, sitting: Sitting) -> Iterator[tuple[Filed, Role, str]]:
    """Those who may be meant, their terms and right names: whom the tag fits, or who sits in the chamber of a title."""
    tag = sitting.mention.tag
    chambers = (sitting.chamber,) if sitting.chamber else ("senate", "house")
    near = [(filed, _near(sitting.mention, filed)) for filed in _candidates(page, sitting, chambers)]
    for filed, right in near:
        if not right:
            continue
        told = when(page, sitting.mention)
        for role in () if beyond(filed, told) else seats_in(filed, told):
            if CHAMBERS[role.office] in chambers and (tag is None or fits(role, tag)):
                yield filed, role, right
                break


def _candidates(page: Page, sitting: Sitting, chambers: Sequence[str]) -> Iterator[Filed]:
    tag, mention = sitting.mention.tag, sitting.mention
    if tag and tag.state and (mention.given or titled(mention)):
        for chamber in chambers:
            yield from page.knowledge.find("seat", f"{tag.state} {chamber}")
    elif tag is None and mention.given and american(mention):
        yield from page.knowledge.find("surname", mention.family)


def _near(mention: Mention, filed: Filed) -> str:
    """The right name, if the copy has one form of it with a slip or two."""
    written = _bare(mention).split(" ")
    for form in forms(filed.record):
        words = [word for word in form.split(" ") if not word.endswith(".")]
        if not mention.given:
            words = words[-1:]
        if len(words) == len(written) and 0 < _slips(written, words) <= 2:
            return _mended(mention, written, words)
    return ""


def _bare(mention: Mention) -> str:
    """A name without initials, nicknames and what stands behind it."""
    given = (word for word in mention.given if word[0].isalpha() and not word.endswith("."))
    return " ".join((*given, mention.family))


def _slips(written: Sequence[str], words: Sequence[str]) -> int:
    """How many slips part two names; many where a word is too short for its slips, or a short form of the other."""
    slips = 0
    for one, other in zip(map(_plain, written), map(_plain, words), strict=True):
        apart = distance(one, other)
        short = min(len(one), len(other)) < SHORT or one.startswith(other) or other.startswith(one)
        slips += MANY if apart and (short or apart > 1 + (len(other) >= LONG)) else apart
    return slips


def _plain(word: str) -> str:
    return unaccented(folded(word))


def _mended(mention: Mention, written: Sequence[str], words: Sequence[str]) -> str:
    """The name as it stands, with each word that differs put right."""
    right = dict(zip(written, words, strict=True))
    return " ".join(right.get(word, word) for word in mention.name.split(" "))
