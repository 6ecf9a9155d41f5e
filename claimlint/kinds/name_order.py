"""Flags a later reference by the given name of somebody whose family name comes first: "Xi Jinping", "Mr. Jinping".

Who that is, knowledge says (`order: family-first`). The full name must stand before it in the copy. A hit is the given
name alone, or its last word ("Mr. Un"), after a title or as the subject of a verb; only after a title is it mended.

Not told are people whom later references call otherwise (`second`), people of other countries than `countries` whose
record has no `second`, copy in which the given name also stands beside another name (Jinping Xi), and given names that
are somebody's family name.

    kind: name-order
    message: "{full} is '{better}' on later references."
    countries: [CN, KR]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.people.uses import Use, use
from claimlint.annotate.spelling.capitals import places
from claimlint.knowledge import evidence
from claimlint.knowledge.keys import forms
from claimlint.model.finding import Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.record import Filed, Person
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

TITLES = ("mr", "ms", "mrs", "president", "premier", "chairman", "minister", "secretary", "leader", "executive")
"""Titles before the given names of those who are called so by mistake."""
VERBS = ("said", "says", "told", "met", "added", "urged", "warned", "wrote", "visited", "announced")
BEFORE = Own(r"([^\W\d_][\w-]*) \Z")
AFTER = Own(r"\.? ([^\W\d_][\w-]*)(?: ([^\W\d_][\w-]*))?")
REACH = 40
"""How far before a verb its subject may begin."""


@dataclass(frozen=True)
class NameOrder:
    """Flags given names that stand where a family name must."""

    name: ClassVar[str] = "name-order"
    slots: ClassVar[frozenset[str]] = frozenset(("full",))
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset({"text", "document"})
    rests: ClassVar[tuple[str, ...]] = ("person",)

    countries: tuple[str, ...] = field(
        default=(), metadata={"doc": "Countries (two letters) whose people are called by their family names."}
    )

    def prepare(self) -> None:
        """Nothing has to be prepared."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Titles, and what people do."""
        return (*TITLES, *VERBS)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each given name that stands alone for a person."""
        names = dict.fromkeys(name for place in seen for name in _beside(page.prose, place))
        hits = [hit for name in names if (filed := self._person(page, name)) for hit in _hits(page, name, filed)]
        yield from sorted(hits, key=lambda hit: hit.span)

    def _person(self, page: Page, given: str) -> Filed | None:
        """Whom a given name belongs to, if that is one person and nobody has it as a family name."""
        found = page.knowledge.find("given", given)
        if len(found) != 1 or page.knowledge.find("surname", given):
            return None
        person = found[0].record
        assert isinstance(person, Person)
        called = person.second == person.family or (not person.second and person.country in self.countries)
        return found[0] if called else None


def _beside(prose: str, place: Seen) -> Iterator[str]:
    """Words with a capital that may be the name of who bears a title, or of who does something."""
    if place.trigger >= len(TITLES):
        before = BEFORE.search(prose[max(0, place.start - REACH) : place.start])
        found = [before[1]] if before else []
    else:
        after = AFTER.match(prose, place.end)
        found = [after[1], f"{after[1]} {after[2]}"] if after else []
    yield from (name for name in found if name[0].isupper() and name[-1] != " ")


def _hits(page: Page, given: str, filed: Filed) -> Iterator[Hit]:
    person = filed.record
    assert isinstance(person, Person)
    full = min((span for form in forms(person) if " " in form for span in places(page.prose, form)), default=None)
    uses = [use(page.prose, span) for span in places(page.prose, given)]
    if full is None or any(_another(each, person) for each in uses):
        return
    for each in uses:
        if each.alone and each.span > full and (each.title or (each.said and not each.listed)):
            yield _hit(each, filed, person, full)


def _another(use: Use, person: Person) -> bool:
    """Whether a given name stands beside another name than its family's: it is another's, or the order is."""
    own = {word for form in forms(person) for word in form.split(" ")}
    return bool(use.beside) or bool(use.given and use.given[-1] not in own)


def _hit(use: Use, filed: Filed, person: Person, full: Span) -> Hit:
    better = person.second or person.family
    return Hit(
        use.span,
        (better,),
        {"full": person.name},
        edits=None if use.title else (),
        level=None if use.title else "warning",
        related=((full, "The full name stands here."),),
        evidence=(evidence.record(filed, f"{person.name}: the family name is {person.family}, and comes first"),),
    )


KIND = NameOrder
