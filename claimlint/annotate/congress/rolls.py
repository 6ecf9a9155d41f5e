"""What the record says of a committee that copy names with its chamber."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from claimlint.annotate.congress.committees import Ending, Mention
from claimlint.knowledge.committees import Title, bare, chamber, titles
from claimlint.knowledge.evidence import period, record
from claimlint.model.dated import holds
from claimlint.model.finding import Evidence
from claimlint.model.protocols import Page
from claimlint.model.record import Body, Filed
from claimlint.model.span import Span
from claimlint.patterns.own import Own

MARGIN = timedelta(days=120)
"""So near to the day of a change both names pass: copy looks back and ahead."""

OTHER = {"house": "senate", "senate": "house"}
ALIKE = 4
"""Words of which one begins the other are near if the shorter has so many letters."""

LONG = 3
"""A name of so many words may have one that is quite another, and is still meant."""


class Told(NamedTuple):
    """A name that no committee of the chamber has: where it stands, and the names that may be meant, best first.

    `dated` says that the committee has that name on other days.
    """

    span: Span
    names: tuple[tuple[str, Title], ...]
    evidence: tuple[Evidence, ...]
    dated: bool = False


class Known(NamedTuple):
    """A committee of a chamber, and one of its names."""

    filed: Filed
    chamber: str
    title: Title


def verdict(page: Page, found: Mention) -> Told | None:
    """What is to be told of a committee, its name taken as long as it can be; None if nothing is."""
    for ending in found.endings:
        words = bare(ending.words)
        exact = _exact(page, found.chamber, words)
        if exact:
            return _outdated(page, ending, exact)
        if not words or _shorter(page, found.chamber, words):
            return None
        told = _elsewhere(page, found.chamber, ending) or _near(page, found.chamber, ending)
        if told:
            return told
    return None


def _exact(page: Page, of: str, words: tuple[str, ...]) -> list[Known]:
    """The committees of a chamber that have or had these words for a name."""
    filed = page.knowledge.find("committee", " ".join((of, *words)))
    return [known for known in _named(filed, of) if known.title.bare == words]


def _named(filed: Iterable[Filed], of: str) -> Iterator[Known]:
    for one in filed:
        if isinstance(one.record, Body) and chamber(one.record) == of:
            yield from (Known(one, of, title) for title in titles(one.record))


def _sharing(page: Page, of: str, words: tuple[str, ...]) -> list[Known]:
    """The names of committees of a chamber that have one of these words."""
    filed = {one.record.id: one for word in words for one in page.knowledge.find("committee-word", f"{of} {word}")}
    return list(_named(filed.values(), of))


def _shorter(page: Page, of: str, words: tuple[str, ...]) -> bool:
    """Whether the words are some of those of a committee of the chamber."""
    wanted = set(words)
    return any(wanted <= set(known.title.bare) for known in _sharing(page, of, words[:1]))


def _outdated(page: Page, ending: Ending, exact: list[Known]) -> Told | None:
    """What is to be told of a name that the chamber's committee has on other days than the story's."""
    day = page.document.date
    words = set(bare(ending.words))
    if day is None or any(_around(known, day) is not False for known in exact):
        return None
    now = [known for one in exact for known in _named((one.filed,), one.chamber) if _on(known, day)]
    if not now or any(words <= set(known.title.bare) for known in now) or _past(page, ending.span, day):
        return None
    return _told(ending, now[:1], dated=True)


def _around(known: Known, day: date) -> bool | None:
    """Whether a name holds on a day or near it; None if that is not known."""
    answers = {_holds(known, day + by) for by in (-MARGIN, timedelta(0), MARGIN)}
    return True if True in answers else None if None in answers else False


def _holds(known: Known, day: date) -> bool | None:
    return holds(known.title.first, known.title.last, day, known.filed.pack.as_of)


def _on(known: Known, day: date | None) -> bool:
    """Whether a name holds on the story's day, or still does where it has none."""
    if day is None:
        return known.title.last is None
    return _holds(known, day) is True


def _elsewhere(page: Page, of: str, ending: Ending) -> Told | None:
    """What is to be told of a name that the other chamber has."""
    words = bare(ending.words)
    day = page.document.date
    other = _exact(page, OTHER[of], words)
    other = [known for known in other if _on(known, day)]
    own = [known for known in _sharing(page, of, words[:1]) if _on(known, day) and _kin(known.title, words)]
    return _told(ending, [*own[:1], *other[:1]]) if other else None


def _kin(own: Title, words: tuple[str, ...]) -> bool:
    """Whether two names begin alike and share at least half of the words of each."""
    shared = len(set(own.bare) & set(words))
    return not own.short and own.bare[:1] == words[:1] and 2 * shared >= max(len(own.bare), len(words))


def _near(page: Page, of: str, ending: Ending) -> Told | None:
    """What is to be told of a name that is a word away from one of the chamber."""
    day = page.document.date
    words = bare(ending.words)
    stems = tuple(dict.fromkeys((*words, *(form for word in words for form in _forms(word)))))
    close = [known for known in _sharing(page, of, stems) if _a_word_away(ending.words, known.title)]
    now = [known for known in close if _on(known, day)]
    return _told(ending, now[:1]) if now and len({known.filed.record.id for known in now}) == 1 else None


def _forms(word: str) -> tuple[str, ...]:
    """A word without its plural, with one, and as an adjective or without being one."""
    return tuple({word.removesuffix("s"), word + "s", word.removesuffix("es"), word + "al", word.removesuffix("al")})


def _a_word_away(words: tuple[str, ...], title: Title) -> bool:
    """Whether two names differ in one word only: in one that is nearly the same, or in any of three or more."""
    mine, right = bare(words), title.bare
    if len(mine) != len(right):
        return False
    different = [pair for pair in zip(mine, right, strict=True) if pair[0] != pair[1]]
    if len(different) != 1:
        return False
    return _alike(*different[0]) or (len(right) >= LONG and _shape(words) == _shape(title.words))


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= ALIKE and long.startswith(short)


def _shape(words: tuple[str, ...]) -> tuple[int, ...]:
    """Where in a name "and" stands."""
    return tuple(index for index, word in enumerate(words) if word == "and")


def _told(ending: Ending, known: list[Known], *, dated: bool = False) -> Told:
    names = tuple((one.chamber, one.title) for one in known)
    return Told(ending.span, names, tuple(record(one.filed, _text(one)) for one in known), dated)


def _text(known: Known) -> str:
    return f"{known.chamber.capitalize()} {known.title.turned()}: {period(known.title.first, known.title.last)}"


def _past(page: Page, span: Span, day: date) -> bool:
    """Whether the sentence looks back or ahead, or names a year that is not the story's."""
    found = _LOOKING.finditer(page.prose, *page.sentence(span.start))
    return any(one[0] != str(day.year) for one in found)


_LOOKING = Own(
    r"\b(?:1[89]|20)\d\d\b|\b(?:former|formerly|then|ex|old|once|since|late|ago|history|historic\w*|previous|prior"
    r"|previously|predecessors?|renam\w+|reorgani[sz]\w+|restructur\w+|becom\w+|became|will|would|new|served?"
    r"|chaired|used to)\b",
    fold=True,
)
