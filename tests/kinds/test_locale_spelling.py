"""Locale spelling: plain words as the house's locale spells them."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import given

from claimlint.annotate.spelling.locales import pairs
from claimlint.kinds.locale_spelling import LocaleSpelling
from claimlint.model.protocols import FieldError, Kind
from tests.kinds.laws import keeps_the_laws, stories
from tests.kinds.pages import TEXT, found, mended

US, UK = LocaleSpelling(locale="us"), LocaleSpelling(locale="uk")


@pytest.mark.parametrize("pair", pairs()[::7], ids=lambda pair: pair.us)
def test_pairs_change_both_ways(pair: object) -> None:
    us, uk = pair.us, pair.uk  # type: ignore[attr-defined]
    assert mended(US, f"They saw {uk} there.") == f"They saw {us} there."
    assert found(US, f"They saw {us} there.") == []
    assert found(UK, f"They saw {uk} there.") == []


@pytest.mark.parametrize(
    ("kind", "text", "better"),
    [
        (US, "Organisers met. Colours won.", "Organizers met. Colors won."),
        (US, "It is a colour-blind, grey-haired programme.", "It is a color-blind, gray-haired program."),
        (UK, "The theater's labor was canceled.", "The theatre's labour was cancelled."),
        (
            UK,
            "Her gray hair, her favorite color and the center.",
            "Her grey hair, her favourite colour and the centre.",
        ),
    ],
)
def test_fixes(kind: LocaleSpelling, text: str, better: str) -> None:
    assert mended(kind, text) == better
    assert mended(kind, better) == better


@pytest.mark.parametrize(
    "text",
    [
        "The Labour Party met at the World Trade Centre, and the Department of Defence left.",
        "Labour Party members met. Centre Court was full.",
        "COLOUR AND HARBOUR",
        "See colour.example, info@colour.example, #colour, /colour/ and colour_map.",
        "The XT-colour and the colour-TV are old.",
        "A parole board, a practised hand? No: a practice.",
    ],
)
def test_what_american_copy_keeps(text: str) -> None:
    assert found(US, text) == (["practised"] if "practised" in text else [])


@pytest.mark.parametrize("text", ["The meter ran, the program crashed, a check came.", "He tells a story of a tire."])
def test_what_british_copy_keeps(text: str) -> None:
    assert found(UK, text) == []


def test_a_house_adds_words_and_keeps_others() -> None:
    own = LocaleSpelling(locale="us", more={"ax": "axe"}, keep=("grey",))
    assert found(own, "A grey axe and a theatre.") == ["axe", "theatre"]
    assert found(LocaleSpelling(locale="uk", more={"ax": "axe"}), "An ax and an axe.") == ["ax"]


@given(stories(["colour", "color", "grey", "Labour Party", "centre", "the"]))
def test_laws(text: str) -> None:
    US.prepare()
    keeps_the_laws(US, text, TEXT)


@given(stories(["colour", "color", "organise", "theater", "the"]))
def test_what_is_fixed_is_silent_both_ways(text: str) -> None:
    assert found(US, mended(US, text)) == []


def test_hostile_copy() -> None:
    assert len(found(US, "colour " * 20_000)) == 20_000


@pytest.mark.parametrize("more", [{"Ax": "axe"}, {"ax": "ax"}])
def test_refuses(more: dict[str, str]) -> None:
    with pytest.raises(FieldError):
        LocaleSpelling(more=more).prepare()


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(US, Kind)
    assert found(pickle.loads(pickle.dumps(US)), "A colour.") == ["colour"]


def test_the_table_has_each_word_once() -> None:
    forms = sorted(form for pair in pairs() for form in (pair.us, pair.uk))
    assert all(left != right for left, right in pairwise(forms))
    assert all(form.isalpha() and form.islower() for form in forms)
