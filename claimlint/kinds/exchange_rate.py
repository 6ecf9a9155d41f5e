"""Flags a sum that is not what the one beside it converts to: "$6.3 (£3.35m)", "£2.6bn ($9.3bn)".

Read are two sums of different currencies, the second in brackets or behind a comma and "or". A pair is flagged in three
cases. Its rate lies outside of all that there were, from the least to the most that `ranges` has for what a dollar was of
each currency, and a quarter beyond; names of currencies are as `$`, `USD`, `GBP`, `krone`. Or it differs from the other
pairs of the story, two or more that agree, by more than 30 percent. Or two pairs of a story differ by a factor of ten,
a hundred and so on, or are each other's inverse; then the later one is flagged where nothing tells which is wrong.

A finding is a warning unless a slip explains it: a magnitude or a decimal point, or the two currencies in each other's
place. Silent are sentences that speak of a past year, of the rate at the time or of what a sum would be today.

    kind: exchange-rate
    message: "{source} is not {target}: {because}."
    ranges: {$: [0.9, 1.1], EUR: [0.63, 1.21], GBP: [0.47, 0.94]}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.corrections import corrects
from claimlint.annotate.quantities.quantities import quantities
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.claims.rates import LIKE, SPREAD, WITHIN, Rate, apart, implied, inverted, known, median, places
from claimlint.model.finding import Checked, Evidence, Hit, Level
from claimlint.model.interval import Interval
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

FEWEST = 2
"""How many other pairs must agree before one that differs is told."""
CERTAIN = 5.0
"""The factor beyond all rates from which on no fee and no old rate explains a pair."""
HEDGE = (
    r"(?:(?:or|about|around|roughly|approximately|approx\.|some|nearly|almost|just|over|under|more than|worth|equivalent to|"
    r"equal to),? ){0,3}[~≈]?"
)
BETWEEN = Own(rf" ?[(\[] ?{HEDGE}|, or {HEDGE}|[;,] (?:or )?{HEDGE}", fold=True)
BEHIND = Own(r" ?[)\]]|(?P<open>[;,] ?(?:or )?(?=[A-Z]{0,3}[$€£¥₹₩]))|(?P<mark>[,.])", fold=True)
OLD = Own(
    r"\b(?:then|at (?:the|that) time|in those days|back then|today's|in today|inflation|adjusted for|pre-war|old|"
    r"1[5-9]\d\d(?:s|\b))",
    fold=True,
)
YEAR = Own(r"\b(?:19|20)\d\d(?!\d|,\d)")
FOREIGN = Own(r"[^\W\d_]{2,}\$")
MARKS = "£€¥₹₩₽₪₦₱฿₺₴₫"
NAMED = (
    *(
        " euro",
        " yen",
        " yuan",
        "renminbi",
        " won (",
        " won)",
        " rupee",
        " pounds (",
        " pounds)",
        " ruble",
        " rouble",
        " franc",
    ),
    *(
        " peso",
        " kron",
        " zloty",
        " forint",
        " shekel",
        " baht",
        " rupiah",
        " ringgit",
        " rand (",
        " rand)",
        " reais",
        " real (",
    ),
    *("usd", "eur ", "gbp", "chf", "jpy", "cny", "rs ", "rs. "),
)


class Pair(NamedTuple):
    """Two sums that are meant to be one, all that they span, and the rate that they imply."""

    span: Span
    source: Quantity
    target: Quantity
    rate: Rate


class Odd(NamedTuple):
    """What speaks against a pair: why, how gravely, and the pairs that it rests on."""

    because: str
    level: Level | None
    others: tuple[Pair, ...] = ()


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

    def prepare(self) -> None:
        """Check the ranges; raises FieldError."""
        for unit, ends in self.ranges.items():
            if len(ends) != 2 or not 0 < ends[0] <= ends[1]:
                raise FieldError(("ranges", unit), "give the least and the most, both above zero")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Currencies in brackets, or behind "or"."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each pair that is odd; those that are not where claims are shown."""
        found = [pair for pair in _pairs(page) if scope.covers(page.zones(pair.span))]
        for pair in found:
            odd = self._odd(page, pair, found)
            if odd and not corrects(page, pair.span):
                yield _hit(page, pair, odd)
            elif page.shows_claims and not odd:
                yield _held(page, pair, known(pair.rate.couple, self.ranges))

    def _odd(self, page: Page, pair: Pair, found: Sequence[Pair]) -> Odd | None:
        """What speaks against a pair, if anything does."""
        near = _around(page, pair.span)
        if OLD.search(page.prose, near.start, pair.span.start) or OLD.search(page.prose, pair.span.end, near.end):
            return None
        bounds = known(pair.rate.couple, self.ranges)
        if bounds and apart(pair.rate, bounds, SPREAD) > 1:
            return _outside(pair, bounds)
        if YEAR.search(page.prose, near.start, pair.span.start) or YEAR.search(page.prose, pair.span.end, near.end):
            return None
        others = [one for one in found if one.rate.couple == pair.rate.couple and one is not pair]
        if len(others) >= FEWEST:
            return _unlike(pair, others)
        return _of_two(pair, others[0]) if others and others[0].span < pair.span else None


def _outside(pair: Pair, bounds: Interval) -> Odd:
    """What is wrong with a rate that never was."""
    slip = _slip(pair, bounds)
    far = apart(pair.rate, bounds) >= CERTAIN
    one, other = pair.rate.couple
    told = f"at {pair.rate.mid:,.4g} {other} to the {one}, where no rate was below {bounds.low:,.3g} or above {bounds.high:,.3g}"
    return Odd(f"{told}{slip}", None if slip or far else "warning")


def _unlike(pair: Pair, others: Sequence[Pair]) -> Odd | None:
    """What is wrong with a rate that is not that of the other pairs, which agree."""
    middle = median(one.rate for one in others)
    bounds = Interval.of(middle)
    if any(apart(one.rate, bounds, WITHIN / LIKE) > 1 for one in others) or apart(pair.rate, bounds, WITHIN) == 1:
        return None
    slip = _slip(pair, Interval(middle / LIKE, middle * LIKE))
    told = f"at {pair.rate.mid:,.4g} {pair.rate.couple[1]} to the {pair.rate.couple[0]}, {middle:,.4g} in the other {len(others)} pairs"
    return Odd(f"{told}{slip}", None if slip else "warning", tuple(others))


def _of_two(pair: Pair, other: Pair) -> Odd | None:
    """What is wrong with one of two pairs, if a slip makes them agree."""
    bounds = Interval(other.rate.low / LIKE, other.rate.high * LIKE)
    slip = _slip(pair, bounds) if apart(pair.rate, bounds, WITHIN) > 1 else ""
    if not slip:
        return None
    one, to = pair.rate.couple
    told = f"at {pair.rate.mid:,.4g} {to} to the {one} here and {other.rate.mid:,.4g} before{slip}"
    return Odd(told, "warning", (other,))


def _slip(pair: Pair, bounds: Interval) -> str:
    """The slip that makes a rate fit, if one does."""
    if inverted(pair.rate, bounds):
        return "; the two sums may be in each other's place"
    moved = places(pair.rate, bounds)
    if not moved:
        return ""
    return f"; it would fit with a factor of {10 ** abs(moved):,}: a magnitude or a decimal point"


def _hit(page: Page, pair: Pair, odd: Odd) -> Hit:
    source, target = (page.prose[each.span.start : each.span.end] for each in (pair.source, pair.target))
    one, other = pair.rate.couple
    return Hit(
        pair.span,
        slots={"source": source, "target": target, "because": odd.because},
        level=odd.level,
        related=tuple((each.span, f"{each.rate.mid:,.4g} {other} to the {one} here") for each in odd.others),
        evidence=(Evidence("computation", f"{_working(pair)}: {odd.because}."),),
    )


def _held(page: Page, pair: Pair, bounds: Interval | None) -> Checked:
    texts = tuple(page.prose[each.span.start : each.span.end] for each in (pair.source, pair.target))
    reason = "" if bounds else "no range of rates is known for the two"
    return Checked(pair.span, texts, _working(pair), reason)


def _working(pair: Pair) -> str:
    one, other = pair.rate.couple
    turned = pair.source.unit != one
    over, under = (pair.source.value, pair.target.value) if turned else (pair.target.value, pair.source.value)
    return f"{over:,.12g} {other} / {under:,.12g} {one} = {pair.rate.mid:,.4g}"


@cache
def _triggers() -> tuple[str, ...]:
    return (*MARKS, *(f"{start}$" for start in ("us", "u.s. ", "a", "au", "c", "hk", "nz", "s", "r", "nt")), *NAMED)


def _pairs(page: Page) -> Iterator[Pair]:
    """The pairs of a page, in order; a second conversion in one bracket goes with the sum before the bracket."""
    sums = [one for one in page.layer(quantities) if one.sort == "money"]
    base: Quantity | None = None
    for one, other in zip(sums, sums[1:], strict=False):
        between = BETWEEN.fullmatch(page.prose, one.span.end, other.whole.start)
        behind = BEHIND.match(page.prose, other.span.end) if between else None
        if behind is None:
            base = None
            continue
        bracket = page.prose[one.span.end : other.span.start].lstrip()[:1] in ("(", "[")
        source = one if bracket else base
        base = source if behind["open"] else None
        if source is None and page.folded.startswith(", or ", one.span.end) and not behind["open"]:
            source = one
        if source and source.unit != other.unit and not _unclear(page, source) and not _unclear(page, other):
            rate = implied(source.rounded, other.rounded, (source.unit, other.unit))
            closed = behind.end() if page.prose[behind.end() - 1] in ")]" and source is one else other.span.end
            if rate and (not bracket or not behind["mark"]):
                yield Pair(Span(source.span.start, closed), source, other, rate)


def _unclear(page: Page, one: Quantity) -> bool:
    """Whether letters before a dollar sign name a country that is not known: "COP$5"."""
    return one.unit == "$" and FOREIGN.match(page.prose, one.span.start) is not None


def _around(page: Page, span: Span) -> Span:
    """What is near a pair in its sentence."""
    sentence = page.sentence(span.start)
    return Span(max(sentence.start, span.start - 60), min(sentence.end, span.end + 40))


KIND = ExchangeRate
