"""Flags the money of one country under the name of another: Danish euros.

`words` are currencies as records name them, each with the forms that copy has for an amount of it. Such a form is told
behind the adjective of a single country whose record has currencies, and no such one: at any time, or, where the
country took it up or gave it up, at the times that the sentence may speak of.

    kind: currency
    message: "The money of {country} is the {currency}: '{match}' mixes two."
    words:
      euro: [euros]
      yen: [yen]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.corrections import corrects
from claimlint.annotate.times.when import event_date
from claimlint.knowledge.evidence import period, record
from claimlint.model.dated import Day, Name, holds
from claimlint.model.finding import Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.record import Filed, Place
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

BEFORE = Own(r"(?<![\w.'-])((?:[A-Z][\w.-]{1,20} )?[A-Z][\w.-]{1,20}) \Z")
"""One or two words with a capital, right before an offset."""

REACH = 45
AFTER = Own(
    r"(?=[.,;:)?!\"”—]|\Z|\n| (?:and|or|to|for|in|at|from|by|a|an|per|which|that|on|as|with|were|was|is|are|had|has|"
    r"have|each|worth|would|will|could|\(|–))"
)
"""What shows that money is meant, and not something named after it: "Danish euro opponents", "yen bonds"."""


@dataclass(frozen=True)
class Currency:
    """Which money is whose."""

    name: ClassVar[str] = "currency"
    slots: ClassVar[frozenset[str]] = frozenset(("country", "currency"))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ("place",)

    words: Mapping[str, tuple[str, ...]] = field(
        metadata={"doc": "Currencies, as records name them, each with its forms in copy, the usual one first."}
    )

    def prepare(self) -> None:
        """Check that there are words; raises FieldError."""
        if not self._forms:
            raise FieldError(("words",), "give currencies and their forms")

    @cached_property
    def _forms(self) -> Mapping[str, str]:
        """The currency of each form, both folded."""
        return {folded(form): folded(money) for money, forms in self.words.items() for form in forms}

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The forms, behind a word."""
        return tuple(f" {form}" for form in self._forms)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each amount that names a country with other money."""
        money = list(self._forms.values())
        for place in seen:
            span = Span(place.start + 1, place.end)
            if not AFTER.match(page.prose, span.end) or not scope.covers(page.zones(span)):
                continue
            found = _country(page, span.start)
            if found and _wrong(page, span, found.filed, money[place.trigger]) and not corrects(page, span):
                yield self._hit(page, found, span)

    def _hit(self, page: Page, found: Found, span: Span) -> Hit:
        place = found.filed.record
        assert isinstance(place, Place)
        times = event_date(page, span).times
        right = next((each for each in place.currency if not times or _may_hold(each, times[:1], found.filed)), None)
        right = right or place.currency[0]
        forms = self.words.get(right.text, ())
        adjective = page.prose[found.span.start : found.span.end]
        told = f"{place.name}: {right.text} {period(right.from_, right.to)}"
        return Hit(
            Span(found.span.start, span.end),
            tuple(f"{adjective} {form}" for form in forms[:1]),
            {"country": place.name, "currency": right.text},
            evidence=(record(found.filed, told),),
        )


class Found(NamedTuple):
    """An adjective before an amount, and the one country that it means."""

    span: Span
    filed: Filed


def _country(page: Page, at: int) -> Found | None:
    """The country whose adjective stands right before an offset; None where several countries have it."""
    before = BEFORE.search(page.prose, max(0, at - REACH), at)
    if before is None:
        return None
    start, words = before.start(1), before[1]
    for text in dict.fromkeys((words, words.rpartition(" ")[2])):
        found = [filed for filed in page.knowledge.find("adjective", text) if isinstance(filed.record, Place)]
        if found:
            span = Span(start + len(words) - len(text), start + len(words))
            return Found(span, found[0]) if len(found) == 1 else None
    return None


def _wrong(page: Page, span: Span, filed: Filed, money: str) -> bool:
    """Whether a country certainly has other money, at all times that the sentence may speak of."""
    place, day = filed.record, page.document.date
    if not isinstance(place, Place) or not place.currency or (day is not None and day > filed.pack.as_of):
        return False
    same = [each for each in place.currency if folded(each.text).rpartition(" ")[2] == money]
    if not same:
        return True
    times = event_date(page, span).times
    return bool(times) and not any(_may_hold(each, times, filed) for each in same)


def _may_hold(money: Name, times: Sequence[Day], filed: Filed) -> bool:
    days = (day for time in times for day in (time.early, time.late))
    return any(holds(money.from_, money.to, day, filed.pack.as_of) is not False for day in days)


KIND = Currency
