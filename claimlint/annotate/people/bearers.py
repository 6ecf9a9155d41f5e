"""Who bears a title in copy: the person, the offices of theirs that it names, and those that it names otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimlint.annotate.people.people import Mention
from claimlint.knowledge.offices import Held, roles
from claimlint.knowledge.spaces import key
from claimlint.model.protocols import Page
from claimlint.model.record import Filed, Office, Person, Place

HOME = frozenset(("us", "u.s", "united", "states", "american"))
"""Words before a title that say it is one of the United States."""

MUTE = frozenset(("mr", "madam", "the"))
BELOW = ("under ", "deputy ", "assistant ", "vice ", "associate ", "assistant to ", "acting ")
"""What stands before the title of who does not hold the office but is under its holder."""

NEAR = 14
LONGEST = 3
"""So many words an adjective of a country has at most: Papua New Guinean."""


class Titled(NamedTuple):
    """A person whose full name one record bears: which offices they held under the title, and which others."""

    person: Filed
    held: tuple[Held, ...]
    others: tuple[Held, ...]


class Called(NamedTuple):
    """A title as a key, without the country before it, and the two letters of that country or nothing."""

    core: str
    country: str


def titled(page: Page, mention: Mention) -> Titled | None:
    """What is known of the bearer of a title; None if the name is not known, or is that of several."""
    if mention.title is None or not mention.given or mention.flags or mention.listed:
        return None
    if page.folded.endswith(BELOW, max(0, mention.title.start - NEAR), mention.title.start):
        return None
    bearers = page.knowledge.find("name", mention.name)
    if len(bearers) != 1 or not isinstance(bearers[0].record, Person):
        return None
    every = tuple(roles(page.knowledge, bearers[0]))
    called = _called(page, mention.words)
    held = tuple(one for one in every if _names(page, called, page.knowledge.get(one.office)))
    return Titled(bearers[0], held, tuple(one for one in every if one not in held))


def office_of(page: Page, mention: Mention, country: str) -> Filed | None:
    """The one office of a country that a title names."""
    called = _called(page, mention.words)
    found = {
        one.record.id: one
        for text in (called.core, " ".join(mention.words))
        for one in page.knowledge.find("title", text)
        if isinstance(one.record, Office) and one.record.country == country and _names(page, called, one)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _called(page: Page, words: Sequence[str]) -> Called:
    """A title without the words before it that name a country."""
    at, country = 0, ""
    while at < len(words) - 1:
        if words[at] in HOME or words[at] in MUTE:
            country = "US" if words[at] in HOME else country
            at += 1
            continue
        size, code = _adjective(page, words[at : len(words) - 1])
        if not size:
            break
        at, country = at + size, code
    return Called(key("title", " ".join(words[at:])), country)


def _adjective(page: Page, words: Sequence[str]) -> tuple[int, str]:
    """How many words at the start are the adjective of a country, and which one it is."""
    for size in range(min(LONGEST, len(words)), 0, -1):
        for one in page.knowledge.find("adjective", " ".join(words[:size])):
            if isinstance(one.record, Place) and one.record.sort == "country":
                return size, one.record.code
    return 0, ""


def _names(page: Page, called: Called, filed: Filed | None) -> bool:
    """Whether a title names an office: one of its titles is the same, and the country, where one is given."""
    office = filed.record if filed else None
    if not isinstance(office, Office) or called.country not in ("", office.country):
        return False
    return any(_called(page, key("title", text).split()).core == called.core for text in _texts(office))


def _texts(office: Office) -> Iterator[str]:
    yield from office.titles
    yield office.name
    yield from office.aliases
