"""Flags parts that do not make their total: "seven men and four women, for a total of 12".

Read are totals that words call so ("for a total of 12", "12 in all", "of the $12 in total"), numbers with their parts
behind a colon, a dash or in brackets ("six members: three from here, two from there"), and what is divided into parts
or made up of them. Whole numbers that are written out must add up exactly; of others the halves of their last places
add up, too. It is silent where any choice of the numbers of the sentence makes the total, and where a word says that
the parts are not all, are counted twice, or are something else: including, at least, others, since, each.

    kind: total
    message: "The parts make {made}, not {stated}."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.claims.arithmetic.figures import figure
from claimlint.claims.totals.clear import clear
from claimlint.claims.totals.figure import rewritten
from claimlint.claims.totals.reading import sums
from claimlint.claims.totals.sums import Sum
from claimlint.claims.totals.weighing import Weighed, fits, weigh, whole
from claimlint.model.finding import Checked, Evidence, Hit, Level
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.annotate.quantities.quantity import Quantity
    from claimlint.model.rule import FixPromise

CALLED = (
    *("total", " in all", "altogether", "combined", "sum of ", "add up ", "adds up ", "added up ", "adding up "),
    *("amounting to ", "divided", "split", "broken ", "apportioned ", "distributed ", "made up of", "composed of"),
    *("comprised of", "consist", "compris", " deal", " takeover", " offer", " package", "casualties", " accompan"),
    *("collectively ", "jointly ", "undecided", "unsure", "not sure", "t know", "not know", "no opinion", "no answer"),
    *("remaining ", "all told", "evenly", "equally"),
)
MARKS = (": ", " - ", "— ", "—", "– ", "--", "-- ", "(")
NUMBERS = (
    *"123456789$£€",
    *("one ", "two ", "three ", "four ", "five ", "six ", "seven ", "eight ", "nine ", "ten ", "eleven ", "twelve "),
)
GRAVE, SLIGHT = 0.02, 0.005
"""Relative gaps: an error from the first, nothing below the second where anything is rounded."""

AHEAD = 200
JOINS = (" and ", ", ", ";", "&", ") ")
"""Of a list behind a mark, one of these stands this near."""


@dataclass(frozen=True)
class Totals:
    """Whether parts make their total."""

    name: ClassVar[str] = "total"
    slots: ClassVar[frozenset[str]] = frozenset(("made", "stated", "parts"))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing has to be made."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Words that call something a total, and marks with a number behind them."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each total that its parts do not make."""
        places = [one.end - 1 for one in seen if one.trigger < len(CALLED) or _may_list(page, one.end)]
        for readings in sums(page, places):
            one = next(filter(fits, readings), readings[0])
            if scope.covers(page.zones(_span(page, one))):
                yield from _judged(page, one)


def _may_list(page: Page, end: int) -> bool:
    """Whether what stands behind a mark and the beginning of a number may be a list."""
    ahead = page.prose[end : end + AHEAD]
    return any(join in ahead for join in JOINS)


@cache
def _triggers() -> tuple[str, ...]:
    return (*CALLED, *(mark + number for mark in MARKS for number in NUMBERS))


def _judged(page: Page, one: Sum) -> Iterator[Hit | Checked]:
    if fits(one):
        if page.shows_claims:
            yield Checked(_span(page, one), _readings(page, one), _working(page, one))
    elif clear(page, one) and not corrects(page, _span(page, one)):
        if one.total is None:
            yield _not_all(page, one)
            return
        level = _level(one, weigh(one))
        if level:
            yield _hit(page, one, one.total, level)


def _level(one: Sum, weighed: Weighed) -> Level | None:
    """How grave a gap is: whole numbers that are written out must add up."""
    if not weighed.strict or one.form == "sentences":
        return "warning"
    if weighed.gap >= GRAVE:
        return "error"
    return "warning" if weighed.gap >= SLIGHT or all(map(whole, one.operands)) else None


def _hit(page: Page, one: Sum, total: Quantity, level: Level) -> Hit:
    span = _span(page, one)
    stated, better = page.prose[slice(*total.span)], rewritten(page.prose, total, _value(one), _step(one))
    right = page.prose[span.start : total.figure.start] + better + page.prose[total.figure.end : span.end]
    made = stated.replace(page.prose[slice(*total.figure)], better, 1) if better else _made(one, total)
    operands = dict.fromkeys(one.operands)
    related = tuple((each.span, _read_as(each, "the total" if each is total else "a part")) for each in operands)
    working = f"{_working(page, one)}; the copy says {stated}."
    return Hit(
        span,
        (right,) if better else (),
        {"made": made, "stated": stated, "parts": _listed(page, one)},
        level=level,
        related=related,
        evidence=(Evidence("computation", working),),
    )


def _read_as(one: Quantity, what: str) -> str:
    return f"Read as {what}: {figure(one.value, one.unit, one.printed.high - one.printed.low or 1.0)}."


def _not_all(page: Page, one: Sum) -> Hit:
    """A hit for shares that are no hundred percent."""
    made = f"{_value(one):g} percent"
    working = f"{_working(page, one)}; shares of a whole make 100 percent."
    slots = {"made": made, "stated": "100 percent", "parts": _listed(page, one)}
    related = tuple((part.span, _read_as(part, "a share")) for part in one.parts)
    return Hit(_span(page, one), (), slots, None, "warning", related, (Evidence("computation", working),))


def _span(page: Page, one: Sum) -> Span:
    """From the first operand to the last of them in one sentence; of several sentences, what the last holds."""
    last = one.operands[-1]
    sentence = page.sentence(last.span.start)
    first = next(each for each in one.operands if each.span.start >= sentence.start)
    return Span(first.span.start, last.span.end)


def _readings(page: Page, one: Sum) -> tuple[str, ...]:
    return tuple(page.prose[slice(*each.whole)] for each in one.operands)


def _listed(page: Page, one: Sum) -> str:
    return " + ".join(page.prose[slice(*part.span)] for part in one.parts)


def _working(page: Page, one: Sum) -> str:
    made = _made(one, one.total) if one.total else f"{_value(one):g}%"
    return f"{_listed(page, one)} = {made}"


def _made(one: Sum, total: Quantity) -> str:
    return figure(_value(one), total.unit, _step(one))


def _value(one: Sum) -> float:
    return sum(part.value for part in one.parts)


def _step(one: Sum) -> float:
    """The finest last place of the operands."""
    return min(each.printed.high - each.printed.low or 1.0 for each in one.operands)


KIND = Totals
