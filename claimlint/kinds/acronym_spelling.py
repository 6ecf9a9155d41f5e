"""Flags letters that are a slip for an acronym that everybody knows: UDSA for USDA, HIPPA for HIPAA.

Told are two neighbours swapped, and, where both have five letters or more, one letter inside put in, left out or
replaced. `right` has the acronyms; of five letters or more, those of knowledge are looked for too, but only as swaps.

Left alone is what stands for something itself: what the story spells out or uses often, what is in `free` and `known`,
in knowledge or in the desk's glossary; and words in capitals, codes and handles. Where the story has the right form
too, the kind acronym-drift tells it.

    kind: acronym-spelling
    message: "'{match}' should probably be '{better}'."
    right: [HIPAA, USDA]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.acronyms.acronyms import Acronyms, acronyms, shouted, small_words
from claimlint.annotate.acronyms.initials import MOST_LETTERS, apart, swaps
from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.patterns.own import Own, either

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

SHORTEST = 4
EDITED = 5
"""Both must have so many letters where one letter is put in, left out or replaced, and where knowledge is asked."""
OFTEN = 3
"""What a story uses so often is no slip."""


@dataclass(frozen=True)
class AcronymSpelling:
    """Flags slips for acronyms that are known to all."""

    name: ClassVar[str] = "acronym-spelling"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(("text",))
    rests: ClassVar[tuple[str, ...]] = ("org", "law", "membership")

    right: tuple[str, ...] = field(default=(), metadata={"doc": "Acronyms that everybody knows, in capitals."})
    free: tuple[str, ...] = field(default=(), metadata={"doc": "Patterns of acronyms that stand for something."})
    known: tuple[str, ...] = field(default=(), metadata={"doc": "More of them."})

    @cached_property
    def _known(self) -> Own:
        return either((*self.right, *self.free, *self.known))

    @cached_property
    def _near(self) -> Mapping[str, Sequence[str]]:
        """The right forms by what they are without one letter inside, and by themselves and their swaps."""
        near: dict[str, list[str]] = {}
        for one in self.right:
            for form in {*swaps(one), *(_without(one) if len(one) >= EDITED else ())}:
                near.setdefault(form, []).append(one)
        return near

    def prepare(self) -> None:
        """Compile what is known; raises FieldError."""
        for key in ("free", "known"):
            for at, one in enumerate(getattr(self, key)):
                try:
                    either([one])
                except ValueError as error:
                    raise FieldError((key, at), f"this is no pattern: {error}") from error
        for at, one in enumerate(self.right):
            if not (one.isascii() and one.isalpha() and one.isupper() and len(one) >= SHORTEST):
                raise FieldError(("right", at), f"an acronym here has {SHORTEST} capitals or more")
        _ = self._known, self._near

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """None: a slip may be anything."""
        return None

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each place of a slip, in order."""
        layer = page.layer(acronyms)
        hits = [hit for acronym in layer.uses for hit in self._told(page, layer, acronym)]
        return iter(sorted(hits, key=lambda hit: hit.span))

    def _told(self, page: Page, layer: Acronyms, acronym: str) -> Iterator[Hit]:
        if not (SHORTEST <= len(acronym) <= MOST_LETTERS and acronym.isalpha() and acronym.isupper()):
            return
        uses = layer.uses_of(acronym)
        if acronym in layer.of or not 0 < len(uses) < OFTEN or page.knowledge.find("acronym", acronym):
            return
        right = self._right(page, acronym)
        if not right or self._stands_for_itself(page, layer, acronym, right):
            return
        for use in uses:
            if not shouted(page.prose, use.span):
                yield Hit(use.span, (right,))

    def _right(self, page: Page, acronym: str) -> str:
        """The one acronym for which this may be a slip; nothing without one, or with several."""
        forms = (acronym, *_without(acronym)) if len(acronym) >= EDITED else (acronym,)
        found = {right for form in forms for right in self._near.get(form, ()) if _slip(acronym, right)}
        if not found and len(acronym) >= EDITED and not self._known.fullmatch(acronym):
            found = {form for form in swaps(acronym) if page.knowledge.find("acronym", form)}
        return found.pop() if len(found) == 1 else ""

    def _stands_for_itself(self, page: Page, layer: Acronyms, acronym: str, right: str) -> bool:
        return bool(
            right in layer.uses
            or self._known.fullmatch(acronym)
            or acronym in page.glossary
            or acronym.lower() in page.layer(small_words)
        )


def _without(acronym: str) -> set[str]:
    """An acronym, and what is left of it without one of the letters inside."""
    return {acronym, *(acronym[:at] + acronym[at + 1 :] for at in range(1, len(acronym) - 1))}


def _slip(acronym: str, right: str) -> bool:
    distance = apart(acronym, right)
    inner = acronym[0] == right[0] and acronym[-1] == right[-1] and min(len(acronym), len(right)) >= EDITED
    return distance == "swap" or (distance == "edit" and inner)


KIND = AcronymSpelling
