r"""Flags a name that was given up before the time that is spoken of, or that came up only after it.

It rests on records with names over time and a `policy`. The time is the date in the clause, else in the sentence, else
the day of the document; where that day is not known, nothing is told. With `side: old` names that were given up are
told, with `side: new` those that came later. Left alone are names that words set apart ("then", "formerly", "now"),
parts of longer names, and copy that looks back: whose sentence or paragraph names a time in which the name was right.

What the policy of a record does where the rule's level is error:

| policy | an old name |
|---|---|
| `required` | error; warning where the record is not certain or no verb tells the time, suggestion in the past tense |
| `bridge` | warning, and for the first years (`bridge`) only in a story that does not have the new name too |
| `historical` | warning, where a day after the change is named |
| `preferred` | warning where the house uses the new name |
| `contested` | suggestion where the house uses the other name |

For the first days after a change (`grace`) each is one level lower. A name that came later is a suggestion, and a
warning where the story itself is older than the name. `house` says which names are used, by policy or by the id of a
record: old, new or both.

    kind: renamed
    message: "'{match}' {told}."
    side: old
    house: {preferred: new, term.names.turkiye: old}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from claimlint.annotate.bodies.nearby import of_a_longer_name, stands_near
from claimlint.annotate.corrections import block_around, corrects
from claimlint.annotate.times.tense import tense
from claimlint.annotate.times.when import Era, clause_of, event_date, periods_in
from claimlint.knowledge.evidence import record
from claimlint.knowledge.renames import Rename, bearers, chosen, over_time, policy, renamed, story
from claimlint.model.dated import Day, Name
from claimlint.model.finding import Hit, Level, lower
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.record import Filed, Policy
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own
from claimlint.patterns.terms import wordy

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

UNLESS, NEEDS, AROUND, CHANGE, STORY = 25, 300, 500, 2_000, 20_000
YEAR = Own(r"(?<!\d)(?:1[1-9]|20)\d\d(?!\d)")
CHANGES = ("renam", "rebrand", "name change", "changed its name", "change its name", "new name", "redesignat")
CHOICES = ("old", "new", "both")
HABITS: Mapping[str, str] = {"preferred": "both", "contested": "both"}
"""What a house does that did not say; for other policies the new name is right."""


class Place(NamedTuple):
    """A name of a record, and where it stands."""

    span: Span
    name: Name
    filed: Filed

    @property
    def policy(self) -> Policy:
        """How the record's old names are told."""
        return policy(self.filed) or "required"


class Told(NamedTuple):
    """What is said of a name: how gravely, what would be right, and what stands behind the name in the message."""

    level: Level
    right: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Renamed:
    """Flags names that had been given up, or did not yet exist, in the time that is spoken of."""

    name: ClassVar[str] = "renamed"
    slots: ClassVar[frozenset[str]] = frozenset(("told",))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    topics: ClassVar[tuple[str, ...]] = ("renamed",)
    rests: ClassVar[tuple[str, ...]] = ("renames", "countries")

    side: Literal["old", "new"] = field(
        default="old", metadata={"doc": "Which names are told: those given up before, or those that came later."}
    )
    house: Mapping[str, Literal["old", "new", "both"]] = field(
        default_factory=dict, metadata={"doc": "What the house uses, by policy or id: old, new or both names."}
    )
    grace: int = field(default=60, metadata={"doc": "For so many days after a change it is told one level lower."})
    bridge: int = field(
        default=730, metadata={"doc": "For so many days an old name may stand in a story that has the new one too."}
    )

    def prepare(self) -> None:
        """Check the choices; raises FieldError."""
        for key, choice in self.house.items():
            if choice not in CHOICES:
                raise FieldError(("house", key), "a house uses old, new or both names")

    @property
    def triggers(self) -> tuple[str, ...]:
        """None of its own: the names over time are its topic."""
        return ()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each name that was not right in its time."""
        on = page.document.date
        if on is None:
            return
        for place in _longest(_places(page, scope, seen)):
            told = self._asked(page, place, on)
            if told is not None:
                evidence = record(place.filed, story(place.filed))
                yield Hit(place.span, told.right, {"told": told.text}, level=told.level, evidence=(evidence,))

    def _asked(self, page: Page, place: Place, on: date) -> Told | None:
        """What is said of a name, the cheapest questions first."""
        choice = self._choice(place)
        if choice == "both" or (place.policy in HABITS and self.side == "new"):
            return None
        if place.policy in HABITS:
            return _house(page, place, on, choice)
        today = renamed(place.filed, place.name.text, Day(on, on))
        if self.side == "old":
            return self._old(page, place, on) if today and today.side == "old" and not _excused(page, place) else None
        ahead = today is not None and today.side == "new"
        if not ahead and not _early_year(page, place):
            return None
        return _new(page, place, ahead) if not _excused(page, place) else None

    def _choice(self, place: Place) -> str:
        habit = HABITS.get(place.policy, "new")
        return self.house.get(place.filed.record.id) or self.house.get(place.policy) or habit

    def _old(self, page: Page, place: Place, on: date) -> Told | None:
        """What is said of a name that is given up today, if that was so in the time that is spoken of."""
        era = event_date(page, place.span)
        rename = renamed(place.filed, place.name.text, era.period) if era.period else None
        if rename is None or rename.side == "new" or era.apart or _looks_back(page, place, era, rename):
            return None
        days = (on - rename.day.late).days
        if place.policy == "bridge" and days <= self.bridge and _has(page, place.span, rename):
            return None
        level = _level(page, place, era, rename)
        if level is None:
            return None
        return Told(lower(level) if days <= self.grace else level, _texts(rename), _since(rename))


def _house(page: Page, place: Place, on: date, choice: str) -> Told | None:
    """What is said of a name of which the house uses another."""
    right = chosen(place.filed, choice, on)
    if right is None or right.text == place.name.text or _excused(page, place):
        return None
    era = event_date(page, place.span)
    early = right.from_ is not None and any(time.early < right.from_.early for time in era.times)
    if era.apart or (choice == "new" and early):
        return None
    level: Level = "warning" if place.policy == "preferred" and choice == "new" else "suggestion"
    return Told(level, (right.text,), f"is {right.text} in this house")


def _early_year(page: Page, place: Place) -> bool:
    """Whether a year stands near that is before the name's first: without one there is no need to read the dates."""
    first = min((name.from_.late.year for name in over_time(place.filed) if name.from_), default=0)
    start, end = place.span
    return any(int(year) <= first for year in YEAR.findall(page.prose, max(0, start - AROUND), end + AROUND))


def _new(page: Page, place: Place, ahead: bool) -> Told | None:
    """What is said of a name that came up after the time that is spoken of; `ahead` if after the story itself too."""
    era = event_date(page, place.span)
    rename = renamed(place.filed, place.name.text, era.period) if era.period else None
    if era.period is None or rename is None or rename.side == "old" or era.apart or era.future:
        return None
    if not ahead and (era.date is None or era.date.attributive or _meant_later(place, era)):
        return None
    when = f"on {era.period}" if era.period.early == era.period.late else f"in {era.period}"
    names = " or ".join(_texts(rename))
    return Told("warning" if ahead else "suggestion", _texts(rename), f"{when} it was called {names}")


def _meant_later(place: Place, era: Era) -> bool:
    """Whether the sentence names another time beside, in which the name was right; the document's own day is none."""
    others = [renamed(place.filed, place.name.text, time) for time in era.times[:-1]]
    return any(other is None or other.side == "old" for other in others)


def _looks_back(page: Page, place: Place, era: Era, rename: Rename) -> bool:
    """Whether the sentence or the paragraph names a time in which the name was right, or the story is of the change."""
    nearby = (one.period for one in periods_in(page, block_around(page, place.span)))
    times = (*era.times, *nearby)
    return any(time.early <= rename.day.late for time in times) or (
        _has(page, place.span, rename) and _tells_of_change(page, place.span)
    )


def _level(page: Page, place: Place, era: Era, rename: Rename) -> Level | None:
    """How gravely an old name is told, by its policy and by how surely the present is meant."""
    told = tense(page.folded, clause_of(page, place.span))
    dated = era.basis == "clause" and era.date is not None and not era.date.attributive
    if place.policy == "historical":
        return "warning" if dated or told == "day" else None
    if told == "past" and not dated:
        return "suggestion" if place.policy == "required" else None
    sure = dated or told in ("day", "present")
    return "error" if sure and place.policy == "required" and place.filed.record.certainty == "A" else "warning"


def _texts(rename: Rename) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.text for name in rename.right))


def _since(rename: Rename) -> str:
    first = min((name.from_ for name in rename.right if name.from_ is not None), default=None)
    return f"has been {' or '.join(_texts(rename))}" + (f" since {first}" if first else "")


def _has(page: Page, span: Span, rename: Rename) -> bool:
    """Whether a right name stands in the story too."""
    around = page.prose[max(0, span.start - STORY) : span.end + STORY]
    return any(text in around for text in _texts(rename))


def _tells_of_change(page: Page, span: Span) -> bool:
    around = page.folded[max(0, span.start - CHANGE) : span.end + CHANGE]
    return any(words in around for words in CHANGES)


def _excused(page: Page, place: Place) -> bool:
    """Whether what stands beside a name makes it another one, or repeats it on purpose."""
    if place.name.needs and not stands_near(page, place.span, place.name.needs, NEEDS):
        return True
    excused = stands_near(page, place.span, place.name.unless, UNLESS)
    return excused or of_a_longer_name(page, place.span) or corrects(page, place.span)


def _places(page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Place]:
    """The names over time that were seen, as whole words and in their own case."""
    prose = page.prose
    known: dict[str, tuple[Name, Filed] | None] = {}
    for start, end, _ in seen:
        if wordy(prose[start - 1 : start]) or wordy(prose[end : end + 1]):
            continue
        text = prose[start:end]
        if text not in known:
            known[text] = _named(page, text)
        named = known[text]
        unit = page.unit(scope, start) if named else None
        if named and unit and end <= unit.end:
            yield Place(Span(start, end), *named)


def _named(page: Page, text: str) -> tuple[Name, Filed] | None:
    """The name that a text is, and the record that bears it, if there is but one."""
    found = bearers(page.knowledge, text)
    named = [(name, filed) for filed in found for name in over_time(filed) if _written(text, name)]
    return named[0] if len({filed.record.id for _, filed in named}) == 1 else None


def _written(text: str, name: Name) -> bool:
    return text in (name.text, name.text[:1].upper() + name.text[1:])


def _longest(places: Iterator[Place]) -> Iterator[Place]:
    """Of names that overlap the leftmost, then the longest."""
    end = -1
    for place in sorted(places, key=lambda place: (place.span.start, -place.span.end)):
        if place.span.start >= end:
            yield place
            end = place.span.end


KIND = Renamed
