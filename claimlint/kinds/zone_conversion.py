"""Flags a time given in two zones that do not fit: "9 a.m. EST (1300 GMT)".

Read are two times with zones beside each other, the second in brackets or behind a slash or "or". Names such as EST and
BST have an offset of their own; ET, "Eastern" and the like take that of the season, which the dates of the sentence
tell, or the day of the story if the clocks do not change for weeks around it. Letters that stand for several zones may
be any of them. Where a.m. and p.m. are not written, twelve hours more or less are not told.

    kind: zone-conversion
    message: "{problem}"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.corrections import corrects
from claimlint.annotate.times.dates import dates_in
from claimlint.annotate.times.daylight import daylight
from claimlint.annotate.times.when import placed
from claimlint.annotate.times.zones import OFFSETS, SEASONAL, ZONED, Zoned, zoned
from claimlint.model.dated import Day
from claimlint.model.finding import Checked, Evidence, Hit, Level
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise


def _prefixed(pattern: str, prefix: str) -> str:
    return pattern.replace("(?P<", f"(?P<{prefix}")


BETWEEN = r"(?P<mark> ?[(/\[] ?| or | – | — |,? (?P<list>and |or )?)"
PAIR = Own(rf"{_prefixed(ZONED, 'a_')}{BETWEEN}(?:or )?{_prefixed(ZONED, 'b_')}")
AGAIN = Own(r"(?:,|;| and| or|/) ?(?:\d|noon|midnight)")
WINDOW = 70
AROUND = timedelta(21)
"""How long before and after the document's day no clock may change if that day is to tell the season."""
CALLED = {True: "daylight", False: "standard"}
WORDS = ("eastern", "central", "mountain", "pacific", "eastern time", "central time", "mountain time", "pacific time")
WORDS_AGAIN = ("standard time", "daylight time", "e.s.t.", "e.d.t.", "g.m.t.")


@dataclass(frozen=True)
class ZoneConversion:
    """Whether a time in two zones is one time."""

    name: ClassVar[str] = "zone-conversion"
    slots: ClassVar[frozenset[str]] = frozenset(("problem",))
    fixes: ClassVar[FixPromise] = "none"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ()

    def prepare(self) -> None:
        """Nothing to make."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """Zones with a mark behind them."""
        return _triggers()

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit | Checked]:
        """A hit for each pair of times that are not one."""
        done = -1
        for one in seen:
            begin = max(done, one.start - WINDOW, page.prose.rfind("\n", max(0, one.start - 80), one.start) + 1)
            found = PAIR.search(page.prose, begin, one.end + WINDOW) if one.start > done else None
            if found is None or found.start() > one.start:
                continue
            first, second = zoned(found, "a_"), zoned(found, "b_")
            done = found.end("b_clock")
            listed = "(" not in found["mark"] and AGAIN.match(page.prose, found.end()) is not None
            if first and second and not listed and scope.covers(page.zones(first.span)):
                yield from _judged(page, first, second, loose=found["mark"].strip() in (",", "and", ", and", ""))


@cache
def _triggers() -> tuple[str, ...]:
    names = [
        *(zone.casefold() for zone in OFFSETS),
        *(f"{letter.lower()}t" for letter in SEASONAL),
        *WORDS,
        *WORDS_AGAIN,
    ]
    return tuple(f" {name}{mark}" for name in names for mark in (" (", "(", "/", " or ", ", ", " [", " –", " —"))


def _judged(page: Page, first: Zoned, second: Zoned, *, loose: bool) -> Iterator[Hit | Checked]:
    """What there is to say of two times."""
    if first.zone == second.zone or corrects(page, first.span):
        return
    light = _season(page, first.span)
    pairs = list(product(_offsets(first, light), _offsets(second, light)))
    if first.season and second.season:
        pairs = _of_one_season(first, second, light)
    sure = first.sure and second.sure
    span = Span(first.span.start, second.span.end)
    if any(_gap(first, second, pair, sure) == 0 for pair in pairs):
        if page.shows_claims:
            yield Checked(span, (_said(page, first.span), _said(page, second.span)), "the two are one time")
    elif not corrects(page, span) and not (loose and not sure):
        yield _hit(page, first, second, pairs, loose=loose)


def _season(page: Page, span: Span) -> bool | None:
    """Whether it is daylight time in the United States; None where the copy does not tell."""
    day = page.document.date
    sentence = page.sentence(span.start)
    near = Span(max(sentence.start, span.start - 300), min(sentence.end, span.end + 300))
    told = [one for one in dates_in(page, near) if one.precision in ("day", "month")]
    periods = [period for one in told if (period := placed(one, day))]
    if told:
        seasons = {daylight(period) for period in periods}
        return seasons.pop() if len(seasons) == 1 else None
    return daylight(Day(day - AROUND, day + AROUND)) if day else None


def _offsets(time: Zoned, light: bool | None) -> Sequence[float]:
    """The offsets that a zone may have; that of the season where it names none."""
    return time.offsets if time.daylight is not None or not time.season or light is None else (time.offsets[light],)


def _of_one_season(first: Zoned, second: Zoned, light: bool | None) -> list[tuple[float, float]]:
    """The offsets of two zones of the United States: both of one season, for their clocks change in one night."""
    told = {first.daylight, second.daylight} - {None}
    phoenix = any(time.season == "M" and time.daylight is False for time in (first, second))
    if len(told) == 2 or (told and phoenix):
        return list(product(first.offsets, second.offsets))
    seasons = told or ({False, True} if light is None else {light})
    return [
        (SEASONAL[first.season][bool(each)], SEASONAL[second.season][bool(each)]) for each in sorted(seasons, key=bool)
    ]


def _gap(first: Zoned, second: Zoned, pair: tuple[float, float], sure: bool) -> int:
    """By how many minutes two times differ, at two offsets."""
    cycle = 1440 if sure else 720
    off = round((first.minutes - pair[0] * 60) - (second.minutes - pair[1] * 60)) % cycle
    return min(off, cycle - off)


def _hit(page: Page, first: Zoned, second: Zoned, pairs: Sequence[tuple[float, float]], *, loose: bool) -> Hit:
    prose = page.prose
    span = Span(first.span.start, second.span.end)
    said, other = _said(page, first.span), _said(page, second.span)
    here, there = pairs[0]
    right = _written(round(first.minutes + (there - here) * 60), prose[second.clock.start : second.clock.end])
    problem = f"{said} is {right} {second.zone}, not {other}{_other_season(first, second, pairs[0])}."
    better = prose[span.start : second.clock.start] + right + prose[second.clock.end : span.end]
    sums = f"{first.zone} is {_ahead(here)}, {second.zone} {_ahead(there)}: {said} = {right} {second.zone}"
    level: Level | None = "warning" if loose or _may_be_daylight(page, first, second) else None
    related = ((first.span, "One time stands here."), (second.span, "The other stands here."))
    return Hit(span, (better,), {"problem": problem}, (), level, related, (Evidence("computation", f"{sums}."),))


def _other_season(first: Zoned, second: Zoned, pair: tuple[float, float]) -> str:
    """What would fit, where the first zone is named for one season and the other would make it right."""
    if first.daylight is None:
        return ""
    shifted = (SEASONAL[first.season][not first.daylight], pair[1])
    if _gap(first, second, shifted, first.sure and second.sure):
        return ""
    return f", which would fit {CALLED[not first.daylight]} time"


def _may_be_daylight(page: Page, first: Zoned, second: Zoned) -> bool:
    """Whether a zone may be named for the wrong season, so that the time itself may be right."""
    light = _season(page, first.span)
    return any(
        time.daylight is not None and light is not None and time.daylight is not light for time in (first, second)
    )


def _ahead(hours: float) -> str:
    return f"UTC{hours:+g}" if hours else "UTC"


def _written(minutes: int, like: str) -> str:
    """A time of day as another one is written."""
    minutes %= 1440
    hour, minute = divmod(minutes, 60)
    if like.isdigit() and len(like) == 4:
        return f"{hour:02}{minute:02}"
    half = like.lstrip("0123456789:. ")
    if not half or not like[0].isdigit():
        return f"{hour:02}:{minute:02}" if like[:1].isdigit() else f"{hour % 12 or 12} {'ap'[hour > 11]}.m."
    mark = "." if "." in like[:3] and ":" not in like else ":"
    text = f"{hour % 12 or 12}" + (f"{mark}{minute:02}" if minute or ":" in like else "")
    letter = "ap"[hour > 11]
    swapped = half.replace("a", letter, 1).replace("p", letter, 1) if half[0] in "ap" else letter.upper() + half[1:]
    return text + (" " if " " in like[: len(like) - len(half)] else "") + swapped


def _said(page: Page, span: Span) -> str:
    return page.prose[span.start : span.end]


KIND = ZoneConversion
