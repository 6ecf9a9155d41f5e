"""Ages in other sentences than a birth, whose subject is the same."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.ages.ages import Age, ages
from claimlint.annotate.ages.births import Birth, births_in
from claimlint.annotate.ages.strangers import relative
from claimlint.annotate.ages.subjects import Subject, owner_of_age, owner_of_birth
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

MOST = 3
"""If a story tells more ages of one family name, they are of several people, or of several times."""
CLIPPED = 500
TITLES = frozenset("President Senator Representative Congressman Congresswoman Governor Mayor Former The When".split())  # noqa: SIM905

RUN = Own(r"(?<![\w.])(?:[A-Z][\w.'-]{0,20}+ ){1,4}[A-Z][\w'-]{0,20}+")
"""Capitalised words in a row."""


class Owned(NamedTuple):
    """An age with the number of its sentence and whose it is."""

    sentence: int
    age: Age
    subject: Subject


def elsewhere(page: Page, sentence: Span, birth: Birth) -> Iterator[tuple[Age, bool]]:
    """The ages of the person of a birth in other sentences, and whether they stand farther than the next ones."""
    owner = owner_of_birth(page, sentence, birth)
    if owner is None:
        return
    found, here = page.layer(_owned), _index(page, sentence)
    first, last = bisect_left(found, here - 1, key=_sentence), bisect_right(found, here + 1, key=_sentence)
    yield from ((one.age, False) for one in found[first:last] if one.sentence != here and _same(page, one, owner, here))
    if owner.family:
        of_family = page.layer(_families).get(owner.family, [])
        far = [one for one in of_family if abs(one.sentence - here) > 1]
        if far and len(of_family) <= MOST and _one_bearer(page, owner.family):
            yield from ((one.age, True) for one in far)


def is_of_another(prose: str, age: Age) -> bool:
    """Whether what follows an age gives it to a relative: "a 20-year-old son", "the 45-year-old's boss"."""
    end = age.span.end
    return prose.startswith("'s", end) or (age.sort in ("old", "word") and relative(prose, Span(end, end + 24)))


def _owned(page: Page) -> list[Owned]:
    """The ages of a page whose owner is told, in order."""
    found = []
    for age in page.layer(ages):
        whole = page.sentence(age.span.start)
        sentence = Span(whole.start, min(whole.end, whole.start + CLIPPED))
        if not births_in(page, sentence) and not is_of_another(page.prose, age):
            subject = owner_of_age(page, sentence, age)
            if subject is not None:
                found.append(Owned(_index(page, whole), age, subject))
    return found


def _families(page: Page) -> dict[str, list[Owned]]:
    """The ages of a page by the family names of their owners."""
    found: dict[str, list[Owned]] = {}
    for one in page.layer(_owned):
        if one.subject.family:
            found.setdefault(one.subject.family, []).append(one)
    return found


def _sentence(one: Owned) -> int:
    return one.sentence


def _index(page: Page, sentence: Span) -> int:
    """The number of a sentence among those of the page."""
    return bisect_right(page.sentences, sentence.start, key=lambda each: each.start)


def _same(page: Page, age: Owned, birth: Subject, here: int) -> bool:
    """Whether the subject of an age and that of a birth beside it are one person."""
    theirs = age.subject
    if theirs.family and birth.family:
        return theirs.family == birth.family and _one_bearer(page, theirs.family)
    if not theirs.family and not birth.family:
        return theirs.pronoun == birth.pronoun
    named, first = (theirs, age.sentence < here) if theirs.family else (birth, here < age.sentence)
    return first and named.alone


def _one_bearer(page: Page, family: str) -> bool:
    """Whether a story has one first name at most with a family name."""
    return len(page.layer(_bearers).get(family.rpartition(" ")[2], ())) <= 1


def _bearers(page: Page) -> dict[str, set[str]]:
    """The first names of a page, titles apart, by the names that stand behind them."""
    found: dict[str, set[str]] = {}
    for run in RUN.finditer(page.prose):
        first, *others = [word for word in run.group().split(" ") if not word.endswith(".") and word not in TITLES] or [
            ""
        ]
        for other in others:
            found.setdefault(other, set()).add(first)
    return found
