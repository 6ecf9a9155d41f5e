r"""Checks acronyms where copy spells them out: "Federal Bureau of Investigation (FIB)".

`check: wrong` flags letters that are not those of the words before them. Either knowledge has the name with other
letters, a swap or one letter apart; or the story itself uses the letters that the words give; or, of four letters or
more, two neighbours behind the first are swapped. In this last case the words may be the slip as well: the hit runs over
both, and is a warning at most. An acronym that leaves words out, adds some, or is that of another language is right.

`check: clash` flags an acronym that a story gives to a second name, and a name to which it gives a second acronym; the
latter is a suggestion.

    kind: acronym
    check: wrong
    message: "'{acronym}' does not stand for '{long}': {better}?"
    accepted: [ISO, UTC]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal

from claimlint.annotate.acronyms import Acronyms, Definition, acronyms
from claimlint.annotate.initials import Word, apart, begins, letters_of
from claimlint.knowledge import evidence
from claimlint.model.finding import Evidence, Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.record import Filed
    from claimlint.model.rule import FixPromise

SHORTEST = 3
"""Acronyms of fewer letters are never told: too many agree with too much."""
ALONE = 4
"""Of so many letters two swapped ones are told though nothing else in the story speaks against them."""
STEM = 4
"""Words that begin with the same letters, this many, are forms of one word."""


@dataclass(frozen=True)
class Acronym:
    """Flags acronyms that do not agree with the words they are given for, or with another definition."""

    name: ClassVar[str] = "acronym"
    slots: ClassVar[frozenset[str]] = frozenset(("acronym", "long", "other"))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(("text",))

    check: Literal["wrong", "clash"] = field(default="wrong", metadata={"doc": "What is checked."})
    accepted: tuple[str, ...] = field(
        default=(), metadata={"doc": "Patterns of acronyms that are right though they are not their words' initials."}
    )

    @cached_property
    def _accepted(self) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{one})" for one in self.accepted) or "(?!)")

    def prepare(self) -> None:
        """Compile what is accepted; raises FieldError."""
        try:
            _ = self._accepted
        except re.error as error:
            raise FieldError(("accepted",), f"this is no pattern: {error}") from error

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """A bracket, in which acronyms are spelled out."""
        return ("(",)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each definition that is wrong, or that another one stands against."""
        layer = page.layer(acronyms)
        return _clashes(page, layer) if self.check == "clash" else self._wrongs(page, layer)

    def _wrongs(self, page: Page, layer: Acronyms) -> Iterator[Hit]:
        for definition in layer.definitions:
            if len(letters_of(definition.acronym)) < SHORTEST or self._accepted.fullmatch(definition.acronym):
                continue
            records = _records(page, definition)
            if not any(letters_of(text) == letters_of(definition.acronym) for _, text in records):
                hit = _against_record(page, definition, records) or _against_story(page, layer, definition)
                if hit := hit or _against_words(page, layer, definition):
                    yield hit


def _records(page: Page, definition: Definition) -> list[tuple[Filed, str]]:
    """The records that bear the name before an acronym, each with each of its own acronyms."""
    names = {page.prose[span.start : span.end] for span in (definition.long, definition.name)}
    found = [filed for name in sorted(names) for filed in page.knowledge.find("name", name)]
    return [(filed, acronym.text) for filed in found for acronym in getattr(filed.record, "acronym", ())]


def _against_record(page: Page, definition: Definition, records: Sequence[tuple[Filed, str]]) -> Hit | None:
    """A hit where the one record of a name has letters that are nearly those of the copy."""
    if len({filed.record.id for filed, _ in records}) != 1:
        return None
    letters = letters_of(definition.acronym)
    near = [(filed, text) for filed, text in records if _near(letters, letters_of(text))]
    if not near or (definition.agreement == "plain" and begins(definition.words, letters_of(near[0][1])) is not None):
        return None
    filed, right = near[0]
    working = evidence.record(filed, f"{filed.record.name}: {right}")
    return _hit(page, definition, right, working, sure=definition.agreement != "plain")


def _near(letters: str, right: str) -> bool:
    """Whether letters are a slip for others, and not these with the letters of a larger body in front."""
    if len(right) < SHORTEST or letters[0] != right[0]:
        return apart(letters, right) == "swap" and len(right) >= SHORTEST
    return apart(letters, right) in ("swap", "edit")


def _against_story(page: Page, layer: Acronyms, definition: Definition) -> Hit | None:
    """A hit where the story uses the letters that the words give, nearly those of the copy, in another place."""
    if definition.agreement == "plain":
        return None
    for other in layer.uses:
        distance = _distance(letters_of(definition.acronym), letters_of(other))
        uses = layer.free(other) if distance else []
        if uses and begins(definition.words, letters_of(other)) is not None:
            working = Evidence("document", f"The words give {letters_of(other)}, which the story uses {_times(uses)}.")
            hit = _hit(page, definition, other, working, sure=distance == "swap")
            return hit._replace(related=((uses[0].span, f"'{other}' stands here."),))
    return None
