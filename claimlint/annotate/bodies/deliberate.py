"""Whether a wrong form stands there on purpose: in a correction, as a title or term, or in another language."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from claimlint.annotate.corrections import corrects
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

TOLD = Own(
    r"\b(?:misnomers?|mispronounc\w+|wrong(?:ly)? (?:called|named|spelled|spelt|name|spelling|word)|got the name|"
    r"(?:previously|formerly|then|originally|once)[ -](?:called|known|named|spelled)|"
    r"as it was (?:then )?(?:called|known)|typos?|spelling of|common (?:mistake|error)s?)\b"
)
"""The words of those who speak of a slip, or of a name of old; case folded."""
FOREIGN = Own(
    r"\b(?:de|el|los|las|del|que|por|para|con|una|como|está|il|di|della|dello|delle|degli|alla|che|nel|gli|ha|è|les|des|"
    r"du|est|et|dans|pour|avec|sur|une|qui|der|das|und|von|mit|für|nicht|ist|não|uma|dos|com|em|och|som|het|een|si|più|aux|"
    r"ce|cette)\b"
)
"""Words that other languages have by the dozen in a line, and English hardly ever."""
NEAR = 70
ENOUGH = 2
TITLE = 12
"""A quotation of at most so many words may be a title."""
PLAIN = 4
"""A longer word without a capital is not in a title."""


def deliberate(page: Page, span: Span) -> bool:
    """Whether what stands at a span is told as it is said or written elsewhere, and not by the writer."""
    start, end = page.sentence(span.start)
    return (
        TOLD.search(page.folded, start, end) is not None
        or _title(page, span)
        or _foreign(page, span)
        or corrects(page, span)
    )


def _title(page: Page, span: Span) -> bool:
    """Whether a span is quoted as a title or as a term: all longer words of the quotation have capitals."""
    quotations = page.quotations
    index = bisect_right(quotations, span.start, key=lambda quotation: quotation.span.start) - 1
    if index < 0 or not quotations[index].closed or not quotations[index].span.holds(span):
        return False
    quoted = quotations[index].span
    words = page.prose[quoted.start + 1 : quoted.end - 1].split(maxsplit=TITLE)
    return len(words) <= TITLE and not any(len(word) > PLAIN and word[0].islower() for word in words)


def _foreign(page: Page, span: Span) -> bool:
    """Whether the words around a span are in another language."""
    near = page.prose[max(0, span.start - NEAR) : span.start], page.prose[span.end : span.end + NEAR]
    found = [word for part in near for word in FOREIGN.findall(part)]
    return len(set(found)) >= ENOUGH
