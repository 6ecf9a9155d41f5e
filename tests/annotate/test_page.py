from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.page import Page
from claimlint.model.document import INLINE_ZONES, UNLINTED, Mark
from claimlint.model.span import Span
from tests.kinds.pages import page_of

TEXT = "He left the town.\n\nShe went on to the next one."
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, 12)).map(lambda told: Span(told[0], sum(told)))
MARKS = st.lists(st.builds(Mark, SPANS.filter(lambda span: span.start < span.end), st.sampled_from(INLINE_ZONES)))
PIECES = ["He", "don’t", "\u00ad", " ", "  ", "\t", "\u00a0", "\n", "\n\n", "é", "\U0001f389", "“", "\u2028", "ß"]
COPY = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def marked(marks: list[Mark]) -> Page:
    return Page(replace(page_of(TEXT).document, marks=tuple(sorted(marks))))


@given(MARKS, SPANS)
def test_zones_are_those_of_the_block_and_of_each_mark_that_holds_the_span(marks: list[Mark], span: Span) -> None:
    page = marked(marks)
    holding = {zone for mark, zone in page.marks if mark.start <= span.start and span.end <= mark.end}
    assert page.zones(span) == {"body"} | holding


@given(MARKS, SPANS)
def test_a_span_touches_what_is_not_linted_in_any_mark(marks: list[Mark], span: Span) -> None:
    page = marked(marks)
    unlinted = [mark for mark, zone in page.marks if zone in UNLINTED and mark.overlaps(span)]
    assert page.touches_unlinted(span) == any(mark == span or not span.holds(mark) for mark in unlinted)


@given(COPY)
def test_each_character_of_the_prose_comes_from_its_own_place_in_the_text(text: str) -> None:
    page = page_of(text)
    places = [page.to_text(Span(at, at + 1)).start for at in range(len(page.prose))]
    written = [page.document.text[place] for place in places]
    assert places == sorted(set(places))
    assert all(_may_stand_for(ours, theirs) for ours, theirs in zip(page.prose, written, strict=True))


def _may_stand_for(ours: str, theirs: str) -> bool:
    """Whether a character of the prose may come from one of the text; a space, from any of its run."""
    return theirs.isspace() or theirs == "\u00ad" if ours.isspace() else ours == theirs.replace("’", "'")


@given(COPY)
def test_prose_has_single_spaces_and_keeps_every_word(text: str) -> None:
    page = page_of(text)
    assert "  " not in page.prose
    assert "\u00ad" not in page.prose
    assert page.prose.count("\n") == max(0, len(page.blocks) - 1)
    assert page.prose.split() == text.replace("\u00ad", "").replace("’", "'").split()
    assert len(page.folded) == len(page.prose)


def test_quotations_are_made_once() -> None:
    page = page_of("He said “go.” She “went.")
    assert page.quotes is page.quotes
    assert page.quotations is page.quotes.quotations
    assert [page.prose[mark.span.start] for mark in page.quotes.unpaired] == ["“"]
