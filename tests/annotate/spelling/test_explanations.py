"""What explains two spellings of nearly one name."""

from __future__ import annotations

import pytest

from claimlint.annotate.page import Page
from claimlint.annotate.spelling.explanations import explained
from claimlint.annotate.spelling.spellings import spellings
from tests.kinds.pages import TEXT, page_of


def pairs(text: str) -> list[bool]:
    """For each pair of spellings in a text, whether something explains it."""
    page: Page = page_of(text)
    return [explained(page.prose, pair) for pair in spellings(page, TEXT, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Larson sold the yard to Ms. Larsen.",
        "Gary Gray spoke. Gary Gray left.",
        "Dominik Hale and his brother Dominic Hale run the mill. Dominik Hale is the elder.",
        "Mayor Lena Forsyth, whose name was misspelled as Forsythe, laughed. Forsyth left.",
    ],
)
def test_something_explains_them(text: str) -> None:
    assert True in pairs(text)
    assert False not in pairs(text)


def test_a_slip_is_explained_by_nothing() -> None:
    assert pairs("Lena Forsyth runs the mill. The price will rise, Ms. Forsythe said.") == [False]
