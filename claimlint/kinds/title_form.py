"""Flags a title before a full name that the house writes otherwise: "Senator Jane Doe" for "Sen. Jane Doe".

`swap` has titles with the form that is right, by the last word of the title. Other words of the title may stand before
that one only if they are in `beside`: "U.S. Senator", but not "Special Representative". Names of two to four words are
looked at, longer ones where they are known. Left alone are names of things ("the Senator Jane Doe Center"), and titles
in small letters that none of these words leads ("a sales representative").

    kind: title-form
    message: "Before a name, '{match}' should be '{better}'."
    swap:
      senator: Sen.
      senators: Sens.
    beside: [u.s., state]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.people.people import Mention, people
from claimlint.annotate.people.title_words import TIMES
from claimlint.annotate.people.uses import COMMON
from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

LONGEST = 4
"""Names of more words may have a heading's words in them, unless they are known."""
REACH = 20


@dataclass(frozen=True)
class TitleForm:
    """How titles before full names are written."""

    name: ClassVar[str] = "title-form"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    swap: Mapping[str, str] = field(metadata={"doc": "Last words of titles, each with the right form."})
    beside: tuple[str, ...] = field(
        default=(), metadata={"doc": "Words of a title that may stand before these; with others it is another title."}
    )

    @cached_property
    def _right(self) -> Mapping[str, str]:
        return {word.casefold().rstrip("."): better for word, better in self.swap.items()}

    @cached_property
    def _beside(self) -> frozenset[str]:
        return frozenset(word.casefold().rstrip(".") for word in self.beside)

    def prepare(self) -> None:
        """See that there is something to swap; raises FieldError."""
        if not self.swap:
            raise FieldError(("swap",), "a form of titles needs pairs")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The wrong forms, before a name."""
        return tuple(f"{word.casefold()} " for word in self.swap)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each title in another form."""
        starts = {one.start for one in seen}
        for mention in page.layer(people):
            span = self._head(page, mention)
            if span and span.start in starts and scope.covers(page.zones(span)) and _is_full(page, mention):
                yield Hit(span, (self._right[page.folded[span.start : span.end]],))

    def _head(self, page: Page, mention: Mention) -> Span | None:
        """Where the last word of a title stands, if that has another form."""
        if mention.title is None or mention.carried or not self._beside.issuperset(mention.words[:-1]):
            return None
        end = mention.title.end
        start = max(page.prose.rfind(" ", mention.title.start, end), mention.title.start - 1) + 1
        word = page.folded[start:end]
        if word not in self._right or mention.span.start != end + 1:
            return None
        return None if page.prose[start].islower() and not self._led(page, start) else Span(start, end)

    def _led(self, page: Page, start: int) -> bool:
        """Whether a word that tells of a title stands before one in small letters: "state senator"."""
        before = page.folded[max(0, start - REACH) : start].split(" ")[-2:-1]
        return bool(before) and before[0].rstrip(".") in self._beside | TIMES


def _is_full(page: Page, mention: Mention) -> bool:
    """Whether a name has a given name, and is not part of another one's."""
    words = mention.name.split(" ")
    if not mention.given or mention.name.isupper() or words[-1].rstrip(",") in COMMON:
        return False
    if len(words) > LONGEST and not page.knowledge.find("name", mention.name):
        return False
    return mention.tag is not None or not page.prose[mention.span.end + 1 : mention.span.end + 2].isupper()


KIND = TitleForm
