"""Flags days and months that are written otherwise than the house writes them.

`order` says whether the month stands before the day ("Oct. 9, 2023") or behind it ("9 October 2023"). `months` says how
months are written: `ap` shortens all but March to July where a day stands beside them, and never elsewhere; `full`
never does. The day is a figure without st, nd, rd or th, and no comma parts a month from its year. Dates in figures
alone, those in capitals, "the 9th of October", and dates inside a name ("September 11 Memorial") are left alone, and so
is a date that is all of its block, or a month in brackets of its own, as sources are dated ("(Jan. 2010)").

    kind: date-form
    message: "'{match}' should be '{better}': {because}."
    order: month-first
    months: ap
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.prose.beside_capitals import follows_name, precedes_name
from claimlint.annotate.times.calendar import WEEKDAYS
from claimlint.annotate.times.date_literals import CUT, has_month, literals
from claimlint.annotate.times.date_styles import Months, Order, Style
from claimlint.annotate.times.dates import Date, dates_in
from claimlint.annotate.times.years import COUNTED
from claimlint.model.finding import Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

FIGURES = tuple("0123456789")
FORMS = ("month-day", "day-month", "month")
NEAR = 14
"""How far before what was seen a date may begin, in code points."""
COUNTS_IN = Own(r"\b(?:in|during|last|this|each|every) \Z")
"""Before a month and figures that count what follows: "In October 10 people died"."""
LISTED = Own(r",? ?(?:and |or |& ?)?\d\d?(?:st|nd|rd|th)?\b(?![:%]| [ap]\.?m\b)")
"""Behind a date, a day of the same month."""
MONTH_OR_DAY = Own(
    r"(?:(?<!\d)\d\d?(?:st|nd|rd|th)?|\b(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?) \Z"
)
"""Right before a date, a day of another one, or a month."""
DAY_OF_LIST = Own(r"(?<!\d)\d\d?(?:st|nd|rd|th)?(?:,? (?:and|or|to|&)|,|-|–) ?\Z")
"""Before a date whose month stands behind it, another day of that month."""
FIRST = Own(r"\b(?P<date>[A-Z][a-z]{2,8}\.? \d\d?)(?: ?[-–—] ?| (?:to|and|through|or) )\Z")
REACH = 24
"""How far before a date the first one of a stretch may begin, in code points."""
WORD = Own(r" (?P<word>[a-z]+)")
TWO_NAMES = Own(r" (?!(?:Sen|Rep|Gov|President|Mayor|Judge|The|A|An)\b)[A-Z][\w.'-]*(?: of)?(?: the)? [A-Z]")
ACT = Own(r"\b(?:Act|Order|Decree|Resolution|Memorandum|Law|Treaty|Regulation|Directive) (?:of|No\. \d+,?) \Z")
HEADS = Own(r"(?:, |\bOn |\bBy |\bSince |\bUntil |\bIn |\A|\n|[.!?] )\Z")
CITED = Own(r"(?:\(@\w+\) |(?:[Aa]ccessed|modified|visited|[Uu]pdated|[Pp]osted|[Pp]ublished|Date):? )\Z")
"""Before a date that a page or a message bears itself."""
HEADING = ("", *(f"{day}{comma} " for day in WEEKDAYS for comma in ("", ",")))
LETTER = Own(r" [A-Z]|:")
ENDS = Own(r"(?=\n|\Z)|(?= [\"“']?[A-Z])")


@dataclass(frozen=True)
class DateForm:
    """How days and months are written."""

    name: ClassVar[str] = "date-form"
    slots: ClassVar[frozenset[str]] = frozenset(("because",))
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    order: Order = field(default="month-first", metadata={"doc": "Whether the month stands before the day."})
    months: Months = field(default="ap", metadata={"doc": "How months are written: as AP does, or in full everywhere."})

    def prepare(self) -> None:
        """Nothing is needed."""

    @cached_property
    def triggers(self) -> tuple[str, ...] | None:
        """What stands in dates of another form."""
        return literals(Style(self.order, self.months))

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each date in another form."""
        style, done = Style(self.order, self.months), 0
        for one in seen:
            if not has_month(page.folded, one.start, one.end):
                continue
            block = page.block_span(one.start)
            for date in dates_in(page, Span(max(block.start, one.start - NEAR), min(block.end, one.end))):
                if date.span.start < done or date.form not in FORMS:
                    continue
                done = date.span.end
                hit = self._hit(page, date, style) if scope.covers(page.zones(date.span)) else None
                if hit:
                    yield hit

    def _hit(self, page: Page, date: Date, style: Style) -> Hit | None:
        """A hit for a date in another form; without a fix where a comma behind it would have lost its partner."""
        prose, (start, end) = page.prose, date.span
        text = prose[start:end]
        better, because = style.better(date, text)
        turns = date.precision == "day" and (date.form == "month-day") is (self.order == "day-first")
        if not better or _is_left_alone(page, date, turns=turns):
            return None
        if text.endswith(".") and date.precision == "month" and ENDS.match(prose, end):
            better = f"{better}."
        parted = turns and date.form == "month-day" and date.year is not None and prose.startswith(",", end)
        edits = () if parted and not HEADS.search(prose, max(0, start - NEAR), start) else None
        return Hit(date.span, (better,), {"because": because}, edits)


def _is_left_alone(page: Page, date: Date, *, turns: bool) -> bool:
    """Whether a date is part of a name, or its figures may count what follows."""
    prose, (start, end) = page.prose, date.span
    before = prose[max(0, start - NEAR) : start]
    if _is_label(page, date.span) or ACT.search(prose, max(0, start - 40), start) or follows_name(page, date.span):
        return True
    if date.precision == "month":
        if prose[max(0, start - 1) : start] == "(" and prose.startswith(")", end):
            return True
        word = WORD.match(prose, end)
        return word is not None and "," in prose[start:end] and word["word"] in COUNTED
    if date.year is None and (COUNTS_IN.search(before.casefold()) or precedes_name(page, date.span)):
        return True
    if date.year is not None and TWO_NAMES.match(prose, end):
        return True
    if turns and (_is_crowded(prose, date) or _stays_with_first(page, start)):
        return True
    return LISTED.match(prose, end) is not None and (turns or not prose[start:end].endswith(FIGURES))


def _stays_with_first(page: Page, start: int) -> bool:
    """Whether a date ends a stretch whose first date is left alone as part of a name: "Iowa May 28 - June 1"."""
    first = FIRST.search(page.prose, max(0, start - REACH), start)
    return first is not None and follows_name(page, Span(*first.span("date")))


def _is_crowded(prose: str, date: Date) -> bool:
    """Whether a day or month stands beside a date that in the other order could be read with either."""
    begin, (start, end) = max(0, date.span.start - NEAR), date.span
    if date.form == "day-month" and DAY_OF_LIST.search(prose, begin, start):
        return True
    after = prose[end : end + 1] == " " and prose[end + 1 : end + 4].casefold() in CUT
    return after or MONTH_OR_DAY.search(prose, begin, start) is not None


def _is_label(page: Page, span: Span) -> bool:
    """Whether a date heads a story or letter, or is the one that a page or message bears."""
    start, end = page.block_span(span.start)
    if page.prose[start : span.start] in HEADING and (span.end == end or LETTER.match(page.prose, span.end)):
        return True
    return CITED.search(page.prose, max(0, span.start - 40), span.start) is not None


KIND = DateForm
