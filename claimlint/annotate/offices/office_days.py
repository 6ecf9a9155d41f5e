"""Whether a title before a name is that of an office held on the story's day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from claimlint.annotate.people.bearers import Titled, office_of
from claimlint.annotate.people.people import Mention, people
from claimlint.annotate.times.when import event_date
from claimlint.knowledge.offices import Held, holders
from claimlint.model.dated import Day
from claimlint.model.protocols import Page
from claimlint.model.record import Filed, Office
from claimlint.patterns.own import Own

MARGIN = timedelta(days=14)
"""So soon after the last day of an office a title passes: what is told may have happened before."""

VAGUE = timedelta(days=60)
"""The same where the record has no more than the month."""


class Left(NamedTuple):
    """An office that somebody had left, and who holds it on the story's day."""

    before: Held
    now: Held


def left(page: Page, mention: Mention, known: Titled) -> Left | None:
    """The office that somebody had left before the story's day, where copy gives them its title for that day.

    Who came after them must be in office by then: until then the days of the record may be those of a resignation.
    """
    day = page.document.date
    if day is None or not known.held or any(day > one.filed.pack.as_of for one in known.held):
        return None
    if any(one.flags and one.name == mention.name for one in page.layer(people)):
        return None
    if any(one.approx or _about(one, day) is not False for one in known.held):
        return None
    last = max(known.held, key=lambda one: one.last.late if one.last else date.max)
    now = _successor(page, last, day)
    if last.last is None or last.last.late >= day or now is None or not _now(page, mention, known.held):
        return None
    return Left(last, now)


def _successor(page: Page, last: Held, day: date) -> Held | None:
    """Who holds an office on a day for sure, if it is one person."""
    there = [one for one in holders(page.knowledge, last.office) if one.first is not None and one.on(day) is True]
    return there[0] if len(there) == 1 else None


def _about(one: Held, day: date) -> bool | None:
    """Whether an office was held on a day or shortly before; None if that is not known."""
    vague = one.last is not None and one.last.early != one.last.late
    answers = one.on(day), one.on(day - (VAGUE if vague else MARGIN))
    return True if True in answers else None if None in answers else False


def _now(page: Page, mention: Mention, held: Sequence[Held]) -> bool:
    """Whether a sentence speaks of the story's day, and no time that it or its paragraph names is one of the office."""
    sentence = page.sentence(mention.span.start)
    text = page.prose[sentence.start : sentence.end]
    era = event_date(page, mention.span)
    if era.then or era.former or _LOOKING_BACK.search(text) or not (_TODAY.search(text) or _present(page, mention)):
        return False
    times = (*era.times, *_years(page, mention))
    return not any(_meets(one, time) for one in held for time in times)


def _years(page: Page, mention: Mention) -> Iterator[Day]:
    """The years that the paragraph names, but for the story's own."""
    day = page.document.date
    for found in _YEAR.finditer(page.prose, *page.block_span(mention.span.start)):
        if day is None or int(found[0]) != day.year:
            yield Day.written(found[0])


def _meets(held: Held, time: Day) -> bool:
    """Whether an office was held at some time in a period, or may have been."""
    begun = held.first is None or held.first.early <= time.late
    return begun and (held.last is None or time.early <= held.last.late)


def _present(page: Page, mention: Mention) -> bool:
    return _SAYS.match(page.prose, mention.span.end) is not None


class Swapped(NamedTuple):
    """Somebody given an office that another held: the office, who held it, and what the named person held."""

    office: Filed
    holder: Held
    own: Held


def swapped(page: Page, mention: Mention, known: Titled) -> Swapped | None:
    """The holder of an office on the story's day, where copy gives its title to somebody who never held it.

    Only who held a national office on that day can be told; a senator may have held one of the same title at home.
    """
    day = page.document.date
    own = current(page, known)
    if day is None or own is None or own.state or known.held or not _clear(page, mention, own):
        return None
    office = office_of(page, mention, getattr(known.person.record, "country", ""))
    holder = _holder(page, office, day) if office else None
    if office is None or holder is None or not _complete(page, mention, office):
        return None
    return Swapped(office, holder, own)


def current(page: Page, known: Titled) -> Held | None:
    """The other office that somebody surely holds on the story's day."""
    day = page.document.date
    if day is None:
        return None
    return next((one for one in known.others if one.first is not None and one.on(day) is True), None)


def _holder(page: Page, office: Filed, day: date) -> Held | None:
    """The only one who may have held an office on a day, if they did, and not for the time being."""
    there = [one for one in holders(page.knowledge, office.record.id) if _about(one, day) is not False]
    sure = len(there) == 1 and there[0].first is not None and there[0].on(day) is True and not there[0].acting
    return there[0] if sure else None


def _complete(page: Page, mention: Mention, office: Filed) -> bool:
    """Whether all holders of an office are known at all times that copy may speak of."""
    assert isinstance(office.record, Office)
    since = office.record.complete
    era = event_date(page, mention.span)
    if since is None or era.then or era.former or era.future:
        return False
    return all(time.early >= since.late for time in (*era.times, *_years(page, mention)))


def _clear(page: Page, mention: Mention, own: Held) -> bool:
    """Whether a title can only be that of the office: of one word it is the end of the title that the person has."""
    sentence = page.sentence(mention.span.start)
    if _PERHAPS.search(page.prose, *sentence):
        return False
    office = page.knowledge.get(own.office)
    titles = office.record.titles if office is not None and isinstance(office.record, Office) else ()
    word = mention.words[-1]
    return len(mention.words) > 1 or any(title.casefold().endswith(f" {word}") for title in titles)


_PERHAPS = Own(r"\b(?:if|would|could|might|becom\w+|future|next|potential|hypothetical|fiction\w*|play(?:s|ed))\b")


_YEAR = Own(r"\b(?:19|20)\d\d\b")


_TODAY = Own(
    r"\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|[Tt]oday|[Yy]esterday|[Tt]onight"
    r"|[Tt]his (?:week|morning|afternoon|evening)|[Ll]ast (?:night|week))\b"
)


_SAYS = Own(r" (?:says|plans|wants|warns|will|is (?:set|expected|scheduled|due|to))\b")


_LOOKING_BACK = Own(
    r"\b(?:when|while|served?|serving|during|under|administrations?|nominat\w+|appoint\w+|portraits?|books?|memoirs?"
    r"|predecessors?|succe\w+|replac\w+|resign\w+|stepp\w+ down|oust\w+|fired|sworn|inaugurat\w+|became|confirm\w+"
    r"|tenure|years? ago|decades?|late|died|death|funeral|anniversar\w+|histor\w+|recall\w+|remember\w+|ex)\b",
    fold=True,
)
