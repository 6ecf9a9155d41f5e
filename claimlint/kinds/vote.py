"""Works tallies of votes out again: 63 to 47 in a chamber of 100, a unanimous 98-1, 220-207 by a 12-vote margin.

The sum of a tally may not exceed the seats of the body on that day. `bodies` names, by the id of a record, what copy
calls each body; the sentence must tie the tally to one of them, or tell the size itself ("the seven-member board").
Where it speaks of committees, state chambers, other countries or cloture too, nothing is told of seats. A tie that the
vice president breaks makes 101 votes in the Senate. Half a margin may be meant by it: so many votes would change it.
A tally that is called short of a number of votes and is not, or the other way round, is a warning.

    kind: vote
    message: "'{match}' does not fit: {because}."
    bodies:
      body.us.senate: [Senate, senators]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.annotate.votes.tallies import TRIGGERS, Tally, tallies
from claimlint.annotate.votes.voters import Voter, american, voters
from claimlint.claims.checking.told import Told
from claimlint.claims.records.seats import Size, size
from claimlint.claims.records.votes import CONVENTIONS, Verdict, majority, margin, threshold, total, unanimity
from claimlint.model.finding import Checked, Evidence, Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

MAJORITY = ("majority of ", "-seat majority")


@dataclass(frozen=True)
class Vote:
    """Whether tallies can be."""

    name: ClassVar[str] = "vote"
    slots: ClassVar[frozenset[str]] = frozenset(("because",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ("us-committees", "voting-bodies")

    bodies: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata={"doc": "By the id of a record of a body, what copy calls it; several may share a form."},
    )

    def prepare(self) -> None:
        """Make the pattern of all names."""
        _ = self._pattern

    @cached_property
    def _forms(self) -> dict[str, tuple[str, ...]]:
        """The names turned round: by form, the bodies that may be meant."""
        forms: dict[str, tuple[str, ...]] = {}
        for body, names in self.bodies.items():
            for name in names:
                forms[name] = (*forms.get(name, ()), body)
        return forms

    @cached_property
    def _pattern(self) -> Own:
        longest = sorted(self._forms, key=len, reverse=True)
        source = "|".join(name.replace(".", r"\.") for name in longest) or "(?!)"
        return Own(rf"(?<![\w-])(?<!White )(?:{source})(?![\w-])")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """What every tally holds, and majorities of seats."""
        return (*TRIGGERS, *MAJORITY)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each tally that cannot be."""
        told = [place for place in seen if place.trigger >= len(TRIGGERS)]
        for sentence in dict.fromkeys(page.sentence(place.start) for place in told):
            if page.unit(scope, sentence.start) and not corrects(page, sentence):
                yield from _told(page, iter([majority(page.prose, sentence)]))
        for tally in tallies(page, [place for place in seen if place.trigger < len(TRIGGERS)]):
            if page.unit(scope, tally.span.start) and not corrects(page, tally.span):
                yield from _told(page, self._verdicts(page, tally))

    def _verdicts(self, page: Page, tally: Tally) -> Iterator[Verdict | None]:
        cast = voters(page, tally, self._forms, self._pattern)
        sizes = _sizes(page, tally, cast)
        if cast and (sizes or cast[0].seats):
            summed = total(tally, cast, sizes)
            yield summed if len(cast) == 1 or (summed and summed.because) else None
        yield unanimity(page.prose, tally)
        yield margin(page.prose, tally, loose=any(one.filed.record.id in CONVENTIONS for one in sizes))
        yield threshold(page.prose, tally)


def _sizes(page: Page, tally: Tally, cast: Sequence[Voter]) -> tuple[Size, ...]:
    """The sizes of all bodies that may have cast a tally; nothing where one of them is not known."""
    ids = dict.fromkeys(body for voter in cast for body in voter.ids)
    if any(body.startswith("body.us.") for body in ids) and not american(page, tally.span.start):
        return ()
    sizes = [size(page, tally.span, body) for body in ids]
    return tuple(one for one in sizes if one) if all(sizes) else ()


def _told(page: Page, verdicts: Iterator[Verdict | None]) -> Iterator[Hit | Checked]:
    for verdict in verdicts:
        if verdict is None:
            continue
        if verdict.because and page.layer(Told).untold(verdict.span):
            evidence = (Evidence("computation", verdict.computation), *verdict.evidence)
            yield Hit(verdict.span, (), {"because": verdict.because}, None, verdict.level, verdict.related, evidence)
        elif page.shows_claims and not verdict.because:
            yield Checked(verdict.span, (), verdict.computation)


KIND = Vote
