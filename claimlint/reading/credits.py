"""Names of people as credits and bylines write them, and the bracket at the end of a caption that says whose it is."""

from __future__ import annotations

import re

from claimlint.model.span import Span

PARTICLES = frozenset("al bin da das de del della den der di do dos du el la le san ten van von y zu".split())  # noqa: SIM905
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())  # noqa: SIM905
LONGEST = 120
"""A longer bracket is no credit; in code points."""
PICTURE = (
    r"(?i)(?:[\w&.'\u2019-]+ ){0,4}?(?:photo(?:graph)?s?|images?|pictures?|illustrations?|graphics?|videos?|handout)"
    r"(?: (?:by|credit:?|via|courtesy(?: of)?) |: ?| ?/ ?)|(?:courtesy(?: of)? |credit: ?)"
)
VIA = " via "


def is_name(written: str) -> bool:
    """Whether a text is written as a name of a person: two to five words, each with a capital or a particle."""
    words = written.split()
    if not 2 <= len(words) <= 5 or words[0].lower() in DAYS:
        return False
    return _capital(words[0]) and _capital(words[-1]) and all(_capital(w) or w in PARTICLES for w in words)


def _capital(word: str) -> bool:
    return word[0].isupper() and all(c.isalpha() or c in ".'\u2019-\u02bc" for c in word)


def credit(text: str, span: Span) -> Span:
    """The bracket with a credit at the end of a block, a full stop after it left out; empty without one."""
    none = Span(span.end, span.end)
    end = span.end - 1 if text[span.end - 1] == "." else span.end
    if end <= span.start or text[end - 1] != ")":
        return none
    start = text.rfind("(", max(span.start, end - LONGEST), end)
    if start < 0 or not _credits(" ".join(text[start + 1 : end - 1].split())):
        return none
    return Span(start, end)


def _credits(inside: str) -> bool:
    """Whether a bracket tells who made a picture: "Jo Lind/Agency via Pool", "AP Photo/Jo Lind", "Photo by Jo Lind"."""
    picture = re.match(PICTURE, inside)
    if picture is not None:
        return inside[picture.end() :][:1].isupper()
    maker, slash, agency = (part.strip() for part in inside.partition("/"))
    if slash:
        first = agency.partition(VIA)[0].partition(",")[0]
        return agency[:1].isupper() and maker[:1].isupper() and (is_name(maker) or is_name(first))
    maker, via, agency = inside.partition(VIA)
    return bool(via) and is_name(maker) and agency[:1].isupper()
