"""Pages of plain text for the tests of kinds, and running a kind over one the way the engine does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimlint.annotate.page import Page
from claimlint.model.document import Mark
from claimlint.model.finding import Hit
from claimlint.model.protocols import Kind, Seen
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.reading.builder import Builder
from claimlint.scanner import Scanner

TEXT = Scope()
DOCUMENT = Scope("document")
SENTENCE = Scope("sentence")
QUOTATION = Scope("quotation")
SCOPES = (TEXT, DOCUMENT, SENTENCE, QUOTATION)


def page_of(
    text: str, *, zones: Sequence[str] = (), links: Sequence[str] = (), glossary: frozenset[str] = frozenset()
) -> Page:
    """A page whose blocks are parted by blank lines; block i is in `zones[i]`, or in the body.

    The first place of each text of `links` is a link.
    """
    builder = Builder(text)
    for index, match in enumerate(re.finditer(r"\S(?:(?!\n\s*\n)[\s\S])*", text)):
        builder.open(zones[index] if index < len(zones) else "body")
        builder.copy(*match.span())
    document = builder.document("story.txt", "plain")
    starts = [document.text.index(link) for link in links]
    marks = [Mark(Span(start, start + len(link)), "link") for start, link in zip(starts, links, strict=True)]
    return Page(replace(document, marks=tuple(sorted(marks))), glossary)


def seen_on(kind: Kind, page: Page) -> list[Seen]:
    """Where the triggers of a kind stand."""
    return Scanner([kind.triggers or ()]).scan(page.folded).get(0, [])


def hits_on(kind: Kind, page: Page, scope: Scope = TEXT) -> list[Hit]:
    """What a prepared kind finds on a page, told where its triggers stand; nothing if none of them does."""
    seen = seen_on(kind, page)
    if kind.triggers is not None and not seen:
        return []
    return [hit for hit in kind.hits(page, scope, seen) if isinstance(hit, Hit)]


def found(kind: Kind, text: str, scope: Scope = TEXT) -> list[str]:
    """The flagged stretches of a text, after preparing the kind."""
    kind.prepare()
    page = page_of(text)
    return [page.prose[hit.span.start : hit.span.end] for hit in hits_on(kind, page, scope)]


def mended(kind: Kind, text: str, scope: Scope = TEXT) -> str:
    """The prose of a text with every edit applied: by default the first suggestion in place of the span."""
    kind.prepare()
    page = page_of(text)
    prose = page.prose
    for hit in reversed(hits_on(kind, page, scope)):
        if hit.edits is not None:
            for edit in reversed(hit.edits):
                prose = prose[: edit.start] + edit.text + prose[edit.end :]
        elif hit.suggestions:
            prose = prose[: hit.span.start] + hit.suggestions[0] + prose[hit.span.end :]
    return prose
