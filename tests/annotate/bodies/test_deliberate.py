"""Wrong forms that stand there on purpose."""

from __future__ import annotations

import pytest

from claimlint.annotate.bodies.deliberate import deliberate
from claimlint.model.span import Span
from tests.kinds.pages import page_of

FORM = "Harbor Bord"


def on_purpose(text: str) -> bool:
    page = page_of(text)
    start = page.prose.index(FORM)
    return deliberate(page, Span(start, start + len(FORM)))


@pytest.mark.parametrize(
    "text",
    [
        "An earlier version of this story misspelled the name as Harbor Bord.",
        "Correction: The Harbor Bord is the Harbor Board.",
        "The letter called it the Harbor Bord [sic] twice.",
        "It was then called the Harbor Bord.",
        "'Harbor Bord' is a common mistake.",
        'She wrote "The Last Days of the Harbor Bord" in a year.',
        'They call it the "Harbor Bord," as a joke.',
        "Il giornale della città dice che Harbor Bord ha risposto.",
    ],
)
def test_left_alone(text: str) -> None:
    assert on_purpose(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Harbor Bord met.",
        '"I told the Harbor Bord that it was late," she said.',
        "The Harbor Bord met in El Paso and in Des Moines.",
        "The trade in Harbor Bord shares was halted.",
    ],
)
def test_told(text: str) -> None:
    assert not on_purpose(text)
