"""Flags courtesy titles on later references where the house has none, and later references that lack theirs.

Looked at are people whom the story names in full before, and no other of their family name. With `later: none`, "Mr."
before the family name is flagged. With `later: titles`, the family name alone is flagged where it acts ("Doe said"), if
the story itself gives that person one courtesy title elsewhere, and no other title: whether one is due, for children,
athletes and the dead, only the house knows. Quoted speech does not count, and names of things ("Mr. Doe's Diner") and
those of speakers in a transcript ("Mr. Doe: Yes.") are left alone.

    kind: courtesy
    message: "'{match}' should be '{better}' on later reference."
    later: none
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from claimlint.annotate.people.title_words import STARTERS
from claimlint.annotate.people.uses import CALENDAR, TITLES, use
from claimlint.model.finding import Evidence, Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

COURTESIES = ("mr. ", "mrs. ", "ms. ", "mr ", "mrs ", "ms ")
FAMILY = r"(?P<family>[A-Z](?:'[A-Z])?[\w-]*[a-z])(?![\w-]|'[^s\W])"
CALLED = Own(rf"(?P<title>Mrs?\.?|Ms\.?) {FAMILY}(?! (?:[A-Z]\. )?[A-Z]|'s? [A-Z]|:)")
FULL = Own(rf"(?<![\w.'-])(?P<given>[A-Z][\w'-]*[a-z])(?= (?:[A-Z]\. ?){{0,2}}{FAMILY})")
BEFORE = ("Dear ", "Mr. and ", "Mr and ", "Mr. & ", "Mr. or ")
"""What a title stands behind that is no later reference to one person."""
REACH = 8
COURTEOUS = frozenset(("Mr", "Mrs", "Ms"))
MOST = 40
"""So many people of one story are looked at for references without a title."""
LONGEST = 200_000
"""A story of more code points is none, and its names are not gathered."""


class Courtesy(NamedTuple):
    """A courtesy title with a family name: where it stands, and both."""

    span: Span
    title: str
    family: str


@dataclass(frozen=True)
class CourtesyTitles:
    """Courtesy titles on later references."""

    name: ClassVar[str] = "courtesy"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    later: Literal["none", "titles"] = field(
        default="none", metadata={"doc": "What later references have before the family name: nothing, or a title."}
    )

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The courtesy titles: a story without one is not looked at."""
        return COURTESIES

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each later reference that is not as the house has it."""
        called = [one for one in _called(page, seen) if scope.covers(page.zones(one.span))]
        if not called or len(page.prose) > LONGEST:
            return
        introduced = page.layer(_introduced)
        known = [one for one in called if one.family in introduced]
        yield from _extra(known, introduced) if self.later == "none" else _missing(page, scope, known, introduced)


def _called(page: Page, seen: Sequence[Seen]) -> Iterator[Courtesy]:
    """The courtesy titles before family names, outside of quoted speech."""
    quotations = page.quotations
    starts = [one.span.start for one in quotations]
    for one in seen:
        found = CALLED.match(page.prose, one.start)
        begins = not one.start or not page.prose[one.start - 1].isalnum()
        if found and begins and not page.prose.endswith(BEFORE, max(0, one.start - REACH), one.start):
            at = bisect_right(starts, one.start) - 1
            if at < 0 or quotations[at].span.end <= one.start:
                yield Courtesy(Span(*found.span()), found["title"], found["family"])


def _introduced(page: Page) -> Mapping[str, Span]:
    """By family name, where the one person who bears it is first named in full."""
    given: dict[str, set[str]] = {}
    first: dict[str, Span] = {}
    for found in FULL.finditer(page.prose):
        name, family = found["given"], found["family"]
        if name in TITLES or name in CALENDAR or name.casefold() in STARTERS:
            continue
        given.setdefault(family, set()).add(name)
        first.setdefault(family, Span(found.start(), found.end("family")))
    return {family: span for family, span in first.items() if len(given[family]) == 1}


def _extra(called: Sequence[Courtesy], introduced: Mapping[str, Span]) -> Iterator[Hit]:
    """A hit for each title behind the place where its bearer is named in full."""
    for one in called:
        first = introduced[one.family]
        if first.end < one.span.start:
            yield Hit(one.span, (one.family,), related=((first, "The full name stands here."),))


def _missing(page: Page, scope: Scope, called: Sequence[Courtesy], introduced: Mapping[str, Span]) -> Iterator[Hit]:
    """A hit for each place at which a family name acts without the title that the story gives it elsewhere."""
    titles: dict[str, Counter[str]] = {}
    for one in called:
        titles.setdefault(one.family, Counter())[one.title] += 1
    found = [hit for family in [*titles][:MOST] for hit in _bare(page, scope, family, titles[family], introduced)]
    yield from sorted(found, key=lambda hit: hit.span)


def _bare(page: Page, scope: Scope, family: str, titles: Counter[str], introduced: Mapping[str, Span]) -> Iterator[Hit]:
    uses = [use(page.prose, span) for span in _places(page.prose, family)]
    if len(titles) > 1 or any(one.party or (one.title and one.title not in COURTEOUS) for one in uses):
        return
    ((title, count),) = titles.items()
    told = (Evidence("document", f"The story has '{title} {family}' {count} time{'s' if count > 1 else ''}."),)
    for one in uses:
        behind = one.span.start >= introduced[family].end and scope.covers(page.zones(one.span))
        if behind and one.acts and one.alone and not (one.title or one.listed):
            yield Hit(one.span, (f"{title} {family}",), evidence=told)


def _places(prose: str, family: str) -> Iterator[Span]:
    """Where a word stands whole."""
    at = 0
    while (at := prose.find(family, at)) >= 0:
        end = at + len(family)
        if not (prose[max(0, at - 1) : at].isalnum() or prose[end : end + 1].isalnum()):
            yield Span(at, end)
        at = end


KIND = CourtesyTitles
