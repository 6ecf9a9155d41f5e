"""Pages with a day and with knowledge, for the tests of kinds that look things up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from claimlint.annotate.page import Page
from claimlint.knowledge.compiling import compiled
from claimlint.knowledge.index import Index
from claimlint.knowledge.known import NOTHING, Known
from claimlint.knowledge.packs import read_pack
from claimlint.model.protocols import Kind
from tests.kinds.pages import hits_on, page_of
from tests.knowledge.desk import pack


def known(*records: str) -> Known:
    """Knowledge of some records, each in YAML on one line, as of 30 June 2024."""
    read = read_pack(pack(records).encode(), "desk.yml", "desk")
    assert not read.problems
    assert read.pack is not None
    return Known([Index(compiled([read.pack], [(one.record, 0) for one in read.placed], []))])


def page_on(text: str, day: str = "", knowledge: Known = NOTHING, zones: Sequence[str] = ()) -> Page:
    """A page of a story of a day, given in ISO 8601, or of none."""
    document = page_of(text, zones=zones).document
    return Page(replace(document, date=date.fromisoformat(day) if day else None), knowledge=knowledge)


def told(kind: Kind, text: str, day: str = "", knowledge: Known = NOTHING) -> list[str]:
    """The flagged stretches of a story."""
    kind.prepare()
    page = page_on(text, day, knowledge)
    return [page.prose[hit.span.start : hit.span.end] for hit in hits_on(kind, page)]
