"""Flags a length of years that does not fit the year in which it began: "in his 12th year as mayor, elected in 2020".

Read are "in her 12th year as mayor, elected in 2010", "the 20-year-old law, passed in 2001", "three years into a war
that began in 2022" and "for the first time in 40 years, since 1986", all counted to the year of the story. One year
more or less passes, and for a round number from 20 on a tenth.

    kind: tenure
    message: "{problem}"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.ages.cardinals import CARDINAL, cardinal
from claimlint.annotate.ages.cardinals import written as cardinal_written
from claimlint.annotate.corrections import corrects
from claimlint.annotate.events.years import around, years_told
from claimlint.annotate.offices.ordinals import ORDINAL, number, written
from claimlint.annotate.times.dates import Date, dates_in
from claimlint.model.finding import Checked, Evidence, Hit, Level
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

BEGAN = (
    r"(?:first )?(?:elected|appointed|took office|sworn in|hired|founded|formed|established|created|launched|opened|"
    r"built|passed|enacted|signed|approved|adopted|began|begun|started|"
    r"(?:it|he|she) (?:was (?:elected|appointed|built|founded|passed|enacted|signed)|took office|began|started|opened))"
)
FORMS = Own(
    rf"\bin (?:his|her|its|their) (?P<nth>{ORDINAL}) (?:year|season) (?:as|at|in|of|on|with)\b"
    rf"[^,;:.()]{{1,60}}, {BEGAN} "
    rf"|(?<![\w-])(?P<old>{CARDINAL})-year-old [a-z][^,;:.()]{{1,40}}(?:, (?:which was )?|, which | that was ){BEGAN} "
    rf"|\b(?P<into>{CARDINAL}) years into (?:a|the|his|her|its|their)\b[^,;:.()]{{1,40}} (?:that |which )?{BEGAN} "
    rf"|\bfor the first time in (?P<first>{CARDINAL}) years, since ",
    fold=True,
)
YEAR = Own(r"(?<!\d)(?:1[1-9]|20)\d\d(?!\d)")
BESIDE = Own(r"(?:in |on )?")
SOMEBODY = Own(
    r"\b(?:man|woman|boy|girl|teacher|mother|father|son|daughter|singer|actor|actress|player|senator|driver|student|"
    r"resident|officer|veteran|suspect|victim|mayor|president)\b",
    fold=True,
)
"""Who may have founded something himself: a 45-year-old man, elected in 2010."""


class Begun(NamedTuple):
    """A length of years, how it is told, where its figure stands, and the date from which it counts."""

    value: int
    form: str
    figure: Span
    date: Date
    since: int


@dataclass(frozen=True)
class Tenure:
    """Whether a length of years fits its beginning."""

    name: ClassVar[str] = "tenure"
    slots: ClassVar[frozenset[str]] = frozenset(("problem",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing to make."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """What the forms have in common."""
        ends = ("st", "nd", "rd", "th")
        return (
            *(f"{end} {unit} " for end in ends for unit in ("year", "season")),
            "year-old ",
            "years into ",
            " first time in ",
        )

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each length that does not fit."""
        done = -1
        for one in seen if page.document.date else ():
            if one.start < done or not YEAR.search(page.prose, one.end, one.end + 160):
                continue
            begin = max(done, one.start - 30, 0)
            found = FORMS.search(page.prose, begin, one.end + 160)
            if found is None or found.start() > one.start or not scope.covers(page.zones(Span(*found.span()))):
                continue
            done = found.end()
            begun = _begun(
                page,
                found.groupdict(),
                found.end(),
                {name: found.span(name) for name in ("nth", "old", "into", "first")},
            )
            if begun and not corrects(page, begun.figure):
                yield from _judged(page, begun)


def _begun(page: Page, groups: dict[str, str | None], end: int, places: dict[str, tuple[int, int]]) -> Begun | None:
    """The length of a match, with the date straight behind it."""
    date = next(iter(dates_in(page, Span(end, end + 12))), None)
    form = next(name for name in places if groups[name])
    text = groups[form] or ""
    value = number(text) if form == "nth" else cardinal(text)
    figure = Span(*places[form])
    if not value or not date or not date.year or date.precision in ("decade", "century") or date.last:
        return None
    if BESIDE.fullmatch(page.prose, end, date.span.start) is None:
        return None
    if form == "old" and SOMEBODY.search(page.prose, figure.end, end):
        return None
    return Begun(value, form, figure, date, date.year)


def _judged(page: Page, begun: Begun) -> Iterator[Hit | Checked]:
    day = page.document.date
    assert day is not None
    elapsed = day.year - begun.since
    high = elapsed + (begun.form == "nth")
    round_ = begun.value // 10 if begun.value >= 20 and begun.value % 5 == 0 else 0
    gap = max(elapsed - 1 - round_ - begun.value, begun.value - high - 1 - round_)
    span = Span(begun.figure.start, begun.date.span.end)
    if gap <= 0:
        if page.shows_claims:
            yield Checked(span, (str(begun.value), str(begun.since)), f"{day.year} − {begun.since} = {elapsed}")
    elif elapsed > 0 and not _otherwise(page, begun):
        yield _hit(page, begun, span, elapsed, day.year, "warning" if gap < 2 else None)


def _otherwise(page: Page, begun: Begun) -> bool:
    """Whether it fits to another year that the sentence names."""
    told = years_told(page, around(page, begun.figure), begun.date.span)
    return any(low - begun.since <= begun.value + 1 and begun.value - 1 <= high - begun.since for low, high in told)


def _hit(page: Page, begun: Begun, span: Span, elapsed: int, year: int, level: Level | None) -> Hit:
    prose = page.prose
    stated = prose[begun.figure.start : begun.figure.end]
    right = elapsed + (begun.form == "nth")
    better = cardinal_written(right, stated) if begun.form != "nth" else written(right, stated) if right < 100 else ""
    problem = f"'{stated}' does not fit {begun.since}: in {year} it is {right if begun.form != 'nth' else better}."
    texts = (better + prose[begun.figure.end : span.end],) if better else ()
    sums = f"{year} − {begun.since} = {elapsed}; the copy says {stated}."
    related = ((begun.figure, "The length stands here."), (begun.date.span, "The beginning stands here."))
    return Hit(span, texts, {"problem": problem}, (), level, related, (Evidence("computation", sums),))


KIND = Tenure
