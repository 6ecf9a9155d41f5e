"""Shapes: what stays of a name that is misremembered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.knowledge.shapes import LINKS, SORTS, WEAK, shape, unlike, words

WORDS = ("harbor", "pilots", "safety", "training", "fisheries", "national", "lights")
SORT = st.sampled_from(["agency", "board", "administration", "service"])
SAID = st.lists(st.sampled_from(WORDS), min_size=2, max_size=4, unique=True)


@given(SAID, SORT)
def test_a_name_is_not_unlike_itself(said: list[str], sort: str) -> None:
    name = " ".join([*said, sort])
    assert unlike(name, name) is None
    assert unlike(f"the U.S. {name.title()}", name) is None
    assert shape(f"The U.S. {name}") == shape(name)


@given(SAID, SORT, SORT)
def test_another_sort_keeps_the_shape(said: list[str], sort: str, other: str) -> None:
    name, mention = " ".join([*said, sort]), " ".join([*said, other])
    assert shape(mention) == shape(name)
    found = unlike(mention, name)
    if sort == other:
        assert found is None
    else:
        assert found is not None
        assert (found.difference, found.said, found.meant) == ("sort", other, sort)
        assert found.weight == sum(0.5 if word in WEAK else 1 for word in said)


@given(st.lists(st.sampled_from([*WORDS, *sorted(SORTS), *sorted(LINKS)]), max_size=6))
def test_a_shape_has_no_sorts_and_no_small_words(said: list[str]) -> None:
    told = [word for word in said if word not in SORTS | LINKS]
    assert bool(shape(" ".join(said))) is bool(told)


@pytest.mark.parametrize(
    ("mention", "name", "expected"),
    [
        ("Harbor Pilot Board", "Harbor Pilots Board", ("number", "pilot", "pilots", 3)),
        ("Harbor Pilots Boards", "Harbor Pilots Board", ("number", "boards", "board", 3)),
        ("National Harbor Agencies", "National Harbor Agency", ("number", "agencies", "agency", 2.5)),
        ("Office of Personal Management", "Office of Personnel Management", ("root", "personal", "personnel", 2.5)),
        ("Office for Harbor Safety", "Office of Harbor Safety", ("link", "for", "of", 3)),
        ("Harbor and Pilots Board", "Harbor Pilots Board", ("link", "and", "", 3)),
        (
            "Board of Lights & Harbors",
            "Board of Harbors and Lights",
            ("order", "lights … harbors", "harbors … lights", 3),
        ),
    ],
)
def test_one_difference(mention: str, name: str, expected: tuple[str, str, str, float]) -> None:
    assert unlike(mention, name) == expected


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        # inverted, as copy writes departments
        ("Justice Department", "Department of Justice"),
        ("Justice and the Department", "Justice Department"),
        # two differences
        ("Harbor Pilot Agency", "Harbor Pilots Board"),
        ("Office for Harbors Safety", "Office of Harbor Safety"),
        # a word more or less
        ("Harbor Board", "Harbor Pilots Board"),
        # an owner
        ("Harbor's Pilots Board", "Harbors Pilots Board"),
        # a root that is too short a part of the word
        ("National Counterterrorism Center", "National Counterintelligence Center"),
        # two small words only
        ("Department to Labor", "Department of Labor"),
        # what stands beside it by mistake
        ("Department of Defenseadded", "Department of Defense"),
    ],
)
def test_no_likeness(mention: str, name: str) -> None:
    assert unlike(mention, name) is None


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_will_do(one: str, other: str) -> None:
    assert isinstance(shape(one), str)
    found = unlike(one, other)
    assert found is None or words(one) != words(other)


def test_long_texts_take_no_long_time() -> None:
    assert shape("harbor " * 100_000) == "harbo"
    assert unlike("Harbor " * 100_000, "Harbor") is None
