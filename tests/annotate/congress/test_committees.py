"""Committees as copy names them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.annotate.congress.committees import Mention, mention
from tests.kinds.laws import stories
from tests.kinds.pages import page_of

WORDS = (
    "House",
    "Senate",
    "Committee",
    "committee",
    "on",
    "the",
    "Foreign",
    "Relations",
    "and",
    "Texas",
    "of",
    "Joint",
)


def mentions(text: str) -> list[Mention]:
    page = page_of(text)
    starts = [at for at in range(len(page.prose)) if page.folded.startswith("committee", at)]
    found = (mention(page, at, at + len("committee")) for at in starts)
    return [one for one in found if one]


def read(text: str) -> list[tuple[str, list[str]]]:
    prose = page_of(text).prose
    return [(one.chamber, [prose[end.span.start : end.span.end] for end in one.endings]) for one in mentions(text)]


@given(stories(WORDS))
def test_endings_lie_in_the_prose_and_shrink(text: str) -> None:
    prose = page_of(text).prose
    for one in mentions(text):
        spans = [end.span for end in one.endings]
        assert spans == sorted(spans, key=lambda span: -span.end)
        assert len({span.start for span in spans}) == 1
        for end in one.endings:
            written = prose[end.span.start : end.span.end]
            assert "\n" not in written
            assert written.casefold().startswith(one.chamber)
            assert end.words
            assert end.words[0] != "and" != end.words[-1]


@given(st.integers(1, 5), st.sampled_from(["House ", "Senate of ", "and ", "Committee ", "A", "(", "Committee on "]))
def test_it_looks_no_farther_than_it_must(power: int, part: str) -> None:
    mentions(part * 10**power)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the House Foreign Affairs Committee met", [("house", ["House Foreign Affairs Committee"])]),
        ("Senate's Foreign Relations Committee", [("senate", ["Senate's Foreign Relations Committee"])]),
        ("the Senate Banking, Housing, and Urban Affairs Committee's bill",
         [("senate", ["Senate Banking, Housing, and Urban Affairs Committee"])]),
        ("the House of Representatives Ways & Means committee",
         [("house", ["House of Representatives Ways & Means committee"])]),
        ("THE SENATE FINANCE COMMITTEE", [("senate", ["SENATE FINANCE COMMITTEE"])]),
        ("the Senate Committee on Energy and Natural Resources",
         [("senate", ["Senate Committee on Energy and Natural Resources", "Senate Committee on Energy"])]),
        ("the Senate Committee on the Judiciary's bill", [("senate", ["Senate Committee on the Judiciary"])]),
        ("the House Permanent Select Committee on Intelligence, Rep. Ada Field said",
         [("house", ["House Permanent Select Committee on Intelligence"])]),
        ("Senate Committee on Finance and the House Committee on Rules",
         [("senate", ["Senate Committee on Finance"]), ("house", ["House Committee on Rules"])]),
        ("the House Committee on Education and the Workforce Chairwoman",
         [("house", ["House Committee on Education and the Workforce", "House Committee on Education"])]),
        ("the House Committee on Un-American Activities", [("house", ["House Committee on Un-American Activities"])]),
        ("the Senate Committee on Energy and Natural Resources-views such", [
            ("senate", ["Senate Committee on Energy and Natural Resources", "Senate Committee on Energy"])]),
        ("Chairman Field of U.S. Senate Finance Committee", [("senate", ["Senate Finance Committee"])]),
        ("Tuesday's House Rules Committee", [("house", ["House Rules Committee"])]),
    ],
)  # fmt: skip
def test_finds(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the Finance Committee",
        "the committee of the House",
        "the White House Rules Committee",
        "the Texas House Rules Committee",
        "Florida's Senate Rules Committee",
        "the state Senate Rules Committee",
        "the House and Senate Rules Committee",
        "the House and Senate Rules Committees",
        "the Senate Rules Subcommittee",
        "the House rules the Rules Committee",
        "the House. The Rules Committee",
        "the House\n\nRules Committee",
        "the Senate Committee",
        "the Senate Committee met on Finance",
        "the House and Committee",
        "the House Rules Committee-led push",
        "the Senate Republican Policy Committee",
        "the House members of the Rules Committee",
    ],
)
def test_passes_over(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("lead", ["U.S. ", "the US ", "The United States "])
def test_federal_is_what_stands_before_it(lead: str) -> None:
    assert [one.federal for one in mentions(f"{lead}Senate Rules Committee")] == [True]
    assert [one.federal for one in mentions("the Senate Rules Committee")] == [False]
