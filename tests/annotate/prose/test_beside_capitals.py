"""Whether figures stand inside a name."""

from __future__ import annotations

import pytest

from claimlint.annotate.prose.beside_capitals import follows_name, in_name, precedes_name
from claimlint.model.span import Span
from tests.kinds.pages import page_of


@pytest.mark.parametrize(
    ("text", "before", "behind"),
    [
        ("They met on [May 9] in Rome.", False, False),
        ("The Sunrise [May 9] festival", True, False),
        ("Sunrise [May 9] is a day", False, False),
        ("the [May 9] Memorial", False, True),
        ("the [May 9]-Memorial", False, True),
        ("On Monday [May 9] they met", False, False),
        ("at [3 PM] Eastern", False, False),
        ("of U.S. [May 9] losses", True, False),
        ("Quiet.\n\nThe Fund [May 9]", True, False),
        ("The Fund\n\n[May 9]\n\nThe Fund", False, False),
        ("The Fund, [May 9], The Fund", False, False),
    ],
)
def test_what_stands_beside_figures(text: str, before: bool, behind: bool) -> None:
    page = page_of(text.replace("[", "").replace("]", ""))
    prose = page_of(text).prose
    span = Span(prose.index("["), prose.index("]") - 1)
    assert (follows_name(page, span), precedes_name(page, span)) == (before, behind)
    assert in_name(page, span) is (before or behind)
