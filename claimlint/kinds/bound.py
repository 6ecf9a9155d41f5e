"""Flags numbers that cannot be: a pH of 15, an earthquake of magnitude 11, a person of 134 years.

`words` call the rule. In a sentence that holds one, each number is looked at that has a unit of `of` ("" for none; of a
count, the noun) and stands right behind what `before` matches or right before what `behind` matches, both in any case.
If no reading of it lies between `low` and `high`, it is told. With `scale`, numbers are first told in that unit.

    kind: bound
    message: "'{match}' does not fit: pH runs from {low} to {high}."
    words: [ph]
    of: [""]
    before: "pH (?:level )?of (?:about )?"
    low: 0
    high: 14
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.annotate.quantities.quantities import quantities_in
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.annotate.quantities.units import UNITS, convert
from claimlint.model.finding import Checked, Evidence, Hit
from claimlint.model.interval import Interval
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.rule import FixPromise
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own, either

REACH = 80
"""How far from a number its words are looked for, in code points."""
INFINITY = float("inf")


@dataclass(frozen=True)
class Bound:
    """Between what a number must lie."""

    name: ClassVar[str] = "bound"
    slots: ClassVar[frozenset[str]] = frozenset(("low", "high"))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    words: tuple[str, ...] = field(metadata={"doc": "Literals of which a sentence must hold one."})
    of: tuple[str, ...] = field(metadata={"doc": "The units that a number may have; an empty text for none."})
    before: str = field(default="", metadata={"doc": "A pattern for what stands right before the number."})
    behind: str = field(default="", metadata={"doc": "A pattern for what stands right behind the number."})
    scale: str = field(default="", metadata={"doc": "The unit that `low` and `high` are in, if others are converted."})
    low: float | None = field(default=None, metadata={"doc": "The least that it can be."})
    high: float | None = field(default=None, metadata={"doc": "The most that it can be."})

    def prepare(self) -> None:
        """Compile the patterns; raises FieldError for what does not compile and for bounds that hold nothing."""
        if not self.before and not self.behind:
            raise FieldError(("before",), "give `before`, `behind` or both")
        if self.low is None and self.high is None:
            raise FieldError(("high",), "give `low`, `high` or both")
        if self._bounds.low > self._bounds.high:
            raise FieldError(("high",), "no number lies between the two")
        if self.scale and self.scale not in UNITS:
            raise FieldError(("scale",), f"no unit is called '{self.scale}'")
        for name, pattern in (("before", self._before), ("behind", self._behind)):
            try:
                _ = pattern.compiled
            except ValueError as error:
                raise FieldError((name,), str(error)) from None

    @cached_property
    def _bounds(self) -> Interval:
        return Interval(-INFINITY if self.low is None else self.low, INFINITY if self.high is None else self.high)

    @cached_property
    def _before(self) -> Own:
        return _compiled(rf"(?<!\w)(?:{self.before})$" if self.before else "(?!)", "before")

    @cached_property
    def _behind(self) -> Own:
        return _compiled(rf"(?:{self.behind})(?!\w)" if self.behind else "(?!)", "behind")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The words."""
        return tuple(word.casefold() for word in self.words)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each number that cannot be."""
        for sentence in dict.fromkeys(page.sentence(place.start) for place in seen):
            if page.unit(scope, sentence.start) and not corrects(page, sentence):
                for one in quantities_in(page, sentence):
                    if one.unit in self.of and self._meant(page, one, sentence):
                        yield from self._told(page, one)

    def _meant(self, page: Page, one: Quantity, sentence: Span) -> bool:
        """Whether the words beside a number say that it is of this sort."""
        start, end = one.whole.start, one.span.end
        if self._before.search(page.prose, max(sentence.start, start - REACH), start):
            return True
        return self._behind.match(page.prose, end, min(sentence.end, end + REACH)) is not None

    def _told(self, page: Page, one: Quantity) -> Iterator[Hit | Checked]:
        found = self._converted(one)
        if found is None:
            return
        if found.meets(self._bounds):
            if page.shows_claims:
                yield Checked(one.span, (), f"{_shown(found.mid)} lies {self._between}.")
            return
        said = page.prose[one.span.start : one.span.end]
        evidence = Evidence(
            "computation", f"'{said}' is {_shown(found.mid)}{self._unit}, which is not {self._between}."
        )
        yield Hit(
            one.span, (), {"low": _shown(self._bounds.low), "high": _shown(self._bounds.high)}, evidence=(evidence,)
        )

    def _converted(self, one: Quantity) -> Interval | None:
        """All that a number can mean, in the unit of the bounds; None where it has none that can be told in it."""
        if not self.scale or one.unit == self.scale:
            return one.interval
        ends = [convert(end, one.unit, self.scale) for end in one.interval]
        low, high = ends
        return None if low is None or high is None else Interval(low, high)

    @property
    def _unit(self) -> str:
        return f" {self.scale}" if self.scale else ""

    @property
    def _between(self) -> str:
        low, high = (f"{_shown(end)}{self._unit}" for end in self._bounds)
        if self.low is None:
            return f"at most {high}"
        return f"at least {low}" if self.high is None else f"between {low} and {high}"


def _compiled(source: str, field: str) -> Own:
    try:
        return either((f"(?i){source}",))
    except ValueError as error:
        raise FieldError((field,), str(error)) from None


def _shown(value: float) -> str:
    return f"{value:,.10g}".replace("-", "−")


KIND = Bound
