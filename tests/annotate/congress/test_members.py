"""Whom the mentions of a page may mean."""

from __future__ import annotations

import time

import pytest

from claimlint.annotate.congress.affiliations import mistakes
from claimlint.annotate.congress.chambers import american, chamber, state_before
from claimlint.annotate.congress.members import members, of_chamber
from claimlint.annotate.congress.misspelt import misspelt
from claimlint.annotate.congress.titles_held import misplaced
from claimlint.annotate.people.people import people
from tests.annotate.rolls import KNOWN, page


def read(text: str) -> list[tuple[str, str, list[str]]]:
    """Each mention that may be of a member, how it was read, and whom it may mean."""
    found = page(text).layer(members)
    return [(one.mention.name, one.by, [filed.record.name for filed in one.found]) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Ada Field said", [("Ada Field", "name", ["Ada Field"])]),
        ("Sen. Adelaide B. Field said", [("Adelaide B. Field", "name", ["Ada Field"])]),
        ("Rep. Di \"Dee\" Van Eyck Jr. said", [('Di "Dee" Van Eyck Jr.', "name", ["Di Van Eyck"])]),
        ("Sen. Ada B. Field said", [("Ada B. Field", "name", ["Ada Field"])]),
        ("Sen. Ada Q. Field said", [("Ada Q. Field", "near", ["Ada Field"])]),
        ("Sen. Field said", [("Field", "surname", ["Ada Field"])]),
        ("Rep. Van Eyck said", [("Van Eyck", "surname", ["Di Van Eyck"])]),
        ("Rep. Gower said", [("Gower", "surname", ["Fay Gower", "Fay Gower"])]),
        ("Marsh (D-Fla.) said", [("Marsh", "surname", ["Earl Marsh", "Edna Marsh"])]),
        ("Sen. Adel Field said", [("Adel Field", "near", ["Ada Field"])]),
        ("Sen. Zed Quux said", [("Zed Quux", "near", [])]),
        # a full name on the page tells which of a family is meant
        ("Sen. Earl Marsh met. Sen. Marsh left.", [
            ("Earl Marsh", "name", ["Earl Marsh"]), ("Marsh", "surname", ["Earl Marsh"])]),
        ("Mr. Zed Marsh met. Sen. Marsh left.", [("Marsh", "surname", [])]),
        ("Sen. Field and Rep. Field met.", [("Field", "surname", ["Ada Field"]), ("Field", "surname", ["Ada Field"])]),
        ("President Ada Field met the state Sen. Field and the French Sen. Field.", []),
    ],
)  # fmt: skip
def test_names_are_looked_up(text: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sen. Field", "senate"),
        ("U.S. Representative Field", "house"),
        ("Congresswoman Field", "house"),
        ("New York Sen. Field", "senate"),
        ("Speaker of the House Ada Field", "house"),
        ("Speaker Ada Field", "house"),
        ("Senate Majority Leader Ada Field", "senate"),
        ("House Budget Committee Chairman Ada Field", "house"),
        ("Mr. Field", ""),
        ("state Sen. Field", None),
        ("U.S. Trade Representative Ada Field", None),
        ("French Sen. Field", None),
        ("Gov. Field", None),
        ("Attorney General Ada Field", None),
    ],
)
def test_titles_tell_a_chamber(text: str, expected: str | None) -> None:
    (one,) = page(text).layer(people)
    assert chamber(KNOWN, one) == expected


@pytest.mark.parametrize(
    ("text", "state", "only_american"),
    [
        ("West Virginia Sen. Field", "WV", False),
        ("N.Y. Republican Rep. Lee", "NY", False),
        ("U.S. Sen. Field", "", True),
        ("United States Senator Field", "", True),
        ("Congressman Lee", "", True),
        ("Sen. Field", "", False),
    ],
)
def test_what_stands_before_a_title(text: str, state: str, only_american: bool) -> None:
    (one,) = page(text).layer(people)
    assert (state_before(one), american(one)) == (state, only_american)


def test_a_family_name_means_those_of_the_chamber() -> None:
    (one,) = page("Rep. Marsh (D-Fla.)").layer(members)
    assert len(one.found) == 2
    assert of_chamber(one) == ()


@pytest.mark.parametrize("layer", [mistakes, misplaced, misspelt])
@pytest.mark.parametrize("piece", ["Sens. Field (D-Ohio), ", "Rep. Feild, ", "Aa Bb (D-Utah); ", "Sen. Ada Field. "])
def test_the_time_grows_with_the_length_alone(layer: type, piece: str) -> None:
    story = page(piece * (100_000 // len(piece)), "2016-05-04")
    _ = story.folded
    started = time.perf_counter()
    story.layer(layer)
    assert time.perf_counter() - started < 8
