"""What stands beside a mention that is nearly a name: what confirms it, and what makes it the name of another body."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from claimlint.annotate.bodies.alikes import Alike
from claimlint.annotate.bodies.name_parts import OF_NATION, STARTERS
from claimlint.knowledge.keys import forms
from claimlint.knowledge.shapes import SORTS
from claimlint.model.record import Entity, Place
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

Proof = Literal["letters", "nation", "name", "elsewhere"]
"""What confirms a mention: its letters in brackets, `U.S.` before it, the right name in the story, or its letters."""

NATION = OF_NATION | {"Federal"}
LETTERS = Own(r"(?:'s?)?,? ?\((?:the )?([A-Z][\w.&-]{1,11})\)")
LOCAL = Own(r"\b(?:state|county|city|provincial|local|municipal|regional|territorial|tribal|each)(?:'s)? \Z")
NATIONAL = Own(r"\b(?:federal|[Nn]ation's) \Z")
GOES_ON = frozenset(
    """act amendment amendments award awards bill co conference council day fund inc initiative law llc ltd plan
    program programme project reform team week""".split()  # noqa: SIM905
)
"""After one of these the name goes on, and is another one."""
INCORPORATED = Own(r",? (?:Inc|LLC|Ltd|Corp|Co|PLC|plc)\b")
AMERICAN = Own(r"\b(?:U\.S\.|US\b|United States\b|[Ff]ederal\b|Congress\b|Washington\b|White House\b|Sen\. )")
CAPITALISED = Own(r"[A-Z]\w{3,}")
NEAR = 12
"""How far a word that stands directly before a mention reaches back."""
AROUND = 1_500
"""How much of a story on either side tells in which country it is set."""


def proof(page: Page, one: Alike) -> Proof | None:
    """What confirms that a mention means the body."""
    record, prose = one.filed.record, page.prose
    if not isinstance(record, Entity):
        return None
    letters = LETTERS.match(prose, one.span.end)
    if letters and _same(record, letters[1]):
        return "letters"
    if record.country == "US" and _national(page, one):
        return "nation"
    if any(form in prose for form in forms(record)):
        return "name"
    known = [acronym.text for acronym in record.acronym if len(acronym.text) > 2 and acronym.text in prose]
    return "elsewhere" if any(_alone(letters).search(prose) for letters in known) else None


def another(page: Page, one: Alike) -> bool:
    """Whether what stands beside a mention makes it the name of another body."""
    prose, (start, end) = page.prose, one.span
    if INCORPORATED.match(prose, end) or LOCAL.search(prose, max(0, start - NEAR), start) or _goes_on(one):
        return True
    letters, record = LETTERS.match(prose, end), one.filed.record
    if letters is None or not isinstance(record, Entity) or not record.acronym:
        return _qualified(one)
    return not _same(record, letters[1])


def abroad(page: Page, one: Alike, span: Span) -> bool:
    """Whether a stretch names a country that is not the body's own; of an international body, none is."""
    country, find = getattr(one.filed.record, "country", ""), page.knowledge.find
    if country == "US" and AMERICAN.search(page.prose, *span):
        return False
    capitalised = set(CAPITALISED.findall(page.prose, *span)) if country else ()
    places = (filed.record for word in capitalised for space in ("name", "adjective") for filed in find(space, word))
    return any(isinstance(place, Place) and place.sort == "country" and place.code != country for place in places)


def at_home(page: Page, one: Alike) -> bool:
    """Whether the story speaks of the United States, if the body is theirs, or else of no other country near it."""
    start, end = one.span
    near = Span(max(0, start - AROUND), min(len(page.prose), end + AROUND))
    american = getattr(one.filed.record, "country", "") == "US" and AMERICAN.search(page.prose) is not None
    return american or not abroad(page, one, near)


def _same(record: Entity, letters: str) -> bool:
    """Whether letters, or their plural, are the body's own."""
    bare = letters.replace(".", "")
    known = {acronym.text.replace(".", "") for acronym in record.acronym}
    return bare in known or bare.removesuffix("s") in known


def _goes_on(one: Alike) -> bool:
    """Whether the name goes on behind a mention."""
    rest = one.words[one.last + 1 : one.last + 3]
    if not rest or rest[0].apart or one.words[one.last].end > one.span.end:
        return False
    if rest[0].small:
        return rest[0].text == "of" and len(rest) > 1 and rest[1].text[:1].isupper()
    return rest[0].text.casefold() in SORTS | GOES_ON


def _qualified(one: Alike) -> bool:
    """Whether a capitalised word before a mention belongs to it, other than U.S. and Federal."""
    if one.first == 0 or one.words[one.first].apart:
        return False
    before = one.words[one.first - 1]
    return not (before.small or before.text in NATION | STARTERS)


def _national(page: Page, one: Alike) -> bool:
    before = one.words[one.first - 1].text if one.first and not one.words[one.first].apart else ""
    if before in ("U.S.", "US", "States", "Federal"):
        return True
    return NATIONAL.search(page.prose, max(0, one.span.start - NEAR), one.span.start) is not None


@cache
def _alone(letters: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(letters)}(?!\w)")
