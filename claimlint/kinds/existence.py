"""Flags what should not be there.

Each token is looked for as a whole word, in any case. `raw` parts are joined in a row, as they are, in front of the
tokens or, with `append`, after them; without tokens they are the whole pattern, and no word boundaries are added.
Named groups of the patterns may stand in the message: `(?P<unit>miles|feet)` fills `{unit}`.

    kind: existence
    message: "'{match}' says nothing."
    tokens: [very unique, "literally (?:dozens|hundreds)"]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.model.finding import Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.patterns.pattern import Pattern
from claimlint.patterns.terms import Place, Terms, compiled

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise


@dataclass(frozen=True)
class Existence:
    """Flags each place where one of its tokens stands."""

    name: ClassVar[str] = "existence"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)

    tokens: tuple[str, ...] = field(default=(), metadata={"doc": "Patterns to flag."})
    raw: tuple[str, ...] = field(
        default=(), metadata={"doc": "Parts of a pattern, joined in a row in front of the tokens."}
    )
    append: bool = field(default=False, metadata={"doc": "Put the raw parts after the tokens instead."})
    case: bool = field(default=False, metadata={"doc": "Match only what is written in the same case."})
    bare: bool = field(default=False, metadata={"doc": "Match parts of words too."})

    @cached_property
    def _terms(self) -> Terms:
        if not self.raw:
            return Terms(self.tokens, case=self.case, bare=self.bare)
        return Terms([self._joined()], case=self.case, bare=True)

    def _joined(self) -> str:
        raw = "".join(self.raw)
        if not self.tokens:
            return raw
        either = f"(?:{'|'.join(self.tokens)})"
        words = either if self.bare else rf"(?<!\w){either}(?!\w)"
        return words + raw if self.append else raw + words

    def prepare(self) -> None:
        """Compile the patterns; raises FieldError."""
        if not self.tokens and not self.raw:
            raise FieldError((), "the kind existence needs 'tokens' or 'raw'")
        if self.raw:
            self._check_tokens()
        self._terms.check(lambda index: ("raw",) if self.raw else ("tokens", index))
        object.__setattr__(self, "slots", self._terms.groups)

    def _check_tokens(self) -> None:
        for index, token in enumerate(self.tokens):
            compiled(Pattern(token), ("tokens", index))

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Case-folded literals of which any match holds at least one."""
        return self._terms.triggers

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each place of a token, leftmost and longest."""
        for place in self._terms.places(page, scope, seen):
            yield Hit(place.span, slots=self._filled(place))

    def _filled(self, place: Place) -> dict[str, str]:
        groups = place.match.groupdict() if place.match else {}
        return {name: groups.get(name) or "" for name in self.slots}


KIND = Existence
