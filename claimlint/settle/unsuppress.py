"""Taking suppressions out of the copy that silence nothing: the whole of one, or a word of its list."""

from __future__ import annotations

import re
from collections.abc import Collection

from claimlint.model.document import Directive, Document
from claimlint.model.finding import Edit

WORD = "claimlint:"
REASON = r"[\s,](?:--|[\u2013\u2014])"
BLANK = " \t\r"


def whole(document: Document, directive: Directive) -> Edit:
    """The edit that takes out a suppression, with its line if it stands there alone.

    In Markdown an empty line stays between lines with words above and below, so that they are not joined; of
    two empty lines one goes as well.
    """
    source, (start, end) = document.source, directive.source
    first = source.rfind("\n", 0, start) + 1
    after = source.find("\n", end)
    last = len(source) if after < 0 else after
    if source[first:start].strip(BLANK) or source[end:last].strip(BLANK):
        return Edit(*_beside(source, start, end), "")
    above, below = _above(source, first), _below(source, last)
    if document.format == "markdown" and source.startswith("<!--", start) and above.strip() and below.strip():
        return Edit(first, last, "")
    gone = last + 1 + (0 if above.strip() or below.strip() else len(below) + 1)
    return Edit(first, min(gone, len(source)), "")


def listed_word(document: Document, directive: Directive, unused: str, all_unused: Collection[str]) -> Edit | None:
    """The edit that takes one word out of a suppression's list; None where it is not written there as it was read.

    It takes the comma or the space before it, too, or that behind it where no word stays before it.
    """
    listed = _listed(document, directive)
    place = next((index for index, (_, said) in enumerate(listed) if said == unused), None)
    if place is None:
        return None
    start, end = listed[place][0], listed[place][0] + len(unused)
    if any(said not in all_unused for _, said in listed[:place]):
        before, said = listed[place - 1]
        return Edit(before + len(said), end, "")
    return Edit(start, listed[place + 1][0] if place + 1 < len(listed) else end, "")


def _listed(document: Document, directive: Directive) -> list[tuple[int, str]]:
    """The words of a suppression's list, each with its offset in the source."""
    start, end = directive.source
    written = document.source[start:end]
    body = written.find(WORD) + len(WORD)
    reason = re.search(REASON, written[body:])
    stop = body + reason.start() if reason else len(written)
    said = [(start + found.start(), found[0]) for found in re.compile(r"[^\s,]+").finditer(written, body, stop)]
    return [(at, text.removesuffix("-->")) for at, text in said[1:] if text.removesuffix("-->")]


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
    return source[last + 1 :].partition("\n")[0]
