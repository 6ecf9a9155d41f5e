"""Flags capitals of titles that stand behind a name: "Jane Doe, Mayor of Erie," for "Jane Doe, mayor of Erie,".

A title is one of `heads` with any of `beside` before it, and perhaps another one behind "and". A full name and a comma
must stand before it, and behind it a comma, a full stop, or a word that goes on in small letters ("of", "for"). Left
alone are words in capitals (CEO), titles that stand before a name, what is followed by another capital, and blocks that
do not end as sentences do: in a list of those who sign, a capital is right.

    kind: title-case
    message: "Behind a name, '{match}' should be '{better}'."
    heads: [mayor, president, director]
    beside: [vice, executive]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.people.title_words import BODIES
from claimlint.annotate.people.uses import COMMON
from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

PERSON = Own(
    r"(?:^|[^\w.'-])(?:[A-Z]\.(?: ?[A-Z]\.)*|[A-Z][\w'-]*[a-z]) (?:[A-Z]\. |[A-Z][\w'-]+ ){0,2}"
    r"(?P<family>[A-Z][\w'-]*[a-z])"
    r"(?:,? (?:Jr|Sr)\.|,? I{2,3}| \([^()]{1,20}\)|, [A-Z][\w.]{1,5})?, (?:the )?\Z"
)
BODY = frozenset(word.capitalize() for word in BODIES)
REACH = 80
"""How far before a title the name may begin, in code points."""
WORDS = Own(r"[A-Za-z][a-z-]*[a-z]|[A-Z]{2,}(?![a-z])")
JOINS = Own(r" (?:and|&) |, |/|-| ")
BEHIND = Own(r"(?:[,.;]| (?:of|for|at|in|and|who|said|with|on|from)\b)(?! [A-Z][a-z]+ (?:of|for)\b)")
ENDS = (".", "!", "?", '"', "”", "'", ":")


@dataclass(frozen=True)
class TitleCase:
    """Capitals of titles behind names."""

    name: ClassVar[str] = "title-case"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    heads: tuple[str, ...] = field(metadata={"doc": "Last words of titles, in small letters."})
    beside: tuple[str, ...] = field(default=(), metadata={"doc": "Words that may stand before them, in small letters."})

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset((*self.heads, *self.beside))

    def prepare(self) -> None:
        """See that there are titles; raises FieldError."""
        if not self.heads:
            raise FieldError(("heads",), "titles need heads")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Words of titles behind a comma."""
        words = sorted(self._known)
        return (*(f", {word}" for word in words), *(f", the {word}" for word in words))

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each title behind a name that has a capital."""
        done = 0
        for one in seen:
            start = page.prose.rfind(" ", one.start, one.end) + 1
            if start < done or not page.prose[start : start + 1].isupper():
                continue
            span = self._title(page.prose, start, page.block_span(start))
            if span and scope.covers(page.zones(span)):
                done = span.end
                match = page.prose[span.start : span.end]
                better = " ".join(word if word.isupper() else word.lower() for word in match.split(" "))
                yield from [Hit(span, (better,))] if better != match else []

    def _title(self, prose: str, start: int, block: Span) -> Span | None:
        """The title that begins at a place, if it stands behind a name in a sentence."""
        end = self._end(prose, start, block.end)
        if end is None or not BEHIND.match(prose, end, block.end):
            return None
        if not prose[max(block.start, block.end - 2) : block.end].rstrip().endswith(ENDS):
            return None
        person = PERSON.search(prose, max(block.start, start - REACH), start)
        return Span(start, end) if person and person["family"] not in COMMON | BODY else None

    def _end(self, prose: str, at: int, limit: int) -> int | None:
        """Where the last head of a run of title words ends."""
        end = None
        while found := WORDS.match(prose, at, limit):
            word = found.group()
            if word.casefold() not in self._known:
                break
            if word.casefold() in self.heads:
                end = found.end()
            joined = JOINS.match(prose, found.end(), limit)
            if joined is None or (joined.group() == ", " and word.casefold() not in self.heads):
                break
            at = joined.end()
        return end


KIND = TitleCase
