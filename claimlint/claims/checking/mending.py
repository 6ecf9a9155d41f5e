"""What a claim could say instead: its text with the figure that is stated worked out again."""

from __future__ import annotations

import math
from contextlib import suppress
from typing import TYPE_CHECKING

from claimlint.claims.arithmetic import figures
from claimlint.claims.arithmetic.formula import Undefined
from claimlint.claims.arithmetic.interval import absolute, subtract
from claimlint.claims.checking.again import exactly, stated_operand
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.annotate.quantities.quantity import Hedge, Quantity
    from claimlint.claims.checking.check import Outcome
    from claimlint.claims.checking.reading import Operand
    from claimlint.model.protocols import Page

STEMS = {2: "doubl", 3: "tripl", 4: "quadrupl", 5: "quintupl"}
FOLDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
ARTICLE = Own(r"(?<!\w)(?P<article>(?P<letter>[Aa])n?)\ $")
VOWEL = Own(r"8|1[18](?![\d.])|1[18],|el|ei")
"""How figures begin that are said with a vowel: 8, 11, 18,000, eleven."""
NEAR = 0.06
"""How far a number may lie from the multiple that is offered for it, as a share."""


def suggestions(page: Page, outcome: Outcome, span: Span) -> tuple[str, ...]:
    """The text of a span with what is stated replaced; none where there is no one right figure."""
    one = stated_operand(outcome)
    if one is None or one.times != 1 or not span.holds(one.quantity.span):
        return ()
    if _in_points(outcome, one):
        number = page.prose[one.quantity.figure.start : one.quantity.figure.end]
        points = "percentage point" if one.quantity.value <= 1 else "percentage points"
        rest = page.prose[one.quantity.span.end : span.end]
        return (f"{page.prose[span.start : one.quantity.figure.start]}{number} {points}{rest}",)
    try:
        found = exactly(outcome)
    except Undefined:
        return ()
    if not all(map(math.isfinite, found)):
        # what is right is bounded, and no figure
        return ()
    value, figure = found.mid, one.quantity.figure
    better = _better(page.prose[figure.start : figure.end], value, one.quantity)
    if not better or better == page.prose[figure.start : figure.end]:
        return ()
    before = _with_article(page.prose[span.start : figure.start], better)
    return (f"{before}{better}{page.prose[figure.end : span.end]}",)


def _with_article(before: str, figure: str) -> str:
    """What stands before a figure, with the article that it takes: an 8-point lead, a 5-point lead."""
    found = ARTICLE.search(before)
    if found is None:
        return before
    return f"{before[: found.end('letter')]}{'n' if VOWEL.match(figure) else ''}{before[found.end('article') :]}"


def _in_points(outcome: Outcome, stated: Operand) -> bool:
    """Whether what is called percent is the difference of two percentages."""
    if "points" not in outcome.check.diagnose or stated.unit != "percent":
        return False
    others = [one for name, one in outcome.reading.items() if one is not stated]
    if len(others) != 2 or any(one.unit != "percent" for one in others):
        return False
    return absolute(subtract(others[0].interval, others[1].interval)).meets(stated.interval)


def _better(text: str, value: float, stated: Quantity) -> str:
    """A figure in place of another; empty where it cannot be said so."""
    if value <= 0 or not math.isfinite(value):
        return ""
    if stated.sort == "multiple":
        return _multiple(text, value, stated.hedge)
    if stated.spelled or stated.sort == "fraction" or stated.value == 0:
        return ""
    step = figures.step_of(stated.printed) or 1.0
    with suppress(ValueError):
        # a magnitude stands behind the figure: "1.4 million"
        return _digits(_towards(value, step, stated.hedge), step, text, stated.value)
    return ""


def _digits(value: float, step: float, text: str, stated: float) -> str:
    """The number without its magnitude."""
    printed = float(text.replace(",", ""))
    scale = stated / printed if printed else 1.0
    number = figures.figure(value / scale, "", step / abs(scale))
    return number if number.replace(",", "").replace(".", "", 1).isdecimal() else ""


def _towards(value: float, step: float, hedge: Hedge) -> float:
    """A number rounded to the side that its hedge asks for."""
    if hedge in ("more", "least"):
        return math.floor(value / step + 1e-9) * step
    if hedge in ("nearly", "most", "less"):
        return math.ceil(value / step - 1e-9) * step
    return value


def _multiple(text: str, value: float, hedge: Hedge) -> str:
    """The word for another multiple in the same form: tripled for doubled, threefold for twofold."""
    times = round(_towards(value, 1.0, hedge))
    if hedge in ("", "about", "exact") and abs(value / max(times, 1) - 1) > NEAR:
        return ""
    folded = text.casefold()
    stem = next((stem for stem in (*STEMS.values(), "trebl") if folded.startswith(stem)), "")
    if stem:
        return _cased(STEMS[times] + folded.removeprefix(stem), text) if times in STEMS else ""
    for word in FOLDS:
        if folded.replace("-", "") == f"{word}fold":
            return _cased(folded.replace(word, FOLDS[times - 2]), text) if 2 <= times <= 10 else ""
    return ""


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[:1].isupper() else word
