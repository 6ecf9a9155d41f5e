"""Totals that words call so: "for a total of 12", "12 in all", "of the 12 in total"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.annotate.quantities.quantity import Quantity
from claimlint.claims.totals import words
from claimlint.claims.totals.sums import Form, Sum, of_kind
from claimlint.model.protocols import Page
from claimlint.model.span import Span


def stated(page: Page, sentence: Span, found: Sequence[Quantity]) -> Iterator[list[Sum]]:
    """The readings of each total that a sentence calls one, with parts in the same sentence."""
    for total in found:
        if is_total(page, sentence, total):
            yield from _of(page, sentence, total, found)
        elif _is_deal(page, sentence, total):
            yield _all_before(page, sentence, total, found)


def is_total(page: Page, sentence: Span, one: Quantity) -> bool:
    """Whether words before or behind a quantity call it a total."""
    start = max(sentence.start, one.whole.start - words.REACH)
    return (
        any(words.TOTAL_BEFORE.search(page.prose, start, end) for end in {one.whole.start, one.span.start})
        or words.TOTAL_BEHIND.match(page.prose, one.span.end, sentence.end) is not None
    )


def _is_deal(page: Page, sentence: Span, one: Quantity) -> bool:
    """Whether a quantity is named behind its parts: ", a $75m deal", ", for 46 casualties"."""
    start = max(sentence.start, one.whole.start - words.REACH)
    return (
        words.DEAL_BEFORE.search(page.prose, start, one.whole.start) is not None
        and words.DEAL_BEHIND.match(page.prose, one.span.end, sentence.end) is not None
    ) or (
        words.FOR_BEFORE.search(page.prose, start, one.whole.start) is not None
        and (
            words.FOR_BEHIND.match(page.prose, one.span.end, sentence.end) is not None
            or words.WITH_IT.search(page.prose, sentence.start, one.whole.start) is not None
        )
    )


def _all_before(page: Page, sentence: Span, total: Quantity, found: Sequence[Quantity]) -> list[Sum]:
    before = [each for each in of_kind(total, found) if each.span.end <= total.whole.start]
    if len(before) < 2:
        return []
    return [Sum(total, tuple(before), _form(page, sentence, total), _from(before, total.whole.start))]


def _form(page: Page, sentence: Span, total: Quantity) -> Form:
    """How the parts before a total are told to be that: by words that add, or by those of the total alone."""
    return "added" if words.WITH_IT.search(page.prose, sentence.start, total.whole.start) else "total"


def _of(page: Page, sentence: Span, total: Quantity, found: Sequence[Quantity]) -> Iterator[list[Sum]]:
    like = of_kind(total, found)
    every = [each for each in like if each.span.end <= total.whole.start]
    before = _once(total, every)
    behind = [each for each in like if each.whole.start >= total.span.end]
    if len(before) > 1:
        form = _form(page, sentence, total)
        yield [Sum(total, tuple(before), form, _from(every, total.whole.start), tuple(behind))]
    elif len(before) == len(behind) == 1 and _instead(page, total, before[0], behind[0]):
        yield [Sum(total, (before[0], behind[0]), "added", _from(before, total.whole.start))]
    elif not before and len(behind) > 1:
        headed = _heads(page, sentence, total, behind)
        yield [Sum(total, tuple(behind), headed, _from(behind, sentence.end))] if headed else []


def _once(total: Quantity, before: list[Quantity]) -> list[Quantity]:
    """Those before a total without the total itself, where that is told twice and parts are left."""
    others = [each for each in before if each.value != total.value]
    return others if len(others) > 1 else before


def _from(parts: Sequence[Quantity], end: int) -> Span:
    return Span(parts[0].whole.start, end)


def _instead(page: Page, total: Quantity, more: Quantity, old: Quantity) -> bool:
    """Whether a total is told with what was added to what: "another $2, for a total of $5 instead of $3"."""
    return (
        words.INSTEAD.match(page.prose, total.span.end, old.whole.start) is not None
        and words.ADDING.search(page.prose, max(0, more.whole.start - 25), more.whole.start) is not None
    )


def _heads(page: Page, sentence: Span, total: Quantity, behind: Sequence[Quantity]) -> Form | None:
    """How a total stands before its parts: "of the $12 in total", "between the 5 ... and the 7", "with 5 ... and 7"."""
    first, last = behind[0], behind[-1]
    if len(behind) == 2 and words.BETWEEN.search(page.prose, total.span.end, first.whole.start):
        return "whole" if words.AND_THE.search(page.prose, first.span.end, last.whole.start) else None
    comma = words.COMMA.search(page.prose, total.span.end, first.whole.start)
    if comma and words.OF_THE.search(page.prose, max(sentence.start, total.whole.start - 12), total.whole.start):
        return "whole"
    if words.WITH.search(page.prose, total.span.end, first.whole.start):
        return "whole"
    if words.INCLUDING.search(page.prose, total.span.end, first.whole.start):
        return "some"
    return "total" if comma and words.AND.search(page.prose, first.span.end, last.whole.start) else None
