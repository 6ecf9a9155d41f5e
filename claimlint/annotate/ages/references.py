"""On which days an age may have been right: the day of the story, and the dates that its sentence names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.ages.ages import Age
from claimlint.annotate.ages.births import Birth, births_in
from claimlint.annotate.times.dates import Date, dates_in
from claimlint.model.dated import Day
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

LAG = timedelta(31)
"""How long before the day of a story an age may have been right that it tells."""
REACH = 500
"""How much of a sentence is read on either side."""
BEFORE = 40
"""How far before an age or a birth its subject is looked for."""
NEAR = 60
"""How far behind an age its date may stand."""
BREATH = Own(r"[,;:()—]")
DEAD = Own(
    r"\b(?:die[ds]?|dead|death|dying|kill\w*|murder\w*|slain|shot|stabbed|drowned|perished|executed|"
    r"lost h(?:is|er) life|late|fallen|memory|memorial|remember\w*|passed away|buried|funeral|served|fought|"
    r"crash\w*|missing|disappear\w*)\b",
    fold=True,
)
TODAY = Own(
    r"\b(?:today|yesterday|tomorrow|tonight|this (?:week|month|year)|(?:last|next) week|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    fold=True,
)
BACK = Own(
    r"\b(?:years?|months?|decades?) (?:ago|earlier|before|later|after)\b|\blast year\b|\b(?:at|by) th(?:e|at) time\b|"
    r"\bthe (?:previous|following|next) year\b|\b(?:Korean|East Asian|lunar) (?:age|reckoning|calendar|count)\b",
    fold=True,
)
"""What ties a sentence to a time that it does not name, or counts years in another way."""
PERHAPS = Own(r"\b(?:then|would be|will|if|when|since|once|while|before|after|until)\b", fold=True)
"""What may do so for an age that is told in passing: "she was 20 when she married"."""
OTHER_BEINGS = Own(
    r"\b(?:horses?|colts?|filly|fillies|mares?|stallions?|geldings?|foal\w*|thoroughbreds?|racehorses?|whisk(?:y|ey)|"
    r"bourbon|cognac|wine|vintage|dogs?|cats?|pupp\w+|elephants?|gorillas?|pandas?|tortoises?|orcas?|whales?|lions?|tigers?|"
    r"bears?|chimpanzees?|parrots?|characters?|fictional|novel|plays? (?:an?|the)|portray\w*|stars as|roles?)\b",
    fold=True,
)
THING = Own(
    r"(?:the|this|that|its|a) (?:[a-z-]+ )?(?:band|club|team|company|firm|group|league|brand|nation|country|state|"
    r"project|festival|magazine|movement|law|idea|house|building|church|school|city|town|party|bridge|tree)"
    r"(?:,| was| is|'s) ?\Z",
    fold=True,
)
"""What stands before an age or a birth that is no person's."""


class Reference(NamedTuple):
    """A period in which an age may have been right, and the date that names it; None for the day of the story."""

    period: Day
    told: Date | None = None


def references(page: Page, age: Age, birth: Birth | None) -> list[Reference]:
    """The times to which an age may refer, the likeliest first; none where the copy does not tell."""
    sentence = clipped(page.sentence(age.span.start), age.span)
    told = list(_told(page, sentence))
    day = page.document.date
    now = [Reference(Day(day - LAG, day))] if day else []
    died = [Reference(birth.died)] if birth and birth.died else []
    if birth and birth.died:
        return [*died, *told]
    if age.time == "then":
        return told or (now if _of_today(page, sentence, age) else [])
    return [*now, *told]


def clipped(sentence: Span, span: Span) -> Span:
    """A sentence, as far as it is read around a place."""
    return Span(max(sentence.start, span.start - REACH), min(sentence.end, span.end + REACH))


def of_no_person(page: Page, sentence: Span, *starts: int) -> bool:
    """Whether a sentence speaks of an animal or of somebody invented, or a thing stands before one of some places."""
    prose = page.prose
    near = any(THING.search(prose, max(sentence.start, at - BEFORE), at) for at in starts)
    return near or OTHER_BEINGS.search(prose, *sentence) is not None


def nearby(page: Page, age: Age) -> list[Reference]:
    """The times that the neighbourhood of an age names, for one that was given long after."""
    sentence = page.sentence(age.span.start)
    block = page.block_span(age.span.start)
    before = page.block_span(max(0, block.start - 2))
    after = page.block_span(min(len(page.prose), block.end + 1))
    around = clipped(Span(min(before.start, sentence.start), max(after.end, sentence.end)), age.span)
    return list(_told(page, around))


def anchored(page: Page, age: Age, told: Sequence[Reference]) -> bool:
    """Whether the date of an age stands behind it in the same breath: "20 when the war ended in 1945"."""
    starts = (one.told.span.start for one in told if one.told)
    return any(
        age.span.end <= start < age.span.end + NEAR and BREATH.search(page.prose, age.span.end, start) is None
        for start in starts
    )


def adrift(page: Page, age: Age, sentence: Span) -> bool:
    """Whether a sentence has words by which an age may be of another time than those it names."""
    prose = page.prose
    passing = age.sort not in ("apposed", "aged", "old", "now", "decade")
    if BACK.search(prose, *sentence) or (passing and PERHAPS.search(prose, *sentence)):
        return True
    if age.sort == "was":
        return DEAD.search(prose, max(0, sentence.start - REACH), sentence.end) is None
    dated = TODAY.search(prose, *sentence) is not None or any(one.told for one in _told(page, sentence))
    return not dated and DEAD.search(prose, *sentence) is not None


def _of_today(page: Page, sentence: Span, age: Age) -> bool:
    """Whether a sentence without a date tells of the days of the story."""
    if age.sort == "turned":
        return TODAY.search(page.prose, *sentence) is not None
    return age.sort == "at" and DEAD.search(page.prose, *sentence) is not None


def _told(page: Page, span: Span) -> Iterator[Reference]:
    """The periods that the dates of a stretch can be, without those of birth."""
    born = [birth.span for birth in births_in(page, span)]
    for one in dates_in(page, span):
        if not any(each.overlaps(one.span) for each in born) and "dateline" not in page.zones(one.span):
            yield from (Reference(period, one) for period in _periods(one, page.document.date))


def _periods(one: Date, day: date | None) -> Iterator[Day]:
    """The periods that a date can be; one without a year may be of this year, the last or the next."""
    if one.year is not None:
        if one.period:
            yield one.period
        return
    for year in (day.year, day.year - 1, day.year + 1) if day else ():
        last = one.last and one.last._replace(year=year)
        period = one._replace(written=one.written._replace(year=year), last=last).period
        if period:
            yield period
