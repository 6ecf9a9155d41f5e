"""Whether it is clear that the parts of a sum are all of its total, and each only once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimlint.annotate.quantities.quantities import quantities_in
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.claims.totals import words
from claimlint.claims.totals.sums import COUNTED, MARKED, Form, Sum
from claimlint.claims.totals.weighing import HUNDRED
from claimlint.model.protocols import Page
from claimlint.model.span import Span

PLAIN = ("", "about", "nearly", "exact")
"""Hedges that a part may have: the others give it no upper or no lower end."""

FURTHEST, FURTHEST_SENTENCES = 3.0, 1.5
"""A sum further than this from its total, as a multiple of it, is rather no sum at all."""

SHARES_APART = 1.25
MOST_SHARES = 5
BESIDE = 28
"""How much before a part is read, in code points."""


def clear(page: Page, one: Sum) -> bool:
    """Whether a sum that does not come out can be told: no word says that its numbers are something else."""
    total = one.total
    if total is None:
        return _shares_are_clear(page, one)
    short = total.value > sum(part.value for part in one.parts)
    if one.form == "some" and (short or total.sort != "money"):
        return False
    return (
        all(part.hedge in PLAIN for part in one.parts)
        and total.hedge != "less"
        and _near(total, one.parts, one.form)
        and not _is_brought(page, one, total)
        and (one.form != "total" or all(_apart(page, *two) for two in pairwise(one.parts)))
        and not (short and one.form == "gloss" and _is_of(page, total))
        and not (short and any(_told_short(page, one, total, span) for span in _between(one)))
        and not any(words.BEFORE_PART.search(page.prose, *span) for span in _before(one))
        and not any(_told_otherwise(page, one, span) for span in _between(one))
        and not any(_unread(page, span) for span in (*_between(one), *_ahead(page, one, total)))
        and not (short and _adds_to_more(page, one))
    )


def _shares_are_clear(page: Page, one: Sum) -> bool:
    """Whether shares are said to be all: others may be left out beside who is undecided, not beside what remains."""
    made = sum(part.value for part in one.parts)
    remain = words.REMAINING.search(page.prose, one.parts[-2].span.end, one.parts[-1].whole.start)
    return (
        (made > HUNDRED or remain is not None)
        and HUNDRED / SHARES_APART <= made <= HUNDRED * SHARES_APART
        and len(one.parts) <= MOST_SHARES
        and all(part.hedge in ("", "exact") for part in one.parts)
        and all(
            words.ITEM.search(page.prose, before.span.end, part.whole.start)
            or words.REMAINING.search(page.prose, before.span.end, part.whole.start)
            for before, part in pairwise(one.parts)
        )
        and not any(words.OTHERWISE_SHARED.search(page.prose, *span) for span in _between(one))
    )


def _near(total: Quantity, parts: tuple[Quantity, ...], form: Form) -> bool:
    """Whether a total may be the sum of parts but for a slip: no part is larger, and the sum is of its size."""
    made = sum(part.value for part in parts)
    if total.sort in COUNTED and total.value == len(parts):
        return False
    if total.sort == "percent" and max(part.value for part in parts) >= total.value:
        return False
    furthest = FURTHEST if form != "sentences" else FURTHEST_SENTENCES
    return total.value / furthest <= made <= total.value * furthest


def _ahead(page: Page, one: Sum, total: Quantity) -> Iterator[Span]:
    """What stands before the parts in their sentence, where nothing sets them apart from it."""
    start = one.region.start
    if one.form not in MARKED and total.whole.start > start:
        yield Span(page.sentence(start).start, start)


def _unread(page: Page, span: Span) -> bool:
    """Whether a stretch has a number that was read as none, and may be a part all the same."""
    found = words.UNREAD.search(page.prose, *span)
    if found is None:
        return False
    read = quantities_in(page, span)
    return any(
        not any(each.span.holds(Span(*number.span())) for each in read)
        for number in words.UNREAD.finditer(page.prose, *span)
    )


def _apart(page: Page, one: Quantity, other: Quantity) -> bool:
    """Whether a mark or a word that joins stands between two parts."""
    return words.PARTED.search(page.prose, one.span.end, other.span.start) is not None


def _is_brought(page: Page, one: Sum, total: Quantity) -> bool:
    """Whether something is said to bring the number to a total, with what may not stand here."""
    before = max(0, total.whole.start - words.REACH), total.whole.start
    return one.form in ("total", "sentences") and words.BROUGHT.search(page.prose, *before) is not None


def _is_of(page: Page, total: Quantity) -> bool:
    """Whether a total stands behind "of the", so that perhaps only some of it are told."""
    return words.OF_THE.search(page.prose, max(0, total.whole.start - 12), total.whole.start) is not None


def _told_short(page: Page, one: Sum, total: Quantity, span: Span) -> bool:
    """Whether words among the parts say that they are not all; what remains is all of the rest."""
    if one.form == "rest" and span.end == one.parts[-1].whole.start:
        return False
    counted = total.sort in COUNTED and words.OTHERS.search(page.prose, *span) is not None
    return counted or words.MORE.search(page.prose, *span) is not None


def _told_otherwise(page: Page, one: Sum, span: Span) -> bool:
    """Whether words among the parts say that they are no parts; what remains is a part where it was read as one."""
    if one.form not in MARKED and words.OF_THEM.search(page.prose, *span):
        return True
    found = words.OTHERWISE.search(page.prose, *span)
    if found is None or (one.form == "some" and found[0].casefold().startswith("includ")):
        return False
    last = one.parts[-1].whole.start
    return not (one.form == "rest" and span.end == last and words.REMAINING.search(page.prose, *span))


def _before(one: Sum) -> Iterator[Span]:
    """What stands right before each part."""
    for part in one.parts:
        yield Span(max(0, part.whole.start - BESIDE), part.whole.start)


def _between(one: Sum) -> Iterator[Span]:
    """The text of the region that is none of its numbers."""
    at = one.region.start
    for each in one.operands:
        if one.region.start <= each.whole.start and each.span.end <= one.region.end:
            if each.whole.start > at:
                yield Span(at, each.whole.start)
            at = each.span.end
    if at < one.region.end:
        yield Span(at, one.region.end)


def _adds_to_more(page: Page, one: Sum) -> bool:
    """Whether the parts may come on top of a number that does not stand here."""
    total = one.total
    assert total
    if words.UNLISTED.search(page.prose, page.sentence(one.region.start).start, one.region.end):
        return True
    if one.form not in ("total", "sentences"):
        return False
    before = list(_before(one))
    return any(
        words.ADDING.search(page.prose, *span) for span in before[: 1 if one.form == "sentences" else None]
    ) or any(words.ADDING_BEHIND.match(page.prose, part.span.end) for part in one.parts)
