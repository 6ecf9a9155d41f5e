"""Spelling mix: one word, or one language, in two spellings."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.spelling_mix import SpellingMix
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.pages import TEXT, found, hits_on, page_of

KIND = SpellingMix(pairs={"adviser": "advisor"}, mixed=3)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("An adviser met an advisor.", ["advisor"]),
        ("An advisor met an adviser, and another adviser.", ["advisor"]),
        ("Toward the center, towards the centre.", ["towards", "centre"]),
        ("They organise what they organize.", ["organize"]),
        ("A color, a theater, labor and one honour.", ["honour"]),
        ("A colour, a theatre, labour and one honor; the honor.", ["honor", "honor"]),
    ],
)
def test_what_is_flagged(text: str, marks: list[str]) -> None:
    assert found(KIND, text) == marks


@pytest.mark.parametrize(
    "text",
    [
        "An adviser met the Council of Economic Advisors.",
        'An adviser came. "My advisor is right," she said.',
        "A colour and a theater.",
        "A color, a theater and two honours, one harbour.",
        "They organize the colour of labour at the theatre.",
        "They walk towards the color, the theater and the labor.",
        "A check and a cheque; a story on the first storey; among them, amongst us.",
        "Colour Studios has color, a theater, labor.",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert found(KIND, text) == []


def test_what_a_hit_tells() -> None:
    text = "An adviser met another adviser and an Advisor. Advisors left. Advisor Lee, an advisor, left."
    KIND.prepare()
    page = page_of(text)
    (hit,) = hits_on(KIND, page, TEXT)
    assert hit.suggestions == ("adviser",)
    assert hit.slots == {"other": "adviser", "because": "twice"}
    assert hit.related[0][0].start == text.index("adviser")


def test_without_locales_only_the_pairs_count() -> None:
    own = SpellingMix(pairs={"adviser": "advisor"}, locales=False)
    assert found(own, "A color and a colour; an adviser and an advisor.") == ["advisor"]


@given(st.lists(st.sampled_from(["adviser", "advisor", "color", "colour", "Advisor", '"', ".", "\n\n"]), max_size=20))
def test_a_hit_has_another_spelling_beside_it(words: list[str]) -> None:
    text = " ".join(words)
    for mark in found(KIND, text):
        other = {"adviser": "advisor", "advisor": "adviser", "color": "colour", "colour": "color"}[mark.lower()]
        assert other in text.lower()


@pytest.mark.parametrize("kind", [SpellingMix(locales=False), SpellingMix(mixed=1)])
def test_refuses(kind: SpellingMix) -> None:
    with pytest.raises(FieldError):
        kind.prepare()


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert found(pickle.loads(pickle.dumps(KIND)), "An adviser met an advisor.") == ["advisor"]
