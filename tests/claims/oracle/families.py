"""The families of the model, each with its frames."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from hypothesis import strategies as st

from tests.claims.oracle import changes, days, differences, multiples, shares
from tests.claims.oracle.claim import Claim


class Family(NamedTuple):
    """A family by name: how a claim of one of its frames is made, the frames, and those that are not read yet."""

    name: str
    make: Callable[[str], st.SearchStrategy[Claim]]
    frames: Sequence[str]
    unread: Sequence[str] = ()

    @property
    def read(self) -> Sequence[str]:
        """The frames that are read."""
        return [frame for frame in self.frames if frame not in self.unread]

    def claims(self, frames: Sequence[str] | None = None) -> st.SearchStrategy[Claim]:
        """Claims of the family, in some of its frames."""
        return st.sampled_from(self.frames if frames is None else frames).flatmap(self.make)


FAMILIES = (
    Family("changes", changes.changes, changes.CHANGES),
    Family("directions", changes.directions, changes.CHANGES[:2]),
    Family("points", changes.points, changes.POINTS),
    Family("multiples", multiples.multiples, (*multiples.MULTIPLES, *multiples.MORE)),
    Family("fractions", multiples.fractions, multiples.DOWN),
    Family("shares", shares.shares, shares.SHARES),
    Family("portions", shares.portions, shares.PORTIONED),
    Family("sums", shares.sums, shares.SUMS, shares.UNREAD),
    Family("margins", differences.margins, differences.MARGINS),
    Family("leads", differences.leads, differences.LEADS),
    Family("averages", differences.averages, differences.AVERAGES),
    Family("shared", differences.shared, differences.SHARED),
    Family("polls", differences.polls, differences.POLLS),
    Family("measures", days.measures, days.MEASURES),
    Family("weekdays", days.weekdays, days.DATED),
    Family("ages", days.ages, days.AGED),
)
