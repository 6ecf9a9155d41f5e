"""Ranges between two years: "from 1998 to 2021", "between 1976 and 2006", "2006-10", "from the 1970s to the 1990s".

Figures are years only from 1500 to 2100, and only where nothing beside them says that they are numbers: of laws,
standards and telephones, of people and things, of hours and houses, or years before Christ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from claimlint.annotate.times.years import COUNTED
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.protocols import Page

Joint = Literal["dash", "to", "through", "and"]
LEAD = 24
"""How far before a range the words are read that make it one, in code points."""

_YEAR = r"(?:1[5-9]|20)\d\d"
_SPANS = r"(?: ?[-–—] ?| (?:to|through|thru|until|till|and) )"
RANGE = Own(
    rf"(?<![\w$£€#.,/:+–-])(?<!\d [-–—] )(?:FY|CY)?(?P<first>{_YEAR})(?P<joint>{_SPANS})"
    rf"(?:(?:FY|CY) ?|fiscal (?:year )?|(?:(?:early|late|about|around) |mid-))?(?P<last>{_YEAR}|(?<=[-–])\d\d)"
    r"(?!['’]?\w|%|-| ?[-–—/] ?\d|[.:]\d|,\d)"
)
_TENS = r"(?:1[5-9]|20)\d0"
_PART = r"(?:(?:early|late) |mid-?)?"
DECADES = Own(
    rf"\b[Ff]rom (?:the )?{_PART}(?P<range>(?P<first>{_TENS})'?s(?P<joint> (?:to|through|until) )(?:the )?{_PART}"
    rf"(?P<last>{_TENS})'?s)\b"
)
LABEL = Own(
    r"(?:\b(?:nos?|numbers?|sec|section|sections|p\.? ?l|res|resolution|rules?|forms?|rooms?|suite|pages?|pp?|lines?|"
    r"notice|order|bills?|chapters?|parts?|c\.?f\.?r|title|phone|telephone|tel|fax|call|dial|text|zip|lots?|models?|"
    r"catalog(?:ue)?|items?|cases?|docket|rfp|box|h\.? ?r|s|stat|standard|version|serial|iso|ansi|astm|nfpa|ieee|"
    r"din|iec|asce|ashrae)\.?:? ?\(?|§|#) ?\Z"
)
CUED = Own(
    r"\b(?P<cue>from|between|in|during|for|years?|fiscal|fys?|cy|covering|since|period of)"
    r"(?: (?:the|fy|fiscal|calendar|school|academic|model|late|early|mid|years?|about|around))* ?\(?(?:mid-)?\Z"
)
BEHIND = Own(
    r" (?P<word>[a-z]+)| ?\(?(?P<era>B\.?C\.?|BP\b)| (?P<place>(?:[A-Z]\w+ ){1,3}(?:Street|St\.|Avenue|Ave|Road|Rd))"
)
NUMBERS = frozenset(
    [
        "per",
        "percent",
        "square",
        "cubic",
        "total",
        "more",
        "fewer",
        "level",
        "levels",
        "kilo",
        "mega",
        "megahertz",
        "meters",
        "calories",
        "mg",
    ]
)
VERBS = frozenset(["was", "is", "has", "as", "does", "this", "its", "his"])


class YearRange(NamedTuple):
    """Two years and what joins them: the half-open span from the first to the last, and where each stands.

    `last` is the whole year where it is written with two figures, which `short` tells; `cued` is whether a word before
    it makes it a stretch of time ("from", "during", "years").
    """

    span: Span
    first: int
    last: int
    joint: Joint
    first_span: Span
    last_span: Span
    short: bool = False
    cued: bool = False


def year_ranges(page: Page) -> tuple[YearRange, ...]:
    """The ranges between years on a page, in order."""
    plain = (_read(page, found) for found in RANGE.finditer(page.prose))
    decades = (_decades(found) for found in DECADES.finditer(page.prose))
    return tuple(sorted(one for one in (*plain, *decades) if one is not None))


def _read(page: Page, found: regex.Match[str]) -> YearRange | None:
    lead = page.folded[max(0, found.start() - LEAD) : found.start()]
    joint = _joint(found["joint"])
    head = CUED.search(lead)
    cue = head["cue"] if head else ""
    if LABEL.search(lead) or _are_numbers(page.prose, found.end()) or not _is_range(lead, joint, cue):
        return None
    first, last, short = int(found["first"]), int(found["last"]), len(found["last"]) == 2
    last = first - first % 100 + last if short else last
    spans = Span(found.start("first"), found.end()), Span(*found.span("first")), Span(*found.span("last"))
    return YearRange(spans[0], first, last, joint, *spans[1:], short, bool(cue))


def _decades(found: regex.Match[str]) -> YearRange:
    spans = Span(*found.span("range")), Span(*found.span("first")), Span(*found.span("last"))
    return YearRange(spans[0], int(found["first"]), int(found["last"]), "to", *spans[1:], cued=True)


def _joint(written: str) -> Joint:
    word = written.strip()
    if word in ("to", "and"):
        return "to" if word == "to" else "and"
    return "dash" if word in "-–—" else "through"


def _is_range(lead: str, joint: Joint, cue: str) -> bool:
    """Whether two years so joined are a range: "2016 to 2015" alone may compare, and "2005 and 2006" lists."""
    if joint == "and":
        return cue == "between"
    return joint != "to" or bool(cue) or lead.endswith("(")


def _are_numbers(prose: str, end: int) -> bool:
    """Whether what stands behind says that the figures are no years of our time."""
    found = BEHIND.match(prose, end)
    word = (found["word"] or "") if found else ""
    if found and (found["era"] or found["place"]):
        return True
    return word in COUNTED or word in NUMBERS or (word.endswith("s") and word not in VERBS)
