"""Who cast a vote: the one body to which a sentence ties a tally, or nobody.

A body is tied by grammar alone: it votes ("The Senate voted 51-48"), is what the bill passed ("passed the House
220-207"), stands before the tally as a noun ("a Senate vote of 51-48"), or behind it ("in a 5-4 decision, the Supreme
Court ruled"). Between the two stands no second verb of deciding. A sentence that also speaks of a committee, a state
chamber or another country's ties nobody; where it names several, the tie must be close.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.votes.tallies import RULING, VOTE, Tally, number
from claimlint.model.record import Place
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.model.protocols import Page

Forms = Mapping[str, tuple[str, ...]]
"""The ids of bodies by how copy calls them; a form may be that of several."""

TIME = (
    r"(?:today|yesterday|tonight|(?:on |late |early |this |last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"last|this|"
    r"earlier|week|month|year|night|morning|afternoon|evening|ago|weeks|months|days|two|three|has|have|had|also|"
    r"then|just|recently|finally|easily|narrowly|"
    r"overwhelmingly|unanimously|again|members|once|on|in|late|early|(?:jan|feb|mar|apr|aug|sept?|oct|nov|"
    r"dec)\w*\.? \d{1,2}|"
    r"(?:january|february|march|april|may|june|july)(?: \d{1,2})?|(?:19|20)\d\d|republicans|democrats|lawmakers|"
    r"judges|justices|unexpectedly|swiftly|quickly)"
)
PAST = (
    r"(?:passed|approved|adopted|confirmed|rejected|defeated|cleared|failed|advanced|ratified|backed|endorsed|"
    r"acquitted|"
    r"convicted|impeached|blocked|tabled|overrode|overridden|sustained|upheld|overturned|reversed|voted|ruled)"
)
LEAD = Own(
    rf"(?:'s)?(?:,? {TIME})*,? (?:{PAST}|votes?|rules?|passes|approves|adopts|confirms|rejects|backs|agrees|"
    rf"agreed|decided|"
    r"held|split|divided|struck|found|sided|declined|refused|moved|completed|killed|sent|gave|invoked|ordered|"
    r"allowed|"
    r"let|said|threw|handed|granted|denied|dismissed|turned|deadlocked|affirmed|vacated|concluded|called|"
    r"elected|overturns|"
    r"upholds|strikes|acquits|demanded|condemned|imposed|extended|renewed|authorized|authorised|urged)\b",
    fold=True,
)
"""A body votes: what stands behind its name, as far as the verb."""
CUT = Own(rf"[;:—]|\b{PAST}\b", fold=True)
PASSED = Own(
    rf"\b(?:{PAST}|passes|passing|passage|approval|clears|died|dead|won|through)(?: unanimously| overwhelmingly|"
    rf" narrowly| easily)?(?: (?:in|by|through|of|from|out of))?"
    r"(?: (?:the|both|full|entire|U\.S\.|US|United States|Republican-(?:led|controlled)|Democratic-(?:led|"
    r"controlled)|"
    r"Democrat-controlled|GOP-(?:led|controlled)))* \Z",
    fold=True,
)
NOUN = Own(
    rf"(?:'s)?(?: [A-Za-z-]+){{0,3}}?(?: (?:{VOTE}|{RULING}|passage|approval))?(?: (?:of|was|by))*[ ,:(]*", fold=True
)
ASIDE = Own(r", (?:voting|(?:in|by|on|with) an?)(?: [A-Za-z,-]+){0,3} ", fold=True)
"""A body, and in commas how it voted: "the Supreme Court, in a 6-3 ruling,"."""
BEHIND = Own(
    rf"\)?(?:[ -](?:[A-Za-z'-]+,? ){{0,4}}?(?:{VOTE}|{RULING}))?(?:[ ,]+{TIME})*(?<comma>,)?(?: (?:in|by|of|"
    rf"from))?(?: (?:the|a))?"
    r"(?: (?:full|entire|whole|deeply|sharply|divided|closely|bitterly|conservative|U\.S\.|US|United States))* ",
    fold=True,
)
OPENING = Own(r"\b(?:by|on|in|with|voting)(?: an?| the)?(?: [A-Za-z,'-]+){0,6} ?\(?\Z", fold=True)
BEFORE = frozenset(
    (
        "the",
        "a",
        "an",
        "full",
        "entire",
        "whole",
        "its",
        "u.s.",
        "us",
        "states",
        "un",
        "u.n.",
        "nations",
        "both",
        "in",
        "by",
        "on",
    )
)
"""Words that may stand before a body's name and leave it what it is."""
LED = ("-controlled", "-led", "-run", "-majority", "-dominated", "-held")
OTHERS = Own(
    r"\b(?:committees?|sub-?committees?|panels?|caucus(?:es)?|state(?:'s)? (?:senat\w+|house|representatives?|"
    r"supreme|"
    r"lawmakers?|legislat\w+|assembly)|statehouse|legislatures?|county|city council|university|faculty|student|board|"
    r"cloture|motion to proceed|appeals court|circuit|district court)\b",
    fold=True,
)
"""Others that vote, or votes on how to vote: a sentence with one of these ties no seats to a tally."""
NO_CHAMBER = Own(
    r" (?:District|district|seat|race|candidate|hopeful|nominee|primary|campaign|contest|election|page|intern|Report|"
    r"Bill|Resolution|Joint|Document)s?\b| of (?!Representatives|the United States)[A-Z]| in (?!January|"
    r"February|March|April|"
    r"May|June|July|August|September|October|November|December)[A-Z]"
)
NAME = Own(r"(?P<word>[\w.'-]+)(?P<between>[ ]+)\Z")
SIZED = Own(
    r"\b(?P<size>\d{1,3}|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty)-(?:member|seat|person|judge|justice)(?: [A-Za-z-]+){0,3}? "
    r"(?:board|council|panel|commission|committee|court|jury|parliament|assembly|chamber|legislature|senate|"
    r"house|body|"
    r"cabinet|delegation|conference|group|bloc|authority)\b",
    fold=True,
)


class Voter(NamedTuple):
    """A body that is named: where, and the ids of the records that it may mean; `seats` where the copy tells them."""

    span: Span
    ids: tuple[str, ...]
    seats: int = 0


def voters(page: Page, tally: Tally, forms: Forms, pattern: Own) -> tuple[Voter, ...]:
    """The bodies that may have cast a tally: the one that is tied to it, or all that are named where it is looser.

    `pattern` matches every form. Nothing where none is tied, or where others may have voted.
    """
    named = list(_named(page, tally.sentence, forms, pattern))
    sized = list(_sized(page, tally.sentence))
    if len(sized) == 1 and not named and _acts(page.prose, sized[0].span, tally):
        return tuple(sized)
    if sized or OTHERS.search(page.prose, *tally.sentence) or not all(named):
        return ()
    found = [one for one in named if one]
    tied = [one for one in found if _tied(page.prose, one.span, tally)]
    if not tied:
        return ()
    close = [one for one in tied if _close(page.prose, one.span, tally)]
    return tuple(close if len(close) == 1 else found)


def _named(page: Page, sentence: Span, forms: Forms, pattern: Own) -> Iterator[Voter | None]:
    """The bodies of a sentence; None for one of a state, a country or a campaign."""
    for match in pattern.finditer(page.prose, *sentence):
        span = Span(*match.span())
        yield Voter(span, forms[match[0]]) if _plain(page, span, sentence) else None


def _plain(page: Page, span: Span, sentence: Span) -> bool:
    """Whether no word beside a body's name makes it another one: "Texas Senate", "Senate of Nigeria", "Senate race"."""
    if NO_CHAMBER.match(page.prose, span.end, sentence.end):
        return False
    before = NAME.search(page.prose, max(sentence.start, span.start - 40), span.start)
    if before is None or before["word"].casefold() in BEFORE or before.start() == sentence.start:
        return True
    word = before["word"]
    if word.casefold().endswith(LED):
        return True
    return not (word[0].isupper() or word.endswith("'s") or word in ("state", "federal"))


def _sized(page: Page, sentence: Span) -> Iterator[Voter]:
    for match in SIZED.finditer(page.prose, *sentence):
        yield Voter(Span(*match.span()), (), number(match["size"]))


def _tied(prose: str, body: Span, tally: Tally) -> bool:
    """Whether grammar ties a body to a tally."""
    if tally.span.holds(body):
        return True
    if body.end <= tally.span.start:
        return _before(prose, body, tally)
    gap = BEHIND.fullmatch(prose, tally.span.end, body.start)
    if gap is None:
        return False
    opened = OPENING.search(prose, max(tally.sentence.start, tally.span.start - 80), tally.span.start)
    return not gap["comma"] or bool(opened and LEAD.match(prose, body.end, tally.sentence.end))


def _before(prose: str, body: Span, tally: Tally) -> bool:
    if NOUN.fullmatch(prose, body.end, tally.span.start) or ASIDE.fullmatch(prose, body.end, tally.span.start):
        return True
    if _acts(prose, body, tally):
        return True
    passed = PASSED.search(prose, max(tally.sentence.start, body.start - 80), body.start)
    return bool(passed) and not CUT.search(prose, body.end, tally.span.start)


def _close(prose: str, body: Span, tally: Tally) -> bool:
    """Whether nothing but its verb stands between a body and the tally: "the Senate voted 51-48"."""
    return prose[body.end : tally.span.start].count(" ") < 4 and _acts(prose, body, tally)


def _acts(prose: str, body: Span, tally: Tally) -> bool:
    """Whether a body is the subject of the verb that a tally belongs to."""
    lead = LEAD.match(prose, body.end, tally.span.start) if body.end <= tally.span.start else None
    return lead is not None and not CUT.search(prose, lead.end(), tally.span.start)


STRONG = Own(
    r"\bU\.S\.|\bUnited States\b|\bAmerica|\bCongress|\bRepublicans?\b|\bDemocrats?\b|\bGOP\b|\bCapitol Hill\b|"
    r"\bWhite House\b|[(\[][DRI][-–][A-Z]|\bSens?\. [A-Z]|\bReps?\. [A-Z]|\bfilibuster"
)
ABROAD = Own(
    r"\b(?P<word>[A-Z][a-z]+)(?:'s)? (?:federal |lower )?(?:[Ss]enate|House|Supreme|[Pp]arliament|Congress|"
    r"[Pp]rime|[Cc]onstitutional)\b"
)
CAPITAL = Own(r"\b[A-Z][a-z]{3,}\b")
FIRST_PART = 2_000


def american(page: Page, at: int) -> bool:
    """Whether a chamber without a country's name, at an offset, can be only that of the United States."""
    block = page.block_span(at)
    near = page.prose[max(block.start, at - FIRST_PART) : min(block.end, at + FIRST_PART)]
    if any(_foreign(page, found["word"]) for found in ABROAD.finditer(near)):
        return False
    return page.layer(_domestic)


def _domestic(page: Page) -> bool:
    """Whether a story is of the United States: words of its politics, or no word of any other country."""
    if STRONG.search(page.prose):
        return True
    return not any(_foreign(page, word) for word in set(CAPITAL.findall(page.prose[:FIRST_PART])))


def _foreign(page: Page, word: str) -> bool:
    found = [filed for space in ("adjective", "demonym", "name") for filed in page.knowledge.find(space, word)]
    return any(isinstance(filed.record, Place) and not filed.record.id.startswith("place.us") for filed in found)
