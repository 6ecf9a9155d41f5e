r"""Flags what is nearly the name of a known body: "General Services Agency" for the General Services Administration.

Nobody need have listed the wrong form. One word for the sort of body stands in place of another, a word has lost or won
its plural, ends otherwise, or has changed places with another, or a small word such as `of` or `for` is not the name's.
It is told only where one body can be meant: enough of its words agree, or its letters in brackets, `U.S.` or `federal`
before it, or the right name elsewhere in the story confirm it. What has a state, a country or another name beside it,
or is a right name itself, is left alone. Without `U.S.`, letters or the right name it is a warning.

    kind: look-alike
    message: "'{match}' is nearly the name of the {name}."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, ClassVar, Literal

from claimlint.annotate.alikes import HEADS, NATION, STARTERS, Alike, alikes
from claimlint.annotate.deliberate import deliberate
from claimlint.knowledge.evidence import record as evidence
from claimlint.knowledge.keys import forms
from claimlint.knowledge.shapes import SORTS, words
from claimlint.model.finding import Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.record import Entity, Place
from claimlint.model.scope import UNITS, Scope
from claimlint.model.span import Span

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

Proof = Literal["letters", "nation", "name", "elsewhere"]
"""What confirms a mention: its letters in brackets, `U.S.` before it, the right name in the story, or its letters."""

ENOUGH = {"sort": 2.5, "number": 2.5, "root": 2.5, "link": 2.5, "order": 3.5}
"""So many words must agree where nothing else confirms a mention, by the way in which it differs."""
PUBLIC = frozenset(
    """administration agency authority board bureau commission council department office organisation organization
    service services""".split()  # noqa: SIM905
)
SISTERS = frozenset({"administration", "agency", "association", "organization", "organisation"})
"""Sorts so often taken for each other that less must agree."""
FEW = 1.5
"""So much must agree in any case."""
PAIRS = (
    PUBLIC,
    SISTERS,
    frozenset({"institute", "institutes", "institution", "center", "centers", "centre", "centres"}),
    frozenset({"commission", "committee", "council", "board"}),
    frozenset({"fund", "foundation"}),
    frozenset({"corporation", "corp", "corps", "company"}),
)
"""Words for sorts of bodies that are taken for each other; with any other word it may well be another body."""
PLURALS = frozenset({"service", "center", "centre", "institute"})
"""Sorts that have a plural in the name of one body; any other plural means several bodies."""
LETTERS = re.compile(r"(?:'s?)?,? ?\((?:the )?([A-Z][\w.&-]{1,11})\)")
LOCAL = re.compile(r"\b(?:state|county|city|provincial|local|municipal|regional|territorial|tribal|each)(?:'s)? \Z")
NATIONAL = re.compile(r"\b(?:federal|[Nn]ation's) \Z")
GOES_ON = frozenset(
    """act amendment amendments award awards bill co conference council day fund inc initiative law llc ltd plan
    program programme project reform team week""".split()  # noqa: SIM905
)
"""After one of these the name goes on, and is another one."""
INCORPORATED = re.compile(r",? (?:Inc|LLC|Ltd|Corp|Co|PLC|plc)\b")
AMERICAN = re.compile(r"\b(?:U\.S\.|US\b|United States\b|[Ff]ederal\b|Congress\b|Washington\b|White House\b|Sen\. )")
CAPITALISED = re.compile(r"[A-Z]\w{3,}")
ANY = re.compile(r"\b[Aa]n? \Z")
NEAR = 12
AROUND = 1_500


@dataclass(frozen=True)
class LookAlike:
    """Flags mentions that are nearly the name of a known body."""

    name: ClassVar[str] = "look-alike"
    slots: ClassVar[frozenset[str]] = frozenset(("name",))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)

    def prepare(self) -> None:
        """Nothing to prepare."""

    @property
    def triggers(self) -> tuple[str, ...] | None:
        """The words that a body's name begins or ends with."""
        return HEADS

    def hits(self, page: Page, scope: Scope, seen: Sequence[Seen]) -> Iterator[Hit]:
        """A hit for each mention that is nearly one name and can mean nothing else."""
        for one in alikes(page, seen):
            unit = page.unit(scope, one.span.start)
            if unit is None or not unit.holds(one.span) or _another(page, one):
                continue
            proof = _proof(page, one)
            if _certain(page, one, proof) and not deliberate(page, one.span):
                yield _hit(page, one, proof)


def _hit(page: Page, one: Alike, proof: Proof | None) -> Hit:
    return Hit(
        one.span,
        (_better(page, one),),
        {"name": one.filed.record.name},
        level=None if proof in ("letters", "nation", "name") else "warning",
        evidence=(evidence(one.filed, f"{one.filed.record.name}{_agreed(proof)}."),),
    )


def _agreed(proof: Proof | None) -> str:
    """What was found beside the likeness."""
    return {
        "letters": ", whose letters stand behind it",
        "nation": ", a body of the United States as is said before it",
        "name": ", which is named in the story too",
        "elsewhere": ", whose letters stand elsewhere in the story",
        None: ", with which all its other words agree",
    }[proof]


def _certain(page: Page, one: Alike, proof: Proof | None) -> bool:
    """Whether a mention can mean nothing but the body."""
    kind, said, meant, weight = one.unlike
    if kind == "number" and meant in SORTS and said == _plural(meant) and meant not in PLURALS:
        return False
    if kind == "sort" and not any({said, meant} <= pair for pair in PAIRS):
        return proof == "letters"
    if kind == "link" and "," in page.prose[slice(*one.span)] and _only("and", said, meant):
        return False
    if proof is not None and weight >= FEW:
        return True
    if one.filed.record.certainty != "A" or (kind == "link" and _only("the", said, meant)):
        return False
    if ANY.search(page.prose, max(0, one.span.start - NEAR), one.span.start):
        return False
    if weight >= ENOUGH[kind]:
        return not _abroad(page, one, page.sentence(one.span.start))
    return {said, meant} <= SISTERS and weight >= FEW and _at_home(page, one)


def _plural(word: str) -> str:
    return word[:-1] + "ies" if word.endswith("y") else word + "s"


def _only(word: str, said: str, meant: str) -> bool:
    """Whether small words differ only by one of them, which one side has more often."""
    return [link for link in said.split() if link != word] == [link for link in meant.split() if link != word]


def _another(page: Page, one: Alike) -> bool:
    """Whether what stands beside a mention makes it the name of another body."""
    prose, (start, end) = page.prose, one.span
    if INCORPORATED.match(prose, end) or LOCAL.search(prose, max(0, start - NEAR), start):
        return True
    if _goes_on(one):
        return True
    letters = LETTERS.match(prose, end)
    lettered = bool(getattr(one.filed.record, "acronym", ()))
    if letters and lettered and not _same_letters(one, letters[1]):
        return True
    return _qualified(page, one) and not (letters and _same_letters(one, letters[1]))


def _goes_on(one: Alike) -> bool:
    """Whether the name goes on behind a mention."""
    rest = one.words[one.last + 1 : one.last + 3]
    if not rest or rest[0].apart or one.words[one.last].end > one.span.end:
        return False
    if rest[0].small:
        return rest[0].text == "of" and len(rest) > 1 and rest[1].text[:1].isupper()
    return rest[0].text.casefold() in SORTS | GOES_ON


def _qualified(page: Page, one: Alike) -> bool:
    """Whether a capitalised word before a mention belongs to it, other than U.S. and Federal."""
    if one.first == 0 or one.words[one.first].apart:
        return False
    before = one.words[one.first - 1]
    return not (before.small or before.text in NATION or before.text in STARTERS)


def _proof(page: Page, one: Alike) -> Proof | None:
    """What confirms that a mention means the body."""
    record, prose = one.filed.record, page.prose
    assert isinstance(record, Entity)
    letters = LETTERS.match(prose, one.span.end)
    if letters and _same_letters(one, letters[1]):
        return "letters"
    if record.country == "US" and _national(page, one):
        return "nation"
    if any(form in prose for form in forms(record)):
        return "name"
    known = [acronym.text for acronym in record.acronym if len(acronym.text) > 2]
    return "elsewhere" if any(_alone(letters).search(prose) for letters in known if letters in prose) else None


def _same_letters(one: Alike, letters: str) -> bool:
    bare = letters.replace(".", "").removesuffix("s")
    known = {acronym.text.replace(".", "") for acronym in getattr(one.filed.record, "acronym", ())}
    return bare in known or letters.replace(".", "") in known


def _national(page: Page, one: Alike) -> bool:
    before = one.words[one.first - 1].text if one.first and not one.words[one.first].apart else ""
    if before in ("U.S.", "US", "States", "Federal"):
        return True
    return NATIONAL.search(page.prose, max(0, one.span.start - NEAR), one.span.start) is not None


@cache
def _alone(letters: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(letters)}(?!\w)")


def _at_home(page: Page, one: Alike) -> bool:
    """Whether the story speaks of the United States, if the body is theirs, or else of no other country near it."""
    start, end = one.span
    near = Span(max(0, start - AROUND), min(len(page.prose), end + AROUND))
    country = getattr(one.filed.record, "country", "")
    american = country == "US" and AMERICAN.search(page.prose) is not None
    return (american or not _abroad(page, one, near)) and not _abroad(page, one, page.sentence(start))


def _abroad(page: Page, one: Alike, span: Span) -> bool:
    """Whether a stretch names a country that is not the body's own; of an international body, none is."""
    country, find = getattr(one.filed.record, "country", ""), page.knowledge.find
    if country == "US" and AMERICAN.search(page.prose, *span):
        return False
    capitalised = set(CAPITALISED.findall(page.prose, *span)) if country else ()
    places = (filed.record for word in capitalised for space in ("name", "adjective") for filed in find(space, word))
    return any(isinstance(place, Place) and place.sort == "country" and place.code != country for place in places)


def _better(page: Page, one: Alike) -> str:
    """The mention with the one word set right, or the name where that cannot be said of one word."""
    written = page.prose[one.span.start : one.span.end]
    kind, said, meant, _ = one.unlike
    if kind in ("link", "order") or words(written).count(said) != 1:
        return one.name
    whole = re.compile(rf"(?<![\w']){re.escape(said)}(?![\w'])", re.IGNORECASE)
    return whole.sub(lambda found: meant.capitalize() if found[0][:1].isupper() else meant, written)


KIND = LookAlike
