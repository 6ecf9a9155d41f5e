"""Stories of a day, with knowledge, for the tests of kinds that ask what was right then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimlint.annotate.page import Page
from claimlint.knowledge.compiling import compiled
from claimlint.knowledge.index import Index
from claimlint.knowledge.known import NOTHING, Known
from claimlint.knowledge.packs import read_pack
from claimlint.model.finding import Hit
from claimlint.model.protocols import Kind, Seen
from claimlint.scanner import Scanner
from tests.kinds.pages import TEXT, page_of
from tests.knowledge.desk import pack


def knowing(*records: str) -> Known:
    """Knowledge of some records, each in YAML on one line, as of 30 June 2024."""
    read = read_pack(pack(records).encode(), "desk.yml", "desk")
    assert not read.problems, read.problems
    assert read.pack is not None
    return Known([Index(compiled([read.pack], [(one.record, 0) for one in read.placed], []))])


def page_of_day(text: str, day: str = "", known: Known = NOTHING) -> Page:
    """A page of a story of a day, given in ISO 8601, or of none."""
    document = page_of(text).document
    return Page(replace(document, date=date.fromisoformat(day) if day else None), knowledge=known)


def seen_on(kind: Kind, page: Page) -> list[Seen]:
    """Where the triggers of a kind stand, and behind them the literals of its topics."""
    topics: tuple[str, ...] = getattr(kind, "topics", ())
    literals = [literal for topic in topics for literal in page.knowledge.literals(topic)]
    return Scanner([(*(kind.triggers or ()), *literals)]).scan(page.folded).get(0, [])


def hits_of(kind: Kind, text: str, day: str = "", known: Known = NOTHING) -> list[Hit]:
    """What a kind finds in a story of a day, after preparing it."""
    kind.prepare()
    page = page_of_day(text, day, known)
    return [hit for hit in kind.hits(page, TEXT, seen_on(kind, page)) if isinstance(hit, Hit)]


def marks_of(kind: Kind, text: str, day: str = "", known: Known = NOTHING) -> list[str]:
    """The flagged stretches of a story."""
    prose = page_of_day(text, day, known).prose
    return [prose[hit.span.start : hit.span.end] for hit in hits_of(kind, text, day, known)]
