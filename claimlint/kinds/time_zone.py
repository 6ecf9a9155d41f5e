"""Flags standard time on a day of daylight time, and daylight time on a day of standard time: EST in July.

It reads `EST`, `CDT`, `Mountain Standard Time` and the like behind a time of day. The day is that of the dates in the
sentence; all of them must agree, and then the finding has the rule's level. Without one it is that of the document, if
the clocks do not change for weeks around it and no date nearby says otherwise: then it is a warning at most, and a
suggestion where no word such as "today" or "Tuesday" ties the sentence to that day, or where it speaks of every day.
Left alone are times in places that keep one time all year, which `elsewhere` lists by zone, in a story that names one.

    kind: time-zone
    message: "'{match}' should be '{better}': {because}."
    elsewhere:
      M: [Arizona, Phoenix]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, cached_property
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from claimlint.annotate.corrections import corrects
from claimlint.annotate.times.dates import dates_in
from claimlint.annotate.times.daylight import daylight
from claimlint.annotate.times.when import placed
from claimlint.model.dated import Day
from claimlint.model.finding import Evidence, Hit, Level
from claimlint.model.folding import folded
from claimlint.model.protocols import FieldError, Page, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.rule import FixPromise

ZONES = {"E": "Eastern", "C": "Central", "M": "Mountain", "P": "Pacific"}
CALLED = {True: "daylight", False: "standard"}
BEHIND_TIME = (
    r"(?<![\w$])(?:\d{1,2}(?:[:.]\d\d)?|\d{4}|noon|midnight)(?: ?[ap]\.? ?m\b\.?)?,? ?\(?"
    r"(?P<zone>\b[ECMP]\.?(?P<sort>[SD])\.?T\b|"
    r"(?:Eastern|Central|Mountain|Pacific) (?P<name>[Ss]tandard|[Dd]aylight) [Tt]ime\b)"
)
DEICTIC = (
    r"\b(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening|week|weekend)|next week|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
ALWAYS = (
    r"\b(?:every|each|daily|nightly|weekly|weekdays?|weeknights?|weekends|always|all times|year-round|hours|"
    r"\w+days|(?:mon|sun)day (?:-|–|to|thru|through) (?:fri|satur|sun)day|24/7)\b"
)
NEAR = 400
"""How far from a time dates are looked for that are not in its sentence, in code points."""
AROUND = timedelta(21)
"""How long before and after the document's day no clock may change if that day is to tell."""


class Told(NamedTuple):
    """Whether it is daylight time, what that rests on, and the gravest level of it."""

    daylight: bool
    because: str
    level: Level | None


@dataclass(frozen=True)
class TimeZone:
    """Whether a time is in the time of its season."""

    name: ClassVar[str] = "time-zone"
    slots: ClassVar[frozenset[str]] = frozenset(("because",))
    fixes: ClassVar[FixPromise] = "safe"
    units: ClassVar[frozenset[str]] = frozenset(("text", "document"))
    rests: ClassVar[tuple[str, ...]] = ()

    elsewhere: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata={
            "doc": "By the first letter of a zone, places whose clocks never change, or whose time has its name."
        },
    )

    def prepare(self) -> None:
        """Compile what is looked for; raises FieldError for a letter that is no zone's."""
        for letter in self.elsewhere:
            if letter not in ZONES:
                raise FieldError(("elsewhere", letter), f"zones are {', '.join(ZONES)}")
        _ = self._places

    @cached_property
    def _places(self) -> Mapping[str, re.Pattern[str]]:
        """What finds the places of each zone."""
        named = {
            letter: "|".join(re.escape(folded(place)) for place in places) for letter, places in self.elsewhere.items()
        }
        return {letter: re.compile(rf"(?<!\w)(?<!new )(?:{names})(?!\w)") for letter, names in named.items() if names}

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Times with a zone behind them, as they end."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each time in the wrong time of the year."""
        day = page.document.date
        if day is None:
            return
        elsewhere = {letter for letter, places in self._places.items() if places.search(page.folded)}
        for found in _TIMES.finditer(page.prose):
            span = Span(*found.span("zone"))
            if found["zone"][0] in elsewhere or not scope.covers(page.zones(span)):
                continue
            told = _told(page, span, day)
            if told and told.daylight is not _is_daylight(found) and not corrects(page, span):
                yield _hit(span, _swapped(found), told)


def _hit(span: Span, better: str, told: Told) -> Hit:
    """A hit; it is mended only where the dates of the sentence prove it."""
    evidence = Evidence("calendar", f"{told.because[0].upper()}{told.because[1:]}.")
    edits = None if told.level is None else ()
    return Hit(span, (better,), {"because": told.because}, edits, told.level, evidence=(evidence,))


@cache
def _triggers() -> tuple[str, ...]:
    ends = ("m. ", "m ", "m., ", "m, ", "m. (", "m (", "noon ", "midnight ", *(f"{digit} " for digit in range(10)))
    zones = [f"{letter.lower()}{sort}t" for letter in ZONES for sort in "sd"]
    dotted = [".".join((*zone, "")) for zone in zones]
    return (*(f"{end}{zone}" for end in ends for zone in (*zones, *dotted)), " standard time", " daylight time")


_TIMES = Own(BEHIND_TIME)


def _is_daylight(found: regex.Match[str]) -> bool:
    return (found["sort"] or found["name"])[0] in "Dd"


def _swapped(found: regex.Match[str]) -> str:
    """The zone with standard for daylight, or daylight for standard, in the same letters."""
    word = found["name"]
    start, end = (found.start("name"), found.end("name")) if word else (found.start("sort"), found.end("sort"))
    new = CALLED[not _is_daylight(found)] if word else "S" if found["sort"] == "D" else "D"
    new = new.capitalize() if word and word[0].isupper() else new
    text, first = found["zone"], found.start("zone")
    return f"{text[: start - first]}{new}{text[end - first :]}"


def _told(page: Page, span: Span, day: date) -> Told | None:
    """Which time it is that a time of day speaks of; None where the copy does not tell."""
    sentence = page.sentence(span.start)
    sentence = Span(max(sentence.start, span.start - NEAR), min(sentence.end, span.end + NEAR))
    words = page.folded[sentence.start : sentence.end]
    always = re.search(ALWAYS, words) is not None
    days = _days(page, sentence, day)
    if days:
        return _by_dates(days, always)
    season = _around(page, span, day)
    if season is None:
        return None
    tied = not always and re.search(DEICTIC, words) is not None
    because = f"the story is of {day.isoformat()}, in {CALLED[season]} time"
    return Told(season, because, "warning" if tied else "suggestion")


def _by_dates(days: Sequence[tuple[Day, str]], always: bool) -> Told | None:
    """What the dates of the sentence tell, if all tell the same."""
    seasons = {daylight(period) for period, _ in days}
    season = seasons.pop() if len(seasons) == 1 else None
    if season is None:
        return None
    dates = list(dict.fromkeys(text for _, text in days))
    because = f"{' and '.join(dates[:2])} {'is' if len(dates) == 1 else 'are'} in {CALLED[season]} time"
    return Told(season, because, "suggestion" if always else None)


def _days(page: Page, span: Span, day: date) -> list[tuple[Day, str]]:
    """The days and months that a stretch speaks of, with how they are written."""
    told = [one for one in dates_in(page, span) if one.precision in ("day", "month")]
    said = [one for one in told if "dateline" not in page.zones(one.span)]
    periods = [(placed(one, day), page.prose[one.span.start : one.span.end]) for one in said]
    return [(period, text) for period, text in periods if period]


def _around(page: Page, span: Span, day: date) -> bool | None:
    """The time of the weeks around the document's day, unless dates near a span are of the other time."""
    season = daylight(Day(day - AROUND, day + AROUND))
    near = _days(page, Span(max(0, span.start - NEAR), min(len(page.prose), span.end + NEAR)), day)
    return season if all(daylight(period) is season for period, _ in near) else None


KIND = TimeZone
