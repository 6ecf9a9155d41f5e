"""Numbers as a reporter prints them, each with all that it can mean.

A true value is rounded to some place and written out; what is printed can then mean everything that rounds to it. That
is all the model knows of intervals, and it is worked out in fractions.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from hypothesis import strategies as st

SPELLED = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
HALF = Fraction(1, 2)
NAMES = frozenset((*range(707, 788, 10), 911, 988, 411, 311, 211))
"""Numbers that are read as the names of airplanes and telephone lines."""


class Figure(NamedTuple):
    """What is printed, the true value behind it, the least and the greatest that it can mean, and how it is written."""

    text: str
    true: Fraction
    low: Fraction
    high: Fraction
    style: Style | None = None

    def write(self, true: Fraction) -> Figure:
        """Another value in the same style."""
        assert self.style is not None
        return self.style.write(true)


def rounded(value: Fraction, step: Fraction) -> Fraction:
    """The nearest multiple of a step, halves up."""
    return step * ((value / step + HALF).__floor__())


def plain(value: Fraction) -> str:
    """A number with thousands parted and no zeros at the end of decimals."""
    if value.denominator == 1:
        return f"{int(value):,}"
    digits = next(places for places in range(1, 9) if (value * 10**places).denominator == 1)
    return f"{float(value):,.{digits}f}"


def printed(true: Fraction, step: Fraction) -> Figure:
    """A number rounded to a step (a power of ten) and written in digits; zeros at its end may be rounding as well."""
    value = rounded(true, step)
    while value and (value / (step * 10)).denominator == 1:
        step *= 10
    return Figure(plain(value), true, value - step * HALF, value + step * HALF)


def exact(value: int) -> Figure:
    """A count that nobody rounds: in words up to nine, as style has it, else in digits."""
    text = SPELLED[value] if value < 10 else f"{value:,}"
    return Figure(text, Fraction(value), Fraction(value), Fraction(value))


def spaced(figure: Figure, before: str, after: str) -> Figure:
    """A figure with a sign before it and a unit behind it."""
    return figure._replace(text=f"{before}{figure.text}{after}")


def scaled(figure: Figure, by: Fraction) -> Figure:
    """A figure in units of so many."""
    return figure._replace(true=figure.true * by, low=figure.low * by, high=figure.high * by)


class Style(NamedTuple):
    """How the numbers of one claim are written: signs, in units of so much, to which step, in which range."""

    before: str
    after: str
    unit: Fraction
    step: Fraction
    least: int
    most: int

    def write(self, true: Fraction) -> Figure:
        """A true value as this style prints it."""
        made = spaced(scaled(printed(true / self.unit, self.step), self.unit), self.before, self.after)
        return made._replace(style=self)

    def values(self) -> st.SearchStrategy[Fraction]:
        """True values, with two digits more than are printed."""
        fine = self.step / 100
        ends = int(self.least / fine), int(self.most / fine)
        return st.integers(*ends).map(lambda many: many * fine * self.unit)


ONE, TENTH, TEN = Fraction(1), Fraction(1, 10), Fraction(10)
COUNTS = (
    Style("", "", ONE, ONE, 60, 999),
    Style("", "", ONE, ONE, 1_001, 99_999),
    Style("", "", ONE, TEN * 10, 2_100, 98_000),
)
MONEY = (
    Style("$", " million", Fraction(10**6), TENTH, 2, 900),
    Style("$", " billion", Fraction(10**9), TENTH, 2, 90),
    Style("$", "", ONE, ONE, 110, 9_900),
    Style("€", " million", Fraction(10**6), ONE, 40, 900),
    Style("£", "m", Fraction(10**6), ONE, 40, 900),
)
AMOUNTS = (*COUNTS, *MONEY)


def pairs(styles: tuple[Style, ...], least: float, most: float) -> st.SearchStrategy[tuple[Figure, Figure]]:
    """Two figures of one style, the second between so many times the first."""

    def second(style: Style, first: Fraction) -> st.SearchStrategy[tuple[Figure, Figure]]:
        times = st.integers(int(least * 1000), int(most * 1000)).map(lambda many: Fraction(many, 1000))
        return times.map(lambda ratio: (style.write(first), style.write(first * ratio)))

    made = st.sampled_from(styles).flatmap(lambda style: style.values().flatmap(lambda first: second(style, first)))
    return made.filter(lambda pair: not any(named(each) for each in pair))


def named(figure: Figure) -> bool:
    """Whether a figure is read as a name."""
    return figure.text in map(str, NAMES)
