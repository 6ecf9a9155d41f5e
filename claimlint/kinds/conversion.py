"""Flags a measure that is not what the one beside it converts to: "60 miles (160 km)".

Read are two amounts of one dimension, the second in brackets, between dashes, behind a slash, or behind a comma and "or":
"15 km (9.3 miles)", "5-foot-10 (178-centimeter)", "a mile, or 1.6 kilometers,", "3-5 miles (5-8 km)". They agree if anything
that the first may mean, as it is printed or with the zeros at its end as rounding, comes to what the second may mean. A
gap of more than 6 percent has the rule's level, one of more than 3 percent is a warning at most; for temperatures the
share is of 50 kelvins. A word that names several units (gallons, tons, ounces, pints) may be any of them.

A difference of temperatures is not shifted: "1.5 C (34.7 F) of warming" is 2.7 F, and told; where the words do not show
which is meant, either will do.

    kind: conversion
    message: "'{match}' does not fit: {source} is {computed}, not {target}{because}."
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.corrections import corrects
from claimlint.annotate.quantities.units import UNITS
from claimlint.claims.amounts import Amount
from claimlint.claims.beside import Pair, pairs
from claimlint.claims.converted import TEMPERATURE, Weighed, rounded, weighed
from claimlint.claims.warming import is_difference
from claimlint.model.finding import Checked, Evidence, Hit, Level
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

WRONG, DOUBTFUL = 0.06, 0.03
"""The gaps from which on a pair is an error, and a warning."""
BEFORE, BEHIND = 110, 90
"""How far around a trigger amounts are read, in code points."""
SLIPS = 0.03
"""How near an explanation must come to what is printed, as a share."""


@dataclass(frozen=True)
class Conversion:
    """Whether two measures side by side are the same."""

    name: ClassVar[str] = "conversion"
    slots: ClassVar[frozenset[str]] = frozenset(("source", "computed", "target", "because"))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Metric units, and short ones beside brackets."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each pair that does not fit; those that do where claims are shown."""
        for stretch in _stretches(page, seen):
            for pair in pairs(page.prose, stretch.start, stretch.end):
                judged = _judged(page, pair)
                if judged is None or not scope.covers(page.zones(pair.span)):
                    continue
                if judged.weighed.gap <= DOUBTFUL:
                    if page.shows_claims:
                        yield _held(page, pair, judged.weighed)
                elif not (pair.loose and not judged.because) and not corrects(page, pair.span):
                    yield _hit(page, pair, judged)


class Judged(NamedTuple):
    """How a pair compares, and what would explain that it does not fit."""

    weighed: Weighed
    because: str


@cache
def _triggers() -> tuple[str, ...]:
    before = (" ", "-", *"0123456789")
    letters = [f"{start}{unit}{end}" for start in before for unit in "mcglt" for end in (")", "]", " (", " [", "-")]
    short = [f"{start}{unit}" for start in before for unit in ("cm", "mm", "kg", "ha")]
    words = [f"{start}{unit}" for start in (" ", "-") for unit in ("meter", "metre", "liter", "litre", "kilo", "gram", "tonne")]
    long = ("km", "kilomet", "centimet", "millimet", "kilogram", "hectare", "celsius", "centigrade", "°c", "° c", "º")
    return (*letters, *short, *words, *long, "kph", " ml", " stone", "nautical mile", " knots", "metric ton")


def _stretches(page: Page, seen: Sequence[Seen]) -> Iterator[Span]:
    """Where triggers stand, with what is around them in their blocks; what overlaps is one."""
    reach = Span(0, 0)
    for place in seen:
        block = page.block_span(place.start)
        start, end = max(block.start, place.start - BEFORE), min(block.end, place.end + BEHIND)
        if start < reach.end:
            reach = Span(reach.start, max(end, reach.end))
            continue
        if reach.end:
            yield reach
        reach = Span(start, end)
    if reach.end:
        yield reach


def _judged(page: Page, pair: Pair) -> Judged | None:
    """How a pair compares; None where the two measure different things."""
    plain = weighed(pair.source, pair.target, about=pair.about)
    if plain is None:
        return None
    if UNITS[plain.units[0]].dimension != TEMPERATURE:
        return Judged(plain, _slip(pair, plain))
    other = weighed(pair.source, pair.target, about=pair.about, difference=True)
    assert other is not None
    said = is_difference(page.prose, pair.source.span, pair.span.end)
    if said:
        shifted = plain.gap <= DOUBTFUL
        return Judged(other, "; a difference is not shifted by 32" if shifted else "")
    if said is None and other.gap < plain.gap:
        return Judged(other if other.gap <= DOUBTFUL else plain, "")
    return Judged(plain, "; that holds for a difference only" if other.gap <= DOUBTFUL else "")


def _slip(pair: Pair, weighed: Weighed) -> str:
    """The one slip that explains the figures of a pair; nothing where none does, or one of two."""
    if not all(weighed.there) or not all(figure.value for figure in pair.target.figures):
        return ""
    there, here = weighed.there[0], pair.target.figures[0].value
    source = pair.source.figures[0].value
    found = [text for text, value in _slips(source, there).items() if abs(here / value - 1) <= SLIPS]
    return f"; {found[0]}" if len(found) == 1 else ""


def _slips(source: float, there: float) -> Mapping[str, float]:
    return {
        "it was divided instead of multiplied": source * source / there,
        "the figure is ten times too high": there * 10,
        "the figure is ten times too low": there / 10,
        "the figure is a hundred times too high": there * 100,
        "the figure is a hundred times too low": there / 100,
        "the figure is a thousand times too high": there * 1000,
        "the figure is a thousand times too low": there / 1000,
    }


def _hit(page: Page, pair: Pair, judged: Judged) -> Hit:
    weighed = judged.weighed
    right = _put(page, pair.target, weighed.there, pair.source, weighed)
    left = _put(page, pair.source, weighed.back, pair.target, weighed)
    source, target = (page.prose[each.span.start : each.span.end] for each in (pair.source, pair.target))
    slots = {"source": source, "target": target, "computed": right or _told(weighed.there, weighed.units[1]), "because": judged.because}
    level: Level | None = "warning" if weighed.gap <= WRONG or pair.apart else None
    return Hit(
        pair.span,
        tuple(_whole(page, pair, amount, text) for amount, text in ((pair.target, right), (pair.source, left)) if text),
        slots,
        level=level,
        related=((pair.source.span, f"read as {_told([each.value for each in pair.source.figures], weighed.units[0])}"),
                 (pair.target.span, f"read as {_told([each.value for each in pair.target.figures], weighed.units[1])}")),
        evidence=(Evidence("computation", f"{_working(pair, weighed)}; the copy says {target}."),),
    )


def _whole(page: Page, pair: Pair, amount: Amount, text: str) -> str:
    """The pair with one of its amounts written anew."""
    start, end = pair.span
    return f"{page.prose[start:amount.span.start]}{text}{page.prose[amount.span.end:end]}"


def _put(page: Page, amount: Amount, values: Sequence[float], like: Amount, weighed: Weighed) -> str:
    """An amount with other numbers; nothing where they are not all plain figures."""
    if not amount.simple:
        return ""
    text, at = "", amount.span.start
    warm = UNITS[weighed.units[0]].dimension == TEMPERATURE
    for figure, value, other in zip(amount.figures, values, like.figures, strict=True):
        beside, model = (page.prose[span.start : span.end] for span in (figure.span, other.span))
        text += page.prose[at : figure.span.start]
        text += rounded(value, model if like.simple else "10", beside, temperature=warm)
        at = figure.span.end
    return text + page.prose[at : amount.span.end]


def _told(values: Sequence[float], unit: str) -> str:
    return f"{' and '.join(f'{value:,.6g}' for value in values)} {unit}"


def _working(pair: Pair, weighed: Weighed) -> str:
    """The computation, in figures."""
    one, other = (UNITS[unit] for unit in weighed.units)
    value, result = pair.source.figures[0].value, weighed.there[0]
    factor = one.scale / other.scale
    shift = result - value * factor
    by = f" {'+' if shift > 0 else '−'} {abs(shift):.6g}" if abs(shift) > 1e-6 else ""
    return f"{value:,.6g} {one.symbol} × {factor:.6g}{by} = {result:,.6g} {other.symbol}"


def _held(page: Page, pair: Pair, weighed: Weighed) -> Checked:
    texts = tuple(page.prose[each.span.start : each.span.end] for each in (pair.source, pair.target))
    return Checked(pair.span, texts, _working(pair, weighed))


KIND = Conversion
