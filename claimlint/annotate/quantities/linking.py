"""Two numbers that share a unit or a magnitude: "between $50 and 100 million", "from 5 to 7 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.annotate.quantities.quantity import Quantity
from claimlint.patterns.own import Own

JOINT = Own(
    r"-? ?(?P<word>-|–|—|to|and|or|through)(?: (?:as (?:many|much|high) as|nearly|almost|about|around|roughly|over|more than|perhaps|maybe))? ?"
)
LONGEST = 20
"""How far apart two numbers of a pair may stand, in code points."""


def joint(folded: str, one: Quantity, other: Quantity) -> str:
    """The word between the two parts of a range or a pair: "-", "to", "and" or "or"; nothing where they are not one.

    "and" joins only behind "between".
    """
    start, end = one.span.end, other.span.start
    if end - start > LONGEST:
        return ""
    found = JOINT.fullmatch(folded, start, end)
    if found is None:
        return ""
    word = found["word"]
    if word == "and" and "between" not in folded[max(0, one.whole.start - 9) : one.figure.start]:
        return ""
    return {"–": "-", "—": "", "through": "to"}.get(word, word)


def linked(folded: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Quantities, those that lack a unit or a magnitude given that of their partner."""
    kept: Quantity | None = None
    for one in found:
        if kept is not None:
            if one.span.start - kept.span.end <= LONGEST and joint(folded, kept, one):
                kept, one = _shared(kept, one)
            yield kept
        kept = one
    if kept is not None:
        yield kept


def _shared(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Two parts of a pair, with the unit and the magnitude that only one of them has."""
    if one.sort == "number" and other.sort not in ("number", "fraction"):
        one = one._replace(sort=other.sort, unit=other.unit, per=other.per)
    elif other.sort == "number" and one.sort == "money" and not other.unit:
        other = other._replace(sort="money", unit=one.unit)
    if (one.sort, one.unit) != (other.sort, other.unit):
        return one, other
    factor = other.factor
    if one.factor == 1.0 and factor >= 1e3 and one.value < other.value / factor and one.sort != "points":
        one = one.scaled(factor)
    return one, other
