"""So many people of a place: "250,000 residents of Vermont", "10 million Alabamians", "1.4 million in her state".

Read are states of the United States and the country as a whole. Whose state "her state" is, the party tags, titles and
names of members of Congress in the sentence and the two before it tell, if they tell one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from claimlint.annotate.congress.chambers import state_before
from claimlint.annotate.congress.members import members
from claimlint.annotate.congress.tenure import seats, seats_on
from claimlint.annotate.people.people import people
from claimlint.annotate.places.states import state_code, states
from claimlint.annotate.quantities.quantities import quantities_in
from claimlint.annotate.quantities.quantity import Quantity
from claimlint.model.record import Filed, Place
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex

    from claimlint.model.protocols import Page

T = TypeVar("T")

SHARES = {
    "people": 1.0, "residents": 1.0, "persons": 1.0, "citizens": 1.0, "inhabitants": 1.0, "individuals": 1.0,
    "women": 0.55, "men": 0.55, "girls": 0.2, "boys": 0.2, "children": 0.33, "kids": 0.33, "seniors": 0.3,
    "adults": 0.85, "voters": 0.8, "families": 0.5, "households": 0.55,
}  # fmt: skip
"""What is counted, and how large a part of all people it is at most."""
CAPITALS = r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}"
PLACE = (
    rf"(?P<place>{CAPITALS})(?! (?:and|or|&) (?:[A-Z]|the\b|across|around)|, (?:D\.?C|and\b|"
    rf"[A-Z][a-z]+,? (?:and|or)\b))(?![\w-]|'s? [A-Z])"
)
ENDS = (
    r"(?=[.,;:)!?\"”—]|\Z|\n| (?:who|and|are|were|have|had|has|will|would|could|may|might|lack|at|by|with|"
    r"without|to|on|if|"
    r"since|because|each|every|as|over|that|do|did|rely|depend|alone|when|while|but|or|living|whose|from|for|"
    r"under|get|"
    r"receive|live|lost|lose|face|need|use|is|was|vote|now|today|still|already|alone|[a-z]+ed)\b)"
)
WHERE = (
    r"(?:,? (?:living|residing|who (?:live|lived|reside)))? (?:in|of|across|throughout|around|within) (?:"
    rf"(?P<whose>her|his|their|my|our|the)(?: (?:own|home|entire|whole))* (?:state|"
    rf"commonwealth)(?: of {PLACE.replace('place', 'of')}|{ENDS})|"
    rf"(?:(?:all of |all |the entire |the )?(?:[Ss]tate|[Cc]ommonwealth) of )?{PLACE}(?P<state> [Ss]tate\b)?)"
)
ADJECTIVES = r"(?:(?:of|the|its|our|more|other|[a-z][a-z'-]+)(?: |, )){0,3}?"
BEHIND = Own(rf" {ADJECTIVES}(?:(?P<adjective>{CAPITALS})(?:'s)? )?(?P<who>{'|'.join(SHARES)})\b(?:{WHERE})?")
DEMONYM = Own(rf" {ADJECTIVES}(?P<people>{CAPITALS.replace('[a-z]+', '[a-z]+', 1)}s)(?![\w'-]| [A-Z])")
NAMED = "|".join(sorted((state.name for state in states().values()), key=len, reverse=True))
OFFICER = (
    r"(?:Gov|Sen|Rep|senator|Senator|governor|Governor|representative|congress|Congress|Democrat|"
    r"Republican|lawmaker|attorney general|Attorney General)"
)
HOLDS = Own(
    rf"\b(?P<state>{NAMED})(?:'s)? (?:\w+ )?{OFFICER}|\b{OFFICER}[\w.]* [A-Z][\w. ]{{2,40}},? of (?P<of>{NAMED})\b"
)
OWNS = Own(rf"(?<![\w-])(?P<place>{NAMED})'s? (?:other |remaining )?\Z")
STATE = Own(rf"(?<![\w-])(?:{NAMED})(?![\w-])")
FARTHEST = 1_500
MOST = 40
"""A sentence with so many numbers is a table."""
BEFORE = 2
"""How many sentences before it tell whose state a pronoun means."""


class Crowd(NamedTuple):
    """A number of people of a place: the number, all of the phrase, what is counted, and the records it may be of.

    `sure` is whether the place can be no city or country of the same name. `whose` is the pronoun that stands for it.
    """

    quantity: Quantity
    whole: Span
    who: str
    places: tuple[Filed, ...]
    sure: bool
    whose: str = ""

    @property
    def share(self) -> float:
        """How large a part of the people of a place are counted, at most."""
        return SHARES.get(self.who, 1.0)


def crowds(page: Page, sentence: Span) -> Iterator[Crowd]:
    """The crowds of a sentence, in order."""
    for one in _numbers(page, sentence):
        if _counts(one) and not one.per and page.prose[one.figure.end - 1] != "s":
            yield from _crowd(page, sentence, one)


def _numbers(page: Page, sentence: Span) -> Sequence[Quantity]:
    """The numbers of a sentence that is no table."""
    found = quantities_in(page, sentence)
    return found if len(found) < MOST else ()


def _counts(one: Quantity) -> bool:
    """Whether a number may count so many people that a state is asked for."""
    return one.sort in ("number", "count") and one.value >= LEAST


LEAST = 1_000.0
SHARED = frozenset(("Washington", "New York", "Georgia"))
"""States that are cities or countries too."""


def parts(page: Page, sentence: Span) -> Iterator[tuple[Quantity, Crowd]]:
    """Shares of all people of a place that stand beside their number, in order: the share, and the number as a crowd.

    "One in three Ohioans, 200,000," and "780,000 Washingtonians, 13 percent of the state's population".
    """
    for one, other in pairwise(_numbers(page, sentence)):
        share, count = (one, other) if one.sort in SHARED_OUT else (other, one)
        if share.sort not in SHARED_OUT or not _counts(count):
            continue
        for crowd in _crowd(page, sentence, one):
            between = page.prose[crowd.whole.end : other.whole.start]
            whole = crowd.share == 1 and BETWEEN.fullmatch(between) is not None
            if whole and (one is share or OF_ALL.match(page.prose, other.span.end, sentence.end)):
                yield share, crowd._replace(quantity=count, whole=Span(one.whole.start, other.span.end))


SHARED_OUT = ("percent", "fraction")
BETWEEN = Own(r"(?:,| —| –| ?--| \(|\()? ?(?:or |that is,? |some )?")
OF_ALL = Own(
    r" of (?:the state's|the state|its|their|the|all)? ?(?:total |entire |whole )?(?:population|people|residents)\b"
)


def _crowd(page: Page, sentence: Span, one: Quantity) -> Iterator[Crowd]:
    end = min(sentence.end, one.span.end + 120)
    found = BEHIND.match(page.prose, one.span.end, end)
    if found is None:
        yield from _called(page, one, DEMONYM.match(page.prose, one.span.end, end))
        return
    place, whose = _place(page, sentence, found, one)
    if place:
        named = found["adjective"] or found["place"] or place.record.name
        sure = bool(whose or found["state"] or found["of"]) or named not in SHARED
        whole = Span(one.whole.start, found.end())
        yield Crowd(one, whole, found["who"], (place,), sure, whose)


def _place(page: Page, sentence: Span, found: regex.Match[str], one: Quantity) -> tuple[Filed | None, str]:
    """The state that a phrase names, with the pronoun that stands for it."""
    whose = found["whose"] if not found["of"] else ""
    if whose:
        code = owner(page, Span(*found.span("whose")), whose)
        return _state(page, code), whose
    before = OWNS.search(page.prose, max(sentence.start, one.whole.start - 30), one.whole.start)
    written = found["of"] or found["place"] or found["adjective"] or (before["place"] if before else "")
    code = state_code(written)
    return (_state(page, code) if code and states()[code].name == written else None), ""


def _called(page: Page, one: Quantity, found: regex.Match[str] | None) -> Iterator[Crowd]:
    """A crowd that is called by where it is from."""
    bearers = page.knowledge.find("demonym", found["people"].removesuffix("s")) if found else ()
    places = tuple(filed for filed in bearers if isinstance(filed.record, Place) and filed.record.population)
    if found and places:
        yield Crowd(one, Span(one.whole.start, found.end()), found["people"], places, len(bearers) == 1)


def _state(page: Page, code: str) -> Filed | None:
    return page.knowledge.get(f"place.us.{code.lower()}") if code else None


def owner(page: Page, at: Span, whose: str) -> str:
    """The postal code of the state that a pronoun means; '' where the sentences do not tell one alone."""
    around = Span(_start(page.sentences, at), at.start)
    codes = set(_tagged(page, around)) | {
        state_code(found["state"] or found["of"]) for found in HOLDS.finditer(page.prose, *around)
    }
    if whose == "the":
        codes |= {state_code(found[0]) for found in STATE.finditer(page.prose, *around)}
    return codes.pop() if len(codes) == 1 else ""


def _start(sentences: Sequence[Span], at: Span) -> int:
    """Where the sentences begin that tell whose state is meant."""
    index = bisect_right(sentences, at.start, key=lambda span: span.start) - 1
    return max(sentences[max(0, index - BEFORE)].start, at.start - FARTHEST) if sentences else at.start


def _tagged(page: Page, around: Span) -> Iterator[str]:
    """The states of those who are named in a stretch."""
    day = page.document.date
    for one in _in(page.layer(people), around, lambda one: one.span.start):
        yield from filter(None, (one.tag.state if one.tag else "", state_before(one)))
    for sitting in _in(page.layer(members), around, lambda one: one.mention.span.start):
        if not sitting.mention.tag and len(sitting.found) == 1:
            roles = seats_on(sitting.found[0], day) if day else seats(sitting.found[0])
            yield from {role.state for role in roles}


def _in(found: Sequence[T], around: Span, start: Callable[[T], int]) -> Sequence[T]:
    """Those that begin in a stretch."""
    first, last = (bisect_left(found, at, key=start) for at in around)
    return found[first:last]
