"""Flags somebody who speaks in a story by a family name alone, and is introduced nowhere.

A person is who stands beside one of the `verbs` directly behind a quotation: ..." Carver said, or ..." said Carver; or
before one of the `phrases`. The first such place of each name is told, if the name stands nowhere with a given name, a
title or another name beside it, never in small or in capital letters only, and is neither known (a place, an
organisation, a mononym) nor one of the `words`.

    kind: first-reference
    message: "The story never says who '{match}' is."
    verbs: [said, added]
    phrases: [declined to comment]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.people.uses import CALENDAR, TITLES, use
from claimlint.annotate.prose.abbreviations import STARTERS
from claimlint.annotate.spelling.capitals import capitals, places
from claimlint.model.finding import Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

REACH = 50
"""How far before a verb its subject may begin."""
SUBJECT = Own(r"(?<=\S)[\"”»],? ([^\W\d_][\w'-]*) \Z")
QUOTED = Own(r"(?<=\S)[\"”»],? \Z")
SPEAKER = Own(r" ([^\W\d_][\w'-]*)(?=[,.;:\n]|\Z| (?:who|in|on|at|during|after|of)\b)")
BEFORE = Own(r"(?:\A|[^\w-]) ?([^\W\d_][\w'-]*) \Z")
KNOWN = ("name", "weak", "demonym", "adjective", "acronym")
"""Spaces of knowledge in which a word is no unknown person."""


@dataclass(frozen=True)
class FirstReference:
    """Flags people who are quoted and never introduced."""

    name: ClassVar[str] = "first-reference"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset({"text", "document"})
    rests: ClassVar[tuple[str, ...]] = ("person", "place", "org")

    verbs: tuple[str, ...] = field(default=(), metadata={"doc": "What people do with words: said, added."})
    phrases: tuple[str, ...] = field(default=(), metadata={"doc": "What people do without a quotation."})
    words: tuple[str, ...] = field(default=(), metadata={"doc": "Words with a capital that are nobody's name."})

    @cached_property
    def _ordinary(self) -> frozenset[str]:
        return frozenset(folded(word) for word in self.words)

    def prepare(self) -> None:
        """Look for what to look for; raises FieldError."""
        if not self.verbs and not self.phrases:
            raise FieldError((), "the kind first-reference needs 'verbs' or 'phrases'")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The verbs and phrases, case folded."""
        return tuple(map(folded, (*self.verbs, *self.phrases)))

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for the first place at which each unknown person speaks."""
        told: set[str] = set()
        for span in sorted({span for place in seen for span in self._speakers(page.prose, place)}):
            name = page.prose[span.start : span.end]
            if name not in told:
                told.add(name)
                if scope.covers(page.zones(span)) and self._unknown(page, name):
                    yield Hit(span)

    def _speakers(self, prose: str, place: Seen) -> Iterator[Span]:
        """Where the name of who speaks may stand."""
        start = max(0, place.start - REACH)
        left = prose[start : place.start]
        pattern = SUBJECT if place.trigger < len(self.verbs) else BEFORE
        if prose[place.end : place.end + 1].isalnum():
            return
        before = pattern.search(left)
        if before:
            yield Span(*before.span(1)).shift(start)
        after = SPEAKER.match(prose, place.end) if pattern is SUBJECT and QUOTED.search(left) else None
        if after:
            yield Span(*after.span(1))

    def _unknown(self, page: Page, name: str) -> bool:
        """Whether a word is the name of a person whom the story introduces nowhere."""
        if name not in page.layer(capitals) or self._no_name(name, page):
            return False
        prose = page.prose
        uses = [use(prose, span) for span in places(prose, name)]
        if any(each.title or not each.alone or each.party for each in uses):
            return False
        return not any(True for other in (name.lower(), name.upper()) for _ in places(prose, other))

    def _no_name(self, name: str, page: Page) -> bool:
        if name in STARTERS or name in CALENDAR or name in TITLES or name in page.glossary:
            return True
        return folded(name) in self._ordinary or any(page.knowledge.find(space, name) for space in KNOWN)


KIND = FirstReference
