"""Times of day in figures: "9:30 a.m.", "13:05 GMT", "7 pm", also those that no clock shows.

Figures without a.m. or p.m. are a time only with a zone behind them, for results, verses and lengths look the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.protocols import Page

Half = Literal["", "a", "p"]
TIME = Own(
    r"(?<![\w$£€#:/+])(?<!\d[.,–-])(?P<hour>\d\d?)(?:(?P<mark>[:.])(?P<minute>\d\d))?"
    r"(?: ?(?P<half>[ap]\.? ?m\b\.?|[AP]\.?M\b\.?)|(?<=[:.]\d\d) (?:GMT|UTC|BST|[ECMP][DS]?T|local time|hours)\b)"
)
DOTTED = Own(r"[ap]\. ?m")
BEFORE = Own(r"\b(?:at|by|until|till|from|before|after|to|around|about|ends|starts|begins|opens|closes) \Z")


class Clock(NamedTuple):
    """A time of day: its half-open span, hour and minute as written, and the half of the day, if it is told."""

    span: Span
    hour: int
    minute: int | None
    half: Half


def clock_times(page: Page) -> tuple[Clock, ...]:
    """The times of day of a page, in order."""
    return tuple(_read(found) for found in TIME.finditer(page.prose) if _is_time(page, found))


def _read(found: regex.Match[str]) -> Clock:
    minute = found["minute"]
    half: Half = "" if not found["half"] else "a" if found["half"][0] in "aA" else "p"
    return Clock(Span(*found.span()), int(found["hour"]), int(minute) if minute else None, half)


def _is_time(page: Page, found: regex.Match[str]) -> bool:
    """Whether figures are a time: "at 9 am", but not "I'm 9, am I", "17 AM stations" or "0.75 PM"."""
    if found["half"] is None or found["mark"] == ":" or DOTTED.match(found["half"]):
        return True
    if found["mark"] and found["half"].isupper():
        return False
    return BEFORE.search(page.folded, max(0, found.start() - 10), found.start()) is not None
