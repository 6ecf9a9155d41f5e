"""Committees of a chamber as copy names them: "the House Foreign Affairs Committee", "Senate Committee on Finance"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.prose.paragraph import near
from claimlint.knowledge.committees import spelled
from claimlint.model.protocols import Page
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex


REACH = 140
"""How far from the word "committee" its chamber and its subject are looked for, in code points."""

WORD = r"(?:[A-Z][\w'.]*(?:-[A-Z][\w'.]*)*|and|&)"
CHAMBER = Own(r"\b(House|HOUSE|Senate|SENATE)(?: of Representatives| OF REPRESENTATIVES)?(?:'[sS])?(?= )")
BEFORE = Own(rf"(?: {WORD},?)+ ")
SORT = Own(r"(?: (?:Permanent|Select|Special|Standing|Ad Hoc))* ", fold=True)
ON = Own(r" (?:on|for) (?:the )?", fold=True)
AFTER = Own(rf"{WORD}(?:,? (?:(?<=and )the (?=[A-Z]))?{WORD})*")
PART = Own(r"[^\s,]+")
STOP = frozenset(
    "house senate chair chairs chairman chairwoman chairmen ranking vice member members subcommittee hearing hearings "  # noqa: SIM905
    "committee majority minority democrats republicans democratic republican sen rep senator senators congressman "
    "congresswoman representative staff report bill markup monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december".split()
)
LEADS = frozenset(
    "u.s us states the a an this that in at by for from to on with when while as and but or both all of if full "  # noqa: SIM905
    "chairman chairwoman chair chairs member members ranking republican republicans democratic democrats gop former "
    "current today monday tuesday wednesday thursday friday saturday sunday".split()
)
OUTSIDE = frozenset("state white provincial territorial commonwealth island tribal legislature's state's".split())  # noqa: SIM905
OWN = frozenset(("monday's", "tuesday's", "wednesday's", "thursday's", "friday's", "saturday's", "sunday's"))


class Ending(NamedTuple):
    """A place where the name of a committee may end: its words up to there, and the span of all of it."""

    words: tuple[str, ...]
    span: Span


class Mention(NamedTuple):
    """A committee named with its chamber.

    `endings` has the places where its name may end, the longest first; `turned` says that the subject stands behind the
    word "committee"; `head` is what is written before the subject; `federal` that "U.S." stands before the chamber.
    """

    chamber: str
    endings: tuple[Ending, ...]
    turned: bool
    head: str
    federal: bool


def mention(page: Page, start: int, end: int) -> Mention | None:
    """The committee whose word "committee" stands there, if a chamber is named with it and its subject too."""
    prose = page.prose
    if prose[start - 1 : start] != " " or prose[end : end + 1].isalpha() or "-" in prose[end : end + 1]:
        return None
    block = near(prose, start, REACH)
    before = Span(block.start, start)
    chamber = _chamber(prose, before)
    if chamber is None:
        return None
    between = prose[chamber.end() : start]
    if SORT.fullmatch(between):
        return _turned(prose, chamber, Span(end, block.end))
    return _straight(prose, chamber, between, end) if BEFORE.fullmatch(between) else None


def _chamber(prose: str, before: Span) -> regex.Match[str] | None:
    """The last chamber before the word, if it is not that of a state, and not one of two."""
    found = None
    for found in CHAMBER.finditer(prose, *before):  # noqa: B007
        pass
    if found is None:
        return None
    # "Committee on House Administration", "the House Administration Committee"
    lead = prose[before.start : found.start()]
    return found if _free(lead) else None


def _free(lead: str) -> bool:
    """Whether what stands before a chamber leaves it that of the country: no state's, and no second chamber's."""
    words = lead.split()
    if not words or not lead[-1].isspace():
        return not lead or lead[-1] in "\"'(\u201c\u2018[\u2014\u2013/"
    last = words[-1].strip("\"'(\u201c\u2018[")
    folded = last.casefold().rstrip(".")
    if folded in ("and", "or", "&") and len(words) > 1 and words[-2].casefold() in ("house", "senate"):
        return False
    if folded in OUTSIDE:
        return False
    if folded in LEADS or folded in OWN or not last[:1].isupper():
        return True
    return last[-1:] in ",.;:?!"


def _straight(prose: str, chamber: regex.Match[str], between: str, end: int) -> Mention | None:
    words = spelled(between)
    if not words or words[0] == "and" or words[-1] == "and" or not STOP.isdisjoint(words):
        return None
    name = chamber[1].casefold()
    span = Span(chamber.start(), end)
    head = prose[chamber.start() : chamber.end()] + " "
    return Mention(name, (Ending(words, span),), False, head, _federal(prose, chamber.start()))


def _turned(prose: str, chamber: regex.Match[str], after: Span) -> Mention | None:
    on = ON.match(prose, *after)
    found = AFTER.match(prose, on.end(), after.end) if on else None
    if on is None or found is None:
        return None
    parts = _until_stop(list(PART.finditer(prose, *found.span())))
    endings = tuple(_ending(prose, chamber.start(), parts[:count]) for count in _ends(prose, parts))
    if not endings:
        return None
    head = prose[chamber.start() : on.end()]
    return Mention(chamber[1].casefold(), endings, True, head, _federal(prose, chamber.start()))


def _until_stop(parts: list[regex.Match[str]]) -> list[regex.Match[str]]:
    for index, part in enumerate(parts):
        if part[0].casefold().rstrip(".").removesuffix("'s") in STOP:
            return parts[:index]
    return parts


def _ends(prose: str, parts: Sequence[regex.Match[str]]) -> list[int]:
    """How many words a name may have that ends before a comma, an "and", or where the words end; most first."""
    counts = []
    for count in range(len(parts), 0, -1):
        behind = prose[parts[count - 1].end() : parts[count].start()] if count < len(parts) else ","
        joined = count < len(parts) and parts[count][0] in ("and", "&")
        if parts[count - 1][0] not in ("and", "&", "the") and ("," in behind or joined):
            counts.append(count)
    return counts


def _ending(prose: str, start: int, parts: Sequence[regex.Match[str]]) -> Ending:
    end = parts[-1].end()
    text = prose[parts[0].start() : end]
    trimmed = text.rstrip(".")
    trimmed = trimmed[:-2] if trimmed.endswith("'s") else trimmed
    return Ending(spelled(trimmed), Span(start, end - len(text) + len(trimmed)))


def _federal(prose: str, start: int) -> bool:
    return prose[max(0, start - 14) : start].endswith(("U.S. ", "US ", "United States "))
