"""Whether a chamber that copy names is that of the U.S. Congress, and not a state's or another country's."""

from __future__ import annotations

from typing import NamedTuple

from claimlint.annotate.people.party_tags import party_tags
from claimlint.model.protocols import Page
from claimlint.model.span import Span
from claimlint.patterns.own import Own

FEDERAL = Own(
    r"\bU\.?S\.? (?:Senate|House|Congress|Capitol|Senators?|Sens?\.|Reps?\.|Representatives?|lawmakers?)"
    r"|\bUnited States (?:Senate|House|Congress|Senators?)|\bCapitol Hill\b"
)
NATIONAL = Own(
    r"\bCongress(?:ional|man|woman)?\b|\bCapitol\b|\bWhite House\b|\b[Cc]ongressional\b"
    r"|\bPresident (?:[A-Z][\w.]* ){0,2}(?:Bush|Obama|Trump|Biden|Clinton|Reagan)\b"
    r"|\bWASHINGTON(?:, D\.?C\.?)?(?: \([A-Z][A-Za-z ]{1,30}\))? ?(?:[\u2013\u2014]|--?) ?"
)
STATE = Own(
    r"\bLegislature\b|\bGeneral Assembly\b|\b[Ss]tate ?[Hh]ouse\b|\bAssembly(?:man|woman|member)\b|\bGeneral Court\b"
    r"|\b[Ss]tate (?:Senate|[Ss]enators?|Sens?\.|Reps?\.|[Rr]epresentatives?|lawmakers?|[Ll]egislat\w+)"
)
CAPITALS = Own(r"\b(?:Gov\.|[Gg]overnor|Beacon Hill|Olympia|Topeka|Honolulu|Albany|Sacramento|Tallahassee|Lansing)")
ABROAD = (
    r"(?:Philippines?|Filipinos?|Manila|Nigerian?|Abuja|Liberian?|Monrovia|Kenyan?|Nairobi|Pakistani?|Islamabad"
    r"|Canada|Canadian|Ottawa|Australian?|Canberra|(?<!New )Mexico|Mexican|Brazil(?:ian)?|Argentin\w+|Chile(?:an)?"
    r"|Colombian?|Jamaican?|Zimbabwe\w*|Lesotho|Belize(?:an)?|Haiti(?:an)?|Italy|Italian|France|French|Spain|Spanish"
    r"|Poland|Polish|Czech|Romanian?|Ireland|Irish|Puerto Ric\w+|Guam|Palau(?:an)?|Bahamas|Bahamian|Trinidad\w*"
    r"|Kazakh\w*|Uruguay\w*|Paraguay\w*|Bolivian?|Dominican|Cambodian?|Thai|Thailand|Malaysian?|Japan(?:ese)?)"
)
FOREIGN = Own(rf"\b(?:{ABROAD}|Parliament|Knesset)\b")
CHAMBERS = Own(
    rf"\b{ABROAD}(?:'s)? (?:[A-Za-z]+ )?(?:Senate|House|Congress|[Ss]enators?|[Ll]awmakers?|[Ll]egislat\w+)\b"
)


class Ground(NamedTuple):
    """What tells whose chambers a story speaks of: places of cues in the prose."""

    federal: tuple[int, ...]
    national: tuple[int, ...]
    state: tuple[int, ...]
    foreign: tuple[int, ...]
    chambers: tuple[int, ...]
    capitals: tuple[int, ...]


def ground(page: Page) -> Ground:
    """The cues of a page."""
    prose = page.prose
    tags = (tag.span.start for tag in page.layer(party_tags) if tag.state)
    federal, *others = (_places(cue, prose) for cue in (FEDERAL, NATIONAL, STATE, FOREIGN, CHAMBERS, CAPITALS))
    return Ground((*federal, *tags), *others)


def _places(cue: Own, prose: str) -> tuple[int, ...]:
    return tuple(found.start() for found in cue.finditer(prose))


def of_congress(page: Page, at: int) -> bool:
    """Whether a chamber named at an offset is certainly one of the U.S. Congress.

    What its paragraph says goes before what stands elsewhere; a state's legislature or another country's parliament in
    it leaves doubt, and so does one anywhere if the paragraph itself does not speak of Congress.
    """
    found = page.layer(ground)
    block = page.block_span(at)
    if _inside(found.federal, block):
        return not _inside(found.state, block)
    if found.state or found.chambers or _inside((*found.foreign, *found.capitals), block):
        return False
    return bool(found.federal or found.national)


def undisputed(page: Page) -> bool:
    """Whether nothing on a page speaks of a state's legislature or capital, or of another country."""
    found = page.layer(ground)
    return not (found.state or found.foreign or found.chambers or found.capitals)


def _inside(places: tuple[int, ...], block: Span) -> bool:
    return any(block.start <= at < block.end for at in places)
