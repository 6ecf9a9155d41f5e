"""Holds plain words to the spelling of one locale: color or colour, organize or organise, canceled or cancelled.

The words are a table of some hundred pairs with their inflections; `more` has further ones, American first, and `keep`
words of the table that the house leaves open. What is flagged stands in small letters, or opens its sentence: the
Labour Party and the World Trade Centre keep their names, and so do addresses and handles.

    kind: locale-spelling
    message: "'{better}', not '{match}'."
    locale: us
    more: {ax: axe}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.spelling.locales import Locale, pairs
from claimlint.annotate.spelling.plain_words import plain
from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.casing import like

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise


@dataclass(frozen=True)
class LocaleSpelling:
    """Flags words as another locale spells them."""

    name: ClassVar[str] = "locale-spelling"
    slots: ClassVar[frozenset[str]] = frozenset(())
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ()

    locale: Locale = field(default="us", metadata={"doc": "Whose spelling the house has."})
    more: Mapping[str, str] = field(
        default_factory=dict, metadata={"doc": "Further words: the American spelling, with the British one."}
    )
    keep: tuple[str, ...] = field(default=(), metadata={"doc": "Words that are left alone, in small letters."})

    def prepare(self) -> None:
        """See that the words are plain ones; raises FieldError."""
        for us, uk in self.more.items():
            if not (us.islower() and uk.islower() and us != uk):
                raise FieldError(("more", us), "two spellings in small letters are needed")

    @cached_property
    def _words(self) -> dict[str, str]:
        """Each spelling that is wrong, and the right one."""
        table = {
            pair.form(_other(self.locale)): pair.form(self.locale)
            for pair in pairs()
            if _other(self.locale) in pair.tells
        }
        own = {us if self.locale == "uk" else uk: uk if self.locale == "uk" else us for us, uk in self.more.items()}
        return {wrong: right for wrong, right in (table | own).items() if wrong not in self.keep}

    @cached_property
    def _wrong(self) -> tuple[str, ...]:
        return tuple(self._words)

    @property
    def triggers(self) -> tuple[str, ...]:
        """The wrong spellings."""
        return self._wrong

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each plain word in the other spelling."""
        for start, end, index in seen:
            span = Span(start, end)
            unit = page.unit(scope, start) if plain(page, span) else None
            if unit and end <= unit.end:
                yield Hit(span, (like(page.prose[start:end], self._wrong[index], self._words[self._wrong[index]]),))


def _other(locale: Locale) -> Locale:
    return "uk" if locale == "us" else "us"


KIND = LocaleSpelling
