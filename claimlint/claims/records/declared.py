"""Where copy says a figure that the desk declared: the words of a fact, and the quantities that may be its value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.quantities.quantities import quantities_in
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.annotate.quantities.units import NAMES
from claimlint.annotate.times.when import event_date
from claimlint.model.fact import Fact, Unit, Within
from claimlint.model.record import Place
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page, Seen

DOLLARS = ("USD", "CAD", "AUD", "NZD", "SGD", "HKD")
"""Currencies that copy may write with a bare $."""

LOOKED_AT = 30
"""How much before a quantity is read, in code points."""

LONGEST = 3000
"""Longer sentences, in code points, are none."""

EXACT_BELOW = 100
"""A count below this that ends in zero was hardly rounded."""

CHANGE = Own(
    r"\b(?:by|up|down|another|additional|extra|further|new|more|(?:rise|fall|drop|gain|loss|increase|decrease|decline|jump"
    r"|change|difference|gap|margin|lead) of) (?:an? )?\Z",
    fold=True,
)
"""Before a quantity that tells how much something changed, not what it is."""

WHOLE = Own(
    r"\b(?:the|its|their|our|all|has|have|had|having|with|of|are|were|is|was|now|to|number(?:s|ed)?|includ\w+|total(?:s|ed|ing)?"
    r"|count(?:s|ed)?|compris\w+)(?: (?:the|its|their|all|now|currently|only|just|a total of))* \Z",
    fold=True,
)
"""Before a count of all that there are: "the 38 members", not "12 members voted"."""

PART = Own(
    r" (?:out )?of (?:the|its|their|our|those|these|all|\d)| \w+ (?:out )?of (?:the |its |their )?(?:all )?\d",
    fold=True,
)
"""Behind a count of some among others: "12 of the 38 members"."""

STANDS_AT = Own(
    r",? (?:now |then |currently |still |also |only |just )?(?:is|are|was|were|of|at|stands? at|stood at|hit|"
    r"reach(?:ed|es)|total(?:s|ed)?|number(?:s|ed)?|comes? to|came to|has been|had been|remain(?:s|ed)(?: at)?)"
    r"(?: now| only| just)? ",
    fold=True,
)
"""Between the words of a fact and its value."""

CAPITALS = Own(r"\b[A-Z][\w.'-]*(?: (?:of (?:the )?|and )?[A-Z][\w.'-]*){0,3}")


class Said(NamedTuple):
    """A place where copy says the words of a fact."""

    span: Span
    fact: Fact


def said(page: Page, seen: Sequence[Seen]) -> list[Said]:
    """The words of facts that stand on a page as whole words, in order; none inside those of another fact."""
    forms: dict[str, list[Fact]] = {}
    for fact in page.facts:
        for form in fact.forms:
            forms.setdefault(form, []).append(fact)
    places = {Span(one.start, one.end) for one in seen if _apart(page.folded, one.start, one.end)}
    return [Said(span, fact) for span in _longest(places) for fact in forms.get(page.folded[span.start : span.end], ())]


def _longest(places: Iterable[Span]) -> Iterator[Span]:
    """Those that do not overlap, in order: the leftmost, then the longest."""
    end = -1
    for span in sorted(places, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            end = span.end
            yield span


def _apart(folded: str, start: int, end: int) -> bool:
    """Whether a stretch is words of its own; it may have an s behind it."""
    end += folded[end : end + 1] == "s"
    return not folded[start - 1 : start].isalnum() and not folded[end : end + 1].isalnum()


def values(page: Page, one: Said) -> list[Quantity]:
    """The quantities in the sentence of a fact's words that may be its value: of its unit, place and time."""
    sentence = page.sentence(one.span.start)
    if sentence.end - sentence.start > LONGEST:
        return []
    found = [each for each in quantities_in(page, sentence) if _comparable(page, one, each)]
    if not found or _elsewhere(page, one.fact, sentence):
        return []
    beside = [each for each in found if _beside(page, one.span, each)]
    return beside if len(beside) == 1 else found


def _comparable(page: Page, one: Said, each: Quantity) -> bool:
    before = Span(max(0, each.whole.start - LOOKED_AT), each.whole.start)
    return (
        of_unit(each, one.fact.unit)
        and not each.span.overlaps(one.span)
        and not CHANGE.search(page.prose, *before)
        and (each.sort not in ("count", "number") or _all_of_them(page, one, each, before))
        and _of_its_time(page, one.fact, each)
    )


def of_unit(each: Quantity, unit: Unit) -> bool:
    """Whether a quantity is of the unit of a fact."""
    if each.per.replace(",", "") != unit.per:
        return False
    if not unit.name:
        return True
    if unit.name == "count":
        return each.sort in ("count", "number")
    if each.sort == "money":
        return each.unit == unit.name or (each.unit == "$" and unit.name in DOLLARS)
    return each.unit in (unit.name, unit.name.removesuffix("s")) or each.unit == NAMES.get(unit.name)


def _all_of_them(page: Page, one: Said, each: Quantity, before: Span) -> bool:
    """Whether a count is one of all that there are, not of some among them."""
    if one.fact.unit.per:
        return True
    if PART.match(page.prose, each.span.end):
        return False
    if each.span.end > one.span.start:
        return _beside(page, one.span, each)
    counted = page.prose[each.figure.end : one.span.start].strip() == ""
    return counted and WHOLE.search(page.prose, *before) is not None


def _beside(page: Page, words: Span, each: Quantity) -> bool:
    """Whether the words of a fact say outright that a quantity is its value."""
    found = STANDS_AT.match(page.prose, words.end + (page.folded[words.end : words.end + 1] == "s"))
    return found is not None and found.end() == each.whole.start


def _of_its_time(page: Page, fact: Fact, each: Quantity) -> bool:
    """Whether nothing in the sentence says that a quantity is of another time than the fact."""
    if fact.as_of is None:
        return True
    era = event_date(page, each.whole)
    period = era.period if era.date else None
    return period is None or (period.early <= fact.as_of.late and fact.as_of.early <= period.late)


def _elsewhere(page: Page, fact: Fact, sentence: Span) -> bool:
    """Whether a sentence names other places, and not the one for which a fact holds."""
    if not fact.place or fact.place.casefold() in page.folded[sentence.start : sentence.end]:
        return False
    own = _places(page, fact.place)
    named = set().union(*(_places(page, name) for name in _names(page, sentence)))
    return bool(named) and not own & named


def _names(page: Page, sentence: Span) -> Iterator[str]:
    """Capitalised words of a sentence, alone and with those behind them."""
    for found in CAPITALS.finditer(page.prose, *sentence):
        words = found[0].removesuffix("'s").split()
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                yield " ".join(words[start:end])


def _places(page: Page, name: str) -> frozenset[str]:
    """The ids of the places that a name, or an adjective, stands for."""
    filed = (*page.knowledge.find("name", name), *page.knowledge.find("adjective", name))
    return frozenset(each.record.id for each in filed if isinstance(each.record, Place))


def agrees(each: Quantity, fact: Fact) -> bool:
    """Whether a quantity is as near to a fact as that asks."""
    value, tolerance = fact.value.value, fact.tolerance
    if isinstance(tolerance, Within):
        reach = tolerance.abs or abs(value) * (tolerance.rel or 0.0)
        return _near(each, value, reach * (1 + 1e-9))
    if tolerance == "exact":
        return _near(each, value, abs(value) * 1e-9)
    plain = not each.hedge and abs(each.value) < EXACT_BELOW
    meant = each.printed if plain else each.interval
    return meant.holds(value) or (fact.printed is not None and meant.holds(fact.printed.value))


def _near(each: Quantity, value: float, reach: float) -> bool:
    if each.hedge not in ("", "exact"):
        return each.interval.low - reach <= value <= each.interval.high + reach
    return abs(each.value - value) <= reach
