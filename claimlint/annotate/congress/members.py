"""Members of Congress: whom the mentions of a page may mean, by their names, titles and lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from claimlint.annotate.congress.chambers import Chamber, chamber, titled
from claimlint.annotate.congress.tenure import person, sat, seats
from claimlint.annotate.people.people import Mention, people
from claimlint.annotate.spelling.edits import distance, unaccented
from claimlint.knowledge.keys import CHAMBERS, forms
from claimlint.model.folding import folded
from claimlint.model.protocols import Knowledge, Page
from claimlint.model.record import Filed, Role


class Sitting(NamedTuple):
    """A mention that a title or a tag says may be of a member of Congress, and whom it may mean.

    `chamber` is what the title tells, '' if nothing. `found` are all who ever sat in Congress and bear the name: the
    full name (`name`), one close to it (`near`), or the family name alone (`surname`).
    """

    mention: Mention
    chamber: Chamber
    found: tuple[Filed, ...]
    by: Literal["name", "near", "surname"]

    def sits(self, role: Role) -> bool:
        """Whether a term is in the chamber that the title tells."""
        return CHAMBERS[role.office] == self.chamber


def members(page: Page) -> tuple[Sitting, ...]:
    """All such mentions in order; a layer, to be asked for with `page.layer`."""
    knowledge = page.knowledge
    meant = [
        (mention, which)
        for mention in page.layer(people)
        if (mention.tag or titled(mention)) and (which := chamber(knowledge, mention)) is not None
    ]
    read = [_read(knowledge, mention, which) for mention, which in meant]
    return tuple(_among(read, _introduced(page, read)))


def _read(knowledge: Knowledge, mention: Mention, which: Chamber) -> Sitting:
    if mention.given and (found := named(knowledge, mention)):
        return Sitting(mention, which, found, "name")
    whole = _congress(knowledge.find("surname", " ".join((*mention.given, mention.family))))
    if whole or not mention.given:
        return Sitting(mention, which, whole, "surname")
    return Sitting(mention, which, tuple(_alike(knowledge, mention)), "near")


def _congress(found: Sequence[Filed]) -> tuple[Filed, ...]:
    """Those of some records that are of members of Congress."""
    return tuple(filed for filed in found if sat(filed))


def of_chamber(sitting: Sitting) -> tuple[Filed, ...]:
    """Whom a mention may mean if its title is right: all of a full name, those of the chamber of a family name."""
    if sitting.by == "name" or not sitting.chamber:
        return sitting.found
    return tuple(filed for filed in sitting.found if any(sitting.sits(role) for role in seats(filed)))


def named(knowledge: Knowledge, mention: Mention) -> tuple[Filed, ...]:
    """Members of Congress that bear a full name as it stands, or without nickname, suffix and what is in the middle."""
    for spelled in _spellings(mention):
        if found := _congress(knowledge.find("name", spelled)):
            return tuple(filed for filed in found if not _other_middle(filed, mention))
    return ()


def _spellings(mention: Mention) -> Iterator[str]:
    given = [word for word in mention.given if word[0] not in QUOTES]
    nicknames = [word.strip(QUOTES) for word in mention.given if word[0] in QUOTES]
    written = [mention.name.removesuffix("."), f"{' '.join(given)} {mention.family}"]
    written += [f"{nickname} {mention.family}" for nickname in nicknames]
    if len(given) > 1:
        written += [f"{given[0]} {mention.family}", f"{given[0]} {given[-1]} {mention.family}"]
        written += [f"{given[1]} {mention.family}"] if given[0].endswith(".") else []
    return iter(dict.fromkeys((*written, *map(unaccented, written))))


QUOTES = "\"'\u201c\u201d\u2018\u2019()"


def _other_middle(filed: Filed, mention: Mention) -> bool:
    """Whether a middle initial in the copy is none of those that a member's names have."""
    written = {word[0] for word in mention.given[1:] if word[-1] == "."}
    known = {word[0] for form in forms(filed.record) for word in form.split(" ")[1:-1] if word[0] not in QUOTES}
    return bool(written and known) and not written & (known | {form[0] for form in forms(filed.record)})


def _alike(knowledge: Knowledge, mention: Mention) -> Iterator[Filed]:
    """Members of the same family name whose given name is cut short in the copy, or one slip away."""
    first = folded(mention.given[0].strip(QUOTES + "."))
    for filed in _congress(knowledge.find("surname", mention.family)):
        own = {folded(form.split(" ")[0]) for form in forms(person(filed))}
        if any(_short(first, name) or distance(first, name, 1) <= 1 for name in own):
            yield filed


def _short(one: str, other: str) -> bool:
    """Whether one name is the beginning of the other: Val and Valerie."""
    return min(len(one), len(other)) > 2 and (one.startswith(other) or other.startswith(one))


def _introduced(page: Page, read: Sequence[Sitting]) -> Mapping[str, set[str]]:
    """By family name that stands alone the ids of those whom full names on the page mean; '' where one means nobody
    that is known."""
    ids: dict[str, set[str]] = defaultdict(set)
    alone = {folded(sitting.mention.family) for sitting in read if sitting.by == "surname"}
    known = {sitting.mention.span.start: sitting for sitting in read if sitting.mention.given}
    for mention in page.layer(people) if alone else ():
        if mention.given and folded(mention.family) in alone:
            sitting = known.get(mention.span.start)
            found = sitting.found if sitting else named(page.knowledge, mention)
            ids[folded(mention.family)].update({filed.record.id for filed in found} or {""})
    return ids


def _among(read: Sequence[Sitting], introduced: Mapping[str, set[str]]) -> Iterator[Sitting]:
    """The same, where a family name alone means only those whom a full name on the page means."""
    for sitting in read:
        ids = introduced.get(folded(sitting.mention.family)) if sitting.by == "surname" else None
        yield _narrowed(sitting, ids) if ids else sitting


def _narrowed(sitting: Sitting, ids: set[str]) -> Sitting:
    """A family name with those of some ids only, unless another sat in the chamber of the title and none of these."""
    met = sitting._replace(found=tuple(filed for filed in sitting.found if filed.record.id in ids))
    if "" in ids:
        return met._replace(found=())
    return sitting if of_chamber(sitting) and not of_chamber(met) else met
