"""Numbers of headlines and decks against those of the text: "12 hurt" over "13 people were injured".

A headline rounds, cuts off and adds up: $173,000 for $173,706, $1.1 million for $1,147,167, $340,000 for $300,000 and
$40,000. Where any number of the text, or a run of them, gives that of the headline, it is right. Otherwise that of the
first sentences is compared, if there is one only and it is of the same size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from claimlint.annotate.quantities.quantities import quantities, quantities_in
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.claims.totals.sums import alike
from claimlint.claims.totals.weighing import place
from claimlint.claims.twice_told.harm import harm
from claimlint.claims.twice_told.twice import Twice, digits, slipped
from claimlint.model.protocols import Page
from claimlint.model.span import Span
from claimlint.patterns.own import Own

HEADS = frozenset(("headline", "deck"))
APART = HEADS | {"caption", "credit", "byline", "dateline", "table", "alt"}
"""Zones whose numbers are not those of the text."""

OTHERS = Own(r"[ -](?:of (?:his|her|its|their|the) )?(?:other|more|fellow|additional|further|new)\b", fold=True)
"""Behind a count of those who come on top of somebody."""

PLAIN = ("", "about", "exact")
LEAD = 3
"""How many sentences of the text tell what the headline tells."""

MORE = 0.3
"""A headline's "more than" is hardly said of what is larger by this share."""

MOST, MOST_TOLD = 8, 80
"""No more numbers of headlines, and of the text, are compared."""

RUN = 12
"""So many numbers that follow one another may make that of the headline."""

NEAR, NEAR_COUNT = 0.5, 0.25
"""How far apart two values of one thing may be, as a share of the larger: of money and measures, of counts."""

FEW = 2
"""Counts this near to each other may always be of one thing."""


def headlines(page: Page) -> Iterator[Twice]:
    """Each number of a headline or deck that the text tells as well, with that of the text."""
    spans = [span for span, zones in page.blocks if zones & HEADS]
    heads = [each for span in spans for each in quantities_in(page, span) if _compared(page, each)][:MOST]
    if not heads:
        return
    body = [each for each in page.layer(quantities) if not page.zones(each.span) & APART]
    lead = _lead(page)
    for head in heads:
        same = list(islice((each for each in body if _same(page, head, each)), MOST_TOLD))
        found = next((each for each in same if agrees(head, [each])), None)
        if found:
            yield Twice(head, found, True)
        elif same and head.hedge in (*PLAIN, "more") and not _adds_up(head, same):
            first = _first(same, lead)
            if first and _is_near(head, first):
                yield Twice(head, first, False)


def _compared(page: Page, head: Quantity) -> bool:
    if head.sort == "count":
        return bool(head.unit) or bool(harm(page, head))
    return head.sort in ("money", "percent", "measure") or (head.sort == "number" and bool(harm(page, head)))


def _lead(page: Page) -> list[Span]:
    """The first sentences of the text."""
    told = (each for each in page.sentences if not page.zones(each) & APART)
    return list(islice(told, LEAD))


def _first(same: Sequence[Quantity], lead: Sequence[Span]) -> Quantity | None:
    """The number of the first of some sentences that has any; None where it has two values."""
    for sentence in lead:
        here = [each for each in same if sentence.holds(each.span)]
        if here:
            return here[0] if len({each.value for each in here}) == 1 else None
    return None


def _same(page: Page, head: Quantity, other: Quantity) -> bool:
    """Whether two numbers may be of one thing: of one unit, or of those who were hurt in the same way."""
    if head.sort in ("count", "number"):
        hurt = harm(page, head)
        if hurt:
            return other.sort in ("count", "number") and harm(page, other) == hurt
        same = other.sort == "count" and other.unit == head.unit and not other.per
        return same and not harm(page, other) and not OTHERS.match(page.prose, other.span.end)
    return alike(head, other)


def agrees(head: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether numbers of the text make that of a headline, rounded or cut off at its last place."""
    bare = len(others) > 1 or head.hedge == "more"
    meant = [each.printed if bare and each.hedge in ("", "exact", "more") else each.interval for each in others]
    low, high = sum(each.low for each in meant), sum(each.high for each in meant)
    if head.hedge == "more" and high >= head.interval.low:
        return low <= head.value + max(place(head), head.value * MORE)
    step = place(head) if min(map(place, others)) < place(head) else 0.0
    return low <= head.interval.high + step and head.interval.low <= high


def _adds_up(head: Quantity, same: Sequence[Quantity]) -> bool:
    return any(
        agrees(head, same[start:end])
        for start in range(len(same))
        for end in range(start + 2, min(len(same), start + RUN) + 1)
    )


def _is_near(head: Quantity, other: Quantity) -> bool:
    """Whether two values may be those of one thing but for a slip: of a size, or but for one digit or their order."""
    if other.hedge not in (*PLAIN, head.hedge):
        return False
    large = max(head.value, other.value)
    gap = abs(head.value - other.value)
    counted = head.sort in ("count", "number")
    near = gap <= large * (NEAR_COUNT if counted else NEAR) or (counted and gap <= FEW)
    told = digits(head)
    return near or slipped(told, digits(other)[: len(told)].ljust(len(told), "0"))
