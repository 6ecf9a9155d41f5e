"""Whether what a story states agrees with what it comes to, and how grave it is if not."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from claimlint.claims.arithmetic.interval import distance
from claimlint.model.interval import Interval

if TYPE_CHECKING:
    from claimlint.model.finding import Level

GRAVE = 0.02
"""The relative gap from which a mismatch is an error."""
SLIGHT = 0.005
"""The relative gap below which nothing is said."""
NEXT = 1
"""How many sentences operands may lie away for an error."""
FARTHEST = 3
"""How many sentences operands may lie away for anything."""


class Tolerance(NamedTuple):
    """How far apart the two may lie and still agree: a distance in the unit, or a share of what is stated.

    The larger of both counts.
    """

    by: float = 0.0
    share: float = 0.0

    @classmethod
    def parse(cls, written: str) -> Tolerance:
        """Read "0.5", "3%" or "0.5 or 3%"; raises ValueError."""
        by = share = 0.0
        for part in written.split(" or "):
            value = float(part.strip().removesuffix("%"))
            if not 0 <= value < math.inf:
                raise ValueError(f"{part.strip()!r} is no distance")
            if part.strip().endswith("%"):
                share = value / 100
            else:
                by = value
        return cls(by, share)

    def room(self, stated: Interval) -> float:
        """The distance that is allowed beside what is stated."""
        return max(self.by, self.share * _size(stated))


NONE = Tolerance()
"""No tolerance: the two must share a number."""


class Verdict(NamedTuple):
    """Whether the two agree, and how far they lie apart as a share of what is stated: 0.0 where they do."""

    agrees: bool
    gap: float


def judge(stated: Interval, computed: Interval, tolerance: Tolerance = NONE) -> Verdict:
    """Compare what a story states with what it comes to: they agree if they share a number, or nearly.

    The gap is the distance between the two over the size of what is stated; infinite if that is zero.
    """
    apart = distance(stated, computed)
    if apart <= tolerance.room(stated):
        return Verdict(True, 0.0)
    size = _size(stated)
    return Verdict(False, apart / size if size else math.inf)


def level(gap: float, sentences: int = 0) -> Level | None:
    """How grave a gap is where operands lie so many sentences away; None where nothing is said."""
    if gap < SLIGHT or sentences > FARTHEST:
        return None
    return "error" if gap >= GRAVE and sentences <= NEXT else "warning"


def _size(stated: Interval) -> float:
    return abs(stated.mid) if math.isfinite(stated.mid) else 0.0
