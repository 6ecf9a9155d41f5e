"""A claim worked out: what is stated against what it comes to, for each reading of what was bound."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from claimlint.claims.arithmetic.formula import FUNCTIONS, ExpressionError, Formula, Undefined, Value
from claimlint.claims.arithmetic.verdict import Tolerance, judge, level
from claimlint.claims.checking.reading import ATTRIBUTES, Reading, looked_up, readings
from claimlint.model.finding import lower
from claimlint.model.interval import Interval
from claimlint.model.protocols import FieldError
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.claims.patterns.pattern import Bound
    from claimlint.model.finding import Level
    from claimlint.model.function import Function
    from claimlint.model.protocols import Page

Answer = Literal["holds", "differs", "understates", "undecided"]


class Outcome(NamedTuple):
    """What one reading of one claim comes to.

    `gap` is the distance between what is stated and what it comes to as a share of the first; `reason` says why it
    could not be decided. `stated` and `computed` are None where they have no value.
    """

    check: Check
    bound: Bound
    reading: Reading
    formula: Formula
    verdict: Answer
    stated: Value | None = None
    computed: Value | None = None
    gap: float = 0.0
    reason: str = ""

    @property
    def key(self) -> tuple[Span, ...]:
        """Where the claim stands: what is stated."""
        return self.check.spans(self.bound, self.check.stated.names)

    @property
    def operands(self) -> frozenset[Span]:
        """Where what it is worked out from stands."""
        return frozenset(self.check.spans(self.bound, self.formula.names))

    @property
    def keys(self) -> tuple[tuple[Span, ...], frozenset[Span]]:
        """By what it is known whether it was told."""
        return self.key, self.operands

    @property
    def place(self) -> Span:
        """Where it stands, for order."""
        return min((*self.key, *self.operands, *self.bound.spans))

    @property
    def places(self) -> dict[str, Span]:
        """Each thing that may be the slip, by name."""
        names = (*self.check.stated.names, *self.formula.names)
        return {
            name: span for name in dict.fromkeys(map(slot_of, names)) if (span := self.check.span(self.bound, name))
        }

    @property
    def level(self) -> Level | None:
        """How grave the gap is; None where nothing is said."""
        found = level(self.gap, len(self.bound.spans) - 1)
        return lower(found) if found and self.verdict == "understates" else found


class Check(NamedTuple):
    """The formulas of a rule, read; `choices` are the computations by sense, or one under the empty sense.

    `understated` says whether "more than 10 percent" is told of where it is far more.
    """

    stated: Formula
    choices: Mapping[str, Formula]
    where: tuple[Formula, ...]
    types: Mapping[str, str]
    tolerance: Tolerance
    diagnose: tuple[str, ...]
    understated: bool = False

    @classmethod
    def read(
        cls,
        stated: str,
        computed: str | Mapping[str, str],
        where: Sequence[str],
        types: Mapping[str, str],
        tolerance: Tolerance,
        diagnose: tuple[str, ...],
        functions: Mapping[str, Function] = FUNCTIONS,
        *,
        understated: bool = False,
    ) -> Check:
        """Read the formulas over named slots; raises FieldError."""
        names = [f"{name}.{each}" if each else name for name in types for each in (*ATTRIBUTES, "sense")]
        choices = {"": computed} if isinstance(computed, str) else computed
        return cls(
            _formula(stated, names, ("stated",), functions),
            {
                sense: _formula(source, names, ("computed", sense) if sense else ("computed",), functions)
                for sense, source in choices.items()
            },
            tuple(_formula(source, names, ("where", index), functions) for index, source in enumerate(where)),
            types,
            tolerance,
            diagnose,
            understated,
        )

    @property
    def names(self) -> frozenset[str]:
        """The names of slots and words."""
        return frozenset(self.types)

    @property
    def needed(self) -> frozenset[str]:
        """The names that what is stated and what is computed in every case ask for."""
        computed = set.intersection(*(set(map(slot_of, formula.names)) for formula in self.choices.values()))
        return frozenset(map(slot_of, self.stated.names)) | computed

    def span(self, bound: Bound, name: str) -> Span | None:
        """Where a slot or a word stands."""
        if name in bound.slots:
            return bound.slots[name].span
        return bound.words[name].span if name in bound.words else None

    def spans(self, bound: Bound, names: Collection[str]) -> tuple[Span, ...]:
        """Where what some names of a formula stand for is, in order."""
        found = (self.span(bound, name) for name in dict.fromkeys(map(slot_of, names)))
        return tuple(sorted(span for span in found if span))

    def outcomes(self, bound: Bound, page: Page) -> Iterator[Outcome]:
        """What each reading of a claim comes to; nothing where it is no claim of this rule."""
        formula = self._formula(bound)
        if formula is None or not self._apart(bound):
            return
        for reading in readings(bound, self.types):
            if self._holds(bound, reading, page):
                yield self._outcome(bound, reading, formula, page)

    def _formula(self, bound: Bound) -> Formula | None:
        """The computation for the sense of the words; None where they have none, or several."""
        if "" in self.choices:
            return self.choices[""]
        senses = {word.sense for word in bound.words.values()} - {""}
        return self.choices.get(senses.pop()) if len(senses) == 1 else None

    def _apart(self, bound: Bound) -> bool:
        """Whether no mention serves two slots."""
        spans = sorted(one.span for one in bound.slots.values())
        return all(one.end <= other.start for one, other in pairwise(spans))

    def _holds(self, bound: Bound, reading: Reading, page: Page) -> bool:
        try:
            return all(self.value(each, bound, reading, page) is True for each in self.where)
        except Undefined:
            return False

    def value(self, formula: Formula, bound: Bound, reading: Reading, page: Page) -> Value:
        """What a formula comes to; raises Undefined."""
        return formula.value(lambda name: looked_up(name, bound, reading, page.prose))

    def _outcome(self, bound: Bound, reading: Reading, formula: Formula, page: Page) -> Outcome:
        outcome = Outcome(self, bound, reading, formula, "undecided")
        try:
            stated = self.value(self.stated, bound, reading, page)
            outcome = outcome._replace(stated=stated)
            computed = self.value(formula, bound, reading, page)
        except Undefined as error:
            return outcome._replace(reason=str(error))
        agrees, gap = _compared(stated, computed, self.tolerance)
        verdict: Answer = "holds" if agrees or level(gap) is None else "differs"
        if agrees and self.understated:
            agrees, gap = _compared(self._likely(reading, stated), computed, self.tolerance)
            verdict = "holds" if agrees or level(gap) is None else "understates"
        return outcome._replace(verdict=verdict, computed=computed, gap=gap)

    def _likely(self, reading: Reading, stated: Value) -> Value:
        """What is stated, where that is one quantity: what a writer would still put so."""
        one = reading.get(self.stated.source.strip())
        return one.likely if one and one.quantity.hedge == "more" else stated


def _compared(stated: Value, computed: Value, tolerance: Tolerance) -> tuple[bool, float]:
    """Whether the two agree, and their gap: one where they are no numbers."""
    if isinstance(stated, Interval) and isinstance(computed, Interval):
        verdict = judge(stated, computed, tolerance)
        return verdict.agrees, verdict.gap
    return stated == computed, 0.0 if stated == computed else 1.0


def slot_of(name: str) -> str:
    """The slot that a name of a formula asks about."""
    return name.partition(".")[0]


def _formula(
    source: str, names: Collection[str], path: tuple[str | int, ...], functions: Mapping[str, Function]
) -> Formula:
    try:
        return Formula.parse(source, names, functions)
    except ExpressionError as error:
        raise FieldError(path, str(error), error.at) from None
