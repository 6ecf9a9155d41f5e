"""Whether a chamber that copy names is that of the U.S. Congress, and not a state's or another country's."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimlint.annotate.paragraph import paragraph
from claimlint.annotate.party_tags import party_tags
from claimlint.model.protocols import Page
from claimlint.model.span import Span

FEDERAL = re.compile(
    r"\bU\.?S\.? (?:Senate|House|Congress|Capitol|Senators?|Sens?\.|Reps?\.|Representatives?|lawmakers?)"
    r"|\bUnited States (?:Senate|House|Congress|Senators?)|\bCapitol Hill\b"
)
NATIONAL = re.compile(
    r"\bCongress(?:ional|man|woman)?\b|\bCapitol\b|\bWhite House\b|\b[Cc]ongressional\b"
    r"|\bPresident (?:[A-Z][\w.]* ){0,2}(?:Bush|Obama|Trump|Biden|Clinton|Reagan)\b"
)
STATE = re.compile(
    r"\bLegislature\b|\bGeneral Assembly\b|\b[Ss]tate ?[Hh]ouse\b|\bAssembly(?:man|woman|member)\b|\bGeneral Court\b"
    r"|\b[Ss]tate (?:Senate|[Ss]enators?|Sens?\.|Reps?\.|[Rr]epresentatives?|lawmakers?|[Ll]egislat\w+)"
)
ABROAD = (
    r"(?:Philippines?|Filipinos?|Nigerian?|Abuja|Manila|Liberian?|Monrovia|Kenyan?|Nairobi|Pakistani?|Islamabad"
    r"|Canadian?|Ottawa|Australian?|Canberra|Mexican?|Mexico|Brazil(?:ian)?|Argentin\w+|Chilean?|Chile|Colombian?"
    r"|Jamaican?|Zimbabwe\w*|Lesotho|Belizean?|Belize|Haitian?|Italian?|Italy|French|France|Spanish|Spain|Polish|Poland"
    r"|Czech|Romanian?|Irish|Ireland|Puerto Ric\w+|Guam|Palauan?|Bahamian|Bahamas|Trinidad\w*|Kazakh\w*|Uruguay\w*"
    r"|Paraguay\w*|Bolivian?|Dominican|Cambodian?|Thai|Thailand|Malaysian?|Japan(?:ese)?|Knesset)"
)
FOREIGN = re.compile(rf"\b(?:{ABROAD}|Parliament)\b")
CHAMBERS = re.compile(
    rf"\b{ABROAD}(?:'s)? (?:[A-Za-z]+ )?(?:Senate|House|Congress|[Ss]enators?|[Ll]awmakers?|[Ll]egislat\w+)\b"
)


class Ground(NamedTuple):
    """What tells whose chambers a story speaks of: places of cues in the prose, in order."""

    federal: tuple[int, ...]
    national: tuple[int, ...]
    state: tuple[int, ...]
    foreign: tuple[int, ...]
    chambers: tuple[int, ...]


def ground(page: Page) -> Ground:
    """The cues of a page."""
    prose = page.prose
    tags = (tag.span.start for tag in page.layer(party_tags) if tag.state)
    federal = (*(found.start() for found in FEDERAL.finditer(prose)), *tags)
    others = (tuple(found.start() for found in cue.finditer(prose)) for cue in (NATIONAL, STATE, FOREIGN, CHAMBERS))
    return Ground(tuple(sorted(federal)), *others)


def of_congress(page: Page, at: int) -> bool:
    """Whether a chamber named at an offset is certainly one of the U.S. Congress."""
    found = page.layer(ground)
    block = paragraph(page.prose, at)
    if _inside(found.federal, block):
        return not _inside(found.state, block)
    strange = _inside(found.foreign, block) or bool(found.state or found.chambers)
    return bool(found.federal or found.national) and not strange


def _inside(places: tuple[int, ...], block: Span) -> bool:
    return any(block.start <= at < block.end for at in places)
