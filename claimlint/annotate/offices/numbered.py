"""Holders of a numbered office, named before or behind their number: "Barack Obama, the 44th president"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.offices.ordinals import ORDINAL
from claimlint.annotate.people.names import NAME, NAME_PATTERN
from claimlint.annotate.prose.paragraph import near
from claimlint.model.protocols import Page
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    pass

REACH = 120
"""How far from a number its holder's name may begin, in code points."""

IS = r"(?:is|was|became|becomes|will be|will become|to become|to be)"
AS = r"(?:sworn in|inaugurated|elected|re-?elected)(?: (?:on|in) [^,.;:()]{1,20})? as"
WHOSE = r"(?:the|our|America's|(?:our|the) (?:nation|country)'s|the United States')"
CLOSED = Own(r"(?=$|[\n,.;:)!?\u2014\u2013\u201d\"]| - | -- )")
COUNTRY = Own(
    r" of (?:the United States(?: of America)?|the U\.?S\.?(?:A\.?)?|America|(?:our|this|the) (?:nation|country))(?!\w)"
)
ELSE = Own(r" (?:of|for|at)\b|-[a-z]|/\w")
SINCE = Own(r" (?:on [A-Z]|in [A-Z12]|at |until |from (?:1|2)\d\d\d|when |last |this |yesterday|today)")
RANK = Own(r",? (?:after|to|since|besides|along|behind|following|in|who|whose|and|or)\b")
TITLED = Own(r"(?:President|Former|former|Ex-President|ex-President|U\.S\.|Vice|The|Then|When|As|In|And|But|While) ")


class Numbered(NamedTuple):
    """A name and the ordinals given to it, in the order of the prose.

    `national` says that the country stands behind the office; `titled` that "President" stands before the name, which
    then may be a family name only; `ranked` that the number may be one of a rank: "the third president, after ...".
    """

    name: Span
    ordinals: tuple[Span, ...]
    national: bool
    titled: bool
    ranked: bool


def numbered(page: Page, start: int, end: int) -> Numbered | None:
    """The holder that an office is given to whose words stand there, with their number before them."""
    prose = page.prose
    block = near(prose, start, REACH)
    floor = block.start
    ordinals = _ordinals(prose, Span(floor, start))
    country = COUNTRY.match(prose, end, block.end)
    after = country.end() if country else end
    if not ordinals or prose[end : end + 1].isalnum() or (not country and ELSE.match(prose, end, block.end)):
        return None
    first = ordinals[0].start
    name = _behind(prose, floor, first, Span(after, block.end)) or _before(
        prose, Span(floor, first), Span(after, block.end)
    )
    if name is None:
        return None
    titled = TITLED.match(prose, *name)
    while (more := TITLED.match(prose, *name)) is not None:
        titled, name = more, Span(more.end(), name.end)
    president = titled is not None and titled[0].casefold().endswith("president ")
    return Numbered(name, ordinals, country is not None, president, RANK.match(prose, after, block.end) is not None)


_LAST = Own(
    rf"\b({ORDINAL})(?:(?: and (?:the )?| & |/)({ORDINAL}))? (?:U\.?S\.? |United States |American )?$", fold=True
)


def _ordinals(prose: str, before: Span) -> tuple[Span, ...]:
    """The one or two ordinals that end a stretch."""
    found = _LAST.search(prose[before.start : before.end])
    if found is None:
        return ()
    return tuple(Span(*found.span(group)).shift(before.start) for group in (1, 2) if found[group])


_WHOSE = Own(rf"(?:^|[\s(\"\u201c])(?:{WHOSE}|was|as|and|of|to|by|for|with) $|^$|[.;:\u2014]\s?$", fold=True)


def _own(prose: str, floor: int, start: int) -> bool:
    """Whether what stands before a number leaves it the country's: no "Harvard's", no "its"."""
    return _WHOSE.search(prose[floor:start]) is not None


def _behind(prose: str, floor: int, first: int, after: Span) -> Span | None:
    """The name behind an office: at once, or between commas."""
    comma = prose.startswith(", ", after.start)
    if not _own(prose, floor, first) or not (comma or prose.startswith(" ", after.start)):
        return None
    found = NAME_PATTERN.match(prose, after.start + (2 if comma else 1), after.end)
    if found is None or " " not in found[0]:
        return None
    subject = prose[floor:first].endswith("As the ")
    return Span(*found.span()) if not comma or subject or CLOSED.match(prose, found.end(), after.end) else None


_LINK = Own(
    rf"(?:(?P<comma>, )(?:as )?(?:{WHOSE} )?"
    rf"|(?:,? who {IS} |,? (?:{IS}|as|(?:is |was |being )?{AS}) ){WHOSE} )$"
)


_NAME = Own(rf"(?<![\w.'-])(?:{NAME})$", spaced=True)


def _before(prose: str, before: Span, after: Span) -> Span | None:
    """The name before a number, with a comma or a verb between the two."""
    link = _LINK.search(prose[before.start : before.end])
    closed = CLOSED.match(prose, *after) or (link and not link["comma"] and SINCE.match(prose, *after))
    found = _NAME.search(prose, before.start, before.start + link.start()) if link and closed else None
    return Span(*found.span()) if found else None
