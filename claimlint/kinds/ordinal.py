"""Flags the holder of a numbered office who is given another's number: "Joe Biden, the 45th president".

`titles` are what stands behind the number. Knowledge has the series; who held the office more than once has all these
numbers, and a name that several bear has the numbers of each. Read are a name with the number behind it, or with the
number before it. The president of a company, a university or another country passes.

    kind: ordinal
    titles: [president]
    message: "{right}{other}."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.offices.numbered import Numbered, numbered
from claimlint.annotate.offices.ordinals import number, suffix, written
from claimlint.knowledge.evidence import period, record
from claimlint.model.dated import holds
from claimlint.model.finding import Edit, Evidence, Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.record import Filed, Item, Series
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

ENDS = ("st", "nd", "rd", "th")
OF = (" ", " u.s. ", " us ", " american ", " united states ")
SORTS = Own(
    r"\b(?:universit\w+|colleges?|schools?|compan\w+|corporations?|boards?|associations?|clubs?|societ\w+|church\w*"
    r"|unions?|foundations?|institut\w+|leagues?|academ\w+|councils?|federations?|chambers?|alumn\w+)\b",
    fold=True,
)
"""What else has presidents."""


FEW = 12
"""A number up to this one may count those who did something: "the third president to be impeached"."""


class Place(NamedTuple):
    """Somebody's places in a series."""

    series: Filed
    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Ordinal:
    """Flags a number in a series of holders that belongs to somebody else."""

    name: ClassVar[str] = "ordinal"
    slots: ClassVar[frozenset[str]] = frozenset(("right", "other"))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ("series",)

    titles: tuple[str, ...] = field(default=(), metadata={"doc": "What stands behind the number: president."})

    def prepare(self) -> None:
        """See that there is a title; raises FieldError."""
        if not self.titles:
            raise FieldError((), "the kind ordinal needs 'titles'")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The end of an ordinal with a title behind it."""
        return tuple(f"{end}{of}{title.casefold()}" for end in ENDS for of in OF for title in self.titles)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each number that its holder does not have."""
        for one in seen:
            title = self.titles[one.trigger % len(self.titles)]
            found = numbered(page, one.end - len(title), one.end)
            unit = page.unit(scope, one.start) if found else None
            if found is None or unit is None or not unit.holds(_whole(found)):
                continue
            places = _places(page, found, title)
            if places and not _right(page, found, places):
                yield _hit(page, found, title, places)


def _whole(found: Numbered) -> Span:
    spans = (found.name, *found.ordinals)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _places(page: Page, found: Numbered, title: str) -> list[Place]:
    """Where all who bear the name stand in the series of a title; nothing if somebody else may be meant."""
    if not found.national and SORTS.search(page.prose, *page.sentence(found.name.start)):
        return []
    name = page.prose[found.name.start : found.name.end]
    full = " " in name
    if not (full or found.titled):
        return []
    bearers = page.knowledge.find("name" if full else "surname", name)
    for series in page.knowledge.find("unit", title):
        assert isinstance(series.record, Series)
        places = [*_known(series, series.record, bearers), *_listed(series, series.record, name, full=full)]
        if places:
            return places if not full or all(_is_in(series.record, one) for one in bearers) else []
    return []


def _known(series: Filed, record: Series, bearers: Sequence[Filed]) -> Iterator[Place]:
    """The places of those who have a record of their own."""
    for bearer in bearers:
        items = tuple(item for item in record.items if item.person == bearer.record.id)
        if items:
            yield Place(series, bearer.record.name, items)


def _listed(series: Filed, record: Series, name: str, *, full: bool) -> Iterator[Place]:
    """The places of those of whom there is nothing but a name."""
    names = dict.fromkeys(item.name for item in record.items if item.name)
    for each in names:
        if folded(each if full else each.rsplit(" ", 1)[-1]) == folded(name):
            yield Place(series, each, tuple(item for item in record.items if item.name == each))


def _is_in(record: Series, bearer: Filed) -> bool:
    return any(item.person == bearer.record.id for item in record.items)


def _right(page: Page, found: Numbered, places: Sequence[Place]) -> bool:
    """Whether every number is right for somebody of the name, or may yet be."""
    numbers = {item.n for place in places for item in place.items}
    stated = _stated(page, found)
    if not all(stated) or numbers.issuperset(stated):
        return True
    if min(stated) <= FEW and (found.ranked or min(numbers) > 2 * FEW):
        return True
    day = page.document.date
    return day is not None and any(_early(place, day) or _late(place, day, stated) for place in places)


def _stated(page: Page, found: Numbered) -> list[int]:
    return [number(page.prose[span.start : span.end]) for span in found.ordinals]


def _early(place: Place, day: date) -> bool:
    """Whether a story is from before somebody held the office: what it says may have been expected."""
    firsts = [item.from_ for item in place.items]
    return all(first is not None and day < first.early for first in firsts)


def _late(place: Place, day: date, stated: Sequence[int]) -> bool:
    """Whether a number may have been given after the record was made."""
    assert isinstance(place.series.record, Series)
    return day > place.series.pack.as_of and max(stated) > max(item.n for item in place.series.record.items)


def _hit(page: Page, found: Numbered, title: str, places: Sequence[Place]) -> Hit:
    prose = page.prose
    whole = _whole(found)
    items = _sorted(places, page.document.date)
    span = found.ordinals[0]
    right = [written(item.n, prose[span.start : span.end]) for item in items] if len(found.ordinals) == 1 else []
    texts = [prose[whole.start : span.start] + text + prose[span.end : whole.end] for text in right]
    told = " and ".join(_numbers(place) for place in places)
    slots = {"right": f"{told} {title}", "other": _others(page, found, places[0])}
    edits = (Edit(*span, right[0]),) if len(right) == 1 else ()
    related = ((found.name, "The name stands here."), *((one, "The number stands here.") for one in found.ordinals))
    return Hit(whole, tuple(texts), slots, edits, related=related, evidence=tuple(map(_evidence, places)))


def _numbers(place: Place) -> str:
    """A person with all their numbers."""
    return f"{place.name} was the " + " and ".join(f"{item.n}{suffix(item.n)}" for item in place.items)


def _sorted(places: Sequence[Place], day: date | None) -> list[Item]:
    """All numbers of a name, those of the story's day first."""
    items = [item for place in places for item in place.items]
    held = [day is not None and holds(item.from_, item.to, day) is True for item in items]
    return [item for _, item in sorted(zip(held, items, strict=True), key=lambda pair: (not pair[0], pair[1].n))]


def _others(page: Page, found: Numbered, place: Place) -> str:
    """Who has the numbers that are stated."""
    assert isinstance(place.series.record, Series)
    mine = {item.n for item in place.items}
    names = []
    for stated in _stated(page, found):
        item = next((item for item in place.series.record.items if item.n == stated and stated not in mine), None)
        holder = page.knowledge.get(item.person) if item and item.person else None
        name = holder.record.name if holder else item.name if item else ""
        if name:
            names.append(f"; the {stated}{suffix(stated)} was {name}")
    return "".join(names)


def _evidence(place: Place) -> Evidence:
    terms = ", ".join(f"{item.n}{suffix(item.n)} {period(item.from_, item.to)}" for item in place.items)
    return record(place.series, f"{place.name}: {terms}")


KIND = Ordinal
