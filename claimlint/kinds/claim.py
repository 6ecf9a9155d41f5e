"""Works out again what a story states, from figures that stand beside it.

A pattern is read over each sentence that holds one of its words; `{a:quantity}` is a slot for a mention of a type,
`{v:rise}` for a word of a class. `stated` says what the copy claims and `computed` what it comes to, both formulas over
the slots; `computed` may be a mapping from senses of the class words to formulas. All numbers are intervals: there is a
finding only where no reading of what is stated agrees with any of what is computed. Where several readings of one claim
give different verdicts, nothing is told.

`where` has conditions that must hold, `tolerance` what difference is allowed beyond rounding ("0.5", "3%", "0.5 or
3%"), `diagnose` the slips to look for, whose explanation fills `{because}` (with a space before it, or empty). Classes
of words stand in `words.yml` beside the rules, or in the rule itself under `words`.

    kind: claim
    patterns: ["{v:rise} {p:percent}, from {a:quantity} to {b:quantity}"]
    words: {rise: [rose, climbed]}
    where: "same_unit(a, b)"
    stated: p
    computed: 100 * (b / a - 1)
    message: "'{p}' does not fit: from {a} to {b} is {computed}.{because}"
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.claims.arithmetic.functions import FUNCTIONS
from claimlint.claims.arithmetic.verdict import Tolerance
from claimlint.claims.checking.check import Check, Outcome
from claimlint.claims.checking.told import Told
from claimlint.claims.patterns.classes import senses
from claimlint.claims.patterns.names import named
from claimlint.claims.patterns.pattern import ClaimPattern
from claimlint.claims.patterns.stretches import Group, called, grouped, widened
from claimlint.claims.patterns.syntax import ClaimSyntaxError
from claimlint.model.finding import Checked, Hit
from claimlint.model.protocols import NEVER, FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.patterns.pattern import PatternTimeout

if TYPE_CHECKING:
    from claimlint.claims.patterns.pattern import Bound
    from claimlint.model.function import Function
    from claimlint.model.rule import FixPromise

NONE: Mapping[str, Function] = MappingProxyType({})


@dataclass(frozen=True)
class Claim:
    """Whether what is stated agrees with what it comes to."""

    name: ClassVar[str] = "claim"
    slots: ClassVar[frozenset[str]] = frozenset(("stated", "computed", "because", "*"))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()
    formulas: ClassVar[bool] = True
    bound_names = staticmethod(named)

    patterns: tuple[str, ...] = field(metadata={"doc": "Claim patterns; the first that fits tells."})
    stated: str = field(metadata={"doc": "A formula for what the copy says: often a slot."})
    computed: str | Mapping[str, str] = field(
        metadata={"doc": "A formula for what it comes to, or by sense of the class words a formula each."}
    )
    where: tuple[str, ...] = field(default=(), metadata={"doc": "Conditions over the slots that must all hold."})
    tolerance: str = field(default="0", metadata={"doc": "What may lie between the two: `0.5`, `3%` or `0.5 or 3%`."})
    diagnose: tuple[str, ...] = field(default=(), metadata={"doc": "Slips to look for where the two do not agree."})
    understated: bool = field(
        default=False, metadata={"doc": "Tell, one level lower, of 'more than 10 percent' where it is far more."}
    )
    holds: str = field(default="", metadata={"doc": "What is said of a claim that holds; the slots are the message's."})
    words: Mapping[str, tuple[str, ...] | Mapping[str, str | tuple[str, ...]]] = field(
        default_factory=dict,
        metadata={"doc": "Classes of words: a list, words with their senses, or senses with their words."},
    )

    def prepare(self, functions: Mapping[str, Function] = NONE) -> None:
        """Read and compile all of it, with further functions that formulas may call; raises FieldError."""
        _ = self._patterns
        if NEVER in self.patterns:
            # what is wrong with a pattern was told, and the formulas may ask for what it would bind
            return
        self.__dict__["_check"] = self._read({**FUNCTIONS, **functions})
        for pattern in self._patterns:
            try:
                pattern.compile()
            except ClaimSyntaxError as error:
                raise _told(pattern.number, error) from None
            missing = self._check.needed - pattern.sure
            if missing:
                told = f"it does not bind '{min(missing)}', which the formulas ask for"
                raise FieldError(("patterns", pattern.number), told)
        from claimlint.claims.arithmetic.near_misses import EXPLANATIONS

        for index, name in enumerate(self.diagnose):
            if name not in EXPLANATIONS:
                raise FieldError(
                    ("diagnose", index), f"no slip is called '{name}'; known are {', '.join(EXPLANATIONS)}"
                )
        object.__setattr__(self, "slots", frozenset(("stated", "computed", "because", *self._check.names)))

    @cached_property
    def _classes(self) -> Mapping[str, Mapping[str, str]]:
        used = {
            name: written for name, written in self.words.items() if any(f":{name}" in one for one in self.patterns)
        }
        classes = {name: senses(written) for name, written in used.items()}
        for name, members in classes.items():
            if not members:
                raise FieldError(("words", name), f"the class '{name}' has no words")
        return classes

    @cached_property
    def _patterns(self) -> tuple[ClaimPattern, ...]:
        made = []
        for index, source in enumerate(self.patterns):
            if source == NEVER:
                # one that was told of before
                continue
            try:
                made.append(ClaimPattern(source, self._classes, index))
            except ClaimSyntaxError as error:
                raise _told(index, error) from None
        return tuple(made)

    @cached_property
    def _check(self) -> Check:
        return self._read(FUNCTIONS)

    def _read(self, functions: Mapping[str, Function]) -> Check:
        """The formulas; raises FieldError."""
        types = {name: kind for pattern in self._patterns for name, kind in pattern.types.items()}
        try:
            tolerance = Tolerance.parse(self.tolerance)
        except ValueError:
            raise FieldError(("tolerance",), "a tolerance is written 0.5, 3% or 0.5 or 3%") from None
        return Check.read(
            self.stated,
            self.computed,
            self.where,
            types,
            tolerance,
            self.diagnose,
            functions,
            understated=self.understated,
        )

    @cached_property
    def _triggers(self) -> Mapping[str, tuple[Group, ...]]:
        """Each trigger with the groups of patterns that it calls."""
        owners: dict[str, list[Group]] = {}
        for group in grouped(self._patterns):
            for literal in group.triggers:
                owners.setdefault(literal, []).append(group)
        return {literal: tuple(found) for literal, found in owners.items()}

    @cached_property
    def _letters(self) -> frozenset[str]:
        """The letters of the layers that are asked."""
        return widened(frozenset().union(*(pattern.letters for pattern in self._patterns)))

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """What calls its patterns."""
        return tuple(self._triggers)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each claim that does not hold, in order; and those that do, where they are asked for."""
        outcomes: dict[object, list[Outcome]] = {}
        known: set[object] = set()
        for bound in self._found(page, scope, seen):
            if bound.key not in known and not corrects(page, bound.spans[-1]):
                known.add(bound.key)
                for outcome in self._check.outcomes(bound, page):
                    outcomes.setdefault(outcome.key, []).append(outcome)
        told = page.layer(Told)
        fitting = {each.operands for several in outcomes.values() for each in several if each.verdict == "holds"}
        for _, several in sorted(outcomes.items(), key=lambda each: each[1][0].place):
            if several[0].verdict == "holds" or several[0].operands not in fitting:
                yield from self._settled(page, several, told)

    def _found(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Bound]:
        """What the patterns bind in the sentences that their triggers stand in."""
        owners = tuple(self._triggers.values())
        try:
            for index, sentences in called(page, scope, seen, owners, self._letters):
                yield from self._patterns[index].find(sentences, self._classes, page.seconds())
        except TimeoutError:
            raise PatternTimeout(
                f"a pattern of claims, {self.patterns[0][:60]!r} or one after it, ran too long"
            ) from None

    def _settled(self, page: Page, several: Sequence[Outcome], told: Told) -> Iterator[Hit | Checked]:
        """What all readings of one claim say together."""
        if len({outcome.verdict for outcome in several}) > 1:
            return
        # most stories have no claim to tell of, and this costs five milliseconds
        from claimlint.claims.checking.finding import checked, hit

        first = several[0]
        if first.verdict not in ("differs", "understates"):
            if page.shows_claims:
                yield checked(page, first, self.holds)
        elif len({outcome.operands for outcome in several}) == 1 and first.level and told.new(*first.keys):
            yield hit(page, first, self.slots)


def _told(index: int, error: ClaimSyntaxError) -> FieldError:
    near = f"; did you mean '{error.near}'?" if error.near else ""
    return FieldError(("patterns", index), f"{error.message}{near}", error.position)


KIND = Claim
