"""Which ages and which birth speak of one person.

Within a sentence the tie is how they stand to each other ("Jo Lind, 45, who was born in 1958", "born in 1958, she is
45"), and nobody else may come between. Across sentences both must have the same subject: the same pronoun in sentences
that stand side by side, a name and the pronoun behind it, or the same family name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.ages.ages import Age, ages, ages_in
from claimlint.annotate.ages.births import Birth, births_in
from claimlint.annotate.ages.strangers import relative, strangers
from claimlint.annotate.ages.subjects import Subject, owner_of_age, owner_of_birth
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

REACH = 120
"""How far apart an age and a birth of one sentence may stand, in code points."""
PARTED = Own(r"[;:\[\]\"“”—]|\b(?:whose|that|if|whether|because|than|says?|said|told|claims?|believes?|like|unlike)\b")
LINK = Own(
    r"(?P<who>,? who (?:was|is|had been) )|(?P<also>,? and (?:(?:he|she) )?(?:was |is )?|[,;]? (?:he|she) was )"
    r"|(?P<verb> ?(?:was|is) )|(?P<none>[,)]*\s?\(?)"
)
LINKED = Own(rf"(?P<head>[\s\S]*?)(?:{LINK.source})\Z")
APPOSED = Own(
    r"[,)]?(?:,? (?:of|from|an?|the|in|former|formerly|now|another|both)\b[^()]*)?,?"
    r"| (?:this|last|on|in|earlier|today|yesterday|just)\b[^(),]*,?"
)
NOUNS = Own(r"(?: [a-z][\w'-]*){0,4}(?:,? (?:of|from|in) [^()]*)?,?")
WHO = Own(r"\b(?:who|which|when|where|while|as|but|with)\b")
AFTER_BIRTH = Own(r"(?:,? (?:in|to|near|at) [^;()]{1,60}?)?,? (?:[a-z]+ ){0,3}")
DESCRIBED = Own(r"(?:, the|\b(?:is|was|now|became|,) (?:now )?(?:an?|the)|\b(?:is|was)(?: now)?) \Z")
"""What stands before "45-year-old" where that is somebody who was named before."""
OTHERS = Own(r"'s\b|(?:[ -][\w-]+){0,2}? (?=\w)")


TITLES = frozenset("President Senator Representative Congressman Congresswoman Governor Mayor Former The When".split())  # noqa: SIM905


class Tie(NamedTuple):
    """An age and a birth of one person; `far` says that they stand in sentences that are no neighbours."""

    age: Age
    birth: Birth
    far: bool = False


def ties(page: Page, birth: Birth) -> Iterator[Tie]:
    """The ages that speak of the person of a birth."""
    sentence = page.sentence(birth.span.start)
    inside = [age for age in ages_in(page, sentence) if not birth.span.overlaps(age.span)]
    alone = len(births_in(page, sentence)) == 1
    yield from (Tie(age, birth) for age in inside if _beside(page, sentence, age, birth))
    if alone and not inside:
        yield from _elsewhere(page, sentence, birth)


def _beside(page: Page, sentence: Span, age: Age, birth: Birth) -> bool:
    """Whether an age and a birth of one sentence are of one person."""
    forward = age.span.end <= birth.span.start
    gap = Span(age.span.end, birth.span.start) if forward else Span(birth.span.end, _start(age))
    if not 0 <= gap.end - gap.start <= REACH or relative(page.prose, gap):
        return False
    if any(other is not age and gap.overlaps(other.span) for other in ages_in(page, sentence)):
        return False
    return _forward(page.prose, age, gap) if forward else _backward(page.prose, sentence, age, birth, gap)


def _start(age: Age) -> int:
    return age.name.start if age.name else age.span.start


def _forward(prose: str, age: Age, gap: Span) -> bool:
    """Whether a birth that follows an age speaks of the same person."""
    found = LINKED.match(prose, *gap)
    if found is None or strangers(prose, gap):
        return False
    head = Span(*found.span("head"))
    if PARTED.search(prose, *head):
        return False
    if found["also"] is not None:
        return not WHO.search(prose, *head)
    named = NOUNS if age.sort in ("old", "word") else APPOSED
    return named.fullmatch(prose, *head) is not None and not WHO.search(prose, *head)


def _backward(prose: str, sentence: Span, age: Age, birth: Birth, gap: Span) -> bool:
    """Whether an age that follows a birth speaks of the same person."""
    if PARTED.search(prose, *gap):
        return False
    leads = prose[sentence.start : birth.span.start].strip("\"“' ") == ""
    if age.name:
        return leads and AFTER_BIRTH.fullmatch(prose, *gap) is not None
    if len(strangers(prose, gap)) > leads or _is_of_another(prose, age):
        return False
    return age.sort not in ("old", "word") or DESCRIBED.search(prose, *gap) is not None


def _is_of_another(prose: str, age: Age) -> bool:
    """Whether what follows an age gives it to a relative: "a 20-year-old son", "the 45-year-old's boss"."""
    end = age.span.end
    return prose.startswith("'s", end) or (age.sort in ("old", "word") and relative(prose, Span(end, end + 24)))


def _elsewhere(page: Page, sentence: Span, birth: Birth) -> Iterator[Tie]:
    """The ages in other sentences whose subject is that of a birth."""
    owner = owner_of_birth(page, sentence, birth)
    if owner is None:
        return
    for age in page.layer(ages):
        stands = page.sentence(age.span.start)
        if stands == sentence or births_in(page, stands) or _is_of_another(page.prose, age):
            continue
        near = _apart(page, stands, sentence)
        if near <= 1 or owner.family:
            theirs = owner_of_age(page, stands, age)
            if theirs is not None and _same(page, theirs, owner, stands, near, stands.start < sentence.start):
                yield Tie(age, birth, far=near > 1)


def _apart(page: Page, one: Span, other: Span) -> int:
    """How many sentences one is from another: 1 for neighbours."""
    first, last = (bisect_right(page.sentences, at.start, key=lambda each: each.start) for at in (one, other))
    return abs(first - last)


def _same(page: Page, age: Subject, birth: Subject, stands: Span, near: int, before: bool) -> bool:
    """Whether two subjects are one person."""
    if age.family and birth.family:
        return age.family == birth.family and _one_bearer(page, age.family)
    if near > 1:
        return False
    if not age.family and not birth.family:
        return age.pronoun == birth.pronoun
    named, first = (age, before) if age.family else (birth, not before)
    return first and named.alone


def _one_bearer(page: Page, family: str) -> bool:
    """Whether a story has one first name at most with a family name."""
    firsts = {
        run.split(" ")[0]
        for run in re.findall(rf"(?:[A-Z][\w.'-]{{0,20}} ){{1,3}}(?={re.escape(family)}\b)", page.prose)
    }
    return len({first for first in firsts if not first.endswith(".") and first not in TITLES}) <= 1
