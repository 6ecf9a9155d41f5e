"""Whether figures stand inside a name: "the September 11 Memorial", "ABC's 7 p.m. Report", "Fund 5 Percent"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page
    from claimlint.model.span import Span

REACH = 40
"""How far before figures a capitalised word may begin, in code points."""
BEFORE = Own(r"(?<![\w.'&-])(?P<word>[A-Z][\w.'&-]*) ?\Z")
AFTER = Own(r"(?: -? ?|-)(?P<word>[A-Z][\w.'&-]*)")
FREE = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun.
    On In By At From Since Until Till Before After Between Through During To And The A An Or Of For With About Around
    Over Under Some Nearly Almost Only Just More Than Dated Effective Beginning Starting Ending Late Early Mid This That
    Today Tonight Tomorrow Yesterday Last Next When While If As But So Also It He She They We I You There Their His Her
    Its Our My Your AM PM A.M. P.M. EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET Eastern Central
    Mountain Pacific January February March April May June July August September October November
    December""".split()  # noqa: SIM905
)
"""Words in capitals that make no name: days, zones, and words that may begin a sentence."""


def in_name(page: Page, span: Span) -> bool:
    """Whether a capitalised word of a name stands right before a stretch, or right behind it."""
    return follows_name(page, span) or precedes_name(page, span)


def follows_name(page: Page, span: Span) -> bool:
    """Whether a capitalised word stands right before a stretch, other than the first of a sentence."""
    begin = max(page.block_span(span.start).start, span.start - REACH)
    found = BEFORE.search(page.prose, begin, span.start)
    if found is None or found["word"].rstrip("-") in FREE:
        return False
    return page.sentence(found.start()).start != found.start()


def precedes_name(page: Page, span: Span) -> bool:
    """Whether a capitalised word stands right behind a stretch, with nothing but a space or hyphen between."""
    found = AFTER.match(page.prose, span.end, min(len(page.prose), span.end + REACH))
    return found is not None and found["word"].rstrip(".") not in FREE and found["word"] not in FREE
