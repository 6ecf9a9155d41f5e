"""Well-known events that the copy names, of which knowledge has the day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from claimlint.model.dated import Day
from claimlint.model.record import Entity, Filed
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

WORDS = 9
"""The most words of an event's name."""
CARRIERS = Own(
    r"(?:(?:the|that|this|our|landmark|historic|monumental|tragic|deadly|devastating|horrific|terrible|terrorist|terror|"
    r"attacks?|on|of|passage|enactment|signing|adoption|establishment|creation|founding|launch|start|beginning|"
    r"original|U\.S\.|nation's|catastrophic|infamous|first) )*+"
)
"""What may stand between "of" and the name of an event."""
WORD = Own(r"[^\s,;:()—]+(?:,(?= \d{4}|,? attacks))?")
ENDS = Own(
    r"(?![\w'-])(?! [A-Z](?!\w*day\b))(?:[.,;:)!?—\"”]|\s?\(|\s?\Z|\s?\n| (?:in|on|at|with|by|as|when|this|next|"
    r"last|and|but|will|is|was|has|to|for|today|tomorrow|that|which|from|decision|ruling|law|case|tragedy|"
    r"disaster|[A-Z]\w*day)\b"
    r"| [–—-])"
)
"""What stands behind an event's name that does not go on."""


class Event(NamedTuple):
    """A well-known event in the prose: where its name stands, its record, and the day."""

    span: Span
    filed: Filed
    day: Day


def event_at(page: Page, at: int, end: int) -> Event | None:
    """The event whose name begins at an offset, behind "the" or a word such as "founding of"; the longest name wins."""
    carried = CARRIERS.match(page.prose, at, end)
    starts = dict.fromkeys(
        (carried.end() if carried else at, *_starts(page.prose, at, carried.end() if carried else at))
    )
    return next((event for start in starts if (event := _named(page, start, end))), None)


def _starts(prose: str, at: int, end: int) -> Iterator[int]:
    """Each word of a stretch, the first first."""
    while at < end:
        yield at
        at = prose.find(" ", at, end) + 1 or end


def _named(page: Page, start: int, end: int) -> Event | None:
    """The longest name of an event that begins at an offset."""
    ends = [found.end() for _, found in zip(range(WORDS), WORD.finditer(page.prose, start, end), strict=False)]
    for stop in reversed(ends):
        name = page.prose[start:stop].rstrip(".,;:!?")
        known = page.knowledge.find("dated", name)
        if len(known) == 1 and ENDS.match(page.prose, start + len(name)):
            record = known[0].record
            if isinstance(record, Entity) and record.day is not None:
                return Event(Span(start, start + len(name)), known[0], record.day)
    return None
