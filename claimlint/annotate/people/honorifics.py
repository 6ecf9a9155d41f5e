"""Titles before names: where one stands, how far it reaches back, and what it says of its time.

A title is a head (`Secretary`, `Sen.`) with the capitalised words before it (`U.S. Treasury Secretary`), or with `of`
and what follows (`Secretary of State`, `President of France`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimlint.annotate.people.names import CAPITAL, LETTER
from claimlint.annotate.people.title_words import (
    ABBREVIATED,
    BODIES,
    ENDINGS,
    HEADS,
    INNER,
    LITERALS,
    LOWER,
    PLURALS,
    STARTERS,
    TIMES,
    TITLE_WORDS,
)
from claimlint.model.protocols import Page
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    from claimlint.scanner import Scanner

REACH = 120
"""How far back a title may begin before its head."""


class Head(NamedTuple):
    """The head of a title: its span with its full stop and `-elect`, and where the word after it begins."""

    span: Span
    word: str
    plural: bool
    ending: str
    after: int


class Title(NamedTuple):
    """A title: its span without what tells its time, its folded words without full stops, and what tells its time."""

    span: Span
    words: tuple[str, ...]
    flags: frozenset[str]


@cache
def _scanner() -> Scanner:
    from claimlint.scanner import Scanner

    return Scanner([LITERALS])


_AFTER = Own(rf"((?i:-elect|-designate|-nominate|-in-waiting))?+ (?i:of (?:the )?)?+(?={CAPITAL})")


def heads(page: Page) -> Iterator[Head]:
    """Heads of titles behind which a capitalised word stands, or `of` and one, in order."""
    folded, prose = page.folded, page.prose
    taken = 0
    for start, end, literal in sorted(_scanner().scan(folded).get(0, ())):
        if start < taken or (start and (folded[start - 1].isalnum() or folded[start - 1] in "'.")):
            continue
        found = _AFTER.match(prose, end - 1)
        if found:
            taken = end - 1
            ending = ENDINGS.get((found[1] or "").casefold(), "")
            place = Span(start, found.end(1) if found[1] else end - 1)
            yield Head(place, HEADS[literal // 2], literal // 2 < len(PLURALS), ending, place.end + 1)


def title(prose: str, head: Head, floor: int) -> Title:
    """The title that ends with a head, read back no farther than `floor`."""
    words = [head.word.rstrip(".")]
    flags = {head.ending} if head.ending else set()
    start = at = head.span.start
    if at and prose[at - 1] == "-":
        at, prefix = _prefix(prose, at, floor)
        if prefix not in TIMES and prefix not in ("vice", "lt", "lieutenant", "sub", "vice-"):
            return Title(head.span, tuple(words), frozenset(flags))
        if prefix in TIMES:
            flags.add(prefix)
        else:
            start = at
            words.insert(0, prefix)
    return _read_back(prose, at, start, floor, words, flags, head.span.end)


def _prefix(prose: str, at: int, floor: int) -> tuple[int, str]:
    """Where a word joined by a hyphen to the head begins, and that word."""
    begin = max(prose.rfind(" ", floor, at), prose.rfind("\n", floor, at), floor - 1) + 1
    return begin, prose[begin : at - 1].casefold()


def _read_back(prose: str, at: int, start: int, floor: int, words: list[str], flags: set[str], end: int) -> Title:
    """Take words before a head into its title as long as they may belong to it."""
    pending: list[str] = []
    for token in _tokens_before(prose, at, floor):
        word = token.casefold().rstrip(".")
        at -= len(token) + 1
        if word in TIMES:
            flags.add(word)
            pending = []
        elif word in INNER and token.islower():
            pending.insert(0, word)
        elif _modifier(token, word):
            words[:0] = [word, *pending]
            pending = []
            start = at
        else:
            break
    return Title(Span(start, end), tuple(words), frozenset(flags))


def _tokens_before(prose: str, at: int, floor: int) -> list[str]:
    """Up to twelve whole words before a place, last first; none where no space stands right before it."""
    if prose[max(floor, at - 1) : at] != " ":
        return []
    begin = max(floor, at - REACH)
    tokens = prose[begin : at - 1].split(" ")
    return tokens[: 0 if begin > floor else None : -1][:12]


def _modifier(token: str, word: str) -> bool:
    """Whether a word before a head may belong to the title."""
    if token.islower():
        return token in LOWER or token == "u.s."
    if not token[0:1].isupper() or word in STARTERS:
        return False
    return token[-1:].isalnum() or (token.endswith(".") and (word in ABBREVIATED or "." in word))


WORD = rf"(?:(?:{CAPITAL}\.)++|St\.|{CAPITAL}{LETTER}*+(?:[-'](?!s\b){LETTER}++)*+)"
OFFICE = Own(rf"of (?:the )?(?P<run>{WORD}(?: (?:(?:of|and|for|&) (?:the )?)?{WORD}){{0,11}}+)")


def with_office(page: Page, head: Head, read: Title) -> tuple[Title, int]:
    """A title with the `of` behind it and its words, and where the name begins: at the end if there is none.

    Where knowledge knows neither the office nor what stands behind `of`, the last two words are the name.
    """
    found = OFFICE.match(page.prose, head.after)
    words = _before_title(found["run"].split(" ")) if found else []
    count = _split(page, read, words)
    if found is None or count < 1:
        return read, len(page.prose)
    at = found.start("run") + len(" ".join(words[:count])) + 1
    behind = page.prose[head.after : at - 1].casefold().replace(".", "").split(" ")
    return Title(Span(read.span.start, at - 1), (*read.words, *behind), read.flags), at


def _before_title(words: list[str]) -> list[str]:
    """The words before the next title, without what joins it to them."""
    at = next((at for at, word in enumerate(words) if at and word.casefold() in TITLE_WORDS), len(words))
    while at > 1 and words[at - 1].islower():
        at -= 1
    return words[:at]


def _split(page: Page, read: Title, words: list[str]) -> int:
    """How many of the words behind `of` are the office's; 0 if no name stands behind them."""
    for count in range(len(words) - 1, 0, -1):
        if words[count][:1].isupper() and _known(page, read, words[:count]):
            return count
    count = len(words) - 2
    while count > 1 and (words[count].endswith(".") or words[count - 1].endswith(".")):
        count -= 1
    return 0 if count < 1 or words[-1].casefold() in BODIES else count


def _known(page: Page, read: Title, words: list[str]) -> bool:
    """Whether knowledge has the office with these words behind `of`, or a place, body or organisation of that name."""
    find, name = page.knowledge.find, " ".join(words)
    return bool(find("title", f"{read.words[-1]} of {name}") or find("name", name))
