"""What stands beside a name, and what makes it a part of a longer one."""

from __future__ import annotations

import pytest

from claimlint.annotate.bodies.nearby import of_a_longer_name, stands_near
from claimlint.model.span import Span
from tests.kinds.pages import page_of


def place(prose: str, name: str = "Velland") -> Span:
    start = prose.index(name)
    return Span(start, start + len(name))


@pytest.mark.parametrize(
    "text",
    [
        "It is Velland Brewery.",
        "It is in New Velland.",
        "The Bank of Velland rose.",
        "The University of the Velland rose.",
        "A Velland-born man",
        "See Velland.com or @Velland.",
        "See @Velland.",
        "See x/Velland.",
        "The A&Velland",
        "It is Velland & Sons.",
    ],
)
def test_parts_of_longer_names(text: str) -> None:
    page = page_of(text)
    assert of_a_longer_name(page, place(page.prose))


@pytest.mark.parametrize(
    "text",
    [
        "Velland is dry.",
        "In Velland it rains.",
        "It rains. After Velland came Ruritania.",
        "The king of Velland, Ada the First",
        "The King of Velland left, and so did the President of the Velland.",
        "Friday's Velland is wet.",
        "Ruritania, Velland and Freedonia",
        "The U.S. Velland is far.",
        "Velland's King left.",
        "(Velland)",
        "It is Velland. Then came rain.",
        "It is Velland (Newvel).",
    ],
)
def test_names_of_their_own(text: str) -> None:
    page = page_of(text)
    assert not of_a_longer_name(page, place(page.prose))


@pytest.mark.parametrize(
    ("words", "reach", "expected"),
    [
        (("Greek",), 25, True),
        (("greek", "x"), 25, True),
        (("Gree",), 25, False),
        (("Greek",), 3, False),
        (("rain",), 12, True),
        (("N.C",), 40, True),
        ((), 40, False),
    ],
)
def test_words_near(words: tuple[str, ...], reach: int, expected: bool) -> None:
    page = page_of("The Greek part of Velland has rain (N.C.).")
    assert stands_near(page, place(page.prose), words, reach) is expected
