"""What is told of a claim: the message's slots, the working, and where each number stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from claimlint.annotate.quantities.quantity import Quantity
from claimlint.claims.arithmetic import figures
from claimlint.claims.arithmetic.formula import Undefined, Value
from claimlint.claims.arithmetic.interval import negative, scale
from claimlint.claims.arithmetic.near_misses import Case, Printed, diagnose
from claimlint.claims.arithmetic.verdict import judge
from claimlint.claims.checking.again import exactly, stated_operand, with_values
from claimlint.claims.checking.check import Outcome, slot_of
from claimlint.claims.checking.mending import suggestions
from claimlint.claims.checking.reading import Operand
from claimlint.model.finding import Checked, Evidence, Hit
from claimlint.model.interval import Interval
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.protocols import Page


def hit(page: Page, outcome: Outcome, slots: Collection[str]) -> Hit:
    """The hit for a claim that does not hold."""
    span = place(page, outcome)
    texts = filled(page, outcome, slots)
    return Hit(
        span,
        suggestions(page, outcome, span),
        texts,
        level=outcome.level,
        related=tuple(sorted(_related(page, outcome))),
        evidence=_evidence(page, outcome),
    )


def checked(page: Page, outcome: Outcome, holds: str) -> Checked:
    """A claim that holds, or could not be decided."""
    readings = tuple(f"{page.prose[span.start : span.end]}: {told}" for span, told in sorted(_related(page, outcome)))
    said = holds.format_map(filled(page, outcome, ())) if holds and outcome.verdict == "holds" else ""
    computation = _working(page, outcome)
    worked = f"{computation.removesuffix('.')}. {said}" if computation and said else computation or said
    return Checked(place(page, outcome), readings, worked, outcome.reason)


def place(page: Page, outcome: Outcome) -> Span:
    """From the first to the last of what may be the slip, in the last sentence that holds any of it."""
    spans = sorted(outcome.places.values()) or [outcome.bound.spans[-1]]
    last = page.sentence(spans[-1].start)
    here = [span for span in spans if span.start >= last.start]
    return Span(here[0].start, max(span.end for span in here))


class _Texts(dict[str, str]):
    """What fills a message; a name that the pattern did not bind is empty."""

    def __missing__(self, name: str) -> str:
        return ""


def filled(page: Page, outcome: Outcome, slots: Collection[str]) -> Mapping[str, str]:
    """What fills the slots of a message."""
    texts = _Texts(dict.fromkeys(slots, ""))
    for name in outcome.check.names:
        span = outcome.check.span(outcome.bound, name)
        texts[name] = page.prose[span.start : span.end] if span else ""
    texts["stated"] = _stated(outcome, texts)
    texts["computed"] = computed(outcome)
    because = _because(page, outcome) if outcome.verdict in ("differs", "understates") else ""
    texts["because"] = f" {because}" if because else ""
    return texts


def _stated(outcome: Outcome, texts: Mapping[str, str]) -> str:
    names = outcome.check.stated.names
    if len(names) == 1:
        return texts[slot_of(names[0])]
    return _shown(outcome.stated, "")


def computed(outcome: Outcome, *, signed: bool = False) -> str:
    """What a claim comes to, in figures as exact as what is stated.

    Where the sense of a verb chose the computation, less than nothing is the other way, unless signs are asked for.
    """
    if isinstance(outcome.computed, Interval) and isinstance(outcome.stated, Interval):
        unit, step = _unit_and_step(outcome)
        with suppress(ValueError):
            found, said = _in_unit(outcome, _likeliest(outcome)), _in_unit(outcome, outcome.stated)
            if outcome.verdict != "differs":
                return figures.between(found, unit, step)
            if signed or found.high >= 0 or "" in outcome.check.choices:
                return figures.apart(found, said, unit, step)
            return f"{figures.between(negative(found), unit, step)} the other way"
    return _shown(outcome.computed, "")


def _in_unit(outcome: Outcome, value: Interval) -> Interval:
    """A value as it is shown: fractions in percent."""
    one = stated_operand(outcome)
    return scale(value, 100.0) if one and one.quantity.sort == "fraction" else value


def _likeliest(outcome: Outcome) -> Interval:
    """What the claim comes to for the numbers as they are printed; all that it can mean where that has no value."""
    try:
        return exactly(outcome)
    except Undefined:
        assert isinstance(outcome.computed, Interval)
        return outcome.computed


def _unit_and_step(outcome: Outcome) -> tuple[str, float]:
    one = stated_operand(outcome)
    if one is None:
        return "", 0.0
    unit = "times" if one.quantity.sort == "multiple" else one.unit
    if one.quantity.sort == "fraction":
        return "percent", 1.0
    return unit, figures.step_of(one.printed)


def _shown(value: Value | None, unit: str) -> str:
    if isinstance(value, Interval):
        with suppress(ValueError):
            return figures.between(value, unit)
    return "" if value is None else str(value)


def _working(page: Page, outcome: Outcome) -> str:
    """The formula in figures, and what it comes to."""
    texts = {name: _figure(page, one) for name, one in outcome.reading.items()}

    def shown(name: str) -> str:
        slot = slot_of(name)
        span = outcome.check.span(outcome.bound, slot)
        return texts.get(slot) or (page.prose[span.start : span.end] if span else name)

    result = computed(outcome, signed=True) if outcome.computed is not None else "?"
    sums = outcome.formula.working(shown)
    # a bound is no sum: "at most 100" is not worked out
    return result if result.startswith(sums) else f"{sums} = {result}"


def _figure(page: Page, one: Operand) -> str:
    if one.times != 1 or one.unit != one.quantity.unit:
        with suppress(ValueError):
            return figures.figure(one.value, one.unit, figures.step_of(one.printed))
    span = one.quantity.span
    return page.prose[span.start : span.end]


def _evidence(page: Page, outcome: Outcome) -> tuple[Evidence, ...]:
    stated = _stated(outcome, filled_stated(page, outcome))
    sums = _working(page, outcome)
    told = [Evidence("computation", f"{sums[:1].upper()}{sums[1:]}; the copy says {stated}.")]
    if isinstance(outcome.computed, Interval) and isinstance(outcome.stated, Interval):
        unit, step = _unit_and_step(outcome)
        with suppress(ValueError):
            reach = figures.between(_in_unit(outcome, outcome.computed), unit, step / 10)
            meant = figures.between(_in_unit(outcome, outcome.stated), unit, step / 10)
            told.append(Evidence("computation", f"With rounding and hedges: {reach}, against {meant}."))
    return tuple(told)


def filled_stated(page: Page, outcome: Outcome) -> Mapping[str, str]:
    """The texts of what is stated."""
    found = {}
    for name in map(slot_of, outcome.check.stated.names):
        span = outcome.check.span(outcome.bound, name)
        found[name] = page.prose[span.start : span.end] if span else ""
    return found


def _related(page: Page, outcome: Outcome) -> Iterator[tuple[Span, str]]:
    """Where each number stands, and what it was read as."""
    for name, span in outcome.places.items():
        one = outcome.reading.get(name)
        if one is None:
            yield span, f"read as '{page.prose[span.start : span.end]}'"
            continue
        unit = "times" if one.quantity.sort == "multiple" else one.unit
        with suppress(ValueError):
            step = figures.step_of(one.printed)
            yield span, f"read as {figures.between(one.interval, unit, step / 10 if step else 0.0)}"


def _because(page: Page, outcome: Outcome) -> str:
    """The one slip that would explain it."""
    one = stated_operand(outcome)
    if outcome.verdict == "understates":
        return "What the copy says is true, but says far too little."
    if one is None or not isinstance(outcome.computed, Interval) or not outcome.check.diagnose:
        return ""
    operands = {
        name: Printed(each.interval, _digits(page, each.quantity))
        for name, each in outcome.reading.items()
        if name in map(slot_of, outcome.formula.names)
    }
    case = Case(
        Printed(one.likely, _digits(page, one.quantity)),
        outcome.computed,
        operands,
        lambda values: with_values(outcome, values),
        unit=_unit_and_step(outcome)[0],
        wording=" ".join(page.folded[span.start : span.end] for span in outcome.bound.spans),
        agree=lambda stated, computed: judge(stated, computed, outcome.check.tolerance).agrees,
    )
    return diagnose(case, outcome.check.diagnose)


def _digits(page: Page, one: Quantity) -> str:
    return "" if one.spelled else page.prose[one.figure.start : one.figure.end]
