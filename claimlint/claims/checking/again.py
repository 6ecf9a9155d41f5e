"""A claim worked out again with other values: those that are written, or those that a slip would have put there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from claimlint.claims.arithmetic.formula import Undefined, Value
from claimlint.claims.checking.reading import looked_up
from claimlint.model.interval import Interval

if TYPE_CHECKING:
    from claimlint.claims.checking.check import Outcome
    from claimlint.claims.checking.reading import Operand


def stated_operand(outcome: Outcome) -> Operand | None:
    """The quantity that is what is stated, where it is one alone."""
    names = outcome.check.stated.names
    return (
        outcome.reading.get(names[0]) if len(names) == 1 and outcome.check.stated.source.strip() == names[0] else None
    )


def exactly(outcome: Outcome) -> Interval:
    """What a claim comes to for the values that are written; raises Undefined."""
    values = {name: Interval.of(one.value) for name, one in outcome.reading.items()}
    return with_values(outcome, values)


def with_values(outcome: Outcome, values: Mapping[str, Interval]) -> Interval:
    """What a claim comes to with other values for its slots; raises Undefined."""

    def lookup(name: str) -> Value:
        slot, _, attribute = name.partition(".")
        if slot in values and attribute in ("", "printed", "value"):
            return values[slot]
        return looked_up(name, outcome.bound, outcome.reading, "")

    value = outcome.formula.value(lookup)
    if not isinstance(value, Interval):
        raise Undefined("it is no number")
    return value
