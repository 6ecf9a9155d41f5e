"""Holds the states of the United States behind a city to one form: "Madison, WI" is "Madison, Wisconsin".

`body` is the form in running copy, `dateline` the one in datelines: the name, the abbreviation of AP style, or the
postal code; `any` leaves it open. `district` is how the District of Columbia is written behind Washington, and `alone`
has the cities that stand in a dateline without their state.

Left alone are addresses (a street or a box before the city, a ZIP code behind the state), lines that are no sentences,
words in capitals, and party tags, which have a kind of their own; and a state before a word with a capital that does
not begin sentences, for there nobody knows whether its full stop ends one.

    kind: state-form
    message: "{where} the state is '{better}', not '{match}'."
    body: name
    dateline: ap
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, ClassVar, Literal

from claimlint.annotate.places.cities import Located, located
from claimlint.annotate.places.states import abbreviations, states
from claimlint.annotate.prose.within import closes
from claimlint.model.finding import Edit, Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

Form = Literal["name", "ap", "postal", "any"]
BEHIND = " .,;:)\n—–-'\"!?/"
"""What may follow a postal code."""


@dataclass(frozen=True)
class StateForm:
    """How states are written behind a city."""

    name: ClassVar[str] = "state-form"
    slots: ClassVar[frozenset[str]] = frozenset(("where",))
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ()

    body: Form | None = field(default=None, metadata={"doc": "How states are written in running copy."})
    dateline: Form | None = field(default=None, metadata={"doc": "How states are written in datelines."})
    district: str | None = field(default=None, metadata={"doc": "What stands behind Washington, such as `D.C.`."})
    alone: tuple[str, ...] = field(default=(), metadata={"doc": "Cities that need no state in a dateline."})

    def prepare(self) -> None:
        """See that something is asked for; raises FieldError."""
        if not (self.body or self.dateline or self.district or self.alone):
            raise FieldError((), "the kind state-form needs 'body', 'dateline', 'district' or 'alone'")

    @cached_property
    def _alone(self) -> frozenset[str]:
        return frozenset(map(folded, self.alone))

    @property
    def triggers(self) -> tuple[str, ...]:
        """A comma and each form of each state that is never right for all houses."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each state that should be written in another form."""
        commas = dict.fromkeys(start for start, _, _ in seen if page.prose[start + 2 : start + 3].isupper())
        for comma in commas:
            found = located(page, comma, names=self.body in ("ap", "postal"))
            unit = page.unit(scope, comma) if found else None
            if unit and found and found.state.end <= unit.end and closes(page, comma):
                yield from self._hit(page, found)

    def _hit(self, page: Page, found: Located) -> Iterator[Hit]:
        city = page.prose[found.city.start : found.city.end]
        if found.dateline and folded(city) in self._alone:
            yield _stateless(found, city)
            return
        better = self._better(found, city)
        written = page.prose[found.state.start : found.state.end]
        if better and better != written and (found.dateline or not city.isupper()):
            where = "In a dateline" if found.dateline else "In running copy"
            yield _changed(page, found, better)._replace(slots={"where": where})

    def _better(self, found: Located, city: str) -> str | None:
        """How the house writes a state; None where it leaves that open."""
        form = self.dateline if found.dateline else self.body
        if found.code == "DC":
            return self.district if folded(city) == "washington" else None
        state = states()[found.code]
        return {"name": state.name, "ap": state.ap, "postal": state.code}.get(form or "")


def _changed(page: Page, found: Located, better: str) -> Hit:
    """A hit that puts another form in place of a state, whose full stop may end the sentence too."""
    span, prose = found.state, page.prose
    stop = prose[span.end - 1] == "."
    if stop and not better.endswith(".") and not found.dateline and page.sentence(span.start).end <= span.end + 1:
        return Hit(Span(span.start, span.end - 1), (better,))
    if better.endswith(".") and not stop and prose[span.end : span.end + 1] == ".":
        return Hit(Span(span.start, span.end + 1), (better,))
    return Hit(span, (better,))


def _stateless(found: Located, city: str) -> Hit:
    """A hit that takes the state out of a dateline."""
    span = Span(found.city.start, found.state.end)
    return Hit(span, (city,), {"where": "In a dateline"}, edits=(Edit(found.city.end, span.end, ""),))


@cache
def _triggers() -> tuple[str, ...]:
    codes = (folded(f", {code}{mark}") for code in states() for mark in BEHIND)
    shorts = (folded(f", {short}") for short in abbreviations())
    names = (folded(f", {state.name}") for state in states().values())
    return tuple(dict.fromkeys((*codes, *shorts, *names)))


KIND = StateForm
