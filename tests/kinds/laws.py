"""Laws that every text kind keeps, and copy made up to try them on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from hypothesis import strategies as st

from claimlint.annotate.page import Page
from claimlint.model.finding import Hit
from claimlint.model.protocols import Kind
from claimlint.model.scope import Scope
from claimlint.model.span import Span
from claimlint.patterns.pattern import Pattern
from tests.kinds.pages import hits_on, page_of

Found = tuple[int, int]
HEAD = "Quiet."


def stories(words: Sequence[str], marks: str = " .,-\"'’\n\u201c\u201d") -> st.SearchStrategy[str]:
    """Copy of a few words, in any case, with marks and breaks between them."""
    word = st.sampled_from(words)
    cased = st.one_of(word, word.map(str.upper), word.map(str.capitalize))
    gap = st.sampled_from([" ", " ", " ", "\n\n", "  ", ". ", ", ", "", *marks])
    return st.lists(st.tuples(cased, gap), max_size=30).map(lambda parts: "".join(map("".join, parts)))


def keeps_the_laws(kind: Kind, text: str, scope: Scope) -> None:
    """Hits rise, do not overlap, lie in units, have their edits inside, and move with what stands before them."""
    page = page_of(text)
    hits = hits_on(kind, page, scope)
    assert all(left.span.end <= right.span.start for left, right in pairwise(hits))
    for hit in hits:
        assert any(unit.holds(hit.span) for unit in page.units(scope))
        assert hit.span.end > hit.span.start
        assert all(page.prose[hit.span.start : hit.span.end] != better for better in hit.suggestions)
        for span, message in hit.related:
            assert 0 <= span.start < span.end <= len(page.prose)
            assert message.endswith(".")
    if page.prose:
        assert [shifted(hit, len(HEAD) + 1) for hit in hits] == hits_on(kind, page_of(f"{HEAD}\n\n{text}"), scope)


def shifted(hit: Hit, by: int) -> Hit:
    """A hit, moved."""
    edits = hit.edits and tuple(type(edit)(edit.start + by, edit.end + by, edit.text) for edit in hit.edits)
    related = tuple((span.shift(by), message) for span, message in hit.related)
    return hit._replace(span=hit.span.shift(by), edits=edits, related=related)


def spans(hits: Iterable[Hit]) -> list[Found]:
    """Where hits are."""
    return [(hit.span.start, hit.span.end) for hit in hits]


def everywhere(patterns: Iterable[Pattern], page: Page, scope: Scope) -> list[Found]:
    """Where patterns match if each is run over every unit: the leftmost, then the longest of those that overlap."""
    places = {
        (*span, i) for i, one in enumerate(patterns) for unit in page.units(scope) for span, _ in one.find(page, unit)
    }
    kept: list[Found] = []
    for start, end, _ in sorted(places, key=lambda place: (place[0], -place[1], place[2])):
        if not any(Span(start, end).overlaps(Span(*other)) for other in kept):
            kept.append((start, end))
    return kept
