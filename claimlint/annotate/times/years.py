"""Whether a number is a year, and whether a month's name is a month: told by the words beside it."""

from __future__ import annotations

from claimlint.patterns.own import Own

NEAR = 24
"""How many code points before and after are looked at."""


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


CUES = _words(
    """in since until till by from through throughout during before after between for circa early late mid as year years
    fiscal fy calendar spring summer fall autumn winter midterm easter christmas born died copyright © of around about
    effective upcoming to over than beyond"""
)
"""A year may stand behind one of these."""
DETERMINERS = _words("the a an this that its his her their our my your last next previous every each new entire")
"""Behind one of these, or a possessive, a year describes what follows."""
CHAIN = Own(r"(?:,? (?:and|or|to|through|until|versus|vs\.)|,| [-–—]) ?(?:early |late |mid-)?")
"""Between two years."""
COUNTED = _words(
    """people persons workers employees jobs members men women children students pupils troops soldiers votes voters
    cases homes houses families residents miles kilometers kilometres feet meters metres yards acres hectares pounds
    tons tonnes dollars euros barrels gallons calories hours hrs days weeks months years deaths victims patients pages
    participants attendees positions officers agents refugees migrants prisoners inmates firefighters words square
    cubic percent mg kg km mph mw megawatts units beds seats copies respondents adults individuals companies businesses
    farmers farms veterans guests visitors vehicles cars guns rounds points counties schools teachers block gmt utc"""
)
"""What is no year before it but a quantity, a time or a number in a street."""
VERBS = _words("was is saw will has had would marked marks brought began ended")
WORD = Own(r"\s?\(?([\w©]+)")
LAST = Own(r"([\w©]+(?:['.-]\w+)*)[ (-]*\Z")
CUED_MONTH = Own(
    r"\b(?:in|since|until|till|last|next|this|early|late|mid|during|through|before|after|each|every|beginning|starting|"
    r"ending|past|previous|following|(?P<loose>of|from|by|to|and|between)) ?-?\Z",
    fold=True,
)
NAMED = Own(r" [A-Z][a-z]")


def is_year(prose: str, start: int, end: int, *, chained: bool) -> bool:
    """Whether four digits are a year; `chained` says that a year stands before them in the same breath."""
    following = WORD.match(prose, end)
    after = following[1].casefold() if following else ""
    if after in COUNTED:
        return False
    if chained or (prose[end : end + 1] == ")" and prose[max(0, start - 2) : start].strip()[-1:] in ("(", ",")):
        return True
    word = before(prose, start)
    return word in CUES or describes(prose, start, end) or (not word and (after in VERBS or _heads(prose, start, end)))


def describes(prose: str, start: int, end: int) -> bool:
    """Whether a year stands between a determiner, or a possessive, and what it describes."""
    word = before(prose, start)
    described = prose[end : end + 1] == " " and prose[end + 1 : end + 2].isalpha()
    return described and (word in DETERMINERS or word.endswith("'s"))


def _heads(prose: str, start: int, end: int) -> bool:
    """Whether a number begins a block and a word follows it: "2026 World Cup"."""
    return prose[start - 1 : start] in ("", "\n") and prose[end : end + 1] == " " and prose[end + 1 : end + 2].isupper()


def before(prose: str, start: int) -> str:
    """The word before an offset, case folded; empty at the start of a block, or behind a mark that parts."""
    found = LAST.search(prose, max(0, start - NEAR), start)
    return found[1].casefold() if found else ""


def is_month(prose: str, start: int, end: int) -> bool:
    """Whether the name of a month that stands without day and year is one: "in May", "last March"."""
    cue = CUED_MONTH.search(prose, max(0, start - NEAR), start)
    return cue is not None and not (cue["loose"] and NAMED.match(prose, end))


def chained(prose: str, start: int, end: int) -> bool:
    """Whether nothing but a word that joins two years stands between two offsets."""
    return end - start < NEAR and CHAIN.fullmatch(prose, start, end) is not None
