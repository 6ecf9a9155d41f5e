"""Counts over stretches of a page."""

from __future__ import annotations

import pytest
from hypothesis import given

from claimlint.annotate.prose.counts import COUNTS, Counts
from claimlint.model.span import Span
from tests.kinds.laws import stories
from tests.kinds.pages import SENTENCE, TEXT, page_of

STORY = """The bridge

The government said on Monday that it had hired 18F engineers. They hesitated, unanimously.

- a non-negotiable bridge
- a pier

Bridges
Piers

So said Alexander Hamilton."""
ZONES = ("heading", "body", "list", "table", "blockquote")


def counts_of(text: str, zones: tuple[str, ...] = ()) -> Counts:
    page = page_of(text, zones=zones)
    whole = Span(0, len(page.prose))
    return Counts(page, whole, [whole])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("words", 27),
        ("sentences", 6),
        ("paragraphs", 2),
        ("headings", 1),
        ("list_items", 1),
        ("blockquotes", 1),
        ("tables", 1),
        ("long_words", 8),
        ("polysyllabic_words", 7),
        ("complex_words", 5),
    ],
)
def test_a_story(name: str, value: int) -> None:
    assert counts_of(STORY, ZONES)[name] == value


def test_letters_and_figures() -> None:
    counts = counts_of("It’s the 10th 18F e-mail.")
    assert (counts["characters"], counts["letters"], counts["syllables"]) == (18, 14, 8)


def test_runs_of_cells_are_tables() -> None:
    zones = ("table", "table", "body", "table", "body", "heading")
    counts = counts_of("a\n\nb\n\nc\n\nd\n\ne\n\nf", zones)
    assert (counts["tables"], counts["paragraphs"], counts["headings"]) == (2, 2, 1)


def test_names_and_endings_are_not_complex() -> None:
    assert counts_of("We met Alexander Hamilton.")["complex_words"] == 0
    assert counts_of("Alexander met us.")["complex_words"] == 1
    assert counts_of("They created, visited and completed; trespasses.")["complex_words"] == 0
    assert counts_of("An up-to-date and state-of-the-art visit.")["complex_words"] == 0
    assert counts_of("It is considered a non-negotiable opportunity.")["complex_words"] == 3


def test_nothing_counts_nothing() -> None:
    assert {name: counts_of("")[name] for name in COUNTS} == dict.fromkeys(COUNTS, 0)


@given(stories(["Alexander", "government", "18F", "e-mail", "the"]))
def test_the_whole_is_the_sum_of_its_parts(text: str) -> None:
    page = page_of(text)
    whole = Span(0, len(page.prose))
    for scope in (TEXT, SENTENCE):
        parts = [Counts(page, unit, [unit]) for unit in page.units(scope)]
        for name in ("words", "sentences", "characters", "letters", "syllables", "polysyllabic_words", "long_words"):
            assert sum(part[name] for part in parts) == Counts(page, whole, [whole])[name]


def test_each_count_says_what_it_is() -> None:
    assert all((count.__doc__ or "").endswith(".") for count in COUNTS.values())
