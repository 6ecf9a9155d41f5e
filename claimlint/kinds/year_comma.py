"""Flags a year behind month and day without the comma that closes it: "on Oct. 9, 2023 in Paris".

The year is set off on both sides. Nothing is missing where a mark stands behind it, at the end of a block, where the
date describes what follows ("the Oct. 9, 2023 hearing"), between two dates of a range, and where a line is a label and
no sentence.

    kind: year-comma
    message: "'{match}' lacks the comma behind its year: '{better}'."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.times.calendar import MONTHS
from claimlint.model.finding import Edit, Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

NEAR = 24
"""How far before what was seen a date may begin, in code points."""
DATE = Own(
    r"(?:\b(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Aa]fter|[Bb]efore|[Ff]rom|[Oo]f|[Ee]ffective|dated)|day,?) "
    r"(?P<date>[A-Z][a-z]{2,8}\.? \d\d?, (?:19|20)\d\d)(?= (?!(?:to|through|thru|until|and|or|version|issue)\b)[a-z])"
)
LABEL = Own(r"(?:[Pp]osted|[Pp]ublished|[Uu]pdated|[Mm]odified|[Aa]ccessed|[Ff]iled|[Rr]ead|[Rr]eleased) \Z")
"""Before a date that is no part of a sentence."""


@dataclass(frozen=True)
class YearComma:
    """Whether a comma closes the year."""

    name: ClassVar[str] = "year-comma"
    slots: ClassVar[frozenset[str]] = frozenset()
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing is needed."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """What joins a day to its year and has a word behind it."""
        return (", 19", ", 20")

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each year that is not closed."""
        for one in seen:
            span = _date(page, one) if page.prose[one.end + 2 : one.end + 3] == " " else None
            if span and scope.covers(page.zones(span)):
                better = f"{page.prose[span.start : span.end]},"
                yield Hit(span, (better,), edits=(Edit(span.end, span.end, ","),))


def _date(page: Page, one: Seen) -> Span | None:
    """The date whose comma and century were seen, where a comma is missing behind it."""
    prose = page.prose
    start = max(page.block_span(one.start).start, one.start - NEAR)
    for found in DATE.finditer(prose, start, min(len(prose), one.end + NEAR)):
        if found.end("date") == one.end + 2 and _is_month(found["date"]):
            labelled = LABEL.search(prose, max(0, found.start() - NEAR), found.start())
            return None if labelled else Span(*found.span("date"))
    return None


def _is_month(date: str) -> bool:
    return any(date.startswith(month[:3]) for month in MONTHS)


KIND = YearComma
