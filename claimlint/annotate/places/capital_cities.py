"""Statements of what is the capital of what: "Canberra, the capital of Australia", "Australia's capital, Canberra".

Only what stands with no other word between is read, so a former, financial or provincial capital is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

REACH = 100
"""How much before and after the word "capital" is read, in code points."""

START = (
    r"(?<![\w.'-])(?!(?:In|From|At|To|Of|Near|As|When|While|After|Before|But|And|With|For|Since|The|Both|Outside|Inside|"
    r"Around|On|By)\b)"
)
WORD = r"[A-Z](?:[\w'ʻ-]|\.(?=\w)|(?<=\bSt)\.|(?<=\.[A-Z])\.){1,20}"
CITY = rf"{START}(?P<city>{WORD}(?: (?:de |da |la )?{WORD}){{0,3}}?)"
PLACE = r"[A-Z](?:[\w-]|\.(?=\w)|(?<=\.[A-Z])\.){1,20}"
OWNER = rf"{START}(?P<owner>{PLACE}(?: (?:of (?:the )?|and )?{PLACE}){{0,4}}?)"
OWNS = r"(?:'s|(?<=s)')"
CAPITAL = r"(?P<capital>(?:national |federal )?capital(?: city)?)"
END = r"(?=[.;:)?!\"”—]|, (?!and\b|or\b|[A-Z])| –|$)"
"""What ends an apposition, and is no comma of a list."""

ALONE = r"(?![\w'-]|,? (?:and|or) [A-Z]| [A-Z])"
"""What may not follow a name, or it is only a part of something else."""

FORMS = (
    rf"{CITY}(?:, (?:which is )?(?:the )?| is (?:the )?){CAPITAL} of (?:the )?{OWNER}{ALONE}",
    rf"{CITY}, the {OWNER} {CAPITAL}{END}",
    rf"{CITY}, (?:the )?{OWNER}{OWNS} {CAPITAL}{END}",
    rf"\b[Tt]he {CAPITAL} of (?:the )?{OWNER}, {CITY}{END}",
    rf"\b[Tt]he {OWNER} {CAPITAL}, {CITY}{END}",
    rf"\b[Tt]he {OWNER} {CAPITAL} (?:of )?{CITY}{ALONE}",
    rf"{OWNER}{OWNS} {CAPITAL}, {CITY}{END}",
    rf"{OWNER}{OWNS} {CAPITAL} (?:of )?{CITY}{ALONE}",
)
PROMISING = r"capital(?: city)?(?: of (?:the )?[A-Z]|,? (?:of )?[A-Z]|[.,;:)?!\"”—]| –|$)"


class Statement(NamedTuple):
    """A city that is said to be the capital of something: their spans, and that of both with all between."""

    city: Span
    owner: Span
    whole: Span


def statement(page: Page, at: int) -> Statement | None:
    """The statement in which the word "capital" stands at an offset of the prose."""
    if not _PROMISING.match(page.prose, at):
        return None
    sentence = page.sentence(at)
    start, end = max(sentence.start, at - REACH), min(sentence.end, at + REACH)
    for form in _FORMS:
        for found in form.finditer(page.prose, start, end):
            if found.start("capital") <= at < found.end("capital"):
                city, owner = Span(*found.span("city")), Span(*found.span("owner"))
                return Statement(city, owner, Span(min(city.start, owner.start), max(city.end, owner.end)))
    return None


_PROMISING = Own(PROMISING)


_FORMS = tuple(map(Own, FORMS))
