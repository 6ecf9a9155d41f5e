"""Numbers that come back in the text with another value: magnitudes, members of a body, groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimlint.annotate.quantities.quantities import quantities, quantities_in
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.claims.twice_told.twice import Twice, digits
from claimlint.model.protocols import Page
from claimlint.model.span import Span
from claimlint.patterns.own import Own

PLAIN = ("", "about", "exact")
WORDS = Own(r"[^\W\d_]{4,}")
CONTEXT = 45
"""How much behind a figure tells what it is, in code points."""

COMMON = frozenset(
    (
        *(
            "that",
            "this",
            "with",
            "from",
            "have",
            "been",
            "were",
            "will",
            "would",
            "could",
            "into",
            "over",
            "than",
            "more",
        ),
        *(
            "also",
            "said",
            "which",
            "their",
            "they",
            "year",
            "years",
            "about",
            "million",
            "billion",
            "trillion",
            "dollar",
        ),
        *("dollars", "percent", "annual", "annually"),
    )
)
"""Words that do not tell what a figure is of."""
CHANGES = Own(
    r"\b(?:from|to|than|rose|fell|grew|up|down|increas\w+|decreas\w+|rais\w+|cut|now|then|later|per)\b", fold=True
)
ALL = Own(r"\b(?:all(?: of)?(?: the| its)?|its|the) \Z", fold=True)
SOME = Own(
    r" \w+,? (?:from|who|of|in|with|that|whose|on|at|for|appointed|present|voting|[a-z]+ed|[a-z]+ing)\b", fold=True
)
"""Behind a count of some members."""

THE = Own(r"\bthe \Z", fold=True)
SHORT = 25
"""The greatest count of a group that is called by its number."""


def magnitudes(page: Page) -> Iterator[Twice]:
    """Sums of money with the same digits and another magnitude, said of the same thing in two sentences."""
    seen: dict[tuple[str, str], list[Quantity]] = {}
    for one in page.layer(quantities):
        if (
            one.sort == "money"
            and abs(one.value) >= 1e6
            and len(digits(one)) > 1
            and one.hedge in PLAIN
            and not one.per
        ):
            seen.setdefault((digits(one), one.unit), []).append(one)
    for told in seen.values():
        for first, second in pairwise(told):
            if _is_thousandfold(first, second) and _of_one_thing(page, first, second):
                yield Twice(first, second, False)


def _is_thousandfold(first: Quantity, second: Quantity) -> bool:
    """Whether two figures of the same digits are a thousand, or a million, times each other."""
    ratio = max(first.value, second.value) / min(first.value, second.value)
    return any(abs(ratio / factor - 1) < 1e-6 for factor in (1e3, 1e6))


def _of_one_thing(page: Page, first: Quantity, second: Quantity) -> bool:
    """Whether two figures stand in two sentences with the same words behind them, and neither tells a change."""
    sentences = [page.sentence(each.span.start) for each in (first, second)]
    if sentences[0] == sentences[1]:
        return False
    if any(
        CHANGES.search(page.prose, max(one.start, each.span.start - 25), each.span.start)
        for one, each in zip(sentences, (first, second), strict=True)
    ):
        return False
    return bool(_context(page, first, sentences[0]) & _context(page, second, sentences[1]))


def _context(page: Page, one: Quantity, sentence: Span) -> frozenset[str]:
    end = min(sentence.end, one.span.end + CONTEXT)
    found = (word[:6] for word in WORDS.findall(page.folded[one.span.end : end]) if word not in COMMON)
    return frozenset(found)


def members(page: Page, places: Sequence[int]) -> Iterator[Twice]:
    """Bodies of so many members, of whom all are told beside: "the 14-member panel ... all 15 members"."""
    for sentence in dict.fromkeys(map(page.sentence, places)):
        near = quantities_in(page, _with_next(page, sentence))
        bodies = [
            each for each in near if page.prose[each.figure.end : each.figure.end + 1] == "-" and each.sort == "count"
        ]
        if len(bodies) != 1:
            continue
        body = bodies[0]
        for each in near:
            if each is not body and each.unit == body.unit and each.span.start > body.span.end and _are_all(page, each):
                yield Twice(body, each, each.value == body.value)


def _with_next(page: Page, sentence: Span) -> Span:
    block = page.block_span(sentence.start)
    if sentence.end + 1 >= block.end:
        return sentence
    return Span(sentence.start, page.sentence(sentence.end + 1).end)


def _are_all(page: Page, each: Quantity) -> bool:
    before = max(0, each.span.start - 12), each.span.start
    told = ALL.search(page.prose, *before)
    return each.hedge in PLAIN and told is not None and (told[0] != "the " or not SOME.match(page.prose, each.span.end))


def groups(page: Page, places: Sequence[int]) -> Iterator[Twice]:
    """Groups that are called by their number, and by another in the next sentence: "the four firms ... the five"."""
    for sentence in dict.fromkeys(map(page.sentence, places)):
        told = [each for each in quantities_in(page, _with_next(page, sentence)) if _is_group(page, each)]
        for first, second in pairwise(told):
            if first.unit == second.unit and first.span.start < sentence.end <= second.span.start:
                yield Twice(first, second, first.value == second.value)


def _is_group(page: Page, each: Quantity) -> bool:
    before = max(0, each.span.start - 5), each.span.start
    named = each.sort == "count" and bool(each.unit) and each.value <= SHORT and not each.per and not each.hedge
    return named and THE.search(page.prose, *before) is not None
