"""Words that bound a number, and the same words where they do not."""

from __future__ import annotations

import pytest

from claimlint.annotate.page import Page
from claimlint.annotate.quantities.quantities import quantities
from claimlint.readers.plain import READER


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The fund pays up to $15 billion for it.", "most"),
        ("Revenue went up to $15 billion from $5 billion.", ""),
        ("Rents shot up to $1,500 a month.", ""),
    ],
)
def test_up_to_may_say_where_a_number_went(text: str, hedge: str) -> None:
    page = Page(READER.read(text, ""))
    assert page.layer(quantities)[0].hedge == hedge
