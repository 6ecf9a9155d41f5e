"""Stops: the full stop of an abbreviation, and whether it ends the sentence."""

from __future__ import annotations

import pytest

from claimlint.annotate.prose.stops import ends_too
from claimlint.model.span import Span
from tests.kinds.pages import page_of


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("They left the U.S.", True),
        ('They left "the U.S."', True),
        ("They left the U.S. The rain came.", True),
        ("They left the U.S. and came back.", False),
        ("They left the U.S., and came back.", False),
        ("The U.S. Senate met.", False),
        ("(in the U.S.) and out", False),
        ('He said "in the U.S." Lee left.', None),
        ("They left the U.S.\n\nThe rain came.", True),
    ],
)
def test_the_next_word_tells(text: str, ends: bool | None) -> None:
    page = page_of(text)
    stop = page.prose.index("U.S.") + 3
    assert ends_too(page, stop, Span(0, page.prose.find("\n") if "\n" in page.prose else len(page.prose))) is ends
