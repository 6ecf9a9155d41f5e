"""Compares how many people of a place are counted with how many live there: 10 million Alabamians are too many.

The number is held against the population of the state, or of the United States, at the day of the document and the
years of the sentence; without a date nothing is told. Beyond all of its people by a twentieth it is an error; where
only a part can be meant (women, children, voters) beyond that part it is a warning. Close to all of its people it is a
warning where it is said to be those who are affected, helped, displaced and the like. "Her state" is that of the only
senator, representative or governor whom the sentences before name. `never` are words of a sentence that counts flows
(visits, doses, a year) or other places, and is left alone.

    kind: population
    message: "'{match}' does not fit: {because}."
    never: [visit, per year]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.annotate.places.crowds import Crowd, crowds, parts
from claimlint.claims.arithmetic.interval import multiply, scale
from claimlint.claims.arithmetic.verdict import Tolerance, judge
from claimlint.claims.records.population import Inhabitants, inhabitants
from claimlint.model.finding import Checked, Evidence, Hit, Level
from claimlint.model.protocols import Page, Seen
from claimlint.model.record import Place
from claimlint.model.scope import UNITS, Scope
from claimlint.patterns.own import Own, either

if TYPE_CHECKING:
    from claimlint.annotate.quantities.quantity import Quantity
    from claimlint.model.rule import FixPromise
    from claimlint.model.span import Span

REACH = 500
"""How much of a sentence is read on either side of a crowd, in code points."""
ROUND = {"", "about", "nearly", "exact"}
"""Hedges that leave a number two ends."""
TRIGGERS = (" million", ",000", "people in ", "residents of ", "residents in ", "people of ")
BEYOND, ALL, TOLD = 1.05, 0.90, 0.25
"""Shares of a population: more than all of it, nearly all of it, and so much that a claim is worth telling."""
APART = Tolerance(share=0.15)
"""How far a number may be from its share of all people, for adults or households may be meant."""
AFFECTS = Own(
    r"\b(?:affect|impact|hurt|harm|benefit|help|displac|evacuat|threaten|strand|enroll|insur|uninsur|vaccinat|kill|"
    r"infect|lack|without|lose|lost|suffer|cost|depriv|jeopardi|cover|receiv|rely|relies|depend|disconnect)\w*",
    fold=True,
)


@dataclass(frozen=True)
class Population:
    """Whether so many people can live there."""

    name: ClassVar[str] = "population"
    slots: ClassVar[frozenset[str]] = frozenset(("because",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ("us-states", "countries")

    never: tuple[str, ...] = field(
        default=(), metadata={"doc": "Patterns of which one anywhere in the sentence silences it."}
    )

    def prepare(self) -> None:
        """Compile the words that silence it."""
        _ = self._never

    @cached_property
    def _never(self) -> Own:
        return either(rf"(?i:\b(?:{one}))" for one in self.never)

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Large numbers, and people of a place."""
        return TRIGGERS

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each crowd that is more than all who live there."""
        for sentence in dict.fromkeys(page.sentence(place.start) for place in seen):
            if not page.unit(scope, sentence.start):
                continue
            for crowd in crowds(page, sentence):
                if not self._silent(page, sentence, crowd):
                    yield from _told(page, sentence, crowd)
            for share, crowd in parts(page, sentence):
                if not self._silent(page, sentence, crowd):
                    yield from _shared(page, share, crowd)

    def _silent(self, page: Page, sentence: Span, crowd: Crowd) -> bool:
        start, end = max(sentence.start, crowd.whole.start - REACH), min(sentence.end, crowd.whole.end + REACH)
        return self._never.search(page.prose, start, end) is not None or corrects(page, crowd.whole)


def _told(page: Page, sentence: Span, crowd: Crowd) -> Iterator[Hit | Checked]:
    known = [inhabitants(page, crowd.quantity.span, place) for place in crowd.places]
    if not all(known):
        return
    most = max((one for one in known if one), key=lambda one: one.people.high)
    count = crowd.quantity.interval
    if count.low > BEYOND * crowd.share * most.people.high:
        yield _hit(crowd, most, None if crowd.share == 1 else "warning")
    elif crowd.share == 1 and _everyone(page, sentence, crowd, most):
        yield _hit(crowd, most, "warning")
    elif page.shows_claims and crowd.quantity.value > TOLD * most.people.high:
        yield Checked(crowd.whole, (), f"{_shown(crowd)}; {most.told}")


def _shared(page: Page, share: Quantity, crowd: Crowd) -> Iterator[Hit | Checked]:
    """A share of all people and their number: each must give the other."""
    most = inhabitants(page, crowd.quantity.span, crowd.places[0])
    if most is None or len(crowd.places) > 1 or not crowd.sure or {share.hedge, crowd.quantity.hedge} - ROUND:
        return
    part = 0.01 if share.sort == "percent" else 1.0
    computed = multiply(share.interval, scale(most.people, part))
    working = f"{share.value * part:.3g} × {most.people.mid:,.0f} = {computed.mid:,.0f}"
    if not judge(crowd.quantity.interval, computed, APART).agrees:
        said = page.prose[slice(*share.span)].lower()
        slots = {"because": f"{most.told}, and {said} of them is about {round(computed.mid, -3):,.0f}"}
        yield Hit(crowd.whole, (), slots, None, "warning", (), (Evidence("computation", f"{working}."), most.evidence))
    elif page.shows_claims:
        yield Checked(crowd.whole, (), working)


def _everyone(page: Page, sentence: Span, crowd: Crowd, most: Inhabitants) -> bool:
    """Whether those who are affected are all who live there."""
    value, place = crowd.quantity.value, most.filed.record
    if not isinstance(place, Place) or place.sort != "state":
        return False
    close = ALL * most.people.low < value and crowd.quantity.hedge not in ("most", "less")
    clause = page.prose[max(sentence.start, crowd.whole.start - 80) : min(sentence.end, crowd.whole.end + 60)]
    return close and crowd.sure and len(crowd.places) == 1 and bool(AFFECTS.search(clause))


def _hit(crowd: Crowd, most: Inhabitants, level: Level | None) -> Hit:
    times = crowd.quantity.value / most.people.mid
    so = f"that is {times:.1f} times as many" if times > 1.15 else "that is everyone there"
    if crowd.share < 1:
        so = f"that is {100 * times:.0f} percent of them"
    working = f"{crowd.quantity.value:,.0f} / {most.people.mid:,.0f} = {times:.2f}."
    slots = {"because": f"{most.told}, and {so}"}
    return Hit(crowd.whole, (), slots, None, level, (), (Evidence("computation", working), most.evidence))


def _shown(crowd: Crowd) -> str:
    return f"{crowd.quantity.value:,.0f} {crowd.who}"


KIND = Population
