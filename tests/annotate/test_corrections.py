"""Notices of correction are known by their words, and only in their own block."""

from __future__ import annotations

import pytest

from claimlint.annotate.corrections import block_around, corrects
from claimlint.model.span import Span
from tests.kinds.pages import page_of


def told(text: str) -> bool:
    page = page_of(text)
    start = page.prose.index("Velland")
    return corrects(page, Span(start, start + 7))


@pytest.mark.parametrize(
    "text",
    [
        "Correction: the kingdom is not Velland.",
        "LONDON, May 1 — Correction: the kingdom is not Velland.",
        "An earlier version of this story had Velland.",
        "The story misspelled Velland.",
        "The caption incorrectly identified Velland.",
        "This article has been corrected: Velland was wrong.",
        "Velland [sic] is dry.",
        "Editor's note: Velland was another kingdom.",
    ],
)
def test_notices(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Velland is dry.",
        "The prison, a house of correction, is in Velland.",
        "The correct name is Velland.",
        "Correction: a name was wrong.\n\nVelland is dry.",
        "The market's correction hit Velland.",
    ],
)
def test_no_notices(text: str) -> None:
    assert not told(text)


def test_the_block_around_a_span() -> None:
    page = page_of("One.\n\nTwo is here.\n\nThree.")
    start = page.prose.index("is")
    assert page.prose[slice(*block_around(page, Span(start, start + 2)))] == "Two is here."
    long = page_of("x" * 9_000)
    assert block_around(long, Span(4_000, 4_001)) == Span(3_000, 5_001)
