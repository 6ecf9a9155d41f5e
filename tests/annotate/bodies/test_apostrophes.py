"""Copy that lost its apostrophes."""

from __future__ import annotations

from claimlint.annotate.bodies.apostrophes import LONG, lost_apostrophes
from tests.kinds.pages import page_of


def test_only_long_copy_without_any_lost_them() -> None:
    assert lost_apostrophes(page_of("word " * (LONG + 2)))
    assert not lost_apostrophes(page_of("word " * (LONG + 2) + "it's"))
    assert not lost_apostrophes(page_of("word " * (LONG + 2) + "it’s"))
    assert not lost_apostrophes(page_of("word " * 20))
