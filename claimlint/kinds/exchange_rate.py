"""Flags a sum that is not what the one beside it converts to: "$6.3 (£3.35m)", "$1.8 billion (£9.4 million)".

Read are two sums of different currencies, the second in brackets or behind a comma and "or". A pair is flagged in four
cases. Its rate lies outside of all that there were, from the least to the most that `ranges` has for what a dollar was
of each currency (`$`, `USD`, `GBP`, `krone`, ...), and a quarter beyond. It differs from the other pairs of the story,
two or more that agree, by more than 30 percent. Two pairs of a story differ by a factor of ten, a hundred and so on,
or are each other's inverse: then the later one is flagged. Or, with the extra `rates`, it is further from the market's
rates of the three months up to the document's date than the share `beyond`.

A finding is a warning at most unless a slip explains it (a magnitude, a decimal point, the two sums in each other's
place) or nothing else could. Silent are sentences that speak of the rate at the time, of inflation or of a year before
1999; where any year is near, only the first case counts.

    kind: exchange-rate
    message: "{source} is not {target}: {because}."
    ranges: {USD: [1, 1], EUR: [0.63, 1.21], GBP: [0.47, 0.94]}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.claims.rates.implied import known
from claimlint.claims.rates.judging import Odd, never_was, unlike_market, unlike_others
from claimlint.claims.rates.pairs import Pair, money_pairs
from claimlint.model.finding import Checked, Evidence, Hit
from claimlint.model.interval import Interval
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

BEFORE, BEHIND = 60, 40
"""How far around a pair words are read that set its time, in code points."""
OLD = Own(
    r"\b(?:then|at (?:the|that) time|in those days|back then|today's|in today|inflation|adjusted for|pre-war|"
    r"1[5-9]\d\ds?\b(?<!1999))",
    fold=True,
)
YEAR = Own(r"\b(?:19|20)\d\d(?!\d|,\d)")
MARKS = "£€¥₹₩₽₪₦₱฿₺₴₫"
PREFIXES = ("us", "u.s. ", "usd", "a", "au", "aud", "c", "cad", "hk", "nz", " s", "(s", " r", "(r", "nt", "cop", "clp")
NAMED = """euros|euro (|euro)|yen|yuan|renminbi|won (|won)|rupee|pounds (|pounds)|ruble|rouble|francs|pesos|kron|zloty|
    forint|shekel|baht|rupiah|ringgit|rand (|rand)|reais|usd |usd)|eur |gbp |chf |rs |rs. """
"""What the names of currencies begin with that are no dollars, or are not written so."""


@dataclass(frozen=True)
class ExchangeRate:
    """Whether two sums of money side by side are the same."""

    name: ClassVar[str] = "exchange-rate"
    slots: ClassVar[frozenset[str]] = frozenset(("source", "target", "because"))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    ranges: Mapping[str, tuple[float, ...]] = field(
        metadata={"doc": "By currency, the least and the most of it that a dollar ever was."}
    )
    beyond: float = field(
        default=0.15,
        metadata={"doc": "How far from the rates of its months a pair may be, as a share; needs the extra `rates`."},
    )

    def prepare(self) -> None:
        """Check the ranges; raises FieldError."""
        for unit, ends in self.ranges.items():
            if len(ends) != 2 or not 0 < ends[0] <= ends[1]:
                raise FieldError(("ranges", unit), "give the least and the most, both above zero")

    @cached_property
    def _ever(self) -> Mapping[str, Interval]:
        return {unit: Interval(ends[0], ends[1]) for unit, ends in self.ranges.items()}

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Signs and names of currencies that are not a bare dollar's: of two that differ, one has such a one."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each pair that is odd; the others where claims are shown."""
        story = [pair for pair in money_pairs(page) if scope.covers(page.zones(pair.span))]
        reached = 0
        for pair in story:
            odd = self._odd(page, pair, story)
            if odd is None:
                if page.shows_claims:
                    reason = "" if known(pair.rate.couple, self._ever) else "no range of rates is known for the two"
                    yield Checked(pair.span, _texts(page, pair), pair.working, reason)
            elif reached <= pair.span.start and not corrects(page, pair.span):
                reached = pair.span.end
                yield _hit(page, pair, odd)

    def _odd(self, page: Page, pair: Pair, story: Sequence[Pair]) -> Odd | None:
        """What speaks against a pair, if anything does."""
        if _says(page, pair.span, OLD):
            return None
        odd = never_was(pair.rate, self._ever)
        if odd or _says(page, pair.span, YEAR):
            return odd
        day = page.document.date
        return unlike_others(pair, story) or (unlike_market(pair.rate, day, self.beyond) if day else None)


def _says(page: Page, span: Span, pattern: Own) -> bool:
    """Whether something stands in the sentence of a span, near it and not in it."""
    sentence = page.sentence(span.start)
    start, end = max(sentence.start, span.start - BEFORE), min(sentence.end, span.end + BEHIND)
    return bool(pattern.search(page.prose, start, span.start) or pattern.search(page.prose, span.end, end))


def _hit(page: Page, pair: Pair, odd: Odd) -> Hit:
    source, target = _texts(page, pair)
    return Hit(
        pair.span,
        slots={"source": source, "target": target, "because": odd.because},
        level=None if odd.certain else "warning",
        related=tuple((each.span, f"{each.rate} here.") for each in odd.others),
        evidence=(Evidence("computation", f"{pair.working}: {odd.because}."),),
    )


def _texts(page: Page, pair: Pair) -> tuple[str, str]:
    """The two sums as the copy has them."""
    return page.prose[slice(*pair.source.span)], page.prose[slice(*pair.target.span)]


@cache
def _triggers() -> tuple[str, ...]:
    names = [name.lstrip("\n ") for name in NAMED.split("|")]
    return (
        *MARKS,
        *(f"{start}$" for start in PREFIXES),
        *(f" {name}" for name in names),
        "(usd ",
        "(eur ",
        "(gbp ",
        "(rs",
    )


KIND = ExchangeRate
