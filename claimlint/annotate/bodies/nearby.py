"""What stands beside a name: words near it, and whether it is only a part of a longer name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from claimlint.model.folding import folded
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

FREE = frozenset(
    """the a an u.s. us uk u.k. british american federal former president prime king queen chairman director secretary
    sen. rep. gov. mr. mrs. ms. dr. its their and""".split()  # noqa: SIM905
)
"""A word with a capital that does not make a name longer by standing before it."""
OFFICES = (
    r"(?:President|Prime Minister|Minister|King|Queen|Republic|Kingdom|Government|Parliament|People|Director|Secretary|"
    r"Governor|Mayor|Chairman|Head|Citizens|Queen Mother|Prince|Princess) of (?:the )?\Z"
)
BEFORE = Own(r"(?:(?<=[\s(\"“‘])|\A)([^\s(\"“‘]+) \Z")
OF = Own(r"\b[A-Z][\w'.-]+ (?:of|for) (?:the )?\Z")
AFTER = Own(r" (?:& |and (?=[A-Z]\w+ (?:Company|Co|Inc|Ltd)))?[A-Z0-9]|-[A-Za-z]|/|\.[a-z]|&")
HANDLE = Own(r"[@#/_&-]\Z")
REACH = 40


def stands_near(page: Page, span: Span, words: Iterable[str], reach: int) -> bool:
    """Whether one of some words stands within so many code points before or after a span, in the same block or not."""
    wanted = tuple(words)
    if not wanted:
        return False
    near = either(wanted)
    before = Span(max(0, span.start - reach), span.start)
    after = Span(span.end, min(len(page.folded), span.end + reach))
    return any(near.search(page.folded, *part) is not None for part in (before, after))


@lru_cache(maxsize=512)
def either(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of whole words, for folded prose."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(folded(word)) for word in words)})(?!\w)")


def of_a_longer_name(page: Page, span: Span) -> bool:
    """Whether a name runs on: Bombay Duck, New Swaziland, the Bank of Ceylon, @Twitter, Twitter.com.

    The first word of a sentence, a title, and what belongs to somebody ("Friday's Twitter") are no part of it.
    """
    before = page.prose[max(0, span.start - REACH) : span.start]
    if AFTER.match(page.prose, span.end) or HANDLE.search(before):
        return True
    if OF.search(before):
        return re.search(OFFICES, before) is None
    word = BEFORE.search(before)
    return word is not None and _joins(page, word[1], span.start - len(word[1]) - 1)


def _joins(page: Page, word: str, start: int) -> bool:
    """Whether the word before a name belongs to it."""
    if not word[0].isupper() or word.endswith(("'s", "s'", ",", ";", ":", ")", "?", "!", "—")):
        return False
    return word.casefold() not in FREE and page.sentence(start).start < start
