"""Whether a number is of the dead or of the hurt, told by the words beside it."""

from __future__ import annotations

from typing import Literal

from claimlint.annotate.quantities.quantity import Quantity
from claimlint.model.protocols import Page
from claimlint.patterns.own import Own

REACH = 40

DEAD, HURT = r"killed|dead|die[sd]?|dying|deaths?|slain|fatalities", r"injured|hurt|wounded|injuries|wounds?"
BEHIND = Own(
    rf"[- ](?:[\w'’]+ ){{0,2}}?(?:(?:were|was|are|is|have|has|had|been|be|reported|confirmed|left) ){{0,3}}"
    rf"(?:(?P<dead>{DEAD})|(?P<hurt>{HURT}))\b",
    fold=True,
)
BEFORE = Own(
    r"\b(?:(?P<dead>kill(?:s|ed|ing)|death toll (?:to|of|at|is|was))|"
    r"(?P<hurt>injur(?:es|ed|ing)|hurts?|wound(?:s|ed|ing)))"
    r"(?: (?:at least|about|some|another|as many as|more than|nearly|up to))? \Z",
    fold=True,
)


def harm(page: Page, one: Quantity) -> Literal["", "dead", "hurt"]:
    """Whose number it is: "12 dead", "injured 13 people", "13 people were hurt"; empty for other numbers."""
    before = BEFORE.search(page.prose, max(0, one.span.start - REACH), one.span.start)
    found = before or BEHIND.match(page.prose, one.span.end, one.span.end + REACH)
    if found is None or "\n" in found[0]:
        return ""
    return "dead" if found["dead"] else "hurt"
