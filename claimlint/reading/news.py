"""What the copy itself says about its parts: headline, byline, dateline, captions and credits; and a story's date.

Only what is sure is named; a block that could be anything stays body.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from claimlint.model.document import Block, Mark
from claimlint.model.span import Span
from claimlint.reading.credits import credit, is_name
from claimlint.reading.datelines import LONGEST, dateline, day_of

BODY = ("body",)
TOP = 6
"""How many blocks at the top of a story may be its headline, byline or dateline."""
FAR = 500
"""Beyond so many blocks no top of a story is looked for."""
SHORT_DAY = 4
"""How many words a day has at most: "Monday, Oct. 9, 2023"."""
LONGEST_LINE = 120
LONGEST_CAPTION = 1000

BY = r"[Bb][Yy]\s+"
AGENCY = r"\s*[|\n/\u2013\u2014]\s*"
AND = r",?\s+(?:and|AND|&)\s+|,\s+"


def recognise(
    text: str, blocks: Sequence[Block], marks: Sequence[Mark], *, plain: bool = False
) -> tuple[list[Block], list[Mark]]:
    """The blocks with the zones that their words give away, and the marks with those for datelines and credits.

    Only blocks that are nothing but body are looked at, and captions for their credit; a headline is only looked for
    in plain text, where no markup could tell.
    """
    found = list(blocks)
    more = list(marks)
    if plain and len(found) > 1 and found[0].zones == BODY and _headline(text, found[0].span):
        found[0] = Block(found[0].span, ("headline",))
    _top(text, found, more)
    for index, block in enumerate(found):
        if text[block.span.end - 1] in ").":
            found[index] = _captioned(text, block, more)
    return found, sorted(more)


def _top(text: str, blocks: list[Block], marks: list[Mark]) -> None:
    """Look for a byline and a dateline in the first blocks of the story itself."""
    head = [index for index, block in enumerate(blocks[:FAR]) if not block.zones[0].startswith("front-matter.")]
    dated = False
    for index in head[:TOP]:
        span, zones = blocks[index]
        if zones != BODY:
            continue
        if _byline(text[span.start : min(span.end, span.start + LONGEST_LINE + 1)]):
            blocks[index] = Block(span, ("byline",))
        elif not dated:
            prefix = dateline(text[span.start : min(span.end, span.start + LONGEST)])
            dated = prefix > 0
            if dated:
                marks.append(Mark(Span(span.start, span.start + prefix), "dateline"))


def _headline(text: str, span: Span) -> bool:
    """Whether a first block is one short line, without an end mark, of two words or more, that is not just a day."""
    written = text[span.start : min(span.end, span.start + LONGEST_LINE + 1)]
    if len(written) > LONGEST_LINE or "\n" in written or " " not in written:
        return False
    if len(written.split()) <= SHORT_DAY and day_of(written) is not None:
        return False
    return (written[-1].isalnum() or written[-1] in "'\u2019\u201d\")%") and not _byline(written)


def _byline(written: str) -> bool:
    """Whether a block is a byline: "By", one or more names, perhaps whom they write for."""
    by = re.match(BY, written)
    if by is None or len(written) > LONGEST_LINE or written[-1] in ".!?:;":
        return False
    people, *rest = re.split(AGENCY, written[by.end() :], maxsplit=1)
    if rest and not rest[0][:1].isupper():
        return False
    names = re.split(AND, people)
    return is_name(names[0]) and all(is_name(name) or name[:1].isupper() for name in names[1:])


def _captioned(text: str, block: Block, marks: list[Mark]) -> Block:
    """A block that ends with a credit in brackets as a caption, with a mark on the credit; any other as it is."""
    span, zones = block
    if (zones != BODY and "caption" not in zones) or span.end - span.start > LONGEST_CAPTION:
        return block
    start, end = credit(text, span)
    if start == end:
        return block
    if start == span.start:
        return Block(span, ("credit",)) if zones == BODY else block
    marks.append(Mark(Span(start, end), "credit"))
    return Block(span, ("caption",)) if zones == BODY else block


def date_of(meta: Mapping[str, object], text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> date | None:
    """The date that a story gives itself: `date` of its front matter, or a dateline with a year."""
    given = _given(meta.get("date"))
    if given is not None:
        return given
    places = [mark.span for mark in marks if mark.zone == "dateline"]
    places += [block.span for block in blocks if "dateline" in block.zones]
    dates = (day_of(text[start : min(end, start + LONGEST)]) for start, end in places)
    return next((day for day in dates if day is not None), None)


def _given(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        try:
            return date.fromisoformat(value.strip()[:10])
        except ValueError:
            return day_of(value)
    return None
