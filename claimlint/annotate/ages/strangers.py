"""Whether a stretch of a sentence brings in somebody else: another name, or a word for a relative."""

from __future__ import annotations

from claimlint.model.span import Span
from claimlint.patterns.own import Own

RELATIVES = (
    r"\b(?<!-)(?:wife|husband|spouse|sons?|daughters?|brothers?|sisters?|siblings?|twins?|child(?:ren)?|bab(?:y|ies)|kids?|"
    r"(?:mother|father|mom|dad|parents?|grand\w+)(?! of (?:an?|one|two|three|four|five|six|seven|\d+|twins)\b)|"
    r"uncle|aunt|nephews?|nieces?|cousins?|partner|boyfriend|girlfriend|friends?|fan|colleagues?|boss|fianc\w+|widow\w*|"
    r"step\w+|in-laws?|neighbou?rs?|roommates?|ancestors?|couple|predecessors?|successors?|classmates?|teammates?|"
    r"victims?|others?|each|both|whose|their|they)\b"
)
RELATIVE = Own(RELATIVES, fold=True)
NAMED = Own(r"[A-Z][\w'-]*\.?(?: (?:(?:of|de|van|von|del|la) )?[A-Z][\w'-]*\.?)*")
PLACED = Own(
    r"\b(?:in|at|from|of|the|near|to|outside|for|through|a|an|its|his|her|by the)\b(?: [a-z]+){0,2} \Z", fold=True
)
"""What stands before the name of a place or a thing."""
CHAINED = Own(r"[.,]{1,2} \Z")
NO_NAMES = frozenset(
    """I The A An He She They It His Her In On At As But And When While After Before Born Mr Mrs Ms Dr Rep Sen Gov
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec""".split()  # noqa: SIM905
)
CONTEXT = 24
"""How much is read before a name."""


def relative(prose: str, span: Span) -> bool:
    """Whether a stretch has a word for somebody who stands to another in some relation: wife, friend, whose."""
    return RELATIVE.search(prose, *span) is not None


def strangers(prose: str, span: Span) -> list[Span]:
    """The capitalised names of a stretch that may be of people: those that do not stand behind "in", "from", "the"."""
    found: list[Span] = []
    place_ended = -1
    for match in NAMED.finditer(prose, *span):
        name = Span(*match.span())
        if match.group().rstrip(".") in NO_NAMES:
            continue
        chained = place_ended >= 0 and CHAINED.fullmatch(prose, place_ended, name.start) is not None
        if chained or PLACED.search(prose, max(0, name.start - CONTEXT), name.start):
            place_ended = name.end
        else:
            found.append(name)
    return found
