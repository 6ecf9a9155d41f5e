"""Terms in Congress and in the White House as roles: one party each, joined where nothing changes but the Congress."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from claimlint.model.dated import Day
from claimlint.model.record import Role

OFFICES = {
    "sen": "office.us.senator",
    "rep": "office.us.representative",
    "prez": "office.us.president",
    "viceprez": "office.us.vice-president",
}
PARTIES = {"Democrat": "Democratic"}
"""The word that stands before a noun, where the data have the noun."""

AT_LARGE = "at-large"
RECESS = timedelta(days=45)
"""Two terms of a seat with no more days between them are one time of service."""

SERVED_OUT = timedelta(days=60)
"""Who leaves no more days before the scheduled end than these has served it out: the list was changed early."""

MET = 7
"""By this day of January a new Congress meets; its terms began on the third."""

ADJOURNED = 10
"""So many terms end on the last day of a session, although their members stay members until January."""


class Term(NamedTuple):
    """A time in an office, with one party; `end` is its last day, a start of `date.min` is not known."""

    office: str
    state: str
    district: str
    party: str
    caucus: str
    start: date
    end: date
    approx: bool = False

    @property
    def seat(self) -> tuple[str, ...]:
        """All that must be the same for two terms to be one."""
        return self[:5]


class Affiliation(NamedTuple):
    """A party in a part of a term."""

    party: str
    caucus: str
    start: date
    end: date


def adjournments(ends: Iterable[date]) -> frozenset[date]:
    """The days on which a Congress went home for good: they are given as the ends of many terms."""
    counts = Counter(end for end in ends if end.year % 2 == 0 and end.month >= 10)
    return frozenset(end for end, count in counts.items() if count >= ADJOURNED)


def last_day(end: date, scheduled: date | None, adjourned: frozenset[date]) -> date:
    """The last day of a term: the third of January where the data have the day on which Congress went home."""
    if end in adjourned:
        return date(end.year + 1, 1, 3)
    if scheduled is not None and timedelta(0) <= scheduled - end <= SERVED_OUT:
        return scheduled if scheduled.month == 1 else date(scheduled.year + 1, 1, 3)
    return end


def first_day(start: date) -> date:
    """The first day of a term: the third of January where the data have the day on which a Congress met."""
    return start.replace(day=3) if start.year % 2 and start.month == 1 and 3 <= start.day <= MET else start


def split(term: Term, affiliations: Sequence[Affiliation]) -> Iterator[Term]:
    """A term in parts with one party each; what a last party leaves open lasts as long as the term."""
    if not affiliations:
        yield term
        return
    last = affiliations[-1]
    for part in affiliations:
        start, end = max(part.start, term.start), term.end if part is last else min(part.end, term.end)
        if start <= end:
            yield term._replace(party=part.party, caucus=part.caucus, start=start, end=end)


def roles(terms: Iterable[Term]) -> tuple[Role, ...]:
    """The terms as roles in order, with those joined between which only a Congress ended."""
    joined: list[Term] = []
    for term in sorted(terms, key=lambda term: (term.start, term.end)):
        before = joined[-1] if joined else None
        if before is not None and before.seat == term.seat and term.start - before.end <= RECESS:
            joined[-1] = before._replace(end=max(before.end, term.end), approx=before.approx or term.approx)
        else:
            joined.append(term)
    return tuple(map(_role, joined))


def _role(term: Term) -> Role:
    return Role(
        term.office, _day(term.start), _day(term.end), term.state, term.district, term.party, term.caucus,
        approx=term.approx,
    )  # fmt: skip


def _day(day: date) -> Day | None:
    return Day(day, day) if day > date.min else None
