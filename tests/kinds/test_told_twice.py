"""One figure with two values: headlines, magnitudes, members of a body, groups."""

from __future__ import annotations

import pickle

import pytest

from claimlint.annotate.page import Page
from claimlint.kinds.told_twice import Between, ToldTwice
from claimlint.model.finding import Checked, Hit
from claimlint.model.protocols import Kind
from tests.kinds.pages import TEXT, found, page_of, seen_on

HEADLINE = ToldTwice("headline")


def compared(head: str, body: str, zone: str = "headline") -> list[str]:
    page = page_of(f"{head}\n\n{body}", zones=(zone,))
    return [page.prose[slice(*one.span)] for one in HEADLINE.hits(page, TEXT, []) if isinstance(one, Hit)]


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("12 hurt in ferry crash", "The ferry hit a pier, and 13 people were injured.", ["13"]),
        ("12 dead in ferry crash", "The crash killed 13 people and injured 12.", ["13"]),
        ("Twelve killed at sea", "Thirteen sailors died on Monday, and 30 were hurt.", ["Thirteen"]),
        ("Town gets $237,966 for schools", "The state will give $237,996 to the town.", ["$237,996"]),
        ("Town gets $24 million", "The state will give $42,420,000 to the town.", ["$42,420,000"]),
        ("Bank fined $1.2 billion", "The bank must pay $1.2 trillion, a judge said.", ["$1.2 trillion"]),
        ("500-acre fire burns", "The fire has burned 5,200 acres.", []),
        ("520-acre fire burns", "The fire has burned 5,200 acres.", ["5,200 acres"]),
        ("Over $43 million for floods", "The bill has over $36 million for floods.", ["$36 million"]),
        ("Price up 12 percent", "The price rose 14 percent in May.", ["14 percent"]),
        ("Three arrests at port", "Police made four arrests at the port.", ["four"]),
    ],
)
def test_a_headline_that_says_something_else(head: str, body: str, expected: list[str]) -> None:
    assert compared(head, body) == expected
    assert compared(head, body, "deck") == expected
    assert compared(head, body, "body") == []


@pytest.mark.parametrize(
    ("head", "body"),
    [
        # the text has it, rounded, cut off, added up, or further down
        ("12 hurt in ferry crash", "Twelve people were injured."),
        ("12 hurt in ferry crash", "At least 11 people were injured."),
        ("Town gets $1.1 million", "The state has awarded $1,147,167 to the town."),
        ("Town gets $2.6 million", "The state has awarded $2,673,000 to the town."),
        ("Town gets $173,000", "The state has awarded $173,706 to the town."),
        ("Town gets $340,000", "There are $300,000 for the bridge and $40,000 for the road."),
        ("Town gets $340,000", "There are $300,000 for bridges. A year ago, it had $340,000."),
        ("More than 20 dead", "The fire killed 22 people."),
        ("Over $1 million for towns", "They get $259,892, $336,300, $187,263 and $467,001."),
        # other things
        ("12 hurt in ferry crash", "The crash killed 13 people."),
        ("$2 million for parks", "The bill has $700 for Elm Park."),
        ("12 firms sell shoes", "The 13 shops sell hats."),
        ("12 firms sell shoes", "Some 400 firms sell hats."),
        ("Prices up 12 percent", "Prices rose 3 percent in May and 4 percent in June."),
        ("Town gets $340,000", "There are $300,000 for the bridge and $90,000 for the road."),
        ("12 hurt in ferry crash", "At least 13 people were injured."),
        ("Lee leads 16 senators", "Sen. Lee and 15 other senators wrote to the king."),
        ("7 ways to cook an egg", "An egg is boiled in 8 minutes."),
        ("In 2024, 12 firms", "Firms were asked in May."),
    ],
)
def test_a_headline_that_may_be_right(head: str, body: str) -> None:
    assert compared(head, body) == []


def test_only_the_first_sentences_tell_what_the_headline_tells() -> None:
    body = "A ferry hit a pier. It was late. It rained. In another crash, 13 people were injured."
    assert compared("12 hurt in ferry crash", body) == []


def kinds(between: Between) -> ToldTwice:
    return ToldTwice(between)


@pytest.mark.parametrize(
    ("between", "text", "expected"),
    [
        (
            "magnitudes",
            "They passed the $1.2 billion highway plan. Few like the $1.2 trillion highway plan.",
            ["$1.2 trillion"],
        ),
        (
            "magnitudes",
            "They passed the $1.2 billion highway plan. Few like the $1.2 million park plan in Elm.",
            ["$1.2 million"],
        ),
        ("magnitudes", "They passed the $1.2 billion highway plan. Few like the $1.2 million zoo.", []),
        ("magnitudes", "They passed the $3 billion highway plan. Few like the $3 million highway plan.", []),
        ("magnitudes", "Funds grew from $1.2 million for roads. They are $1.2 billion for roads.", []),
        ("magnitudes", "The $1.2 million road is part of the $1.2 billion road plan.", []),
        ("magnitudes", "They have $35 billion for school lunches. They have $3.5 billion for school lunches.", []),
        ("members", "The 14-member panel met, and all 15 members signed.", ["15"]),
        ("members", "The 14-member panel met. The 15 members signed.", ["15"]),
        ("members", "The 14-member panel met, and all 14 members signed.", []),
        ("members", "The 14-member panel met, and the 3 members from Ohio left.", []),
        ("members", "The 14-member panel met the 9-member board, and all 9 members signed.", []),
        ("members", "The 14-member panel met. It rained. All 15 members signed.", []),
        ("groups", "The four firms merge in May. The five firms sell shoes.", ["five"]),
        ("groups", "The four firms merge in May. The four firms sell shoes.", []),
        ("groups", "Four firms merge in May. The five firms of Elm sell shoes.", []),
        ("groups", "The four firms merge in May. It rains. The five firms sell shoes.", []),
        ("groups", "The four firms, and not the five firms of Elm, sell shoes.", []),
    ],
)
def test_numbers_that_come_back(between: Between, text: str, expected: list[str]) -> None:
    assert found(kinds(between), text) == expected


def test_what_a_hit_tells_and_what_held() -> None:
    page = page_of("12 hurt in ferry crash\n\nThe ferry hit a pier, and 13 people were injured.", zones=("headline",))
    (hit,) = HEADLINE.hits(page, TEXT, [])
    assert isinstance(hit, Hit)
    assert hit.slots == {"first": "12", "second": "13"}
    assert [page.prose[slice(*span)] for span, _ in hit.related] == ["12"]
    right = page_of("12 hurt in ferry crash\n\nTwelve people were injured.", zones=("headline",))
    shown = Page(right.document, shows_claims=True)
    assert [type(one) for one in HEADLINE.hits(shown, TEXT, seen_on(HEADLINE, shown))] == [Checked]
    assert list(HEADLINE.hits(right, TEXT, [])) == []


def test_a_notice_of_a_correction_is_left_alone() -> None:
    assert compared("12 hurt in ferry crash", "Correction: The headline said 12; 13 people were injured.") == []


@pytest.mark.parametrize("between", ["headline", "magnitudes", "members", "groups"])
def test_it_is_a_kind_and_pickles_and_survives_hostile_copy(between: Between) -> None:
    kind = kinds(between)
    assert isinstance(kind, Kind)
    assert pickle.loads(pickle.dumps(kind)) == kind
    for text in ("a 5-member " * 4000, "the two men " * 4000, "$1.2 billion $1.2 million. " * 2000):
        page = page_of(f"{text}\n\n{text}", zones=("headline",))
        list(kind.hits(page, TEXT, seen_on(kind, page)))
