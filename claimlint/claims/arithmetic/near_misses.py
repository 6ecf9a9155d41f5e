"""What may have gone wrong in a claim that does not hold: named only where exactly one explanation makes it fit.

Each explanation looks at what is stated and what it should come to, and says in a few words why they may differ, or
nothing. A rule lists those that make sense for it under `diagnose`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from claimlint.claims.arithmetic import interval
from claimlint.claims.arithmetic.figures import apart, step_of
from claimlint.expressions.tree import Undefined
from claimlint.model.interval import Interval

Computation = Callable[[Mapping[str, Interval]], Interval]
"""What a claim comes to for its operands by name; raises Undefined."""


COMPARATIVES = ("more", "higher", "larger", "greater", "bigger", "increase", "faster", "longer", "older")
"""Words that let a multiple be counted on top of the first figure."""


TELLING = 3
"""An operand with fewer digits fits too much when two of them are swapped."""


class Printed(NamedTuple):
    """A number of the copy: what it can mean, and its digits as printed ("1,204"; empty where it is spelled out)."""

    meant: Interval
    figure: str = ""


class Case(NamedTuple):
    """A claim that does not hold.

    `stated` is what the copy says, `computed` what it comes to, `operands` its numbers by name: of those that the
    explanations speak of, `old` was before and `new` after. `compute` gives the result for other operands, `agree`
    says whether two agree; `wording` is the stretch of the copy, in lower case.
    """

    stated: Printed
    computed: Interval
    operands: Mapping[str, Printed]
    compute: Computation
    old: str = "a"
    new: str = "b"
    unit: str = ""
    wording: str = ""
    agree: Callable[[Interval, Interval], bool] = interval.close

    @property
    def pair(self) -> tuple[Interval, Interval] | None:
        """The old number and the new, where both are there."""
        if self.old not in self.operands or self.new not in self.operands:
            return None
        return self.operands[self.old].meant, self.operands[self.new].meant

    def swapped(self) -> Interval:
        """What it comes to with the old and the new number in each other's place; raises Undefined."""
        changed = {**_meant(self.operands), self.old: self._meant(self.new), self.new: self._meant(self.old)}
        return self.compute(changed)

    def _meant(self, name: str) -> Interval:
        if name not in self.operands:
            raise Undefined(f"there is no {name}")
        return self.operands[name].meant

    def shown(self, value: Interval) -> str:
        """A result in figures, as exact as what is stated."""
        return apart(value, self.stated.meant, self.unit, step_of(self.stated.meant))


def diagnose(case: Case, asked: Iterable[str]) -> str:
    """A sentence for the one explanation of those asked for that makes a claim fit; empty for none or several.

    Nothing explains what is only bounded, for almost anything would. Raises KeyError for an explanation that there
    is not.
    """
    if not all(map(math.isfinite, case.stated.meant)):
        return ""
    fitting = [told for told in map(_told, asked, _repeated(case)) if told]
    return fitting[0] if len(fitting) == 1 else ""


def _repeated(case: Case) -> Iterator[Case]:
    while True:
        yield case


def _told(name: str, case: Case) -> str:
    try:
        return EXPLANATIONS[name](case)
    except Undefined:
        return ""


def _base(case: Case) -> str:
    """The change was divided by the new number."""
    fits = case.agree(case.stated.meant, interval.negative(case.swapped()))
    return "It looks as if the new figure was used as the base." if fits else ""


def _points(case: Case) -> str:
    """Percentage points are called percent."""
    if case.pair is None:
        return ""
    difference = interval.absolute(interval.subtract(case.pair[1], case.pair[0]))
    if not case.agree(interval.absolute(case.stated.meant), difference):
        return ""
    return f"That is the difference in percentage points; as a percentage it is {case.shown(case.computed)}."


def _share(case: Case) -> str:
    """The new number as a percentage of the old is called the change."""
    if case.pair is None:
        return ""
    share = interval.scale(interval.divide(case.pair[1], case.pair[0]), 100.0)
    if not case.agree(case.stated.meant, share):
        return ""
    return f"That is the new figure as a share of the old one; the change is {case.shown(case.computed)}."


def _times(case: Case) -> str:
    """ "Three times more" was counted on top of the first."""
    if not any(word in case.wording for word in COMPARATIVES):
        return ""
    more = interval.add(case.stated.meant, Interval.of(1.0))
    fits = case.agree(more, case.computed) and not case.agree(case.stated.meant, case.computed)
    return (
        "It fits if 'times more' is counted on top of the first figure; 'times as many' would be one more."
        if fits
        else ""
    )


def _magnitude(case: Case) -> str:
    """A decimal point is off, or million stands for billion."""
    for power in (1, 2, 3, 6, 9):
        for sign in (power, -power):
            if case.agree(interval.scale(case.stated.meant, 10.0**sign), case.computed):
                return _powers(power, case.computed)
    return ""


def _powers(power: int, computed: Interval) -> str:
    if power % 3 == 0 and abs(computed.mid) >= 1e3:
        return f"It is off by a factor of {10**power:,}: thousand, million or billion may be mixed up."
    return f"It is off by a factor of {10**power:,}: a decimal point or a zero may be wrong."


def _complement(case: Case) -> str:
    """The rest of a whole is given for the part."""
    rest = interval.subtract(Interval.of(100.0), case.stated.meant)
    return (
        "It fits the rest of the whole: the part and the remainder may be mixed up."
        if case.agree(rest, case.computed)
        else ""
    )


def _swapped(case: Case) -> str:
    """From and to are in each other's place."""
    fits = case.agree(case.stated.meant, case.swapped())
    return "It fits if the two figures change places: old and new may be swapped." if fits else ""


def _sign(case: Case) -> str:
    """The verb says the other direction."""
    fits = case.agree(case.stated.meant, interval.negative(case.computed)) and not case.computed.holds(0)
    return "The size fits, the direction does not: the verb may be wrong." if fits else ""


def _digits(case: Case) -> str:
    """Two neighbouring digits of one number are swapped."""
    found = list(_transposed(case))
    return f"It fits if two digits are swapped: {found[0][0]} for {found[0][1]}." if len(found) == 1 else ""


def _transposed(case: Case) -> Iterator[tuple[str, str]]:
    """Figures with two digits swapped that make the claim fit, each with the figure as it is printed."""
    for figure, other in _neighbours(case.stated):
        if case.agree(other, case.computed):
            yield figure, case.stated.figure
    long = {name: one for name, one in case.operands.items() if sum(map(str.isdigit, one.figure)) >= TELLING}
    for name, operand in long.items():
        for figure, other in _neighbours(operand):
            try:
                result = case.compute({**_meant(case.operands), name: other})
            except Undefined:
                continue
            if case.agree(case.stated.meant, result):
                yield figure, operand.figure


def _neighbours(printed: Printed) -> Iterator[tuple[str, Interval]]:
    """A figure with each two neighbouring digits swapped, and what it then means: as much as before, moved."""
    figure, meant = printed.figure, printed.meant
    value = _value(figure)
    if value is None or not value or not all(map(math.isfinite, meant)):
        return
    places = [at for at, letter in enumerate(figure) if letter.isdigit()]
    for at, after in pairwise(places):
        changed = figure[:at] + figure[after] + figure[at + 1 : after] + figure[at] + figure[after + 1 :]
        moved = _value(changed)
        if moved is not None and changed != figure and changed[places[0]] != "0":
            by = meant.mid / value * (moved - value)
            yield changed, Interval(meant.low + by, meant.high + by)


def _value(figure: str) -> float | None:
    digits = figure.replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdecimal() and digits.isascii() else None


def _meant(operands: Mapping[str, Printed]) -> dict[str, Interval]:
    return {name: printed.meant for name, printed in operands.items()}


EXPLANATIONS: Mapping[str, Callable[[Case], str]] = {
    "base": _base,
    "points": _points,
    "share": _share,
    "times": _times,
    "magnitude": _magnitude,
    "complement": _complement,
    "swapped": _swapped,
    "sign": _sign,
    "digits": _digits,
}
"""The explanations by the names that rules give under `diagnose`."""
