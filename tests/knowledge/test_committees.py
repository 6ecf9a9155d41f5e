"""Committees by the words of their names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.knowledge.committees import bare, chamber, keys, spelled, titles
from claimlint.model.dated import Day, Name
from claimlint.model.record import Body

WORDS = (
    "House",
    "Senate",
    "Committee",
    "on",
    "the",
    "Foreign",
    "Relations",
    "and",
    "&",
    "Veterans'",
    "Un-American",
    ",",
)


def committee(*names: Name | str, aliases: tuple[str, ...] = ()) -> Body:
    dated = tuple(Name(one) if isinstance(one, str) else one for one in names)
    name = dated[0].text if dated else "House Rules Committee"
    return Body("body.x", name, "committee", names=dated, aliases=aliases, chamber="body.us.house")


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_words_are_what_is_left(text: str) -> None:
    words = spelled(text)
    assert all(word == word.casefold() and "'" not in word and word not in ("the", "on", "&") for word in words)
    assert set(bare(words)) <= set(words)
    assert not {"house", "senate", "committee", "and"} & set(bare(words))
    assert spelled(" ".join(words)) == words


@pytest.mark.parametrize(
    ("text", "subject", "sort", "words"),
    [
        ("House Foreign Affairs Committee", "Foreign Affairs", "", ("foreign", "affairs")),
        ("House Committee on Foreign Affairs", "Foreign Affairs", "", ("foreign", "affairs")),
        ("Senate Committee on the Judiciary", "Judiciary", "", ("judiciary",)),
        ("U.S. Senate Committee on Finance", "Finance", "", ("finance",)),
        ("Senate Select Committee on Intelligence", "Intelligence", "Select ", ("intelligence",)),
        ("House Permanent Select Committee on Intelligence", "Intelligence", "Permanent Select ", ("intelligence",)),
        ("Committee on House Administration", "House Administration", "", ("administration",)),
        ("House Administration Committee", "Administration", "", ("administration",)),
        ("House Ways & Means Committee", "Ways & Means", "", ("ways", "means")),
        ("House Veterans’ Affairs Committee", "Veterans’ Affairs", "", ("veterans", "affairs")),
        ("House Rules", "Rules", "", ("rules",)),
    ],
)
def test_a_name_is_read_either_way_round(text: str, subject: str, sort: str, words: tuple[str, ...]) -> None:
    (title,) = titles(committee(text))
    assert (title.subject, title.sort, title.bare) == (subject, sort, words)


def test_names_have_days_and_aliases_have_none() -> None:
    day = Day.written("2007-01-04")
    old, new, other = titles(
        committee(
            Name("House International Relations Committee", None, day),
            Name("House Foreign Affairs Committee", day),
            aliases=("House Foreign Committee",),
        )
    )
    assert (old.first, old.last, old.short) == (None, day, False)
    assert (new.first, new.last, new.short) == (day, None, False)
    assert (other.first, other.last, other.short) == (None, None, True)


def test_a_name_twice_is_one() -> None:
    assert len(list(titles(committee("House Rules Committee", "House Committee on Rules", "House Rules")))) == 1


def test_a_title_is_written_either_way_round() -> None:
    (title,) = titles(committee("Senate Committee on the Judiciary"))
    assert (title.straight(), title.turned()) == ("Judiciary Committee", "Committee on the Judiciary")
    (title,) = titles(committee("Committee on House Administration"))
    assert (title.straight(), title.turned()) == ("Administration Committee", "Committee on House Administration")


def test_keys() -> None:
    assert set(keys(committee("House Ways and Means Committee"))) == {
        ("committee", "house ways means"),
        ("committee-word", "house ways"),
        ("committee-word", "house means"),
    }


@pytest.mark.parametrize(
    "body", [Body("body.x", "Joint Economic Committee", "committee"), Body("b", "Senate", "chamber")]
)
def test_what_belongs_to_no_chamber_has_none(body: Body) -> None:
    assert chamber(body) == ""
    assert list(keys(body)) == []
