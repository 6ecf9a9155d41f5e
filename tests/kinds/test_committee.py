"""Committees that a chamber does not have."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.kinds.committee import Committee
from claimlint.model.protocols import Kind
from tests.kinds.laws import stories
from tests.kinds.on_day import knowing, marks_of, page_of_day
from tests.kinds.pages import hits_on


def committee(slug: str, chamber: str, *names: str) -> str:
    return (
        f"{{type: body, id: body.us.{slug}, name: X Committee, sort: committee, chamber: body.us.{chamber}, "
        f"country: US, names: [{', '.join(names)}]}}"
    )


KNOWN = knowing(
    committee("hsfa", "house", "{text: House International Relations Committee, to: 2007-01-03}",
              "{text: House Committee on Foreign Affairs, from: 2007-01-04}"),
    committee("hswm", "house", "House Committee on Ways and Means"),
    committee("hsif", "house", "House Committee on Energy and Commerce"),
    committee("hsma", "house", "{text: House Committee on Merchant Marine and Fisheries, to: 1995-01-03}"),
    committee("hsju", "house", "House Committee on the Judiciary"),
    committee("hsba", "house", "House Committee on Financial Services"),
    committee("ssfr", "senate", "Senate Committee on Foreign Relations"),
    committee("ssas", "senate", "Senate Committee on Armed Services"),
    committee("sseg", "senate", "Senate Committee on Energy and Natural Resources"),
    committee("ssju", "senate", "Senate Committee on the Judiciary"),
    committee("slin", "senate", "Senate Select Committee on Intelligence"),
    committee("sscm", "senate", '"Senate Committee on Commerce, Science, and Transportation"'),
)  # fmt: skip
KIND = Committee()
DAY = "2024-03-05"
WORDS = (
    "House",
    "Senate",
    "Committee",
    "on",
    "Foreign",
    "Relations",
    "Affairs",
    "Congress",
    "Energy",
    "and",
    "Commerce",
)


def found(text: str, day: str = DAY) -> list[str]:
    return marks_of(KIND, f"Congress met. {text}", day, KNOWN)


def better(text: str, day: str = DAY) -> list[tuple[str, ...]]:
    return [hit.suggestions for hit in hits_on(KIND, page_of_day(f"Congress met. {text}", day, KNOWN))]


@given(stories(WORDS), st.sampled_from(["", DAY, "2003-03-05"]))
def test_any_copy_may_be_asked(text: str, day: str) -> None:
    page = page_of_day(f"Congress met. {text}", day, KNOWN)
    for hit in hits_on(KIND, page):
        assert hit.suggestions
        assert hit.evidence
        assert page.prose[hit.span.start : hit.span.end] not in hit.suggestions


@given(st.sampled_from(["House", "Senate"]), st.dates(date(1980, 1, 1), date(2040, 1, 1)))
def test_a_suggestion_is_never_told(chamber: str, day: date) -> None:
    for subject in (
        "Foreign Relations",
        "Foreign Affairs",
        "Energy and Commerce",
        "Armed Service",
        "International Relations",
    ):
        for better_one in (
            one for each in better(f"The {chamber} {subject} Committee met.", day.isoformat()) for one in each
        ):
            assert found(f"The {better_one} met.", day.isoformat()) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("House Foreign Relations Committee",
         ("House Foreign Affairs Committee", "Senate Foreign Relations Committee")),
        ("House Committee on Foreign Relations",
         ("House Committee on Foreign Affairs", "Senate Committee on Foreign Relations")),
        ("Senate Foreign Affairs Committee", ("Senate Foreign Relations Committee", "House Foreign Affairs Committee")),
        ("Senate Ways and Means Committee", ("House Ways and Means Committee",)),
        ("Senate Committee on Energy and Commerce", ("House Committee on Energy and Commerce",)),
        ("House Select Committee on Intelligence", ("Senate Select Committee on Intelligence",)),
        ("Senate Armed Service Committee", ("Senate Armed Services Committee",)),
        ("SENATE ARMED SERVICE COMMITTEE", ("SENATE ARMED SERVICES COMMITTEE",)),
        ("Senate Committee on Commerce, Science and Technology",
         ("Senate Committee on Commerce, Science, and Transportation",)),
        ("Senate's Foreign Relation Committee", ("Senate Foreign Relations Committee",)),
        ("House International Relations Committee", ("House Foreign Affairs Committee",)),
    ],
)  # fmt: skip
def test_names_what_is_meant(text: str, expected: tuple[str, ...]) -> None:
    assert found(f"The {text} met.") == [text]
    assert better(f"The {text} met.") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "House Foreign Affairs Committee",
        "Senate Energy Committee",
        "House Commerce Committee",
        "Senate Natural Resources Committee",
        "Senate Resources and Energy Committee",
        "Senate Committee on the Judiciary Chairman",
        "House Committee on Foreign Affairs and Trade",
        "House Merchant Marine and Fisheries Committee",
        "Senate Merchant Marine and Fisheries Committee",
        "Senate Post Office and Civil Service Committee",
        "House Lost Causes Committee",
        "Senate Armed Forces Committee",
        "Senate Passes Natural Resources Committee",
        "House Oversight Subcommittee",
    ],
)
def test_passes(text: str) -> None:
    assert found(f"The {text} met.") == []


@pytest.mark.parametrize(
    "text",
    [
        "In 2003, the House International Relations Committee met.",
        "A former chairman of the House International Relations Committee spoke.",
        "He served on the House International Relations Committee.",
        "The House International Relations Committee was renamed.",
    ],
)
def test_an_old_name_may_be_told_of(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("day", "name", "flagged"),
    [
        ("2003-03-05", "International Relations", False),
        ("2003-03-05", "Foreign Affairs", True),
        ("2007-01-10", "International Relations", False),
        ("2006-12-10", "Foreign Affairs", False),
        ("2008-01-10", "International Relations", True),
        ("", "International Relations", False),
        ("", "Foreign Affairs", False),
        ("", "Foreign Relations", True),
        ("2030-03-05", "Foreign Relations", False),
        ("2030-03-05", "International Relations", False),
        ("2030-03-05", "Foreign Affairs", False),
    ],
)
def test_by_day(day: str, name: str, flagged: bool) -> None:
    assert bool(found(f"The House {name} Committee met.", day)) is flagged


def test_only_congress_is_meant() -> None:
    text = "The Senate Ways and Means Committee met."
    assert marks_of(KIND, text, DAY, KNOWN) == []
    assert marks_of(KIND, text.replace("Senate", "U.S. Senate"), DAY, KNOWN) == ["Senate Ways and Means Committee"]
    assert marks_of(KIND, f"The Legislature met. Congress did too. {text}", DAY, KNOWN) == []


def test_nothing_is_told_where_nothing_is_known() -> None:
    assert marks_of(KIND, "Congress met. The House Foreign Relations Committee met.", DAY) == []


def test_what_a_hit_says() -> None:
    (hit,) = hits_on(KIND, page_of_day("Congress asked the House International Relations Committee.", DAY, KNOWN))
    assert hit.slots == {"when": " on 2024-03-05", "names": "the House Foreign Affairs Committee", "either": ""}
    (evidence,) = hit.evidence
    assert evidence.text == "House Committee on Foreign Affairs: since 2007-01-04"
    (hit,) = hits_on(KIND, page_of_day("Congress asked the Senate Ways and Means Committee.", DAY, KNOWN))
    assert hit.slots["when"] == ""
    assert hit.slots["either"] == ", so the chamber or the committee is wrong"


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND
