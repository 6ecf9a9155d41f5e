"""When something happened that the prose speaks of: the date that governs a stretch of it, and words that set it apart.

The date of the clause governs, else that of the sentence, else the day of the document. A sentence may name several
times, and copy of the past may name none, so who accuses a name of being out of date should ask all of `times`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from claimlint.annotate.times.dates import Date, dates_in
from claimlint.model.dated import Day
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

Basis = Literal["clause", "sentence", "document", "none"]
NEAR = 40
"""How far from a name the words stand that set it apart ("then", "former", "now"), in code points."""
REACH = 500
"""How much of a sentence is read on either side."""

CLAUSE = Own(
    r"[;:()\[\]—]| [–-]{1,2} |, (?:and|but|or|yet|so|which|who|whose|while|when|where|although|though|because)\b"
)
THEN = Own(r"\b(?:then|at (?:the|that) time|in those days|back then|was (?:known|called)|were (?:known|called))\b")
FORMER = Own(
    r"\b(?:former|formerly|ex|previous|previously|once|one-?time|erstwhile|defunct|old|ancient|historic(?:al)?)\b"
)
NOW = Own(r"\b(?:now|today|since|current|currently|present-day|modern(?:-day)?|later|also known|a\.?k\.?a\b\.?|née)\b")
RENAMED = Own(
    r"\b(?:re-?nam(?:ed?|es|ing)|re-?brand\w*|(?:new|old|former|previous|official|original) names?|name[- ]chang\w*"
    r"|chang\w+ (?:its|the|their|his|her|of) names?|nam(?:ed|ing) (?:back|for|after)|re-?designat\w+|re-?titled?"
    r"|formerly|(?:known|referred to) as|became|merged|dissolved|abolished|replaced|succe(?:eded|ssor)\w*)\b"
)
FUTURE = Own(
    r"(?:\b(?:will|shall|would|going to|plans? to|planning to|(?:due|set|expected|scheduled|slated) to)|'ll)\b"
)


class Placed(NamedTuple):
    """A date and its first and last possible day."""

    date: Date
    period: Day


class Era(NamedTuple):
    """When something happened, as far as the copy tells.

    `period` is its first and last possible day, None where nothing is known; `basis` is what that rests on, `date` the
    written date if there is one. `others` are the other times that the sentence speaks of, and the document's day.
    `then` and `former` say that words beside the name put it into the past, `renamed` that the sentence is about its
    change, and `future` that the clause looks ahead.
    """

    period: Day | None
    basis: Basis
    date: Date | None = None
    others: tuple[Day, ...] = ()
    then: bool = False
    former: bool = False
    renamed: bool = False
    future: bool = False

    @property
    def times(self) -> tuple[Day, ...]:
        """All times that may be meant, the likeliest first."""
        return (self.period, *self.others) if self.period else self.others

    @property
    def apart(self) -> bool:
        """Whether words set the name apart from the names of its day."""
        return self.then or self.former or self.renamed


def event_date(page: Page, span: Span) -> Era:
    """When that happened which a stretch of the prose speaks of."""
    sentence = _within_reach(page.sentence(span.start), span)
    clause = clause_of(page, span)
    day = page.document.date
    known = list(periods_in(page, sentence))
    chosen = min(known, key=lambda one: _distance(one.date, span, clause), default=None)
    first = [chosen.period] if chosen else []
    others = [one.period for one in known if one is not chosen]
    times = [*first, *others, *([Day(day, day)] if day else [])]
    found = chosen.date if chosen else None
    basis = _basis(found, clause, day)
    return Era(
        times[0] if times else None, basis, found, tuple(times[1:]), *_flags(page.folded, span, sentence, clause)
    )


def clause_of(page: Page, span: Span) -> Span:
    """The part of a sentence that holds a span, between the marks and words that part clauses."""
    sentence = _within_reach(page.sentence(span.start), span)
    ends = list(CLAUSE.finditer(page.prose, *sentence))
    start = max((end.end() for end in ends if end.end() <= span.start), default=sentence.start)
    stop = min((end.start() for end in ends if end.start() >= span.end), default=sentence.end)
    return Span(start, max(stop, span.end))


def periods_in(page: Page, span: Span) -> Sequence[Placed]:
    """The dates that begin inside a stretch of the prose and can be placed in time, in order; a dateline has none."""
    day = page.document.date
    told = (one for one in dates_in(page, span) if "dateline" not in page.zones(one.span))
    return [Placed(one, period) for one in told if (period := placed(one, day))]


def placed(one: Date, on: date | None) -> Day | None:
    """The period of a date; one without a year is taken in the year that brings it nearest to the document's day."""
    if one.year is not None or on is None:
        return one.period
    periods = [period for year in range(on.year - 1, on.year + 2) if (period := _in_year(one, year).period)]
    return min(periods, key=lambda period: abs(period.early - on), default=None)


def _within_reach(sentence: Span, span: Span) -> Span:
    return Span(max(sentence.start, span.start - REACH), min(sentence.end, span.end + REACH))


def _in_year(one: Date, year: int) -> Date:
    last = one.last and one.last._replace(year=year)
    return one._replace(written=one.written._replace(year=year), last=last)


def _distance(one: Date, span: Span, clause: Span) -> tuple[bool, bool, int]:
    """How far a date is from what it may govern: those of the clause first, and a mere description last."""
    gap = max(one.span.start - span.end, span.start - one.span.end)
    return not clause.overlaps(one.span), one.attributive, gap


def _basis(chosen: Date | None, clause: Span, day: date | None) -> Basis:
    if chosen:
        return "clause" if clause.overlaps(chosen.span) else "sentence"
    return "document" if day else "none"


def _flags(folded: str, span: Span, sentence: Span, clause: Span) -> Iterator[bool]:
    """Whether then, former, renamed and future hold for a stretch."""
    before = Span(max(sentence.start, span.start - NEAR), span.start)
    after = Span(span.end, min(sentence.end, span.end + NEAR))
    yield any(_holds(THEN, folded, part) for part in (before, after))
    yield any(_holds(FORMER, folded, part) for part in (before, after))
    yield _holds(RENAMED, folded, sentence) or any(_holds(NOW, folded, part) for part in (before, after))
    yield _holds(FUTURE, folded, clause)


def _holds(pattern: Own, folded: str, span: Span) -> bool:
    return pattern.search(folded, *span) is not None
