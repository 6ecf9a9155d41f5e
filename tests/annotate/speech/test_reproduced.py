"""Letters and resolutions that a story reproduces."""

from __future__ import annotations

import time

import pytest

from claimlint.annotate.speech.reproduced import is_reproduced, reproduced
from tests.kinds.pages import page_of


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("They wrote.\n\nDear Ms. Lee:\n\nWe met *here*.\n\nSincerely,\n\nAnn Ray", True),
        ("They wrote.\n\nDear Ms. Lee:\n\nWe met.\n\nSincerely,\n\nAnn Ray *here*", False),
        ("Dear Ms. Lee, we met *here*.", True),
        ("The Hon. Jo Lee, Rome Dear Ms. Lee:\n\nWe met *here*.", True),
        ("Jo Lee, Washington, D.C. 20510 Dear Ms. Lee, We met *here*.", True),
        ("She sang “Dear Prudence,” and *here* they met.", False),
        ("It was a dear lesson:\n\nThey met *here*.", False),
        ("Dear Lee:\n\nWe met.\n\nYours,\n\nAnn\n\n*here*\n\nDear Ray:\n\nNo.", False),
        ("Dear Lee:\n\nWe met.\n\nYours,\n\nAnn\n\nDear Ray:\n\nNo *here*.", True),
        ("Whereas on May 9 they met *here*;", True),
        ("They met.\n\nResolved, That *here* they met.\n\nThey left.", True),
        ("Whereas they met;\n\nThey left *here*.", False),
        ("Dear Lee:\n\nWhereas we met;\n\nResolved, That we met.\n\nThey met *here*.", True),
        ("She was resolved to meet *here*.", False),
    ],
)
def test_what_is_reproduced(text: str, inside: bool) -> None:
    at = page_of(text).prose.index("*")
    page = page_of(text.replace("*", ""))
    assert is_reproduced(page, at) is inside


@pytest.mark.parametrize("piece", ["Dear A", "Dear Ms. Lee:\n\n", "Dear Lee: Yours, ", "Whereas "])
def test_the_time_grows_with_the_number_of_letters_alone(piece: str) -> None:
    page = page_of(piece * 20_000)
    started = time.perf_counter()
    reproduced(page)
    assert time.perf_counter() - started < 5
