"""Which ages and which birth speak of one person.

Within a sentence the tie is how they stand to each other ("Jo Lind, 45, who was born in 1958", "born in 1958, she is
45"), and nobody else may come between. Across sentences both must have the same subject: the same pronoun in sentences
that stand side by side, a name and the pronoun behind it, or the same family name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.ages.ages import Age, ages_in
from claimlint.annotate.ages.births import Birth, births_in
from claimlint.annotate.ages.elsewhere import elsewhere, is_of_another
from claimlint.annotate.ages.strangers import relative, strangers
from claimlint.annotate.ages.subjects import begin
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

NEAR = 300
"""How much of a sentence is read on either side of a birth, in code points."""
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


class Tie(NamedTuple):
    """An age and a birth of one person; `far` says that they stand in sentences that are no neighbours."""

    age: Age
    birth: Birth
    far: bool = False


def ties(page: Page, birth: Birth) -> Iterator[Tie]:
    """The ages that speak of the person of a birth."""
    whole = page.sentence(birth.span.start)
    sentence = Span(max(whole.start, birth.span.start - NEAR), min(whole.end, birth.span.end + NEAR))
    inside = [age for age in ages_in(page, sentence) if not birth.span.overlaps(age.span)]
    yield from (Tie(age, birth) for age in inside if _beside(page, inside, age, birth))
    if not inside and len(births_in(page, sentence)) == 1:
        yield from (Tie(age, birth, far) for age, far in elsewhere(page, whole, birth))


def _beside(page: Page, ages: Sequence[Age], age: Age, birth: Birth) -> bool:
    """Whether an age and a birth of one sentence are of one person."""
    forward = age.span.end <= birth.span.start
    gap = Span(age.span.end, birth.span.start) if forward else Span(birth.span.end, _start(age))
    if not 0 <= gap.end - gap.start <= REACH or relative(page.prose, gap):
        return False
    if any(other is not age and gap.overlaps(other.span) for other in ages):
        return False
    if forward:
        return _forward(page.prose, age, gap)
    return _backward(page.prose, page.sentence(birth.span.start), age, birth, gap)


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
    leads = birth.span.start - begin(prose, sentence) <= 1
    if age.name:
        return leads and AFTER_BIRTH.fullmatch(prose, *gap) is not None
    if len(strangers(prose, gap)) > leads or is_of_another(prose, age):
        return False
    return age.sort not in ("old", "word") or DESCRIBED.search(prose, *gap) is not None
