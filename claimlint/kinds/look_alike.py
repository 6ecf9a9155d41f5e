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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from claimlint.annotate.bodies.alikes import Alike, alikes
from claimlint.annotate.bodies.apostrophes import lost_apostrophes
from claimlint.annotate.bodies.beside import Proof, abroad, another, at_home, proof
from claimlint.annotate.bodies.deliberate import deliberate
from claimlint.annotate.bodies.name_parts import HEADS
from claimlint.knowledge.evidence import record as evidence
from claimlint.knowledge.shapes import SORTS, words
from claimlint.model.finding import Hit
from claimlint.model.protocols import Page, Seen
from claimlint.model.scope import UNITS, Scope
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.rule import FixPromise

FEW, ENOUGH, MANY = 1.5, 2.5, 3.5
"""So much must agree beside letters or `U.S.`; where less or nothing confirms a mention; and for an order of words."""
SISTERS = frozenset({"administration", "agency", "association", "organization", "organisation"})
"""Sorts so often taken for each other that less must agree."""
PAIRS = (
    SISTERS,
    frozenset(
        """administration agency authority board bureau commission council department office organisation organization
        service services""".split()  # noqa: SIM905
    ),
    frozenset({"institute", "institutes", "institution", "center", "centers", "centre", "centres"}),
    frozenset({"commission", "committee", "council", "board"}),
    frozenset({"fund", "foundation"}),
    frozenset({"corporation", "corp", "corps", "company"}),
)
"""Words for sorts of bodies that are taken for each other; with any other word it may well be another body."""
PLURALS = frozenset({"service", "center", "centre", "institute"})
"""Sorts that have a plural in the name of one body; any other plural means several bodies."""
ANY = Own(r"\b[Aa]n? \Z")
BRANCH = frozenset({"office", "offices"})
"""An agency has offices: these words are no slip for its own."""
AGREED: Mapping[Proof | None, str] = {
    "letters": ", whose letters stand behind it",
    "nation": ", a body of the United States as is said before it",
    "name": ", which is named in the story too",
    "elsewhere": ", whose letters stand elsewhere in the story",
    None: ", with which all its other words agree",
}


@dataclass(frozen=True)
class LookAlike:
    """Flags mentions that are nearly the name of a known body."""

    name: ClassVar[str] = "look-alike"
    slots: ClassVar[frozenset[str]] = frozenset(("name",))
    fixes: ClassVar[FixPromise] = "unsafe"
    units: ClassVar[frozenset[str]] = frozenset(UNITS)
    rests: ClassVar[tuple[str, ...]] = ("org",)

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
            if unit is not None and unit.holds(one.span) and _possible(page, one) and not another(page, one):
                proven = proof(page, one)
                if _certain(page, one, proven) and not deliberate(page, one.span):
                    yield _hit(page, one, proven)


def _possible(page: Page, one: Alike) -> bool:
    """Whether a mention differs in a way that slips do."""
    how, said, meant, _ = one.unlike
    if how == "number" and said == meant + "s" and lost_apostrophes(page):
        return False
    if how == "number":
        return meant not in SORTS or meant in PLURALS or said not in (meant + "s", meant[:-1] + "ies")
    if how == "link":
        return not ("," in page.prose[slice(*one.span)] and _only("and", said, meant))
    return True


def _certain(page: Page, one: Alike, proven: Proof | None) -> bool:
    """Whether a mention can mean nothing but the body."""
    how, said, meant, weight = one.unlike
    if proven == "letters":
        return weight >= FEW
    if how == "sort" and (said in BRANCH or not any({said, meant} <= pair for pair in PAIRS)):
        return False
    sisters = how == "sort" and {said, meant} <= SISTERS
    if proven is not None:
        return weight >= (FEW if sisters or proven == "nation" else ENOUGH)
    if one.filed.record.certainty != "A" or (how == "link" and _only("the", said, meant)) or _of_many(page, one):
        return False
    if abroad(page, one, page.sentence(one.span.start)):
        return False
    return weight >= (MANY if how == "order" else ENOUGH) or (sisters and weight >= FEW and at_home(page, one))


def _only(word: str, said: str, meant: str) -> bool:
    """Whether small words differ only by one of them, which one side has more often."""
    return [link for link in said.split() if link != word] == [link for link in meant.split() if link != word]


def _of_many(page: Page, one: Alike) -> bool:
    """Whether a mention is one of many: `a` stands before it."""
    return ANY.search(page.prose, max(0, one.span.start - 4), one.span.start) is not None


def _hit(page: Page, one: Alike, proven: Proof | None) -> Hit:
    name = one.filed.record.name
    return Hit(
        one.span,
        (_better(page, one),),
        {"name": name},
        level=None if proven in ("letters", "nation", "name") else "warning",
        evidence=(evidence(one.filed, f"{name}{AGREED[proven]}."),),
    )


def _better(page: Page, one: Alike) -> str:
    """The mention with the one word set right, or the name where that cannot be said of one word."""
    written = page.prose[one.span.start : one.span.end]
    how, said, meant, _ = one.unlike
    if how in ("link", "order") or words(written).count(said) != 1:
        return one.name
    whole = re.compile(rf"(?<![\w']){re.escape(said)}(?![\w'])", re.IGNORECASE)
    return whole.sub(lambda found: meant.capitalize() if found[0][:1].isupper() else meant, written)


KIND = LookAlike
