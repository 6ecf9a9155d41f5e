"""Suggests a fraction for "three times less" and "twice as small": a third as much, half as large.

`comparatives` are words behind "times", each with what it lacks: "fewer" is "many". `adjectives` are words behind "as"
in "twice as small", each with its opposite. A word that `likely` lists may follow "less", and stays: "three times less
likely than" is "a third as likely as". The hit ends behind "than", which becomes "as".

    kind: times-less
    message: "'{match}': less by what, and how often? Write '{better}'."
    comparatives: {less: much, fewer: many, smaller: large}
    adjectives: {small: large}
    likely: [likely, common]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.rule import FixPromise

PARTS = {
    "two": "half",
    "three": "a third",
    "four": "a quarter",
    "five": "a fifth",
    "six": "a sixth",
    "seven": "a seventh",
    "eight": "an eighth",
    "nine": "a ninth",
    "ten": "a tenth",
    "20": "a twentieth",
    "100": "a hundredth",
    "1,000": "a thousandth",
}
DIGITS = dict(zip("2 3 4 5 6 7 8 9 10".split(), PARTS, strict=False))  # noqa: SIM905
REACH = 24
"""How far before "times" a number may begin, in code points."""
BEFORE = Own(r"(?<![\w.,-])([\d,]+|[a-z]+) \Z", fold=True)
LESS = Own(
    r" times (?P<word>[a-z]+)(?! than (?:an?|one|two|three|\d+) (?:year|month|week|day|hour|minute|second|decade)s?\b)"
    r"(?: (?P<quality>[a-z]+))?",
    fold=True,
)
TWICE = Own(r"twice as (?P<word>[a-z]+)\b", fold=True)


@dataclass(frozen=True)
class TimesLess:
    """Whether something is called so many times less."""

    name: ClassVar[str] = "times-less"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    comparatives: Mapping[str, str] = field(
        metadata={"doc": 'Words behind "times", each with what a fraction is "as ... as" of.'}
    )
    adjectives: Mapping[str, str] = field(
        default_factory=dict, metadata={"doc": 'Words behind "twice as", each with its opposite.'}
    )
    likely: tuple[str, ...] = field(default=(), metadata={"doc": 'Words that may follow "less" and stay.'})

    def prepare(self) -> None:
        """Check that there are words; raises FieldError."""
        if not self.comparatives:
            raise FieldError(("comparatives",), "give words with what they lack")

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return (*self.comparatives, *self.adjectives)

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The words, behind "times" and "twice as"."""
        return (*(f" times {word}" for word in self.comparatives), *(f"twice as {word}" for word in self.adjectives))

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each."""
        for place in seen:
            more = place.trigger < len(self.comparatives)
            found = (LESS if more else TWICE).match(page.prose, place.start)
            if found is None or found["word"].casefold() != self._words[place.trigger]:
                continue
            hit = self._less(page, found) if more else self._twice(found)
            if hit and scope.covers(page.zones(hit.span)):
                yield hit

    def _twice(self, found: regex.Match[str]) -> Hit:
        return Hit(Span(*found.span()), (f"half as {self.adjectives[found['word'].casefold()]}",))

    def _less(self, page: Page, found: regex.Match[str]) -> Hit | None:
        """A hit from the number before "times" on; None where none stands there."""
        before = BEFORE.search(page.prose, max(0, found.start() - REACH), found.start() + 1)
        number = before[1].casefold() if before else ""
        if before is None or (number not in PARTS and not number.replace(",", "").isdigit()):
            return None
        word, quality = found["word"].casefold(), (found["quality"] or "").casefold()
        stays = word == "less" and quality in self.likely
        end = found.end("quality") if stays else found.end("word")
        than = page.folded.startswith(" than ", end)
        part = PARTS.get(DIGITS.get(number, number), f"1/{number}")
        as_what = quality if stays else self.comparatives[word]
        return Hit(Span(before.start(1), end + 5 if than else end), (f"{part} as {as_what}{' as' if than else ''}",))


KIND = TimesLess
