"""Which amounts are meant to be one."""

from __future__ import annotations

import pytest

from claimlint.claims.measures.beside import pairs


def paired(text: str) -> list[str]:
    """What each pair of a text spans."""
    return [text[one.span.start : one.span.end] for one in pairs(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("60 miles (97 km) off", ["60 miles (97 km)"]),
        ("60 miles [97 km] off", ["60 miles [97 km]"]),
        ("60 miles (about 97 km) off", ["60 miles (about 97 km)"]),
        ("60 miles (~97 km)", ["60 miles (~97 km)"]),
        ("60 miles (or roughly 97 km)", ["60 miles (or roughly 97 km)"]),
        ("60 miles, or 97 kilometers, off", ["60 miles, or 97 kilometers"]),
        ("60 miles, or 97 kilometers", ["60 miles, or 97 kilometers"]),
        ("60 miles, that is, 97 km, off", ["60 miles, that is, 97 km"]),
        ("60 miles — 97 km — off", ["60 miles — 97 km"]),
        ("60 miles - 97 km - off", ["60 miles - 97 km"]),
        ("60 miles/97 km", ["60 miles/97 km"]),
        ("60 miles or about 97 km", ["60 miles or about 97 km"]),
        ("a mile is equal to 1.6 km", ["a mile is equal to 1.6 km"]),
        ("a 30 cm (12 in)-long eel", ["30 cm (12 in)"]),
        ("30 feet tall (9 m)", ["30 feet tall (9 m)"]),
        ("60 miles west of here (97 km)", ["60 miles west of here (97 km)"]),
        ("60 miles (97 km away)", ["60 miles (97 km away)"]),
        ("10 gallons a minute (38 liters a minute)", ["10 gallons a minute (38 liters a minute)"]),
        ("15 cm (6 inches) a year", ["15 cm (6 inches)"]),
        ("30 nautical miles (56 km; 35 miles)", ["30 nautical miles (56 km", "30 nautical miles (56 km; 35 miles"]),
        ("1 km (1,000 m)", ["1 km (1,000 m)"]),
        ("60 miles and 97 km", []),
        ("60 miles to 97 km", []),
        ("60 miles, 97 km", []),
        ("60 miles. (97 km)", []),
        ("60 miles (97 km of it paved)", []),
        ("60 miles (of 97 km)", []),
        ("60 miles (60 miles)", []),
        ("a 30-foot (3 m wide) pit", []),
        ("5 miles, or 3 miles, off", []),
        ("30 miles a gallon (12.7 km a liter)", []),
        ("50 pounds per acre (56 kg per hectare)", []),
        ("10 feet (3 m", []),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert paired(text) == expected


def test_two_things_may_stand_behind_a_slash_or_a_bare_or() -> None:
    assert [one.loose for one in pairs("5 miles/8 km, 5 miles or 8 km, 5 miles (8 km)", 0, 46)] == [True, True, False]


def test_words_between_are_told() -> None:
    assert [one.apart for one in pairs("5 miles of road (8 km), 5 miles (8 km)", 0, 40)] == [True, False]


def test_about_is_told_of_the_second_only() -> None:
    text = "about 5 miles (8 km), 5 miles (about 8 km)"
    assert [one.about for one in pairs(text, 0, len(text))] == [False, True]
