"""Acronyms of a page: where they are used, and where copy says what they stand for."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.acronyms.acronyms import Acronyms, acronyms, shouted
from claimlint.annotate.acronyms.spelled_out import spelled_out
from claimlint.model.span import Span
from tests.kinds.pages import page_of

WORDS = [
    "Bay",
    "Lake",
    "of",
    "the",
    "(BL)",
    "(BLO)",
    "BLO",
    "BLOs",
    "B.L.",
    "DoB",
    "Office",
    ",",
    "or",
    "—",
    '"',
    "\n\n",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join) | st.text(max_size=80)


def found(text: str) -> Acronyms:
    return page_of(text).layer(acronyms)


def used(text: str) -> list[str]:
    return list(found(text).uses)


def told(text: str) -> list[tuple[str, str, str]]:
    page = page_of(text)
    return [
        (page.prose[slice(*one.long)], page.prose[slice(*one.letters)], one.agreement)
        for one in page.layer(acronyms).definitions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The NIH's head met DoD and HSGAC staff; RFPs and R&D.", ["NIH", "DoD", "HSGAC", "RFP", "R&D"]),
        ("The U.S. and the U.N.'s FedRAMP", ["US", "UN", "FedRAMP"]),
        ("GovDelivery, McDonald, USAspending, aNIH, NIH2 and A.", []),
        ("Sen. J. K. Field, I and O'NEIL", ["NEIL"]),
        ("W3C, COVID-19 and 4-H", ["COVID"]),
    ],
)
def test_uses(text: str, expected: list[str]) -> None:
    assert used(text) == expected


@pytest.mark.parametrize("text", ["COVID-19", "F-ABC", "@ABC", "#ABC", "$ABC", "ABC-X", "O'ABC", "2-ABC", "x.ABC"])
def test_parts_of_codes_and_handles_are_joined(text: str) -> None:
    (uses,) = found(f"see {text} now").uses.values()
    assert [use.joined for use in uses] == [text != "x.ABC"]


@pytest.mark.parametrize(
    "text", ["non-ABC", "ABC-led", "ABC's", "'ABC'", "HHS/ABC", "ABC.", "ABC@work", "(ABC)", "U.S.-ABC"]
)
def test_other_neighbours_are_no_part(text: str) -> None:
    assert found(f"the {text} now").uses_of("ABC")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Bay Lake Office (BLO) met", [("Bay Lake Office", "BLO", "plain")]),
        ('the Bay Lake Office ("BLO") met', [("Bay Lake Office", "BLO", "plain")]),
        ("the Bay Lake Office (the BLO, or office) met", [("Bay Lake Office", "BLO", "plain")]),
        ("Bay Lake Offices (BLOs) met", [("Bay Lake Offices", "BLO", "plain")]),
        ("the Bay Lake Office, or BLO, met", [("Bay Lake Office", "BLO", "plain")]),
        ("the Bay Lake Office, known as the BLO, met", [("Bay Lake Office", "BLO", "plain")]),
        ("the Bay Lake Office — BLO — met", [("Bay Lake Office", "BLO", "plain")]),
        ("the BLO (Bay Lake Office) met", [("Bay Lake Office", "BLO", "plain")]),
        ("the Bay Lake Office's (BLO) head", [("Bay Lake Office", "BLO", "plain")]),
        ('the "Bay Lake Office" (BLO) met', [("Bay Lake Office", "BLO", "plain")]),
        ("He left. Bay Lake Office (BLO) met", [("Bay Lake Office", "BLO", "plain")]),
        ("the U.S. Bay Office (USBO) met", [("U.S. Bay Office", "USBO", "plain")]),
        ("the Lake Bay Office (BLO) met", [("Lake Bay Office", "BLO", "swapped")]),
        ("a permit to berth (PTB)", [("permit to berth", "PTB", "plain")]),
        ("said Bay Water of the Lake (XYZ) now", [("Bay Water of the Lake", "XYZ", "none")]),
        ("Bay, Lake, Office, or CDE, met", []),
        ("Sen. Field (D-TX) and (BLO) and WASHINGTON (AP) —", [("WASHINGTON", "AP", "none")]),
        ("the BLO (founded in May) met", []),
        ("Bay Lake Office\n\n(BLO) met", []),
    ],
)
def test_definitions(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


@given(TEXTS)
def test_spans_rise_and_say_what_they_are(text: str) -> None:
    page = page_of(text)
    layer = page.layer(acronyms)
    for acronym, uses in layer.uses.items():
        assert all(left.span.end <= right.span.start for left, right in pairwise(uses))
        assert all(page.prose[slice(*use.span)].replace(".", "") == acronym for use in uses)
    letters = [use.span for uses in layer.uses.values() for use in uses]
    for definition in layer.definitions:
        assert definition.letters in letters
        assert definition in layer.of[definition.acronym]
        assert definition.same(definition)
        for span in (definition.long, definition.name):
            assert 0 <= span.start < span.end <= len(page.prose)
            assert not span.overlaps(definition.letters)
            assert "\n" not in page.prose[slice(*span)]


@given(TEXTS, TEXTS)
def test_a_block_does_not_change_the_next(one: str, other: str) -> None:
    def letters(text: str) -> dict[str, int]:
        return {acronym: len(uses) for acronym, uses in found(text).uses.items()}

    alone, together = letters(other), letters(f"{one}.\n\n{other}")
    assert all(together.get(acronym, 0) >= count for acronym, count in alone.items())


@pytest.mark.parametrize("text", ["(A", "(A(A(A", "A", "A.", "AaB", "(AB) ", "Aa Bb (AB) ", "A&", "(AB or ", ", or AB"])
def test_time_grows_with_length_alone(text: str) -> None:
    start = time.process_time()
    found(text * 100_000 if len(text) < 3 else text * 5_000)
    assert time.process_time() - start < 5


def test_shouting() -> None:
    assert shouted("THE LAKE ABC OPENS", Span(9, 12))
    assert not shouted("the lake ABC opens", Span(9, 12))


@pytest.mark.parametrize(
    ("text", "letters", "expected"),
    [
        ("The Bay Lake Office met", "BLO", "Bay Lake Office"),
        ("the Bureau of Lakes and Open Bays met", "LOB", "Lakes and Open Bays"),
        ("the Department of Lakes' head", "DOL", "Department of Lakes"),
        ("the Department of Lakes met", "DL", "Department of Lakes"),
        ("the Department of Lakes and Bays met", "DOL", None),
        ("the Department of Lakes met", "XY", None),
        ("the Bay-Lake Office's met", "BLO", "Bay-Lake Office"),
        ("lake office", "LO", None),
    ],
)
def test_words_are_found_by_letters(text: str, letters: str, expected: str | None) -> None:
    page = page_of(text)
    span = page.layer(spelled_out).find(letters)
    assert (page.prose[slice(*span)] if span else None) == expected


@given(TEXTS, st.text("BLO", min_size=1, max_size=4))
def test_what_is_found_begins_with_the_letters(text: str, letters: str) -> None:
    page = page_of(text)
    span = page.layer(spelled_out).find(letters)
    assert span is None or page.prose[span.start].upper() == letters[0]
