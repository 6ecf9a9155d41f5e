"""Who a sentence is about, as far as the words at its beginning tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.ages.ages import Age, ages_in
from claimlint.annotate.ages.births import Birth
from claimlint.annotate.ages.strangers import NO_NAMES, relative, strangers
from claimlint.annotate.people.names import NAME_PATTERN, parts
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

REACH = 100
"""How far from the start of a sentence its subject may reach, in code points."""
DATELINE = Own(r"[A-Z]{2}[A-Z.'’-]*+[^\n]*?\s(?:—|–|-{1,2})\s")
PRONOUN = Own(r"[\"“']?(He|She)\b")
TITLES = Own(
    r"[\"“']?(?:(?:The )?(?:late|former) )?(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Sgt|Cpl|Pvt|Spc|Capt|Lt|Maj|Col|Gen|Rev)\. )?"
)
WAS_BORN = Own(r"(?:, [^;()]{1,100}?,|)(?: who)? (?:was|is) \Z|,? \(?\Z|,? who (?:was|is) \Z")
LEADING = Own(r"[^;()]{0,60}?, (?:(?P<pronoun>he|she)\b|(?=(?P<name>[A-Z])))")


class Subject(NamedTuple):
    """The subject of a sentence: a family name as written, or a pronoun; `alone` where nobody else is named in it."""

    family: str = ""
    pronoun: str = ""
    alone: bool = False


def begin(prose: str, sentence: Span) -> int:
    """Where a sentence begins behind a dateline."""
    found = DATELINE.match(prose, sentence.start, min(sentence.end, sentence.start + REACH))
    return found.end() if found else sentence.start


def owner_of_birth(page: Page, sentence: Span, birth: Birth) -> Subject | None:
    """Whose birth it is; None where the sentence does not tell at its beginning."""
    prose, start = page.prose, birth.span.start
    if start - sentence.start > 2 * REACH:
        return None
    sentence = Span(begin(prose, sentence), sentence.end)
    subject = _subject(prose, sentence)
    if start - sentence.start <= 1:
        return _behind_birth(prose, sentence, birth)
    if subject is None or relative(prose, Span(sentence.start, start)):
        return None
    behind = subject[1]
    if WAS_BORN.fullmatch(prose, behind, start) is None:
        return None
    return _with_company(prose, sentence, subject)


def owner_of_age(page: Page, sentence: Span, age: Age) -> Subject | None:
    """Whose age it is: the name that it stands behind, or else the subject of its sentence."""
    prose = page.prose
    told = len(ages_in(page, sentence))
    sentence = Span(begin(prose, sentence), sentence.end)
    if relative(prose, Span(sentence.start, min(sentence.end, sentence.start + 3 * REACH))):
        return None
    if age.name:
        family = parts(prose[age.name.start : age.name.end]).family
        others = [one for one in strangers(prose, _clipped(sentence)) if not one.overlaps(age.name)]
        return Subject(family, alone=not others and age.name.start - sentence.start < REACH)
    if told != 1:
        return None
    if age.sort == "old" and age.span.start - sentence.start <= 4 and prose.startswith("The ", sentence.start):
        return None
    subject = _subject(prose, sentence)
    if subject is None or age.sort in ("old", "word", "apposed"):
        return None
    return _with_company(prose, sentence, subject)


def _clipped(sentence: Span) -> Span:
    return Span(sentence.start, min(sentence.end, sentence.start + 5 * REACH))


def _subject(prose: str, sentence: Span) -> tuple[Subject, int, Span] | None:
    """The subject at the start of a sentence, where it ends, and where its name stands."""
    pronoun = PRONOUN.match(prose, *sentence)
    if pronoun:
        return Subject(pronoun=pronoun[1].casefold()), pronoun.end(), Span(*pronoun.span(1))
    title = TITLES.match(prose, *sentence)
    found = NAME_PATTERN.match(prose, title.end() if title else sentence.start, sentence.end)
    if found is None or found.group().split(" ")[0] in NO_NAMES:
        return None
    return Subject(parts(found.group()).family), found.end(), Span(*found.span())


def _with_company(prose: str, sentence: Span, subject: tuple[Subject, int, Span]) -> Subject:
    others = [one for one in strangers(prose, _clipped(sentence)) if not one.overlaps(subject[2])]
    return subject[0]._replace(alone=not others)


def _behind_birth(prose: str, sentence: Span, birth: Birth) -> Subject | None:
    """The subject of "Born in Ohio in 1944, he ..."."""
    found = LEADING.match(prose, birth.span.end, sentence.end)
    if found is None:
        return None
    if found["pronoun"]:
        return Subject(pronoun=found["pronoun"])
    name = NAME_PATTERN.match(prose, found.end(), sentence.end)
    return Subject(parts(name.group()).family) if name else None
