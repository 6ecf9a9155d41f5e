"""Works out a formula over counts of each unit of the scope, and says where a condition holds for its value.

`formula` is arithmetic over counts of the unit: `words`, `sentences`, `paragraphs`, `characters` (letters and figures),
`letters`, `syllables`, `complex_words`, `polysyllabic_words`, `long_words`, and, whatever the zones of the scope, its
`headings`, `list_items`, `blockquotes` and `tables`. It may also name a measure of readability: `flesch`,
`flesch_kincaid`, `gunning_fog`, `smog`, `coleman_liau` or `ari`. `condition` compares: `> 12`, or
`value > 12 and words >= 100`, where `value` is what the formula came to. Both may use `+ - * / **`, comparisons, `and`,
`or`, `not` and the functions `round`, `sqrt`, `abs`, `min` and `max`. Where a formula has no value (a division by zero)
nothing is said.

Syllables are a heuristic for English: a measure is good for comparing, not for its second digit.

    kind: metric
    message: "A reading ease of {value} is hard going."
    scope: document & body
    formula: flesch
    condition: "< 30 and words >= 200"
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import ClassVar

from claimlint.annotate.prose.counts import COUNTS, Counts
from claimlint.annotate.prose.within import covered, first_word
from claimlint.expressions.floats import Expression
from claimlint.expressions.reading import ExpressionError
from claimlint.expressions.tree import Undefined
from claimlint.model.finding import Evidence, Hit
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.rule import FixPromise
from claimlint.model.scope import Scope
from claimlint.model.span import Span

MEASURES: Mapping[str, tuple[str, str]] = {
    "flesch": (
        "206.835 - 1.015 * words / sentences - 84.6 * syllables / words",
        "Flesch, A New Readability Yardstick, 1948",
    ),
    "flesch_kincaid": (
        "0.39 * words / sentences + 11.8 * syllables / words - 15.59",
        "Kincaid, Fishburne, Rogers and Chissom, Derivation of New Readability Formulas, 1975",
    ),
    "gunning_fog": (
        "0.4 * (words / sentences + 100 * complex_words / words)",
        "Gunning, The Technique of Clear Writing, 1952",
    ),
    "smog": (
        "1.043 * sqrt(30 * polysyllabic_words / sentences) + 3.1291",
        "McLaughlin, SMOG Grading: A New Readability Formula, 1969",
    ),
    "coleman_liau": (
        "5.88 * letters / words - 29.6 * sentences / words - 15.8",
        "Coleman and Liau, A Computer Readability Formula Designed for Machine Scoring, 1975",
    ),
    "ari": (
        "4.71 * characters / words + 0.5 * words / sentences - 21.43",
        "Senter and Smith, Automated Readability Index, 1967",
    ),
}
"""Measures of readability by name: the formula, and where it is from."""

RESULT = "value"
KNOWN = frozenset({*COUNTS, *MEASURES})


@dataclass(frozen=True)
class Metric:
    """A condition on a number worked out from the counts of a unit."""

    name: ClassVar[str] = "metric"
    slots: ClassVar[frozenset[str]] = frozenset({RESULT})
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset({"text", "sentence", "paragraph", "quotation", "document"})

    formula: str = field(metadata={"doc": "What is worked out for each unit."})
    condition: str = field(metadata={"doc": "When that is a hit; it may begin with its comparison."})

    def prepare(self) -> None:
        """Read both expressions; raises FieldError for one that cannot be read or never decides anything."""
        for key in ("formula", "condition"):
            try:
                getattr(self, f"_{key}")
            except ExpressionError as error:
                raise FieldError((key,), str(error)) from None
        if self._formula.judges:
            raise FieldError(("formula",), "a formula comes to a number; what is compared belongs in `condition`")
        if not self._condition.judges:
            raise FieldError(("condition",), "a condition compares, as in `> 12`")

    @property
    def triggers(self) -> None:
        """None: there is no text to look for."""
        return

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """One hit for each unit for which the condition holds."""
        for unit in page.units(scope):
            parts = covered(page, scope, unit)
            numbers = _Numbers(Counts(page, unit, parts))
            if parts and self._holds(numbers):
                place = first_word(page, parts[0]) if scope.unit == "document" else _first_sentence(page, unit)
                yield Hit(place, slots={RESULT: _shown(numbers[RESULT])}, evidence=(self._working(numbers),))

    @cached_property
    def _formula(self) -> Expression:
        return Expression.parse(self.formula, KNOWN)

    @cached_property
    def _condition(self) -> Expression:
        written = self.condition.strip()
        return Expression.parse(f"{RESULT} {written}" if written[:1] in {*"<>=!"} else written, {*KNOWN, RESULT})

    def _holds(self, numbers: _Numbers) -> bool:
        try:
            numbers[RESULT] = float(self._formula.value(numbers.__getitem__))
            return bool(self._condition.value(numbers.__getitem__))
        except Undefined:
            return False

    def _working(self, numbers: _Numbers) -> Evidence:
        """The formula, the measures it names and the counts they rest on, with their numbers."""
        written = {RESULT: self.formula, **{name: formula for name, (formula, _) in MEASURES.items()}}
        lines = [
            f"{name} = {written[name]} = {_shown(number)}" if name in written else f"{name} = {_shown(number)}"
            for name, number in numbers.items()
        ]
        sources = [MEASURES[name][1] for name in numbers if name in MEASURES]
        return Evidence("computation", "; ".join(reversed(lines)), "; ".join(sources))


class _Numbers(dict[str, float]):
    """Counts and measures of one unit by name, each worked out when first asked for."""

    def __init__(self, counts: Counts) -> None:
        super().__init__()
        self._counts = counts

    def __missing__(self, name: str) -> float:
        if name in MEASURES:
            self[name] = float(_measure(name).value(self.__getitem__))
        else:
            self[name] = self._counts[name]
        return self[name]


@cache
def _measure(name: str) -> Expression:
    return Expression.parse(MEASURES[name][0], COUNTS)


def _first_sentence(page: Page, unit: Span) -> Span:
    """The sentence a unit begins with, as far as it lies in the unit."""
    sentence = page.sentence(unit.start)
    return Span(max(sentence.start, unit.start), min(sentence.end, unit.end))


def _shown(number: float) -> str:
    """A number with at most two decimals."""
    return f"{round(number, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


KIND = Metric
