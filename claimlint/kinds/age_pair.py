"""Flags two ages of one person that do not fit: "the 72-year-old, who was 20 when the war ended in 1945" in 2005.

One of them at least has a date behind it; the other has one too, or is that of the day of the story. Each gives two
years of birth, and it is flagged if none is the same. A word for an age with figures beside it is compared too: "the
octogenarian, 78".

    kind: age-pair
    message: "{problem}"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.ages.ages import WORDS
from claimlint.annotate.ages.pairs import Placed, pairs
from claimlint.annotate.corrections import corrects
from claimlint.model.finding import Checked, Evidence, Hit, Level
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

WORD = r"(?P<word>(?:sexagen|septuagen|octogen|nonagen|centen)arian|teenager)"
LABELLED = Own(
    rf"\b(?:the|an?) {WORD}, (?:who is |now |aged )?(?P<figure>\d{{1,3}})(?=,(?!\d)|\.(?:\s|$)|;)"
    rf"|(?<![\w-])(?P<before>\d{{1,3}})-year-old {WORD}\b",
    fold=True,
)
YEAR = Own(r"(?:19|20)\d\d")
NEAR = 150
LABELS = ("genarian", "centenarian", "teenager")
DIGITS = "123456789"
LINKS = (
    *("-year-old, who was ", "-year-old, who turned ", "-year-old who was "),
    *(f"{digit}, who {verb} " for digit in f"0{DIGITS}" for verb in ("was", "turned")),
    *(f" {word} {digit}" for digit in DIGITS for word in ("now", "and was", "and is", "and turned")),
)


@dataclass(frozen=True)
class AgePair:
    """Whether two ages of one person fit."""

    name: ClassVar[str] = "age-pair"
    slots: ClassVar[frozenset[str]] = frozenset(("problem",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing to make."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Words for ages, and what stands between two ages of one person."""
        return (*LABELS, *LINKS)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each pair that does not fit."""
        done = -1
        for one in seen:
            if one.trigger < len(LABELS):
                yield from (hit for hit in _labelled(page, one) if scope.covers(page.zones(hit.span)))
            elif one.start >= done and YEAR.search(page.prose, max(0, one.start - NEAR), one.end + NEAR):
                done = page.sentence(one.start).end
                for first, second in pairs(page, one.start):
                    if scope.covers(page.zones(first.age.span)) and not corrects(page, first.age.span):
                        yield from _judged(page, first, second)


def _judged(page: Page, first: Placed, second: Placed) -> Iterator[Hit | Checked]:
    one, other = _births(first), _births(second)
    gap = max(one[0] - other[1], other[0] - one[1])
    if gap > 0:
        yield _hit(page, first, second, gap)
    elif page.shows_claims:
        span = Span(first.age.span.start, second.age.span.end)
        readings = tuple(f"{each.age.low} in {each.period}" for each in (first, second))
        yield Checked(span, readings, f"born in {one[0]} or {one[1]}, and in {other[0]} or {other[1]}")


def _births(placed: Placed) -> tuple[int, int]:
    """The first and last year in which somebody of an age can be born."""
    return placed.period.early.year - placed.age.low - 1, placed.period.late.year - placed.age.low


def _hit(page: Page, first: Placed, second: Placed, gap: int) -> Hit:
    told = [_told(page, each) for each in (first, second)]
    problem = f"{told[0]}, but {told[1]}."
    spans = [span for each in (first, second) for span in (each.age.figure, each.date) if span]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    level: Level | None = "warning" if gap < 2 else None
    related = ((first.age.span, "One age stands here."), (second.age.span, "The other stands here."))
    return Hit(whole, (), {"problem": problem}, (), level, related, (Evidence("computation", problem),))


def _told(page: Page, placed: Placed) -> str:
    low, high = _births(placed)
    when = page.prose[placed.date.start : placed.date.end] if placed.date else f"{placed.period} (the story)"
    return f"who is {placed.age.low} in {when} is born in {low} or {high}"


def _labelled(page: Page, seen: Seen) -> Iterator[Hit]:
    """Words for ages with figures that they do not mean."""
    prose = page.prose
    begin = max(0, seen.start - 30, prose.rfind("\n", max(0, seen.start - 80), seen.start) + 1)
    for found in LABELLED.finditer(prose, begin, min(len(prose), seen.end + 30)):
        sort = "figure" if found["figure"] else "before"
        low, high = WORDS[found["word"][:4].casefold()]
        if not low <= int(found[sort]) <= high and found.start("word") <= seen.start < found.end("word"):
            span = Span(min(found.start(sort), found.start("word")), max(found.end(sort), found.end("word")))
            problem = f"'{found['word']}' is {low} to {high}, not {found[sort]}."
            yield Hit(span, (), {"problem": problem}, (), evidence=(Evidence("computation", problem),))


KIND = AgePair
