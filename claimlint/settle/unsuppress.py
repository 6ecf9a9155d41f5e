"""Taking suppressions out of the copy that silence nothing: the whole of one, or a word of its list."""

from __future__ import annotations

import re
from collections.abc import Collection

from claimlint.model.document import Directive, Document
from claimlint.model.finding import Edit
from claimlint.model.span import Span

WORD = "claimlint:"
REASON = r"[\s,](?:--|[\u2013\u2014])"
BLANK = " \t\r"


def whole(document: Document, directive: Directive) -> Edit:
    """The edit that takes out a suppression, with its line if it stands there alone.

    In Markdown an empty line stays between lines with words above and below, so that they are not joined; of
    two empty lines one goes as well.
    """
    source, (start, end) = document.source, directive.source
    first, last = _blank_before(source, start), _blank_after(source, end)
    if source[first - 1 : first] not in ("", "\n") or source[last : last + 1] not in ("", "\n"):
        return Edit(*_beside(source, start, end), "")
    above, below = _above(source, first), _below(source, last)
    if document.format == "markdown" and source.startswith("<!--", start) and above.strip() and below.strip():
        return Edit(first, last, "")
    gone = last + 1 + (0 if above.strip() or below.strip() else len(below) + 1)
    return Edit(first, min(gone, len(source)), "")


class Listed:
    """The words of a suppression's list where they are written; `gone` are those that may be taken out."""

    def __init__(self, document: Document, directive: Directive, gone: Collection[str]) -> None:
        self._words = _listed(document, directive) if gone else []
        self._places: dict[str, list[int]] = {}
        for index, (_, said) in enumerate(self._words):
            self._places.setdefault(said, []).append(index)
        going = frozenset(gone)
        stays = (index for index, (_, said) in enumerate(self._words) if said not in going)
        self._first_to_stay = next(stays, len(self._words))

    def place(self, word: str) -> Span | None:
        """Where a word first stands; None where it is not written there as it was read."""
        if word not in self._places:
            return None
        at, said = self._words[self._places[word][0]]
        return Span(at, at + len(said))

    def without(self, word: str) -> tuple[Edit, ...]:
        """The edits that take a word out, with the comma or space before it, or behind it where none stays before."""
        return tuple(self._edit(index) for index in self._places.get(word, ()))

    def _edit(self, index: int) -> Edit:
        at, said = self._words[index]
        if index > self._first_to_stay:
            before, other = self._words[index - 1]
            return Edit(before + len(other), at + len(said), "")
        return Edit(at, self._words[index + 1][0] if index + 1 < len(self._words) else at + len(said), "")


def _listed(document: Document, directive: Directive) -> list[tuple[int, str]]:
    """The words of a suppression's list, each with its offset in the source."""
    start, end = directive.source
    written = document.source[start:end]
    body = written.find(WORD) + len(WORD)
    reason = re.compile(REASON).search(written, body)
    stop = reason.start() if reason else len(written)
    said = [(start + found.start(), found[0]) for found in re.compile(r"[^\s,]+").finditer(written, body, stop)]
    return [(at, text.removesuffix("-->")) for at, text in said[1:] if text.removesuffix("-->")]


def _blank_before(source: str, at: int) -> int:
    """Where the blanks before an offset begin, found without a look at the rest of a line that may be long."""
    while at and source[at - 1] in BLANK:
        at -= 1
    return at


def _blank_after(source: str, at: int) -> int:
    """Where the blanks behind an offset end."""
    while at < len(source) and source[at] in BLANK:
        at += 1
    return at


def _beside(source: str, start: int, end: int) -> tuple[int, int]:
    """A stretch inside a line, with one of the spaces around it where there is one on both sides or nothing on one."""
    before, after = source[start - 1 : start], source[end : end + 1]
    if before in ("", "\n") and after == " ":
        return start, end + 1
    if before == " " and after in ("", "\n", "\r", " "):
        return start - 1, end
    return start, end


def _above(source: str, first: int) -> str:
    """The line above the one that begins at an offset."""
    end = max(0, first - 1)
    return source[source.rfind("\n", 0, end) + 1 : end]


def _below(source: str, last: int) -> str:
    """The line below the one that ends at an offset."""
    end = source.find("\n", last + 1)
    return source[last + 1 : len(source) if end < 0 else end]
