"""Flags a number in a series that does not fit the year or the city beside it: "the 118th Congress, in 2021".

`behind` are words that stand behind an ordinal (118th Congress), `ahead` those before a number (Super Bowl LVIII,
COP28); knowledge has the series. The year stands in brackets, behind "in", or before the number; a city behind "in".
"The current 118th Congress" and the like are compared with the day of the story. One year too few or too many is a
warning, for seasons and elections begin a year earlier; a number far beyond the last that is known is flagged too.

    kind: series
    behind: [Congress, Summer Olympics]
    ahead: [Super Bowl, COP]
    message: "{problem}"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.corrections import corrects
from claimlint.annotate.events.years import around
from claimlint.annotate.offices.ordinals import ORDINAL, number, suffix, written
from claimlint.annotate.offices.roman import in_roman, roman
from claimlint.knowledge.evidence import record
from claimlint.model.finding import Checked, Evidence, Hit, Level
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.record import Filed, Item, Series
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.rule import FixPromise

ENDS = ("st", "nd", "rd", "th")
OF = (" ", " annual ", ", annual ", " u.s. ", " us ", " united states ")
TO = ("", " ", "-")
FIRST = (*"0123456789", *"ivxlc")
BEFORE = Own(
    r"(?:(?P<now>current|present|sitting)|(?P<next>new|incoming|upcoming|next)|\b[Ii]n (?P<year>(?:1[789]|20)\d\d),? "
    rf"(?:at |during |for |with )?(?:the )?|\b(?:the )?(?P<attributive>(?:1[789]|20)\d\d))? ?"
    rf"(?P<n>(?<![\w-]){ORDINAL})(?:,? (?:[Aa]nnual|U\.S\.|US|United States))? \Z"
)
AHEAD = Own(r"(?P<space>[ -]?)(?P<n>[IVXLC]{1,8}|\d{1,3})(?![\w-])")
AFTER = Own(
    r"(?:,? held)?(?:,? in (?P<city>(?:St\. |The )?[A-Z][\w'-]*(?: (?:[a-z]{1,2} )?[A-Z][\w'-]*){0,2}))?"
    r"(?:,? ?(?:\(|in |of )(?P<year>(?:1[789]|20)\d\d)(?:[-–](?P<last>\d{4}|\d\d))?(?![\w-])"
    r"(?! (?:million|people|votes)))?"
)
ELECTED = Own(
    r"\b(?:elect\w*|won|winn\w+|campaign\w*|candidates?|runs?|ran|running|nominat\w*|midterms?|convene\w*|last|end\w*)\b",
    fold=True,
)
"""What may put the year of an election beside a Congress."""
SEASON = Own(
    r"\b(?:seasons?|qualif\w+|bids?|awarded|films? of|honou?r\w*|prepar\w+|plan\w*|postpon\w+|delay\w+|resched\w+|"
    r"origin\w+|scheduled)\b",
    fold=True,
)
"""What may put the year of a season, or the one that was planned, beside games and ceremonies."""
OTHERS = Own(
    r"\b(?:party|communist|cpsu|soviets?|chinese|china|vietnam\w*|cuban?|lao|trade union|zionist|biodiversity|"
    r"desertification|tobacco|paralympic\w*|youth|special|world congress|scientific|continental|national congress)\b",
    fold=True,
)
"""What else is numbered so."""
FEW = {"congress": 80, "cop": 17}
"""Up to these numbers the words may mean something else: the 20th congress of a party, COP15 on biodiversity."""
LAG = timedelta(31)
BEYOND = 3


class Numbered(NamedTuple):
    """A number of a series in the prose: its value, where it stands, its series, and what is beside it."""

    value: int
    figure: Span
    whole: Span
    unit: str
    series: Filed
    words: dict[str, str | None]
    places: dict[str, Span]


@dataclass(frozen=True)
class SeriesOfNumbers:
    """Whether a number of a series fits its year and place."""

    name: ClassVar[str] = "series"
    slots: ClassVar[frozenset[str]] = frozenset(("problem",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ("series",)

    behind: tuple[str, ...] = field(default=(), metadata={"doc": "What stands behind an ordinal: Congress."})
    ahead: tuple[str, ...] = field(default=(), metadata={"doc": "What stands before a number: Super Bowl."})

    def prepare(self) -> None:
        """See that there is something to look for; raises FieldError."""
        if not (self.behind or self.ahead):
            raise FieldError((), "the kind series needs 'behind' or 'ahead'")

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The end of an ordinal with a word behind it, and a word with the beginning of a number behind it."""
        return tuple(literal for literal, _ in self._literals)

    @cached_property
    def _literals(self) -> tuple[tuple[str, str], ...]:
        """What is looked for, each with its word."""
        behind = [(f"{end}{of}{folded(word)}", word) for word in self.behind for end in ENDS for of in OF]
        ahead = [(f"{folded(word)}{to}{first}", word) for word in self.ahead for to in TO for first in FIRST]
        return (*behind, *ahead)

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each number that does not fit."""
        for one in seen:
            literal, word = self._literals[one.trigger]
            is_behind = literal.endswith(folded(word))
            start = one.end - len(word) if is_behind else one.start
            place = Span(start, start + len(word))
            if page.prose[place.start : place.end] == word and scope.covers(page.zones(place)):
                numbered = (_behind if is_behind else _ahead)(page, word, place)
                if numbered and not _of_others(page, numbered) and not corrects(page, numbered.figure):
                    yield from _judged(page, numbered)


def _behind(page: Page, unit: str, seen: Span) -> Numbered | None:
    """A number that stands before its unit: "the 118th Congress"."""
    if page.prose[seen.end : seen.end + 1].isalnum():
        return None
    begin = max(page.sentence(seen.start).start, seen.start - 60)
    found = BEFORE.search(page.prose, begin, seen.start)
    value = number(found["n"]) if found else 0
    return _numbered(page, unit, value, found, seen.end, Span(found.start("n"), seen.end)) if found else None


def _ahead(page: Page, unit: str, seen: Span) -> Numbered | None:
    """A number that stands behind its unit: "Super Bowl LVIII"."""
    found = AHEAD.match(page.prose, seen.end)
    if found is None or page.prose[max(0, seen.start - 1) : seen.start].isalnum():
        return None
    value = int(found["n"]) if found["n"].isdigit() else roman(found["n"])
    return _numbered(page, unit, value, found, found.end(), Span(seen.start, found.end()))


def _numbered(page: Page, unit: str, value: int, found: regex.Match[str], end: int, whole: Span) -> Numbered | None:
    """A number with its series and with what stands beside it."""
    known = page.knowledge.find("unit", unit)
    if not value or len(known) != 1 or not isinstance(known[0].record, Series):
        return None
    after = AFTER.match(page.prose, end, page.sentence(whole.start).end)
    words: dict[str, str | None] = dict(found.groupdict())
    places = {name: Span(*found.span(name)) for name in words if words[name]}
    for name in ("city", "year", "last") if after else ():
        if after and after[name] and not words.get(name):
            words[name], places[name] = after[name], Span(*after.span(name))
    return Numbered(value, Span(*found.span("n")), whole, unit, known[0], words, places)


def _of_others(page: Page, numbered: Numbered) -> bool:
    """Whether it may be of another series with the same words."""
    few = numbered.value < FEW.get(numbered.unit.casefold(), 0)
    return few or OTHERS.search(page.prose, *around(page, numbered.whole)) is not None


def _judged(page: Page, numbered: Numbered) -> Iterator[Hit | Checked]:
    assert isinstance(numbered.series.record, Series)
    items = numbered.series.record.items
    item = next((each for each in items if each.n == numbered.value), None)
    if item is None:
        if numbered.value > items[-1].n + BEYOND and "n" in numbered.places:
            yield _hit(page, numbered, numbered.whole, f"the last that is known is the {_nth(items[-1].n)}", [], None)
        return
    yield from _by_year(page, numbered, item, items)
    yield from _by_place(page, numbered, item, items)
    yield from _by_day(page, numbered, item, items)


def _by_year(page: Page, numbered: Numbered, item: Item, items: Sequence[Item]) -> Iterator[Hit | Checked]:
    """What the year beside a number says."""
    sort = "year" if numbered.words.get("year") else "attributive"
    text = numbered.words.get(sort)
    bounds = _years(item)
    if not text or bounds is None:
        return
    year, last = int(text), numbered.words.get("last")
    gap = max(bounds[0] - year, year - bounds[1])
    if last and gap <= 0:
        until = int(last) if len(last) == 4 else year // 100 * 100 + int(last)
        gap = max(0, until - bounds[1] - 1)
    place = numbered.places["last" if last else sort]
    if gap <= 0:
        if page.shows_claims:
            yield Checked(_hull(numbered.whole, place), (str(numbered.value), text), _ran(item))
    elif gap > 1 or not (sort == "attributive" or _excused(page, numbered, place)):
        right = [each.n for each in items if (other := _years(each)) and other[0] <= year <= other[1]]
        told = f"in {text} it was the {' or the '.join(map(_nth, right))}" if right else f"not in {text}"
        yield _hit(page, numbered, place, f"{_ran(item)}; {told}", right, "warning" if gap == 1 else None)


def _excused(page: Page, numbered: Numbered, place: Span) -> bool:
    words = ELECTED if numbered.unit == "Congress" else SEASON
    return words.search(page.prose, *around(page, place)) is not None


def _by_place(page: Page, numbered: Numbered, item: Item, items: Sequence[Item]) -> Iterator[Hit]:
    """What the city behind a number says."""
    city = numbered.words.get("city")
    if not city or not item.name:
        return
    there = [each.n for each in items if each.name == city]
    if there and item.n not in there:
        told = f"{item.name} had the {_nth(item.n)}, {city} the {' and the '.join(map(_nth, there))}"
        yield _hit(page, numbered, numbered.places["city"], told, there, None)


def _by_day(page: Page, numbered: Numbered, item: Item, items: Sequence[Item]) -> Iterator[Hit]:
    """What "current", "new" or "next" says on the day of the story."""
    day = page.document.date
    if day is None or item.from_ is None or item.to is None:
        return
    now, coming = numbered.words.get("now"), numbered.words.get("next")
    held = item.from_.early - LAG <= day <= item.to.late + LAG
    near = item.from_.early - timedelta(730) <= day <= item.from_.late + timedelta(365)
    if (now and not held) or (coming and not near):
        right = [each.n for each in items if _on(each, day)]
        told = (
            f"{_ran(item)}; on the day of the story, {day.isoformat()}, it is the {' or the '.join(map(_nth, right))}"
        )
        place = numbered.places["now" if now else "next"]
        if right:
            yield _hit(page, numbered, place, told, right if now else [], None)


def _on(item: Item, day: date) -> bool:
    return item.from_ is not None and item.to is not None and item.from_.early <= day < item.to.late


def _years(item: Item) -> tuple[int, int] | None:
    """The first and the last year of an item; one that ends in the first days of a year does not reach into it."""
    if item.from_ is None or item.to is None:
        return None
    exact = item.to.early == item.to.late
    return item.from_.early.year, (item.to.late - LAG if exact else item.to.late).year


def _hit(page: Page, numbered: Numbered, place: Span, told: str, right: Sequence[int], level: Level | None) -> Hit:
    prose, figure = page.prose, numbered.figure
    whole = _hull(numbered.whole, place)
    stated = prose[numbered.whole.start : numbered.whole.end]
    texts = tuple(
        prose[whole.start : figure.start] + text + prose[figure.end : whole.end]
        for text in (_like(value, prose[figure.start : figure.end]) for value in right[:2])
    )
    related = ((figure, "The number stands here."), (place, "What it does not fit stands here."))
    rests = record(numbered.series, f"{numbered.series.record.name}: {told}")
    working = Evidence("computation", f"The copy says '{stated}'; {told}.")
    return Hit(whole, texts, {"problem": f"'{stated}' does not fit: {told}."}, (), level, related, (working, rests))


def _ran(item: Item) -> str:
    """When an item was: "the 118th runs from 2023-01-03 to 2025-01-03"."""
    if item.from_ == item.to or item.from_ is None:
        return f"the {_nth(item.n)} is of {item.to}"
    return f"the {_nth(item.n)} is of {item.from_} to {item.to}"


def _nth(value: int) -> str:
    return f"{value}{suffix(value)}"


def _like(value: int, like: str) -> str:
    """A number as another one is written: an ordinal, Roman, or in figures."""
    if like.isdigit():
        return str(value)
    if roman(like):
        return in_roman(value)
    return written(value, like) if value < 100 else _nth(value)


def _hull(one: Span, other: Span) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))


KIND = SeriesOfNumbers
