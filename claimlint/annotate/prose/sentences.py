"""Sentences: where one ends is told by its end mark, the word before it, and what begins after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimlint.annotate.prose.abbreviations import (
    AFTER_DAYTIME,
    BEFORE_DIGITS,
    DAYTIME,
    NEVER,
    STARTERS,
    UNLESS_STARTER,
)
from claimlint.model.span import Span
from claimlint.patterns.own import Own

if TYPE_CHECKING:
    import regex


OPENERS = "\"'“‘«‹„([{…•*–—-"
OPENING = re.escape(OPENERS)
END = Own(
    rf"""
    ([.!?…](?<![.!?…].)(?<![.!?…]\ .)        # where a run of end marks begins; a class comes first, for speed
    [.!?…]*+(?:\ [.…]++(?=\ ))*+)            # the rest of the run, with an ellipsis after it
    ((?:["'”»›)\]}}]|\[\d++\])*+)            # what closes right behind it; the number of a note
    \ (?=[{OPENING}\ ]*+(\S?)(\S?))         # the first two characters of what follows
    """,
    spaced=True,
)
BEGINNING = Own(rf"[{OPENING}\s]{{0,8}}")
WORD = Own(r"\w+(?:\.\w+)*")
INITIALS = Own(r"(?:\w\.)*\w(?:\.\w+)?")
SAID = Own(r"(?:[A-Z]\S*+ ){1,4}+(?:said|says|asked|asks|added|wrote|replied|told|answered|cried|shouted)\b")
REACH = 2_000
"""How far back the bracket is sought that closes behind an end mark."""


def sentences(prose: str, blocks: Sequence[Span]) -> list[Span]:
    """Sentences in order, none across two blocks, without the white space between them."""
    found: list[Span] = []
    for block in blocks:
        start = block.start
        for end in END.finditer(prose, start, block.end):
            if _ends(prose, start, end):
                _add(found, prose, start, end.end())
                start = end.end()
        _add(found, prose, start, block.end)
    return found


def _add(found: list[Span], prose: str, start: int, end: int) -> None:
    """Add what stands between two offsets, without the white space around it."""
    while start < end and prose[start].isspace():
        start += 1
    while start < end and prose[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))


def _ends(prose: str, start: int, end: regex.Match[str]) -> bool:
    """Whether a sentence that began at `start` ends with this end mark."""
    mark, closing, first, second = end.groups()
    if not first or (first.islower() and not second.isupper()):
        return False
    if closing and (_bracketed(prose, start, end) or (mark[-1] in "!?" and SAID.match(prose, end.end()))):
        return False
    if mark == ".":
        return _full_stop(prose, start, end)
    return mark[0] not in ".…" or mark[:2] == ". " or _starts(prose, end)


def _bracketed(prose: str, start: int, end: regex.Match[str]) -> bool:
    """Whether the end mark stands in a bracket that opened in the midst of the sentence."""
    closing = end[2]
    opener = "(" if ")" in closing else "[" if "]" in closing and "[" not in closing else ""
    at = prose.rfind(opener, max(start, end.start() - REACH), end.start()) if opener else -1
    beginning = BEGINNING.match(prose, start)
    return at >= 0 and beginning is not None and at >= beginning.end()


def _full_stop(prose: str, start: int, end: regex.Match[str]) -> bool:
    """Whether a sentence ends with a full stop, by the word before it and the one after it."""
    at = max(start, prose.rfind(" ", start, end.start()) + 1)
    word = prose[at : end.start()].lstrip(OPENERS)
    if word.isalpha() and word.islower() and len(word) > 3:
        return True
    if at == start and (len(word) == 1 or word.isdigit()):
        return False
    word = word.rpartition("-")[2]
    if word in NEVER:
        return False
    if word in BEFORE_DIGITS:
        return not end[3].isdigit()
    if word in DAYTIME:
        return not end[3].isdigit() and _following(prose, end) not in AFTER_DAYTIME
    if word in UNLESS_STARTER or INITIALS.fullmatch(word):
        return _starts(prose, end)
    return True


def _starts(prose: str, end: regex.Match[str]) -> bool:
    """Whether the word after an end mark is one that begins sentences."""
    return _following(prose, end) in STARTERS


def _following(prose: str, end: regex.Match[str]) -> str:
    """The word after an end mark."""
    word = WORD.match(prose, end.start(3))
    return word.group() if word else ""
