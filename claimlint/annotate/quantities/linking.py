"""Two numbers that share a unit or a magnitude: "between $50 and 100 million", "from 5 to 7 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.annotate.quantities.quantity import EXACT, Quantity
from claimlint.model.interval import Interval
from claimlint.patterns.own import Own

JOINT = Own(
    r"-? ?(?P<word>-|–|—|to|and|or|through)"
    r"(?: (?:as (?:many|much|high) as|nearly|almost|about|around|roughly|over|more than|perhaps|maybe))? ?"
)
OF = Own(
    r" (?:out )?of (?:the |its |their |his |her |our |those |these )?(?:only |more than |about |nearly |some |over )?"
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
            if one.span.start - kept.span.end <= LONGEST and kept.span.end < one.span.start:
                kept, one = _pair(folded, kept, one)
            yield kept
        kept = one
    if kept is not None:
        yield kept


def _pair(folded: str, one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    if one.sort == "number" and OF.fullmatch(folded, one.span.end, other.span.start):
        return _counted(one, other)
    return _shared(one, other) if joint(folded, one, other) else (one, other)


def _counted(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Two counts, "3 of 5" and "412 of the 1,030 students": what the second counts, the first does."""
    if other.sort not in ("count", "number") or one.per or other.per or one.value % 1:
        return one, other
    return _as_count(one, other.unit), _as_count(other, other.unit) if other.sort == "number" else other


def _as_count(one: Quantity, unit: str) -> Quantity:
    one = one._replace(sort="count", unit=unit)
    return _exact(one) if abs(one.value) <= EXACT and one.value % 1 == 0 and one.factor == 1.0 else one


def _exact(one: Quantity) -> Quantity:
    point = Interval(one.value, one.value)
    return one._replace(printed=point, rounded=point)


def _shared(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Two parts of a pair, with the unit and the magnitude that only one of them has."""
    if one.sort == "number" and other.sort not in ("number", "fraction"):
        one = one._replace(sort=other.sort, unit=other.unit, per=other.per)
        one = _as_count(one, other.unit) if other.sort == "count" else _loosened(one)
    elif other.sort == "number" and one.sort == "money" and not other.unit:
        other = other._replace(sort="money", unit=one.unit)
    if (one.sort, one.unit) != (other.sort, other.unit):
        return one, other
    factor = other.factor
    if one.factor == 1.0 and factor >= 1e3 and one.value < other.value / factor and one.sort != "points":
        one = _loosened(one).scaled(factor)
    return one, other


def _loosened(one: Quantity) -> Quantity:
    """A number that was read as exact, now that it measures something."""
    if one.printed.low < one.printed.high:
        return one
    reach = Interval(one.value - 0.5, one.value + 0.5)
    return one._replace(printed=reach, rounded=reach.hull(one.rounded))
