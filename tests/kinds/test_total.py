"""Parts and totals: what is told, what adds up, and what only looks like a sum."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from claimlint.annotate.page import Page
from claimlint.kinds.total import Totals
from claimlint.model.finding import Checked, Hit
from claimlint.model.protocols import Kind
from claimlint.readers.markdown import READER
from tests.kinds.pages import TEXT, found, page_of, seen_on

KIND = Totals()


def checked(text: str) -> list[Hit | Checked]:
    page = page_of(text)
    shown = Page(page.document, shows_claims=True)
    return list(KIND.hits(shown, TEXT, seen_on(KIND, shown)))


def hits(text: str) -> list[Hit]:
    return [hit for hit in checked(text) if isinstance(hit, Hit)]


def held(text: str) -> list[str]:
    return [one.computation for one in checked(text) if isinstance(one, Checked) and not one.reason]


WRONG = [
    (
        "Three awards: $50,000 for first place; $30,000 for second place; and $24,000 for third place - "
        "for a total prize pool of up to $100,000.",
        "$50,000 for first place; $30,000 for second place; and $24,000 for third place - "
        "for a total prize pool of up to $100,000",
    ),
    (
        "The valley has 17 nurses, 3 doctors and 26 aides for a total of 47 on call.",
        "17 nurses, 3 doctors and 26 aides for a total of 47",
    ),
    (
        "They put 6 more boats in the bay: 2 skiffs, 4 ketches and 2 yawls.",
        "6 more boats in the bay: 2 skiffs, 4 ketches and 2",
    ),
    ("They put 6 more boats in the bay: 2 UX-60 (Heron) 4 CX-47 (Crane) and 2 LX-72 (Gull).", None),
    ("It adds $2.5 million to the $3.1 million in the plan for a total of $6.6 million.", None),
    ("There were a total of 1,459 cases - 734 of them in women and 781 in men.", None),
    ("A court of 15 judges: five Reds, five Blues, and seven to be chosen by the other judges.", None),
    ("Of the $18.08 million in total funding, $17 million goes to the lock and $3.08 million to the dam.", None),
    ("The $127 million project ($100 million from the state; $37 million from the city) began.", None),
    ("A group of six members--three Reds and five Blues--met.", "six members--three Reds and five"),
    ("The blast killed 14 and injured 32, for 47 casualties.", "14 and injured 32, for 47"),
    ("In all, 1,204 cases — 300 in March, 944 in April.", None),
    ("They split it evenly, $50 each among four, $250.", None),
    ("The gifts of $804,000 and $454,000 add up to $1,183,000.", None),
    ("Elm Town ($389,787) and Oak Town ($399,804) will collectively receive $889,591.", None),
    (
        "The plan needs a total of 93,000 clerks between the 53,000 new posts and the 48,000 vacancies.",
        None,
    ),
    ("Of the 50 seats, 27 went to the Reds and the remaining 29 to the Blues.", None),
    ("Sixty percent said yes, 25 percent said no and the remaining 30 percent did not know.", None),
    ("It gave another $250 million to the plan for a total of $3.1 billion instead of just $850 million.", None),
    ("The town asked for a total of $250,000, including $100,000 for Elm, $75,000 for Oak and $97,500 for Ash.", None),
]


@pytest.mark.parametrize(("text", "expected"), WRONG)
def test_parts_that_do_not_make_their_total(text: str, expected: str | None) -> None:
    flagged = found(KIND, text)
    assert len(flagged) == 1
    assert expected is None or flagged == [expected]


RIGHT = [
    "The valley has 17 nurses, 3 doctors and 26 aides for a total of 46 on call.",
    "The $6.4 million is divided into $2.4 million for boats, and $4 million for crews.",
    "This $1 million accompanies another $1 million raised by the town, for $2 million.",
    "The firm pays $45m in cash and $30m in stock, a $75m deal.",
    "Twelve people - seven men and five women - were held.",
    "The 50-member board is split: 27 Reds and 23 Blues.",
    "A crew of eight - three cooks, four sailors and a pilot - left.",
    "The plan costs $2.6 million ($1.34 million for boats and $1.29 million for crews).",
    "The grants of $389,787 and $399,804 add up to $790,000.",
    "It gave another $250 million to the plan for a total of $1.1 billion instead of just $850 million.",
    "In the north, 300 came. In the south, 200 came. In all, 500 came.",
    "Of the 400 guests, 120 ate fish and the remaining 280 ate nothing.",
    "They split it evenly, $50 each among five, $250.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_adds_up_is_told_only_where_asked(text: str) -> None:
    assert found(KIND, text) == []
    assert len(held(text)) == 1


SILENT = [
    # 42, 43: several answers, including, among them
    "Asked what they read, 60 percent said news, 55 percent said novels and 40 percent said poems.",
    "The flood killed 12 people, including three children and four nurses, for a total of 12.",
    "Fifty people came, 30 men and 25 of them farmers, for a total of 50.",
    # 67: rounded sums
    "The shares are 33 percent, 33 percent and 33 percent, for a total of 100 percent.",
    "They gave $1 million for boats and $2 million for crews, for a total of $4 million.",
    # bounds, others, rest, unlisted, unseen base
    "At least 12 men and 15 women came, for a total of 30.",
    "There were 12 men, 15 women and others, for a total of 30.",
    "In addition to state funds, the city gives $40,000 and the port $60,000, for a total of $250,000.",
    "Four more men were found on Monday, bringing the total number of survivors to nine.",
    "The county hired 12 more nurses and 5 more aides, for a total of 340 workers.",
    "The port gives $40,000 and local firms $70,000, bringing the total cost to $940,000.",
    # rates, changes, times, ages, years
    "Two teams work at each of seven sites, for a total of 14 plans.",
    "The fee rose from $20 to $30 in May, for a total of $900.",
    "Spending goes from $2.3 billion in 2024 to $3.3 billion in 2029 - for a total of $15 billion.",
    "The bill makes two changes: 30 days for appeals and 60 days for hearings.",
    "Three boys (aged 12, 14 and 15) came, for a total of 3.",
    # not all is told
    "Of the 51 million people with pain: 19 million lift badly; and 8 million walk badly.",
    "A poll found 45 percent for Ray and 40 percent for Lee, with 5 percent undecided.",
    # other units, other currencies, lists without marks
    "She bought 12 boxes and 3 crates, for a total of $49.",
    "He has $30 and €20, for a total of $60.",
    "200 firms came 40 bids were sent 17 firms won 22 buyers put in 208 total bids.",
    "She asked three questions: 1) why and 2) when.",
    "Calls by town: 911 in Elm, 522 in Oak and 891 in Ash, for a total of 2,324.",
    "Good (75-84) 3 6 1 17% 26%, total 40.",
    # a notice of a correction
    "Correction: It said six members: three Reds and five Blues.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_sum_or_not_all_of_one(text: str) -> None:
    assert found(KIND, text) == []


def test_what_a_hit_tells() -> None:
    (hit,) = hits("The school has 174 pupils, 37 cooks and 263 guards for a total of 569 people.")
    assert hit.slots == {"made": "474", "stated": "569", "parts": "174 + 37 + 263"}
    assert hit.suggestions == ("174 pupils, 37 cooks and 263 guards for a total of 474",)
    assert [message for _, message in hit.related][-1] == "Read as the total: 569."
    assert hit.level == "error"
    assert [one.text for one in hit.evidence] == ["174 + 37 + 263 = 474; the copy says 569."]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        (
            "It gives $2.83 million and $393,000 for a total of $5.223 million.",
            "$2.83 million and $393,000 for a total of $3.223 million",
        ),
        ("Nine members: three Reds and five Blues.", "Eight members: three Reds and five"),
        ("It gives $1,500 and $900, for a total of $2,500.", "$1,500 and $900, for a total of $2,400"),
        (
            "It has 40 acres of wood and 50 acres of marsh, a total of 99 acres.",
            "40 acres of wood and 50 acres of marsh, a total of 90 acres",
        ),
    ],
)
def test_the_right_total_is_offered_as_the_wrong_one_is_written(text: str, better: str) -> None:
    (hit,) = hits(text)
    assert hit.suggestions == (better,)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("It has 1,204 elms and 900 oaks, for a total of 2,105.", "warning"),
        ("It has 1,204 elms and 900 oaks, for a total of 2,304.", "error"),
        (
            "It gives $1 million - $500,000 for roads and $600,000 for boats.",
            "warning",
        ),
        ("In the north, 300 came. In the south, 200 came. In all, 600 came.", "warning"),
    ],
)
def test_levels(text: str, level: str) -> None:
    assert [hit.level for hit in hits(text)] == [level]


LIST = "The town {lead}:\n\n* ${} for roads\n* ${} for boats\n* ${} for trees\n{tail}"


def listed(text: str) -> list[str]:
    page = Page(READER.read(text, "story.md"))
    return [page.prose[slice(*hit.span)] for hit in KIND.hits(page, TEXT, seen_on(KIND, page)) if isinstance(hit, Hit)]


def test_lists_with_a_line_for_the_total() -> None:
    wrong = LIST.format("300,000", "200,000", "50,000", lead="gives", tail="\nTotal: $650,000")
    assert listed(wrong) == ["$650,000"]
    assert listed(wrong.replace("650,000", "550,000")) == []
    led = LIST.format("300,000", "200,000", "50,000", lead="gives grants totaling $650,000", tail="")
    assert listed(led) == ["$50,000"]
    assert listed(led.replace("650,000", "550,000")) == []


@pytest.mark.parametrize(
    "text",
    ["(1" * 3000, ": 1 and " * 3000, "total of $1 and $2, " * 2000, "* total: 5\n" * 2000, "1 " * 5000 + "total"],
)
def test_hostile_copy_is_survived(text: str) -> None:
    found(KIND, text)
    page = Page(replace(READER.read(text, "story.md"), date=None))
    list(KIND.hits(page, TEXT, seen_on(KIND, page)))


def test_it_is_a_kind_and_pickles() -> None:
    assert isinstance(KIND, Kind)
    assert pickle.loads(pickle.dumps(KIND)) == KIND
