"""Flags an end before its beginning in one breath: "born in 1951 and died in 1944", "opened in 1998, closed in 1996".

Both years must be written, and between the two nothing may stand but marks, "and", "but", "then" and the like, so that
both speak of the same; `begins` and `ends` are the words for either.

    kind: event-order
    message: "'{match}' runs backward: {because}."
    begins: [born, founded]
    ends: [died, dissolved]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.model.finding import Evidence, Hit
from claimlint.model.folding import folded
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

REACH = 90
"""How far from its word a year may stand, in code points."""
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?![\w%-]|,\d|[.:/]\d)"
YEAR = Own(r"[12]\d{3}")
_GAP = (
    r"(?:(?!\d{3}|\b(?:who|which|that|whose|when|where|after|before|father|mother|son|daughter)\b)[^\n.;:()—]){0,60}?"
)
FIRST = Own(rf" ?{_GAP}(?:\bin |, |\bon )?(?<!\d){_YEAR}(?: (?:in|at|near) [A-Z][\w'-]*(?: [A-Z][\w'-]*)?)?")
BETWEEN = Own(
    r"(?:[,;–—-]| |\b(?:and|but|then|later|eventually|was|were|had|has|been|it|he|she|they|finally)\b){1,8}\Z",
    fold=True,
)
SECOND = Own(
    r"(?: (?:down|for good|permanently|again|entirely|there)|(?: (?:at|in|near|of|from)(?: [\w'-]+){1,3}?)?)"
    rf",? in {_YEAR}|,? (?:in )?{_YEAR}"
)


@dataclass(frozen=True)
class EventOrder:
    """Whether an end comes after its beginning."""

    name: ClassVar[str] = "event-order"
    slots: ClassVar[frozenset[str]] = frozenset(("because",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    begins: tuple[str, ...] = field(metadata={"doc": "Words for a beginning."})
    ends: tuple[str, ...] = field(metadata={"doc": "Words for an end."})

    def prepare(self) -> None:
        """Nothing is needed."""

    @cached_property
    def _begins(self) -> frozenset[str]:
        return frozenset(map(folded, self.begins))

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The words for an end, each with the space before it."""
        return tuple(f" {folded(end)}" for end in self.ends)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each end that comes before its beginning."""
        for one in seen:
            if not _is_word(page.folded, one) or not YEAR.search(page.prose, one.end, one.end + REACH):
                continue
            second = SECOND.match(page.prose, one.end, one.end + REACH)
            if not second:
                continue
            found = self._beginning(page, one)
            if found and int(found[1]) > int(second["year"]):
                span = Span(found[0].start, second.end())
                if scope.covers(page.zones(span)) and not corrects(page, span):
                    yield _hit(span, found[1], second["year"])

    def _beginning(self, page: Page, end: Seen) -> tuple[Span, str] | None:
        """The span of a beginning with its year that stands before an end, and the year."""
        between = BETWEEN.search(page.prose, max(0, end.start - 40), end.start + 1)
        start = max(page.sentence(end.start).start, end.start - 2 * REACH)
        if not between:
            return None
        for word in self._begins:
            at = page.folded.rfind(word, start, between.start())
            first = FIRST.match(page.prose, at + len(word), between.start()) if at >= 0 else None
            if first and first.end() == between.start() and not page.folded[max(0, at - 1) : at].isalnum():
                return Span(at, first.end()), first["year"]
        return None


def _is_word(text: str, seen: Seen) -> bool:
    return not text[seen.end : seen.end + 1].isalpha()


def _hit(span: Span, first: str, second: str) -> Hit:
    because = f"{first} comes after {second}"
    return Hit(span, (), {"because": because}, (), evidence=(Evidence("calendar", f"{because}."),))


KIND = EventOrder
