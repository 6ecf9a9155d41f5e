"""Whether copy speaks of the story's own day, and what a title before a name calls its bearer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from claimlint.annotate.paragraph import paragraph
from claimlint.annotate.people import Mention, people
from claimlint.annotate.when import event_date
from claimlint.knowledge.offices import Held, holders, roles
from claimlint.model.dated import Day
from claimlint.model.protocols import Page
from claimlint.model.record import Filed, Office, Person, Place

MARGIN = timedelta(days=14)
"""So soon after the last day of an office a title passes: what is told may have happened before."""

PLAIN = frozenset(("us", "u.s", "united", "states", "american", "mr", "madam", "the"))
"""Words before a title that change nothing for an office of the United States."""


BELOW = ("under ", "deputy ", "assistant ", "vice ", "associate ")
"""What stands before the title of who is not the holder but under them."""

NEAR = 12


class Titled(NamedTuple):
    """A person with a full name that one record bears, the offices that the title may mean, and when each was held."""

    person: Filed
    offices: tuple[Filed, ...]
    held: tuple[Held, ...]
    others: tuple[Held, ...]


def titled(page: Page, mention: Mention) -> Titled | None:
    """What is known of the bearer of a title; None where the title or the name is not known, or of several."""
    if mention.title is None or not mention.given or mention.flags or mention.listed:
        return None
    if page.folded.endswith(BELOW, max(0, mention.title.start - NEAR), mention.title.start):
        return None
    offices = tuple(_offices(page, mention.words))
    bearers = page.knowledge.find("name", mention.name) if offices else ()
    if len(bearers) != 1 or not isinstance(bearers[0].record, Person):
        return None
    ids = {one.record.id for one in offices}
    all_held = tuple(roles(page.knowledge, bearers[0]))
    held = tuple(one for one in all_held if one.office in ids)
    return Titled(bearers[0], offices, held, tuple(one for one in all_held if one.office not in ids))


def _offices(page: Page, words: Sequence[str]) -> Iterator[Filed]:
    """The offices that a title may mean: by its longest known ending, if nothing but a country stands before."""
    for start in range(len(words)):
        found = page.knowledge.find("title", " ".join(words[start:]))
        if found:
            yield from _of_country(page, words[:start], found)
            return


def _of_country(page: Page, before: Sequence[str], found: Sequence[Filed]) -> Iterator[Filed]:
    country = ""
    if before and PLAIN.issuperset(before):
        country = "US"
    elif before:
        places = page.knowledge.find("adjective", " ".join(before))
        country = next((one.record.code for one in places if isinstance(one.record, Place)), "-")
    for one in found:
        if isinstance(one.record, Office) and country in ("", one.record.country):
            yield one


def left(page: Page, mention: Mention, known: Titled) -> Held | None:
    """The office that somebody had left before the story's day, where copy gives them its title for that day."""
    day = page.document.date
    if day is None or not known.held or any(day > one.filed.pack.as_of for one in known.held):
        return None
    if any(one.flags and one.name == mention.name for one in page.layer(people)):
        return None
    if any(one.approx or _about(one, day) is not False for one in known.held):
        return None
    last = max(known.held, key=lambda one: one.last.late if one.last else date.max)
    if last.last is None or last.last.late >= day or not _now(page, mention, known.held):
        return None
    return last


def _about(one: Held, day: date) -> bool | None:
    """Whether an office was held on a day or shortly before; None if that is not known."""
    answers = one.on(day), one.on(day - MARGIN)
    return True if True in answers else None if None in answers else False


def _now(page: Page, mention: Mention, held: Sequence[Held]) -> bool:
    """Whether a sentence speaks of the story's day, and no time that it or its paragraph names is one of the office."""
    sentence = page.sentence(mention.span.start)
    text = page.prose[sentence.start : sentence.end]
    era = event_date(page, mention.span)
    if era.then or era.former or _looking_back().search(text) or not (_today().search(text) or _present(page, mention)):
        return False
    times = (*era.times, *_years(page, mention))
    return not any(_meets(one, time) for one in held for time in times)


def _years(page: Page, mention: Mention) -> Iterator[Day]:
    """The years that the paragraph names, but for the story's own."""
    day = page.document.date
    for found in _year().finditer(page.prose, *paragraph(page.prose, mention.span.start)):
        if day is None or int(found[0]) != day.year:
            yield Day.written(found[0])


def _meets(held: Held, time: Day) -> bool:
    """Whether an office was held at some time in a period, or may have been."""
    begun = held.first is None or held.first.early <= time.late
    return begun and (held.last is None or time.early <= held.last.late)


def _present(page: Page, mention: Mention) -> bool:
    return _says().match(page.prose, mention.span.end) is not None


class Swapped(NamedTuple):
    """Somebody given an office that another held: who held it, and what the named person held."""

    holder: Held
    own: Held
    office: Filed


def swapped(page: Page, mention: Mention, known: Titled) -> Swapped | None:
    """The holder of an office on the story's day, where copy gives its title to somebody who never held it."""
    day = page.document.date
    own = next((one for one in known.others if day is not None and not one.state and one.on(day) is True), None)
    office = _only(known, own)
    if day is None or own is None or office is None or known.held or not _clear(page, mention, own):
        return None
    assert isinstance(office.record, Office)
    era = event_date(page, mention.span)
    complete = office.record.complete
    if complete is None or era.then or era.former or era.future:
        return None
    if any(time.early < complete.late for time in era.times):
        return None
    there = [one for one in holders(page.knowledge, office.record.id) if one.on(day) is not False]
    if len(there) != 1 or there[0].on(day) is not True or _about(there[0], day) is not True:
        return None
    return Swapped(there[0], own, office)


def _clear(page: Page, mention: Mention, own: Held) -> bool:
    """Whether a title can only be that of the office: of one word it is the end of the title that the person has."""
    sentence = page.sentence(mention.span.start)
    if _perhaps().search(page.prose, *sentence):
        return False
    office = page.knowledge.get(own.office)
    titles = office.record.titles if office is not None and isinstance(office.record, Office) else ()
    word = mention.words[-1]
    return len(mention.words) > 1 or any(title.casefold().endswith(f" {word}") for title in titles)


def _only(known: Titled, own: Held | None) -> Filed | None:
    """The one office of a title, in the country of what the person holds."""
    country = getattr(known.person.record, "country", "") or "?"
    fitting = [one for one in known.offices if getattr(one.record, "country", "") == country]
    return fitting[0] if own is not None and len(fitting) == 1 else None


@cache
def _perhaps() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:if|would|could|might|becom\w+|future|next|potential|hypothetical|fiction\w*|play(?:s|ed))\b"
    )


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"\b(?:19|20)\d\d\b")


@cache
def _today() -> re.Pattern[str]:
    days = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    return re.compile(
        rf"\b(?:{days}|[Tt]oday|[Yy]esterday|[Tt]onight|[Tt]his (?:week|morning|afternoon|evening)"
        r"|[Ll]ast (?:night|week))\b"
    )


@cache
def _says() -> re.Pattern[str]:
    return re.compile(r" (?:says|plans|wants|warns|will|is (?:set|expected|scheduled|due|to))\b")


@cache
def _looking_back() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:when|while|served?|serving|during|under|administrations?|nominat\w+|appoint\w+|portraits?|books?|memoirs?"
        r"|predecessors?|succe\w+|replac\w+|resign\w+|stepp\w+ down|oust\w+|fired|sworn|inaugurat\w+|became|confirm\w+"
        r"|tenure|years? ago|decades?|late|died|death|funeral|anniversar\w+|histor\w+|recall\w+|remember\w+|ex)\b",
        re.IGNORECASE,
    )
