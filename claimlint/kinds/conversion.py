"""Flags a measure that is not what the one beside it converts to: "60 miles (160 km)".

Read are two amounts of one dimension, the second in brackets, between dashes, behind a slash, or behind a comma and
"or": "15 km (9.3 miles)", "5-foot-10 (178-centimeter)", "a mile, or 1.6 kilometers,", "3-5 miles (5-8 km)". They agree
if anything that the first may mean, as it is printed or with the zeros at its end as rounding, comes to what the second
may mean. A gap of more than 6 percent has the rule's level, one of more than 3 percent is a warning at most; for
temperatures the share is of 50 kelvins. A word that names several units (gallons, tons, ounces) may be any of them.

A difference of temperatures is not shifted: "1.5 C (34.7 F) of warming" is 2.7 F, and told; where the words do not show
which is meant, either will do. Behind a slash or a bare "or" two things may stand, "5 miles or 10 km", and behind words
something else, "a 9 mm pistol (5 inches)": such a pair is flagged only if a slip explains it.

    kind: conversion
    message: "'{match}' does not fit: {source} is {computed}, not {target}{because}."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.corrections import corrects
from claimlint.annotate.quantities.units import UNITS
from claimlint.claims.measures.beside import Pair, pairs
from claimlint.claims.measures.converted import TEMPERATURE, Weighed, weighed
from claimlint.claims.measures.telling import slip, suggestions, told, working, written
from claimlint.claims.measures.warming import is_difference
from claimlint.model.finding import Checked, Evidence, Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

WRONG, DOUBTFUL = 0.06, 0.03
"""The gaps above which a pair is an error, and a warning."""
BEFORE, BEHIND = 110, 90
"""How far around a trigger amounts are read, in code points."""
LETTERS, SHORT = ("m", "c", "g", "l", "t", "ha"), ("cm", "mm", "kg", "ml")
METRIC = ("meter", "metre", "liter", "litre", "kilo", "gram", "tonne")
ANYWHERE = """km|kilomet|centimet|millimet|millilit|kilogram|hectare|celsius|centigrade|fahrenheit|°c|° c|°f|° f|º|²|³|
    m2|m3|kph| stone|nautical mile| knots|metric ton|hectopascal|millibar|, or about |, or roughly |, or nearly """
"""What calls the rule wherever it stands."""


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
        """Metric units, letters only beside brackets and dashes, and ", or" before a digit."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each pair that does not fit; those that do where claims are shown."""
        reached = 0
        for stretch in _stretches(page, seen):
            for pair in pairs(page.prose, stretch.start, stretch.end):
                judged = _judged(page, pair) if scope.covers(page.zones(pair.span)) else None
                if judged is None:
                    continue
                if judged.weighed.gap <= DOUBTFUL:
                    if page.shows_claims:
                        yield Checked(pair.span, _texts(page, pair), working(pair, judged.weighed))
                elif pair.span.start >= reached and not _excused(page, pair, judged):
                    reached = pair.span.end
                    yield _hit(page, pair, judged)


class Judged(NamedTuple):
    """How a pair compares, and what would explain that it does not fit."""

    weighed: Weighed
    because: str = ""


def _excused(page: Page, pair: Pair, judged: Judged) -> bool:
    """Whether a pair that does not fit may be two things, or is told as a slip by the copy itself."""
    return (pair.loose and not judged.because) or corrects(page, pair.span)


@cache
def _triggers() -> tuple[str, ...]:
    digits = "0123456789"
    starts, ends = (" ", *digits), (")", "]", " (", " [", "-", "/", " —", " –")
    letters = [f"{start}{unit}{end}" for start in starts for unit in LETTERS for end in ends]
    hyphened = [f"-{unit}{end}" for unit in LETTERS for end in ends[:4]]
    short = [f"{start}{unit}" for start in (*starts, "-") for unit in SHORT]
    words = [f"{start}{unit}" for start in (" ", "-") for unit in METRIC]
    likewise = [f"{words} {digit}" for words in (", or", ", that is,") for digit in digits]
    return (*letters, *hyphened, *short, *words, *likewise, *ANYWHERE.replace("\n    ", "").split("|"))


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
    if plain is None or UNITS[plain.units[0]].dimension != TEMPERATURE:
        return plain and Judged(plain, slip(pair, plain))
    apart = weighed(pair.source, pair.target, about=pair.about, difference=True) or plain
    said = is_difference(page.prose, pair.source.span, pair.span.end)
    if said:
        return Judged(apart, "a difference is not shifted by 32" if plain.gap <= DOUBTFUL else "")
    if said is None:
        return Judged(apart if apart.gap <= DOUBTFUL else plain)
    return Judged(plain, "that holds for a difference only" if apart.gap <= DOUBTFUL else "")


def _hit(page: Page, pair: Pair, judged: Judged) -> Hit:
    found = judged.weighed
    source, target = _texts(page, pair)
    right = written(page.prose, pair.target, found.there, pair.source, found) or told(found.there, found.units[1])
    because = f"; {judged.because}" if judged.because else ""
    amounts = zip((pair.source, pair.target), found.units, strict=True)
    return Hit(
        pair.span,
        tuple(suggestions(page.prose, pair, found)),
        {"source": source, "target": target, "computed": right, "because": because},
        level="warning" if found.gap <= WRONG or pair.apart else None,
        related=tuple(
            (one.span, f"read as {told([each.value for each in one.figures], unit)}.") for one, unit in amounts
        ),
        evidence=(Evidence("computation", f"{working(pair, found)}; the copy says {target}."),),
    )


def _texts(page: Page, pair: Pair) -> tuple[str, str]:
    """The two amounts as the copy has them."""
    one, other = (page.prose[each.span.start : each.span.end] for each in (pair.source, pair.target))
    return one, other


KIND = Conversion
